import { NUMERAL, PERCENT } from './numerals.ts';

/** Characters that cannot be seen, or not be told from a space, by the names that messages have words for. */
const INVISIBLE = {
  '\u00a0': 'no_break_space',
  '\u2007': 'no_break_space',
  '\u202f': 'no_break_space',
  '\u00ad': 'soft_hyphen',
  '\u200b': 'zero_width',
  '\u200c': 'zero_width',
  '\u200d': 'zero_width',
  '\u2060': 'zero_width',
  '\ufeff': 'zero_width',
} as const;

export type InvisibleName = (typeof INVISIBLE)[keyof typeof INVISIBLE];

const ALL = new RegExp(`(?:${Object.keys(INVISIBLE).join('|')})+`, 'gu');

/** An invisible character, and where in a text it is, with others that follow it at once. */
export interface Invisible {
  readonly name: InvisibleName;
  readonly at: number;
  readonly length: number;
}

/** The first invisible character of a text; null if it has none. */
export function invisibleIn(text: string): Invisible | null {
  const at = text.search(ALL);
  if (at < 0) return null;
  const [found = ''] = text.slice(at).match(ALL) ?? [];
  return { name: INVISIBLE[found[0] as keyof typeof INVISIBLE], at, length: found.length };
}

export function withoutInvisible(text: string): string {
  return text.replace(ALL, '').trim();
}

/** Whether a text would be a number or a word of the program without its invisible characters; text of a person may have them. */
export function isDisturbed(text: string): boolean {
  const seen = withoutInvisible(text);
  return seen !== text && !PERCENT.test(text.trim()) && (NUMERAL.test(seen) || /^[a-z][a-z0-9_]*$/u.test(seen));
}
