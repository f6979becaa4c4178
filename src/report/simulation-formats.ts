import type { Simulation } from '../analysis/simulate/simulate.ts';
import type { Formats } from './format.ts';

/** Every format of a simulation. */
export const SIMULATION_FORMATS: Formats<Simulation> = {
  table: {
    endings: ['.txt'],
    load: async () => {
      const [{ simulationSheets }, { renderSheet }] = await Promise.all([import('./simulation-sheet.ts'), import('./sheet.ts')]);
      return (simulation, options) => simulationSheets(simulation, options).map((sheet) => renderSheet(sheet, options)).join('\n');
    },
  },
  json: { endings: ['.json'], load: async () => (await import('./simulation-data.ts')).renderSimulationJson },
  ndjson: { endings: ['.ndjson', '.jsonl'], load: async () => (await import('./simulation-data.ts')).renderSimulationNdjson },
  csv: {
    endings: ['.csv'],
    load: async () => {
      const { renderSimulationCsv } = await import('./simulation-data.ts');
      return (simulation, { csvDialect }) => renderSimulationCsv(simulation, csvDialect);
    },
  },
  markdown: {
    endings: ['.md', '.markdown'],
    load: async () => {
      const [{ simulationSheets }, { renderSheetMarkdown }] = await Promise.all([import('./simulation-sheet.ts'), import('./sheet.ts')]);
      return (simulation, options) =>
        simulationSheets(simulation, options)
          .map((sheet, index) => renderSheetMarkdown(sheet, index === 0 ? 1 : 2))
          .join('\n');
    },
  },
  svg: {
    endings: ['.svg'],
    load: async () => {
      const { drawSimulation } = await import('./simulation-chart.ts');
      return (simulation, options) => `${drawSimulation(simulation, options)}\n`;
    },
  },
};
