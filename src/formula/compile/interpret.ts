import type { BlockFunction } from './block-function.ts';
import type { Outputs } from './block-function.ts';
import type { Node } from './node.ts';
import { heldConstant, NodeArithmetic, type Operations, type Rounding } from './node-arithmetic.ts';

/** A value as it is computed when it is asked for. */
type Computed = () => number;

/** Arithmetic as functions that are called. */
const CALLS: Operations<Computed> = {
  number: (value) => () => value,
  product: (factors) => folded(factors, (a, b) => a * b, 1),
  sum: (terms) => folded(terms, (a, b) => a + b, 0),
  quotient: (left, right) => () => left() / right(),
  extreme: (which, of) => folded(of, (a, b) => Math[which](a, b), which === 'min' ? Infinity : -Infinity),
  shifted: (value, digits) => {
    const scale = 10 ** Math.abs(digits);
    return digits < 0 ? () => value() / scale : () => value() * scale;
  },
  within: (value, least, most) => () => {
    const is = value();
    return Number(is >= least && is <= most);
  },
  beyond: (value, size) => () => Number(Math.abs(value()) > size),
  perHead: (value, heads, most, clear) => () => {
    const count = heads();
    return Number((clear === 0 && count === 0) || (count > clear && Math.abs(value()) <= count * most));
  },
};

/** Values taken together from the first to the last; most are two. */
function folded(values: readonly Computed[], take: (a: number, b: number) => number, none: number): Computed {
  const [first, second] = values;
  if (first === undefined) return () => none;
  if (values.length === 1 || second === undefined) return first;
  if (values.length === 2) return () => take(first(), second());
  return () => {
    let all = first();
    for (let index = 1; index < values.length; index += 1) all = take(all, (values[index] as Computed)());
    return all;
  };
}

/**
 * Computes nodes by calls, row by row: the same figures as compiled, some ten times slower.
 *
 * @param order every node but the constants, each after what it is computed from
 */
export function interpret({ values, guards, fixed = new Set() }: Outputs, order: readonly Node[]): BlockFunction {
  const slots = new Map(order.map((node, slot) => [node, slot]));
  const results = new Float64Array(order.length);
  const held = (node: Node): Computed => {
    if (node.kind === 'constant') return CALLS.number(heldConstant(node.value, node.decimals));
    const slot = slots.get(node) as number;
    return () => results[slot] as number;
  };
  const arithmetic = new NodeArithmetic(CALLS, held);
  const steps = order.map((node) => stepOf(node, arithmetic, fixed));
  const checks = guards.map((guard) => arithmetic.check(guard));
  const figures = values.map((output) =>
    output === null
      ? null
      : { value: arithmetic.plain(output.node), per: output.per === null ? null : arithmetic.plain(output.per) },
  );
  return (count, variables, outputs, marks, at = 0) => {
    for (let row = 0; row < count; row += 1) {
      for (let slot = 0; slot < steps.length; slot += 1) results[slot] = (steps[slot] as ComputeStep)(variables, row);
      for (const { holds, settled } of checks) {
        if (holds() !== 1 && settled?.settle(...settled.rests.map((rest) => rest())) !== 1) marks[row] = 1;
      }
      for (const [index, figure] of figures.entries()) {
        const isNothing = figure === null || figure.per?.() === 0;
        (outputs[index] as Float64Array)[at + row] = isNothing ? NaN : figure.value() + 0;
      }
    }
  };
}

type ComputeStep = (variables: readonly Float64Array[], row: number) => number;

function stepOf(node: Node, arithmetic: NodeArithmetic<Computed>, fixed: ReadonlySet<number>): ComputeStep {
  switch (node.kind) {
    case 'constant':
      throw new Error('a constant is not computed');
    case 'variable': {
      const { index, decimals } = node;
      // What is the same in all rows stands in the first.
      const read: ComputeStep = fixed.has(index)
        ? (variables) => variables[index]?.[0] as number
        : (variables, row) => variables[index]?.[row] as number;
      if (decimals === null || decimals === 0) return read;
      const scale = 10 ** decimals;
      return (variables, row) => Math.round(read(variables, row) * scale);
    }
    case 'rounded':
      return roundedBy(arithmetic.rounding(node));
    default:
      return arithmetic.value(node);
  }
}

/** Rounds a double, and settles exactly what it leaves in doubt. */
function roundedBy({ how, of, band, rests, settle }: Rounding<Computed>): Computed {
  const width = typeof band === 'number' ? () => band : (size: number) => (size + 1) * band.relative + band.absolute;
  const isNearest = how === 'nearest';
  return () => {
    const x = of();
    const n = isNearest ? Math.floor(x + 0.5) : Math[how](x);
    const isClear = isNearest
      ? Math.abs(x - n) + width(Math.abs(x)) < 0.5
      : Math.abs(x - Math.round(x)) > width(Math.abs(x));
    return isClear ? n : settle(...rests.map((rest) => rest()));
  };
}
