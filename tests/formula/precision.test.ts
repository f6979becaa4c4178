import fc from 'fast-check';
import Fraction from 'fraction.js';
import { expect, it } from 'vitest';
import { Graph } from '../../src/formula/compile/graph.ts';
import { runs } from '../tier.ts';

/** How far a double may be from what it stands for: as far as is said, and not said to be further than need be. */

const whole = fc.integer({ min: -100_000, max: 100_000 }).filter((value) => value !== 0);
const smallest = (a: Fraction, b: Fraction) => (a.compare(b) < 0 ? a : b);
const largest = (a: Fraction, b: Fraction) => (a.compare(b) > 0 ? a : b);

it.each([
  ['min', smallest, Math.min],
  ['max', largest, Math.max],
] as const)('the %s of quotients is as near as they are', (which, exactly, inDoubles) => {
  fc.assert(
    fc.property(whole, whole, whole, whole, (a, b, c, d) => {
      const graph = new Graph();
      const variable = (index: number) => graph.variable(index, { low: -100_000, high: 100_000, decimals: 0 });
      const quotients = [
        graph.quotient(variable(0), graph.constant(new Fraction(b))),
        graph.quotient(variable(1), graph.constant(new Fraction(d))),
      ];
      const { relative, absolute } = graph.extreme(which, quotients);
      const exact = exactly(new Fraction(a, b), new Fraction(c, d));
      const off = new Fraction(inDoubles(a / b, c / d)).sub(exact).abs().valueOf();
      expect(off).toBeLessThanOrEqual(relative * exact.abs().valueOf() + absolute);
      // Little of what is rounded is left in doubt, however large it may be.
      expect([absolute, relative]).toEqual([0, Math.max(...quotients.map((each) => each.relative))]);
    }),
    runs(2000),
  );
});
