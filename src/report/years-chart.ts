import { PHASES } from '../catalogue/intervention.ts';
import type { ChartOptions } from '../chart/chart-size.ts';
import { drawStackedColumns } from '../chart/stacked-columns.ts';
import { pageWordsOf } from '../language/page-words.ts';
import type { Result } from '../model/result.ts';
import { outcomeAxis } from './outcome-axis.ts';
import { fingerprintOf, termsOf } from './statement.ts';
import { type Presentation } from './presentation.ts';

/** What a scenario costs as a column for each year, made up of its phases; with what there is for it by year. */
export function drawYears(result: Result, presentation: Presentation, format: ChartOptions = {}): string {
  const { language } = presentation;
  const words = pageWordsOf(language);
  const phases = PHASES.filter((phase) => result.totals[phase] !== 0);
  const budgets = result.by_year.map(({ budget }) => budget);
  const isNet = result.totals.funding === 0;
  return drawStackedColumns({
    ...format,
    title: pageWordsOf(language).reportPage.sections.yearsChart,
    subtitle: result.name,
    language,
    note: [...termsOf(result, presentation), fingerprintOf(result, language)].join(' · '),
    x: { title: '', values: result.years.map((year) => (result.is_calendar ? String(year) : words.report.year(year))) },
    y: outcomeAxis('total', presentation),
    series: phases.map((phase) => ({ label: words.phases[phase], values: result.by_year.map((year) => year[phase]) })),
    seriesTitle: null,
    // What grants pay for is not held against the budget, so that the columns are not.
    limit: isNet && budgets.some((budget) => budget !== null) ? { label: words.report.budget, values: budgets } : null,
  });
}
