import { pageWordsOf } from '../language/page-words.ts';
import type { Presentation } from './presentation.ts';

/** Kroner in running text: whole ones, unless øre are asked for. */
export function kronerText(value: number, { language, decimals }: Pick<Presentation, 'language' | 'decimals'>): string {
  const { locale } = pageWordsOf(language);
  return decimals === 0 ? locale.kroner(Math.round(value)) : locale.withKrone(locale.number(value, decimals));
}

/** A sentence with one full stop: a Danish amount has one of its own. */
export function sentence(text: string): string {
  return text.replace(/\.\.$/u, '.');
}
