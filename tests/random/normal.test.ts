import cdf from '@stdlib/stats-base-dists-normal-cdf';
import stdlibQuantile from '@stdlib/stats-base-dists-normal-quantile';
import { describe, expect, it } from 'vitest';
import { normalQuantile } from '../../src/random/normal-quantile.ts';
import { samplerOf } from '../../src/random/sampler.ts';
import { PROBABILITIES } from './quantiles.ts';

describe('the quantile of the standard normal distribution', () => {
  it('agrees with that of stdlib at uniform numbers', () => {
    for (const probability of PROBABILITIES) {
      // That of stdlib needs twice the probability less 1, which is exact for uniform numbers.
      const uniform = (Math.floor(probability * 2 ** 32) + 0.5) / 2 ** 32;
      expect(Math.abs(normalQuantile(uniform) - stdlibQuantile(uniform, 0, 1))).toBeLessThan(1e-14);
    }
  });

  it.each([1e-11, 1e-20, 1e-100, 1e-250, 1e-300])('is undone by the distribution function at %d', (probability) => {
    expect(cdf(normalQuantile(probability), 0, 1) / probability).toBeCloseTo(1, 11);
  });

  it('is the same on both sides', () => {
    for (const probability of [2 ** -2, 2 ** -5, 2 ** -20, 2 ** -33]) {
      expect(normalQuantile(1 - probability)).toBe(-normalQuantile(probability));
    }
  });
});

describe('a normal distribution within limits', () => {
  // Mean, standard deviation, least and most; then the mean and the standard deviation within the
  // limits, from the closed form in 50 digits.
  it.each([
    [0, 1, 0, Infinity, 0.7978845608028654, 0.602810274989087],
    [1, 1, 0, Infinity, 1.2875999709391783, 0.7935277473262075],
    [2, 3, 0, 5, 2.3947201685685666, 1.375124168103093],
    [100, 0.5, 0, Infinity, 100, 0.5],
    [-10, 1, 0, Infinity, 0.09809323396251196, 0.09718733366882878],
    [30, 2, -Infinity, 10, 9.803813532074976, 0.19437466733765757],
    [-30, 1, 0, 1, 0.033259667433622166, 0.03322305693092197],
    [0.5, 1000, 0, 1, 0.5, 0.28867512978356064],
    [-8, 1, 0, 0.001, 0.0004993332924001335, 0.0002886746678464485],
    [0, 1, -0.06, 0.05, -0.004994960366537969, 0.031747861065756694],
    [0, 1, -0.04, 0.05, 0.0049966259111735, 0.02597725468072742],
  ])('mean %d, sd %d from %d to %d has mean %d and sd %d', (mean, sd, least, most, within, spread) => {
    const sampler = samplerOf({ kind: 'normal', mean, sd }, { least, most });
    expect(Math.abs(sampler.mean - within) / spread).toBeLessThan(1e-8);
    expect(Math.abs(sampler.sd / spread - 1)).toBeLessThan(1e-7);
  });

  it.each([
    [1, 1, 0, 3],
    [1, 1, 0, Infinity],
    [-5, 1, 0, Infinity],
    [5, 1, -Infinity, 0],
    [-20, 1, 0, 1],
    [40, 2, 0, 10],
  ])('mean %d, sd %d from %d to %d is in proportion to the whole distribution', (mean, sd, least, most) => {
    const sampler = samplerOf({ kind: 'normal', mean, sd }, { least, most });
    // Tails on the side that the mean is not on, which have all their digits.
    const side = mean < (least + Math.min(most, 10)) / 2 ? -1 : 1;
    const tail = (value: number) => cdf((side * (value - mean)) / sd, 0, 1);
    const whole = Math.abs(tail(least) - tail(most));
    for (const probability of PROBABILITIES) {
      const below = Math.abs(tail(least) - tail(sampler.quantile(probability))) / whole;
      expect(below).toBeCloseTo(probability, 9);
    }
  });
});
