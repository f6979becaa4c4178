import { wordsOf } from '../language/words.ts';
import type { Sweep } from '../analysis/sweep/sweep.ts';
import type { ChartOptions as Paper } from '../chart/chart-size.ts';
import type { Presentation } from '../report/presentation.ts';
import { drawSweep, sweepTitle } from '../report/sweep-chart.ts';
import { blocksOf, focusOf } from '../report/sweep-rows.ts';
import { sweepDocument, type SweepLayout } from '../report/sweep-document.ts';
import type { Document } from '../report/table/document.ts';
import { inputText } from '../report/values.ts';
import { extremesOf, figureText, type Placed } from './analysis-summary.ts';

/** A sweep with its answer in sentences and a chart; more than two paths have none. */
export function sweepPage(sweep: Sweep, layout: SweepLayout, presentation: Presentation): Document {
  const document = sweepDocument(sweep, layout, presentation);
  const chart = {
    pageTitle: sweepTitle(sweep, presentation.language),
    chart: sweep.paths.length > 2 ? null : (paper: Paper) => drawSweep(sweep, presentation, paper),
  };
  return {
    ...document,
    summary: sentencesOf(sweep, presentation),
    sections: document.sections.map((section) => ({ ...section, ...chart })),
  };
}

function sentencesOf(sweep: Sweep, presentation: Presentation): readonly string[] {
  const { outcome } = sweep;
  const { base } = focusOf(sweep);
  const { asItStands } = wordsOf(presentation.language).analysisPage;
  return [
    extremesOf(outcome, placed(sweep, presentation), presentation),
    ...(base === null ? [] : [asItStands(figureText(outcome, base, presentation))]),
  ];
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
    return `${label[language]}: ${value === undefined ? '' : inputText(value.number ?? value.text, unit, language)}`;
  });
  return values.join(', ');
}
