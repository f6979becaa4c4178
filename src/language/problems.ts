import type { ProblemCode, ProblemDetails } from '../problem.ts';
import { formatPlain } from './numbers.ts';
import type { Language } from './text.ts';

/** What a problem says: what is wrong, and what would be right. */
export interface Advice {
  readonly wrong: string;
  readonly right: string;
}

/** The words of every problem; each language has one of these. */
export type ProblemWords = {
  readonly [Code in ProblemCode]: (details: ProblemDetails[Code]) => Advice;
};

/** What can be wrong with the values of a scenario, wherever they are given. */
export type ScenarioProblemCode =
  | 'unknown_key'
  | 'missing_key'
  | 'expected_map'
  | 'expected_list'
  | 'empty_list'
  | 'expected_text'
  | 'empty_text'
  | 'text_too_long'
  | 'control_character'
  | 'expected_boolean'
  | 'not_one_of'
  | 'bad_id'
  | 'expected_number'
  | 'danish_thousands'
  | 'not_finite'
  | 'not_whole'
  | 'out_of_range'
  | 'decimal_comma'
  | 'expected_share'
  | 'share_without_percent'
  | 'split_decimal_comma'
  | 'mixed_shares'
  | 'needless_zero'
  | 'too_near_zero'
  | 'too_many_items'
  | 'scenario_too_large'
  | 'comma_in_braces'
  | 'by_year_length'
  | 'not_by_year'
  | 'unknown_intervention'
  | 'no_interventions'
  | 'reserved_label'
  | 'label_is_intervention'
  | 'missing_choice'
  | 'by_key_only'
  | 'choice_beside_map'
  | 'unit_cost_by_key'
  | 'choice_without_number'
  | 'both_of'
  | 'neither_of'
  | 'only_with'
  | 'unknown_line'
  | 'year_outside'
  | 'funding_amount_or_share'
  | 'funding_of_without_share'
  | 'funding_year_without_amount'
  | 'price_index_needed'
  | 'price_year_not_in_index'
  | 'unknown_index'
  | 'unknown_path'
  | 'path_not_by_year'
  | 'path_not_number'
  | 'path_year'
  | 'low_above_high'
  | 'outside_low_high'
  | 'no_published_range'
  | 'too_large'
  | 'below_zero'
  | 'example_differs'
  | 'division_by_zero';

export type ScenarioProblemWords = Pick<ProblemWords, ScenarioProblemCode>;

/** How many names are listed before the rest are left out. */
const MOST_NAMES = 30;

/** Names as a list: `a, b, c`. */
export function listNames(names: readonly string[]): string {
  const shown = names.slice(0, MOST_NAMES).join(', ');
  return names.length > MOST_NAMES ? `${shown}, …` : shown;
}

/** Cells that were changed, with what they held and hold: `Inputs!F12 (0,15 → 0,25)`. */
export function listChanges(cells: ProblemDetails['output_workbook_changed']['cells'], language: Language): readonly string[] {
  const show = (value: string | number | null) => (typeof value === 'number' ? formatPlain(value, language) : (value ?? '–'));
  return cells.map(({ cell, was, is }) => `${cell} (${show(was)} → ${show(is)})`);
}
