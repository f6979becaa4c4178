import type { Tornado, TornadoEnd, TornadoRow } from '../analysis/tornado/tornado.ts';
import type { ChartOptions } from '../chart/chart-size.ts';
import { drawTornadoChart } from '../chart/tornado-chart.ts';
import type { TornadoBar } from '../chart/description.ts';
import { pageWordsOf } from '../language/page-words.ts';
import { outcomeAxis } from './outcome-axis.ts';
import { fingerprintOf, termsOf } from './statement.ts';
import { type Presentation } from './presentation.ts';
import { originText, outcomeText } from './tornado-values.ts';
import { inputText } from './values.ts';

/** A tornado as a picture: a bar for each input about the line of the base case. */
export function drawTornado(tornado: Tornado, presentation: Presentation, format: ChartOptions = {}): string {
  const { language } = presentation;
  const words = pageWordsOf(language).tornado;
  const { result, outcome, base } = tornado;
  const name = pageWordsOf(language).analysis.outcomes[outcome];
  const axis = outcomeAxis(outcome, presentation);
  return drawTornadoChart({
    ...format,
    title: words.title(name),
    subtitle: result.name,
    language,
    note: [...termsOf(result, presentation), fingerprintOf(result, language)].join(' · '),
    axis,
    base: { value: base, label: words.baseLabel(outcomeText(outcome, base, presentation)) },
    words: { low: words.low, high: words.high },
    bars: tornado.rows.flatMap((row) => barOf(row, presentation)),
    illustrativeWord: words.illustrative,
  });
}

/** Nothing for what has no outcome at an end: the table says so. */
function barOf(row: TornadoRow, { language }: Presentation): readonly TornadoBar[] {
  const words = pageWordsOf(language).tornado;
  const { label, low, high, unit, origin } = row;
  const text = (value: TornadoEnd['value']) => inputText(value, unit, language);
  const [lowEnd, highEnd] = [low, high].map(({ value, outcome }) =>
    outcome === null ? null : { value: outcome, label: text(value) },
  );
  if (lowEnd == null || highEnd == null) return [];
  // What turnover rests on is evidence of a kind; a quarter more or less rests on nothing.
  const from = row.illustration === 'turnover' ? originText(row, language) : words.origins[origin];
  const detail = `${words.fromTo(text(low.value), text(high.value))}, ${from}`;
  return [{ label: label[language], detail, low: lowEnd, high: highEnd, illustrative: origin === 'illustrative' }];
}
