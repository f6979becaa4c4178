import { SimulationEngine, type SimulationSpec } from '../analysis/simulation-engine.ts';
import { openText } from '../scenario/load.ts';
import type { SourceText } from '../scenario/source.ts';

/** Some draws of a simulation, for another thread to make. */
export interface SimulationTask {
  readonly from: SourceText;
  readonly spec: SimulationSpec;
  readonly first: number;
  readonly count: number;
  /** A column for each outcome, shared by all threads; draws are put at their own number. */
  readonly columns: readonly SharedArrayBuffer[];
}

/** The engine of a thread, kept for the next task of the same simulation. */
let kept: { readonly key: string; readonly engine: SimulationEngine } | undefined;

/** Makes the draws of a task; gives in how many of them the budget is exceeded. */
export default function runTask({ from, spec, first, count, columns }: SimulationTask): number {
  const key = JSON.stringify([from, spec]);
  if (kept?.key !== key) kept = { key, engine: new SimulationEngine(openText(from), spec) };
  return kept.engine.run(first, count, columns.map((column) => new Float64Array(column)), first);
}
