import type { Comparison } from '../analysis/compare/comparison.ts';
import type { ComparisonRow, ComparisonRows } from '../analysis/compare/comparison-rows.ts';
import type { OutcomeName } from '../model/outcomes.ts';
import type { Format, Formats, RenderOptions } from './format.ts';
import { limitRows, MOST_IN_TABLE } from './row-limit.ts';
import type { Sheet } from './sheet.ts';

/** Every format of scenarios side by side; `outcome` is the figure that the differences of NDJSON's lines are of. */
export function comparisonFormats({ lines, outcome }: { readonly lines: boolean; readonly outcome: OutcomeName }): Formats<Comparison> {
  const sheetOf = async () => {
    const [{ comparisonSheet }, sheet] = await Promise.all([import('./compare-sheet.ts'), import('./sheet.ts')]);
    return { sheet, makeSheet: (comparison: Comparison, options: RenderOptions) => comparisonSheet(comparison, options, lines) };
  };
  return {
    table: {
      endings: ['.txt'],
      load: async () => {
        const { makeSheet, sheet } = await sheetOf();
        return (comparison, options) => sheet.renderSheet(makeSheet(comparison, options), options);
      },
    },
    json: {
      endings: ['.json'],
      load: async () => {
        const { renderComparisonJson } = await import('./compare-data.ts');
        return (comparison) => renderComparisonJson(comparison, { lines });
      },
    },
    ndjson: {
      endings: ['.ndjson', '.jsonl'],
      load: async () => {
        const { renderComparisonNdjson } = await import('./compare-rows-data.ts');
        return (comparison) => renderComparisonNdjson(comparison, outcome);
      },
    },
    csv: {
      endings: ['.csv'],
      isBare: true,
      load: async () => {
        const { renderComparisonCsv } = await import('./compare-data.ts');
        return (comparison, { csvDialect, dataLanguage }) => renderComparisonCsv(comparison, { dialect: csvDialect, language: dataLanguage, lines });
      },
    },
    markdown: {
      endings: ['.md', '.markdown'],
      load: async () => {
        const { makeSheet, sheet } = await sheetOf();
        return (comparison, options) => sheet.renderSheetMarkdown(makeSheet(comparison, options));
      },
    },
  };
}

/** Every format of scenarios in rows. */
export const ROWS_FORMATS: Formats<ComparisonRows> = {
  table: rowsTable('table', ['.txt'], async () => (await import('./sheet.ts')).renderSheet),
  json: { endings: ['.json'], load: async () => (await import('./compare-rows-data.ts')).renderRowsJson },
  ndjson: { endings: ['.ndjson', '.jsonl'], load: async () => (await import('./compare-rows-data.ts')).renderRowsNdjson },
  csv: {
    endings: ['.csv'],
    isBare: true,
    load: async () => {
      const { renderRowsCsv } = await import('./compare-rows-data.ts');
      return (comparison, { csvDialect }) => renderRowsCsv(comparison, csvDialect);
    },
  },
  markdown: rowsTable('markdown', ['.md', '.markdown'], async () => {
    const { renderSheetMarkdown } = await import('./sheet.ts');
    return (sheet) => renderSheetMarkdown(sheet);
  }),
};

/** A table, whose columns are as wide as the widest of all rows. */
function rowsTable(
  format: string,
  endings: readonly string[],
  load: () => Promise<(sheet: Sheet, options: RenderOptions) => string>,
): Format<ComparisonRows> {
  return {
    endings,
    load: async () => {
      const [{ rowsSheet }, render] = await Promise.all([import('./compare-rows-sheet.ts'), load()]);
      return (comparison, options) => {
        limitRows(comparison.count, MOST_IN_TABLE, format);
        return whole(comparison, (rows) => render(rowsSheet(comparison, rows, options), options));
      };
    },
  };
}

async function* whole({ rows }: ComparisonRows, render: (rows: readonly ComparisonRow[]) => string): AsyncGenerator<string> {
  const all: ComparisonRow[] = [];
  for await (const batch of rows) all.push(...batch);
  yield render(all);
}
