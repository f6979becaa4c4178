import { digest } from '../analysis/simulate/running-moments.ts';
import type { Counts } from '../analysis/simulate/draw-counts.ts';
import { SimulationEngine, type SimulationSpec } from '../analysis/simulate/simulation-engine.ts';
import { openText } from '../scenario/load.ts';
import type { SourceText } from '../scenario/source.ts';
import { nextTurn } from './event-loop.ts';

/** Some draws of a simulation, for another thread to make. */
export interface SimulationTask {
  readonly from: SourceText;
  readonly spec: SimulationSpec;
  /** The number of the first draw, a multiple of `DIGESTED`. */
  readonly first: number;
  readonly count: number;
  /** A column for each outcome, shared by all threads. */
  readonly columns: readonly SharedArrayBuffer[];
  /** Where in the columns the draws go. */
  readonly at: number;
}

/** What has been made of a task, besides the draws in the columns. */
export interface Made extends Counts {
  /** The digests of each outcome. */
  readonly digests: readonly Float64Array[];
}

/** The engine of a thread, kept for the next task of the same simulation. */
let kept: { readonly key: string; readonly engine: SimulationEngine } | undefined;

/** Makes the draws of a task. */
export default async function runTask(task: SimulationTask): Promise<Made> {
  await nextTurn();
  const { from, spec } = task;
  const key = JSON.stringify([from, spec]);
  if (kept?.key !== key) kept = { key, engine: new SimulationEngine(openText(from), spec) };
  return makeDraws(kept.engine, task);
}

/** Makes draws with an engine of this thread's. */
export function makeDraws(
  engine: SimulationEngine,
  { first, count, columns, at }: Pick<SimulationTask, 'first' | 'count' | 'columns' | 'at'>,
): Made {
  const whole = columns.map((column) => new Float64Array(column));
  const { over, refused } = engine.run(first, count, whole, at);
  return { over, refused, digests: whole.map((column) => digest(column.subarray(at, at + count))) };
}
