import { page as da } from './da/page.ts';
import { page as en } from './en/page.ts';
import { LANGUAGES, textOf, type Language, type Text } from './languages.ts';

export type PageWords = typeof en;

/** The words of report pages, and of what runs in them: a page carries those of one language and no others. */
const PAGE_WORDS: Readonly<Record<Language, PageWords>> = { en, da };

export function pageWordsOf(language: Language): PageWords {
  return PAGE_WORDS[language];
}

/** The language of a code, a name, or a locale such as `da_DK.UTF-8`; undefined if there is none. */
export function languageNamed(text: string): Language | undefined {
  const [name = ''] = text.toLowerCase().split(/[-_.]/u);
  return LANGUAGES.find((language) => language === name || PAGE_WORDS[language].locale.otherNames.includes(name));
}

/** A text in each language, with the words of that language. */
export function inEachLanguage(write: (words: PageWords, language: Language) => string): Text {
  return textOf((language) => write(PAGE_WORDS[language], language));
}
