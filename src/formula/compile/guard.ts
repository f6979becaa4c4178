import type Fraction from 'fraction.js';
import { leastSize, type Node } from './node.ts';

/** A condition that the ledger checks in a row. */
export type Guard =
  | { readonly kind: 'within'; readonly node: Node; readonly least: number; readonly most: number }
  /** Something is divided by it. */
  | { readonly kind: 'nonzero'; readonly node: Node }
  /** What each of `heads` has of `node`, where there are any, is at most so much, up or down. */
  | { readonly kind: 'per_head'; readonly node: Node; readonly heads: Node; readonly most: number };

/** A key, the same for equal guards only. */
export function keyOf(guard: Guard): string {
  const bounds = guard.kind === 'within' ? [guard.least, guard.most] : [];
  return [guard.kind, ...guarded(guard).map(({ id }) => id), ...bounds].join();
}

/** The nodes that a guard asks for. */
export function guarded(guard: Guard): readonly Node[] {
  return guard.kind === 'per_head' ? [guard.node, guard.heads] : [guard.node];
}

/** Whether a guard holds for every value that its nodes can have, so that it need not be asked. */
export function alwaysHolds(guard: Guard): boolean {
  const { node } = guard;
  switch (guard.kind) {
    case 'within':
      return node.low >= guard.least && node.high <= guard.most;
    case 'nonzero': {
      const least = leastSize(node);
      // The bounds are doubles: one that should be 0 may be slightly above it.
      return least > 0 && Math.max(node.low, -node.high) >= least / 2;
    }
    case 'per_head': {
      const { heads, most } = guard;
      // The whole is within the bound by a guard of its own.
      const size = Math.min(most, Math.max(Math.abs(node.low), Math.abs(node.high)));
      return heads.low >= 0 && size <= most * leastSize(heads);
    }
  }
}

/** Doubles within these bounds satisfy the guard whatever their error. */
export function clearBounds({ node, least, most }: Extract<Guard, { kind: 'within' }>): readonly [number, number] {
  const doubt = (bound: number) => (node.decimals === null ? 2 * (Math.abs(bound) * node.relative + node.absolute) : 0);
  return [least + doubt(least), most - doubt(most)];
}

/** Doubles of a greater magnitude than this are not 0 whatever their error. */
export function clearSize({ decimals, relative, absolute }: Node): number {
  if (decimals !== null) return 0;
  return relative < 0.5 ? 2 * absolute : Infinity;
}

/** What settles a guard that a double leaves in doubt. */
export interface Question {
  readonly node: Node;
  /** @param held the value as a double */
  readonly holds: (exact: Fraction, held: number) => boolean;
}

/** Null where doubles always decide: what is held exactly, and heads whose error is relative to their size. */
export function questionOf(guard: Guard): Question | null {
  const node = guard.kind === 'per_head' ? guard.heads : guard.node;
  if (node.decimals !== null) return null;
  switch (guard.kind) {
    case 'within':
      return { node, holds: (exact) => exact.compare(guard.least) >= 0 && exact.compare(guard.most) <= 0 };
    case 'nonzero':
      return { node, holds: (exact) => !exact.equals(0) };
    case 'per_head':
      return clearSize(node) === 0 ? null : { node, holds: (exact, held) => held === 0 && exact.equals(0) };
  }
}
