import type { Comparison } from '../analysis/compare/comparison.ts';
import type { ComparisonRow, ComparisonRows } from '../analysis/compare/comparison-rows.ts';
import type { Simulation } from '../analysis/simulate/simulate.ts';
import type { Sweep } from '../analysis/sweep/sweep.ts';
import type { Tornado } from '../analysis/tornado/tornado.ts';
import { makePlan, type Plan } from '../model/plan.ts';
import type { Result } from '../model/result.ts';
import type { Format, Render } from '../report/format.ts';
import { limitRows, MOST_IN_TABLE } from '../report/row-limit.ts';
import type { ScenarioSource } from '../scenario/source.ts';

const ENDINGS = ['.html', '.htm'] as const;

/** The report page of a scenario; what it is made of is known when it is asked for. */
export function pageFormat(evaluated: { readonly source?: ScenarioSource; readonly plan?: Plan | undefined }): Format<Result> {
  return htmlFormat(async () => {
    const [{ makeScenarioPage }, { pageScript }] = await Promise.all([import('../page/scenario-page.tsx'), import('./page-script.ts')]);
    return (result, presentation) => {
      const { source } = evaluated;
      if (source === undefined) throw new Error('no scenario has been read');
      const plan = evaluated.plan ?? makePlan(source.read());
      return makeScenarioPage({ source, plan, result, presentation, script: pageScript(presentation.language) });
    };
  });
}

/** The page of a sweep, laid out in rows or as a matrix. */
export function sweepPage(layout: 'rows' | 'matrix'): Format<Sweep> {
  return htmlFormat(async () => {
    const { makeSweepPage } = await import('../page/sweep-page.ts');
    return (sweep, options) => {
      limitRows(sweep.count, MOST_IN_TABLE, 'html');
      return makeSweepPage(sweep, layout, options);
    };
  });
}

/** The page of a tornado. */
export const tornadoPage: Format<Tornado> = htmlFormat(async () => (await import('../page/tornado-page.ts')).makeTornadoPage);

/** The page of a simulation. */
export const simulationPage: Format<Simulation> = htmlFormat(async () => (await import('../page/simulation-page.ts')).makeSimulationPage);

/** The page of scenarios side by side, with their cost lines or without. */
export function comparisonPage(lines: boolean): Format<Comparison> {
  return htmlFormat(async () => {
    const { makeComparisonPage } = await import('../page/compare-page.ts');
    return (comparison, options) => makeComparisonPage(comparison, lines, options);
  });
}

/** The page of scenarios in rows. */
export const rowsPage: Format<ComparisonRows> = htmlFormat(async () => {
  const { makeRowsPage } = await import('../page/rows-page.ts');
  return (comparison, options) => {
    limitRows(comparison.count, MOST_IN_TABLE, 'html');
    return whole(comparison, (rows) => makeRowsPage(comparison, rows, options));
  };
});

async function* whole({ rows }: ComparisonRows, write: (rows: readonly ComparisonRow[]) => string): AsyncGenerator<string> {
  const all: ComparisonRow[] = [];
  for await (const batch of rows) all.push(...batch);
  yield write(all);
}

/** A format whose files are pages. */
function htmlFormat<Subject>(load: () => Promise<Render<Subject>>): Format<Subject> {
  return { endings: ENDINGS, load };
}
