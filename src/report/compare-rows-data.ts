import type { Comparison } from '../analysis/compare/comparison.ts';
import type { ComparisonRow, ComparisonRows } from '../analysis/compare/comparison-rows.ts';
import type { OutcomeName } from '../model/outcomes.ts';
import { problemData, shortProblems } from './compare-problems.ts';
import { csvCells, CSV_LINE_END } from './csv-cells.ts';
import type { CsvDialect } from './csv-dialect.ts';
import { AFTER_ROWS, beforeRows, escapeControls } from './json.ts';

/** What is known of a scenario besides its figures, under the names of the data formats. */
const TERMS = ['price_year', 'years', 'overhead_rate'] as const;

/**
 * Rows of a comparison as CSV, as they come. The library writes what is text, many rows at a time; all else is the
 * digits of numbers.
 */
export async function* renderRowsCsv({ figures, rows }: ComparisonRows, dialect: CsvDialect): AsyncGenerator<string> {
  const { delimiter, text, texts, number, head } = csvCells(dialect);
  yield head(['file', 'scenario', ...figures, ...TERMS, 'difference', 'difference_percent', 'problem']);
  for await (const batch of rows) {
    let chunk = '';
    const names = texts(batch.map(({ file, scenario }) => [file, scenario?.name ?? '']));
    for (const [row, { scenario, problems, difference, percent }] of batch.entries()) {
      let line = names[row] as string;
      for (let index = 0; index < figures.length; index += 1) line += delimiter + number(scenario?.figures[index] ?? null);
      for (const term of [scenario?.priceYear, scenario?.years, scenario?.overhead, difference, percent]) line += delimiter + number(term ?? null);
      chunk += `${line}${delimiter}${problems.length === 0 ? '' : text([shortProblems(problems)])}${CSV_LINE_END}`;
    }
    yield chunk;
  }
}

/** Rows of a comparison as lines of JSON, as they come. */
export async function* renderRowsNdjson({ figures, rows }: ComparisonRows): AsyncGenerator<string> {
  for await (const batch of rows) yield batch.map((row) => `${lineOf(row, figures)}\n`).join('');
}

/** Scenarios side by side as the same lines of JSON. */
export function renderComparisonNdjson(comparison: Comparison, outcome: OutcomeName): string {
  const figures = comparison.figures.map(({ figure }) => figure);
  return rowsOf(comparison, outcome).map((row) => `${lineOf(row, figures)}\n`).join('');
}

/** Rows of a comparison as JSON, the format `interv-cost/comparison/1`, as they come. */
export async function* renderRowsJson(comparison: ComparisonRows): AsyncGenerator<string> {
  const { figures, outcome, baseline, alignedTo, rows } = comparison;
  const head = {
    format: 'interv-cost/comparison/1',
    layout: 'rows',
    currency: 'DKK',
    baseline: baseline.file,
    outcome,
    aligned_to_price_year: alignedTo,
  };
  yield beforeRows(head);
  let separator = '\n';
  for await (const batch of rows) {
    yield separator + batch.map((row) => `    ${lineOf(row, figures)}`).join(',\n');
    separator = ',\n';
  }
  yield AFTER_ROWS;
}

function lineOf({ file, scenario, problems, isBaseline, difference, percent, differsIn }: ComparisonRow, figures: readonly OutcomeName[]): string {
  const data = {
    file,
    scenario: scenario?.name ?? null,
    is_baseline: isBaseline,
    ...Object.fromEntries(figures.map((name, index) => [name, scenario?.figures[index] ?? null])),
    price_year: scenario?.priceYear ?? null,
    years: scenario?.years ?? null,
    overhead_rate: scenario?.overhead ?? null,
    difference,
    difference_percent: percent,
    differs_in: differsIn,
    problems: problems.map(problemData),
  };
  return escapeControls(JSON.stringify(data));
}

/** Scenarios side by side, as rows. */
function rowsOf({ scenarios, figures }: Comparison, outcome: OutcomeName): readonly ComparisonRow[] {
  const focus = figures.find(({ figure }) => figure === outcome);
  return scenarios.map(({ file, result, problems, differsIn }, index): ComparisonRow => ({
    file,
    scenario: result && {
      name: result.name,
      priceYear: result.priceYear,
      years: result.years.length,
      overhead: result.overheadRate,
      figures: figures.map(({ values }) => values[index]?.value ?? null),
    },
    problems,
    isBaseline: index === 0,
    difference: focus?.values[index]?.difference ?? null,
    percent: focus?.values[index]?.percent ?? null,
    differsIn,
  }));
}
