import type { Fault } from '../problem.ts';
import { DANISH_THOUSANDS, NUMERAL, writingsOf } from './numerals.ts';

const NEEDLESS_ZERO = /^[+-]?0+\d/u;

/** Longest part of a list that is repeated in a message. */
const MOST_SHOWN = 80;

/** A value of a list as written, and whether no space follows the comma before it; null at the start of a line. */
export interface Member {
  readonly text: string;
  readonly isTight: boolean | null;
}

export interface ListRules {
  /** Whether the values are shares, of which bare numbers are below 1. */
  readonly areShares: boolean;
  /** Whether 0 may stand among per cents without a sign of its own. */
  readonly isZeroPlain: boolean;
  /** Writes the values as a list. */
  readonly write: (values: readonly string[]) => string;
}

export const IN_BRACKETS: ListRules = {
  areShares: false,
  isZeroPlain: false,
  write: (values) => `[${values.join(', ')}]`,
};

/**
 * What is wrong with a list whose commas may have split numbers, or null: a value begins with a needless zero
 * (`675,000`), some of the commas have a space after them and others none (`50000,25, 40000,75`), or some of the values
 * have a percent sign and others none (`12,5%`).
 */
export function misreadList(members: readonly Member[], rules: ListRules): Fault | null {
  const texts = members.map(({ text }) => text);
  if (!texts.every((text) => NUMERAL.test(text))) return null;
  const isMixed = members.some(({ isTight }) => isTight === true) && members.some(({ isTight }) => isTight === false);
  const groups: string[][] = [];
  for (const [index, { text, isTight }] of members.entries()) {
    const before = texts[index - 1];
    const joins =
      before !== undefined &&
      ((isMixed && isTight === true) || NEEDLESS_ZERO.test(text) || arePartsOfShare(before, text, rules));
    if (joins) groups.at(-1)?.push(text);
    else groups.push([text]);
  }
  const writings = groups.map((parts) => (parts.length === 1 ? parts : writingsOf(parts.join(','))));
  const isSplit = groups.length < members.length && writings.every((each) => each.length > 0);
  if (isSplit) return splitFault(texts, groups, writings, rules);
  const zero = texts.find((text) => NEEDLESS_ZERO.test(text));
  return zero === undefined
    ? null
    : { code: 'needless_zero', details: { found: cut(zero), right: cut(withoutZeros(zero)) } };
}

/** `12` and `5%`, from `12,5%`; or, among shares, `0` and `15`, from `0,15`. */
function arePartsOfShare(before: string, text: string, { areShares, isZeroPlain }: ListRules): boolean {
  if (before.endsWith('%')) return false;
  if (text.endsWith('%')) return !(isZeroPlain && before === '0');
  return areShares && before === '0' && Number(text) >= 1;
}

function splitFault(
  read: readonly string[],
  groups: readonly (readonly string[])[],
  writings: readonly (readonly string[])[],
  { areShares, write }: ListRules,
): Fault {
  const meant = groups.map((parts) => parts.join(','));
  const asMeant = [0, 1].map((way) => write(writings.map((each) => each[way] ?? (each[0] as string))));
  // A reading of the list as separate values is suggested only where it would be accepted.
  const isMixed = read.some((text) => text.endsWith('%') !== read[0]?.endsWith('%'));
  const asRead =
    areShares || isMixed || read.some((text) => DANISH_THOUSANDS.test(text)) ? [] : [write(read.map(withoutZeros))];
  return {
    code: 'split_decimal_comma',
    details: {
      read: cut(read.join(' | ')),
      meant: cut(meant.join(' | ')),
      write: [...new Set([...asMeant, ...asRead])].map(cut),
    },
  };
}

function withoutZeros(text: string): string {
  return text.replace(/^([+-]?)0+(?=\d)/u, '$1');
}

function cut(text: string): string {
  return text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN - 1)}…` : text;
}
