import type { Quantiles } from '../analysis/tornado/tornado-range.ts';
import { PointSampler } from '../random/bounded.ts';
import { PoissonSampler } from '../random/poisson.ts';

/** Quantiles of normal distributions, precomputed: computing them would need 13 kB of script in every page. */
export type Normals = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** Computes quantiles, and records those of normal distributions. */
export function remembering(quantiles: Quantiles): { readonly quantiles: Quantiles; readonly normals: Normals } {
  const normals: Record<string, Record<string, number>> = {};
  return {
    normals,
    quantiles: (distribution, limits) => {
      const sampler = quantiles(distribution, limits);
      if (distribution.kind !== 'normal') return sampler;
      const known = (normals[keyOf(distribution, limits)] ??= {});
      return { quantile: (probability) => (known[String(probability)] ??= sampler.quantile(probability)) };
    },
  };
}

/** Quantiles from the record: in a page the mean and the deviation of what is uncertain do not change. */
export function remembered(normals: Normals): Quantiles {
  return (distribution, limits) => {
    if (distribution.kind === 'poisson')
      return distribution.mean === 0 ? new PointSampler(0) : new PoissonSampler(distribution.mean, limits);
    const known = normals[keyOf(distribution, limits)];
    return {
      quantile: (probability) => {
        const quantile = known?.[String(probability)];
        if (quantile === undefined) throw new Error('a quantile that is not in the page');
        return quantile;
      },
    };
  };
}

function keyOf(
  { mean, sd }: { readonly mean: number; readonly sd: number },
  { least, most }: { readonly least: number; readonly most: number },
): string {
  return [mean, sd, least, most].join(' ');
}
