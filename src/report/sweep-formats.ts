import type { Sweep } from '../analysis/sweep.ts';
import { InputError, problemAt } from '../problem.ts';
import type { Format, Formats, Render } from './format.ts';
import { limitRows, MOST_IN_TABLE } from './row-limit.ts';
import type { Presentation } from './statement.ts';

/** Most rows that a picture can show. */
const MOST_IN_CHART = 100_000;

/** Every format of a sweep, laid out in rows or as a matrix. */
export function sweepFormats(layout: 'rows' | 'matrix'): Formats<Sweep> {
  const sheetOf = async () => {
    const { sweepMatrix, sweepSheet } = await import('./sweep-sheet.ts');
    return (sweep: Sweep, presentation: Presentation) => (layout === 'matrix' ? sweepMatrix : sweepSheet)(sweep, presentation);
  };
  return {
    table: limited('table', MOST_IN_TABLE, ['.txt'], async () => {
      const [makeSheet, { renderSheet }] = await Promise.all([sheetOf(), import('./sheet.ts')]);
      return (sweep, options) => renderSheet(makeSheet(sweep, options), options);
    }),
    json: { endings: ['.json'], load: async () => (await import('./sweep-json.ts')).renderSweepJson },
    ndjson: { endings: ['.ndjson', '.jsonl'], load: async () => (await import('./sweep-json.ts')).renderSweepNdjson },
    csv: {
      endings: ['.csv'],
      load: async () => {
        const { renderSweepCsv } = await import('./sweep-csv.ts');
        return (sweep, { csvDialect }) => renderSweepCsv(sweep, csvDialect);
      },
    },
    markdown: limited('markdown', MOST_IN_TABLE, ['.md', '.markdown'], async () => {
      const [makeSheet, { renderSheetMarkdown }] = await Promise.all([sheetOf(), import('./sheet.ts')]);
      return (sweep, options) => renderSheetMarkdown(makeSheet(sweep, options));
    }),
    svg: limited('svg', MOST_IN_CHART, ['.svg'], async () => {
      const { drawSweep } = await import('./sweep-chart.ts');
      return (sweep, options) => {
        if (sweep.paths.length > 2) throw new InputError([problemAt(null, { code: 'matrix_paths', details: { paths: sweep.paths.length } })]);
        return `${drawSweep(sweep, options)}\n`;
      };
    }),
  };
}

/** A format that is for few rows. */
function limited(format: string, most: number, endings: readonly string[], load: () => Promise<Render<Sweep>>): Format<Sweep> {
  return {
    endings,
    load: async () => {
      const render = await load();
      return (sweep, options) => {
        limitRows(sweep.count, most, format);
        return render(sweep, options);
      };
    },
  };
}
