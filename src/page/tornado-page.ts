import { wordsOf } from '../language/words.ts';
import type { Tornado, TornadoRow } from '../analysis/tornado/tornado.ts';
import type { ChartOptions as Paper } from '../chart/chart-size.ts';
import type { Presentation } from '../report/presentation.ts';
import { drawTornado } from '../report/tornado-chart.ts';
import type { Document } from '../report/table/document.ts';
import { tornadoDocument } from '../report/tornado-document.ts';
import { figureText, quoted } from './analysis-summary.ts';

/** A tornado with its answer in sentences and a chart. */
export function tornadoPage(tornado: Tornado, presentation: Presentation): Document {
  const { sections, ...document } = tornadoDocument(tornado, presentation);
  const chart = {
    pageTitle: wordsOf(presentation.language).analysisPage.swings,
    chart: tornado.rows.length === 0 ? null : (paper: Paper) => drawTornado(tornado, presentation, paper),
  };
  return {
    ...document,
    summary: sentencesOf(tornado, presentation),
    sections: sections.map((section, index) => (index === 0 ? { ...section, ...chart } : section)),
  };
}

function sentencesOf({ rows, outcome, base }: Tornado, presentation: Presentation): readonly string[] {
  const { language } = presentation;
  const words = wordsOf(language).analysisPage;
  const name = wordsOf(language).analysis.outcomes[outcome];
  const [first, second] = rows.flatMap((row) => movedBy(row, base) ?? []);
  const text = (value: number) => figureText(outcome, value, presentation);
  const input = ({ row }: Moved) => {
    const label = quoted(row.label[language], presentation);
    return row.origin === 'illustrative' ? words.illustrative(label) : label;
  };
  return [
    `${wordsOf(language).tornado.base(name, text(base))}.`,
    ...(first === undefined
      ? [wordsOf(language).tornado.nothing(name)]
      : [words.movesMost(rows.length, input(first), text(first.low), text(first.high))]),
    ...(second === undefined ? [] : [words.next(input(second), text(second.low), text(second.high))]),
  ];
}

/** An input, and the least and the greatest that the outcome becomes by it. */
interface Moved {
  readonly row: TornadoRow;
  readonly low: number;
  readonly high: number;
}

/** Null where there is no outcome at one of its ends. */
function movedBy(row: TornadoRow, base: number): Moved | null {
  const [low, high] = [row.low.outcome, row.high.outcome];
  return low === null || high === null
    ? null
    : { row, low: Math.min(low, base, high), high: Math.max(low, base, high) };
}
