import { wordsOf } from '../language/words.ts';
import type { Simulation } from '../analysis/simulate/simulate.ts';
import type { ChartOptions as Paper } from '../chart/chart-size.ts';
import { formatPlain, formatShare } from '../language/numbers.ts';
import { yearsOverBudget } from '../model/result.ts';
import { drawSimulation } from '../report/simulation-chart.ts';
import { simulationDocument } from '../report/simulation-document.ts';
import type { Presentation } from '../report/presentation.ts';
import type { Document } from '../report/table/document.ts';
import { meanOf } from '../report/values.ts';
import { figureText } from './analysis-summary.ts';

/** A simulation with its answer in sentences and a chart. */
export function simulationPage(simulation: Simulation, presentation: Presentation): Document {
  const { sections, ...document } = simulationDocument(simulation, presentation);
  const own = {
    spread: { chart: (paper: Paper) => drawSimulation(simulation, presentation, paper), isFolded: true },
  };
  return {
    ...document,
    summary: sentencesOf(simulation, presentation),
    sections: sections.map((section) => ({ ...section, ...own[section.id as keyof typeof own] })),
  };
}

/** What the first figure is, how it spreads, and whether there is money for it. */
function sentencesOf(
  { result, outcomes, draws, asked, overBudget }: Simulation,
  presentation: Presentation,
): readonly string[] {
  const { language } = presentation;
  const words = wordsOf(language).analysisPage;
  const simulation = wordsOf(language).simulation;
  const [{ name, base, summary }] = outcomes as readonly [Simulation['outcomes'][number]];
  const text = (value: number) => figureText(name, meanOf(name, value), presentation);
  const count = (value: number) => formatPlain(value, language);
  const outcome = wordsOf(language).analysis.outcomes[name];
  const mean = text(summary.mean);
  const [low, high] = [summary.quantiles[0]?.value ?? NaN, summary.quantiles.at(-1)?.value ?? NaN];
  return [
    ...(draws < asked ? [simulation.partial(count(draws), count(asked))] : []),
    base === null
      ? words.meanOnly(outcome, mean, count(summary.draws))
      : words.baseAndMean(outcome, text(base), mean, count(summary.draws)),
    simulation.meanIs(text(low), text(high)),
    ...(overBudget === null
      ? []
      : [
          simulation.overBudget(formatShare(Number(overBudget.toFixed(3)), language), yearsOverBudget(result) !== null),
        ]),
  ];
}
