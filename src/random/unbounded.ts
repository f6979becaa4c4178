import { PointSampler } from './bounded.ts';
import type { Distribution, Limits, Sampler } from './distribution.ts';
import { NormalSampler, windowOf } from './normal.ts';
import { PoissonSampler } from './poisson.ts';

/** With less than this of it within the limits, a normal distribution is all at the nearer limit. */
const NOTHING = 1e-290;

/** A distribution without ends of its own, ready for drawing from. @param limits what no value is beyond */
export function unboundedOf(
  distribution: Extract<Distribution, { kind: 'normal' | 'poisson' }>,
  limits: Limits,
): Sampler {
  if (distribution.kind === 'normal') return normalOf(distribution.mean, distribution.sd, limits);
  if (distribution.mean === 0) return new PointSampler(within(limits, 0));
  return new PoissonSampler(distribution.mean, limits);
}

function normalOf(mean: number, sd: number, limits: Limits): Sampler {
  if (sd === 0) return new PointSampler(within(limits, mean));
  const { probability } = windowOf(mean, sd, limits);
  if (probability < NOTHING) return new PointSampler(within(limits, mean));
  return new NormalSampler(mean, sd, limits);
}

function within({ least, most }: Limits, value: number): number {
  return Math.min(most, Math.max(least, value));
}
