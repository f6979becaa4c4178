import type Fraction from 'fraction.js';

/**
 * A step of a compiled formula. Equal steps are one node, so that what formulas share is computed once.
 *
 * A node knows what its values can be, and how exactly they are held:
 *
 * - `decimals` not null: a whole number of 10^-decimals, held as that whole number, without any doubt.
 * - `decimals` null: a double, whose doubt is at most `relative` × its size + `absolute`.
 */
export type Node = NodeBounds & Step;

export interface NodeBounds {
  readonly id: number;
  readonly low: number;
  readonly high: number;
  readonly decimals: number | null;
  readonly relative: number;
  readonly absolute: number;
}

export type Step =
  | { readonly kind: 'constant'; readonly value: Fraction }
  | { readonly kind: 'variable'; readonly index: number }
  /** The factor, which has the sign, times all the nodes. */
  | { readonly kind: 'product'; readonly factor: Fraction; readonly nodes: readonly Node[] }
  | { readonly kind: 'sum'; readonly constant: Fraction; readonly nodes: readonly Node[] }
  | { readonly kind: 'quotient'; readonly left: Node; readonly right: Node }
  | { readonly kind: 'extreme'; readonly which: 'min' | 'max'; readonly nodes: readonly Node[] }
  /** `nearest`: half away from zero. */
  | {
      readonly kind: 'rounded';
      readonly how: 'nearest' | 'ceil' | 'floor';
      readonly digits: number;
      readonly of: Node;
    };

export type RoundedNode = Extract<Node, { kind: 'rounded' }>;

/** The nodes that a node is made of. */
export function partsOf(node: Node): readonly Node[] {
  switch (node.kind) {
    case 'constant':
    case 'variable':
      return [];
    case 'quotient':
      return [node.left, node.right];
    case 'rounded':
      return [node.of];
    default:
      return node.nodes;
  }
}

/** The least that a node can be in size, other than 0; 0 where that is not known. */
export function leastSize({ low, high, decimals, relative, absolute }: NodeBounds): number {
  if (decimals !== null) return 10 ** -decimals;
  const nearest = low > 0 ? low : high < 0 ? -high : 0;
  const size = nearest - 2 * (relative * nearest + absolute);
  return size > 0 ? size : 0;
}

/** Most that a whole number may be to be held exactly in a double. */
export const MOST_EXACT = 2 ** 53;

/** Most decimals in which a number is held as a whole number. */
const MOST_DECIMALS = 12;

const POWERS = Array.from({ length: MOST_DECIMALS + 1 }, (_, decimals) => 10n ** BigInt(decimals));
const LARGEST = POWERS[MOST_DECIMALS] as bigint;

/** How many decimals a fraction has; null if too many to hold it as a whole number. */
export function decimalsOf({ d }: Fraction): number | null {
  if (d === 1n) return 0;
  if (d > LARGEST) return null;
  const decimals = POWERS.findIndex((power) => power % d === 0n);
  return decimals < 0 ? null : decimals;
}
