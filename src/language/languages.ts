/** Every language; each has a folder of words here. */
export const LANGUAGES = ['en', 'da'] as const;

export type Language = (typeof LANGUAGES)[number];

/** That of data formats, and of people whose environment names no other. */
export const DEFAULT_LANGUAGE: Language = 'en';

/** A text in each language. */
export type Text = Readonly<Record<Language, string>>;

/** A text that is the same in all languages. */
export function inAnyLanguage(text: string): Text {
  return textOf(() => text);
}

export function joinTexts(texts: readonly Text[], separator: string): Text {
  return textOf((language) => texts.map((text) => text[language]).join(separator));
}

export function textOf(write: (language: Language) => string): Text {
  return Object.fromEntries(LANGUAGES.map((language) => [language, write(language)])) as Text;
}
