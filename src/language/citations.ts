import type { Language } from './languages.ts';
import { pageWordsOf } from './page-words.ts';

/** The publications behind the figures are Danish, and so are the words that are quoted from them. */
export const LANGUAGE_OF_SOURCES = 'da';

/** A publication; `year` is null where it bears no date. */
interface Cited {
  readonly title: string;
  readonly publisher: string;
  readonly year: number | null;
}

/** A publication as it is cited: title, publisher, year. */
export function citation(source: Cited, language: Language): string {
  return `${source.title}. ${publication(source, language)}`;
}

/** Who published it, and when. */
export function publication({ publisher, year }: Omit<Cited, 'title'>, language: Language): string {
  return `${publisher}, ${year === null ? pageWordsOf(language).report.undated : String(year)}`;
}
