export const LANGUAGES = ['en', 'da'] as const;

export type Language = (typeof LANGUAGES)[number];

/** Words for people, in each language. */
export type Text = Readonly<Record<Language, string>>;
