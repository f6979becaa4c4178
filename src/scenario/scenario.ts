import type { Intervention, Phase } from '../catalogue/intervention.ts';
import type { PriceIndex } from '../catalogue/price-index.ts';
import type { Document } from '../document/document.ts';

/** How many years a scenario covers that does not say: the budget year and three estimate years. */
export const DEFAULT_YEARS = 4;

/** A value for each year, from year 1. */
export type ByYear = readonly number[];

/** A scenario that has been checked: every default filled in, every by-year value a list. */
export interface Scenario {
  readonly name: string;
  readonly description: string | null;
  /** How many years it covers. */
  readonly years: number;
  /** The calendar year of year 1; null where years are numbered 1, 2, … */
  readonly firstYear: number | null;
  /** The price level of the result. */
  readonly priceYear: number;
  readonly priceIndex: IndexUse | null;
  /** Yearly growth of all prices from year 1 on; 0: constant prices. */
  readonly priceGrowth: number;
  /** Overhead as a share of wages. */
  readonly overhead: number;
  /** Share of the trained staff leaving, per year; null where it is not set. */
  readonly staffTurnover: ByYear | null;
  /** Share of the leavers who are replaced. */
  readonly replacedShare: number;
  readonly discountRate: number;
  readonly municipalities: number;
  /** Share of the participants who complete. */
  readonly completionRate: number;
  readonly parentsPerFamily: number | null;
  readonly entries: readonly Entry[];
  readonly funding: readonly Funding[];
  /** Ceiling on the net cost in kroner: for the whole horizon, or for each year. */
  readonly budget: number | ByYear | null;
  readonly uncertainty: readonly Uncertainty[];
  /** The files it names that lie outside its folder, and where it names them. */
  readonly filesOutside: readonly { readonly path: string; readonly name: string }[];
  /** Where something stands in the file, or in the setting that says it. */
  readonly placeOf: Document['place'];
}

export interface IndexUse {
  /** What the scenario calls it: its id, or its file. */
  readonly name: string;
  readonly index: PriceIndex;
  /** The yearly rate that carries the index on past its last year; null if it is not carried on. */
  readonly extend: number | null;
}

/** An intervention in a scenario, under a label of its own. */
export interface Entry {
  readonly label: string;
  readonly intervention: Intervention;
  /** The number of every input by year, under the names that formulas use. */
  readonly numbers: ReadonlyMap<string, ByYear>;
  /** What was there before year 1. */
  readonly before: ReadonlyMap<string, number>;
  /** Under which key of the entry each number is said: that of `participants.group` may be under `participants`. */
  readonly saidAt: ReadonlyMap<string, string>;
  /** The inputs that the scenario gives itself. */
  readonly given: ReadonlySet<string>;
  /** What the entry sets instead of the scenario; null where it does not. */
  readonly staffTurnover: ByYear | null;
  readonly replacedShare: number | null;
  readonly completionRate: number | null;
  readonly parentsPerFamily: number | null;
  /** The user's own unit costs, by line. */
  readonly ownCosts: ReadonlyMap<string, OwnFigure>;
  /** The user's own costs of a replacement, by line. */
  readonly ownReplacementCosts: ReadonlyMap<string, OwnFigure>;
}

/** A unit cost of the user's own. Null: as the figure should be counted: at the scenario's price year and overhead. */
export interface OwnFigure {
  readonly amount: number;
  readonly priceYear: number | null;
  readonly wageShare: number | null;
  readonly overheadIncluded: number | null;
}

/**
 * A grant or contribution: kroner by year, or a share of each year's total or phase. `everyYear`: one amount without a
 * year, which counts in each of several. `inYear`: the year, from 1, that one amount is for alone.
 */
export type Funding =
  | { readonly name: string; readonly kind: 'amount'; readonly amounts: ByYear; readonly everyYear: boolean; readonly inYear: number | null }
  | { readonly name: string; readonly kind: 'share'; readonly share: number; readonly of: 'total' | Phase };

/** How uncertain the value at a path is. */
export interface Uncertainty {
  readonly path: string;
  readonly distribution: Distribution;
}

export type Distribution =
  | { readonly kind: 'uniform'; readonly low: number; readonly high: number }
  | { readonly kind: 'pert'; readonly low: number; readonly mode: number; readonly high: number }
  | { readonly kind: 'pert_mean'; readonly low: number; readonly mean: number; readonly high: number }
  | { readonly kind: 'triangular'; readonly low: number; readonly mode: number; readonly high: number }
  | { readonly kind: 'normal'; readonly mean: number; readonly sd: number }
  | { readonly kind: 'poisson' }
  | { readonly kind: 'published' };

/** The calendar years of a scenario, or 1, 2, … */
export function yearsOf(scenario: Scenario): readonly number[] {
  return Array.from({ length: scenario.years }, (_, index) => (scenario.firstYear ?? 1) + index);
}
