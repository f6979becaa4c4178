import type { Sweep } from '../analysis/sweep.ts';
import { wordsOf } from '../language/words.ts';
import type { Presentation } from '../report/statement.ts';
import { drawSweep, sweepTitle } from '../report/sweep-chart.ts';
import { blocksOf, focusOf } from '../report/sweep-rows.ts';
import { sweepMatrix, sweepSheet } from '../report/sweep-sheet.ts';
import { formatValue } from '../report/values.ts';
import { extremesOf, figureText, type Placed } from './analysis-summary.ts';
import { writeSheetPage } from './sheet-page.tsx';

/** What a scenario costs with one value after another, as a page; more than two paths have no chart. */
export function makeSweepPage(sweep: Sweep, layout: 'rows' | 'matrix', presentation: Presentation): string {
  const { language } = presentation;
  const sheet = (layout === 'matrix' ? sweepMatrix : sweepSheet)(sweep, presentation);
  return writeSheetPage({
    language,
    title: sheet.title,
    terms: sheet.terms,
    summary: sentencesOf(sweep, presentation),
    sections: [
      {
        id: 'figures',
        title: sweepTitle(sweep, language),
        chart: sweep.paths.length > 2 ? null : (format) => drawSweep(sweep, presentation, format),
        sheet,
      },
    ],
  });
}

function sentencesOf(sweep: Sweep, presentation: Presentation): readonly string[] {
  const { outcome } = sweep;
  const { base } = focusOf(sweep);
  const { asItStands } = wordsOf(presentation.language).analysisPage;
  return [extremesOf(outcome, placed(sweep, presentation), presentation), ...(base === null ? [] : [asItStands(figureText(outcome, base, presentation))])];
}

function* placed(sweep: Sweep, presentation: Presentation): Generator<Placed> {
  const { column } = focusOf(sweep);
  for (const { first, count, columns } of blocksOf(sweep)) {
    for (let row = 0; row < count; row += 1) {
      const value = columns[column]?.[row] ?? NaN;
      yield { value: Number.isNaN(value) ? null : value, where: () => placeOf(sweep, first + row, presentation) };
    }
  }
}

/** The values of a row: `Staff turnover: 5 %, Triple P: tier: seminar`. */
function placeOf({ paths, positions }: Sweep, row: number, { language }: Presentation): string {
  const at = positions(row);
  const values = paths.map(({ label, values: all, unit }, index) => {
    const value = all[at[index] ?? -1];
    return `${label[language]}: ${value === undefined ? '' : formatValue(value, unit, language)}`;
  });
  return values.join(', ');
}
