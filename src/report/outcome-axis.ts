import type { Axis } from '../chart/axes.ts';
import { analysisWords } from '../language/analysis.ts';
import { formatNumber } from '../language/numbers.ts';
import type { OutcomeName } from '../model/outcomes.ts';
import type { Presentation } from './statement.ts';
import { isPerHead, isPersons } from './values.ts';

/** The axis of a figure in a chart, with its unit. */
export function outcomeAxis(name: OutcomeName, { language, unit }: Presentation): Axis {
  const title = analysisWords(language).outcomes[name];
  if (isPersons(name)) return { title, format: (value) => formatNumber(value, language) };
  const scale = isPerHead(name) ? 1 : unit;
  const isDanish = language === 'da';
  const units: Readonly<Record<number, string>> = {
    1: isDanish ? 'kr.' : 'DKK',
    1000: isDanish ? '1.000 kr.' : 'DKK 1,000',
    1_000_000: isDanish ? 'mio. kr.' : 'DKK million',
  };
  const decimals = scale === 1 ? 0 : 1;
  return { title: `${title}, ${units[scale] ?? ''}`, format: (value) => formatNumber(value / scale, language, decimals) };
}
