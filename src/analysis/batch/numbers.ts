import type { Kind } from '../../catalogue/kinds.ts';
import { readByYear, readSingle, type Fail, type Read } from '../../document/values.ts';
import { KINDS } from '../../scenario/kinds.ts';
import type { KnownPath } from '../../scenario/paths.ts';
import type { Leaf } from './make-up.ts';

/** A leaf of a make-up: how its numbers are read, and which of the variables they are. */
export interface LeafNumbers {
  readonly read: Read<number | readonly number[]>;
  readonly kind: Kind;
  readonly path: KnownPath;
  /** The first of its variables, and how many there are: one for each number of a list. */
  readonly first: number;
  readonly count: number;
}

/** Variables that a compiled plan has at most: each costs time to compile. */
const MOST = 400;

/**
 * The numbers of leaves, by the paths that a scenario knows.
 *
 * @returns null where there is more than numbers that any path can set, or too many of them
 */
export function numbersOfLeaves(leaves: readonly Leaf[], pathOf: (leaf: Leaf) => KnownPath | undefined): readonly LeafNumbers[] | null {
  const numbers: LeafNumbers[] = [];
  let first = 0;
  for (const leaf of leaves) {
    const path = pathOf(leaf);
    // Years and price years say what other numbers are about, so that another one is another plan.
    if (path?.value.kind !== 'number' || path.value.of === 'years' || path.value.of === 'calendar_year') return null;
    const kind: Kind = KINDS[path.value.of];
    const raw = leaf.holder[leaf.at];
    const count = Array.isArray(raw) ? raw.length : 1;
    numbers.push({ read: path.byYear ? readByYear(kind.read, kind.unit) : readSingle(kind.read), kind, path, first, count });
    first += count;
  }
  return first > MOST ? null : numbers;
}

/**
 * Reads the numbers of leaves into a row, one after another.
 *
 * @returns false if one of them is refused
 */
export function readNumbers(numbers: readonly LeafNumbers[], leaves: readonly Leaf[], row: number[]): boolean {
  row.length = 0;
  for (let index = 0; index < numbers.length; index += 1) {
    const { holder, at } = leaves[index] as Leaf;
    const value = (numbers[index] as LeafNumbers).read(holder[at], refuse);
    if (value === undefined) return false;
    if (typeof value === 'number') row.push(value);
    else for (const each of value) row.push(each);
  }
  return true;
}

const refuse: Fail = () => undefined;

/** Which of two readings of a make-up: every number has a value of its own in each. */
export type Reading = 'base' | 'probe';

/** The value that a variable has in a reading; unlike that of any other variable, and never 0. */
export function valueIn(reading: Reading, { limits }: Kind, variable: number): number {
  const step = 2 * variable + (reading === 'base' ? 1 : 2);
  return limits.most - limits.least < SMALL ? Number((Math.max(0, limits.least) + step / 10_000).toFixed(4)) : step;
}

/** A range in which there is no room for so many whole numbers. */
const SMALL = 100;

/** Puts the values of a reading in the place of all numbers. */
export function putReading(reading: Reading, numbers: readonly LeafNumbers[], leaves: readonly Leaf[]): void {
  for (const [index, { holder, at }] of leaves.entries()) {
    const { kind, first } = numbers[index] as LeafNumbers;
    const raw = holder[at];
    holder[at] = Array.isArray(raw) ? raw.map((_, position) => valueIn(reading, kind, first + position)) : valueIn(reading, kind, first);
  }
}

/** The variables that the numbers of a leaf are. */
export function variablesIn({ first, count }: LeafNumbers): readonly number[] {
  return Array.from({ length: count }, (_, position) => first + position);
}
