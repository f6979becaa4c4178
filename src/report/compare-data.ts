import type { Comparison } from '../analysis/compare/comparison.ts';
import type { Compared } from '../analysis/compare/comparison-difference.ts';
import { DEFAULT_LANGUAGE } from '../language/languages.ts';
import { problemCell } from './compare-problems.ts';
import { columnNames } from './compare-names.ts';
import type { Json, RenderOptions } from './format.ts';
import { tableOf, type ColumnOf, type Table } from './table/table.ts';

/** A row of the table: a term or a figure of every scenario. */
interface Row {
  readonly figure: string;
  readonly year?: number;
  readonly key?: readonly string[];
  readonly values: readonly (Compared | Pick<Compared, 'value'>)[];
}

/**
 * Scenarios side by side: a row for each figure, in all and by year, and for each cost line where they are asked for; a
 * column for each scenario, and two for what it has more than the baseline.
 */
export function comparisonTable(
  comparison: Comparison,
  { dataLanguage }: Pick<RenderOptions, 'dataLanguage'>,
  lines: boolean,
): Table {
  const { scenarios, figures, byYear } = comparison;
  const names = columnNames(scenarios);
  const term = (figure: string, values: readonly (number | undefined)[]): Row => ({
    figure,
    values: values.map((value) => ({ value: value ?? null })),
  });
  const results = scenarios.map(({ result }) => result);
  const rows: readonly Row[] = [
    term(
      'price_year',
      results.map((result) => result?.price_year),
    ),
    term(
      'years',
      results.map((result) => result?.years.length),
    ),
    term(
      'overhead_rate',
      results.map((result) => result?.overhead_rate),
    ),
    ...figures,
    ...byYear,
    ...(lines ? comparison.lines : []).map(({ intervention, line, phase, label, values }) => ({
      figure: 'amount',
      key: [intervention, line, phase, label[dataLanguage]],
      values,
    })),
  ];
  const difference = (name: string, index: number): readonly ColumnOf<Row>[] => {
    const of =
      (part: 'difference' | 'percent') =>
      ({ values }: Row) =>
        (values[index] as Partial<Compared>)[part];
    return [
      [`difference: ${name}`, of('difference')],
      [`difference_percent: ${name}`, of('percent')],
    ];
  };
  return tableOf<Row>(
    [
      ['figure', ({ figure }) => figure],
      ['year', ({ year }) => year],
      ...(lines ? ['intervention', 'line', 'phase', 'label'] : []).map((name, index): ColumnOf<Row> => [
        name,
        ({ key }) => key?.[index],
      ]),
      ...names.map((name, index): ColumnOf<Row> => [name, ({ values }) => values[index]?.value]),
      ...names.flatMap((name, index) => (index === 0 ? [] : difference(name, index))),
    ],
    rows,
  );
}

/** Scenarios side by side as JSON, the format `interv-cost/comparison/1`; lists of values are in the order of the scenarios. */
export function comparisonJson(comparison: Comparison, lines: boolean): Json {
  const head = {
    format: 'interv-cost/comparison/1',
    layout: 'side-by-side',
    currency: 'DKK',
    baseline: comparison.scenarios[0]?.file ?? null,
    aligned_to_price_year: comparison.alignedTo,
    scenarios: comparison.scenarios.map(({ file, result, problems, differsIn, hasBorrowedIndex }) => ({
      file,
      name: result?.name ?? null,
      price_year: result?.price_year ?? null,
      years: result?.years ?? null,
      overhead_rate: result?.overhead_rate ?? null,
      price_growth: result?.price_growth ?? null,
      is_over_budget: result?.is_over_budget ?? null,
      differs_in: differsIn,
      has_price_index_of_baseline: hasBorrowedIndex,
      problems: problemCell(problems).full(),
      provenance: result?.provenance ?? null,
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
            label: label[DEFAULT_LANGUAGE],
            ...valuesData(values),
          })),
        }
      : {}),
  };
  return { head };
}

function valuesData(values: readonly Compared[]) {
  return {
    values: values.map(({ value }) => value),
    differences: values.map(({ difference }) => difference),
    differences_percent: values.map(({ percent }) => percent),
  };
}
