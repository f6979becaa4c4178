import {
  conclude,
  DEFAULT_DRAWS,
  specOf,
  type SimulateOptions,
  type Simulation,
} from '../analysis/simulate/simulate.ts';
import { SimulationEngine } from '../analysis/simulate/simulation-engine.ts';
import type { ScenarioSource } from '../scenario/source.ts';
import { DrawThreads, workersThatPay, type DrawHooks } from './draw-threads.ts';

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
  const { draws = DEFAULT_DRAWS, workers = workersThatPay(draws) } = options;
  const spec = specOf(options);
  const threads = await DrawThreads.start(workers, draws);
  try {
    threads.prepare(source, spec);
    const engine = new SimulationEngine(source, spec);
    return conclude(engine, await threads.draw(engine, 0, draws, options), draws);
  } finally {
    await threads.end();
  }
}
