import type { Sampler } from './distribution.ts';

/** A figure that is certain. */
export class PointSampler implements Sampler {
  readonly mean: number;
  readonly sd = 0;

  constructor(value: number) {
    this.mean = value;
  }

  quantile(_probability: number): number {
    return this.mean;
  }

  fill(_probabilities: Float64Array, out: Float64Array, count: number): void {
    out.fill(this.mean, 0, count);
  }
}

/** Anything from low to high, equally likely. */
export class UniformSampler implements Sampler {
  readonly mean: number;
  readonly sd: number;
  readonly #low: number;
  readonly #high: number;

  constructor(low: number, high: number) {
    this.#low = low;
    this.#high = high;
    this.mean = (low + high) / 2;
    this.sd = (high - low) / Math.sqrt(12);
  }

  quantile(probability: number): number {
    return Math.min(this.#high, this.#low + probability * (this.#high - this.#low));
  }

  fill(probabilities: Float64Array, out: Float64Array, count: number): void {
    for (let index = 0; index < count; index += 1) out[index] = this.quantile(probabilities[index] as number);
  }
}

/** From low to high with a density that rises in a straight line to the mode and falls in one after it. */
export class TriangularSampler implements Sampler {
  readonly mean: number;
  readonly sd: number;
  readonly #low: number;
  readonly #high: number;
  /** The probability of lying below the mode. */
  readonly #split: number;
  /** The squares of the distances from the ends that would have probability 1. */
  readonly #rising: number;
  readonly #falling: number;

  constructor(low: number, mode: number, high: number) {
    const range = high - low;
    this.#low = low;
    this.#high = high;
    this.#split = (mode - low) / range;
    this.#rising = range * (mode - low);
    this.#falling = range * (high - mode);
    this.mean = (low + mode + high) / 3;
    this.sd = Math.sqrt((range * range - (mode - low) * (high - mode)) / 18);
  }

  quantile(probability: number): number {
    return probability < this.#split
      ? Math.min(this.#high, this.#low + Math.sqrt(probability * this.#rising))
      : Math.max(this.#low, this.#high - Math.sqrt((1 - probability) * this.#falling));
  }

  fill(probabilities: Float64Array, out: Float64Array, count: number): void {
    for (let index = 0; index < count; index += 1) out[index] = this.quantile(probabilities[index] as number);
  }
}
