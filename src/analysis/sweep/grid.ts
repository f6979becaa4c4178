import { BLOCK } from '../../formula/compile/emit.ts';
import type { VariableBounds } from '../../formula/compile/graph.ts';
import { toFraction } from '../../formula/exact.ts';
import { decimalsOf } from '../../formula/compile/node.ts';
import type { FigureName } from '../../model/figure-name.ts';
import { makePlan, type Plan } from '../../model/plan.ts';
import { noting, type Problem } from '../../problem.ts';
import { isOfNumber } from '../../scenario/paths.ts';
import type { Setting } from '../../scenario/settings.ts';
import type { ScenarioSource } from '../../scenario/source.ts';
import { orProblems, type Refused } from '../batch/figures-or-problems.ts';
import { Combinations } from './cartesian-product.ts';
import { Evaluator } from '../evaluator.ts';
import { figuresOf } from '../read-outcome.ts';
import { settingOf, type VariedPath } from './vary-option.ts';
import type { VariedValue } from './varied-value.ts';

/** Rows that are worth a call of the compiled plan of their own. */
const LEAST_RUN = 64;

/** Values, and rows, that are tried for one with which the scenario can be read. */
const MOST_TRIED = 100;

/** Up to this many positions after the first. */
function spread(count: number): readonly number[] {
  const tried = Math.min(count - 1, MOST_TRIED);
  return Array.from({ length: tried }, (_, index) => Math.floor(((index + 1) * (count - 1)) / tried));
}

/**
 * Every combination of the values of some paths, the last path changing fastest.
 *
 * Paths that change numbers alone are variables of one compiled plan. The others (choices, and numbers that change
 * how a plan is made up, such as the number of years) are switches: each combination of theirs has a compiled plan.
 */
export class Grid {
  readonly paths: readonly VariedPath[];
  readonly names: readonly FigureName[];
  /** How many rows it has. */
  readonly count: number;
  private readonly source: ScenarioSource;
  private readonly combinations: Combinations;
  private readonly isSwitch: readonly boolean[];
  /** Rows from one value of a path to its next. */
  private readonly strides: readonly number[];
  /** The first of the paths that change within a run of rows. */
  private readonly inner: number;
  private readonly evaluators = new Map<string, Evaluator>();
  private readonly bounds: readonly VariableBounds[];
  private readonly columns: readonly Float64Array[];
  private readonly numbers: readonly Float64Array[];
  /** The positions of values with which the scenario can be read. */
  private readonly readable: readonly number[];

  /** @throws {InputError} if the scenario cannot be read with any values */
  constructor(source: ScenarioSource, paths: readonly VariedPath[], names: readonly FigureName[]) {
    this.source = source;
    this.paths = paths;
    this.names = names;
    this.combinations = new Combinations(paths);
    this.count = this.combinations.count;
    this.strides = this.combinations.strides;
    this.readable = this.findReadable();
    this.isSwitch = paths.map(({ found }) => !isOfNumber(found.known));
    this.bounds = paths.map(boundsOf);
    this.inner = this.firstInner();
    this.columns = paths.map(() => new Float64Array(BLOCK));
    this.numbers = paths.map(({ values }) => Float64Array.from(values, ({ number }) => number ?? 0));
  }

  /** The position of each path's value in a row. */
  positions(row: number): readonly number[] {
    return this.combinations.positions(row);
  }

  /** Each path's value in a row. */
  valuesOf(row: number): readonly VariedValue[] {
    return this.positions(row).map((position, index) => this.value(index, position));
  }

  /** The positions of paths whose values make no difference to any figure. */
  unused(): readonly number[] {
    return [...this.paths.keys()].filter((index) => {
      const { values } = this.paths[index] as VariedPath;
      if (values.length < 2) return false;
      if (!(this.isSwitch[index] ?? false))
        return [...this.evaluators.values()].every((evaluator) => !evaluator.uses(index));
      const figures = values.map((_, position) =>
        orProblems(() => figuresOf(this.planAt(replaceAt(this.readable, index, position)), this.names)),
      );
      return new Set(figures.map((each) => JSON.stringify(each))).size === 1;
    });
  }

  /**
   * Computes rows.
   *
   * @param outputs a column for each figure, filled from `at`; NaN where a figure is null, and in a row that is refused
   */
  evaluate(first: number, count: number, outputs: readonly Float64Array[], at = 0): void {
    const run = this.inner === 0 ? this.count : (this.strides[this.inner - 1] as number);
    for (let row = first; row < first + count;) {
      const end = Math.min(first + count, row + BLOCK, (Math.floor(row / run) + 1) * run);
      this.evaluateRun(row, end - row, outputs, at + row - first);
      row = end;
    }
  }

  private evaluateRun(first: number, count: number, outputs: readonly Float64Array[], at: number): void {
    const { columns } = this;
    const positions = this.positions(first);
    const evaluator = this.evaluator(positions);
    for (const [index, column] of columns.entries()) {
      if (index < this.inner) column[0] = this.value(index, positions[index] as number).number ?? 0;
      else this.fill(index, first, count, column);
    }
    evaluator.fill(count, columns, outputs, at, (row) => {
      const said = this.ask(first + row);
      return 'problems' in said ? null : said;
    });
  }

  /** The values of a path that changes within a run of rows, each as often as its stride. */
  private fill(index: number, first: number, count: number, column: Float64Array): void {
    const numbers = this.numbers[index] as Float64Array;
    const stride = this.strides[index] as number;
    let position = Math.floor(first / stride) % numbers.length;
    let left = stride - (first % stride);
    for (let row = 0; row < count; row += 1) {
      column[row] = numbers[position] as number;
      left -= 1;
      if (left > 0) continue;
      left = stride;
      position = position + 1 === numbers.length ? 0 : position + 1;
    }
  }

  private value(index: number, position: number): VariedValue {
    return (this.paths[index] as VariedPath).values[position] as VariedValue;
  }

  private settings(positions: readonly number[]): readonly Setting[] {
    return positions.map((position, index) => settingOf(this.paths[index] as VariedPath, this.value(index, position)));
  }

  /** @throws {InputError} */
  private planAt(positions: readonly number[]): Plan {
    return makePlan(this.source.read(this.settings(positions)));
  }

  /** What the ledger says of a row: its figures, or what is wrong with it. */
  private ask(row: number): readonly (number | null)[] | Refused {
    return orProblems(() => figuresOf(this.planAt(this.positions(row)), this.names));
  }

  /** What is wrong with a row. */
  problemsOf(row: number): readonly Problem[] {
    const said = this.ask(row);
    return 'problems' in said ? said.problems : [];
  }

  /** Tries the first values, then others of each path, then other rows. @throws {InputError} if none is valid */
  private findReadable(): readonly number[] {
    const first = this.paths.map(() => 0);
    const isReadable = (positions: readonly number[]) => noting([], () => this.planAt(positions)) !== undefined;
    if (isReadable(first)) return first;
    const others = this.paths.flatMap(({ values }, index) =>
      spread(values.length).map((position) => replaceAt(first, index, position)),
    );
    const found = [...others, ...spread(this.count).map((row) => this.positions(row))].find(isReadable);
    // What is wrong with the first row is wrong with all.
    if (found === undefined) this.planAt(first);
    return found ?? first;
  }

  /** The evaluator for the rows that share their switches. */
  private evaluator(positions: readonly number[]): Evaluator {
    const key = positions.filter((_, index) => this.isSwitch[index]).join();
    const known = this.evaluators.get(key);
    if (known !== undefined) return known;
    const base = positions.map((position, index) =>
      this.isSwitch[index] ? position : (this.readable[index] as number),
    );
    const fixed = new Set([...this.paths.keys()].filter((index) => index < this.inner));
    const plan = noting([], () => this.planAt(base)) ?? null;
    const evaluator = new Evaluator(
      plan,
      this.source,
      this.paths.map(({ found }) => found),
      this.bounds,
      this.names,
      fixed,
    );
    this.evaluators.set(key, evaluator);
    return evaluator;
  }

  /** Runs of rows are as short as pays, and no switch changes within one. */
  private firstInner(): number {
    let first = this.paths.length;
    for (let run = 1; first > 0 && run < LEAST_RUN && !(this.isSwitch[first - 1] ?? false); first -= 1) {
      run *= this.paths[first - 1]?.values.length ?? 1;
    }
    return first;
  }
}

function boundsOf({ values }: VariedPath): VariableBounds {
  let [low, high, decimals] = [Infinity, -Infinity, 0 as number | null];
  for (const { number } of values) {
    low = Math.min(low, number ?? 0);
    high = Math.max(high, number ?? 0);
    const own = decimalsOf(toFraction(number ?? 0));
    decimals = decimals === null || own === null ? null : Math.max(decimals, own);
  }
  return { low, high, decimals };
}

function replaceAt(positions: readonly number[], index: number, position: number): readonly number[] {
  return positions.map((each, at) => (at === index ? position : each));
}
