import type { Tornado, TornadoRow } from '../analysis/tornado.ts';
import type { OutcomeName } from '../model/outcomes.ts';
import { pageWordsOf, type Language } from '../language/languages.ts';
import { formatKroner } from '../language/numbers.ts';
import type { Presentation } from './statement.ts';
import { formatOutcome, formatValue, isPersons } from './values.ts';

/** A value of an input as a person reads it; one for each year with semicolons between. */
export function inputText(value: TornadoRow['base'], unit: TornadoRow['unit'], language: Language): string {
  if (value === null) return '–';
  const write = (each: number | string) => formatValue({ text: String(each), number: typeof each === 'number' ? each : null }, unit, language);
  return [value].flat().map(write).join('; ');
}

/** Where a range comes from, as a person reads it. */
export function originText({ origin, illustration, isQuantiles }: TornadoRow, language: Language): string {
  const words = pageWordsOf(language).tornado;
  return [words.origins[origin], ...(isQuantiles ? [words.quantiles] : []), ...(illustration === null ? [] : [words.restsOn[illustration]])].join(': ');
}

/** An outcome as it stands in running text: with its unit. */
export function outcomeText(name: OutcomeName, value: number, presentation: Presentation): string {
  const { language, unit, decimals } = presentation;
  if (isPersons(name) || unit !== 1 || decimals > 0) return formatOutcome(name, value, presentation);
  return formatKroner(Math.round(value), language);
}

/** A difference with its sign. */
export function signedOutcome(name: OutcomeName, value: number | null, presentation: Presentation): string {
  const text = formatOutcome(name, value, presentation);
  return value !== null && value > 0 && /[1-9]/u.test(text) ? `+${text}` : text.replace('-', '−');
}

/** The least and the most outcome of a tornado, the base case among them. */
export function extentOf({ base, rows }: Tornado): readonly [number, number] {
  const outcomes = rows.flatMap(({ low, high }) => [low.outcome, high.outcome]).filter((each) => each !== null);
  return [Math.min(base, ...outcomes), Math.max(base, ...outcomes)];
}
