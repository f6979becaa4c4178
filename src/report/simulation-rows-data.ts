import type { RowSummary, SimulationRow, SimulationRows } from '../analysis/simulate/simulation-row.ts';
import type { PROBABILITIES } from '../analysis/simulate/simulation-summary.ts';
import { DEFAULT_LANGUAGE } from '../language/languages.ts';
import { problemCell } from './compare-problems.ts';
import type { Json } from './format.ts';
import { fine, quantileName } from './simulation-data.ts';
import type { Data } from './table/records.ts';
import { mapped, tableOf, type ColumnOf, type Stream, type Table } from './table/table.ts';

/** The quantiles of every figure. */
const QUANTILES: typeof PROBABILITIES = [0.05, 0.25, 0.5, 0.75, 0.95];

/** What the draws of a figure give. */
interface Drawn extends RowSummary {
  readonly base: number | null;
}

const SUMMARY: readonly ColumnOf<Drawn>[] = [
  ['base', ({ base }) => base],
  ['draws', ({ draws }) => draws],
  ['mean', ({ mean }) => fine(mean)],
  ['standard_deviation', ({ sd }) => fine(sd)],
  ['standard_error', ({ standardError }) => fine(standardError)],
  ['least', ({ least }) => fine(least)],
  ...QUANTILES.map((_, index): ColumnOf<Drawn> => [
    quantileName(QUANTILES[index] ?? NaN),
    ({ quantiles }) => fine(quantiles[index]?.value ?? null),
  ]),
  ['most', ({ most }) => fine(most)],
];

/** A figure of a row. */
interface Case {
  readonly row: SimulationRow;
  readonly outcome: string;
  readonly drawn: Drawn;
}

function drawnOf({ base, outcomes }: SimulationRow, index: number): Drawn {
  return { ...(outcomes[index] as RowSummary), base: base[index] ?? null };
}

/** Simulations in rows: a row for each figure of each. */
export function simulationRowsTable({ paths, outcomes, draws, seed, rows }: SimulationRows): Table {
  const cases = mapped(rows, (row) =>
    outcomes.map((outcome, index): Case => ({ row, outcome, drawn: drawnOf(row, index) })),
  );
  return tableOf<Case>(
    [
      ['file', ({ row }) => row.file],
      ['scenario', ({ row }) => row.scenario],
      ...paths.map(({ path }, index): ColumnOf<Case> => [path, ({ row }) => row.values[index]]),
      ['outcome', ({ outcome }) => outcome],
      ...SUMMARY.map(([name, value]): ColumnOf<Case> => [name, ({ drawn }) => value(drawn)]),
      ['probability_over_budget', ({ row }) => row.overBudget],
      ['asked', () => draws],
      ['seed', () => seed],
      ['price_year', ({ row }) => row.priceYear],
      ['years', ({ row }) => row.years],
      ['problem', ({ row }) => problemCell(row.problems, row.file)],
    ],
    cases as AsyncIterable<readonly Case[]>,
  );
}

/** One record for each simulation. */
export function simulationRowsRecords(simulations: SimulationRows): Stream<readonly Data[]> {
  return mapped(simulations.rows, (row) => [dataOf(row, simulations)]);
}

/** Simulations in rows as JSON, the format `interv-cost/simulations/1`. */
export function simulationRowsJson(simulations: SimulationRows): Json {
  const { paths, outcomes, draws, seed, count } = simulations;
  const head = {
    format: 'interv-cost/simulations/1',
    currency: 'DKK',
    seed,
    draws,
    outcomes,
    paths: paths.map(({ path, label, unit }) => ({ path, label: label[DEFAULT_LANGUAGE], unit })),
    count,
  };
  return { head, rows: simulationRowsRecords(simulations) };
}

function dataOf(row: SimulationRow, simulations: SimulationRows): Data {
  const { file, scenario, scenarioSha256, values, priceYear, years, overBudget, problems } = row;
  return {
    file,
    scenario,
    values: Object.fromEntries(simulations.paths.map(({ path }, index) => [path, values[index]])),
    price_year: priceYear,
    years,
    seed: simulations.seed,
    draws: simulations.draws,
    outcomes: Object.fromEntries(
      simulations.outcomes.map((name, index) => [
        name,
        Object.fromEntries(SUMMARY.map(([key, value]) => [key, value(drawnOf(row, index))])),
      ]),
    ),
    probability_over_budget: overBudget,
    scenario_sha256: scenarioSha256,
    problems: problemCell(problems).full(),
  };
}
