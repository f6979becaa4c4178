import type { Language } from '../language/languages.ts';
import { wordsOf } from '../language/words.ts';
import type { ComparisonRow, ComparisonRows } from '../analysis/compare/comparison-rows.ts';
import { addressOf, fixedAddress } from '../spreadsheet/address.ts';
import type { Book } from '../spreadsheet/book.ts';
import { Page } from './page.ts';
import { HEAD_HEIGHT, styleOf } from './styles.ts';

const HEAD_ROW = 3;

/** Rows that a sheet of a workbook is for; more are for CSV. */
export const MOST_ROWS = 100_000;

/** What the workbook of many scenarios says besides its figures. */
export interface RowsText {
  readonly title: (rows: number) => string;
  readonly foot: string;
  readonly language: Language;
  /** What is wrong with a scenario, in short. */
  readonly problemOf: (row: ComparisonRow) => string;
}

/** Many scenarios as a workbook: a row for each, whose differences are formulas on the row of the baseline. */
export async function makeRowsBook(
  comparison: ComparisonRows,
  { title, foot, language, problemOf }: RowsText,
): Promise<Book> {
  const words = wordsOf(language).workbook.comparison;
  const { short, outcomes } = wordsOf(language).analysis;
  const page = new Page(wordsOf(language).workbook.sheets.comparison);
  const heads = [
    words.file,
    words.scenario,
    ...comparison.figures.map((name) => short[name]),
    words.rowDifference(outcomes[comparison.outcome]),
    words.rowPercent,
    words.problem,
  ];
  page.putRow(HEAD_ROW, heads, 'head');
  const focus = 2 + comparison.figures.indexOf(comparison.outcome);
  const after = 2 + comparison.figures.length;
  const base = fixedAddress({ row: HEAD_ROW + 1, column: focus });
  let row = HEAD_ROW + 1;
  for await (const some of comparison.rows) {
    for (const each of some) {
      writeRow(each, row);
      row += 1;
    }
  }
  function writeRow(each: ComparisonRow, at: number): void {
    const { file, scenario, difference, percent } = each;
    page.putRow(at, [file, scenario?.name ?? ''], 'text');
    if (scenario === null) {
      page.put({ row: at, column: after + 2 }, problemOf(each), 'warning');
      return;
    }
    for (const [index, value] of scenario.figures.entries()) {
      const name = comparison.figures[index];
      if (value !== null && name !== undefined) page.put({ row: at, column: 2 + index }, value, styleOf(name));
    }
    const here = addressOf({ row: at, column: focus });
    if (difference !== null)
      page.put(
        { row: at, column: after },
        { formula: `ROUND(${here}-${base},6)`, value: difference },
        styleOf(comparison.outcome),
      );
    if (percent !== null)
      page.put(
        { row: at, column: after + 1 },
        { formula: `ROUND(100*(${here}-${base})/${base},6)`, value: percent },
        'quantity',
      );
  }
  const said = title(row - HEAD_ROW - 1);
  page.put({ row: 0, column: 0 }, said, 'title');
  const last = { row: Math.max(HEAD_ROW, row - 1), column: after + 2 };
  return {
    title: said,
    foot,
    names: [],
    sheets: [
      {
        name: page.name,
        rows: page.rows,
        widths: [34, 40, ...comparison.figures.map(() => 15), 16, 12, 40],
        frozen: { rows: HEAD_ROW + 1, columns: 2 },
        titleRow: HEAD_ROW,
        heights: new Map([[HEAD_ROW, HEAD_HEIGHT]]),
        filter: { first: { row: HEAD_ROW, column: 0 }, last },
        isLocked: false,
      },
    ],
  };
}
