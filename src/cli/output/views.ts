import type { BreakEven } from '../../analysis/solve/solve-equal.ts';
import type { Solution } from '../../analysis/solve/solve.ts';
import type { Comparison } from '../../analysis/compare/comparison.ts';
import type { ComparisonRows } from '../../analysis/compare/comparison-rows.ts';
import type { Simulation } from '../../analysis/simulate/simulate.ts';
import type { SimulationRows } from '../../analysis/simulate/simulation-row.ts';
import type { Sweep } from '../../analysis/sweep/sweep.ts';
import type { Sweeps } from '../../analysis/sweep/sweeps.ts';
import type { Tornado } from '../../analysis/tornado/tornado.ts';
import type { OutcomeName } from '../../model/outcome-table.ts';
import type { Views } from '../../report/format.ts';
import type { SweepLayout } from '../../report/sweep-document.ts';

/** What each analysis can be read as. */

/** Scenarios side by side; `outcome` is the figure that the differences of NDJSON's lines are of. */
export function comparisonViews({
  lines,
  outcome,
}: {
  readonly lines: boolean;
  readonly outcome: OutcomeName;
}): Views<Comparison> {
  return {
    document: async () => {
      const { comparisonDocument } = await import('../../report/compare-document.ts');
      return (comparison, options) => comparisonDocument(comparison, lines, options);
    },
    sheets: async () => (await import('../../report/compare-document.ts')).comparisonSheets,
    page: async () => {
      const { comparisonPage } = await import('../../page/compare-page.ts');
      return (comparison, options) => comparisonPage(comparison, lines, options);
    },
    table: async () => {
      const { comparisonTable } = await import('../../report/compare-data.ts');
      return (comparison, options) => comparisonTable(comparison, options, lines);
    },
    records: async () => {
      const { comparisonRecords } = await import('../../report/compare-rows-data.ts');
      return (comparison) => comparisonRecords(comparison, outcome);
    },
    json: async () => {
      const { comparisonJson } = await import('../../report/compare-data.ts');
      return (comparison) => comparisonJson(comparison, lines);
    },
  };
}

export const ROWS: Views<ComparisonRows> = {
  count: ({ count }) => count,
  document: async () => (await import('../../report/compare-rows-document.ts')).rowsDocument,
  sheets: async () => (await import('../../report/compare-rows-document.ts')).rowsSheets,
  page: async () => (await import('../../page/rows-page.ts')).rowsPage,
  table: async () => (await import('../../report/compare-rows-data.ts')).rowsTable,
  json: async () => (await import('../../report/compare-rows-data.ts')).rowsJson,
};

export function sweepViews(layout: SweepLayout): Views<Sweep> {
  return {
    count: ({ count }) => count,
    document: async () => {
      const { sweepDocument } = await import('../../report/sweep-document.ts');
      return (sweep, options) => sweepDocument(sweep, layout, options);
    },
    sheets: async () => (await import('../../report/sweep-document.ts')).sweepSheets,
    page: async () => {
      const { sweepPage } = await import('../../page/sweep-page.ts');
      return (sweep, options) => sweepPage(sweep, layout, options);
    },
    table: async () => (await import('../../report/sweep-data.ts')).sweepTable,
    json: async () => (await import('../../report/sweep-data.ts')).sweepJson,
    picture: async () => (await import('../../report/sweep-chart.ts')).drawSweep,
  };
}

export function sweepsViews(layout: SweepLayout): Views<Sweeps> {
  return {
    count: ({ count }) => count,
    document: async () => {
      const { sweepsDocuments } = await import('../../report/sweep-document.ts');
      return (sweeps, options) => sweepsDocuments(sweeps, layout, options);
    },
    table: async () => (await import('../../report/sweep-data.ts')).sweepsTable,
    json: async () => (await import('../../report/sweep-data.ts')).sweepsJson,
  };
}

export const SIMULATION: Views<Simulation> = {
  document: async () => (await import('../../report/simulation-document.ts')).simulationDocument,
  page: async () => (await import('../../page/simulation-page.ts')).simulationPage,
  table: async () => (await import('../../report/simulation-data.ts')).simulationTable,
  records: async () => (await import('../../report/simulation-data.ts')).simulationRecords,
  json: async () => (await import('../../report/simulation-data.ts')).simulationJson,
  picture: async () => (await import('../../report/simulation-chart.ts')).drawSimulation,
};

export const SIMULATION_ROWS: Views<SimulationRows> = {
  count: ({ count }) => count,
  document: async () => (await import('../../report/simulation-rows-document.ts')).simulationRowsDocument,
  table: async () => (await import('../../report/simulation-rows-data.ts')).simulationRowsTable,
  records: async () => (await import('../../report/simulation-rows-data.ts')).simulationRowsRecords,
  json: async () => (await import('../../report/simulation-rows-data.ts')).simulationRowsJson,
};

export const TORNADO: Views<Tornado> = {
  document: async () => (await import('../../report/tornado-document.ts')).tornadoDocument,
  page: async () => (await import('../../page/tornado-page.ts')).tornadoPage,
  table: async () => (await import('../../report/tornado-data.ts')).tornadoTable,
  json: async () => (await import('../../report/tornado-data.ts')).tornadoJson,
  picture: async () => (await import('../../report/tornado-chart.ts')).drawTornado,
};

export const SOLUTION: Views<Solution> = {
  document: async () => (await import('../../report/solve-document.ts')).solutionDocument,
  table: async () => (await import('../../report/solve-data.ts')).solutionTable,
  json: async () => (await import('../../report/solve-data.ts')).solutionJson,
};

export const BREAK_EVEN: Views<BreakEven> = {
  document: async () => (await import('../../report/solve-equal-document.ts')).breakEvenDocument,
  table: async () => (await import('../../report/solve-data.ts')).breakEvenTable,
  json: async () => (await import('../../report/solve-data.ts')).breakEvenJson,
};
