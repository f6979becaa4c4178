import { words as da } from './da/index.ts';
import { words as en } from './en/index.ts';
import type { Language } from './languages.ts';

/** Everything that the program says to people, in one language. */
export type Words = typeof en;

const WORDS: Readonly<Record<Language, Words>> = { en, da };

/** All words of a language; what runs in a report page has those of page-words.ts. */
export function wordsOf(language: Language): Words {
  return WORDS[language];
}
