import * as z from 'zod/mini';
import type { Tally } from '../analysis/simulate/order-statistics.ts';
import { decodeBytes, decodeNumbers, encode, whole } from './part.ts';

/** Figures have øre, or millionths of a person. */
const PARTS = [100, 1_000_000] as const;

/** Twice the step between two numbers of less than this is counted exactly. */
const MOST = 2 ** 51;

/** Bytes of a step at most, and of a count. */
const LONGEST = 8;

/**
 * Values as stored in a part: sorted and delta-coded in hundredths or millionths, mostly one or two bytes each; or,
 * where they are not such numbers, as doubles.
 */
export const sortedValues = z.union([
  z.object({ per: z.literal(PARTS), size: whole(0), from: z.int(), steps: z.string() }),
  z.object({ doubles: z.string() }),
]);

export type SortedValues = z.output<typeof sortedValues>;

/**
 * Sorts values and encodes them, without loss.
 *
 * @param column NaN is no value, and left out
 */
export function codeValues(column: Float64Array): SortedValues {
  // NaN is sorted to the end. (Leaving it out with `filter` takes longer than sorting.)
  const sorted = column.toSorted();
  const values = sorted.subarray(
    0,
    sorted.length - column.reduce((none, value) => (Number.isNaN(value) ? none + 1 : none), 0),
  );
  for (const per of PARTS) {
    if (values.every((value) => Math.abs(value * per) < MOST && Object.is(unitOf(value, per) / per, value)))
      return codeSteps(values, per);
  }
  return { doubles: encode(values) };
}

/** Never -0, which no sum of steps gives. */
const unitOf = (value: number, per: number): number => Math.round(value * per) + 0;

/** A step is twice the difference from the value before, plus 1 for a repeated value, whose count less 2 follows. */
function codeSteps(values: Float64Array, per: (typeof PARTS)[number]): SortedValues {
  const unit = (index: number) => unitOf(values[index] as number, per);
  const bytes = new Bytes(values.length + LONGEST);
  const from = values.length === 0 ? 0 : unit(0);
  let [size, before] = [0, from];
  for (let index = 0; index < values.length; size += 1) {
    const start = index;
    const value = values[start];
    while (index < values.length && values[index] === value) index += 1;
    const step = unit(start) - before;
    before += step;
    bytes.add(2 * step + (index - start > 1 ? 1 : 0));
    if (index - start > 1) bytes.add(index - start - 2);
  }
  return { per, size, from, steps: encode(bytes.taken()) };
}

/** @returns null if they are not coded as `codeValues` does it */
export function decodeValues(coded: SortedValues): Tally | null {
  if ('doubles' in coded) return { values: decodeNumbers(coded.doubles), counts: null };
  const { per, size, from } = coded;
  const bytes = decodeBytes(coded.steps);
  // Every step takes a byte.
  if (size > bytes.length) return null;
  const values = new Float64Array(size);
  const counts = new Float64Array(size);
  let [at, unit] = [0, from];
  /** A LEB128 variable-length integer. NaN if the end is missing. */
  const next = () => {
    let [number, scale] = [0, 1];
    for (;;) {
      const byte = bytes[at];
      if (byte === undefined) return NaN;
      at += 1;
      number += (byte & 127) * scale;
      if (byte < 128) return number;
      scale *= 128;
    }
  };
  for (let index = 0; index < size; index += 1) {
    const step = next();
    unit += Math.floor(step / 2);
    values[index] = unit / per;
    counts[index] = step % 2 === 0 ? 1 : next() + 2;
  }
  return at === bytes.length && !Number.isNaN(unit) && !Number.isNaN(counts.at(-1)) ? { values, counts } : null;
}

/** Whole numbers from 0, in bytes of seven bits each. */
class Bytes {
  private bytes: Uint8Array;
  private size = 0;

  constructor(room: number) {
    this.bytes = new Uint8Array(room);
  }

  add(number: number): void {
    if (this.size + LONGEST > this.bytes.length) {
      const larger = new Uint8Array(2 * this.bytes.length);
      larger.set(this.bytes);
      this.bytes = larger;
    }
    let left = number;
    while (left >= 128) {
      this.bytes[this.size] = (left % 128) + 128;
      this.size += 1;
      left = Math.floor(left / 128);
    }
    this.bytes[this.size] = left;
    this.size += 1;
  }

  taken(): Uint8Array {
    return this.bytes.subarray(0, this.size);
  }
}
