import exp from '@stdlib/math-base-special-exp';
import ln from '@stdlib/math-base-special-ln';

const TWO_PI = 6.283185307179586;

/** From this number on, five terms of the series for Stirling's remainder give all digits of a double. */
const SERIES_FROM = 16;

/** The remainders of the numbers before that; 0 has none. */
const SMALL_REMAINDERS = smallRemainders();

/**
 * The probability of a number of successes that is within 1 of the expected one, to about 13 digits
 * whatever the number of trials. Logarithms of factorials would leave fewer than 5 at 10^10.
 *
 * Source: C. Loader: Fast and accurate computation of binomial probabilities (2000).
 *
 * @param trials a whole number, above the successes
 * @param probability of success, at most one half
 */
export function binomialProbability(trials: number, probability: number, successes: number): number {
  if (successes === 0) {
    // ln(1 - p) is -2 artanh(p / (2 - p)), which does not round a small p away.
    const ratio = probability / (2 - probability);
    return exp(-2 * trials * (ratio + areaTangentRest(ratio)));
  }
  const failures = trials - successes;
  const exponent =
    stirlingRemainder(trials) -
    stirlingRemainder(successes) -
    stirlingRemainder(failures) -
    deviance(successes, trials * probability) -
    deviance(failures, trials * (1 - probability));
  return Math.sqrt(trials / (TWO_PI * successes * failures)) * exp(exponent);
}

/** x ln(x / y) + y - x, without cancellation for x near y. */
function deviance(x: number, y: number): number {
  const ratio = (x - y) / (x + y);
  return ratio * (x - y) + 2 * x * areaTangentRest(ratio);
}

/** What artanh(x) = ln((1 + x) / (1 - x)) / 2 is more than x: x^3 / 3 + x^5 / 5 + …, for |x| up to 1/3. */
function areaTangentRest(x: number): number {
  const square = x * x;
  let power = x * square;
  let sum = power / 3;
  let before = 0;
  for (let exponent = 5; sum !== before; exponent += 2) {
    before = sum;
    power *= square;
    sum += power / exponent;
  }
  return sum;
}

/** What ln n! is more than Stirling's ln(sqrt(2 pi n) (n / e)^n), for whole numbers n from 1. */
function stirlingRemainder(n: number): number {
  if (n < SERIES_FROM) return SMALL_REMAINDERS[n] as number;
  const square = n * n;
  return (1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - 1 / 1188 / square) / square) / square) / square) / n;
}

function smallRemainders(): readonly number[] {
  const remainders = [NaN];
  let factorial = 1;
  for (let n = 1; n < SERIES_FROM; n += 1) {
    factorial *= n;
    remainders.push(ln(factorial) - ln(TWO_PI * n) / 2 - n * (ln(n) - 1));
  }
  return remainders;
}
