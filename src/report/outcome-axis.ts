import type { Axis } from '../chart/axes.ts';
import { pageWordsOf } from '../language/page-words.ts';
import { formatNumber } from '../language/numbers.ts';
import { isPerHead, type OutcomeName } from '../model/outcome-table.ts';
import type { Presentation } from './presentation.ts';
import { isPersons } from './values.ts';

/** The axis of a figure in a chart, with its unit. */
export function outcomeAxis(name: OutcomeName, { language, unit }: Presentation): Axis {
  const { analysis, report } = pageWordsOf(language);
  const title = analysis.outcomes[name];
  if (isPersons(name)) return { title, format: (value) => formatNumber(value, language) };
  const scale = isPerHead(name) ? 1 : unit;
  const decimals = scale === 1 ? 0 : 1;
  return {
    title: `${title}, ${report.axisUnit(scale)}`,
    format: (value) => formatNumber(value / scale, language, decimals),
  };
}
