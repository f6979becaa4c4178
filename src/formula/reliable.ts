import Fraction from 'fraction.js';
import type { Trace } from './evaluate.ts';
import { exactValue, toFraction } from './exact.ts';
import { roundHalfAway } from './rounding.ts';

/** A number as a double, and exactly where it is asked for: for figures made from traces. */
export interface Reliable {
  readonly approximate: number;
  readonly exact: () => Fraction;
}

export function reliable(value: number | Trace): Reliable {
  return typeof value === 'number'
    ? { approximate: value, exact: () => toFraction(value) }
    : { approximate: value.value, exact: () => exactValue(value) };
}

export function sum(terms: readonly Reliable[]): Reliable {
  return {
    approximate: terms.reduce((total, term) => total + term.approximate, 0),
    exact: () => terms.reduce((total, term) => total.add(term.exact()), new Fraction(0)),
  };
}

export function product(left: Reliable, right: Reliable): Reliable {
  return {
    approximate: left.approximate * right.approximate,
    exact: () => left.exact().mul(right.exact()),
  };
}

/** Left over right; right must not be 0. */
export function quotient(left: Reliable, right: Reliable): Reliable {
  return {
    approximate: left.approximate / right.approximate,
    exact: () => left.exact().div(right.exact()),
  };
}

/** (1 + rate) to the power of a whole number. */
export function compound(rate: number, power: number): Reliable {
  return {
    approximate: (1 + rate) ** power,
    exact: () => toFraction(rate).add(1).pow(power),
  };
}

/** Rounds half away from zero to a number of decimals. */
export function round({ approximate, exact }: Reliable, digits: number): number {
  return roundHalfAway(approximate, digits, exact);
}
