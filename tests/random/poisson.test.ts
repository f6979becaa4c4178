import { describe, expect, it } from 'vitest';
import { samplerOf } from '../../src/random/sampler.ts';

const ANY = { least: -Infinity, most: Infinity };

/** The probability up to which the quantile is at most an outcome, by halving. */
function breakPoint(quantile: (probability: number) => number, outcome: number): number {
  let low = 0;
  let high = 1;
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2;
    if (quantile(middle) <= outcome) low = middle;
    else high = middle;
  }
  return low;
}

describe('the Poisson distribution', () => {
  it.each([0.001, 0.3, 1, 4, 17.5])('with mean %d has the probabilities of the formula', (mean) => {
    const sampler = samplerOf({ kind: 'poisson', mean }, ANY);
    let probability = Math.exp(-mean);
    let cumulative = 0;
    for (let outcome = 0; outcome < 40; outcome += 1) {
      cumulative += probability;
      expect(breakPoint((each) => sampler.quantile(each), outcome)).toBeCloseTo(cumulative, 13);
      probability *= mean / (outcome + 1);
    }
  });

  it.each([1000, 1e5, 1e7])('with mean %d has the probability of Stirling at the mean', (mean) => {
    const sampler = samplerOf({ kind: 'poisson', mean }, ANY);
    const upTo = (outcome: number) => breakPoint((each) => sampler.quantile(each), outcome);
    // m^m e^-m / m! by Stirling's formula.
    const expected = (1 - 1 / (12 * mean) + 1 / (288 * mean ** 2)) / Math.sqrt(2 * Math.PI * mean);
    expect((upTo(mean) - upTo(mean - 1)) / expected).toBeCloseTo(1, 8);
    // The median is within 1 / 3 of the mean.
    expect(sampler.quantile(0.5)).toBe(mean);
  });

  it('reaches both ends of what uniform numbers can reach', () => {
    const sampler = samplerOf({ kind: 'poisson', mean: 1e6 }, ANY);
    // 6.33 standard deviations are left out at 2^-33, and the distribution is a little skew.
    expect((sampler.quantile(2 ** -33) - 1e6) / 1000).toBeCloseTo(-6.33, 1);
    expect((sampler.quantile(1 - 2 ** -33) - 1e6) / 1000).toBeCloseTo(6.33, 1);
    expect(sampler.quantile(1 - 2 ** -53)).toBeLessThan(1.01e6);
    expect(sampler.quantile(1e-300)).toBeGreaterThan(0.98e6);
  });

  it('is cut off at the limits', () => {
    const sampler = samplerOf({ kind: 'poisson', mean: 10 }, { least: 8, most: 12 });
    expect([0.0001, 0.5, 0.9999].map((probability) => sampler.quantile(probability))).toEqual([8, 10, 12]);
  });
});
