import type { ProblemWords } from './problems.ts';
import type { ReportSpeech } from './report-words.ts';
import type { Language } from './text.ts';
import { words as da } from './da/words.ts';
import { words as en } from './en/words.ts';

/** Everything the program says to people, in one language; each language has one of these. */
export interface Words extends ReportSpeech {
  readonly problems: ProblemWords;
  readonly explain: ExplainWords;
  readonly catalogue: CatalogueWords;
  readonly cli: CliWords;
}

export interface ExplainWords {
  readonly quantity: string;
  readonly unitCost: string;
  readonly unitCostUsed: string;
  readonly amount: string;
  readonly overhead: string;
  readonly wageIndex: string;
  readonly otherIndex: string;
  readonly source: string;
  readonly origin: string;
  readonly prices: (from: number, to: number) => string;
  readonly wageShareAssumed: string;
  readonly meaning: string;
  readonly same: (first: string, last: string) => string;
  /** What the names in the model's formulas stand for. */
  readonly names: Readonly<Record<string, string>>;
}

export interface CatalogueWords {
  readonly interventions: string;
  readonly indices: string;
  readonly more: string;
  readonly inputs: string;
  readonly lines: string;
  readonly required: string;
  readonly oneOf: string;
  readonly byYear: string;
  readonly defaultIs: (value: string) => string;
  readonly before: (key: string) => string;
  readonly keys: (keys: string) => string;
  readonly chooseWith: (choice: string) => string;
  readonly unitCost: string;
  readonly per: string;
  readonly range: string;
  readonly wageShare: string;
  readonly assumed: string;
  readonly replacedWith: (input: string) => string;
  readonly pricesAndOverhead: (year: number, overhead: string) => string;
  readonly estimated: string;
}

export interface CliWords {
  readonly problemCount: (count: number) => string;
  readonly inOrder: (file: string, what: string) => string;
  readonly scenarioSummary: (interventions: number, years: number) => string;
  readonly interventionSummary: (lines: number) => string;
  readonly indexSummary: (first: number, last: number) => string;
  readonly wrote: (file: string) => string;
  readonly defect: (report: string) => string;
  /** @param years how many are over, where the budget is by year */
  readonly overBudget: (years: number | null) => string;
  readonly interrupted: string;
  /** After a simulation that was interrupted. */
  readonly partial: string;
  /** A bar, what is done and what there is, and how long it will take (cli-progress). */
  readonly progress: Readonly<Record<'draws' | 'files', string>>;
  /** Under problems of which not all are shown. */
  /** The files that a problem is of, where its place does not say so. */
  readonly problemOf: (files: string, more: number) => string;
  readonly problemsCut: (shown: number, count: number) => string;
  readonly problemsShown: (shown: number, count: number, files: number) => string;
  /** Files that were found but are not compared. */
  readonly leftOut: (files: number, names: string) => string;
  readonly settingsSource: string;
  /** A workbook brings along a file that is another on the disk. */
  readonly workbookFileDiffers: (file: string, name: string) => string;
  /** A workbook shows another net cost than its inputs give. */
  readonly workbookDiffers: (file: string, shown: string, net: string) => string;
  readonly help: HelpWords;
  readonly usage: UsageWords;
}

/** The words of the help texts. */
export interface HelpWords {
  readonly titles: Readonly<Record<string, string>>;
  readonly placeholders: { readonly options: string; readonly command: string };
  readonly choices: (choices: string) => string;
  readonly defaultIs: (value: string) => string;
  readonly program: string;
  readonly version: string;
  readonly help: string;
  readonly helpCommand: string;
  readonly lang: string;
  readonly color: string;
  readonly commands: Readonly<Record<CommandName, string>>;
  readonly arguments: Readonly<Record<ArgumentName, string>>;
  readonly options: Readonly<Record<OptionName, string>>;
  readonly examples: string;
  readonly exitCodes: string;
}

export type CommandName = 'run' | 'compare' | 'sweep' | 'tornado' | 'simulate' | 'merge' | 'solve' | 'check' | 'explain' | 'catalogue' | 'init' | 'schema';
export type ArgumentName =
  | 'scenario'
  | 'scenarios'
  | 'parts'
  | 'files'
  | 'line'
  | 'catalogueId'
  | 'initFile';
export type OptionName =
  | 'set'
  | 'format'
  | 'output'
  | 'csvDialect'
  | 'decimals'
  | 'unit'
  | 'failOverBudget'
  | 'vary'
  | 'outcome'
  | 'outcomes'
  | 'layout'
  | 'varyDrawn'
  | 'mergeLayout'
  | 'shard'
  | 'baseline'
  | 'lines'
  | 'compareLayout'
  | 'compareOutcome'
  | 'align'
  | 'force'
  | 'forceRows'
  | 'range'
  | 'draws'
  | 'seed'
  | 'noPublished'
  | 'workers'
  | 'find'
  | 'soThat'
  | 'equals'
  | 'otherFind'
  | 'otherSet'
  | 'schemaFor';

/** What is wrong with a command line. */
export interface UsageWords {
  readonly unknownCommand: (name: string, nearest: string | null) => string;
  readonly unknownOption: (name: string, nearest: string | null) => string;
  readonly missingArgument: (name: string) => string;
  readonly missingOptionValue: (option: string) => string;
  readonly tooManyArguments: string;
  readonly invalidValue: (option: string, value: string, choices: string) => string;
  readonly missingCommand: string;
}

const WORDS: Readonly<Record<Language, Words>> = { en, da };

/** The words of a language. */
export function wordsOf(language: Language): Words {
  return WORDS[language];
}
