import { PHASES, type Phase } from '../catalogue/intervention.ts';
import type { Comparison } from '../analysis/comparison.ts';
import { wordsOf } from '../language/words.ts';
import type { OutcomeName } from '../model/outcomes.ts';
import { drawComparison, isForComparison, type ScenarioColumn } from '../report/compare-chart.ts';
import type { Sheet } from '../report/sheet.ts';
import type { Presentation } from '../report/statement.ts';
import { letterOf } from '../report/compare-names.ts';
import { comparisonSheet } from '../report/compare-sheet.ts';
import { lowerFirst } from '../report/values.ts';
import { extremesOf, figureText, quoted } from './analysis-summary.ts';
import { writeSheetPage, type SheetSection } from './sheet-page.tsx';

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

/** Scenarios side by side as a page. */
export function makeComparisonPage(comparison: Comparison, lines: boolean, presentation: Presentation): string {
  const scenarios = comparison.scenarios.map(({ file, result, differsIn }, index): Beside => ({
    name: result?.name ?? file,
    label: `${letterOf(index)}: ${result?.name ?? file}`,
    valueOf: result && ((figure) => comparison.figures.find((each) => each.figure === figure)?.values[index]?.value ?? null),
    isComparable: differsIn.length === 0,
  }));
  const title = wordsOf(presentation.language).analysisPage.sideBySide;
  return writeComparison(scenarios, 'total', { title, sheet: comparisonSheet(comparison, presentation, lines) }, presentation);
}

/** Writes the page of a comparison: what it comes to, a chart of all that can be shown, and its table. */
export function writeComparison(
  scenarios: readonly Beside[],
  outcome: OutcomeName,
  { title, sheet }: { readonly title: string; readonly sheet: Sheet },
  presentation: Presentation,
): string {
  const { language } = presentation;
  const columns = scenarios.flatMap(columnOf);
  const chart: SheetSection = {
    id: 'chart',
    title: wordsOf(language).analysisPage.costByPhase,
    chart: (format) => drawComparison(columns, sheet.terms, presentation, format),
  };
  return writeSheetPage({
    language,
    title: sheet.title,
    terms: sheet.terms,
    summary: sentencesOf(scenarios, outcome, presentation),
    sections: [...(isForComparison(columns.length) ? [chart] : []), { id: 'figures', title, sheet }],
  });
}

function columnOf({ label, valueOf }: Beside): readonly ScenarioColumn[] {
  if (valueOf === null) return [];
  const phases = Object.fromEntries(PHASES.map((phase) => [phase, valueOf(phase) ?? 0])) as Record<Phase, number>;
  return [{ ...phases, name: label, funding: valueOf('funding') ?? 0, budget: valueOf('budget') }];
}

/** Which scenario costs least, which most, what the baseline costs, and whether that can be said at all. */
function sentencesOf(scenarios: readonly Beside[], outcome: OutcomeName, presentation: Presentation): readonly string[] {
  const words = wordsOf(presentation.language).analysisPage;
  const fine = scenarios.filter(({ valueOf }) => valueOf !== null);
  const wrong = scenarios.length - fine.length;
  return [
    ...figureSentences(fine, scenarios[0], outcome, presentation),
    ...(fine.every(({ isComparable }) => isComparable) ? [] : [words.notComparable]),
    ...(wrong === 0 ? [] : [words.withProblems(wrong, scenarios.length)]),
  ];
}

function figureSentences(fine: readonly Beside[], baseline: Beside | undefined, outcome: OutcomeName, presentation: Presentation): readonly string[] {
  const words = wordsOf(presentation.language).analysisPage;
  const text = (value: number) => figureText(outcome, value, presentation);
  const figures = fine.map(({ name, valueOf }) => ({ value: valueOf?.(outcome) ?? null, where: () => quoted(name, presentation) }));
  const [first, second] = figures;
  if (first === undefined) return [];
  if (second === undefined && first.value !== null) {
    return [words.inScenario(first.where(), lowerFirst(wordsOf(presentation.language).analysis.outcomes[outcome]), text(first.value))];
  }
  const base = baseline?.valueOf?.(outcome) ?? null;
  return [
    extremesOf(outcome, figures, presentation),
    ...(base === null ? [] : [words.inBaseline(quoted(baseline?.name ?? '', presentation), text(base))]),
  ];
}
