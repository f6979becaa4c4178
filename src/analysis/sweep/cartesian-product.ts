import type { VariedValue } from './varied-value.ts';

/** Every combination of the values of some paths, the last path changing fastest. */
export class Combinations {
  /** How many there are; 1 without paths. */
  readonly count: number;
  /** Combinations from one value of a path to its next. */
  readonly strides: readonly number[];
  private readonly lengths: readonly number[];

  constructor(paths: readonly { readonly values: readonly VariedValue[] }[]) {
    this.lengths = paths.map(({ values }) => values.length);
    const product = (lengths: readonly number[]) => lengths.reduce((all, each) => all * each, 1);
    this.count = product(this.lengths);
    this.strides = this.lengths.map((_, index) => product(this.lengths.slice(index + 1)));
  }

  /** The position of each path's value in a combination. */
  positions(row: number): readonly number[] {
    return this.lengths.map((length, index) => Math.floor(row / (this.strides[index] as number)) % length);
  }
}
