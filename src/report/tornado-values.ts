import type { Tornado, TornadoRow } from '../analysis/tornado/tornado.ts';
import type { OutcomeName } from '../model/outcome-table.ts';
import type { Language } from '../language/languages.ts';
import { pageWordsOf } from '../language/page-words.ts';
import { formatKroner } from '../language/numbers.ts';
import type { Presentation } from './presentation.ts';
import { formatOutcome, isPersons } from './values.ts';

/** Where a range comes from, as a person reads it. */
export function originText({ origin, illustration, isQuantiles }: TornadoRow, language: Language): string {
  const words = pageWordsOf(language).tornado;
  return [
    words.origins[origin],
    ...(isQuantiles ? [words.quantiles] : []),
    ...(illustration === null ? [] : [words.restsOn[illustration]]),
  ].join(': ');
}

/** An outcome as it stands in running text: with its unit. */
export function outcomeText(name: OutcomeName, value: number, presentation: Presentation): string {
  const { language, unit, decimals } = presentation;
  if (isPersons(name) || unit !== 1 || decimals > 0) return formatOutcome(name, value, presentation);
  return formatKroner(Math.round(value), language);
}

/** The least and the most outcome of a tornado, the base case among them. */
export function extentOf({ base, rows }: Tornado): readonly [number, number] {
  const outcomes = rows.flatMap(({ low, high }) => [low.outcome, high.outcome]).filter((each) => each !== null);
  return [Math.min(base, ...outcomes), Math.max(base, ...outcomes)];
}
