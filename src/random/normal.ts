import exp from '@stdlib/math-base-special-exp';
import cdf from '@stdlib/stats-base-dists-normal-cdf';
import type { Limits, Sampler } from './distribution.ts';
import { normalQuantile } from './normal-quantile.ts';

/** The density of the normal distribution with mean 0 and standard deviation 1, where it is highest. */
const DENSITY_AT_0 = 0.3989422804014327;

/** The roots and weights of the Gauss-Legendre rule with five points on [-1, 1]. */
const GAUSS_LEGENDRE: readonly (readonly [number, number])[] = [
  [-0.906179845938664, 0.23692688505618908],
  [-0.5384693101056831, 0.47862867049936647],
  [0, 0.5688888888888889],
  [0.5384693101056831, 0.47862867049936647],
  [0.906179845938664, 0.23692688505618908],
];

/** An interval in standard deviations from the mean, and the probability of falling in it. */
interface Window {
  readonly from: number;
  readonly to: number;
  readonly probability: number;
}

/** The normal distribution on the condition of lying within limits that some of it lies within. */
export class NormalSampler implements Sampler {
  readonly mean: number;
  readonly sd: number;
  readonly #centre: number;
  readonly #spread: number;
  readonly #limits: Limits;
  readonly #within: number;
  /** The probabilities of lying below the least and above the most, if there were no limits. */
  readonly #below: number;
  readonly #above: number;

  constructor(mean: number, sd: number, limits: Limits) {
    const window = windowOf(mean, sd, limits);
    const moments = truncatedMoments(window);
    this.#centre = mean;
    this.#spread = sd;
    this.#limits = limits;
    this.#within = window.probability;
    this.#below = cdf(window.from, 0, 1);
    this.#above = cdf(-window.to, 0, 1);
    this.mean = mean + sd * moments.mean;
    this.sd = sd * Math.sqrt(moments.variance);
  }

  quantile(probability: number): number {
    // From the nearer tail: a small probability is known to more digits than its complement.
    const tail = this.#below + probability * this.#within;
    const deviation =
      tail < 0.5 ? normalQuantile(tail) : -normalQuantile(this.#above + (1 - probability) * this.#within);
    const { least, most } = this.#limits;
    return Math.min(most, Math.max(least, this.#centre + this.#spread * deviation));
  }

  fill(probabilities: Float64Array, out: Float64Array, count: number): void {
    for (let index = 0; index < count; index += 1) out[index] = this.quantile(probabilities[index] as number);
  }
}

/** The limits as an interval in standard deviations from the mean, and the probability of falling in it. */
export function windowOf(mean: number, sd: number, { least, most }: Limits): Window {
  const from = (least - mean) / sd;
  const to = (most - mean) / sd;
  // Above the mean, the differences between the upper tails have more digits than those between the lower.
  const probability = from > 0 ? cdf(-from, 0, 1) - cdf(-to, 0, 1) : cdf(to, 0, 1) - cdf(from, 0, 1);
  return { from, to, probability };
}

/**
 * The mean and the variance of a standard normal distribution on the condition of lying in a window.
 *
 * Source: N. Johnson, S. Kotz, N. Balakrishnan: Continuous Univariate Distributions 1 (1994), 13.10.1.
 */
function truncatedMoments({ from, to, probability }: Window): { mean: number; variance: number } {
  if ((to - from) * (1 + Math.min(Math.abs(from), Math.abs(to))) < 0.1) return narrowMoments(from, to);
  const atFrom = density(from) / probability;
  const atTo = density(to) / probability;
  const mean = atFrom - atTo;
  // At an infinite limit there is no density, and the product is 0.
  const variance = 1 + (atFrom === 0 ? 0 : from * atFrom) - (atTo === 0 ? 0 : to * atTo) - mean * mean;
  return { mean, variance };
}

/** The same for a window in which the density hardly changes, where the closed form loses all digits. */
function narrowMoments(from: number, to: number): { mean: number; variance: number } {
  const middle = (from + to) / 2;
  const half = (to - from) / 2;
  let total = 0;
  let first = 0;
  let second = 0;
  for (const [root, share] of GAUSS_LEGENDRE) {
    const offset = half * root;
    // Relative to the density in the middle.
    const weight = share * exp(-offset * (middle + offset / 2));
    total += weight;
    first += weight * offset;
    second += weight * offset * offset;
  }
  const shift = first / total;
  return { mean: middle + shift, variance: second / total - shift * shift };
}

function density(deviation: number): number {
  return DENSITY_AT_0 * exp((-deviation * deviation) / 2);
}
