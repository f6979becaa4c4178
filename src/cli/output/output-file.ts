import { randomBytes } from 'node:crypto';
import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  fsyncSync,
  linkSync,
  lstatSync,
  openSync,
  readlinkSync,
  realpathSync,
  renameSync,
  statSync,
  unlinkSync,
  type Stats,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { InputError, problemAt, type Fault } from '../../problem.ts';
import { unwritable, wait, writeWhole } from './write-whole.ts';

/** Tries to put a file in its place while another program, a virus scanner for instance, has the old one open. */
const TRIES = 10;
/** Between two tries, in milliseconds. */
const WAIT = 50;

/** Temporary files that the process is not to leave behind, whatever way it ends. */
const temporary = new Set<OutputFile>();

/**
 * A file that is complete or absent: it is written to a temporary file and renamed at the end. What was
 * there before stays until then.
 */
export class OutputFile {
  readonly path: string;
  private readonly target: string;
  /** What is to be replaced. */
  private readonly found: Stats | null;
  private readonly isNew: boolean;
  private readonly temporary: string;
  private descriptor: number | null = null;

  private constructor(path: string, target: string, found: Stats | null, isNew: boolean) {
    this.path = path;
    this.target = target;
    this.found = found;
    this.isNew = isNew;
    this.temporary = join(dirname(target), `.${basename(target)}.${randomBytes(6).toString('hex')}.tmp`);
  }

  /**
   * Checks whether a file can be written, without leaving anything behind.
   *
   * @param isNew whether it must not be there yet
   * @throws {InputError} if it cannot be written
   */
  static open(path: string, isNew = false): OutputFile {
    return guard(path, () => {
      if (isNew && lstatSync(path, { throwIfNoEntry: false }) !== undefined)
        throw wrong({ code: 'output_exists', details: { file: path } });
      const found = statSync(path, { throwIfNoEntry: false }) ?? null;
      // What a link leads to is written, not the link.
      const target = found === null ? linked(resolve(path)) : realpathSync(path);
      if (found !== null) checkReplaceable(path, target, found);
      checkFolder(dirname(target));
      return new OutputFile(path, target, found, isNew);
    });
  }

  /** @throws {InputError} */
  write(piece: string | Uint8Array): void {
    guard(this.path, () => {
      writeWhole(this.begun(), piece);
    });
  }

  /** Puts the file in its place. @throws {InputError} */
  commit(): void {
    guard(this.path, () => {
      fsyncSync(this.begun());
      this.close();
      (this.isNew ? place : replace)(this.temporary, this.target);
      leave(this);
    });
  }

  /** Removes the temporary file; does nothing after `commit`. */
  abandon(): void {
    if (!temporary.has(this)) return;
    leave(this);
    this.close();
    try {
      unlinkSync(this.temporary);
    } catch {
      // It is gone already.
    }
  }

  /** The file beside the target, made when something is written. */
  private begun(): number {
    if (this.descriptor !== null) return this.descriptor;
    const descriptor = openSync(this.temporary, 'wx');
    this.descriptor = descriptor;
    if (temporary.size === 0) process.on('exit', abandonAll);
    temporary.add(this);
    if (this.found !== null) {
      const { mode, uid, gid } = this.found;
      try {
        fchownSync(descriptor, uid, gid);
      } catch {
        // Only root may change the owner.
      }
      fchmodSync(descriptor, mode & 0o777);
    }
    return descriptor;
  }

  private close(): void {
    if (this.descriptor === null) return;
    closeSync(this.descriptor);
    this.descriptor = null;
  }
}

function abandonAll(): void {
  for (const file of temporary) file.abandon();
}

function leave(file: OutputFile): void {
  temporary.delete(file);
  if (temporary.size === 0) process.off('exit', abandonAll);
}

/** Where a link leads, though nothing is there yet. */
function linked(path: string): string {
  if (lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() !== true) return path;
  return linked(resolve(realpathSync(dirname(path)), readlinkSync(path)));
}

/** Refuses to replace what is no file, is protected, belongs to others, or is open in another program. @throws */
function checkReplaceable(path: string, target: string, found: Stats): void {
  if (!found.isFile()) throw wrong({ code: 'output_not_regular', details: { file: path } });
  const isWritable = (found.mode & 0o222) !== 0;
  if (!isWritable || !isOurs(found, statSync(dirname(target))))
    throw wrong({ code: 'output_protected', details: { file: path } });
  try {
    closeSync(openSync(target, 'r+'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EACCES') throw error;
    throw wrong({ code: 'output_protected', details: { file: path } });
  }
}

/** In a folder like /tmp (sticky bit) only their owners may replace files. */
function isOurs(file: Stats, folder: Stats): boolean {
  const STICKY = 0o1000;
  const own = process.geteuid?.() ?? 0;
  return own === 0 || (folder.mode & STICKY) === 0 || file.uid === own || folder.uid === own;
}

/** Checks that a file can be created in a folder. @throws */
function checkFolder(folder: string): void {
  accessSync(folder, constants.W_OK | constants.X_OK);
  if (process.platform !== 'win32') return;
  // On Windows only trying shows it.
  const trial = join(folder, `.${randomBytes(6).toString('hex')}.tmp`);
  closeSync(openSync(trial, 'wx'));
  unlinkSync(trial);
}

/** Gives a file its name where there was none; one that has been made meanwhile is not replaced. @throws */
function place(file: string, target: string): void {
  try {
    linkSync(file, target);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST')
      throw wrong({ code: 'output_exists', details: { file: target } });
    // Not every file system has links.
    renameSync(file, target);
    return;
  }
  unlinkSync(file);
}

function replace(file: string, target: string): void {
  for (let tries = 1; ; tries += 1) {
    try {
      renameSync(file, target);
      return;
    } catch (error) {
      const isBusy = ['EBUSY', 'EPERM', 'EACCES'].includes((error as NodeJS.ErrnoException).code ?? '');
      if (!isBusy || tries === TRIES) throw error;
      wait(WAIT);
    }
  }
}

function guard<Value>(file: string, work: () => Value): Value {
  try {
    return work();
  } catch (error) {
    throw unwritable(file, error);
  }
}

function wrong(fault: Fault): InputError {
  return new InputError([problemAt(null, fault)]);
}
