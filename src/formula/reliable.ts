import type Fraction from 'fraction.js';
import type { Trace } from './evaluate.ts';
import { exactValue, toFraction } from './exact.ts';
import { isInDoubt, powerDoubt, productDoubt, quotientDoubt, roundHalfAway, STEP } from './rounding.ts';

/** A number as a double with the doubt about it, and exactly where it is asked for: for figures made from traces. */
export interface Reliable {
  readonly approximate: number;
  /** How far the double may be from the exact value. */
  readonly doubt: number;
  readonly exact: () => Fraction;
}

export function reliable(value: number | Trace): Reliable {
  return typeof value === 'number'
    ? { approximate: value, doubt: Math.abs(value) * STEP, exact: () => toFraction(value) }
    : { approximate: value.value, doubt: value.doubt, exact: () => exactValue(value) };
}

function doubted(approximate: number, inherited: number, exact: () => Fraction): Reliable {
  return { approximate, doubt: inherited + Math.abs(approximate) * STEP, exact };
}

export function sum(terms: readonly Reliable[]): Reliable {
  return terms.reduce(
    (total, term) =>
      doubted(total.approximate + term.approximate, total.doubt + term.doubt, () =>
        total.exact().add(term.exact()),
      ),
    reliable(0),
  );
}

export function product(left: Reliable, right: Reliable): Reliable {
  const inherited = productDoubt(left.approximate, left.doubt, right.approximate, right.doubt);
  return doubted(left.approximate * right.approximate, inherited, () =>
    left.exact().mul(right.exact()),
  );
}

/** Left over right; right must not be 0. */
export function quotient(left: Reliable, right: Reliable): Reliable {
  const exact = () => left.exact().div(right.exact());
  // A divisor that is mostly doubt says nothing of the quotient.
  if (isInDoubt(right.approximate, 2 * right.doubt)) return doubted(exact().valueOf(), 0, exact);
  const inherited = quotientDoubt(left.approximate, left.doubt, right.approximate, right.doubt);
  return doubted(left.approximate / right.approximate, inherited, exact);
}

/** (1 + rate) to the power of a whole number. */
export function compound(rate: number, power: number): Reliable {
  const approximate = (1 + rate) ** power;
  return doubted(approximate, powerDoubt(approximate, power), () =>
    toFraction(rate).add(1).pow(power),
  );
}

/** Below 0, 0 or above, as exact arithmetic has it. */
export function signOf({ approximate, doubt, exact }: Reliable): number {
  return isInDoubt(approximate, doubt) ? exact().compare(0) : Math.sign(approximate);
}

/** Rounds half away from zero to a number of decimals. */
export function round({ approximate, doubt, exact }: Reliable, digits: number): number {
  return roundHalfAway(approximate, doubt, digits, exact);
}
