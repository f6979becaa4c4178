import { workbook as da } from './da/workbook.ts';
import { workbook as en } from './en/workbook.ts';
import type { Language } from './text.ts';

/** The words of the workbook. */
export interface WorkbookWords {
  readonly sheets: {
    readonly summary: string;
    readonly inputs: string;
    readonly unitCosts: string;
    readonly ledger: string;
    readonly byYear: string;
    readonly prices: string;
    readonly notes: string;
    readonly files: string;
    readonly comparison: string;
    readonly sweep: string;
  };
  readonly summary: {
    readonly howTo: string;
    readonly checks: (count: string) => string;
    readonly noFigures: string;
    readonly allRight: string;
    readonly costs: string;
    readonly byIntervention: string;
    readonly intervention: string;
    readonly chart: string;
    readonly chartDescription: string;
    readonly within: string;
    readonly over: string;
    /** With how many years are over. */
    readonly overInYears: (years: string) => string;
    readonly presentValueTitle: string;
    readonly presentValue: string;
    readonly netPresentValue: string;
    readonly netEquivalentAnnualCost: string;
    readonly discountRate: string;
    readonly peopleTitle: string;
  };
  readonly inputs: {
    readonly title: (scenario: string) => string;
    readonly howTo: string;
    readonly input: string;
    readonly path: string;
    readonly unit: string;
    readonly ifEmpty: string;
    readonly allYears: string;
    readonly year: (year: number) => string;
    readonly check: string;
    readonly used: string;
    readonly usedYear: (year: string) => string;
    readonly mustBeGiven: string;
    readonly nothing: string;
    readonly asScenario: string;
    readonly lockedMark: string;
    readonly scenario: string;
    readonly funding: string;
    readonly fundingRemark: string;
    readonly uncertainty: string;
    readonly uncertaintyRemark: string;
    readonly grant: (number: number) => string;
    readonly labels: Readonly<Record<string, string>>;
    readonly units: Readonly<Record<string, string>>;
    readonly before: (label: string) => string;
    readonly allTogether: (label: string) => string;
    readonly choice: (name: string) => string;
    readonly part: (label: string, key: string) => string;
    readonly numberBetween: (least: string, most: string) => string;
    readonly wholeBetween: (least: string, most: string) => string;
    readonly oneOfChoices: (choices: string) => string;
    readonly allOrYears: string;
    readonly oneOfNeeded: (rows: string) => string;
    readonly choiceNeeded: string;
    readonly choiceOrParts: string;
    readonly amountOrShare: string;
    readonly nameNeeded: string;
    readonly indexNeeded: string;
  };
  readonly unitCosts: {
    readonly title: string;
    readonly howTo: string;
    readonly intervention: string;
    readonly line: string;
    readonly phase: string;
    readonly unit: string;
    readonly path: string;
    readonly catalogue: string;
    readonly own: string;
    readonly used: string;
    readonly priceYear: string;
    readonly overheadIncluded: string;
    readonly wageShare: string;
    readonly ownPriceYear: string;
    readonly ownOverheadIncluded: string;
    readonly ownWageShare: string;
    readonly usedPriceYear: string;
    readonly usedOverheadIncluded: string;
    readonly usedWageShare: string;
    readonly usedAssumed: string;
    readonly usedOrigin: string;
    readonly wageIndex: string;
    readonly otherIndex: string;
    readonly origin: string;
    readonly source: string;
    readonly quote: string;
    readonly assumed: string;
    readonly derivation: string;
    readonly amountNeeded: string;
    readonly wrongNumber: string;
  };
  readonly ledger: {
    readonly title: string;
    readonly explanation: string;
    readonly year: string;
    readonly number: string;
    readonly count: string;
    readonly leavers: string;
    readonly quantity: string;
    readonly unitCost: string;
    readonly unitCostUsed: string;
    readonly amount: string;
    readonly overhead: string;
    readonly overheadAssumed: string;
  };
  readonly byYear: {
    readonly title: string;
    /** A formula of the price level. */
    readonly level: string;
    readonly participantsOf: (intervention: string) => string;
    readonly discounted: string;
    readonly discountedNet: string;
    readonly annuity: string;
  };
  readonly prices: {
    readonly title: string;
    readonly explanation: string;
    readonly index: string;
    readonly name: string;
    readonly publisher: string;
    readonly first: string;
    readonly last: string;
    readonly estimated: string;
    readonly year: string;
    readonly wages: string;
    readonly other: string;
    readonly wagesChange: string;
    readonly otherChange: string;
    readonly chosen: string;
    readonly levelOfResult: string;
  };
  readonly files: {
    readonly title: string;
    readonly explanation: string;
    readonly file: string;
    readonly line: string;
    readonly text: string;
  };
  readonly comparison: {
    readonly explanation: string;
    readonly figure: string;
    readonly baseline: (name: string) => string;
    readonly difference: (name: string) => string;
    readonly percent: (name: string) => string;
    readonly byYear: string;
    readonly lines: string;
    readonly file: string;
    readonly scenario: string;
    readonly problem: string;
    readonly rowDifference: (outcome: string) => string;
    readonly rowPercent: string;
    readonly amountsAre: string;
  };
  readonly sweep: {
    readonly explanation: string;
    readonly base: string;
    readonly difference: string;
    readonly matrix: string;
    readonly matrixIs: (outcome: string, down: string, across: string) => string;
  };
  readonly notes: {
    readonly title: string;
    readonly asWritten: string;
    readonly kind: string;
    readonly path: string;
    readonly text: string;
    readonly sources: string;
    readonly provenance: string;
    readonly formulas: string;
    readonly formulasRemark: string;
  };
}

const WORDS: Readonly<Record<Language, WorkbookWords>> = { en, da };

export function workbookWords(language: Language): WorkbookWords {
  return WORDS[language];
}
