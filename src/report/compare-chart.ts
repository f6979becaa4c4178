import { PHASES, type Phase } from '../catalogue/intervention.ts';
import type { ChartOptions } from '../chart/chart-size.ts';
import { drawStackedColumns } from '../chart/stacked-columns.ts';
import { wordsOf } from '../language/words.ts';
import { outcomeAxis } from './outcome-axis.ts';
import type { Presentation } from './presentation.ts';

/** Kroner of a scenario. */
export interface ScenarioColumn extends Readonly<Record<Phase | 'funding', number>> {
  readonly name: string;
  /** Null: none set. */
  readonly budget: number | null;
}

/** Of more scenarios the columns would be too thin to be told apart. */
const MOST_COLUMNS = 30;

/** Whether a chart can show so many scenarios: one has nothing beside it. */
export function isForComparison(scenarios: number): boolean {
  return scenarios > 1 && scenarios <= MOST_COLUMNS;
}

/** What scenarios cost as a column for each, made up of its phases. */
export function drawComparison(
  scenarios: readonly ScenarioColumn[],
  terms: readonly string[],
  presentation: Presentation,
  format: ChartOptions = {},
): string {
  const { language } = presentation;
  const words = wordsOf(language);
  const budgets = scenarios.map(({ budget }) => budget);
  // What grants pay for is not held against the budget, so that the columns are not.
  const isNet = scenarios.every(({ funding }) => funding === 0);
  return drawStackedColumns({
    ...format,
    title: wordsOf(language).analysisPage.costByPhase,
    subtitle: '',
    language,
    note: terms.join(' · '),
    x: { title: wordsOf(language).compare.scenario, values: scenarios.map(({ name }) => name) },
    y: outcomeAxis('total', presentation),
    series: PHASES.filter((phase) => scenarios.some((scenario) => scenario[phase] !== 0)).map((phase) => ({
      label: words.phases[phase],
      values: scenarios.map((scenario) => scenario[phase]),
    })),
    seriesTitle: null,
    limit: isNet && budgets.some((budget) => budget !== null) ? { label: words.report.budget, values: budgets } : null,
  });
}
