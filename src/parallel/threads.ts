import { closeSync, openSync } from 'node:fs';
import { devNull } from 'node:os';

/** The system allows no more threads or open files. The work can be done without. */
export class NoThreads extends Error {}

/** Threads that do tasks; there may be none. */
export interface Threads<Task, Made> {
  readonly count: number;
  /** @throws {NoThreads} if a thread could not be started; then none is used any longer */
  readonly run: (task: Task) => Promise<Made>;
  readonly end: () => Promise<void>;
}

interface ThreadOptions {
  /** How many threads at most. */
  readonly count: number;
  /** Tasks that a thread is given at a time. */
  readonly ahead: number;
  readonly resourceLimits?: { readonly maxYoungGenerationSizeMb: number };
}

/** Files that a thread opens for itself, and some more for this one. */
const FILES_OF_A_THREAD = 6;
const FILES_HERE = 6;

/** @param task the file of what a thread does */
export async function startThreads<Task, Made>(
  task: URL,
  { count: asked, ahead, resourceLimits }: ThreadOptions,
): Promise<Threads<Task, Made>> {
  const count = threadsThatFit(asked);
  const none: Threads<Task, Made> = {
    count: 0,
    run: () => Promise.reject(new NoThreads()),
    end: () => Promise.resolve(),
  };
  if (count < 1) return none;
  const { Tinypool } = await import('tinypool');
  const start = () =>
    new Tinypool({
      filename: task.href,
      minThreads: count,
      maxThreads: count,
      concurrentTasksPerWorker: ahead,
      isolateWorkers: false,
      ...(resourceLimits === undefined ? {} : { resourceLimits }),
    });
  let pool: ReturnType<typeof start>;
  try {
    pool = start();
  } catch (error) {
    if (isRefused(error)) return none;
    throw error;
  }
  // A thread that could not be started would leave tasks waiting for ever.
  let broken: Error | null = null;
  const waiting = new Set<(error: Error) => void>();
  const give = (error: Error) => {
    broken ??= isRefused(error) ? new NoThreads() : error;
    for (const reject of waiting) reject(broken);
  };
  pool.on('error', give);
  return {
    count,
    run: (work) =>
      new Promise((resolve, reject) => {
        if (broken !== null) {
          reject(broken);
          return;
        }
        waiting.add(reject);
        pool.run(work).then(
          (made: Made) => {
            waiting.delete(reject);
            resolve(made);
          },
          (error: unknown) => {
            waiting.delete(reject);
            if (isRefused(error)) give(error);
            reject(broken ?? (error as Error));
          },
        );
      }),
    end: () => pool.destroy(),
  };
}

/** Threads that the remaining file descriptors allow: one that cannot start would keep some of them. */
function threadsThatFit(asked: number): number {
  const opened: number[] = [];
  try {
    while (asked > 0 && opened.length < FILES_HERE + asked * FILES_OF_A_THREAD) opened.push(openSync(devNull, 'r'));
  } catch {
    // No more can be opened.
  }
  for (const descriptor of opened) closeSync(descriptor);
  return Math.max(0, Math.min(asked, Math.floor((opened.length - FILES_HERE) / FILES_OF_A_THREAD)));
}

function isRefused(error: unknown): error is Error {
  return (error as NodeJS.ErrnoException).code === 'ERR_WORKER_INIT_FAILED';
}
