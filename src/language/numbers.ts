import type { Language } from './text.ts';

const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', da: 'da-DK' };

const formats = new Map<string, Intl.NumberFormat>();

function formatOf(language: Language, least: number, most: number): Intl.NumberFormat {
  const key = `${language} ${String(least)} ${String(most)}`;
  let format = formats.get(key);
  if (format === undefined) {
    format = new Intl.NumberFormat(LOCALES[language], {
      minimumFractionDigits: least,
      maximumFractionDigits: most,
      roundingMode: 'halfExpand',
    });
    formats.set(key, format);
  }
  return format;
}

/** A number with a fixed number of decimals: `325.000` or `325,000`; never "-0". */
export function formatNumber(value: number, language: Language, decimals = 0): string {
  const text = formatOf(language, decimals, decimals).format(value);
  return /[1-9]/u.test(text) ? text : text.replace(/^[-\u2212]/u, '');
}

/** A number with as many decimals as it has, at most six: `0,6`. */
export function formatPlain(value: number, language: Language): string {
  return formatOf(language, 0, 6).format(value);
}

/** A year, or another number that names rather than counts. */
export function formatYear(year: number): string {
  return String(year);
}

/** A share as per cent: `15,5 %`. */
export function formatShare(share: number, language: Language): string {
  return `${formatOf(language, 0, 4).format(Number((share * 100).toPrecision(12)))} %`;
}

/** Kroner as a person writes them, øre only where there are any: `325.000 kr.` or `DKK 325,000`. */
export function formatKroner(value: number, language: Language): string {
  const text = formatOf(language, Number.isInteger(value) ? 0 : 2, 2).format(value);
  return language === 'da' ? `${text} kr.` : `DKK ${text}`;
}
