import type Fraction from 'fraction.js';

/**
 * The most that one operation on doubles adds to the doubt about its result, relative to it. The
 * operations of IEEE 754 err by half of this at most; powers by a little more.
 */
export const STEP = 2 ** -52;

/** The doubt that a product has from its factors. */
export function productDoubt(a: number, doubtA: number, b: number, doubtB: number): number {
  return Math.abs(a) * doubtB + Math.abs(b) * doubtA + doubtA * doubtB;
}

/** The doubt that a quotient has from its dividend and a divisor of which less than half is doubt. */
export function quotientDoubt(a: number, doubtA: number, b: number, doubtB: number): number {
  return (doubtA + Math.abs(a / b) * doubtB) / (Math.abs(b) - doubtB);
}

/** The doubt that a power of a sum with 1 has: (1 + rate)^years. */
export function powerDoubt(value: number, years: number): number {
  return Math.abs(value) * (years + 1) * 2 * STEP;
}

/** Whether a difference is so small that, with the doubt there is about it, its sign is unknown. */
export function isInDoubt(difference: number, doubt: number): boolean {
  return Math.abs(difference) <= doubt;
}

/**
 * Rounds half away from zero to a number of decimals, as exact arithmetic would.
 *
 * @param approximate the value as a double
 * @param doubt how far the double may be from the value it stands for
 * @param exact gives the value exactly; asked only where the double is too close to a tie
 */
export function roundHalfAway(approximate: number, doubt: number, digits: number, exact: () => Fraction): number {
  const scale = 10 ** digits;
  const size = Math.abs(approximate) * scale;
  if (!isInDoubt(size - Math.floor(size) - 0.5, doubt * scale + size * STEP)) {
    const rounded = Math.round(size) / scale;
    return approximate < 0 && rounded !== 0 ? -rounded : rounded;
  }
  const fraction = exact();
  // Half away from zero: floor(|x| + 1/2), with the sign put back.
  const rounded = fraction.abs().mul(scale).add(1, 2).floor().div(scale).valueOf();
  return fraction.s < 0n && rounded !== 0 ? -rounded : rounded;
}
