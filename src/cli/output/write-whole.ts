import { writeSync } from 'node:fs';
import { InputError, problemAt } from '../../problem.ts';

/** How long to wait where a non-blocking file takes nothing at the moment, in milliseconds. */
const WAIT = 5;

/** Writes all of some text or bytes: the system may take only a part at a time. @throws what the system says */
export function writeWhole(descriptor: number, piece: string | Uint8Array): void {
  const bytes = typeof piece === 'string' ? Buffer.from(piece, 'utf8') : piece;
  for (let at = 0; at < bytes.length;) {
    const written = writeSome(descriptor, bytes, at);
    if (written === 0) wait(WAIT);
    at += written;
  }
}

/** Writes some bytes; 0 if none are taken just now. */
function writeSome(descriptor: number, bytes: Uint8Array, at: number): number {
  try {
    return writeSync(descriptor, bytes, at);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
    return 0;
  }
}

/** Blocks the thread for some milliseconds. */
export function wait(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}

/** What is wrong with a file that cannot be written; null is standard output. */
export function unwritable(file: string | null, error: unknown): InputError {
  if (error instanceof InputError) return error;
  const { code, message } = error as NodeJS.ErrnoException;
  return new InputError([problemAt(null, { code: 'output_unwritable', details: { file, reason: code ?? message } })]);
}
