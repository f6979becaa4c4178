import { toFraction } from '../../formula/exact.ts';
import { decimalsOf } from '../../formula/compile/node.ts';
import type { VariableBounds } from '../../formula/compile/graph.ts';
import type { Kind } from '../../settings/kinds.ts';

/** A narrow default range: the narrower, the more a compiled plan holds exactly. */
const USUAL = [1e4, 1e6, 1e9, 1e13];

/** Decimals of a number as written: øre, and hundredths of a per cent. */
const DECIMALS = { numbers: 2, shares: 4 };

/** Decimals up to which a number is worth holding exactly. */
const MOST_DECIMALS = 6;

/** The range of a number of a shape: observed so far, and expected. */
export class NumberRange implements VariableBounds {
  readonly low: number;
  private readonly limit: number;
  high: number;
  decimals: number | null;
  private scale: number;

  /** @param before what has been expected so far */
  constructor({ limits, unit }: Kind, before?: NumberRange) {
    this.low = limits.least;
    this.limit = limits.most;
    this.high = before?.high ?? (unit === 'shares' ? limits.most : Math.min(limits.most, USUAL[0] as number));
    this.decimals = before === undefined ? DECIMALS[unit] : before.decimals;
    this.scale = 10 ** (this.decimals ?? 0);
  }

  /** Whether a number is as expected. */
  has(value: number): boolean {
    if (value > this.high || value < this.low) return false;
    return this.decimals === null || Math.round(value * this.scale) / this.scale === value;
  }

  /** Widens the expected range to a number and others of its size. */
  widen(value: number): void {
    if (value > this.high) this.high = Math.min(this.limit, USUAL.find((size) => size >= value) ?? this.limit);
    const own = decimalsOf(toFraction(value));
    if (this.decimals === null || (own !== null && own <= this.decimals)) return;
    this.decimals = own !== null && own <= MOST_DECIMALS ? own : null;
    this.scale = 10 ** (this.decimals ?? 0);
  }
}
