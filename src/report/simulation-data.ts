import type { Simulation } from '../analysis/simulate/simulate.ts';
import { DEFAULT_LANGUAGE } from '../language/languages.ts';
import type { Json } from './format.ts';
import type { Data } from './table/records.ts';
import { tableOf, type Table } from './table/table.ts';

/** A mean or a deviation as data: to a hundredth of an øre, which is far below what chance leaves open. */
export const fine = (value: number | null) =>
  value !== null && Number.isFinite(value) ? Number(value.toFixed(4)) : null;

/** A simulation as JSON, the format `interv-cost/simulation/1`. */
export function simulationJson(simulation: Simulation): Json {
  return { head: dataOf(simulation) };
}

/** The same on one line. */
export function simulationRecords(simulation: Simulation): readonly (readonly Data[])[] {
  return [[dataOf(simulation)]];
}

function dataOf(simulation: Simulation): Data {
  const { result, outcomes, inputs, leavers, drivers } = simulation;
  return {
    format: 'interv-cost/simulation/1',
    name: result.name,
    currency: 'DKK',
    price_year: result.price_year,
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
      quantiles: Object.fromEntries(
        summary.quantiles.map(({ probability, value }) => [String(probability), fine(value)]),
      ),
      histogram: summary.bins,
    })),
    probability_over_budget: simulation.overBudget,
    drawn: [
      ...inputs.map(({ path, label, distribution, because, base, sampler, isWhole, source }) => ({
        path,
        label: label[DEFAULT_LANGUAGE],
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
        label: label[DEFAULT_LANGUAGE],
        distribution: { kind: 'binomial' },
        because: 'leavers',
        years: years.map((year) => result.years[year - 1]),
      })),
    ],
    rank_correlations: {
      draws: simulation.correlated,
      of: drivers.map(({ label, correlation }) => ({ label: label[DEFAULT_LANGUAGE], correlation: fine(correlation) })),
    },
    provenance: result.provenance,
  };
}

/** A simulation: a row for each statistic of each figure. */
export function simulationTable({ result, outcomes, draws, asked, seed, overBudget }: Simulation): Table {
  const rows = outcomes.flatMap(({ name, base, summary }) => {
    const statistics: readonly (readonly [string, number | null])[] = [
      ['base', base],
      ['mean', fine(summary.mean)],
      ['standard_deviation', fine(summary.sd)],
      ['standard_error', fine(summary.standardError)],
      ['least', fine(summary.least)],
      ...summary.quantiles.map(({ probability, value }) => [quantileName(probability), fine(value)] as const),
      ['most', fine(summary.most)],
      ...(overBudget === null ? [] : [['probability_over_budget', overBudget] as const]),
    ];
    return statistics.map(([statistic, value]) => ({ name, statistic, value }));
  });
  return tableOf<(typeof rows)[number]>(
    [
      ['scenario', () => result.name],
      ['outcome', ({ name }) => name],
      ['statistic', ({ statistic }) => statistic],
      ['value', ({ value }) => value],
      ['draws', () => draws],
      ['asked', () => asked],
      ['seed', () => seed],
    ],
    rows,
  );
}

export function quantileName(probability: number): string {
  return `quantile_${String(Math.round(probability * 100))}`;
}
