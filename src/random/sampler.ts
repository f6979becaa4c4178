import { PointSampler, TriangularSampler, UniformSampler } from './bounded.ts';
import type { Distribution, Limits, Sampler } from './distribution.ts';
import { PERT_SHAPES, PertSampler } from './pert.ts';
import { unboundedOf } from './unbounded.ts';

/** With a shape below this, a Beta distribution has no draw in 10^10 further than 10^-9 of its range from the end. */
const NO_SHAPE = 1e-12;

/**
 * A distribution, ready for drawing from. One without spread is a point.
 *
 * @param distribution low <= mode or mean <= high; sd and the mean of Poisson not below 0
 * @param limits what no value of a normal or Poisson distribution is beyond; the others have their own
 */
export function samplerOf(distribution: Distribution, limits: Limits): Sampler {
  switch (distribution.kind) {
    case 'normal':
    case 'poisson':
      return unboundedOf(distribution, limits);
    default:
      if (distribution.low === distribution.high) return new PointSampler(distribution.low);
      return boundedOf(distribution);
  }
}

/** A distribution with ends of its own that are apart. */
function boundedOf(distribution: Exclude<Distribution, { kind: 'normal' | 'poisson' }>): Sampler {
  const { low, high } = distribution;
  switch (distribution.kind) {
    case 'uniform':
      return new UniformSampler(low, high);
    case 'triangular':
      return new TriangularSampler(low, distribution.mode, high);
    case 'pert':
      return pertOf(low, high, 1 + (4 * (distribution.mode - low)) / (high - low));
    case 'pert_mean':
      return pertOf(low, high, (PERT_SHAPES * (distribution.mean - low)) / (high - low));
  }
}

function pertOf(low: number, high: number, alpha: number): Sampler {
  if (alpha < NO_SHAPE) return new PointSampler(low);
  if (PERT_SHAPES - alpha < NO_SHAPE) return new PointSampler(high);
  return new PertSampler(low, high, alpha);
}
