import type { Text } from '../language/languages.ts';

export type NoteCode =
  | 'old_prices'
  | 'over_budget'
  | 'funding_above_cost'
  | 'every_year'
  | 'nominal_and_real'
  | 'no_effect_of_setting'
  | 'turnover_not_set'
  | 'no_trained_staff'
  | 'outside_evidence'
  | 'growth_base'
  | 'estimated_index'
  | 'extended_index'
  | 'outside_folder'
  | 'own_figure'
  | 'derived'
  | 'assumption';

/** A remark on a result. It never changes a figure. */
export interface Note {
  readonly code: NoteCode;
  /** What to set to change it. */
  readonly path: string;
  readonly text: Text;
  /** How a short report says it, together with others of its kind; absent: as it stands. */
  readonly brief?: Brief;
}

/** The gist of a note. */
export type Brief =
  | (OfLine & { readonly kind: 'unit_cost'; readonly amounts: readonly number[] })
  | (OfLine & { readonly kind: 'wage_share'; readonly share: number })
  | { readonly kind: 'text'; readonly text: Text };

export interface OfLine {
  /** Of the intervention. */
  readonly name: Text;
  readonly line: Text;
}

/** How a scenario gets to the prices of another year. */
export interface PriceAdvice {
  readonly year: number;
  /** What to write in its file; nothing where no known index reaches all the years. */
  readonly lines: readonly string[];
  /** A rate in those lines that is only an example, and the year after which it counts. */
  readonly example: { readonly rate: number; readonly after: number } | null;
  /** The first and the last year that an index has to reach. */
  readonly reach: readonly [number, number];
  /** Whether the scenario gives amounts that are taken as they stand. */
  readonly hasOwnAmounts: boolean;
}
