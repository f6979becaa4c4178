import betaQuantile from '@stdlib/stats-base-dists-beta-quantile';
import { describe, expect, it } from 'vitest';
import type { Distribution, Limits } from '../../src/random/distribution.ts';
import { samplerOf } from '../../src/random/sampler.ts';
import { integratedMoments, PROBABILITIES } from './quantiles.ts';

const ANY: Limits = { least: -Infinity, most: Infinity };
const POSITIVE: Limits = { least: 0, most: Infinity };

/** Distributions with all kinds of shapes, and where their values are. */
const CASES: readonly (readonly [Distribution, Limits, readonly [number, number]])[] = [
  [{ kind: 'uniform', low: -1, high: 3 }, ANY, [-1, 3]],
  [{ kind: 'uniform', low: 0.1, high: 0.3 }, ANY, [0.1, 0.3]],
  [{ kind: 'triangular', low: 2, mode: 3, high: 7 }, ANY, [2, 7]],
  [{ kind: 'triangular', low: 2, mode: 2, high: 7 }, ANY, [2, 7]],
  [{ kind: 'triangular', low: 2, mode: 7, high: 7 }, ANY, [2, 7]],
  [{ kind: 'pert', low: 2, mode: 3, high: 7 }, ANY, [2, 7]],
  [{ kind: 'pert', low: -5, mode: 0, high: 5 }, ANY, [-5, 5]],
  [{ kind: 'pert', low: 2, mode: 2, high: 7 }, ANY, [2, 7]],
  [{ kind: 'pert', low: 2, mode: 7, high: 7 }, ANY, [2, 7]],
  [{ kind: 'pert_mean', low: 0, mean: 0.9, high: 1 }, ANY, [0, 1]],
  [{ kind: 'pert_mean', low: 1000, mean: 1010, high: 2000 }, ANY, [1000, 2000]],
  [{ kind: 'pert_mean', low: 0, mean: 1e-6, high: 1 }, ANY, [0, 1]],
  // Values next to nothing in the lower half, and steep.
  [{ kind: 'pert_mean', low: 0, mean: 5e-4, high: 1 }, ANY, [0, 1]],
  [{ kind: 'normal', mean: 5, sd: 2 }, ANY, [-Infinity, Infinity]],
  [{ kind: 'normal', mean: 5, sd: 2 }, POSITIVE, [0, Infinity]],
  [{ kind: 'normal', mean: 0.9, sd: 0.3 }, { least: 0, most: 1 }, [0, 1]],
  [{ kind: 'normal', mean: -12, sd: 1 }, POSITIVE, [0, Infinity]],
  [{ kind: 'normal', mean: 30, sd: 2 }, { least: 0, most: 10 }, [0, 10]],
  [{ kind: 'normal', mean: 0.5, sd: 1000 }, { least: 0, most: 1 }, [0, 1]],
  [{ kind: 'poisson', mean: 0.3 }, POSITIVE, [0, Infinity]],
  [{ kind: 'poisson', mean: 4 }, POSITIVE, [0, Infinity]],
  [{ kind: 'poisson', mean: 250.5 }, POSITIVE, [0, Infinity]],
  [{ kind: 'poisson', mean: 1e7 }, POSITIVE, [0, Infinity]],
];

describe.each(CASES)('%o within %o', (distribution, limits, [low, high]) => {
  const sampler = samplerOf(distribution, limits);
  const values = PROBABILITIES.map((probability) => sampler.quantile(probability));

  it('gives more for a higher probability, and nothing out of range', () => {
    values.forEach((value, index) => {
      expect(value).toBeGreaterThanOrEqual(index === 0 ? low : (values[index - 1] as number));
      expect(value).toBeLessThanOrEqual(high);
    });
  });

  it('fills with its quantiles, as many as asked for', () => {
    const filled = new Float64Array(values.length + 1).fill(NaN);
    sampler.fill(Float64Array.from([...PROBABILITIES, 0.5]), filled, values.length);
    expect([...filled]).toEqual([...values, NaN]);
  });

  it('has the mean and the standard deviation that it says', () => {
    const { mean, sd } = integratedMoments(sampler);
    // Whole numbers are integrated less well, since their quantile is not smooth.
    const close = (distribution.kind === 'poisson' ? 1e-4 : 1e-7) * sampler.sd;
    expect(Math.abs(mean - sampler.mean)).toBeLessThan(close);
    expect(Math.abs(sd - sampler.sd)).toBeLessThan(close);
  });

  it('is monotone between neighbouring uniform numbers', () => {
    for (const start of [0, 2 ** 20, 2 ** 30, 2 ** 31 - 500, 2 ** 31 + 2 ** 30, 2 ** 32 - 1000]) {
      let before = -Infinity;
      for (let word = start; word < start + 1000; word += 1) {
        const value = sampler.quantile((word + 0.5) / 2 ** 32);
        expect(value).toBeGreaterThanOrEqual(before);
        before = value;
      }
    }
  });
});

describe('moments in closed form', () => {
  it.each<[Distribution, number, number]>([
    [{ kind: 'uniform', low: 1, high: 4 }, 2.5, 3 / Math.sqrt(12)],
    [{ kind: 'triangular', low: 0, mode: 0, high: 3 }, 1, Math.sqrt(1 / 2)],
    [{ kind: 'triangular', low: 0, mode: 1, high: 2 }, 1, Math.sqrt(1 / 6)],
    [{ kind: 'pert', low: 0, mode: 1, high: 6 }, 10 / 6, Math.sqrt(((10 / 6) * (26 / 6)) / 7)],
    [{ kind: 'pert_mean', low: 0, mean: 2, high: 6 }, 2, Math.sqrt(8 / 7)],
    [{ kind: 'poisson', mean: 9 }, 9, 3],
    [{ kind: 'normal', mean: -7, sd: 0.25 }, -7, 0.25],
  ])('%o: mean %d, standard deviation %d', (distribution, mean, sd) => {
    const sampler = samplerOf(distribution, ANY);
    expect(sampler.mean).toBeCloseTo(mean, 14);
    expect(sampler.sd).toBeCloseTo(sd, 14);
  });
});

describe('quantiles in closed form', () => {
  const share = (distribution: Distribution, probability: number) => samplerOf(distribution, ANY).quantile(probability);

  it.each(PROBABILITIES.filter((_, index) => index % 40 === 0))('at %d', (probability) => {
    expect(share({ kind: 'uniform', low: 0, high: 1 }, probability)).toBe(probability);
    expect(share({ kind: 'uniform', low: 10, high: 30 }, probability)).toBeCloseTo(10 + 20 * probability, 12);
    const value = share({ kind: 'triangular', low: 0, mode: 0.3, high: 1 }, probability);
    expect(value < 0.3 ? value ** 2 / 0.3 : 1 - (1 - value) ** 2 / 0.7).toBeCloseTo(probability, 14);
    // With the mode at an end, PERT is a power.
    expect(share({ kind: 'pert', low: 0, mode: 1, high: 1 }, probability)).toBeCloseTo(probability ** 0.2, 8);
    expect(share({ kind: 'pert', low: 0, mode: 0, high: 1 }, probability)).toBeCloseTo(1 - (1 - probability) ** 0.2, 8);
  });
});

describe.each([0.001, 0.01, 0.1, 0.5, 1, 1.8, 3, 4.4, 5, 5.5, 5.99])('PERT with a first shape of %d', (alpha) => {
  const sampler = samplerOf({ kind: 'pert_mean', low: 0, mean: alpha / 6, high: 1 }, ANY);
  const first = (6 * (alpha / 6)) / 1;

  it('agrees with the Beta quantile of stdlib', () => {
    for (const probability of PROBABILITIES) {
      const expected =
        probability < 0.5
          ? betaQuantile(probability, first, 6 - first)
          : 1 - betaQuantile(1 - probability, 6 - first, first);
      expect(Math.abs(sampler.quantile(probability) - expected)).toBeLessThan(3e-9);
    }
  });
});

describe('what has no spread', () => {
  it.each<[string, Distribution, Limits, number]>([
    ['uniform', { kind: 'uniform', low: 3, high: 3 }, ANY, 3],
    ['triangular', { kind: 'triangular', low: 3, mode: 3, high: 3 }, ANY, 3],
    ['pert', { kind: 'pert', low: 3, mode: 3, high: 3 }, ANY, 3],
    ['pert_mean', { kind: 'pert_mean', low: 3, mean: 3, high: 3 }, ANY, 3],
    ['a mean at the low end', { kind: 'pert_mean', low: 3, mean: 3, high: 4 }, ANY, 3],
    ['a mean at the high end', { kind: 'pert_mean', low: 3, mean: 4, high: 4 }, ANY, 4],
    ['a mean that is not told from the low end', { kind: 'pert_mean', low: 0, mean: 1e-14, high: 1 }, ANY, 0],
    ['normal', { kind: 'normal', mean: 3, sd: 0 }, ANY, 3],
    ['normal beyond the most', { kind: 'normal', mean: 3, sd: 0 }, { least: 0, most: 1 }, 1],
    ['normal far below the least', { kind: 'normal', mean: -100, sd: 1 }, POSITIVE, 0],
    ['normal far above the most', { kind: 'normal', mean: 1e9, sd: 1 }, { least: 0, most: 1 }, 1],
    ['normal with one value allowed', { kind: 'normal', mean: 3, sd: 2 }, { least: 1, most: 1 }, 1],
    ['poisson', { kind: 'poisson', mean: 0 }, POSITIVE, 0],
    ['poisson below the least', { kind: 'poisson', mean: 0 }, { least: 2, most: 9 }, 2],
  ])('is a point: %s', (_name, distribution, limits, value) => {
    const sampler = samplerOf(distribution, limits);
    expect(sampler.mean).toBe(value);
    expect(sampler.sd).toBe(0);
    expect([1e-10, 0.5, 1 - 1e-10].map((probability) => sampler.quantile(probability))).toEqual([value, value, value]);
    const filled = new Float64Array(3);
    sampler.fill(Float64Array.of(0.1, 0.5, 0.9), filled, 2);
    expect([...filled]).toEqual([value, value, 0]);
  });
});

describe('shapes of a Beta distribution near 0 and 6', () => {
  it.each([1e-11, 1e-8, 1e-4])('%d away are still distributions', (shape) => {
    for (const mean of [shape / 6, 1 - shape / 6]) {
      const sampler = samplerOf({ kind: 'pert_mean', low: 0, mean, high: 1 }, ANY);
      const values = PROBABILITIES.map((probability) => sampler.quantile(probability));
      expect(values.every((value, index) => value >= (values[index - 1] ?? 0) && value <= 1)).toBe(true);
      expect(sampler.sd).toBeGreaterThan(0);
    }
  });
});
