import { availableParallelism } from 'node:os';
import { conclude, DEFAULT_DRAWS, specOf, type SimulateOptions, type Simulation } from '../analysis/simulate.ts';
import { SimulationEngine, type SimulationSpec } from '../analysis/simulation-engine.ts';
import type { ScenarioSource } from '../scenario/source.ts';
import type { SimulationTask } from './simulation-task.ts';

/** Draws that are made in one go: some tens of milliseconds. */
const CHUNK = 32_768;

/** Tasks that a thread is given at a time, so that it need not wait for this one, which is drawing as well. */
const AHEAD = 3;

/** From so many draws on, a second thread saves clearly more than it takes to start: some 0.3 s. */
const PAYS = 2_000_000;

export interface ParallelOptions extends SimulateOptions {
  /** How many threads; default the number of cores where there is enough to do. */
  readonly workers?: number;
  /** Is told how many draws have been made. */
  readonly onProgress?: (draws: number) => void;
  /** Whether to end with what has been drawn so far. */
  readonly isInterrupted?: () => boolean;
}

/**
 * Draws a scenario with several threads. The figures are those of `simulate`, whatever the number of threads.
 *
 * @throws {InputError} if something cannot be drawn, or nothing is uncertain
 */
export async function simulateInParallel(source: ScenarioSource, options: ParallelOptions = {}): Promise<Simulation> {
  const { draws = DEFAULT_DRAWS, workers = draws < PAYS ? 1 : availableParallelism() } = options;
  const spec = specOf(options);
  const buffers = spec.outcomes.map(() => new SharedArrayBuffer(draws * Float64Array.BYTES_PER_ELEMENT));
  const chunks = Math.ceil(draws / CHUNK);
  const over = new Array<number | undefined>(chunks).fill(undefined);
  const sizeOf = (chunk: number) => Math.min(CHUNK, draws - chunk * CHUNK);
  // The other threads get ready while this one does.
  const others = await startOthers(Math.min(workers, chunks) - 1, source, spec, buffers);
  let engine: SimulationEngine;
  let [next, made] = [0, 0];
  try {
    engine = new SimulationEngine(source, spec);
    await Promise.all(
      [...others.makers, here(engine, buffers)].map(async (make) => {
        while (next < chunks && options.isInterrupted?.() !== true) {
          const chunk = next;
          next += 1;
          over[chunk] = await make(chunk * CHUNK, sizeOf(chunk));
          made += sizeOf(chunk);
          options.onProgress?.(made);
        }
      }),
    );
  } finally {
    await others.end();
  }
  // Of an interrupted simulation, the draws up to the first that is missing count.
  const missing = over.indexOf(undefined);
  const whole = missing < 0 ? over : over.slice(0, missing);
  const done = missing < 0 ? draws : missing * CHUNK;
  const columns = buffers.map((buffer) => new Float64Array(buffer, 0, done));
  return conclude(engine, columns, whole.reduce<number>((all, each) => all + (each ?? 0), 0), draws);
}

/** Makes some draws: in this thread, or in another. */
type Maker = (first: number, count: number) => Promise<number>;

interface Others {
  readonly makers: readonly Maker[];
  readonly end: () => Promise<void>;
}

/** This thread makes draws too, and from the start: the others take a while to come. */
function here(engine: SimulationEngine, buffers: readonly SharedArrayBuffer[]): Maker {
  const columns = buffers.map((buffer) => new Float64Array(buffer));
  return async (first, count) => {
    const over = engine.run(first, count, columns, first);
    // Between two chunks, signals and the other threads are heard.
    await new Promise(setImmediate);
    return over;
  };
}

async function startOthers(
  count: number,
  source: ScenarioSource,
  spec: SimulationSpec,
  columns: readonly SharedArrayBuffer[],
): Promise<Others> {
  if (count < 1) return { makers: [], end: () => Promise.resolve() };
  const { Tinypool } = await import('tinypool');
  const filename = new URL('./simulation-task.js', import.meta.url).href;
  const pool = new Tinypool({
    filename,
    minThreads: count,
    maxThreads: count,
    concurrentTasksPerWorker: AHEAD,
    isolateWorkers: false,
  });
  const make: Maker = (first, size) => {
    const task: SimulationTask = { from: source.from, spec, first, count: size, columns };
    return pool.run(task) as Promise<number>;
  };
  // What is wrong with the scenario is said by this thread.
  for (let index = 0; index < count; index += 1) make(0, 0).catch(() => undefined);
  return { makers: Array.from({ length: count * AHEAD }, () => make), end: () => pool.destroy() };
}
