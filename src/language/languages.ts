import { page as da } from './da/page.ts';
import { page as en } from './en/page.ts';

/** The words of report pages, and of what runs in them: a page carries those of one language and no others. */
const PAGE_WORDS = { en, da };

export type Language = keyof typeof PAGE_WORDS;
export type PageWords = typeof en;

export const LANGUAGES = Object.keys(PAGE_WORDS) as readonly Language[];

/** That of data formats, and of people whose environment names no other. */
export const DEFAULT_LANGUAGE: Language = 'en';

export function pageWordsOf(language: Language): PageWords {
  return PAGE_WORDS[language];
}

/** The language of a code, a name, or a locale such as `da_DK.UTF-8`; undefined if it is none that there is. */
export function languageNamed(text: string): Language | undefined {
  const [name = ''] = text.toLowerCase().split(/[-_.]/u);
  return LANGUAGES.find((language) => language === name || PAGE_WORDS[language].locale.otherNames.includes(name));
}

/** A text in each language. */
export type Text = Readonly<Record<Language, string>>;

export function inEachLanguage(write: (words: PageWords, language: Language) => string): Text {
  return Object.fromEntries(LANGUAGES.map((language) => [language, write(PAGE_WORDS[language], language)])) as Text;
}

/** A text that is the same in all languages. */
export function inAnyLanguage(text: string): Text {
  return inEachLanguage(() => text);
}

export function joinTexts(texts: readonly Text[], separator: string): Text {
  return inEachLanguage((_, language) => texts.map((text) => text[language]).join(separator));
}
