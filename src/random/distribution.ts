/**
 * How a figure may turn out.
 *
 * - `uniform`: anything from low to high, equally likely.
 * - `triangular`: from low to high, most likely the mode.
 * - `pert`: as triangular, smooth: Beta on [low, high] with shapes adding up to 6 and this mode.
 * - `pert_mean`: Beta on [low, high] with shapes adding up to 6 and this mean.
 * - `normal`: the normal distribution on the condition of lying within the limits.
 * - `poisson`: whole numbers; what is beyond a limit counts as the limit.
 */
export type Distribution =
  | { readonly kind: 'uniform'; readonly low: number; readonly high: number }
  | { readonly kind: 'triangular'; readonly low: number; readonly mode: number; readonly high: number }
  | { readonly kind: 'pert'; readonly low: number; readonly mode: number; readonly high: number }
  | { readonly kind: 'pert_mean'; readonly low: number; readonly mean: number; readonly high: number }
  | { readonly kind: 'normal'; readonly mean: number; readonly sd: number }
  | { readonly kind: 'poisson'; readonly mean: number };

/** The least and the most that a figure may be; either may be infinite. Only distributions without ends need them. */
export interface Limits {
  readonly least: number;
  readonly most: number;
}

/** A distribution, ready for drawing from: one value from one uniform number, greater from greater. */
export interface Sampler {
  /** The expected value, exactly. */
  readonly mean: number;
  /** The standard deviation, exactly. */
  readonly sd: number;
  /** The value that the outcome is at most with a probability between 0 and 1, both exclusive. */
  quantile(probability: number): number;
  /** Puts the quantile of each of the first `count` probabilities at the same place in `out`. */
  fill(probabilities: Float64Array, out: Float64Array, count: number): void;
}
