import { betaQuantile, type Shapes } from './beta.ts';

/** How often 1 is halved before the table ends: no uniform number is smaller than that. */
const HALVINGS = 33;
const LEAST = 2 ** -HALVINGS;
/** The pieces between a probability and its half, and the coefficients of a piece. */
const PIECES = 32;
const TERMS = 4;

/** What makes a probability with so many leading zero bits a number from 1 to 2. */
const SCALES = Float64Array.from({ length: HALVINGS }, (_, zeros) => 2 ** (zeros + 1));

/**
 * The lower half of a Beta distribution, for drawing: its quantile at probabilities up to one half,
 * from a table.
 *
 * The table is as fine for small probabilities as for large ones: there are as many pieces between
 * any probability and its half. A piece is a cubic that has the value and the slope of the quantile at
 * both ends.
 */
export class BetaHalf {
  readonly #shapes: Shapes;
  readonly #coefficients: Float64Array;

  constructor(shapes: Shapes) {
    this.#shapes = shapes;
    this.#coefficients = cubics(shapes);
  }

  /** @param probability above 0, at most one half */
  quantile(probability: number): number {
    if (probability < LEAST) return betaQuantile(this.#shapes, probability).value;
    const zeros = Math.clz32(probability * 2 ** 32);
    const place = (probability * (SCALES[zeros] as number) - 1) * PIECES;
    const piece = Math.floor(place);
    const part = place - piece;
    const at = ((HALVINGS - 1 - zeros) * PIECES + piece) * TERMS;
    const table = this.#coefficients;
    return (
      (table[at] as number) +
      part * ((table[at + 1] as number) + part * ((table[at + 2] as number) + part * (table[at + 3] as number)))
    );
  }
}

/** The coefficients of the pieces, from the least probability up to one half. */
function cubics(shapes: Shapes): Float64Array {
  // One more piece, of which only the beginning is used: one half itself.
  const pieces = (HALVINGS - 1) * PIECES + 1;
  const coefficients = new Float64Array(pieces * TERMS);
  let start = betaQuantile(shapes, LEAST);
  for (let piece = 0; piece < pieces; piece += 1) {
    const width = 2 ** (Math.floor(piece / PIECES) - HALVINGS) / PIECES;
    const end = betaQuantile(shapes, width * (PIECES + (piece % PIECES) + 1), start.logOdds);
    const rise = end.value - start.value;
    // A cubic is monotone if neither slope is above three times the rise (F. Fritsch, R. Carlson:
    // Monotone piecewise cubic interpolation, 1980). One is, but only where values are negligible.
    const slope = Math.min(start.slope * width, 3 * rise);
    const endSlope = Math.min(end.slope * width, 3 * rise);
    coefficients.set([start.value, slope, 3 * rise - 2 * slope - endSlope, slope + endSlope - 2 * rise], piece * TERMS);
    start = end;
  }
  return coefficients;
}
