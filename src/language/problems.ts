import type { ProblemCode, ProblemDetails } from '../problem.ts';
import { lookUp } from './look-up.ts';
import type { Locale } from './locale.ts';

/** What a problem says: what is wrong, and what would be right. */
export interface Advice {
  readonly wrong: string;
  readonly right: string;
}

/** The words of every problem; each language has one of these. */
export type ProblemWords = {
  readonly [Code in ProblemCode]: (details: ProblemDetails[Code]) => Advice;
};

export function say(wrong: string, right: string): Advice {
  return { wrong, right };
}

/** What a problem says in a language. */
export function adviceOn<Code extends ProblemCode>(
  { code, details }: { readonly code: Code; readonly details: ProblemDetails[Code] },
  words: ProblemWords,
): Advice {
  return words[code](details);
}

/** How many names are listed before the rest are left out. */
const MOST_NAMES = 30;

/** Names as a list: `a, b, c`. */
export function listNames(names: readonly string[]): string {
  const shown = names.slice(0, MOST_NAMES).join(', ');
  return names.length > MOST_NAMES ? `${shown}, …` : shown;
}

/** Two years with a line between: `2027-2030`. */
export const SPAN = /^(\d{4})\s*[-–]\s*(\d{4})$/u;

/** Whether a price index is meant to be that of Local Government Denmark, which is none of those that are built in. */
export function isKl(name: string): boolean {
  return /^kl(?:$|[^a-z])/iu.test(name) && !/\.ya?ml$/iu.test(name);
}

/** Endings of other programs, and those of the program's own formats in their place. */
const ENDINGS: Readonly<Record<string, string>> = {
  xls: '.xlsx',
  xlsm: '.xlsx',
  xlsb: '.xlsx',
  ods: '.xlsx',
  pdf: '.html',
  doc: '.html',
  docx: '.html',
  odt: '.html',
  png: '.svg',
  jpg: '.svg',
  tsv: '.csv',
};

/** A file's name with an ending that can be written; null if none is near. */
export function withKnownEnding(file: string, known: readonly string[]): string | null {
  const [, stem = '', ending = ''] = /^(.*)\.([^.]*)$/su.exec(file) ?? [];
  const instead = lookUp(ENDINGS, ending.toLowerCase());
  return instead !== undefined && known.includes(instead) ? `${stem}${instead}` : null;
}

/** A file's name without its folders. */
export function baseName(file: string): string {
  return file.replace(/^.*[\\/]/su, '');
}

/** Cells that were changed, with what they held and hold: `Inputs!F12 (0,15 → 0,25)`. */
export function listChanges(
  cells: ProblemDetails['output_workbook_changed']['cells'],
  { plain }: Locale,
): readonly string[] {
  const show = (value: string | number | null) => (typeof value === 'number' ? plain(value) : (value ?? '–'));
  return cells.map(({ cell, was, is }) => `${cell} (${show(was)} → ${show(is)})`);
}
