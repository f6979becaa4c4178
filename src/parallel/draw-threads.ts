import { availableParallelism } from 'node:os';
import { drawnIn, type Drawn } from '../analysis/simulate/draw-batch.ts';
import { allCounts } from '../analysis/simulate/draw-counts.ts';
import type { SimulationEngine, SimulationSpec } from '../analysis/simulate/simulation-engine.ts';
import type { ScenarioSource } from '../scenario/source.ts';
import { nextTurn } from './event-loop.ts';
import { makeDraws, type Made, type SimulationTask } from './simulation-task.ts';
import { NoThreads, startThreads, type Threads } from './threads.ts';

/** Draws that are made in one go, a multiple of `DIGESTED`: some tens of milliseconds. */
const CHUNK = 32_768;

/** Tasks that a thread is given at a time, so that it need not wait for this one, which is drawing as well. */
const AHEAD = 3;

/** From this many draws on, a second thread saves clearly more than its start-up of some 0.3 s. */
const PAYS = 2_000_000;

/** Of fewer draws for each simulation, getting every thread ready for each takes as long as drawing. */
const PAYS_EACH = 250_000;

/** How many threads are worth starting for some simulations: draws of all, and of each. */
export function workersThatPay(draws: number, each = draws): number {
  return draws < PAYS || each < PAYS_EACH ? 1 : availableParallelism();
}

export interface DrawHooks {
  /** Called with the number of draws made so far. */
  readonly onProgress?: ((draws: number) => void) | undefined;
  /** Whether to end with what has been drawn so far. */
  readonly isInterrupted?: (() => boolean) | undefined;
}

/** Makes some draws: in this thread, or in another. */
type Maker = (task: SimulationTask) => Promise<Made>;

/** The threads that draw, for one simulation after another; this one is among them. */
export class DrawThreads {
  private readonly others: Threads<SimulationTask, Made>;

  private constructor(others: DrawThreads['others']) {
    this.others = others;
  }

  /**
   * @param workers how many threads there may be
   * @param draws those of each simulation: no more threads are started than have something to do
   */
  static async start(workers: number, draws: number): Promise<DrawThreads> {
    const count = Math.min(workers, Math.ceil(draws / CHUNK)) - 1;
    return new DrawThreads(
      await startThreads(new URL('./simulation-task.js', import.meta.url), { count, ahead: AHEAD }),
    );
  }

  async end(): Promise<void> {
    await this.others.end();
  }

  /** Has the other threads get ready for a simulation, while this one does. */
  prepare({ from }: ScenarioSource, spec: SimulationSpec): void {
    for (let index = 0; index < this.others.count; index += 1) {
      // What is wrong with the scenario is said by this thread.
      this.others.run({ from, spec, first: 0, count: 0, columns: [], at: 0 }).catch(() => undefined);
    }
  }

  /**
   * Makes draws; of an interrupted simulation those up to the first that is missing.
   *
   * @param first the number of the first, a multiple of `DIGESTED`
   */
  async draw(
    engine: SimulationEngine,
    first: number,
    count: number,
    { onProgress, isInterrupted }: DrawHooks = {},
  ): Promise<Drawn> {
    const { spec, source } = engine;
    const columns = spec.outcomes.map(() => new SharedArrayBuffer(count * Float64Array.BYTES_PER_ELEMENT));
    const chunks = Math.ceil(count / CHUNK);
    const made = new Array<Made | undefined>(chunks).fill(undefined);
    const sizeOf = (chunk: number) => Math.min(CHUNK, count - chunk * CHUNK);
    let [next, done] = [0, 0];
    await Promise.all(
      [...this.makers(engine, chunks), here(engine)].map(async (make) => {
        while (next < chunks && isInterrupted?.() !== true) {
          const chunk = next;
          next += 1;
          const at = chunk * CHUNK;
          made[chunk] = await make({ from: source.from, spec, first: first + at, count: sizeOf(chunk), columns, at });
          done += sizeOf(chunk);
          onProgress?.(done);
        }
      }),
    );
    const missing = made.indexOf(undefined);
    const whole = made.slice(0, missing < 0 ? chunks : missing) as readonly Made[];
    const size = missing < 0 ? count : missing * CHUNK;
    return drawnIn(
      columns.map((column) => new Float64Array(column, 0, size)),
      allCounts(whole),
      spec.outcomes.map((_, index) => whole.map(({ digests }) => digests[index] as Float64Array)),
    );
  }

  private makers(engine: SimulationEngine, chunks: number): readonly Maker[] {
    if (chunks < 2) return [];
    const instead = here(engine);
    const make: Maker = (task) =>
      this.others.run(task).catch((error: unknown) => {
        if (error instanceof NoThreads) return instead(task);
        throw error;
      });
    return new Array<Maker>(this.others.count * AHEAD).fill(make);
  }
}

/** This thread makes draws too, from the start: the others take a while to start up. */
function here(engine: SimulationEngine): Maker {
  return async (task) => {
    const made = makeDraws(engine, task);
    // Between two chunks, signals and messages of the other threads are handled.
    await nextTurn();
    return made;
  };
}
