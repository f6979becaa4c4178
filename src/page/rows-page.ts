import { wordsOf } from '../language/words.ts';
import type { ComparisonRows } from '../analysis/compare/comparison-rows.ts';
import { allRows, documentOf } from '../report/compare-rows-document.ts';
import type { Presentation } from '../report/presentation.ts';
import type { Document } from '../report/table/document.ts';
import { illustrated, type Beside } from './compare-page.ts';

/** Scenarios in rows, once all have come, with the answer in sentences and a chart. */
export async function* rowsPage(comparison: ComparisonRows, presentation: Presentation): AsyncGenerator<Document> {
  const rows = await allRows(comparison);
  const { figures, outcome } = comparison;
  const scenarios = rows.map(({ file, scenario, differsIn, isBaseline }): Beside => ({
    name: scenario?.name ?? file,
    label: `${scenario?.name ?? file}${isBaseline ? ' *' : ''}`,
    valueOf: scenario && ((figure) => scenario.figures[figures.indexOf(figure)] ?? null),
    isComparable: differsIn.length === 0,
  }));
  const title = wordsOf(presentation.language).analysisPage.inRows;
  yield illustrated(scenarios, outcome, title, documentOf(comparison, rows, presentation), presentation);
}
