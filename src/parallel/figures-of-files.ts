import { availableParallelism } from 'node:os';
import { BatchComputer } from '../analysis/batch/compute-batch.ts';
import { ofFile, type FiguresOrProblems } from '../analysis/batch/figures-or-problems.ts';
import type { ReadBatch } from '../analysis/batch/read-batch.ts';
import type { FileFigures } from '../analysis/compare/comparison-rows.ts';
import { FileReader, type ReadTask } from './file-reader.ts';
import { nextTurn } from './event-loop.ts';
import { NoThreads, startThreads } from './threads.ts';

/** Files of a chunk: some tens of milliseconds. */
const CHUNK = 200;

/** Chunks that a thread is given at a time, so that it need not wait for this one, which reads as well. */
const AHEAD = 4;

/** Chunks that may be done, or be worked on, for each thread before the first of them has been taken. */
const WINDOW = 6;

/** Megabytes of a thread's young generation. */
const YOUNG = 8;

/** From this many files on, a second thread saves clearly more than its start-up. */
const PAYS = 1500;

export interface FiguresOptions {
  /** Settings as `path=value`, for every file. */
  readonly set?: readonly string[];
  /** How many threads; default the number of cores where there is enough to do. */
  readonly workers?: number;
}

/**
 * The figures of scenario files, in the order of the files, some at a time. They are the same whatever the number of
 * threads; what is in memory does not grow with the number of files.
 */
export async function* figuresOfFiles(
  files: readonly string[],
  options: FiguresOptions = {},
): AsyncGenerator<readonly FileFigures[]> {
  const { set = [], workers = files.length < PAYS ? 1 : availableParallelism() } = options;
  const chunks = Math.ceil(files.length / CHUNK);
  const threads = Math.max(1, Math.min(workers, chunks));
  // The other threads get ready while this one does.
  const others = await startThreads<ReadTask, ReadBatch>(new URL('./read-task.js', import.meta.url), {
    count: threads - 1,
    ahead: AHEAD,
    // Garbage of a file is short-lived: a larger young generation takes memory and saves no time.
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG },
  });
  const filesOf = (chunk: number) => files.slice(chunk * CHUNK, (chunk + 1) * CHUNK);
  const queue = new Queue(chunks, threads * WINDOW, (chunk) => ({ files: filesOf(chunk), set }));
  const reader = new FileReader();
  // Files are read by all threads, but plans are compiled by this one alone: that takes longer than to use them.
  const computer = new BatchComputer((key) => reader.batch.readerOf(key));
  try {
    const readHere = here(reader);
    const readThere: ReadChunk = (task) =>
      others.run(task).catch((error: unknown) => {
        if (error instanceof NoThreads) return readHere(task);
        throw error;
      });
    queue.start([...new Array<ReadChunk>(others.count * AHEAD).fill(readThere), readHere]);
    for (let chunk = 0; chunk < chunks; chunk += 1) {
      const names = filesOf(chunk);
      const outcomes = computer.compute(await queue.take(chunk), (position) =>
        reader.open(names[position] as string, set),
      );
      yield names.map((file, index) => ofFile(file, outcomes[index] as FiguresOrProblems));
    }
  } finally {
    queue.end();
    await others.end();
  }
}

/** Reads a chunk of files: in this thread, or in another. */
type ReadChunk = (task: ReadTask) => Promise<ReadBatch>;

/** Chunks that readers work on, whichever is free, and that are taken in order. */
class Queue {
  private readonly chunks: number;
  private readonly window: number;
  private readonly taskOf: (chunk: number) => ReadTask;
  private readonly done = new Map<number, ReadBatch>();
  private next = 0;
  private taken = 0;
  private defect: { readonly error: unknown } | undefined;
  /** Callbacks waiting for a change. */
  private waiting: (() => void)[] = [];

  constructor(chunks: number, window: number, taskOf: (chunk: number) => ReadTask) {
    this.chunks = chunks;
    this.window = window;
    this.taskOf = taskOf;
  }

  start(readers: readonly ReadChunk[]): void {
    for (const read of readers) {
      this.work(read).catch((error: unknown) => {
        this.defect ??= { error };
        this.tell();
      });
    }
  }

  /** A chunk, when it has been read. @throws what a reader has thrown: a defect of the compiled */
  async take(chunk: number): Promise<ReadBatch> {
    for (;;) {
      if (this.defect !== undefined) throw this.defect.error;
      const batch = this.done.get(chunk);
      if (batch !== undefined) {
        this.done.delete(chunk);
        this.taken = chunk + 1;
        this.tell();
        return batch;
      }
      await this.news();
    }
  }

  /** Starts no further chunk. */
  end(): void {
    this.next = this.chunks;
    this.tell();
  }

  private async work(read: ReadChunk): Promise<void> {
    while (this.next < this.chunks) {
      if (this.next >= this.taken + this.window) {
        await this.news();
        continue;
      }
      const chunk = this.next;
      this.next += 1;
      this.done.set(chunk, await read(this.taskOf(chunk)));
      this.tell();
    }
  }

  private async news(): Promise<void> {
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  private tell(): void {
    const told = this.waiting;
    this.waiting = [];
    for (const go of told) go();
  }
}

/** This thread reads too, from the start: the others take a while to start up. */
function here(reader: FileReader): ReadChunk {
  return async (task) => {
    // Before a chunk, signals and messages of the other threads are handled, and finished chunks can be taken.
    await nextTurn();
    return reader.read(task);
  };
}
