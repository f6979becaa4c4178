import stdlibQuantile from '@stdlib/stats-base-dists-beta-quantile';
import { describe, expect, it } from 'vitest';
import { betaQuantile } from '../../src/random/beta.ts';

/** Probabilities up to one half, down to the smallest a uniform number can be. */
const LOWER = Array.from({ length: 200 }, (_, index) => 2 ** (-1 - (index * 32) / 199));

describe('the quantile of a Beta distribution', () => {
  it.each([0.1, 0.3, 1, 1.7, 3, 4.5, 5, 5.9])(
    'agrees with that of stdlib for the shapes %d and what is left of 6',
    (alpha) => {
      const shapes = { alpha, beta: 6 - alpha };
      for (const probability of LOWER) {
        const { value } = betaQuantile(shapes, probability);
        expect(Math.abs(value / stdlibQuantile(probability, alpha, 6 - alpha) - 1)).toBeLessThan(1e-12);
      }
    },
  );

  it.each([0.3, 1, 3, 5.2])('is the same wherever the search begins, for the shape %d', (alpha) => {
    const shapes = { alpha, beta: 6 - alpha };
    for (const probability of LOWER) {
      const lower = betaQuantile(shapes, probability / 3);
      const { value } = betaQuantile(shapes, probability);
      expect(Math.abs(betaQuantile(shapes, probability, lower.logOdds).value / value - 1)).toBeLessThan(1e-13);
    }
  });

  it.each([0.3, 1, 3, 5.2])('has the slope that its differences tend to, for the shape %d', (alpha) => {
    const shapes = { alpha, beta: 6 - alpha };
    for (const probability of LOWER) {
      const step = probability * 1e-5;
      const rise = betaQuantile(shapes, probability + step).value - betaQuantile(shapes, probability - step).value;
      expect(rise / (2 * step) / betaQuantile(shapes, probability).slope).toBeCloseTo(1, 7);
    }
  });
});
