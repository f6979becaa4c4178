import type { Origin, Phase, Source } from '../catalogue/intervention.ts';
import type { Text } from '../language/languages.ts';
import type { Head } from '../settings/settings.ts';
import type { Note } from './note.ts';
import {
  BESIDE_TOTALS,
  type EntryOutcomeName,
  type OutcomeName,
  type TotalName,
  type ValuesOf,
  type YearOutcomeName,
} from './outcome-table.ts';

/** Kroner and persons of a year. */
export interface YearResult extends ValuesOf<YearOutcomeName> {
  readonly year: number;
}

export interface InterventionResult extends ValuesOf<EntryOutcomeName> {
  readonly id: string;
  readonly use: string;
  readonly name: Text;
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
  readonly unit_cost: number;
  readonly unit_cost_used: number;
  readonly amount: number;
  readonly overhead: number;
  readonly source: string | null;
  readonly origin: Origin;
}

export interface FundingResult {
  readonly name: string;
  /** Kroner by year, and in all. */
  readonly by_year: readonly number[];
  readonly total: number;
}

/** What made a result: with the same three, anyone gets the same result. */
export interface Provenance {
  readonly version: string;
  readonly scenario_sha256: string;
  readonly catalogue_sha256: string;
}

/**
 * Everything there is to say of a scenario's cost, under the names of the JSON. All views but the plan's read this and
 * nothing else.
 */
export interface Result extends ValuesOf<Exclude<OutcomeName, TotalName>> {
  readonly name: string;
  readonly description: string | null;
  readonly head: Head;
  readonly price_year: number;
  readonly price_growth: number;
  readonly price_index: { readonly title: Text; readonly publisher: string } | null;
  readonly discount_rate: number;
  readonly overhead_rate: number;
  readonly municipalities: number;
  readonly years: readonly number[];
  /** Whether the years are calendar years. */
  readonly is_calendar: boolean;
  /** Kroner over the whole horizon. */
  readonly totals: ValuesOf<TotalName>;
  readonly is_over_budget: boolean;
  readonly by_year: readonly YearResult[];
  readonly interventions: readonly InterventionResult[];
  readonly lines: readonly LineResult[];
  readonly funding: readonly FundingResult[];
  readonly notes: readonly Note[];
  readonly sources: readonly Source[];
  readonly provenance: Provenance;
}

/** The outcomes of a result; null where it has none. */
export function figuresOfResult(result: Result): Readonly<Record<OutcomeName, number | null>> {
  return { ...result.totals, ...valuesAmong(result, BESIDE_TOTALS) };
}

/** Some of the values that something has. */
export function valuesAmong<Name extends OutcomeName>(
  all: Readonly<Record<Name, number | null>>,
  names: readonly Name[],
): Readonly<Record<Name, number | null>> {
  return Object.fromEntries(names.map((name) => [name, all[name]])) as Record<Name, number | null>;
}

/** How many years are above their budget; null where the budget is not by year. */
export function yearsOverBudget({ by_year: byYear }: Pick<Result, 'by_year'>): number | null {
  if (byYear.every(({ budget }) => budget === null)) return null;
  return byYear.filter(({ headroom }) => (headroom ?? 0) < 0).length;
}
