import type { Sweep } from '../analysis/sweep/sweep.ts';
import type { Sweeps } from '../analysis/sweep/sweeps.ts';
import { printable } from '../language/printable.ts';
import { InputError, problemAt, type Problem } from '../problem.ts';
import type { Format, Formats, Render, RenderOptions } from './format.ts';
import { limitRows, MOST_IN_TABLE } from './row-limit.ts';
import type { Sheet } from './sheet.ts';
import type { Presentation } from './statement.ts';

/** Most rows that a picture can show. */
const MOST_IN_CHART = 100_000;

/** Every format of a sweep, laid out in rows or as a matrix. */
export function sweepFormats(layout: 'rows' | 'matrix'): Formats<Sweep> {
  return {
    table: limited('table', MOST_IN_TABLE, ['.txt'], async () => {
      const [makeSheet, { renderSheet }] = await Promise.all([sheetOf(layout), import('./sheet.ts')]);
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
      const [makeSheet, { renderSheetMarkdown }] = await Promise.all([sheetOf(layout), import('./sheet.ts')]);
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

/** Every format of the sweeps of several scenarios. */
export function sweepsFormats(layout: 'rows' | 'matrix'): Formats<Sweeps> {
  return {
    table: {
      endings: ['.txt'],
      load: async () => {
        const { renderSheet } = await import('./sheet.ts');
        return sheetBySheet('table', layout, renderSheet);
      },
    },
    json: { endings: ['.json'], load: async () => (await import('./sweep-json.ts')).renderSweepsJson },
    ndjson: { endings: ['.ndjson', '.jsonl'], load: async () => (await import('./sweep-json.ts')).renderSweepsNdjson },
    csv: {
      endings: ['.csv'],
      load: async () => {
        const { renderSweepsCsv } = await import('./sweep-csv.ts');
        return (sweeps, { csvDialect }) => renderSweepsCsv(sweeps, csvDialect);
      },
    },
    markdown: {
      endings: ['.md', '.markdown'],
      load: async () => {
        const { renderSheetMarkdown } = await import('./sheet.ts');
        return sheetBySheet('markdown', layout, (sheet) => renderSheetMarkdown(sheet));
      },
    },
  };
}

/** A sheet for each scenario, one after another. */
async function sheetBySheet(format: string, layout: 'rows' | 'matrix', write: (sheet: Sheet, options: RenderOptions) => string): Promise<Render<Sweeps>> {
  const makeSheet = await sheetOf(layout);
  return (sweeps, options) => {
    limitRows(sweeps.count, MOST_IN_TABLE, format);
    return sheets(sweeps);

    async function* sheets({ each }: Sweeps): AsyncGenerator<string> {
      let between = '';
      for await (const { file, sweep, problems } of each()) {
        const sheet = sweep === null ? await refusedSheetOf(problems, options) : makeSheet(sweep, options);
        const [name = '', ...terms] = sheet.terms;
        yield between + write({ ...sheet, terms: [`${name} (${printable(file)})`.trimStart(), ...terms] }, options);
        between = '\n';
      }
    }
  };
}

async function refusedSheetOf(problems: readonly Problem[], presentation: Presentation): Promise<Sheet> {
  return (await import('./sweep-sheet.ts')).refusedSheet(problems, presentation);
}

/** What lays a sweep out in rows or as a matrix. */
async function sheetOf(layout: 'rows' | 'matrix') {
  const { sweepMatrix, sweepSheet } = await import('./sweep-sheet.ts');
  return (sweep: Sweep, presentation: Presentation) => (layout === 'matrix' ? sweepMatrix : sweepSheet)(sweep, presentation);
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
