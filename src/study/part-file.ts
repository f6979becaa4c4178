import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';
import type * as z from 'zod/mini';
import { unreadable } from '../document/text.ts';
import { InputError, problemAt, wholeFile, type Fault } from '../problem.ts';
import { VERSION } from '../version.ts';
import { BEGINNING, endLine, headLine, namedLine, type Study } from './part.ts';
import { nameOf, shareOf, type Shard } from './shard.ts';

/** Bytes that are read in one go. */
const CHUNK = 1 << 20;

/** Longest line, in bytes. */
const MOST_ON_LINE = 1 << 29;
const NEWLINE = 10;

/** What is known of a part from its first line. */
export interface PartHead {
  readonly file: string;
  readonly shard: Shard;
  readonly study: Study;
}

/** Where a line of a part stands. */
export interface LineAt {
  readonly part: PartHead;
  readonly offset: number;
  readonly length: number;
}

/** The fingerprints of the files that the scenarios of a part name, by path. */
export type Named = Readonly<Record<string, string>>;

/** Takes a line of a part; false if it is none. */
export type TakeLine = (line: unknown, at: LineAt) => boolean;

/**
 * Reads what a part says it is.
 *
 * @throws {InputError} if it cannot be read, is no part, or is of another version
 */
export function readHead(file: string): PartHead {
  for (const { bytes } of linesOf(file)) {
    const line = headLine.safeParse(orNull(bytes));
    if (line.success) {
      const { shard, study } = line.data;
      if (study.version !== VERSION)
        throw wrong(file, { code: 'part_version', details: { found: study.version, own: VERSION } });
      return { file, shard: { number: shard, of: study.of }, study };
    }
    break;
  }
  throw wrong(file, { code: 'part_foreign', details: {} });
}

/**
 * Reads a part from beginning to end, and checks that it is complete and undamaged.
 *
 * @param take takes every line between the first and the last
 * @param isWhole whether they are all there
 * @returns the fingerprints of the files that its scenarios name, by path
 * @throws {InputError}
 */
export function readPart(part: PartHead, take: TakeLine, isWhole: (named: Named) => boolean): Named {
  const { file, shard, study } = part;
  const hash = createHash('sha256');
  let named: Named | null = null;
  // A line is known to be the last one only at the end of the file.
  let last: { readonly bytes: Buffer; readonly offset: number } | null = null;
  let isFirst = true;
  for (const line of linesOf(file)) {
    if (last !== null) {
      hash.update(last.bytes).update('\n');
      const data = orNull(last.bytes);
      const files = namedLine.safeParse(data);
      // Nothing follows it.
      if (named !== null) throw damaged(part);
      if (files.success) named = files.data.named;
      else if (!isFirst && !take(data, { part, offset: last.offset, length: last.bytes.length })) throw damaged(part);
      isFirst = false;
    }
    last = line;
  }
  const end = endLine.safeParse(last === null ? null : orNull(last.bytes));
  if (
    !end.success ||
    named === null ||
    !isWhole(named) ||
    end.data.sha256 !== hash.digest('hex') ||
    end.data.done !== shareOf(shard, study.work).count
  )
    throw damaged(part);
  return named;
}

/** Reads a line again. @throws {InputError} if it is no longer there */
export function readLine<Schema extends z.ZodMiniType>(
  schema: Schema,
  { part, offset, length }: LineAt,
): z.output<Schema> {
  const line = reading(part.file, (descriptor) => {
    const bytes = Buffer.allocUnsafe(length);
    let at = 0;
    for (let read = -1; read !== 0 && at < length; at += read)
      read = readSync(descriptor, bytes, at, length - at, offset + at);
    return schema.safeParse(orNull(bytes.subarray(0, at)));
  });
  if (!line.success) throw damaged(part);
  return line.data;
}

/** The lines of a part between the first and the last, one after another. @throws {InputError} */
export function* bodyOf({ file }: PartHead): Generator {
  let [isFirst, before] = [true, null as Buffer | null];
  for (const { bytes } of linesOf(file)) {
    if (before !== null && !isFirst) yield orNull(before);
    if (before !== null) isFirst = false;
    before = bytes;
  }
}

/** The lines of a file that begins as a part does, without their ends; a last one without an end is none. */
function* linesOf(file: string): Generator<{ readonly bytes: Buffer; readonly offset: number }> {
  const descriptor = reading(file, (opened) => opened, false);
  try {
    const chunk = Buffer.allocUnsafe(CHUNK);
    let rest = Buffer.alloc(0);
    let offset = 0;
    for (let isBegun = false; ; isBegun = true) {
      const read = guarded(file, () => readSync(descriptor, chunk));
      if (!isBegun && chunk.toString('latin1', 0, Math.min(read, BEGINNING.length)) !== BEGINNING) return;
      if (read === 0) return;
      const bytes = Buffer.concat([rest, chunk.subarray(0, read)]);
      let start = 0;
      for (let end = bytes.indexOf(NEWLINE, rest.length); end >= 0; end = bytes.indexOf(NEWLINE, start)) {
        yield { bytes: bytes.subarray(start, end), offset: offset + start };
        start = end + 1;
      }
      rest = bytes.subarray(start);
      if (rest.length > MOST_ON_LINE) return;
      offset += start;
    }
  } finally {
    closeSync(descriptor);
  }
}

/** Opens a file for some work. @throws {InputError} */
function reading<Value>(file: string, work: (descriptor: number) => Value, closes = true): Value {
  return guarded(file, () => {
    const descriptor = openSync(file, 'r');
    try {
      return work(descriptor);
    } finally {
      if (closes) closeSync(descriptor);
    }
  });
}

function guarded<Value>(file: string, work: () => Value): Value {
  try {
    return work();
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw unreadable(file, error as NodeJS.ErrnoException);
  }
}

function orNull(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return null;
  }
}

/** What is wrong with a part that is not as it was written. */
export function damaged({ file, shard }: PartHead): InputError {
  return wrong(file, { code: 'part_damaged', details: { shard: nameOf(shard) } });
}

function wrong(file: string, fault: Fault): InputError {
  return new InputError([problemAt(wholeFile(file), fault)]);
}
