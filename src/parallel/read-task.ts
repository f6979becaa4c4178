import type { ReadBatch } from '../analysis/batch/read-batch.ts';
import { FileReader, type ReadTask } from './file-reader.ts';
import { nextTurn } from './event-loop.ts';

/** A thread is for one run only. */
const reader = new FileReader();

/** Reads some files. */
export default async function runTask(task: ReadTask): Promise<ReadBatch> {
  await nextTurn();
  return reader.read(task);
}
