import { stringify } from 'csv-stringify/sync';
import type { Simulation } from '../analysis/simulate/simulate.ts';
import type { CsvDialect } from './csv-dialect.ts';
import { csvOptions } from './csv-options.ts';
import { escapeControls, provenanceData } from './json.ts';
import { plainNumber } from './values.ts';

/** A mean or a deviation as data: to a hundredth of an øre, which is far below what chance leaves open. */
export const fine = (value: number | null) => (value !== null && Number.isFinite(value) ? Number(value.toFixed(4)) : null);

/** A simulation as JSON, the format `interv-cost/simulation/1`. */
export function renderSimulationJson(simulation: Simulation): string {
  return `${escapeControls(JSON.stringify(dataOf(simulation), null, 2))}\n`;
}

/** The same on one line. */
export function renderSimulationNdjson(simulation: Simulation): string {
  return `${escapeControls(JSON.stringify(dataOf(simulation)))}\n`;
}

function dataOf(simulation: Simulation): Readonly<Record<string, unknown>> {
  const { result, outcomes, inputs, leavers, drivers } = simulation;
  return {
    format: 'interv-cost/simulation/1',
    name: result.name,
    currency: 'DKK',
    price_year: result.priceYear,
    years: result.years,
    seed: simulation.seed,
    draws: simulation.draws,
    partial: simulation.draws < simulation.asked,
    outcomes: outcomes.map(({ name, base, summary }) => ({
      outcome: name,
      base,
      draws: summary.draws,
      mean: fine(summary.mean),
      standard_deviation: fine(summary.sd),
      standard_error: fine(summary.standardError),
      least: fine(summary.least),
      most: fine(summary.most),
      quantiles: Object.fromEntries(summary.quantiles.map(({ probability, value }) => [String(probability), fine(value)])),
      histogram: summary.bins,
    })),
    probability_over_budget: simulation.overBudget,
    drawn: [
      ...inputs.map(({ path, label, distribution, because, base, sampler, isWhole, source }) => ({
        path,
        label: label.en,
        distribution,
        whole_numbers: isWhole,
        because,
        source,
        base,
        mean: sampler.mean,
        standard_deviation: sampler.sd,
      })),
      ...leavers.map(({ entry, input, label, years }) => ({
        path: `${entry}.${input}`,
        label: label.en,
        distribution: { kind: 'binomial' },
        because: 'leavers',
        years: years.map((year) => result.years[year - 1]),
      })),
    ],
    rank_correlations: { draws: simulation.correlated, of: drivers.map(({ label, correlation }) => ({ label: label.en, correlation: fine(correlation) })) },
    provenance: provenanceData(result),
  };
}

/** A simulation as CSV: a row for each statistic of each outcome. */
export function renderSimulationCsv({ result, outcomes, draws, asked, seed, overBudget }: Simulation, dialect: CsvDialect): string {
  const isDanish = dialect === 'danish-excel';
  const rows = outcomes.flatMap(({ name, base, summary }) =>
    (
      [
        ['base', base],
        ['mean', fine(summary.mean)],
        ['standard_deviation', fine(summary.sd)],
        ['standard_error', fine(summary.standardError)],
        ['least', fine(summary.least)],
        ...summary.quantiles.map(({ probability, value }) => [`quantile_${String(Math.round(probability * 100))}`, fine(value)] as const),
        ['most', fine(summary.most)],
        ...(overBudget === null ? [] : [['probability_over_budget', overBudget] as const]),
      ] as const
    ).map(([statistic, value]) => [result.name, name, statistic, value, draws, asked, seed]),
  );
  const { cast, ...options } = csvOptions(dialect);
  return stringify(rows, {
    ...options,
    header: true,
    columns: ['scenario', 'outcome', 'statistic', 'value', 'draws', 'asked', 'seed'],
    record_delimiter: 'windows',
    cast: { ...cast, number: (value) => (isDanish ? plainNumber(value).replace('.', ',') : plainNumber(value)) },
  });
}
