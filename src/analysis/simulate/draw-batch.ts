import { digest } from './running-moments.ts';
import type { Counts } from './draw-counts.ts';
import type { SimulationEngine } from './simulation-engine.ts';
import type { Draws } from './simulation-summary.ts';

/** Draws that have been made. */
export interface Drawn extends Counts {
  readonly draws: number;
  /** Those of each figure. */
  readonly outcomes: readonly Draws[];
}

/**
 * Makes some draws.
 *
 * @param first the number of the first, a multiple of `DIGESTED`
 */
export function draw(engine: SimulationEngine, first: number, count: number): Drawn {
  const columns = engine.spec.outcomes.map(() => new Float64Array(count));
  const counts = engine.run(first, count, columns);
  return drawnIn(
    columns,
    counts,
    columns.map((column) => [digest(column)]),
  );
}

/**
 * Draws that are in memory.
 *
 * @param columns those of each figure; NaN where a draw does not have it
 * @param digests the digests of each column, in order
 */
export function drawnIn(
  columns: readonly Float64Array[],
  { over, refused }: Counts,
  digests: readonly (readonly Float64Array[])[],
): Drawn {
  return {
    draws: columns[0]?.length ?? 0,
    over,
    refused,
    outcomes: columns.map((values, index) => ({
      tallies: () => [{ values, counts: null }],
      digests: digests[index] ?? [],
    })),
  };
}
