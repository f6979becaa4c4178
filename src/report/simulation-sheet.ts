import type { Simulation } from '../analysis/simulate.ts';
import type { UncertainInput } from '../analysis/uncertain-inputs.ts';
import type { Language } from '../language/languages.ts';
import { wordsOf } from '../language/words.ts';
import { formatKroner, formatNumber, formatPlain, formatShare } from '../language/numbers.ts';
import { yearsOverBudget } from '../model/result.ts';
import type { Sheet } from './sheet.ts';
import { fingerprintOf, termsOf, type Presentation } from './statement.ts';
import { formatOutcome, formatValue, meanOf } from './values.ts';

type Outcome = Simulation['outcomes'][number];

/** A simulation as a person reads it: what it comes to, how it spreads, what was drawn, what drives it. */
export function simulationSheets(simulation: Simulation, presentation: Presentation): readonly Sheet[] {
  const [first] = simulation.outcomes as readonly [Outcome];
  const empty = { terms: [], bars: null, strong: new Set<number>(), remarks: [], lists: [], fingerprint: '' };
  return [
    { ...empty, ...summarySheet(simulation, presentation) },
    { ...empty, ...spreadSheet(first, presentation) },
    { ...empty, ...driverSheet(simulation, first, presentation) },
  ];
}

function summarySheet(simulation: Simulation, presentation: Presentation): Omit<Sheet, 'bars' | 'lists' | 'fingerprint'> {
  const { language } = presentation;
  const words = wordsOf(language).simulation;
  const { outcomes, result, draws, asked, seed, overBudget } = simulation;
  const count = (value: number) => formatPlain(value, language);
  const names = outcomes.map(({ name }) => wordsOf(language).analysis.outcomes[name]);
  const [first] = outcomes as readonly [Outcome];
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
  const valuesOf = ({ base, summary }: Outcome) => [
    base,
    summary.mean,
    summary.sd,
    summary.standardError,
    summary.least,
    ...summary.quantiles.map(({ value }) => value),
    summary.most,
  ];
  const show = (outcome: Outcome, value: number | null) => formatOutcome(outcome.name, value === null ? null : meanOf(outcome.name, value), presentation);
  const [low, high] = [quantiles[0]?.value ?? NaN, quantiles.at(-1)?.value ?? NaN];
  return {
    title: words.title(names.join(', ')),
    terms: [result.name, ...termsOf(result, presentation)],
    columns: [
      { header: '', align: 'left', isKey: true, cells: labels },
      ...outcomes.map((outcome, index) => ({
        header: names[index] ?? '',
        align: 'right' as const,
        cells: valuesOf(outcome).map((value) => show(outcome, value)),
      })),
    ],
    strong: new Set([0]),
    remarks: [
      ...(draws < asked ? [words.partial(count(draws), count(asked))] : []),
      words.meanIs(show(first, low), show(first, high)),
      ...(overBudget === null ? [] : [words.overBudget(formatShare(Number(overBudget.toFixed(3)), language), yearsOverBudget(result) !== null)]),
      ...outcomes.flatMap(({ summary }, index) =>
        summary.draws < draws ? [words.without(names[index] ?? '', count(draws - summary.draws))] : [],
      ),
      words.how(count(draws), String(seed)),
    ],
  };
}

function spreadSheet({ name, summary }: Outcome, presentation: Presentation): Pick<Sheet, 'title' | 'columns' | 'bars'> {
  const { language } = presentation;
  const words = wordsOf(language).simulation;
  const most = summary.bins.reduce((all, { count }) => Math.max(all, count), 0);
  return {
    title: words.spread(wordsOf(language).analysis.outcomes[name]),
    columns: [
      { header: words.from, align: 'right', isKey: true, cells: summary.bins.map(({ from }) => formatOutcome(name, from, presentation)) },
      { header: words.to, align: 'right', isKey: true, cells: summary.bins.map(({ to }) => formatOutcome(name, to, presentation)) },
      {
        header: words.share,
        align: 'right',
        cells: summary.bins.map(({ count }) => `${formatNumber((100 * count) / summary.draws, language, 1)} %`),
      },
    ],
    bars: { lengths: summary.bins.map(({ count }) => count / most) },
  };
}

function driverSheet(simulation: Simulation, { name }: Outcome, { language }: Presentation): Pick<Sheet, 'title' | 'columns' | 'bars' | 'remarks' | 'lists' | 'fingerprint'> {
  const words = wordsOf(language).simulation;
  const { drivers, correlated, result } = simulation;
  return {
    title: words.drivers,
    columns: [
      { header: words.driver, align: 'left', isKey: true, cells: drivers.map(({ label }) => shortened(label[language])) },
      { header: words.correlation, align: 'right', cells: drivers.map(({ correlation }) => (correlation === null ? '–' : formatNumber(correlation, language, 2))) },
    ],
    bars: { lengths: drivers.map(({ correlation }) => Math.abs(correlation ?? 0)) },
    remarks: [words.driversAre(wordsOf(language).analysis.outcomes[name], formatPlain(correlated, language))],
    lists: [{ title: words.drawn, items: drawnItems(simulation, language) }],
    fingerprint: fingerprintOf(result, language),
  };
}

/** What fits beside a number in a table of 80 columns. */
const MOST_LABEL = 48;

function shortened(label: string): string {
  return label.length <= MOST_LABEL ? label : `${label.slice(0, MOST_LABEL - 1)}…`;
}

/** What was drawn, from what, and why: a sentence for each. */
function drawnItems({ inputs, leavers, result }: Simulation, language: Language): readonly string[] {
  const words = wordsOf(language).simulation;
  const years = (numbers: readonly number[]) => numbers.map((year) => String(result.years[year - 1] ?? year)).join(', ');
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
    unit === 'kroner' ? formatKroner(value, language) : formatValue({ text: String(value), number: value }, unit, language);
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
