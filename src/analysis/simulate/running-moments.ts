import { BLOCK } from '../../formula/compile/emit.ts';

/** Draws per digest: wherever draws are made, they are divided at multiples of this. */
export const DIGESTED = 4 * BLOCK;

/** What a digest is made of: see `Digest`, in this order. */
export const FIELDS = 5;

/** Running moments of the draws of a figure; draws without the figure do not count. */
export interface Digest {
  readonly count: number;
  readonly mean: number;
  /** The sum of the squared distances from the mean. */
  readonly squares: number;
  /** Infinity and −Infinity where there are none. */
  readonly least: number;
  readonly most: number;
}

/**
 * Digests a column of draws, `DIGESTED` at a time.
 *
 * @param values NaN where a draw does not have the figure
 * @returns the digests one after another, as numbers
 */
export function digest(values: Float64Array): Float64Array {
  const digests = new Float64Array(FIELDS * Math.ceil(values.length / DIGESTED));
  for (let first = 0, at = 0; first < values.length; first += DIGESTED, at += FIELDS) {
    const end = Math.min(first + DIGESTED, values.length);
    let [count, sum, least, most] = [0, 0, Infinity, -Infinity];
    for (let index = first; index < end; index += 1) {
      const value = values[index] as number;
      if (Number.isNaN(value)) continue;
      count += 1;
      sum += value;
      if (value < least) least = value;
      if (value > most) most = value;
    }
    const mean = count === 0 ? 0 : sum / count;
    let squares = 0;
    for (let index = first; index < end; index += 1) {
      const distance = (values[index] as number) - mean;
      if (!Number.isNaN(distance)) squares += distance * distance;
    }
    digests.set([count, mean, squares, least, most], at);
  }
  return digests;
}

/**
 * Puts digests together in their order. Means and squares are added up in no other, so that the result is the same to
 * the last bit wherever the draws were made.
 *
 * Source: T. Chan, G. Golub, R. LeVeque: Updating formulae and a pairwise algorithm for computing sample variances (1979).
 */
export function combined(digests: Iterable<Float64Array>): Digest {
  let [count, mean, squares, least, most] = [0, 0, 0, Infinity, -Infinity];
  for (const each of digests) {
    for (let at = 0; at < each.length; at += FIELDS) {
      const more = each[at] as number;
      if (more === 0) continue;
      const distance = (each[at + 1] as number) - mean;
      const all = count + more;
      mean += (distance * more) / all;
      squares += (each[at + 2] as number) + (distance * distance * count * more) / all;
      least = Math.min(least, each[at + 3] as number);
      most = Math.max(most, each[at + 4] as number);
      count = all;
    }
  }
  return { count, mean, squares, least, most };
}
