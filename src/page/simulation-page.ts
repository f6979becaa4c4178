import type { Simulation } from '../analysis/simulate.ts';
import { wordsOf } from '../language/words.ts';
import { formatPlain, formatShare } from '../language/numbers.ts';
import { yearsOverBudget } from '../model/result.ts';
import { drawSimulation } from '../report/simulation-chart.ts';
import { simulationSheets } from '../report/simulation-sheet.ts';
import type { Presentation } from '../report/statement.ts';
import { meanOf } from '../report/values.ts';
import { figureText } from './analysis-summary.ts';
import { writeSheetPage } from './sheet-page.tsx';

/** How the cost spreads when what is uncertain is drawn by chance, as a page. */
export function makeSimulationPage(simulation: Simulation, presentation: Presentation): string {
  const { language } = presentation;
  const [figures, spread, ...others] = simulationSheets(simulation, presentation);
  if (figures === undefined || spread === undefined) throw new Error('a simulation without its sheets');
  return writeSheetPage({
    language,
    title: figures.title,
    terms: figures.terms,
    summary: sentencesOf(simulation, presentation),
    sections: [
      { id: 'spread', title: spread.title, chart: (format) => drawSimulation(simulation, presentation, format), sheet: spread, isFolded: true },
      { id: 'figures', title: wordsOf(language).analysisPage.inFigures, sheet: figures },
      ...others.map((sheet, index) => ({ id: `drivers-${String(index + 1)}`, title: sheet.title, sheet })),
    ],
  });
}

/** What the first figure comes to, how it spreads, and whether there is money for it. */
function sentencesOf({ result, outcomes, draws, asked, overBudget }: Simulation, presentation: Presentation): readonly string[] {
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
    base === null ? words.meanOnly(outcome, mean, count(summary.draws)) : words.baseAndMean(outcome, text(base), mean, count(summary.draws)),
    simulation.meanIs(text(low), text(high)),
    ...(overBudget === null ? [] : [simulation.overBudget(formatShare(Number(overBudget.toFixed(3)), language), yearsOverBudget(result) !== null)]),
  ];
}
