import { wordsOf } from '../language/words.ts';
import { PHASES, type Phase } from '../catalogue/intervention.ts';
import type { Comparison } from '../analysis/compare/comparison.ts';
import type { OutcomeName } from '../model/outcome-table.ts';
import { drawComparison, isForComparison, type ScenarioColumn } from '../report/compare-chart.ts';
import type { Presentation } from '../report/presentation.ts';
import { letterOf } from '../report/compare-names.ts';
import { comparisonDocument } from '../report/compare-document.ts';
import type { Document, Section } from '../report/table/document.ts';
import { lowerFirst } from '../report/values.ts';
import { extremesOf, figureText, quoted } from './analysis-summary.ts';

/** A scenario of a comparison, whichever way that is laid out. */
export interface Beside {
  /** In running text. */
  readonly name: string;
  /** Under its column. */
  readonly label: string;
  /** Null where something is wrong with it. */
  readonly valueOf: ((figure: OutcomeName) => number | null) | null;
  readonly isComparable: boolean;
}

/** Scenarios side by side, with the answer in sentences and a chart. */
export function comparisonPage(comparison: Comparison, lines: boolean, presentation: Presentation): Document {
  const scenarios = comparison.scenarios.map(({ file, result, differsIn }, index): Beside => ({
    name: result?.name ?? file,
    label: `${letterOf(index)}: ${result?.name ?? file}`,
    valueOf:
      result && ((figure) => comparison.figures.find((each) => each.figure === figure)?.values[index]?.value ?? null),
    isComparable: differsIn.length === 0,
  }));
  const title = wordsOf(presentation.language).analysisPage.sideBySide;
  return illustrated(scenarios, 'total', title, comparisonDocument(comparison, lines, presentation), presentation);
}

/** A comparison with its answer in sentences and a chart of all that can be shown. */
export function illustrated(
  scenarios: readonly Beside[],
  outcome: OutcomeName,
  pageTitle: string,
  document: Document,
  presentation: Presentation,
): Document {
  const columns = scenarios.flatMap(columnOf);
  const chart: Section = {
    id: 'chart',
    title: wordsOf(presentation.language).analysisPage.costByPhase,
    columns: [],
    chart: (paper) => drawComparison(columns, document.terms, presentation, paper),
  };
  return {
    ...document,
    summary: sentencesOf(scenarios, outcome, presentation),
    sections: [
      ...(isForComparison(columns.length) ? [chart] : []),
      ...document.sections.map((section) => ({ ...section, pageTitle })),
    ],
  };
}

function columnOf({ label, valueOf }: Beside): readonly ScenarioColumn[] {
  if (valueOf === null) return [];
  const phases = Object.fromEntries(PHASES.map((phase) => [phase, valueOf(phase) ?? 0])) as Record<Phase, number>;
  return [{ ...phases, name: label, funding: valueOf('funding') ?? 0, budget: valueOf('budget') }];
}

/** Which scenario costs least, which most, what the baseline costs, and whether that can be said at all. */
function sentencesOf(
  scenarios: readonly Beside[],
  outcome: OutcomeName,
  presentation: Presentation,
): readonly string[] {
  const words = wordsOf(presentation.language).analysisPage;
  const fine = scenarios.filter(({ valueOf }) => valueOf !== null);
  const wrong = scenarios.length - fine.length;
  return [
    ...figureSentences(fine, scenarios[0], outcome, presentation),
    ...(fine.every(({ isComparable }) => isComparable) ? [] : [words.notComparable]),
    ...(wrong === 0 ? [] : [words.withProblems(wrong, scenarios.length)]),
  ];
}

function figureSentences(
  fine: readonly Beside[],
  baseline: Beside | undefined,
  outcome: OutcomeName,
  presentation: Presentation,
): readonly string[] {
  const words = wordsOf(presentation.language).analysisPage;
  const text = (value: number) => figureText(outcome, value, presentation);
  const figures = fine.map(({ name, valueOf }) => ({
    value: valueOf?.(outcome) ?? null,
    where: () => quoted(name, presentation),
  }));
  const [first, second] = figures;
  if (first === undefined) return [];
  if (second === undefined && first.value !== null) {
    return [
      words.inScenario(
        first.where(),
        lowerFirst(wordsOf(presentation.language).analysis.outcomes[outcome]),
        text(first.value),
      ),
    ];
  }
  const base = baseline?.valueOf?.(outcome) ?? null;
  return [
    extremesOf(outcome, figures, presentation),
    ...(base === null ? [] : [words.inBaseline(quoted(baseline?.name ?? '', presentation), text(base))]),
  ];
}
