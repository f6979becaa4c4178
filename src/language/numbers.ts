import type { Language } from './languages.ts';
import { pageWordsOf } from './page-words.ts';

/** A number with a fixed number of decimals: `325.000` or `325,000`; never "-0". */
export function formatNumber(value: number, language: Language, decimals = 0): string {
  return pageWordsOf(language).locale.number(value, decimals);
}

/** A number with as many decimals as it has, at most six: `0,6`. */
export function formatPlain(value: number, language: Language): string {
  return pageWordsOf(language).locale.plain(value);
}

/** A share as per cent: `15,5 %`. */
export function formatShare(share: number, language: Language): string {
  return pageWordsOf(language).locale.share(share);
}

/** Kroner as a person writes them, øre only where there are any: `325.000 kr.` or `DKK 325,000`. */
export function formatKroner(value: number, language: Language): string {
  return pageWordsOf(language).locale.kroner(value);
}
