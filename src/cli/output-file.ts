import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { InputError, problemAt, type Fault } from '../problem.ts';

/**
 * Writes a file whole or not at all: beside its target first, then in its place.
 *
 * @throws {InputError} if it cannot be written; then nothing of it is
 */
export function writeWhole(file: string, content: string): void {
  if (isSpecial(file)) throw unwritable(file, 'ENOTSUP');
  try {
    writeFileAtomic.sync(file, content);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw unwritable(file, code ?? message);
  }
}

/** A device or a folder is not to be replaced by a file. */
function isSpecial(file: string): boolean {
  return statSync(resolve(file), { throwIfNoEntry: false })?.isFile() === false;
}

function unwritable(file: string, reason: string): InputError {
  const fault: Fault = { code: 'output_unwritable', details: { file, reason } };
  return new InputError([problemAt(null, fault)]);
}
