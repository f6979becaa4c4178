import type { Limits, Sampler } from './distribution.ts';

/** Outcomes this much less likely than the likeliest are left out: together they are negligible. */
const NEGLIGIBLE = 2 ** -70;

/** The Poisson distribution; what is beyond a limit counts as the limit. */
export class PoissonSampler implements Sampler {
  readonly mean: number;
  readonly sd: number;
  readonly #limits: Limits;
  /** The first outcome in the table. */
  readonly #first: number;
  /** The probability of each outcome or a lower one. */
  readonly #cumulative: Float64Array;
  /** For each of as many equal parts of the probabilities: where to begin looking. */
  readonly #guide: Uint32Array;

  /** @param mean above 0; the table has about 20 times its root outcomes */
  constructor(mean: number, limits: Limits) {
    this.mean = mean;
    this.sd = Math.sqrt(mean);
    this.#limits = limits;
    const { first, cumulative } = tabulate(mean);
    this.#first = first;
    this.#cumulative = cumulative;
    this.#guide = guideTo(cumulative);
  }

  quantile(probability: number): number {
    let place = this.#guide[Math.floor(probability * this.#guide.length)] as number;
    while ((this.#cumulative[place] as number) < probability) place += 1;
    const { least, most } = this.#limits;
    return Math.min(most, Math.max(least, this.#first + place));
  }

  fill(probabilities: Float64Array, out: Float64Array, count: number): void {
    for (let index = 0; index < count; index += 1) out[index] = this.quantile(probabilities[index] as number);
  }
}

/** The cumulative probabilities of all outcomes that are not negligible; that of the last is 1. */
function tabulate(mean: number): { first: number; cumulative: Float64Array } {
  // Relative to the likeliest outcome, which needs no power and no factorial.
  const likeliest = Math.floor(mean);
  const below: number[] = [];
  for (let weight = 1, outcome = likeliest; outcome > 0 && weight > NEGLIGIBLE; outcome -= 1) {
    weight *= outcome / mean;
    below.push(weight);
  }
  const weights = [...below.reverse(), 1];
  for (let weight = 1, outcome = likeliest + 1; weight > NEGLIGIBLE; outcome += 1) {
    weight *= mean / outcome;
    weights.push(weight);
  }
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let sum = 0;
  const cumulative = Float64Array.from(weights, (weight) => (sum += weight) / total);
  cumulative[cumulative.length - 1] = 1;
  return { first: likeliest - below.length, cumulative };
}

/** For each of equal parts of the probabilities, at least as many as outcomes: the first outcome it has. */
function guideTo(cumulative: Float64Array): Uint32Array {
  // A power of two, for which finding the part that a probability is in is exact.
  let parts = 1;
  while (parts < cumulative.length) parts *= 2;
  const guide = new Uint32Array(parts);
  for (let part = 0, place = 0; part < parts; part += 1) {
    while ((cumulative[place] as number) < part / parts) place += 1;
    guide[part] = place;
  }
  return guide;
}
