import type { ReadBatch } from '../analysis/batch/read-batch.ts';
import { FileReader, type ReadTask } from './file-reader.ts';

/** A thread is for one run only. */
const reader = new FileReader();

/** Reads some files. */
export default function runTask(task: ReadTask): ReadBatch {
  return reader.read(task);
}
