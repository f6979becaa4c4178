import { BetaHalf } from './beta-half.ts';
import type { Sampler } from './distribution.ts';

/** What the two shapes of the Beta distribution of PERT add up to. */
export const PERT_SHAPES = 6;

/** The Beta distribution on [low, high] with shapes that add up to 6. */
export class PertSampler implements Sampler {
  readonly mean: number;
  readonly sd: number;
  readonly #low: number;
  readonly #high: number;
  readonly #median: number;
  /** How far values are above low in the lower half, and below high in the upper, as shares of the range. */
  readonly #aboveLow: BetaHalf;
  readonly #belowHigh: BetaHalf;

  /** @param alpha the shape that keeps values away from low, above 0 and below 6 */
  constructor(low: number, high: number, alpha: number) {
    const range = high - low;
    const beta = PERT_SHAPES - alpha;
    this.#low = low;
    this.#high = high;
    this.#aboveLow = new BetaHalf({ alpha, beta });
    this.#belowHigh = alpha === beta ? this.#aboveLow : new BetaHalf({ alpha: beta, beta: alpha });
    this.#median = low + range * this.#aboveLow.quantile(0.5);
    this.mean = low + (range * alpha) / PERT_SHAPES;
    this.sd = (range * Math.sqrt((alpha * beta) / (PERT_SHAPES + 1))) / PERT_SHAPES;
  }

  quantile(probability: number): number {
    const range = this.#high - this.#low;
    return probability < 0.5
      ? Math.min(this.#median, this.#low + range * this.#aboveLow.quantile(probability))
      : Math.max(this.#median, this.#high - range * this.#belowHigh.quantile(1 - probability));
  }

  fill(probabilities: Float64Array, out: Float64Array, count: number): void {
    for (let index = 0; index < count; index += 1) out[index] = this.quantile(probabilities[index] as number);
  }
}
