import { randomBytes } from 'node:crypto';
import { closeSync, fchmodSync, fsyncSync, openSync, realpathSync, renameSync, statSync, unlinkSync, writeSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { InputError, problemAt, type Fault } from '../problem.ts';

/**
 * A file that is whole or absent: it is written beside its target, and takes its place at the end. What stood
 * there before stays until then.
 */
export class OutputFile {
  readonly path: string;
  private readonly target: string;
  private readonly temporary: string;
  private descriptor: number | null;

  private constructor(path: string, target: string, temporary: string, descriptor: number) {
    this.path = path;
    this.target = target;
    this.temporary = temporary;
    this.descriptor = descriptor;
  }

  /** @throws {InputError} if the file cannot be written; then there is nothing of it */
  static open(path: string): OutputFile {
    return guard(path, () => {
      const found = statSync(resolve(path), { throwIfNoEntry: false });
      // A device or a folder is not to be replaced by a file.
      if (found?.isFile() === false) throw Object.assign(new Error(), { code: 'ENOTSUP' });
      // What a link leads to is written, not the link.
      const target = found === undefined ? resolve(path) : realpathSync(path);
      const temporary = join(dirname(target), `.${basename(target)}.${randomBytes(6).toString('hex')}.tmp`);
      const descriptor = openSync(temporary, 'wx');
      if (found !== undefined) fchmodSync(descriptor, found.mode & 0o777);
      return new OutputFile(path, target, temporary, descriptor);
    });
  }

  /** @throws {InputError} */
  write(piece: string | Uint8Array): void {
    const bytes = typeof piece === 'string' ? Buffer.from(piece, 'utf8') : piece;
    guard(this.path, () => {
      for (let at = 0; at < bytes.length; ) at += writeSync(this.descriptor ?? -1, bytes, at);
    });
  }

  /** Puts the file in its place. @throws {InputError} */
  commit(): void {
    guard(this.path, () => {
      fsyncSync(this.descriptor ?? -1);
      this.close();
      renameSync(this.temporary, this.target);
    });
  }

  /** Leaves nothing of it; after `commit` it does nothing. */
  abandon(): void {
    this.close();
    try {
      unlinkSync(this.temporary);
    } catch {
      // It has become the file, or is gone already.
    }
  }

  private close(): void {
    if (this.descriptor === null) return;
    closeSync(this.descriptor);
    this.descriptor = null;
  }
}

function guard<Value>(file: string, work: () => Value): Value {
  try {
    return work();
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const fault: Fault = { code: 'output_unwritable', details: { file, reason: code ?? message } };
    throw new InputError([problemAt(null, fault)]);
  }
}
