import type { Tornado, TornadoRow } from '../analysis/tornado.ts';
import { wordsOf } from '../language/words.ts';
import type { Presentation } from '../report/statement.ts';
import { drawTornado } from '../report/tornado-chart.ts';
import { tornadoSheets } from '../report/tornado-sheet.ts';
import { figureText, quoted } from './analysis-summary.ts';
import { writeSheetPage, type SheetSection } from './sheet-page.tsx';

/** How far each uncertain input moves what a scenario costs, as a page. */
export function makeTornadoPage(tornado: Tornado, presentation: Presentation): string {
  const { language } = presentation;
  const [swings, ...others] = tornadoSheets(tornado, presentation, null);
  if (swings === undefined) throw new Error('a tornado without a sheet');
  const first: SheetSection = {
    id: 'swings',
    title: wordsOf(language).analysisPage.swings,
    chart: tornado.rows.length === 0 ? null : (format) => drawTornado(tornado, presentation, format),
    sheet: swings,
  };
  return writeSheetPage({
    language,
    title: swings.title,
    terms: swings.terms,
    summary: sentencesOf(tornado, presentation),
    sections: [first, ...others.map((sheet, index) => ({ id: `figures-${String(index + 1)}`, title: sheet.title, sheet }))],
  });
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
    ...(first === undefined ? [wordsOf(language).tornado.nothing(name)] : [words.movesMost(rows.length, input(first), text(first.low), text(first.high))]),
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
  return low === null || high === null ? null : { row, low: Math.min(low, base, high), high: Math.max(low, base, high) };
}
