import type { OutcomeName } from '../model/outcomes.ts';
import { formatNumber, formatPlain, formatShare } from '../language/numbers.ts';
import type { Language } from '../language/languages.ts';
import type { Presentation } from './statement.ts';

/** What a figure counts; persons are shown as they are, kroner rounded. */
const PERSONS: readonly OutcomeName[] = ['participants', 'completers', 'families'];

/** Amounts per head are small enough to be shown to the krone whatever the unit of the table. */
const PER_HEAD: readonly OutcomeName[] = [
  'cost_per_participant',
  'operating_cost_per_participant',
  'cost_per_completer',
  'cost_per_family',
];

/** A figure as a person reads it; "–" where there is none. */
export function formatOutcome(name: OutcomeName, value: number | null, { language, decimals, unit }: Presentation): string {
  if (value === null || Number.isNaN(value)) return '–';
  if (PERSONS.includes(name)) return formatPlain(value, language);
  return formatNumber(PER_HEAD.includes(name) ? value : value / unit, language, decimals);
}

export function isPerHead(name: OutcomeName): boolean {
  return PER_HEAD.includes(name);
}

export function isPersons(name: OutcomeName): boolean {
  return PERSONS.includes(name);
}

/** A mean of draws as it is shown: means of persons have decimals that say nothing. */
export function meanOf(name: OutcomeName, value: number): number {
  return isPersons(name) ? Number(value.toFixed(1)) : value;
}

/** The value of a path as a person reads it. */
export function formatValue(
  value: { readonly text: string; readonly number: number | null },
  unit: 'share' | 'kroner' | 'word' | 'number',
  language: Language,
): string {
  if (value.number === null) return value.text;
  switch (unit) {
    case 'share':
      return formatShare(value.number, language);
    default:
      // A calendar year has no separators between thousands.
      return /^(19|20|21)\d\d$/u.test(value.text) && unit === 'number' ? value.text : formatPlain(value.number, language);
  }
}

/** A number for data: plain digits, no exponent, at most two decimals for kroner. */
export function plainNumber(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return String(value);
  const ore = Math.round(value * 100);
  // Kroner and øre: the usual case, and much faster than the shortest notation of a double.
  if (Math.abs(ore) < 2 ** 53 && ore / 100 === value) {
    const size = Math.abs(ore);
    const rest = size % 100;
    return `${ore < 0 ? '-' : ''}${String((size - rest) / 100)}.${rest < 10 ? '0' : ''}${String(rest % 10 === 0 ? rest / 10 : rest)}`;
  }
  const text = String(value);
  return text.includes('e') ? value.toFixed(20).replace(/\.?0+$/u, '') : text;
}

/** A name within a sentence; an abbreviation stays as it is. */
export function lowerFirst(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

/** A formatted difference with its sign. */
export function signed(text: string): string {
  return /^[1-9]/u.test(text) || /^0[.,]\d*[1-9]/u.test(text) ? `+${text}` : text.replace('-', '−');
}
