import exp from '@stdlib/math-base-special-exp';
import gammaln from '@stdlib/math-base-special-gammaln';
import ln from '@stdlib/math-base-special-ln';

/** The two shapes of a Beta distribution, each above 0: how strongly it keeps away from 0 and from 1. */
export interface Shapes {
  readonly alpha: number;
  readonly beta: number;
}

/** A value of a Beta distribution, its log-odds, and how fast values rise per unit of probability there. */
export interface BetaQuantile {
  readonly value: number;
  readonly slope: number;
  readonly logOdds: number;
}

/** The relative change in log-odds from which one more step of Newton's method changes nothing. */
const CLOSE = 1e-9;
/** More steps than it ever takes, in case rounding keeps it from coming close. */
const MOST_STEPS = 60;

/**
 * The quantile of a Beta distribution on [0, 1], to about 15 digits however small it is.
 *
 * Values x are handled by their log-odds, ln(x / (1 - x)), for three reasons: they give both x and
 * 1 - x to the last digit; the slope of the distribution function is just x^alpha (1 - x)^beta /
 * B(alpha, beta); and the logarithm of the distribution function is concave in them, so that Newton's
 * method, begun below the solution, gets there without ever going beyond it.
 *
 * @param probability above 0, at most one half; beyond, ask for 1 - x: the shapes the other way round
 * @param from log-odds that are not above the solution, if any are known
 */
export function betaQuantile(shapes: Shapes, probability: number, from = -Infinity): BetaQuantile {
  const { alpha } = shapes;
  const lnBeta = lnBetaFunction(shapes);
  // The asymptote of the distribution function towards 0 is above it.
  let logOdds = Math.max(from, (ln(probability) + ln(alpha) + lnBeta) / alpha);
  let place = placeAt(shapes, lnBeta, logOdds);
  for (let steps = 0; steps < MOST_STEPS; steps += 1) {
    const step = (ln(probability / place.below) * place.below) / place.slope;
    logOdds += step;
    place = placeAt(shapes, lnBeta, logOdds);
    if (step <= CLOSE * (1 + Math.abs(logOdds))) break;
  }
  return { value: place.x, slope: (place.x * place.rest) / place.slope, logOdds };
}

/** ln B(alpha, beta). */
function lnBetaFunction({ alpha, beta }: Shapes): number {
  return gammaln(alpha) + gammaln(beta) - gammaln(alpha + beta);
}

/** What there is at log-odds: x, 1 - x, the probability below x, and its slope by the log-odds. */
function placeAt({ alpha, beta }: Shapes, lnBeta: number, logOdds: number) {
  // Odds of 1 or less, and the logarithms of the greater and the smaller of x and 1 - x.
  const odds = exp(-Math.abs(logOdds));
  const greater = -ln(1 + odds);
  const smaller = greater - Math.abs(logOdds);
  const isSmall = logOdds < 0;
  const slope = exp(alpha * (isSmall ? smaller : greater) + beta * (isSmall ? greater : smaller) - lnBeta);
  const x = (isSmall ? odds : 1) / (1 + odds);
  const rest = (isSmall ? 1 : odds) / (1 + odds);
  // From either end, whichever takes fewer terms.
  const below =
    x < (alpha + 1) / (alpha + beta + 2)
      ? (slope * tailSeries(alpha, beta, x)) / alpha
      : 1 - (slope * tailSeries(beta, alpha, rest)) / beta;
  return { x, rest, slope, below };
}

/** F(alpha + beta, 1; alpha + 1; x), by which the tail is more than its first term (DLMF 8.17.8). */
function tailSeries(alpha: number, beta: number, x: number): number {
  let sum = 1;
  let term = 1;
  for (let index = 0; term > sum * 2 ** -54; index += 1) {
    term *= (x * (alpha + beta + index)) / (alpha + 1 + index);
    sum += term;
  }
  return sum;
}
