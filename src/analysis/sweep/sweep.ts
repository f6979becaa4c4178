import type { Text } from '../../language/languages.ts';
import type { OutcomeName } from '../../model/outcome-table.ts';
import { evaluatePlan } from '../../model/evaluate.ts';
import { makePlan } from '../../model/plan.ts';
import type { Result } from '../../model/result.ts';
import { InputError, problemAt, type Problem } from '../../problem.ts';
import type { ScenarioSource } from '../../scenario/source.ts';
import { baseValueOf, type BaseValue } from '../base-value.ts';
import { Combinations } from './cartesian-product.ts';
import { Grid } from './grid.ts';
import { checkGiven, figuresOf } from '../read-outcome.ts';
import { labelOf, type PathLabel } from '../path-label.ts';
import type { VariedValue } from './varied-value.ts';
import { readAllVaried, type VariedPath } from './vary-option.ts';

/** What a sweep varies where nothing else is asked for: evidence is from 0 to 40 % (FACTS 4). */
const DEFAULT_VARY = 'staff_turnover=0..40%:5%';

/** More rows than this are refused as a likely mistake. */
const MOST_ROWS = 1e7;

/** The figures that every sweep shows. */
const SHOWN: readonly OutcomeName[] = [
  'establishment',
  'replacement',
  'operating',
  'public_services',
  'total',
  'net',
  'participants',
  'cost_per_participant',
  'cost_per_completer',
];

/** The figures of each row of a sweep that is about a figure. */
export function shownWith(outcome: OutcomeName): readonly OutcomeName[] {
  return SHOWN.includes(outcome) ? SHOWN : [...SHOWN, outcome];
}

export interface SweepOptions {
  /** Each as `path=values`; default staff turnover from 0 to 40 % in steps of 5. */
  readonly vary?: readonly string[];
  /** The figure that differences and charts are about; default the total cost. */
  readonly outcome?: OutcomeName;
  /** Whether more than 10 million rows are meant. */
  readonly force?: boolean;
}

/** A path of a sweep. */
export interface SweptPath {
  readonly path: string;
  readonly label: Text;
  readonly unit: PathLabel['unit'];
  readonly values: readonly VariedValue[];
  readonly base: BaseValue;
  /** Whether no figure depends on it. */
  readonly isUnused: boolean;
}

/** Every combination of some values, and what each costs. Rows are computed when they are asked for. */
export interface Sweep {
  /** The base case: the scenario as it stands. */
  readonly result: Result;
  readonly paths: readonly SweptPath[];
  /** The figures of each row, in the order of their columns. */
  readonly outcomes: readonly OutcomeName[];
  /** The figure that differences and charts are about. */
  readonly outcome: OutcomeName;
  /** The scenario as it stands. */
  readonly base: {
    readonly figures: readonly (number | null)[];
    /** The row that has the same values; null if none has. */
    readonly row: number | null;
  };
  readonly count: number;
  /** The position of each path's value in a row. */
  readonly positions: (row: number) => readonly number[];
  /**
   * Computes rows: a column for each figure, filled from position 0; NaN where a figure is null, and in all of them,
   * the total too, in a row that is refused.
   */
  readonly evaluate: (first: number, count: number, columns: readonly Float64Array[]) => void;
  /** What is wrong with a row that is refused. */
  readonly problemsOf: (row: number) => readonly Problem[];
}

/** The rows of a sweep, whoever computes them. */
export interface SweepRows {
  readonly evaluate: Sweep['evaluate'];
  readonly problemsOf: Sweep['problemsOf'];
  /** The positions of paths whose values make no difference to any figure. */
  readonly unused: readonly number[];
}

/**
 * Varies numbers and choices of a scenario, in every combination.
 *
 * @throws {InputError} with what is wrong with the scenario, the paths or the values
 */
export function sweep(source: ScenarioSource, options: SweepOptions = {}): Sweep {
  return sweepOf(source, options, (varied, outcomes): SweepRows => {
    const grid = new Grid(source, varied, outcomes);
    // A first row is computed, for a plan to be compiled that shows what has no effect.
    grid.evaluate(
      0,
      1,
      outcomes.map(() => new Float64Array(1)),
    );
    return {
      problemsOf: (row) => grid.problemsOf(row),
      evaluate: (first, count, columns) => {
        grid.evaluate(first, count, columns);
      },
      unused: grid.unused(),
    };
  });
}

/**
 * A sweep whose rows come from elsewhere.
 *
 * @param rowsOf makes the rows, of paths in their order and figures in theirs
 * @throws {InputError} with what is wrong with the scenario, the paths or the values
 */
export function sweepOf(
  source: ScenarioSource,
  options: SweepOptions,
  rowsOf: (varied: readonly VariedPath[], outcomes: readonly OutcomeName[]) => SweepRows,
): Sweep {
  const { vary = [DEFAULT_VARY], outcome = 'total' } = options;
  const plan = makePlan(source.read());
  checkGiven(plan, [outcome], null);
  const outcomes = shownWith(outcome);
  const figures = figuresOf(plan, outcomes);
  const varied = readAllVaried(source, vary);
  const combinations = new Combinations(varied);
  limitCombinations(combinations.count, options);
  const { evaluate, problemsOf, unused } = rowsOf(varied, outcomes);
  const paths = varied.map((each, index): SweptPath => ({
    path: each.path,
    ...labelOf(each.found, plan),
    values: each.values,
    base: baseValueOf(each.found, plan, source),
    isUnused: unused.includes(index),
  }));
  return {
    result: evaluatePlan(plan),
    paths,
    outcomes,
    outcome,
    base: { figures, row: baseRow(paths) },
    count: combinations.count,
    positions: (row) => combinations.positions(row),
    evaluate,
    problemsOf,
  };
}

/** The row whose values are those of the scenario as it stands. */
function baseRow(paths: readonly SweptPath[]): number | null {
  let row = 0;
  for (const { values, base } of paths) {
    const position = values.findIndex(({ text, number }) => (number === null ? text === base : number === base));
    if (position < 0) return null;
    row = row * values.length + position;
  }
  return row;
}

/** Refuses more rows than are likely meant, unless forced. @throws {InputError} */
export function limitCombinations(rows: number, { force = false }: SweepOptions): void {
  if (rows > MOST_ROWS && !force)
    throw new InputError([problemAt(null, { code: 'too_many_rows', details: { rows, most: MOST_ROWS } })]);
}
