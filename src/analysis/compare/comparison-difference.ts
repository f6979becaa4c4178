/** Øre in a krone. */
const ORE = 100;
/** Decimals of persons and per cents. */
const DECIMALS = 6;

/** A figure beside the baseline's. */
export interface Compared {
  /** Null where there is none. */
  readonly value: number | null;
  /** How much more it is than the baseline's; null where one of the two is missing. */
  readonly difference: number | null;
  /** The difference in per cent of the baseline's figure; null where that is not above 0. */
  readonly percent: number | null;
}

/** Puts a figure beside the baseline's, in kroner or persons. */
export function comparedWith(base: number | null, value: number | null): Compared {
  if (value === null || base === null) return { value, difference: null, percent: null };
  const difference = differenceOf(value, base);
  return { value, difference, percent: percentOf(difference, base) };
}

/** The difference of two figures: exact where both are whole øre, else to a millionth of a person. */
function differenceOf(value: number, base: number): number {
  const [ore, baseOre] = [Math.round(value * ORE), Math.round(base * ORE)];
  return ore / ORE === value && baseOre / ORE === base ? (ore - baseOre) / ORE : rounded(value - base);
}

/** A percentage of zero or of a negative amount means nothing. */
function percentOf(difference: number, base: number): number | null {
  return base > 0 ? rounded((100 * difference) / base) : null;
}

function rounded(value: number): number {
  // Never -0.
  return Number(value.toFixed(DECIMALS)) + 0;
}
