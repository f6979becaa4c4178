import type { Origin, Phase, Source } from '../catalogue/intervention.ts';
import type { Text } from '../language/languages.ts';
import type { Head } from '../settings/settings.ts';
import type { Note } from './notes.ts';

/** Kroner by phase, and in all. */
export interface PhaseTotals extends Readonly<Record<Phase, number>> {
  readonly total: number;
}

/** Kroner over the whole horizon. */
export interface Totals extends PhaseTotals {
  readonly overhead: number;
  readonly overheadAssumed: number;
  readonly funding: number;
  readonly net: number;
  readonly presentValue: number;
  readonly equivalentAnnualCost: number;
  readonly netPresentValue: number;
  readonly netEquivalentAnnualCost: number;
}

/** Kroner and persons of a year. */
export interface YearResult extends PhaseTotals {
  readonly year: number;
  readonly overhead: number;
  readonly funding: number;
  readonly net: number;
  readonly participants: number;
  readonly budget: number | null;
  readonly headroom: number | null;
}

export interface InterventionResult extends PhaseTotals {
  readonly id: string;
  readonly use: string;
  readonly name: Text;
  readonly participants: number;
  readonly costPerParticipant: number | null;
}

/** A row of the ledger, in kroner. */
export interface LineResult {
  readonly intervention: string;
  readonly line: string;
  readonly label: Text;
  readonly phase: Phase;
  readonly year: number;
  readonly quantity: number;
  readonly unit: Text;
  readonly unitCost: number;
  readonly unitCostUsed: number;
  readonly amount: number;
  readonly overhead: number;
  readonly source: string | null;
  readonly origin: Origin;
}

export interface FundingResult {
  readonly name: string;
  /** Kroner by year, and in all. */
  readonly byYear: readonly number[];
  readonly total: number;
}

/** What made a result: with the same three, anyone gets the same result. */
export interface Provenance {
  readonly version: string;
  readonly scenarioSha256: string;
  readonly catalogueSha256: string;
}

/** Everything there is to say of a scenario's cost. All views but the plan's read this and nothing else. */
export interface Result {
  readonly name: string;
  readonly description: string | null;
  readonly head: Head;
  readonly priceYear: number;
  readonly priceGrowth: number;
  readonly priceIndex: { readonly title: Text; readonly publisher: string } | null;
  readonly discountRate: number;
  readonly overheadRate: number;
  readonly municipalities: number;
  readonly years: readonly number[];
  /** Whether the years are calendar years. */
  readonly isCalendar: boolean;
  readonly totals: Totals;
  readonly participants: number;
  readonly completers: number;
  readonly families: number | null;
  readonly costPerParticipant: number | null;
  readonly operatingCostPerParticipant: number | null;
  readonly costPerCompleter: number | null;
  readonly costPerFamily: number | null;
  readonly budget: number | null;
  readonly headroom: number | null;
  /** With a budget by year the headroom of the worst year. */
  readonly leastHeadroom: number | null;
  readonly isOverBudget: boolean;
  readonly byYear: readonly YearResult[];
  readonly interventions: readonly InterventionResult[];
  readonly lines: readonly LineResult[];
  readonly funding: readonly FundingResult[];
  readonly notes: readonly Note[];
  readonly sources: readonly Source[];
  readonly provenance: Provenance;
}

/** The totals of a result under the names of the JSON. */
export function totalsByName({ totals }: Result) {
  return {
    establishment: totals.establishment,
    replacement: totals.replacement,
    operating: totals.operating,
    public_services: totals.public_services,
    total: totals.total,
    overhead: totals.overhead,
    overhead_assumed: totals.overheadAssumed,
    funding: totals.funding,
    net: totals.net,
    present_value: totals.presentValue,
    equivalent_annual_cost: totals.equivalentAnnualCost,
    net_present_value: totals.netPresentValue,
    net_equivalent_annual_cost: totals.netEquivalentAnnualCost,
  };
}

/** Persons, costs per head and budget of a result under the names of the JSON; null where it has none. */
export function headsByName(result: Result) {
  return {
    participants: result.participants,
    completers: result.completers,
    families: result.families,
    cost_per_participant: result.costPerParticipant,
    operating_cost_per_participant: result.operatingCostPerParticipant,
    cost_per_completer: result.costPerCompleter,
    cost_per_family: result.costPerFamily,
    budget: result.budget,
    headroom: result.headroom,
  };
}

/** How many years are above their budget; null where the budget is not by year. */
export function yearsOverBudget({ byYear }: Pick<Result, 'byYear'>): number | null {
  if (byYear.every(({ budget }) => budget === null)) return null;
  return byYear.filter(({ headroom }) => (headroom ?? 0) < 0).length;
}
