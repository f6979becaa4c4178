import type { SoughtPath } from '../analysis/solve.ts';
import type { BaseValue } from '../analysis/base-value.ts';
import { formatNumber, formatShare } from '../language/numbers.ts';
import type { Language } from '../language/languages.ts';
import { partsOf, type FigureName } from '../model/figure-name.ts';
import type { Presentation } from './statement.ts';
import { formatOutcome, formatValue } from './values.ts';

/** A value of the number that is found, as a person reads it. */
export function soughtText(value: BaseValue, { unit }: Pick<SoughtPath, 'unit'>, language: Language): string {
  if (value === null) return '–';
  const write = (each: number | string) => formatValue({ text: String(each), number: typeof each === 'number' ? each : null }, unit, language);
  return [value].flat().map(write).join('; ');
}

/** A crossing, with two decimals more than the number can have. */
export function crossingText(value: number, { unit, step }: SoughtPath, language: Language): string {
  if (unit === 'share') return formatShare(Number(value.toFixed(6)), language);
  return formatNumber(value, language, step === 1 ? 2 : 4);
}

/** Figures that prove something: with øre as soon as one of them has any. */
export function exactly(figures: readonly (number | null)[], presentation: Presentation): (figure: FigureName, value: number | null) => string {
  const decimals = figures.every((each) => each === null || Number.isInteger(each)) ? presentation.decimals : 2;
  return (figure, value) => formatOutcome(partsOf(figure).name, value, { ...presentation, unit: 1, decimals });
}
