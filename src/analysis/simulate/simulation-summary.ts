import { atRanks, type Tallies } from './order-statistics.ts';
import { combined } from './running-moments.ts';

/** Summary statistics of the draws of a figure. */
export interface Summary {
  /** How many draws have the figure; in the others it would be divided by 0. */
  readonly draws: number;
  readonly mean: number;
  /** Null of fewer than two draws, which have none. */
  readonly sd: number | null;
  /** Standard error of the mean: sd / √draws. */
  readonly standardError: number | null;
  readonly least: number;
  readonly most: number;
  readonly quantiles: readonly { readonly probability: number; readonly value: number }[];
  readonly bins: readonly { readonly from: number; readonly to: number; readonly count: number }[];
}

export const PROBABILITIES = [0.05, 0.25, 0.5, 0.75, 0.95] as const;

/** A histogram has about this many bins. */
const BINS = 24;

/** All draws of a figure; can be iterated more than once. */
export interface Draws {
  readonly tallies: Tallies;
  /** Their digests, in the order of the draws. */
  readonly digests: Iterable<Float64Array>;
}

/**
 * Summarises draws.
 *
 * A quantile is the least value that at least this share of the draws is at or below. What is found is the same, to the
 * last bit, whatever the tallies that the draws come in.
 */
export function summarize({ tallies, digests }: Draws): Summary {
  const { count, mean, squares, least, most } = combined(digests);
  const sd = count < 2 ? null : Math.sqrt(squares / (count - 1));
  const ranks = PROBABILITIES.map((probability) => Math.max(0, Math.ceil(probability * count) - 1));
  const found = count === 0 ? [] : atRanks(tallies, ranks, least, most);
  const none = count === 0;
  return {
    draws: count,
    mean: none ? NaN : mean,
    sd,
    standardError: sd === null ? null : sd / Math.sqrt(count),
    least: none ? NaN : least,
    most: none ? NaN : most,
    quantiles: PROBABILITIES.map((probability, index) => ({ probability, value: found[index] ?? NaN })),
    bins: none ? [] : histogram(tallies, least, most),
  };
}

/** Counts values in bins of one round width. */
function histogram(tallies: Tallies, least: number, most: number): Summary['bins'] {
  const width = roundWidth((most - least) / BINS);
  const first = Math.floor(least / width);
  const bins = new Float64Array(Math.floor(most / width) - first + 1);
  for (const { values, counts } of tallies()) {
    for (let index = 0; index < values.length; index += 1) {
      const value = values[index] as number;
      if (!Number.isNaN(value))
        (bins[Math.floor(value / width) - first] as number) += counts === null ? 1 : (counts[index] as number);
    }
  }
  return Array.from(bins, (count, index) => ({
    from: (first + index) * width,
    to: (first + index + 1) * width,
    count,
  }));
}

/** The next of 1, 2, 5, 10, … that is not below a width; 1 where there is none. */
function roundWidth(width: number): number {
  if (!(width > 0)) return 1;
  const power = 10 ** Math.floor(Math.log10(width));
  return ([1, 2, 5].find((each) => each * power >= width) ?? 10) * power;
}
