import type { SoughtPath } from '../analysis/solve/solve.ts';
import { formatNumber, formatShare } from '../language/numbers.ts';
import type { Language } from '../language/languages.ts';
import { partsOf, type FigureName } from '../model/figure-name.ts';
import type { Presentation } from './presentation.ts';
import { formatOutcome } from './values.ts';

/** A crossing, with two decimals more than the number can have. */
export function crossingText(value: number, { unit, step }: SoughtPath, language: Language): string {
  if (unit === 'share') return formatShare(Number(value.toFixed(6)), language);
  return formatNumber(value, language, step === 1 ? 2 : 4);
}

/** Decimals of figures that are a proof: øre if one of them has any. */
export function decimalsOf(figures: readonly (number | null)[], { decimals }: Presentation): number {
  return figures.every((each) => each === null || Number.isInteger(each)) ? decimals : 2;
}

/** Such a figure by itself. */
export function exactly(figure: FigureName, value: number, presentation: Presentation): string {
  return formatOutcome(partsOf(figure).name, value, {
    ...presentation,
    unit: 1,
    decimals: decimalsOf([value], presentation),
  });
}
