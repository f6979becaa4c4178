import { describe, expect, it } from 'vitest';
import { BinomialSampler } from '../../src/random/binomial.ts';
import { binomialProbability } from '../../src/random/binomial-probability.ts';
import { fillUniforms } from '../../src/random/uniforms.ts';

/** How much of the numbers from 0 to 1 gives each outcome, from the points where the outcome changes. */
function measures(trials: number, probability: number): number[] {
  const sampler = new BinomialSampler();
  const found = new Array<number>(trials + 1).fill(0);
  const split = (low: number, lowOutcome: number, high: number, highOutcome: number): void => {
    const middle = (low + high) / 2;
    if (lowOutcome === highOutcome || high - low < 1e-15) {
      found[lowOutcome] = (found[lowOutcome] as number) + middle - low;
      found[highOutcome] = (found[highOutcome] as number) + high - middle;
      return;
    }
    const middleOutcome = sampler.draw(trials, probability, middle);
    split(low, lowOutcome, middle, middleOutcome);
    split(middle, middleOutcome, high, highOutcome);
  };
  const cells = 64;
  for (let cell = 0; cell < cells; cell += 1) {
    const [low, high] = [cell / cells, (cell + 1) / cells];
    // At the very end, what rounding leaves falls to the outcome that has the first turn.
    const last = sampler.draw(trials, probability, Math.min(high, 1 - 2 ** -45));
    split(low, sampler.draw(trials, probability, low), high, last);
  }
  return found;
}

/** The probability of each outcome by the formula. */
function formula(trials: number, probability: number): number[] {
  let ways = 1n;
  return Array.from({ length: trials + 1 }, (_, successes) => {
    if (successes > 0) ways = (ways * BigInt(trials - successes + 1)) / BigInt(successes);
    return Number(ways) * probability ** successes * (1 - probability) ** (trials - successes);
  });
}

describe('a number of successes', () => {
  it.each([
    [1, 0.3],
    [2, 0.5],
    [3, 0.999],
    [6, 0.2],
    [8, 0.37],
    [8, 0.9],
    [48, 0.1],
    [48, 0.5],
    [48, 0.7],
    [49, 0.1],
    [49, 0.5],
    [49, 0.93],
    [50, 0.001],
    [120, 0.02],
    [120, 0.25],
    [120, 0.4],
    [500, 0.6],
    [1000, 0.5],
  ])('of %d trials at %d has the probabilities of the formula', (trials, probability) => {
    const expected = formula(trials, probability);
    measures(trials, probability).forEach((measure, outcome) => {
      expect(Math.abs(measure - (expected[outcome] as number))).toBeLessThan(1e-13);
    });
  });

  it.each([0, 1, 6, 120, 1e10])('of %d trials is certain at 0 and at 1', (trials) => {
    const sampler = new BinomialSampler();
    for (const uniform of [0, 2 ** -33, 0.5, 1 - 2 ** -33, 1 - 2 ** -53]) {
      expect(sampler.draw(trials, 0, uniform)).toBe(0);
      expect(sampler.draw(trials, 1, uniform)).toBe(trials);
    }
  });

  it('of no trials is 0', () => {
    for (const uniform of [0, 0.5, 1 - 2 ** -53]) expect(new BinomialSampler().draw(0, 0.4, uniform)).toBe(0);
  });

  it('does not depend on what was drawn before', () => {
    const sampler = new BinomialSampler();
    const uniforms = new Float64Array(3000);
    fillUniforms(1, 0, 3000, [uniforms]);
    uniforms.forEach((uniform, index) => {
      const trials = [6, 120, 120, 120, 5000][index % 5] as number;
      const probability = [0.3, 0.3, 0.3, 0.7, 0.7][index % 5] as number;
      expect(sampler.draw(trials, probability, uniform)).toBe(new BinomialSampler().draw(trials, probability, uniform));
    });
  });

  it.each([
    [20, 0.05, 50_000],
    [120, 0.2, 50_000],
    [5000, 0.001, 50_000],
    [1e6, 0.3, 50_000],
    [1e7, 0.999, 50_000],
    [1e10, 1e-9, 50_000],
    [1e10, 0.37, 50_000],
  ])('of %d trials at %d has the mean and the variance of the formula', (trials, probability, draws) => {
    const sampler = new BinomialSampler();
    const uniforms = new Float64Array(draws);
    fillUniforms(2026, 0, draws, [uniforms]);
    const expected = trials * probability;
    const variance = expected * (1 - probability);
    let sum = 0;
    let squares = 0;
    for (const uniform of uniforms) {
      const offset = sampler.draw(trials, probability, uniform) - expected;
      sum += offset;
      squares += offset ** 2;
    }
    expect(Math.abs(sum / draws)).toBeLessThan(4 * Math.sqrt(variance / draws));
    // The fourth central moment of a binomial variable.
    const fourth = variance * (1 + (3 - 6 / trials) * variance);
    expect(Math.abs(squares / draws - variance)).toBeLessThan(4 * Math.sqrt((fourth - variance ** 2) / draws));
  });

  it.each([
    [48, 0.5],
    [120, 0.3],
    [1e4, 0.5],
    [1e10, 0.5],
    [1e10, 1e-12],
  ])('of %d trials at %d is found for every number from 0 to 1', (trials, probability) => {
    const sampler = new BinomialSampler();
    for (const uniform of [0, 2 ** -53, 2 ** -33, 1 - 2 ** -33, 1 - 2 ** -50, 1 - 2 ** -53]) {
      const outcome = sampler.draw(trials, probability, uniform);
      expect(Math.abs(outcome - trials * probability)).toBeLessThan(1 + 12 * Math.sqrt(trials * probability) + 12);
      expect(Number.isInteger(outcome)).toBe(true);
    }
  });
});

describe('the probability of the likeliest number of successes', () => {
  it.each([
    [49, 0.01],
    [60, 0.02],
    [120, 0.13],
    [300, 0.5],
    [900, 0.35],
  ])('of %d trials at %d is that of the formula', (trials, probability) => {
    const likeliest = Math.floor((trials + 1) * probability);
    const expected = formula(trials, probability)[likeliest] as number;
    expect(binomialProbability(trials, probability, likeliest) / expected).toBeCloseTo(1, 12);
  });

  // From logarithms of the gamma function in 50 digits.
  it.each([
    [1e6, 0.5, 500000, 0.0007978843613317501],
    [1e9, 3e-9, 3, 0.22404180799145046],
    [1e10, 1e-10, 1, 0.3678794411898363],
    [1e10, 1e-12, 0, 0.9900498337491631],
    [1e10, 0.25, 2500000000, 9.213177318902914e-6],
    [1e10, 0.5, 5000000000, 7.978845607829183e-6],
    [1e10, 1e-6, 10000, 0.003989391553659101],
  ])('of %d trials at %d, %d, is %d', (trials, probability, successes, expected) => {
    expect(binomialProbability(trials, probability, successes) / expected).toBeCloseTo(1, 13);
  });
});
