import type { RowSummary, SimulationRow, SimulationRows } from '../analysis/simulate/simulation-row.ts';
import { problemData, shortProblems } from './compare-problems.ts';
import { CSV_LINE_END, csvCells } from './csv-cells.ts';
import type { CsvDialect } from './csv-dialect.ts';
import { AFTER_ROWS, beforeRows, escapeControls } from './json.ts';
import { fine } from './simulation-data.ts';

type Data = Readonly<Record<string, unknown>>;

/** What the draws of a figure come to, under the names of the data formats. */
function summaryData(base: number | null, { draws, mean, sd, standardError, least, most, quantiles }: RowSummary): Readonly<Record<string, number | null>> {
  return {
    base,
    draws,
    mean: fine(mean),
    standard_deviation: fine(sd),
    standard_error: fine(standardError),
    least: fine(least),
    ...Object.fromEntries(quantiles.map(({ probability, value }) => [`quantile_${String(Math.round(probability * 100))}`, fine(value)])),
    most: fine(most),
  };
}

/** Simulations in rows as CSV: a row for each figure of each. */
export async function* renderSimulationRowsCsv({ paths, outcomes, draws, seed, rows }: SimulationRows, dialect: CsvDialect): AsyncGenerator<string> {
  const { delimiter, text, number, head } = csvCells(dialect);
  let isBegun = false;
  for await (const row of rows) {
    const { file, scenario, values, priceYear, years, overBudget, problems } = row;
    for (const [index, outcome] of outcomes.entries()) {
      const data = summaryData(row.base[index] ?? null, row.outcomes[index] as RowSummary);
      if (!isBegun) {
        yield head(['file', 'scenario', ...paths.map(({ path }) => path), 'outcome', ...Object.keys(data), 'probability_over_budget', 'asked', 'seed', 'price_year', 'years', 'problem']);
        isBegun = true;
      }
      const cells = [
        text([file, scenario ?? '']),
        ...values.map((value) => (typeof value === 'number' ? number(value) : text([value]))),
        outcome,
        ...[...Object.values(data), overBudget, draws, seed, priceYear, years].map(number),
        problems.length === 0 ? '' : text([shortProblems(problems, file)]),
      ];
      yield cells.join(delimiter) + CSV_LINE_END;
    }
  }
}

/** Simulations in rows as lines of JSON, one for each. */
export async function* renderSimulationRowsNdjson(simulations: SimulationRows): AsyncGenerator<string> {
  for await (const row of simulations.rows) yield `${escapeControls(JSON.stringify(dataOf(row, simulations)))}\n`;
}

/** Simulations in rows as JSON, the format `interv-cost/simulations/1`. */
export async function* renderSimulationRowsJson(simulations: SimulationRows): AsyncGenerator<string> {
  const { paths, outcomes, draws, seed, count, rows } = simulations;
  const head = {
    format: 'interv-cost/simulations/1',
    currency: 'DKK',
    seed,
    draws,
    outcomes,
    paths: paths.map(({ path, label, unit }) => ({ path, label: label.en, unit })),
    count,
  };
  yield beforeRows(head);
  let separator = '\n';
  for await (const row of rows) {
    yield `${separator}    ${escapeControls(JSON.stringify(dataOf(row, simulations)))}`;
    separator = ',\n';
  }
  yield AFTER_ROWS;
}

function dataOf({ file, scenario, scenarioSha256, values, priceYear, years, base, overBudget, outcomes, problems }: SimulationRow, simulations: SimulationRows): Data {
  return {
    file,
    scenario,
    values: Object.fromEntries(simulations.paths.map(({ path }, index) => [path, values[index]])),
    price_year: priceYear,
    years,
    seed: simulations.seed,
    draws: simulations.draws,
    outcomes: Object.fromEntries(simulations.outcomes.map((name, index) => [name, summaryData(base[index] ?? null, outcomes[index] as RowSummary)])),
    probability_over_budget: overBudget,
    scenario_sha256: scenarioSha256,
    problems: problems.map(problemData),
  };
}
