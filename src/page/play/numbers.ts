import type { Language } from '../../language/languages.ts';
import { pageWordsOf } from '../../language/page-words.ts';
import { formatPlain } from '../../language/numbers.ts';
import { percentText } from '../../analysis/number-as-text.ts';
import { toFraction } from '../../formula/exact.ts';
import type { Control } from './controls.ts';

/** A number as it stands in a field: a share in per cent, a calendar year without separators. */
export function fieldText(value: number, control: Control, language: Language): string {
  if (control.number?.of === 'calendar_year') return String(value);
  return formatPlain(control.unit === 'share' ? inPercent(value) : value, language);
}

/** The text of a field whose value cannot be calculated, about as it was typed. */
export function typedText(typed: unknown, control: Control, language: Language): string {
  if (typeof typed === 'number') return fieldText(typed, control, language);
  return String(typed).replace(/%$/u, '');
}

/** A number as a slider has it. */
export function sliderValue(value: number, { unit }: Control): number {
  return unit === 'share' ? inPercent(value) : value;
}

/** What a field or slider says, as a setting has it: a share as text with a per cent sign. */
export function settingValue(number: number, { unit }: Control): number | string {
  return unit === 'share' ? `${toFraction(number).toString()}%` : number;
}

/** 0.07 is 7 per cent, though 100 times its double is a little more. */
function inPercent(share: number): number {
  return Number(percentText(toFraction(share)).slice(0, -1));
}

/**
 * Parses a number in the notation of a language: `12.500,5` in Danish is 12500.5, `12,500.5` in English. What the
 * other language would read differently is read as this one does.
 *
 * @returns null for what is no number
 */
export function readNumber(text: string, language: Language): number | null {
  const { group, decimal, krone } = pageWordsOf(language).locale;
  const plain = text.replace(krone, '').replace(/[\s\u00a0%]|kr\.?|DKK/giu, '');
  const grouped = new RegExp(`^-?\\d{1,3}(?:[${group}]\\d{3})+(?:[${decimal}]\\d+)?$`, 'u');
  const digits = grouped.test(plain) ? plain.replaceAll(group, '') : plain;
  const written = digits.replace(decimal, '.');
  return /^-?\d+(?:\.\d+)?$/u.test(written) ? Number(written) : null;
}

/** From where to where a slider goes, in the unit of its field, and in which steps. */
export interface SliderRange {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

/** Shares that are small, and those that most often are nearly all. */
const SHARES: Readonly<Record<string, SliderRange>> = {
  discount_rate: { min: 0, max: 10, step: 0.5 },
  growth: { min: -10, max: 10, step: 0.5 },
  completion_rate: { min: 1, max: 100, step: 1 },
};

const YEARS_AROUND = 10;

/** What a budget may be that is not set yet, and other kroner, to say how far their sliders go. */
const [USUAL_BUDGET, USUAL_KRONER, USUAL_COUNT] = [1_000_000, 1000, 4];

/** A slider has some hundred steps, and the current number is one of them: otherwise it would be shown rounded. */
export function sliderRange(control: Control, base: number): SliderRange {
  const range = usualRange(control, base);
  const values = [control.value].flat().filter((each) => typeof each === 'number');
  const steps = stepsUpTo(range.step, control.number?.isWhole === true);
  const fits = (step: number) => values.every((each) => isStep(sliderValue(each, control), range.min, step));
  return { ...range, step: steps.find(fits) ?? (steps.at(-1) as number) };
}

/** @param base what the number is in the scenario: a slider goes to some three times as much */
function usualRange({ number, unit, path, value }: Control, base: number): SliderRange {
  const now = [value].flat().reduce<number>((most, each) => Math.max(most, typeof each === 'number' ? each : 0), base);
  const { of = 'number', isWhole = false } = number ?? {};
  if (unit === 'share') {
    const known = SHARES[of] ?? { min: 0, max: path.endsWith('staff_turnover') ? 50 : 100, step: 1 };
    return { ...known, max: Math.max(known.max, inPercent(now)) };
  }
  switch (of) {
    case 'years':
      return { min: 1, max: Math.max(12, now), step: 1 };
    case 'calendar_year':
      return { min: now === 0 ? 2015 : Math.min(2015, now - YEARS_AROUND), max: Math.max(2035, now), step: 1 };
    case 'municipalities':
      return { min: 1, max: Math.max(98, now), step: 1 };
    case 'parents_per_family':
      return { min: 1, max: Math.max(3, now), step: 0.1 };
    default: {
      const usual = path === 'budget' ? USUAL_BUDGET : isWhole ? USUAL_COUNT : USUAL_KRONER;
      const max = niceAbove((now === 0 ? usual : Math.max(now, isWhole ? USUAL_COUNT : 1)) * 2.5);
      return { min: 0, max, step: isWhole ? Math.max(1, max / 500) : max / 100 };
    }
  }
}

/** The position of a slider whose number is not set: 0, if it is in range. */
export function restOf({ min, max }: SliderRange): number {
  return Math.min(Math.max(0, min), max);
}

/** Steps from the widest to the narrowest: 1, 2 or 5 of some power of ten. */
function stepsUpTo(widest: number, isWhole: boolean): readonly number[] {
  const powers = Array.from({ length: 16 }, (_, index) => 10 - index);
  const steps = powers.flatMap((power) => [5, 2, 1].map((each) => Number(`${String(each)}e${String(power)}`)));
  return steps.filter((step) => step <= widest && step >= (isWhole ? 1 : LEAST_STEP));
}

/** An øre, and a hundredth of a per cent. */
const LEAST_STEP = 0.01;

function isStep(value: number, min: number, step: number): boolean {
  return toFraction(value).sub(toFraction(min)).div(toFraction(step)).d === 1n;
}

/** The next of 1, 2, 5, 10, 20, … */
function niceAbove(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  return ([1, 2, 5, 10].find((each) => each * power >= value) ?? 10) * power;
}
