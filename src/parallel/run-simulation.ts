import { availableParallelism } from 'node:os';
import { conclude, DEFAULT_DRAWS, makeEngine, type SimulateOptions, type Simulation } from '../analysis/simulate.ts';
import type { SimulationEngine } from '../analysis/simulation-engine.ts';
import type { ScenarioSource } from '../scenario/source.ts';
import type { SimulationTask } from './simulation-task.ts';

/** Draws that are made in one go: some tens of milliseconds. */
const CHUNK = 32_768;

/** From so many draws on, a second thread saves more than it takes to start. */
const PAYS = 500_000;

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
  const engine = makeEngine(source, options);
  const buffers = engine.spec.outcomes.map(() => new SharedArrayBuffer(draws * Float64Array.BYTES_PER_ELEMENT));
  const chunks = Math.ceil(draws / CHUNK);
  const over = new Array<number | undefined>(chunks).fill(undefined);
  const sizeOf = (chunk: number) => Math.min(CHUNK, draws - chunk * CHUNK);
  const makers = await makersOf(Math.min(workers, chunks), engine, source, buffers);
  let [next, made] = [0, 0];
  try {
    await Promise.all(
      makers.run.map(async (make) => {
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
    await makers.end();
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

interface Makers {
  readonly run: readonly Maker[];
  readonly end: () => Promise<void>;
}

/** This thread makes draws too, and from the start: the others take a while to come. */
async function makersOf(count: number, engine: SimulationEngine, source: ScenarioSource, columns: readonly SharedArrayBuffer[]): Promise<Makers> {
  const here = columns.map((column) => new Float64Array(column));
  const makeHere: Maker = async (first, size) => {
    const over = engine.run(first, size, here, first);
    // Between two chunks, signals and the other threads are heard.
    await new Promise(setImmediate);
    return over;
  };
  if (count <= 1) return { run: [makeHere], end: () => Promise.resolve() };
  const { Tinypool } = await import('tinypool');
  const filename = new URL('./simulation-task.js', import.meta.url).href;
  const others = count - 1;
  const pool = new Tinypool({ filename, minThreads: others, maxThreads: others, isolateWorkers: false });
  const makeThere: Maker = (first, size) => {
    const task: SimulationTask = { from: source.from, spec: engine.spec, first, count: size, columns };
    return pool.run(task) as Promise<number>;
  };
  return { run: [...Array.from({ length: others }, () => makeThere), makeHere], end: () => pool.destroy() };
}
