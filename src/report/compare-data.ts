import type { Comparison } from '../analysis/comparison.ts';
import type { Compared } from '../analysis/comparison-difference.ts';
import type { Language } from '../language/languages.ts';
import { problemData } from './compare-problems.ts';
import { columnNames } from './compare-names.ts';
import { csvCells, CSV_LINE_END } from './csv-cells.ts';
import type { CsvDialect } from './csv-dialect.ts';
import { escapeControls, provenanceData } from './json.ts';

export interface ComparisonCsvOptions {
  readonly dialect: CsvDialect;
  readonly language: Language;
  /** Whether cost lines are among the rows. */
  readonly lines: boolean;
}

/**
 * Scenarios side by side as CSV: a row for each figure, in all and by year, and for each cost line where they are asked
 * for; a column for each scenario, and two for what it has more than the baseline.
 */
export function renderComparisonCsv(comparison: Comparison, { dialect, language, lines }: ComparisonCsvOptions): string {
  const { delimiter, text, number, head } = csvCells(dialect);
  const { scenarios } = comparison;
  const names = columnNames(scenarios);
  const keys = ['intervention', 'line', 'phase', 'label'];
  const others = names.slice(1).flatMap((name) => [`difference: ${name}`, `difference_percent: ${name}`]);
  const row = (figure: string, year: number | null, values: readonly (number | null)[], key = keys.map(() => '')) => {
    const cells = [text([figure]), number(year), ...(lines ? [text(key)] : []), ...values.map(number)];
    return `${cells.join(delimiter)}${CSV_LINE_END}`;
  };
  const withDifferences = (values: readonly Compared[]) => [
    ...values.map(({ value }) => value),
    ...values.slice(1).flatMap(({ difference, percent }) => [difference, percent]),
  ];
  const results = scenarios.map(({ result }) => result);
  const term = (name: string, values: readonly (number | undefined)[]) =>
    row(name, null, [...values.map((value) => value ?? null), ...others.map(() => null)]);
  return [
    head(['figure', 'year', ...(lines ? keys : []), ...names, ...others]),
    term('price_year', results.map((result) => result?.priceYear)),
    term('years', results.map((result) => result?.years.length)),
    term('overhead_rate', results.map((result) => result?.overheadRate)),
    ...comparison.figures.map(({ figure, values }) => row(figure, null, withDifferences(values))),
    ...comparison.byYear.map(({ figure, year, values }) => row(figure, year, withDifferences(values))),
    ...(lines
      ? comparison.lines.map(({ intervention, line, phase, label, values }) =>
          row('amount', null, withDifferences(values), [intervention, line, phase, label[language]]),
        )
      : []),
  ].join('');
}

/** Scenarios side by side as JSON, the format `interv-cost/comparison/1`; lists of values are in the order of the scenarios. */
export function renderComparisonJson(comparison: Comparison, { lines }: { readonly lines: boolean }): string {
  const data = {
    format: 'interv-cost/comparison/1',
    layout: 'side-by-side',
    currency: 'DKK',
    baseline: comparison.scenarios[0]?.file ?? null,
    aligned_to_price_year: comparison.alignedTo,
    scenarios: comparison.scenarios.map(({ file, result, problems, differsIn, hasBorrowedIndex }) => ({
      file,
      name: result?.name ?? null,
      price_year: result?.priceYear ?? null,
      years: result?.years ?? null,
      overhead_rate: result?.overheadRate ?? null,
      price_growth: result?.priceGrowth ?? null,
      is_over_budget: result?.isOverBudget ?? null,
      differs_in: differsIn,
      has_price_index_of_baseline: hasBorrowedIndex,
      problems: problems.map(problemData),
      provenance: result === null ? null : provenanceData(result),
    })),
    figures: comparison.figures.map(({ figure, values }) => ({ figure, ...valuesData(values) })),
    years_are_calendar: comparison.isCalendar,
    by_year: comparison.byYear.map(({ figure, year, values }) => ({ figure, year, ...valuesData(values) })),
    ...(lines
      ? {
          lines: comparison.lines.map(({ intervention, line, phase, label, values }) => ({
            intervention,
            line,
            phase,
            label: label.en,
            ...valuesData(values),
          })),
        }
      : {}),
  };
  return `${escapeControls(JSON.stringify(data, null, 2))}\n`;
}

function valuesData(values: readonly Compared[]) {
  return {
    values: values.map(({ value }) => value),
    differences: values.map(({ difference }) => difference),
    differences_percent: values.map(({ percent }) => percent),
  };
}
