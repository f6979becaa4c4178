import type Fraction from 'fraction.js';
import { toFraction } from '../../formula/exact.ts';
import { parseDocument } from '../../document/document.ts';
import { nearest } from '../../document/nearest.ts';
import { misreadList } from '../../document/split-lists.ts';
import type { Fail } from '../../document/values.ts';
import { InputError, problemAt, type Fault, type Place } from '../../problem.ts';
import { KINDS, type KindName } from '../../settings/kinds.ts';
import type { FoundPath } from '../../scenario/paths.ts';
import { percentText, plainText, textIn } from '../number-as-text.ts';
import type { VariedValue } from './varied-value.ts';

/** Most values of one path; more rows than that are refused anyway. */
const MOST_VALUES = 1e7;

/** Where an option's text says something, for the problems about it. */
export type PlaceOf = (start: number, length: number) => Place;

/**
 * Reads the values of a path: `0..40%:5%` (both ends included), `0,10%,20%`, or words for a choice.
 *
 * @throws {InputError} with what is wrong, at its place
 */
export function readValues(text: string, { known }: FoundPath, placeOf: PlaceOf): readonly VariedValue[] {
  const fail = (fault: Fault, start = 0, length = text.length): never => {
    throw new InputError([problemAt(placeOf(start, length), fault)]);
  };
  switch (known.value.kind) {
    case 'choice':
      return readWords(text, known.value.among, placeOf);
    case 'number': {
      const reader = new NumberReader(known.value.of, placeOf);
      if (text.includes('..')) return readRange(text, reader, fail);
      return list(text, reader, fail);
    }
    default:
      return fail({ code: 'path_not_varied', details: { path: known.text } });
  }
}

/** Reads a list such as `0,10%,20%`. */
function list(text: string, reader: NumberReader, fail: (fault: Fault) => never): readonly VariedValue[] {
  const parts = pieces(text, ',');
  // `0-40%` is meant to be a range.
  if (/^\s*[\d.,]+\s*%?\s*[-–]\s*[\d.,]+\s*%?\s*$/u.test(text))
    return fail({ code: 'range_syntax', details: { found: text.trim() } });
  const members = text
    .split(',')
    .map((part, index) => ({ text: part.trim(), isTight: index === 0 ? null : !/^\s/u.test(part) }));
  const fault = misreadList(members, {
    areShares: reader.isShare,
    isZeroPlain: true,
    write: (values) => values.join(','),
  });
  if (fault !== null) fail(fault);
  return parts.map(({ piece, start }) => reader.value(piece, start));
}

interface Piece {
  readonly piece: string;
  readonly start: number;
}

/** The parts of a text between separators, without the spaces around them. */
export function pieces(text: string, separator: string): readonly Piece[] {
  let at = 0;
  return text.split(separator).map((part) => {
    const start = at + (part.length - part.trimStart().length);
    at += part.length + separator.length;
    return { piece: part.trim(), start };
  });
}

function readWords(text: string, among: readonly string[], placeOf: PlaceOf): readonly VariedValue[] {
  return pieces(text, ',').map(({ piece, start }) => {
    if (among.includes(piece)) return { text: piece, number: null };
    const details = { found: piece, nearest: nearest(piece, among), known: among };
    throw new InputError([problemAt(placeOf(start, Math.max(1, piece.length)), { code: 'not_one_of', details })]);
  });
}

/** Reads one number of a path, as a scenario's file would: `2,5%`. @throws {InputError} with what is wrong, at its place */
export function readOne(text: string, of: KindName, placeOf: PlaceOf): number {
  return new NumberReader(of, placeOf).value(text, 0).number as number;
}

/** Reads the numbers of a kind as a scenario's file would, and writes them as it would. */
class NumberReader {
  readonly isShare: boolean;
  private readonly of: KindName;
  private readonly kind: (typeof KINDS)[KindName];
  private readonly placeOf: PlaceOf;

  constructor(of: KindName, placeOf: PlaceOf) {
    this.of = of;
    this.kind = KINDS[of];
    this.isShare = this.kind.unit === 'shares';
    this.placeOf = placeOf;
  }

  value(piece: string, start: number): VariedValue {
    const number = this.read(piece, start, this.kind.read);
    return { text: textIn(this.of, number), number };
  }

  /** The distance between values, which may be what no value may be: it may be negative, and a count of 0. */
  step(piece: string, start: number): number {
    const isNegative = piece.startsWith('-');
    const read = this.isShare ? KINDS.share.read : KINDS.kroner.read;
    const size = this.read(isNegative ? piece.slice(1) : piece, start, read);
    return isNegative ? -size : size;
  }

  /** A value of a range, which is between two that were read. */
  between(value: Fraction, start: number, length: number): VariedValue {
    const text = this.isShare ? percentText(value) : plainText(value);
    const number = value.valueOf();
    // What a range steps on need not be what the path may be: 1.5 staff.
    const read = this.kind.read(this.isShare ? text : number, this.failAt(start, length));
    if (read === undefined) throw new Error('a fault was thrown');
    return { text, number };
  }

  private read(piece: string, start: number, read: (raw: unknown, fail: Fail) => number | undefined): number {
    const place = this.placeOf(start, Math.max(1, piece.length));
    if (piece === '') throw new InputError([problemAt(place, { code: 'range_endless', details: {} })]);
    return read(readPiece(piece, place), this.failAt(start, piece.length)) as number;
  }

  private failAt(start: number, length: number): Fail {
    return (fault) => {
      throw new InputError([problemAt(this.placeOf(start, length), fault)]);
    };
  }
}

/** What a piece of an option's text is as YAML reads it. @throws {InputError} with its problems at the place of the piece */
export function readPiece(piece: string, place: Place): unknown {
  try {
    const { data, problems } = parseDocument(piece, '');
    if (problems.length > 0) throw new InputError(problems);
    return data;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throw new InputError(error.problems.map((problem) => ({ ...problem, place })));
  }
}

function readRange(
  text: string,
  reader: NumberReader,
  fail: (fault: Fault, start?: number, length?: number) => never,
): readonly VariedValue[] {
  const [ends = '', step, ...more] = text.split(':');
  const [from, to, ...others] = pieces(ends, '..');
  if (step === undefined || more.length > 0 || others.length > 0 || from === undefined || to === undefined) {
    return fail({ code: 'range_syntax', details: { found: text } });
  }
  const stepStart = ends.length + 1 + (step.length - step.trimStart().length);
  const first = toFraction(reader.value(from.piece, from.start).number as number);
  const last = toFraction(reader.value(to.piece, to.start).number as number);
  const by = toFraction(reader.step(step.trim(), stepStart));
  const span = last.sub(first);
  if (by.equals(0)) return fail({ code: 'range_step_zero', details: {} }, stepStart, step.trim().length);
  const count = span.div(by);
  // Stepping away from the end never gets there.
  if (count.compare(0) < 0) return fail({ code: 'range_endless', details: {} });
  if (count.d !== 1n) {
    const details = { step: step.trim(), from: from.piece, to: to.piece };
    return fail({ code: 'range_step', details }, stepStart, step.trim().length);
  }
  if (count.n >= BigInt(MOST_VALUES))
    return fail({ code: 'too_many_rows', details: { rows: Number(count.n) + 1, most: MOST_VALUES } });
  return Array.from({ length: Number(count.n) + 1 }, (_, index) =>
    reader.between(first.add(by.mul(index)), 0, text.length),
  );
}
