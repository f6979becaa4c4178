import { BLOCK } from '../formula/compile/emit.ts';
import type { Sweep } from '../analysis/sweep/sweep.ts';

/** Rows that are computed and written together. */
const ROWS = 4 * BLOCK;

/** Some rows of a sweep: their columns of figures, NaN where there is none. */
export interface RowBlock {
  readonly first: number;
  readonly count: number;
  readonly columns: readonly Float64Array[];
}

/** Whether a row of a block is refused: no other row is without a total. */
export function isRefused({ outcomes }: Sweep, { columns }: RowBlock, row: number): boolean {
  return Number.isNaN(columns[outcomes.indexOf('total')]?.[row]);
}

/** Computes a sweep block by block; each block takes the place of the one before. */
export function* blocksOf(sweep: Sweep): Generator<RowBlock> {
  const columns = sweep.outcomes.map(() => new Float64Array(ROWS));
  for (let first = 0; first < sweep.count; first += ROWS) {
    const count = Math.min(ROWS, sweep.count - first);
    sweep.evaluate(first, count, columns);
    yield { first, count, columns };
  }
}

/** How much more a figure is than in the base case, to the øre; NaN where one of them is null. */
export function differenceFrom(base: number | null): (value: number) => number {
  const ore = base === null ? NaN : Math.round(base * 100);
  return (value) => (Math.round(value * 100) - ore) / 100;
}

/** The figure that differences are about: its column, and what it is in the base case. */
export function focusOf({ outcomes, outcome, base }: Sweep): { readonly column: number; readonly base: number | null } {
  const column = outcomes.indexOf(outcome);
  return { column, base: base.figures[column] ?? null };
}
