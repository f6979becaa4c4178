import type { Language } from './text.ts';

interface Separators {
  readonly group: string;
  readonly decimal: string;
}

const SEPARATORS: Readonly<Record<Language, Separators>> = {
  en: { group: ',', decimal: '.' },
  da: { group: '.', decimal: ',' },
};

/** Most decimals of a quantity. */
const MOST_DECIMALS = 6;

/**
 * Writes the digits of a number as a language does. Intl.NumberFormat would do the same, but takes
 * a fifth of the program's start-up to load its data.
 */
function write(digits: string, language: Language): string {
  const { group, decimal } = SEPARATORS[language];
  const [whole = '', decimals] = digits.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/gu, group);
  return decimals === undefined ? grouped : `${grouped}${decimal}${decimals}`;
}

/** A number with a fixed number of decimals: `325.000` or `325,000`; never "-0". */
export function formatNumber(value: number, language: Language, decimals = 0): string {
  const digits = value.toFixed(decimals);
  return write(/[1-9]/u.test(digits) ? digits : digits.replace('-', ''), language);
}

/** A number with as many decimals as it has, at most six: `0,6`. */
export function formatPlain(value: number, language: Language): string {
  const digits = value.toFixed(MOST_DECIMALS).replace(/\.?0+$/u, '');
  return write(digits === '-0' ? '0' : digits, language);
}

/** A share as per cent: `15,5 %`. */
export function formatShare(share: number, language: Language): string {
  return `${formatPlain(Number((share * 100).toPrecision(12)), language)} %`;
}

/** Kroner as a person writes them, øre only where there are any: `325.000 kr.` or `DKK 325,000`. */
export function formatKroner(value: number, language: Language): string {
  const text = formatNumber(value, language, Number.isInteger(value) ? 0 : 2);
  return language === 'da' ? `${text} kr.` : `DKK ${text}`;
}
