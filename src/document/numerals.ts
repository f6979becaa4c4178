/** How numbers are written, and how they can be written so that they are read in one way only. */

/** A number or a per cent, as it is written. */
export const NUMERAL = /^[+-]?(?:\d[\d.]*|\.\d+)\s*%?$/u;
export const PERCENT = /^([+-]?\d+(?:[.,]\d+)?)\s*%$/u;
export const DECIMAL_COMMA = /^[+-]?\d+,\d+$/u;
/** `900,000`: a decimal comma to a Dane, a thousands comma to others. */
export const THOUSANDS_COMMA = /^[+-]?[1-9]\d{0,2}(,\d{3})+$/u;
/** `900.000` and `1.250,50`: a point between thousands, as Danes write it. */
export const DANISH_THOUSANDS = /^[+-]?[1-9]\d{0,2}(\.\d{3})+(,\d+)?$/u;

/**
 * The ways to write a number with commas, or with points between thousands, so that it can be read in one way only:
 * `1250.50` for `1.250,50`, `675000` or `675.0` for `675,000`; none if it is no number.
 */
export function writingsOf(raw: string): readonly string[] {
  if (THOUSANDS_COMMA.test(raw) || /^[^,]*$/u.test(raw))
    return [raw.replace(/[.,]/gu, ''), asDecimals(raw)].filter((each) => each !== null);
  const [, whole, decimals] = /^([+-]?\d+(?:\.\d{3})*),(\d+\s*%?)$/u.exec(raw) ?? [];
  return whole === undefined || decimals === undefined
    ? []
    : [`${whole.replaceAll('.', '')}.${decimals.replace(/\s/gu, '')}`];
}

/**
 * `36.250` written so that it can only be a decimal number, with two decimals or four; null if it
 * has more than one point and so cannot be.
 */
export function asDecimals(raw: string): string | null {
  const [whole = '', decimals = '', more] = raw.split(/[.,]/u);
  if (more !== undefined) return null;
  const short = decimals.replace(/0+$/u, '');
  if (short === '') return whole;
  return `${whole}.${short.length === decimals.length ? `${decimals}0` : short}`;
}
