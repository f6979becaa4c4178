import type Fraction from 'fraction.js';
import { STEP } from '../rounding.ts';
import { decimalsOf, MOST_EXACT, type Node, type NodeBounds } from './node.ts';

/** How exactly a node's values are held. */
export type Precision = Pick<NodeBounds, 'decimals' | 'relative' | 'absolute'>;

type Doubt = Pick<NodeBounds, 'relative' | 'absolute'>;

/** As whole numbers of 10^-decimals. */
export function exactly(decimals: number): Precision {
  return { decimals, relative: 0, absolute: 0 };
}

/** As doubles with a doubt of `relative` × their size + `absolute`. */
export function inexactly(relative: number, absolute: number): Precision {
  return { decimals: null, relative, absolute };
}

/** The doubt of a node as a double: a whole number of 10^-n is divided first. */
function doubtOf({ decimals, relative, absolute }: Node): Doubt {
  return decimals === null || decimals === 0 ? { relative, absolute } : { relative: STEP, absolute: 0 };
}

const sizeOf = ({ low, high }: Node) => Math.max(Math.abs(low), Math.abs(high));

/** The most that the doubt of a node can be. */
function mostDoubt(node: Node): number {
  const { relative, absolute } = doubtOf(node);
  return relative === 0 ? absolute : absolute + relative * sizeOf(node);
}

/** The decimals of nodes together; null if one is a double. */
function allDecimals(
  own: number | null,
  nodes: readonly Node[],
  join: (a: number, b: number) => number,
): number | null {
  return nodes.reduce<number | null>(
    (all, { decimals }) => (all === null || decimals === null ? null : join(all, decimals)),
    own,
  );
}

export function productPrecision(factor: Fraction, nodes: readonly Node[]): Precision {
  const own = decimalsOf(factor);
  const decimals = allDecimals(own, nodes, (a, b) => a + b);
  // Every product on the way must be whole and small enough: none is above this one.
  const most = nodes.reduce(
    (size, node) => size * Math.max(1, sizeOf(node) * 10 ** (node.decimals ?? 0)),
    Math.max(1, Math.abs(factor.valueOf()) * 10 ** (own ?? 0)),
  );
  if (decimals !== null && most <= MOST_EXACT) return exactly(decimals);
  let [relative, absolute, size] = [STEP, 0, Math.abs(factor.valueOf())];
  for (const node of nodes) {
    const doubt = doubtOf(node);
    if (absolute > 0 || doubt.absolute > 0) {
      absolute = absolute * sizeOf(node) * (1 + doubt.relative) + doubt.absolute * (size * (1 + relative) + absolute);
    }
    relative += doubt.relative + relative * doubt.relative + STEP;
    size *= sizeOf(node);
  }
  return inexactly(relative, absolute);
}

export function sumPrecision(constant: Fraction, nodes: readonly Node[]): Precision {
  const decimals = allDecimals(decimalsOf(constant), nodes, Math.max);
  const size = nodes.reduce((all, node) => all + sizeOf(node), Math.abs(constant.valueOf()));
  if (decimals !== null && (size * 10 ** decimals <= MOST_EXACT || areOre(constant, nodes, decimals)))
    return exactly(decimals);
  const steps = (nodes.length + 1) * STEP;
  if (constant.compare(0) >= 0 && nodes.every((node) => node.low >= 0)) {
    const doubts = nodes.map(doubtOf);
    const relative = Math.max(STEP, ...doubts.map((each) => each.relative)) + steps;
    return inexactly(
      relative,
      doubts.reduce((all, each) => all + each.absolute, 0),
    );
  }
  // Terms that cancel may leave mostly error.
  return inexactly(
    0,
    nodes.reduce((all, node) => all + mostDoubt(node), size * steps),
  );
}

/** Most øre that a result may have; above it the whole result is refused. */
const MOST_ORE = 1e15;

/** Amounts in whole øre stay whole when they are added: where the sum would be too large, it is refused. */
function areOre(constant: Fraction, nodes: readonly Node[], decimals: number): boolean {
  const isSmall = constant.abs().valueOf() * 100 <= MOST_ORE;
  return decimals === 2 && isSmall && nodes.every((node) => node.decimals === 2 || node.decimals === 0);
}

export function quotientPrecision(left: Node, right: Node): Precision {
  const [a, b] = [doubtOf(left), doubtOf(right)];
  const least = Math.min(Math.abs(right.low), Math.abs(right.high));
  const crosses = right.low <= 0 && right.high >= 0;
  // A divisor that may be mostly error leaves the quotient undetermined.
  if (b.absolute > 0 || b.relative >= 0.5 || (crosses && a.absolute > 0)) return inexactly(Infinity, Infinity);
  const relative = (a.relative + b.relative) / (1 - b.relative) + STEP;
  return inexactly(relative, a.absolute === 0 ? 0 : a.absolute / (least * (1 - b.relative)));
}

export function extremePrecision(nodes: readonly Node[]): Precision {
  const decimals = allDecimals(0, nodes, Math.max);
  const fits = decimals !== null && nodes.every((node) => sizeOf(node) * 10 ** decimals <= MOST_EXACT);
  if (fits) return exactly(decimals);
  // The ends of a doubt rise with the value: those of the least value are the least of the ends.
  const doubts = nodes.map(doubtOf);
  return inexactly(Math.max(...doubts.map((each) => each.relative)), Math.max(...doubts.map((each) => each.absolute)));
}
