import { lowerFirst } from './values.ts';
import type { Condition, Interval, Point, Solution } from '../analysis/solve.ts';
import type { Language } from '../language/languages.ts';
import { wordsOf } from '../language/words.ts';
import { formatPlain } from '../language/numbers.ts';
import { partsOf, type FigureName } from '../model/figure-name.ts';
import { yearsOverBudget, type Result } from '../model/result.ts';
import type { SheetColumn } from './sheet-columns.ts';
import type { Sheet } from './sheet.ts';
import { exactly, soughtText } from './solve-values.ts';
import { fingerprintOf, termsOf, type Presentation } from './statement.ts';

/** What was found as a person reads it: the answer, and the figures on either side of it. */
export function solutionSheet(solution: Solution, presentation: Presentation): Sheet {
  const { language } = presentation;
  const words = wordsOf(language).solve;
  const { result, sought, conditions, outcomes, intervals, kind } = solution;
  const rows = rowsOf(solution);
  const value = (point: number) => soughtText(point, sought, language);
  const figures = outcomes.map((name, index): SheetColumn => {
    const column = rows.map(({ point }) => point.figures[index] ?? null);
    const show = exactly(column, presentation);
    return { header: figureLabel(name, result, language), align: 'right', cells: column.map((each) => show(name, each)) };
  });
  const { low, high } = solution.domain;
  return {
    title: words.title(`${sought.label[language]}, ${words.soThat(conditions.map((each) => conditionText(each, result, presentation)))}`),
    terms: [result.name, sought.path, ...termsOf(result, { ...presentation, unit: 1 })],
    columns: [
      { header: sought.label[language], align: 'right', isKey: true, most: 40, cells: rows.map(({ point }) => value(point.value)) },
      ...figures,
      { header: words.holds, align: 'left', cells: rows.map(({ isGood }) => (isGood ? words.yes : words.no)) },
    ],
    bars: null,
    strong: new Set(rows.flatMap(({ isAnswer }, index) => (isAnswer ? [index] : []))),
    remarks: [
      answerOf(solution, presentation),
      ...(solution.isComplete ? [] : [words.firstOnly(formatPlain(intervals.length, language))]),
      ...(outcomes.includes('headroom') && yearsOverBudget(result) !== null ? [wordsOf(language).analysis.headroomInAll] : []),
      words.inScenario(soughtText(sought.base, sought, language)),
      words.lookedAt(value(low.value), value(high.value), value(sought.step)),
    ],
    lists:
      kind === 'several'
        ? [{ title: words.intervals, items: intervals.map((each) => words.interval(value(each.low.value), value(each.high.value))) }]
        : [],
    fingerprint: fingerprintOf(result, language),
  };
}

/** A condition as a person writes it. */
function conditionText({ outcome, comparison, limit }: Condition, result: Result, presentation: Presentation): string {
  const { language } = presentation;
  const words = wordsOf(language).solve;
  if (outcome === 'least_headroom' && comparison === '>=' && limit === 0) return words.withinBudget(yearsOverBudget(result) !== null);
  const signs = { '<=': '≤', '>=': '≥', '<': '<', '>': '>' } as const;
  return words.condition(lowerFirst(figureLabel(outcome, result, language)), signs[comparison], exactly([limit], presentation)(outcome, limit));
}

/** What a figure is called, with its year. */
function figureLabel(figure: FigureName, { years, isCalendar }: Result, language: Language): string {
  const { name, year } = partsOf(figure);
  const label = wordsOf(language).analysis.outcomes[name];
  if (year === null) return label;
  const of = years[year - 1] as number;
  return `${label}, ${isCalendar ? String(of) : lowerFirst(wordsOf(language).report.year(of))}`;
}

function answerOf({ kind, intervals, sought, domain }: Solution, { language }: Presentation): string {
  const words = wordsOf(language).solve;
  const value = (point: Point | null | undefined) => soughtText(point?.value ?? null, sought, language);
  const [first] = intervals;
  switch (kind) {
    case 'largest':
      return words.largest(value(first?.high), value(first?.above));
    case 'smallest':
      return words.smallest(value(first?.low), value(first?.below));
    case 'between':
      return words.between(value(first?.low), value(first?.high));
    case 'several':
      return words.several(formatPlain(intervals.length, language));
    case 'everywhere':
      return words.everywhere(value(domain.low), value(domain.high));
    case 'nowhere':
      return words.nowhere(value(domain.low), value(domain.high));
  }
}

interface Row {
  readonly point: Point;
  readonly isGood: boolean;
  /** Whether it is a largest or smallest value. */
  readonly isAnswer: boolean;
}

/** The ends of what holds, each with its neighbour where it does not; without any, the ends of all that was looked at. */
function rowsOf({ intervals, domain, kind }: Solution): readonly Row[] {
  if (kind === 'nowhere' || kind === 'everywhere') {
    const isGood = kind === 'everywhere';
    return [domain.low, domain.high].map((point) => ({ point, isGood, isAnswer: false }));
  }
  const rows = intervals.flatMap(endsOf);
  return rows.filter(({ point }, index) => rows.findIndex((each) => each.point.value === point.value) === index);
}

function endsOf({ below, low, high, above }: Interval): readonly Row[] {
  const row = (point: Point | null, isGood: boolean): readonly Row[] => (point === null ? [] : [{ point, isGood, isAnswer: isGood }]);
  return [
    ...row(below, false),
    ...(below === null ? [] : row(low, true)),
    ...(above === null ? [] : row(high, true)),
    ...row(above, false),
  ];
}
