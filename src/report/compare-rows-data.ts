import type { Comparison } from '../analysis/compare/comparison.ts';
import type { ComparisonRow, ComparisonRows } from '../analysis/compare/comparison-rows.ts';
import type { OutcomeName } from '../model/outcome-table.ts';
import { problemCell } from './compare-problems.ts';
import type { Json } from './format.ts';
import { recordsOf } from './table/records.ts';
import { tableOf, type ColumnOf, type Table } from './table/table.ts';

/** A row for each scenario, as they come. */
export function rowsTable({
  figures,
  rows,
}: Pick<ComparisonRows, 'figures'> & { readonly rows: readonly ComparisonRow[] | ComparisonRows['rows'] }): Table {
  return tableOf<ComparisonRow>(
    [
      ['file', ({ file }) => file],
      ['scenario', ({ scenario }) => scenario?.name ?? null],
      ['is_baseline', ({ isBaseline }) => isBaseline, { only: 'nested' }],
      ...figures.map((name, index): ColumnOf<ComparisonRow> => [
        name,
        ({ scenario }) => scenario?.figures[index] ?? null,
      ]),
      ['price_year', ({ scenario }) => scenario?.priceYear ?? null],
      ['years', ({ scenario }) => scenario?.years ?? null],
      ['overhead_rate', ({ scenario }) => scenario?.overhead ?? null],
      ['difference', ({ difference }) => difference],
      ['difference_percent', ({ percent }) => percent],
      ['differs_in', ({ differsIn }) => ({ short: () => '', full: () => differsIn }), { only: 'nested' }],
      ['problems', ({ problems }) => problemCell(problems), { flatName: 'problem' }],
    ],
    rows,
  );
}

/** Rows of a comparison as JSON, the format `interv-cost/comparison/1`, as they come. */
export function rowsJson(comparison: ComparisonRows): Json {
  const { outcome, baseline, alignedTo } = comparison;
  return {
    head: {
      format: 'interv-cost/comparison/1',
      layout: 'rows',
      currency: 'DKK',
      baseline: baseline.file,
      outcome,
      aligned_to_price_year: alignedTo,
    },
    rows: recordsOf(rowsTable(comparison)),
  };
}

/** Scenarios side by side in the same rows. */
export function comparisonRecords(comparison: Comparison, outcome: OutcomeName) {
  return recordsOf(
    rowsTable({ figures: comparison.figures.map(({ figure }) => figure), rows: rowsOf(comparison, outcome) }),
  );
}

/** Scenarios side by side, as rows. */
function rowsOf({ scenarios, figures }: Comparison, outcome: OutcomeName): readonly ComparisonRow[] {
  const focus = figures.find(({ figure }) => figure === outcome);
  return scenarios.map(({ file, result, problems, differsIn }, index): ComparisonRow => ({
    file,
    scenario: result && {
      name: result.name,
      priceYear: result.price_year,
      years: result.years.length,
      overhead: result.overhead_rate,
      figures: figures.map(({ values }) => values[index]?.value ?? null),
    },
    problems,
    isBaseline: index === 0,
    difference: focus?.values[index]?.difference ?? null,
    percent: focus?.values[index]?.percent ?? null,
    differsIn,
  }));
}
