import type { InvisibleName } from './document/invisible.ts';
import type { Limits } from './document/limits.ts';
import type { FormulaFaultCode } from './formula/parse.ts';

/** Where something stands in a file. Lines and columns count from 1; `length` is in characters. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly length: number;
  /** The line itself, as it stands in the file; of a very long one, what is around the place. */
  readonly excerpt: string;
  /** Characters of the line before the excerpt; default none. */
  readonly before?: number;
}

/** What a YAML file of the program may be. */
export type FileKind = 'scenario' | 'intervention' | 'index';

/** What a file may be that the program cannot read as one of its own: files of other programs, and what it has written. */
export type OtherFile =
  | 'workbook'
  | 'open_document'
  | 'old_office'
  | 'document'
  | 'archive'
  | 'pdf'
  | 'web_page'
  | 'csv'
  | 'json_lines'
  | 'result';

/** What all parts of an analysis have in common. */
export type PartTerm =
  'analysis' | 'of' | 'scenarios' | 'one' | 'set' | 'vary' | 'outcomes' | 'draws' | 'seed' | 'published' | 'work';

type None = Readonly<Record<string, never>>;

/**
 * Every kind of wrong input there is, with what its message needs to know. The texts are in
 * `language/`; the compiler ensures that each language has all of them.
 */
export interface ProblemDetails extends Record<
  Exclude<FormulaFaultCode, 'formula_unknown_name' | 'formula_thousands'>,
  { readonly found: string }
> {
  formula_thousands: { readonly found: string; readonly right: string; readonly other: string | null };
  // Files
  file_missing: { readonly file: string; readonly nearest: string | null };
  file_not_regular: { readonly file: string };
  file_unreadable: { readonly file: string; readonly reason: string };
  file_directory: { readonly file: string };
  file_empty: { readonly file: string };
  file_too_large: { readonly megabytes: number };
  file_not_utf8: None;
  file_loop: { readonly file: string };
  // YAML
  yaml_syntax: { readonly rule: string; readonly message: string };
  yaml_duplicate_key: { readonly key: string };
  yaml_several_documents: None;
  yaml_alias_unknown: { readonly name: string };
  yaml_alias_cycle: { readonly name: string };
  yaml_too_many_values: { readonly most: number };
  yaml_too_deep: { readonly most: number };
  yaml_version: { readonly version: string };
  yaml_comment: { readonly text: string; readonly right: string };
  yaml_merge: None;
  invisible_character: { readonly name: InvisibleName };
  yaml_tag: { readonly tag: string };
  yaml_key_not_text: None;
  // Shape
  unknown_key: { readonly key: string; readonly nearest: string | null; readonly known: readonly string[] };
  missing_key: { readonly key: string };
  expected_map: None;
  /** What stands there instead: empty if it is more than one value. */
  expected_list: { readonly key: string; readonly found: string };
  empty_list: None;
  expected_text: None;
  empty_text: None;
  text_too_long: { readonly found: number; readonly most: number };
  control_character: None;
  expected_boolean: None;
  not_one_of: { readonly found: string; readonly nearest: string | null; readonly known: readonly string[] };
  bad_id: { readonly found: string };
  // Numbers
  expected_number: { readonly found: string; readonly quoted: boolean };
  danish_thousands: { readonly found: string; readonly right: string; readonly other: string | null };
  not_finite: { readonly found: string };
  too_near_zero: { readonly found: string; readonly least: number };
  not_whole: { readonly found: string };
  out_of_range: { readonly found: string; readonly limits: Limits; readonly percent: boolean };
  decimal_comma: { readonly found: string; readonly right: string };
  expected_share: { readonly found: string };
  share_without_percent: { readonly found: string };
  split_decimal_comma: { readonly read: string; readonly meant: string; readonly write: readonly string[] };
  mixed_shares: None;
  needless_zero: { readonly found: string; readonly right: string };
  comma_in_braces: {
    readonly found: string;
    readonly right: string;
    readonly other: string | null;
    readonly line: string | null;
  };
  by_year_length: { readonly found: number; readonly years: number };
  not_by_year: None;
  // Scenario
  unknown_intervention: {
    readonly found: string;
    readonly byUse: boolean;
    readonly nearest: string | null;
    readonly known: readonly string[];
  };
  no_interventions: None;
  intervention_outside: { readonly id: string };
  too_many_items: { readonly found: number; readonly most: number };
  scenario_too_large: { readonly of: 'lines' | 'terms'; readonly most: number };
  reserved_label: { readonly label: string };
  label_is_intervention: { readonly label: string; readonly use: string };
  missing_choice: {
    readonly choice: string;
    readonly input: string;
    readonly known: readonly string[];
    /** The path that an option sets to a number, of which a part is meant; null in a file. */
    readonly path: string | null;
  };
  by_key_only: { readonly input: string; readonly keys: readonly string[] };
  choice_beside_map: { readonly choice: string; readonly input: string };
  unit_cost_by_key: { readonly line: string; readonly keys: readonly string[] };
  choice_without_number: { readonly choice: string; readonly input: string };
  both_of: { readonly inputs: readonly string[] };
  neither_of: { readonly inputs: readonly string[] };
  only_with: { readonly input: string; readonly with: string };
  unknown_line: { readonly found: string; readonly nearest: string | null; readonly known: readonly string[] };
  year_outside: { readonly found: string; readonly first: number; readonly last: number };
  funding_amount_or_share: None;
  funding_of_without_share: None;
  funding_year_without_amount: None;
  price_index_needed: {
    readonly price_year: number;
    readonly figure_year: number;
    readonly what: string;
    /** The built-in indices that reach both years, or one that does when it is carried on past its last year. */
    readonly indices: readonly string[];
    readonly carriedOn: { readonly index: string; readonly last: number } | null;
  };
  price_year_not_in_index: {
    readonly year: number;
    readonly isFigure: boolean;
    readonly index: string;
    readonly first: number;
    readonly last: number;
  };
  unknown_index: { readonly found: string; readonly nearest: string | null; readonly known: readonly string[] };
  // Ranges
  unknown_path: { readonly found: string; readonly nearest: string | null };
  path_not_by_year: { readonly path: string };
  path_not_number: { readonly path: string };
  path_year: { readonly path: string; readonly years: number };
  set_syntax: { readonly found: string };
  low_above_high: { readonly low: string; readonly high: string };
  outside_low_high: { readonly key: string };
  distribution_for_counts: { readonly path: string };
  no_published_range: { readonly path: string };
  // Analyses
  vary_syntax: { readonly found: string };
  range_syntax: { readonly found: string };
  range_step_zero: None;
  range_step: { readonly step: string; readonly from: string; readonly to: string };
  range_endless: None;
  path_not_varied: { readonly path: string };
  path_twice: { readonly path: string };
  too_many_rows: { readonly rows: number; readonly most: number };
  rows_for_format: { readonly rows: number; readonly most: number; readonly format: string };
  unknown_outcome: { readonly found: string; readonly nearest: string | null; readonly known: readonly string[] };
  outcome_not_given: { readonly outcome: string; readonly needs: string };
  outcome_nobody: { readonly outcome: string };
  matrix_paths: { readonly paths: number };
  option_number: { readonly option: string; readonly found: string; readonly least: number; readonly most: number };
  range_two: { readonly found: string };
  distribution_for_path: { readonly path: string };
  distribution_base: { readonly path: string };
  nothing_uncertain: None;
  draws_refused: { readonly refused: number; readonly draws: number; readonly first: number; readonly values: string };
  condition_syntax: { readonly found: string };
  find_not_number: { readonly path: string };
  find_or_equals: None;
  // Interventions and indices of one's own
  wrong_kind: { readonly found: FileKind | OtherFile; readonly expected: FileKind; readonly file: string };
  intervention_twice: { readonly id: string };
  catalogue_circular: { readonly file: string };
  catalogue_twice: { readonly file: string };
  named_file_wrong: { readonly file: string; readonly count: number };
  not_an_input: {
    readonly found: string;
    readonly nearest: string | null;
    readonly known: readonly string[];
    /** Whether it is a setting of the scenario, which formulas do not see. */
    readonly isSetting: boolean;
  };
  reserved_input: { readonly key: string };
  line_twice: { readonly line: string };
  keys_differ: { readonly input: string; readonly keys: readonly string[] };
  keys_without_for_each: None;
  for_each_without_keys: { readonly input: string };
  choose_with_without_keys: None;
  unknown_source: { readonly found: string; readonly nearest: string | null };
  origin_needs_source: None;
  overhead_included_needed: { readonly lines: readonly string[] };
  index_series: None;
  index_levels_or_changes: None;
  index_gap: { readonly year: number };
  index_series_differ: None;
  // Results
  too_large: { readonly line: string | null };
  below_zero: { readonly line: string; readonly year: number };
  example_differs: {
    readonly example: string;
    readonly key: string;
    readonly expected: string;
    readonly found: string;
  };
  division_by_zero: { readonly line: string; readonly year: number };
  // Workbooks
  workbook_unreadable: None;
  workbook_too_large: None;
  workbook_foreign: None;
  workbook_path: { readonly found: string };
  workbook_path_twice: { readonly path: string; readonly other: string };
  workbook_formula: None;
  workbook_file_changed: { readonly name: string };
  workbook_cell: { readonly found: string };
  workbook_number: { readonly found: string; readonly right: string | null };
  workbook_number_and_parts: None;
  workbook_cell_empty: None;
  workbook_all_or_years: None;
  workbook_index_changed: {
    readonly index: string;
    readonly year: number;
    readonly found: string;
    readonly expected: string;
  };
  // Command line
  usage: { readonly message: string; readonly advice: string | null };
  output_format: { readonly file: string; readonly known: readonly string[] };
  output_twice: { readonly file: string };
  output_is_input: { readonly file: string };
  /** The file is null for standard output; the reason is a code of the system. */
  output_unwritable: { readonly file: string | null; readonly reason: string };
  output_not_regular: { readonly file: string };
  output_protected: { readonly file: string };
  output_workbook_changed: {
    readonly file: string;
    /** The first of the cells, and how many more there are. */
    readonly cells: readonly {
      readonly cell: string;
      readonly was: string | number | null;
      readonly is: string | number | null;
    }[];
    readonly more: number;
    /** Sheets in which something else was typed, and sheets that were added. */
    readonly sheets: readonly string[];
    readonly added: readonly string[];
  };
  output_workbook_foreign: { readonly file: string };
  output_exists: { readonly file: string };
  unknown_line_path: { readonly found: string; readonly nearest: string | null; readonly known: readonly string[] };
  unknown_catalogue_id: { readonly found: string; readonly nearest: string | null; readonly known: readonly string[] };
  stdin_twice: None;
  nothing_found: { readonly isFolder: boolean; readonly endings: string };
  too_few_scenarios: { readonly scenarios: number };
  too_many_side_by_side: { readonly most: number; readonly option: string };
  lines_in_rows: None;
  no_scenarios: None;
  one_scenario_format: { readonly format: string };
  // Shards and parts
  shard_syntax: { readonly found: string; readonly most: number };
  shard_format: { readonly format: string };
  vary_drawn: { readonly path: string };
  part_foreign: None;
  part_version: { readonly found: string; readonly own: string };
  part_damaged: { readonly shard: string };
  part_differs: { readonly what: PartTerm; readonly found: string; readonly expected: string; readonly other: string };
  part_twice: { readonly shard: string; readonly other: string };
  parts_missing: { readonly missing: readonly number[]; readonly of: number };
}

export type ProblemCode = keyof ProblemDetails;

/** One thing that is wrong with the input: which kind, the particulars, and where. */
export type Problem = {
  [Code in ProblemCode]: {
    readonly code: Code;
    readonly details: ProblemDetails[Code];
    readonly place: Place | null;
  };
}[ProblemCode];

/** A problem whose place is not known yet. */
export type Fault = {
  [Code in ProblemCode]: { readonly code: Code; readonly details: ProblemDetails[Code] };
}[ProblemCode];

/** Puts a fault where it stands; null where it stands in no file. */
export function problemAt(place: Place | null, fault: Fault): Problem {
  return { ...fault, place };
}

/** The same for two problems of one kind at one place. Short, for there may be many of them in one long line. */
export function keyOfProblem({ code, details, place }: Problem): string {
  // Lists say what is known, which follows from the place.
  const said = JSON.stringify(details, (_, value: unknown) => (Array.isArray(value) ? value.length : value));
  if (place === null) return `${code} ${said}`;
  const { file, line, column, excerpt, before = 0 } = place;
  // What options say has the same line and file.
  const around = excerpt.slice(Math.max(0, column - 1 - before - AROUND), column - 1 - before + AROUND);
  return JSON.stringify([code, said, file, line, column, around]);
}

/** Characters around a place by which options are told apart. */
const AROUND = 50;

/** Problems in the order in which a reader of the files meets them, each once. */
export function inOrder(problems: readonly Problem[]): readonly Problem[] {
  const distinct = [...new Map(problems.map((problem) => [keyOfProblem(problem), problem])).values()];
  const [first] = distinct;
  // Those of another file than the first stay behind it.
  const isFirst = (problem: Problem) => problem.place?.file === first?.place?.file;
  return distinct.sort(
    (a, b) =>
      Number(isFirst(b)) - Number(isFirst(a)) ||
      (a.place?.line ?? 0) - (b.place?.line ?? 0) ||
      (a.place?.column ?? 0) - (b.place?.column ?? 0),
  );
}

/** The file as a whole, for a problem of no line in particular. */
export function wholeFile(file: string): Place {
  return { file, line: 1, column: 1, length: 0, excerpt: '' };
}

/**
 * Does some work on a file's content. A problem that knows no place is then one of the file.
 *
 * @throws {InputError} what the work throws, with the file
 */
export function inFile<Value>(file: string, work: () => Value): Value {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throw new InputError(placedIn(file, error.problems));
  }
}

/** Problems of a file; those that know no place are then of the file as a whole. */
export function placedIn(file: string, problems: readonly Problem[]): readonly Problem[] {
  return problems.map((problem) => ({ ...problem, place: problem.place ?? wholeFile(file) }));
}

/** The input is wrong. Carries every problem found; the program ends with exit code 2. */
export class InputError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map((problem) => problem.code).join(', '));
    this.name = 'InputError';
    this.problems = problems;
  }
}

/** The value of some work; undefined if its input is wrong: what is wrong is then noted among the problems. */
export function noting<Value>(problems: Problem[], work: () => Value): Value | undefined {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    for (const problem of error.problems) problems.push(problem);
    return undefined;
  }
}
