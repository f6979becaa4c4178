import type { Kind } from '../../settings/kinds.ts';
import { readByYear, readSingle, type Fail, type Read } from '../../document/values.ts';
import { KINDS } from '../../settings/kinds.ts';
import { isOfNumber, parameterPath, type KnownPath } from '../../scenario/paths.ts';
import type { Leaf } from './scenario-shape.ts';

/** A leaf of a shape: how its numbers are read, and which of the variables they are. */
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
export function numbersOfLeaves(
  leaves: readonly Leaf[],
  pathOf: (leaf: Leaf) => KnownPath | undefined,
): readonly LeafNumbers[] | null {
  const numbers: LeafNumbers[] = [];
  let first = 0;
  for (const leaf of leaves) {
    const path = pathOf(leaf);
    if (path?.value.kind !== 'number' || !isOfNumber(path)) return null;
    const kind: Kind = KINDS[path.value.of];
    const raw = leaf.holder[leaf.at];
    const count = Array.isArray(raw) ? raw.length : 1;
    numbers.push({
      read: path.byYear ? readByYear(kind.read, kind.unit) : readSingle(kind.read),
      kind,
      path,
      first,
      count,
    });
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

/** Replaces all of them by a number that is valid anywhere and not 0, since some checks skip what is 0. */
export function putAnything(numbers: readonly LeafNumbers[], leaves: readonly Leaf[]): void {
  for (const [index, { holder, at }] of leaves.entries()) {
    const { limits, unit } = (numbers[index] as LeafNumbers).kind;
    // A share of 1 is refused as ambiguous with 1 %.
    const value = unit === 'shares' ? Math.min(limits.most, 0.1) : Math.min(limits.most, Math.max(limits.least, 1));
    const raw = holder[at];
    holder[at] = Array.isArray(raw) ? raw.map(() => value) : value;
  }
}

/** The numbers of leaves as variables, each under the path of its leaf. */
export function variablesOf(
  numbers: readonly LeafNumbers[],
): (path: string, year: number | null) => number | undefined {
  const leaves = new Map(numbers.map((leaf) => [parameterPath(leaf.path), leaf]));
  return (path, year) => {
    const leaf = leaves.get(path);
    // One number counts in all years.
    return leaf === undefined ? undefined : leaf.first + (leaf.count === 1 ? 0 : (year ?? 1) - 1);
  };
}

/** The variables that the numbers of a leaf are. */
export function variablesIn({ first, count }: LeafNumbers): readonly number[] {
  return Array.from({ length: count }, (_, position) => first + position);
}
