import type Fraction from 'fraction.js';

/**
 * How far a double may be from the value it stands for, relative to its size. The formulas of the
 * model lose a few units in the sixteenth digit; this allows for a good deal of cancellation.
 */
const DOUBT = 1e-11;

/** Whether a difference is so small, relative to the size of what it came from, that its sign is in doubt. */
export function isNear(difference: number, size: number): boolean {
  return Math.abs(difference) <= size * DOUBT;
}

/**
 * Rounds half away from zero to a number of decimals, as exact arithmetic would.
 *
 * @param approximate the value as a double
 * @param exact gives the value exactly; asked only where the double is too close to a tie
 */
export function roundHalfAway(approximate: number, digits: number, exact: () => Fraction): number {
  const scale = 10 ** digits;
  const size = Math.abs(approximate) * scale;
  if (!isNear(size - Math.floor(size) - 0.5, size)) {
    const rounded = Math.round(size) / scale;
    return approximate < 0 && rounded !== 0 ? -rounded : rounded;
  }
  const fraction = exact();
  // Half away from zero: floor(|x| + 1/2), with the sign put back.
  const rounded = Number(fraction.abs().mul(scale).add(1, 2).floor().n) / scale;
  return fraction.s < 0n && rounded !== 0 ? -rounded : rounded;
}
