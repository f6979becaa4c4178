import { wordsOf } from '../language/words.ts';
import type { Simulation } from '../analysis/simulate/simulate.ts';
import { drawHistogram } from '../chart/histogram.ts';
import type { ChartOptions } from '../chart/chart-size.ts';
import { formatNumber, formatPlain, formatShare } from '../language/numbers.ts';
import { outcomeAxis } from './outcome-axis.ts';
import { fingerprintOf, termsOf } from './statement.ts';
import { type Presentation } from './presentation.ts';

/** The first figure of a simulation as a histogram, with the base case, the budget and the middle nine tenths marked. */
export function drawSimulation(simulation: Simulation, presentation: Presentation, format: ChartOptions = {}): string {
  const { language } = presentation;
  const words = wordsOf(language).simulation;
  const [first] = simulation.outcomes as readonly [Simulation['outcomes'][number]];
  const { result, draws, seed } = simulation;
  const axis = outcomeAxis(first.name, presentation);
  const quantile = (probability: number) =>
    first.summary.quantiles.find((each) => each.probability === probability)?.value ?? NaN;
  const isCost = first.name === 'net' || (first.name === 'total' && result.totals.funding === 0);
  return drawHistogram({
    ...format,
    title: words.spread(wordsOf(language).analysis.outcomes[first.name]),
    subtitle: `${result.name} · ${formatPlain(draws, language)} ${words.draws.toLowerCase()}, seed ${String(seed)}`,
    language,
    note: [...termsOf(result, presentation), fingerprintOf(result, language)].join(' · '),
    x: axis,
    y: { title: words.draws, format: (value) => formatNumber(value, language) },
    bins: first.summary.bins,
    marks: [
      { value: quantile(0.05), label: formatShare(0.05, language) },
      ...(first.base === null ? [] : [{ value: first.base, label: wordsOf(language).sweep.base }]),
      ...(isCost && result.budget !== null ? [{ value: result.budget, label: wordsOf(language).report.budget }] : []),
      { value: quantile(0.95), label: formatShare(0.95, language) },
    ],
  });
}
