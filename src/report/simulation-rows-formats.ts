import type { SimulationRow, SimulationRows } from '../analysis/simulate/simulation-row.ts';
import type { Formats, Render, RenderOptions } from './format.ts';
import { limitRows, MOST_IN_TABLE } from './row-limit.ts';
import type { Sheet } from './sheet.ts';

/** Every format of simulations in rows. */
export const SIMULATION_ROWS_FORMATS: Formats<SimulationRows> = {
  table: {
    endings: ['.txt'],
    load: async () => {
      const { renderSheet } = await import('./sheet.ts');
      return whole('table', (sheets, options) => sheets.map((sheet) => renderSheet(sheet, options)).join('\n'));
    },
  },
  json: { endings: ['.json'], load: async () => (await import('./simulation-rows-data.ts')).renderSimulationRowsJson },
  ndjson: { endings: ['.ndjson', '.jsonl'], load: async () => (await import('./simulation-rows-data.ts')).renderSimulationRowsNdjson },
  csv: {
    endings: ['.csv'],
    load: async () => {
      const { renderSimulationRowsCsv } = await import('./simulation-rows-data.ts');
      return (simulations, { csvDialect }) => renderSimulationRowsCsv(simulations, csvDialect);
    },
  },
  markdown: {
    endings: ['.md', '.markdown'],
    load: async () => {
      const { renderSheetMarkdown } = await import('./sheet.ts');
      return whole('markdown', (sheets) => sheets.map((sheet, index) => renderSheetMarkdown(sheet, index === 0 ? 1 : 2)).join('\n'));
    },
  },
};

/** A format that is written once all rows are there. */
async function whole(format: string, write: (sheets: readonly Sheet[], options: RenderOptions) => string): Promise<Render<SimulationRows>> {
  const { simulationRowSheets } = await import('./simulation-rows-sheet.ts');
  return (simulations, options) => {
    limitRows(simulations.count, MOST_IN_TABLE, format);
    return all(simulations);

    async function* all({ rows }: SimulationRows): AsyncGenerator<string> {
      const read: SimulationRow[] = [];
      for await (const row of rows) read.push(row);
      yield write(simulationRowSheets(simulations, read, options), options);
    }
  };
}
