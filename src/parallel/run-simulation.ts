import { availableParallelism } from 'node:os';
import { conclude, DEFAULT_DRAWS, specOf, type SimulateOptions, type Simulation } from '../analysis/simulate.ts';
import { SimulationEngine } from '../analysis/simulation-engine.ts';
import type { ScenarioSource } from '../scenario/source.ts';
import { DrawThreads, type DrawHooks } from './draw-threads.ts';

/** From so many draws on, a second thread saves clearly more than it takes to start: some 0.3 s. */
const PAYS = 2_000_000;

export interface ParallelOptions extends SimulateOptions, DrawHooks {
  /** How many threads; default the number of cores where there is enough to do. */
  readonly workers?: number;
}

/**
 * Draws a scenario with several threads. The figures are those of `simulate`, whatever the number of threads.
 *
 * @throws {InputError} if something cannot be drawn, or nothing is uncertain
 */
export async function simulateInParallel(source: ScenarioSource, options: ParallelOptions = {}): Promise<Simulation> {
  const { draws = DEFAULT_DRAWS, workers = draws < PAYS ? 1 : availableParallelism() } = options;
  const spec = specOf(options);
  const threads = await DrawThreads.start(workers);
  try {
    threads.prepare(source, spec);
    const engine = new SimulationEngine(source, spec);
    return conclude(engine, await threads.draw(engine, 0, draws, options), draws);
  } finally {
    await threads.end();
  }
}
