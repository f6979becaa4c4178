import fc from 'fast-check';
import Fraction from 'fraction.js';
import { describe, expect, it } from 'vitest';
import { Graph, roundFraction } from '../../src/formula/compile/graph.ts';
import type { Node } from '../../src/formula/compile/node.ts';
import { settlementOf } from '../../src/formula/compile/settle.ts';
import { runs } from '../tier.ts';

/** What a double leaves in doubt is rounded as in exact fractions, whatever its size. */

const HOW = fc.constantFrom('nearest', 'ceil', 'floor');
const whole = fc.oneof(fc.integer({ min: -10, max: 10 }), fc.maxSafeInteger());
/** Factors such as indices with growth over many years, whose numerators no double holds. */
const factor = fc
  .tuple(
    fc.bigInt({ min: 1n, max: 10n ** 400n }),
    fc.bigInt({ min: 1n, max: 10n ** 400n }),
    fc.integer({ min: 1, max: 200 }),
  )
  .map(([top, bottom, halves]) => (halves % 2 === 0 ? new Fraction(top, bottom) : new Fraction(halves, 200)));

/** A graph with three whole numbers, and what a rounding made of them is settled as. */
function ofThreeNumbers() {
  const graph = new Graph();
  const variable = (index: number) =>
    graph.variable(index, { low: Number.MIN_SAFE_INTEGER, high: Number.MAX_SAFE_INTEGER, decimals: 0 });
  const [x, y, z] = [variable(0), variable(1), variable(2)];
  const settledAt = (node: Node, values: readonly number[]) => {
    if (node.kind !== 'rounded') throw new Error(node.kind);
    const { rests, settle } = settlementOf(node);
    return settle(...rests.map((rest) => values[[x, y, z].indexOf(rest)] as number));
  };
  return { graph, x, y, z, settledAt };
}

describe('what is settled', () => {
  it('is a factor times numbers over a number, rounded exactly', () => {
    fc.assert(
      fc.property(HOW, factor, whole, whole, whole, (how, given, a, b, below) => {
        const { graph, x, y, z, settledAt } = ofThreeNumbers();
        const node = graph.rounded(how, 2, graph.quotient(graph.product([graph.constant(given), x, y]), z));
        const settled = settledAt(node, [a, b, below]);
        if (below === 0) expect(settled).toBeNaN();
        else expect(settled + 0).toBe(roundFraction(how, 2, given.mul(a).mul(b).div(below)).mul(100).valueOf() + 0);
      }),
      runs(2000),
    );
  });

  it('is a sum of such, times a sum of such, rounded exactly', () => {
    fc.assert(
      fc.property(HOW, factor, whole, whole, whole, (how, given, a, b, below) => {
        const { graph, x, y, z, settledAt } = ofThreeNumbers();
        const sum = graph.sum([
          graph.product([graph.constant(given), x]),
          graph.quotient(y, z),
          graph.constant(new Fraction(1, 3)),
        ]);
        const node = graph.rounded(how, 2, graph.product([sum, graph.sum([x, graph.constant(new Fraction(1, 2))])]));
        const settled = settledAt(node, [a, b, below]);
        const exact = () => given.mul(a).add(new Fraction(b).div(below)).add(1, 3).mul(new Fraction(a).add(1, 2));
        if (below === 0) expect(settled).toBeNaN();
        else expect(settled + 0).toBe(roundFraction(how, 2, exact()).mul(100).valueOf() + 0);
      }),
      runs(2000),
    );
  });

  it('is nothing where it is divided by a number that is 0, whether it may vary or not', () => {
    const graph = new Graph();
    const x = graph.variable(0, { low: 0, high: 10, decimals: 0 });
    const node = graph.rounded('nearest', 2, graph.quotient(x, graph.constant(new Fraction(0))));
    if (node.kind !== 'rounded') throw new Error(node.kind);
    for (const value of [0, 1, 10]) expect(settlementOf(node).settle(value)).toBeNaN();
  });
});
