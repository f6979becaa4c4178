/** What many draws of a figure come to. */
export interface Summary {
  /** How many draws have the figure; the others have nobody to divide by. */
  readonly draws: number;
  readonly mean: number;
  readonly sd: number;
  /** How far the mean may be off for being of so many draws: sd / √draws. */
  readonly standardError: number;
  readonly least: number;
  readonly most: number;
  readonly quantiles: readonly { readonly probability: number; readonly value: number }[];
  readonly bins: readonly { readonly from: number; readonly to: number; readonly count: number }[];
}

export const PROBABILITIES = [0.05, 0.25, 0.5, 0.75, 0.95] as const;

/** About as many bins has a histogram. */
const BINS = 24;

/**
 * Sums up draws, and leaves them sorted.
 *
 * A quantile is the least value that at least this share of the draws is at or below. Mean and standard deviation are
 * added up in the order of the draws, so that they are the same however the draws came about.
 */
export function summarize(values: Float64Array): Summary {
  let [draws, sum] = [0, 0];
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    draws += 1;
    sum += value;
  }
  const mean = draws === 0 ? NaN : sum / draws;
  let squares = 0;
  for (const value of values) if (!Number.isNaN(value)) squares += (value - mean) ** 2;
  const sd = draws < 2 ? 0 : Math.sqrt(squares / (draws - 1));
  // Sorting puts what is no number last.
  values.sort();
  const at = (probability: number) => values[Math.max(0, Math.ceil(probability * draws) - 1)] ?? NaN;
  return {
    draws,
    mean,
    sd,
    standardError: draws === 0 ? NaN : sd / Math.sqrt(draws),
    least: values[0] ?? NaN,
    most: values[draws - 1] ?? NaN,
    quantiles: PROBABILITIES.map((probability) => ({ probability, value: at(probability) })),
    bins: histogram(values.subarray(0, draws)),
  };
}

/** Counts sorted values in bins of one round width. */
function histogram(sorted: Float64Array): Summary['bins'] {
  const [least, most] = [sorted[0] ?? 0, sorted.at(-1) ?? 0];
  const width = roundWidth((most - least) / BINS);
  const first = Math.floor(least / width);
  const bins = Array.from({ length: Math.floor(most / width) - first + 1 }, (_, index) => ({
    from: (first + index) * width,
    to: (first + index + 1) * width,
    count: 0,
  }));
  for (const value of sorted) {
    const bin = bins[Math.floor(value / width) - first];
    if (bin !== undefined) bin.count += 1;
  }
  return bins;
}

/** The next of 1, 2, 5, 10, … that is not below a width; 1 where there is none. */
function roundWidth(width: number): number {
  if (!(width > 0)) return 1;
  const power = 10 ** Math.floor(Math.log10(width));
  return ([1, 2, 5].find((each) => each * power >= width) ?? 10) * power;
}
