import type { Language } from '../language/languages.ts';
import { wordsOf } from '../language/words.ts';
import type { Simulation } from '../analysis/simulate/simulate.ts';
import type { UncertainInput } from '../analysis/simulate/uncertain-inputs.ts';
import { formatKroner, formatPlain, formatShare } from '../language/numbers.ts';
import { yearsOverBudget } from '../model/result.ts';
import { barsOf } from './bar.ts';
import { fingerprintOf, termsOf } from './statement.ts';
import { type Presentation } from './presentation.ts';
import type { Document, Section } from './table/document.ts';
import { formatOutcome, inputText, meanOf, unitOf } from './values.ts';

type SimulatedOutcome = Simulation['outcomes'][number];

/** A simulation as a person reads it: its statistics, how it spreads, what was drawn, what drives it. */
export function simulationDocument(simulation: Simulation, presentation: Presentation): Document {
  const { language } = presentation;
  const { outcomes, result } = simulation;
  const [first] = outcomes as readonly [SimulatedOutcome];
  const names = outcomes.map(({ name }) => wordsOf(language).analysis.outcomes[name]);
  return {
    title: wordsOf(language).simulation.title(names.join(', ')),
    terms: [result.name, ...termsOf(result, presentation)],
    sections: [
      summarySection(simulation, names, presentation),
      spreadSection(first, presentation),
      driverSection(simulation, first, presentation),
    ],
    fingerprint: fingerprintOf(result, language),
  };
}

function summarySection(simulation: Simulation, names: readonly string[], presentation: Presentation): Section {
  const { language } = presentation;
  const words = wordsOf(language).simulation;
  const { outcomes, result, draws, asked, seed, overBudget } = simulation;
  const count = (value: number) => formatPlain(value, language);
  const [first] = outcomes as readonly [SimulatedOutcome];
  const { quantiles } = first.summary;
  const labels = [
    words.base,
    words.mean,
    words.sd,
    words.standardError,
    words.least,
    ...quantiles.map(({ probability }) => words.quantile(formatShare(probability, language))),
    words.most,
  ];
  const valuesOf = ({ base, summary }: SimulatedOutcome) => [
    base,
    summary.mean,
    summary.sd,
    summary.standardError,
    summary.least,
    ...summary.quantiles.map(({ value }) => value),
    summary.most,
  ];
  const show = (value: number) => formatOutcome(first.name, meanOf(first.name, value), presentation);
  const [low, high] = [quantiles[0]?.value ?? NaN, quantiles.at(-1)?.value ?? NaN];
  return {
    id: 'figures',
    columns: [
      { label: '', unit: 'text', isKey: true, values: labels },
      ...outcomes.map((outcome, index) => ({
        label: names[index] ?? '',
        unit: unitOf(outcome.name),
        values: valuesOf(outcome).map((value) => meanOf(outcome.name, value)),
      })),
    ],
    strong: new Set([0]),
    remarks: [
      ...(draws < asked ? [words.partial(count(draws), count(asked))] : []),
      words.meanIs(show(low), show(high)),
      ...(overBudget === null
        ? []
        : [words.overBudget(formatShare(Number(overBudget.toFixed(3)), language), yearsOverBudget(result) !== null)]),
      ...outcomes.flatMap(({ summary }, index) =>
        summary.draws < draws ? [words.without(names[index] ?? '', count(draws - summary.draws))] : [],
      ),
      words.how(count(draws), String(seed)),
    ],
  };
}

function spreadSection({ name, summary }: SimulatedOutcome, { language }: Presentation): Section {
  const words = wordsOf(language).simulation;
  const { bins, draws } = summary;
  const most = bins.reduce((all, { count }) => Math.max(all, count), 0);
  return {
    id: 'spread',
    title: words.spread(wordsOf(language).analysis.outcomes[name]),
    columns: [
      { label: words.from, unit: unitOf(name), isKey: true, values: bins.map(({ from }) => from) },
      { label: words.to, unit: unitOf(name), isKey: true, values: bins.map(({ to }) => to) },
      { label: words.share, unit: 'percent', decimals: 1, values: bins.map(({ count }) => (100 * count) / draws) },
    ],
    bars: barsOf(bins.map(({ count }) => count / most)),
  };
}

function driverSection(
  { drivers, correlated, ...simulation }: Simulation,
  { name }: SimulatedOutcome,
  { language }: Presentation,
): Section {
  const words = wordsOf(language).simulation;
  return {
    id: 'drivers-1',
    title: words.drivers,
    columns: [
      {
        label: words.driver,
        unit: 'text',
        isKey: true,
        values: drivers.map(({ label }) => shortened(label[language])),
      },
      { label: words.correlation, unit: 'decimal', decimals: 2, values: drivers.map(({ correlation }) => correlation) },
    ],
    bars: barsOf(drivers.map(({ correlation }) => Math.abs(correlation ?? 0))),
    remarks: [words.driversAre(wordsOf(language).analysis.outcomes[name], formatPlain(correlated, language))],
    lists: [{ title: words.drawn, items: drawnItems(simulation, language) }],
  };
}

/** What fits beside a number in a table of 80 columns. */
const MOST_LABEL = 48;

function shortened(label: string): string {
  return label.length <= MOST_LABEL ? label : `${label.slice(0, MOST_LABEL - 1)}…`;
}

/** What was drawn, from what, and why: a sentence for each. */
function drawnItems(
  { inputs, leavers, result }: Pick<Simulation, 'inputs' | 'leavers' | 'result'>,
  language: Language,
): readonly string[] {
  const words = wordsOf(language).simulation;
  const years = (numbers: readonly number[]) =>
    numbers.map((year) => String(result.years[year - 1] ?? year)).join(', ');
  return [
    ...inputs.map((each) => {
      const because =
        each.because === 'published' ? words.becausePublished(each.source ?? '') : words.becauseUncertainty;
      return `${each.label[language]} [${each.path}]: ${describe(each, language)}; ${because}.`;
    }),
    ...leavers.map(({ label, years: own }) => `${words.leavers(label[language], years(own))}.`),
  ];
}

function describe({ distribution, unit, isWhole }: UncertainInput, language: Language): string {
  const words = wordsOf(language).simulation;
  const show = (value: number) =>
    unit === 'kroner' ? formatKroner(value, language) : inputText(value, unit, language);
  const text = () => {
    switch (distribution.kind) {
      case 'uniform':
        return words.uniform(show(distribution.low), show(distribution.high));
      case 'triangular':
      case 'pert':
        return words[distribution.kind](show(distribution.low), show(distribution.mode), show(distribution.high));
      case 'pert_mean':
        return words.pertMean(show(distribution.low), show(distribution.mean), show(distribution.high));
      case 'normal':
        return words.normal(show(distribution.mean), show(distribution.sd));
      case 'poisson':
        return words.poisson(show(distribution.mean));
    }
  };
  return isWhole && distribution.kind !== 'poisson' ? `${text()}, ${words.whole}` : text();
}
