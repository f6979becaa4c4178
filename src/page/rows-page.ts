import type { ComparisonRow, ComparisonRows } from '../analysis/comparison-rows.ts';
import { wordsOf } from '../language/words.ts';
import { rowsSheet } from '../report/compare-rows-sheet.ts';
import type { Presentation } from '../report/statement.ts';
import { writeComparison, type Beside } from './compare-page.ts';

/** Scenarios in rows as a page, once all rows have been read. */
export function makeRowsPage(comparison: ComparisonRows, rows: readonly ComparisonRow[], presentation: Presentation): string {
  const { figures, outcome } = comparison;
  const scenarios = rows.map(({ file, scenario, differsIn, isBaseline }): Beside => ({
    name: scenario?.name ?? file,
    label: `${scenario?.name ?? file}${isBaseline ? ' *' : ''}`,
    valueOf: scenario && ((figure) => scenario.figures[figures.indexOf(figure)] ?? null),
    isComparable: differsIn.length === 0,
  }));
  const title = wordsOf(presentation.language).analysisPage.inRows;
  return writeComparison(scenarios, outcome, { title, sheet: rowsSheet(comparison, rows, presentation) }, presentation);
}
