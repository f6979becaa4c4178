import type { CsvDialect } from '../report/csv-dialect.ts';

/** What differs between languages in how numbers, amounts and lists are written. */
interface Conventions {
  /** What the language is called besides its code, in small letters. */
  readonly otherNames: readonly string[];
  /** Between thousands. */
  readonly group: string;
  /** Before decimals. */
  readonly decimal: string;
  /** The unit of kroner, and an amount with it. */
  readonly krone: string;
  readonly withKrone: (amount: string) => string;
  readonly withPercent: (amount: string) => string;
  /** Before the last of a list. */
  readonly and: string;
  readonly csvDialect: CsvDialect;
}

/** Most decimals of a quantity. */
const MOST_DECIMALS = 6;

/**
 * How a language writes numbers, amounts and lists. Intl.NumberFormat would do the same, but takes 20 % of the
 * program's start-up to load its data.
 */
export function localeOf(conventions: Conventions) {
  const { group, decimal, withKrone, withPercent, and } = conventions;
  const write = (digits: string) => {
    const [whole = '', decimals] = digits.split('.');
    const grouped = whole.replace(/\B(?=(\d{3})+$)/gu, group);
    return decimals === undefined ? grouped : `${grouped}${decimal}${decimals}`;
  };
  /** A fixed number of decimals: `325.000` or `325,000`; never "-0". */
  const number = (value: number, decimals = 0) => {
    const digits = value.toFixed(decimals);
    return write(/[1-9]/u.test(digits) ? digits : digits.replace('-', ''));
  };
  /** As many decimals as it has, at most six: `0,6`. */
  const plain = (value: number) => {
    const digits = value.toFixed(MOST_DECIMALS).replace(/\.?0+$/u, '');
    return write(digits === '-0' ? '0' : digits);
  };
  /** A share as per cent: `15,5 %`. */
  const share = (value: number) => withPercent(plain(Number((value * 100).toPrecision(12))));
  /** The same of a number of per cent, with a fixed number of decimals. */
  const percent = (value: number, decimals: number) => withPercent(number(value, decimals));
  /** Øre only where there are any: `325.000 kr.` or `DKK 325,000`. */
  const kroner = (value: number) => withKrone(number(value, Number.isInteger(value) ? 0 : 2));
  /** `a, b and c` */
  const list = (items: readonly string[]) =>
    items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${and} ${items.at(-1) ?? ''}`;
  return { ...conventions, number, plain, share, percent, kroner, list };
}

export type Locale = ReturnType<typeof localeOf>;
