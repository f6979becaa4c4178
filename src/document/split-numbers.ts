import { isScalar, type Pair, type Scalar, type YAMLMap, type YAMLSeq } from 'yaml';
import { NUMERAL, writingsOf } from './numerals.ts';
import type { Member } from './split-lists.ts';

/** Commas that YAML takes for the end of a value, where they may be meant to be part of a number. */

/** A number that has been taken for a key. */
const DIGITS = /^\d[\d.]*\s*%?$/u;

/** The members of a list in brackets; null if it is none, or has other than scalars without quotation marks. */
export function membersOf({ items, flow }: YAMLSeq, source: string): readonly Member[] | null {
  if (flow !== true || items.length < 2) return null;
  const members: Member[] = [];
  let end: number | null = null;
  for (const item of items) {
    if (!isScalar(item) || item.type !== 'PLAIN' || item.range == null) return null;
    const [start, valueEnd] = item.range;
    members.push({
      text: source.slice(start, valueEnd),
      isTight: end === null ? null : isTight(source.slice(end, start)),
    });
    end = valueEnd;
  }
  return members;
}

function isTight(between: string): boolean | null {
  return between.includes('\n') ? null : between === ',';
}

/** A number within braces that a comma has split into a value and keys. */
export interface SplitNumber {
  readonly start: number;
  readonly end: number;
  readonly found: string;
  /** The ways in which it can be written. */
  readonly writings: readonly string[];
  /** The value, and the keys that it goes on as. */
  readonly value: Scalar;
  readonly keys: readonly Scalar[];
}

/** Numbers within braces that a comma has split: `{ low: 2,5%, high: 5% }` has the keys `low`, `5%` and `high`. */
export function splitNumbers({ items, flow }: YAMLMap, source: string): readonly SplitNumber[] {
  if (flow !== true) return [];
  const found: SplitNumber[] = [];
  for (let index = 0; index < items.length; index += 1) {
    const value = plainOf(items[index]?.value);
    if (value === null || !NUMERAL.test(textOf(value, source))) continue;
    const keys: Scalar[] = [];
    for (let end = endOf(value); ; end = endOf(keys.at(-1) as Scalar)) {
      const key = keyAlone(items[index + keys.length + 1]);
      if (key === null || !DIGITS.test(textOf(key, source)) || source.slice(end, key.range?.[0]) !== ',') break;
      keys.push(key);
    }
    const last = keys.at(-1);
    if (last === undefined) continue;
    index += keys.length;
    const [start, end] = [value.range?.[0] as number, endOf(last)];
    const written = source.slice(start, end);
    const writings = writingsOf(written);
    if (writings.length > 0) found.push({ start, end, found: written, writings, value, keys });
  }
  return found;
}

function plainOf(node: unknown): Scalar | null {
  return isScalar(node) && node.type === 'PLAIN' && node.range != null ? node : null;
}

/** The key of a pair that has no value. */
function keyAlone(pair: Pair | undefined): Scalar | null {
  const { value } = pair ?? {};
  const isAlone = value === null || (isScalar(value) && value.value === null && value.source === '');
  return pair === undefined || !isAlone ? null : plainOf(pair.key);
}

function textOf({ range }: Scalar, source: string): string {
  return source.slice(range?.[0], range?.[1]);
}

function endOf({ range }: Scalar): number {
  return range?.[1] as number;
}
