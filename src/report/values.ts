import type { Language } from '../language/languages.ts';
import { traitsOf, type OutcomeName } from '../model/outcome-table.ts';
import type { PathLabel } from '../analysis/path-label.ts';
import type { Presentation } from './presentation.ts';
import { valueText } from './table/cell-text.ts';
import type { Unit, Value } from './table/table.ts';

/** What the values of a figure are. */
export function unitOf(name: OutcomeName): Unit {
  return traitsOf(name).unit;
}

/** A figure as a person reads it; "–" where there is none. */
export function formatOutcome(name: OutcomeName, value: number | null, presentation: Presentation): string {
  return valueText(value, unitOf(name), presentation);
}

export function isPersons(name: OutcomeName): boolean {
  return traitsOf(name).unit === 'persons';
}

/** A mean of draws as it is shown: means of persons are rounded. */
export function meanOf<Value extends number | null>(name: OutcomeName, value: Value): Value {
  return (isPersons(name) && value !== null ? Number(value.toFixed(1)) : value) as Value;
}

/** What the values of a path are: kroner of an input are shown with as many decimals as they have. */
export function unitOfPath(unit: PathLabel['unit']): Unit {
  return unit === 'kroner' ? 'exact' : unit;
}

/** A value of a path as a person reads it; one for each year with semicolons between. */
export function inputText(value: Value, unit: PathLabel['unit'], language: Language): string {
  return valueText(value, unitOfPath(unit), { language, decimals: 0, unit: 1 });
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
