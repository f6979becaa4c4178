import { wordsOf } from '../language/words.ts';
import { PHASES } from '../catalogue/intervention.ts';
import type { Compared } from '../analysis/compare/comparison-difference.ts';
import type { ComparedLine, Comparison } from '../analysis/compare/comparison.ts';
import { isPerHead, type OutcomeName } from '../model/outcome-table.ts';
import { yearsOverBudget, type Result } from '../model/result.ts';
import type { Presentation } from './presentation.ts';

/** A row of the table: a figure of every scenario, or a heading. */
export interface FigureRow {
  readonly label: string;
  readonly indent: number;
  readonly isStrong: boolean;
  /** What is counted, which says how it is written. */
  readonly figure: OutcomeName;
  /** In the order of the scenarios; null for a heading. */
  readonly values: readonly Compared[] | null;
}

/** The figures that say something of these scenarios: costs, funding, budget, participants, costs per head, years. */
export function figureRows(comparison: Comparison, presentation: Presentation, lines: boolean): readonly FigureRow[] {
  const results = comparison.scenarios.flatMap(({ result }) => result ?? []);
  const { language, unit } = presentation;
  const { outcomes } = wordsOf(language).analysis;
  const { report } = wordsOf(language);
  const row = (figure: OutcomeName, label = outcomes[figure], indent = 0): FigureRow => ({
    label: isPerHead(figure) && unit !== 1 ? `${label}, ${report.unit(1)}` : label,
    indent,
    isStrong: ['total', 'net'].includes(figure),
    figure,
    values: comparison.figures.find((each) => each.figure === figure)?.values ?? null,
  });
  const some = (is: (result: Result) => boolean, rows: readonly FigureRow[]) => (results.some(is) ? rows : []);
  const isFunded = (result: Result) => result.funding.length > 0;
  return [
    ...PHASES.flatMap((phase) => some((result) => result.lines.some((line) => line.phase === phase), [row(phase)])),
    row('total'),
    row('overhead', report.ofWhichOverhead, 1),
    ...some(isFunded, [row('funding'), row('net')]),
    ...some(({ budget }) => budget !== null, [row('budget'), row('headroom')]),
    ...some((result) => yearsOverBudget(result) !== null, [row('least_headroom')]),
    row('participants'),
    row('cost_per_participant'),
    row('operating_cost_per_participant'),
    ...some((result) => result.completers !== result.participants, [row('completers'), row('cost_per_completer')]),
    ...some(({ families }) => families !== null, [row('families'), row('cost_per_family')]),
    ...some((result) => result.discount_rate !== 0, [row('present_value'), row('equivalent_annual_cost')]),
    ...yearRows(comparison, 'total', presentation),
    ...some(isFunded, yearRows(comparison, 'net', presentation)),
    ...(lines ? lineRows(comparison, presentation) : []),
  ];
}

function heading(label: string, indent = 0): FigureRow {
  return { label, indent, isStrong: true, figure: 'total', values: null };
}

function yearRows(
  { byYear, isCalendar }: Comparison,
  figure: 'total' | 'net',
  { language }: Presentation,
): readonly FigureRow[] {
  const words = wordsOf(language).compare;
  const { report } = wordsOf(language);
  const years = byYear.filter((each) => each.figure === figure);
  return [
    heading(figure === 'total' ? words.totalByYear : words.netByYear),
    ...years.map(({ year, values }) => ({
      label: isCalendar ? String(year) : report.year(year),
      indent: 1,
      isStrong: false,
      figure,
      values,
    })),
  ];
}

/** Cost lines under their interventions and phases. */
function lineRows({ lines }: Comparison, { language }: Presentation): readonly FigureRow[] {
  const { phases } = wordsOf(language);
  const isFirst = (index: number, of: (line: ComparedLine) => string) => {
    const [line, before] = [lines[index], lines[index - 1]];
    return line !== undefined && (before === undefined || of(line) !== of(before));
  };
  return [
    heading(wordsOf(language).compare.linesTitle),
    ...lines.flatMap(({ intervention, interventionName, phase, label, values }, index): readonly FigureRow[] => {
      const isOther = isFirst(index, (line) => line.intervention);
      const name = interventionName[language];
      return [
        ...(isOther ? [{ ...heading(labelOf(lines, intervention, name, language), 1), isStrong: false }] : []),
        ...(isOther || isFirst(index, (line) => line.phase) ? [{ ...heading(phases[phase], 2), isStrong: false }] : []),
        { label: label[language], indent: 3, isStrong: false, figure: 'total', values },
      ];
    }),
  ];
}

/** An intervention's name; its label too, where another has the same name. */
function labelOf(
  lines: readonly ComparedLine[],
  intervention: string,
  name: string,
  language: Presentation['language'],
): string {
  const isShared = lines.some((line) => line.interventionName[language] === name && line.intervention !== intervention);
  return isShared ? `${name} (${intervention})` : name;
}
