import type { Sampler } from '../../src/random/distribution.ts';

/** Probabilities from one tail to the other: even ones, and ever smaller ones at both ends. */
export const PROBABILITIES: readonly number[] = [
  ...Array.from({ length: 997 }, (_, index) => (index + 0.5) / 997),
  ...Array.from({ length: 330 }, (_, index) => 2 ** (-(index + 1) / 10)),
  ...Array.from({ length: 330 }, (_, index) => 1 - 2 ** (-(index + 1) / 10)),
].sort((a, b) => a - b);

/**
 * The mean and the standard deviation of what a quantile function gives, by the midpoint rule. The
 * probabilities are closest at the ends, where the function may be steep.
 */
export function integratedMoments(sampler: Sampler, points = 20_000): { mean: number; sd: number } {
  let mean = 0;
  let square = 0;
  for (let index = 0; index < points; index += 1) {
    const t = (index + 0.5) / points;
    // From 0 to 1 with slope and curvature 0 at both ends; its slope is the weight.
    const offset = sampler.quantile(t ** 3 * (10 - 15 * t + 6 * t ** 2)) - sampler.mean;
    const weight = (30 * t ** 2 * (1 - t) ** 2) / points;
    mean += weight * offset;
    square += weight * offset ** 2;
  }
  return { mean: sampler.mean + mean, sd: Math.sqrt(square - mean ** 2) };
}
