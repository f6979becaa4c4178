import { closeSync, fstatSync, openSync, readdirSync, readSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, parse } from 'node:path';
import { InputError, problemAt, wholeFile, type Fault, type OtherFile, type Place } from '../problem.ts';
import { nearest } from './nearest.ts';
import { otherFileOf, otherTextOf } from './other-files.ts';

const MOST_MEGABYTES = 10;
const MOST_BYTES = MOST_MEGABYTES * 1_000_000;

/** Bytes that are read in one go. */
const CHUNK = 65_536;

/**
 * Reads a file of YAML text: UTF-8, at most 10 MB.
 *
 * @throws {InputError} if there is no such file, or it is not such a text
 */
export function readTextFile(file: string): string {
  return decodeText(readFileBytes(file, ROOM), file);
}

/** Where the system exposes itself and its devices as files. */
const SYSTEM = /^\/(?:proc|sys|dev)\//u;

/**
 * Reads a file of YAML text that a scenario names, which whoever wrote the scenario chose: no pipe or device, and nothing
 * of the system's own.
 *
 * @throws {InputError} if there is no such file, or it is not such a text
 */
export function readNamedFile(file: string): string {
  let isPlain = true;
  try {
    const found = statSync(file);
    isPlain = (found.isFile() || found.isDirectory()) && !SYSTEM.test(realpathSync(file));
  } catch {
    // What is wrong with it is said when it is read.
  }
  if (!isPlain) throw wrong(file, { code: 'file_not_regular', details: { file } });
  return readTextFile(file);
}

/** Room for a small file, which is decoded before the next is read. */
const ROOM = new Uint8Array(CHUNK);

/**
 * Reads a file of at most 10 MB.
 *
 * @param room where the bytes of a small file may be put
 * @throws {InputError} if there is no such file, or it is no file that ends
 */
export function readFileBytes(file: string, room?: Uint8Array): Uint8Array {
  try {
    const descriptor = openSync(file, 'r');
    try {
      const stat = fstatSync(descriptor);
      if (stat.isDirectory()) throw wrong(file, { code: 'file_directory', details: { file } });
      // A pipe may be read, as `<(command)` makes one; a device may never end.
      if (!stat.isFile() && !stat.isFIFO()) throw wrong(file, { code: 'file_not_regular', details: { file } });
      if (stat.size > MOST_BYTES) throw tooLarge(file);
      return stat.isFile() && stat.size < CHUNK ? readSmall(descriptor, stat.size, room) : readAll(descriptor);
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    throw error instanceof InputError ? error : unreadable(file, error as NodeJS.ErrnoException);
  }
}

/**
 * Reads standard input to its end, or as far as a YAML text may go.
 *
 * @param name what the problems call it
 * @throws {InputError} if there is nothing that can be read
 */
export function readStandardInput(name: string): Uint8Array {
  try {
    return readAll(0);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw code === 'EISDIR'
      ? wrong(name, { code: 'file_directory', details: { file: name } })
      : wrong(name, { code: 'file_unreadable', details: { file: name, reason: code ?? message } });
  }
}

/** Reads a file of a known size in one go, unless that size is no longer right. */
function readSmall(descriptor: number, size: number, room?: Uint8Array): Uint8Array {
  // One byte more than the file has, to detect its end.
  const bytes = room ?? new Uint8Array(size + 1);
  const read = readSync(descriptor, bytes, 0, size + 1, null);
  return read === size ? bytes.subarray(0, size) : Buffer.concat([bytes.subarray(0, read), readAll(descriptor)]);
}

/** Reads to the end or beyond the limit: the size of a pipe is unknown. */
function readAll(descriptor: number): Uint8Array {
  const chunks: Uint8Array[] = [];
  const chunk = new Uint8Array(CHUNK);
  for (let size = 0; size <= MOST_BYTES;) {
    const read = readChunk(descriptor, chunk);
    if (read === 0) break;
    if (read === null) continue;
    chunks.push(chunk.slice(0, read));
    size += read;
  }
  return Buffer.concat(chunks);
}

/** Reads some bytes; null if none have come yet, and 0 at the end. */
function readChunk(descriptor: number, chunk: Uint8Array): number | null {
  try {
    return readSync(descriptor, chunk);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // The end of a pipe on Windows.
    if (code === 'EOF') return 0;
    if (code !== 'EAGAIN') throw error;
    const MILLISECONDS = 10;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, MILLISECONDS);
    return null;
  }
}

/** Whether two paths lead to the same file. */
export function isSameFile(a: string, b: string): boolean {
  try {
    return realpathSync(a) === realpathSync(b);
  } catch {
    return false;
  }
}

/** Removes a byte order mark, as Windows editors write one. */
const UTF8 = new TextDecoder('utf-8', { fatal: true });

/** Decodes the bytes of a YAML text; `name` is what the problems call the file. */
export function decodeText(bytes: Uint8Array, name: string): string {
  const other = otherFileOf(bytes);
  if (other !== null) throw notYaml(name, other);
  if (bytes.length > MOST_BYTES) throw tooLarge(name);
  let text: string;
  try {
    text = UTF8.decode(bytes);
  } catch {
    throw new InputError([problemAt(firstBrokenLine(bytes, name), { code: 'file_not_utf8', details: {} })]);
  }
  if (text.trim() === '') throw wrong(name, { code: 'file_empty', details: { file: name } });
  const otherText = otherTextOf(text);
  if (otherText !== null) throw notYaml(name, otherText);
  return text;
}

/** A file of another kind; whoever asked for it as something else than a scenario says so. */
function notYaml(file: string, found: OtherFile): InputError {
  return wrong(file, { code: 'wrong_kind', details: { found, expected: 'scenario', file } });
}

function wrong(file: string, fault: Fault): InputError {
  return new InputError([problemAt(wholeFile(file), fault)]);
}

function tooLarge(file: string): InputError {
  return wrong(file, { code: 'file_too_large', details: { megabytes: MOST_MEGABYTES } });
}

/** What is wrong with a file that cannot be opened or read. */
export function unreadable(file: string, error: NodeJS.ErrnoException): InputError {
  if (error.code === 'EISDIR') return wrong(file, { code: 'file_directory', details: { file } });
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') {
    return wrong(file, { code: 'file_missing', details: { file, nearest: neighbour(file) } });
  }
  if (error.code === 'ELOOP') return wrong(file, { code: 'file_loop', details: { file } });
  const reason = error.code ?? error.message;
  return wrong(file, { code: 'file_unreadable', details: { file, reason } });
}

/** A file of nearly the same name in the same folder; null if there is none. */
export function neighbour(file: string): string | null {
  try {
    const { name, ext } = parse(file);
    const files = readdirSync(dirname(file)).filter((each) => !each.startsWith('.'));
    // `plan`, `plan.yml` and `plan.yaml` are taken for each other.
    const sameStem = files.find((each) => parse(each).name === name && /\.(?:ya?ml|xlsx)$/iu.test(each));
    const alike = files.map((each) => parse(each)).filter((each) => each.ext === ext);
    const stem = nearest(
      name,
      alike.map((each) => each.name),
    );
    const found = sameStem ?? (stem === null ? null : `${stem}${ext}`);
    return found === null ? null : join(dirname(file), found);
  } catch {
    return null;
  }
}

function firstBrokenLine(bytes: Uint8Array, file: string): Place {
  const NEWLINE = 0x0a;
  let start = 0;
  for (let line = 1; ; line += 1) {
    const newline = bytes.indexOf(NEWLINE, start);
    const content = bytes.subarray(start, newline < 0 ? bytes.length : newline);
    const excerpt = new TextDecoder('utf-8').decode(content);
    const broken = excerpt.indexOf('\uFFFD');
    if (broken >= 0 || newline < 0) {
      return { file, line, column: Math.max(0, broken) + 1, length: 1, excerpt };
    }
    start = newline + 1;
  }
}
