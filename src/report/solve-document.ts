import type { Language } from '../language/languages.ts';
import { wordsOf } from '../language/words.ts';
import type { Condition, Interval, Point, Solution } from '../analysis/solve/solve.ts';
import { formatPlain } from '../language/numbers.ts';
import { partsOf, type FigureName } from '../model/figure-name.ts';
import { yearsOverBudget, type Result } from '../model/result.ts';
import { decimalsOf, exactly } from './solve-values.ts';
import { fingerprintOf, termsOf } from './statement.ts';
import { type Presentation } from './presentation.ts';
import type { Document, ShownColumn } from './table/document.ts';
import { inputText, lowerFirst, unitOf, unitOfPath } from './values.ts';

/** What was found as a person reads it: the answer, and the figures on either side of it. */
export function solutionDocument(solution: Solution, presentation: Presentation): Document {
  const { language } = presentation;
  const words = wordsOf(language).solve;
  const { result, sought, conditions, outcomes, intervals, kind } = solution;
  const rows = proofsOf(solution);
  const value = (point: number) => inputText(point, sought.unit, language);
  const figures = outcomes.map((name, index): ShownColumn => {
    const values = rows.map(({ point }) => point.figures[index] ?? null);
    return {
      label: figureLabel(name, result, language),
      unit: unitOf(partsOf(name).name),
      decimals: decimalsOf(values, presentation),
      values,
    };
  });
  const { low, high } = solution.domain;
  return {
    title: words.title(
      `${sought.label[language]}, ${words.soThat(conditions.map((each) => conditionText(each, result, presentation)))}`,
    ),
    terms: [result.name, sought.path, ...termsOf(result, { ...presentation, unit: 1 })],
    sections: [
      {
        id: 'answer',
        columns: [
          {
            label: sought.label[language],
            unit: unitOfPath(sought.unit),
            isKey: true,
            most: 40,
            values: rows.map(({ point }) => point.value),
          },
          ...figures,
          { label: words.holds, unit: 'text', values: rows.map(({ isGood }) => (isGood ? words.yes : words.no)) },
        ],
        strong: new Set(rows.flatMap(({ isAnswer }, index) => (isAnswer ? [index] : []))),
        remarks: [
          answerOf(solution, presentation),
          ...(solution.isComplete ? [] : [words.firstOnly(formatPlain(intervals.length, language))]),
          ...(outcomes.includes('headroom') && yearsOverBudget(result) !== null
            ? [wordsOf(language).analysis.headroomInAll]
            : []),
          words.inScenario(inputText(sought.base, sought.unit, language)),
          words.lookedAt(value(low.value), value(high.value), value(sought.step)),
        ],
        lists:
          kind === 'several'
            ? [
                {
                  title: words.intervals,
                  items: intervals.map((each) => words.interval(value(each.low.value), value(each.high.value))),
                },
              ]
            : [],
      },
    ],
    fingerprint: fingerprintOf(result, language),
  };
}

/** A condition as a person writes it. */
function conditionText({ outcome, comparison, limit }: Condition, result: Result, presentation: Presentation): string {
  const { language } = presentation;
  const words = wordsOf(language).solve;
  if (outcome === 'least_headroom' && comparison === '>=' && limit === 0)
    return words.withinBudget(yearsOverBudget(result) !== null);
  const signs = { '<=': '≤', '>=': '≥', '<': '<', '>': '>' } as const;
  return words.condition(
    lowerFirst(figureLabel(outcome, result, language)),
    signs[comparison],
    exactly(outcome, limit, presentation),
  );
}

/** What a figure is called, with its year. */
function figureLabel(figure: FigureName, { years, is_calendar: isCalendar }: Result, language: Language): string {
  const { name, year } = partsOf(figure);
  const label = wordsOf(language).analysis.outcomes[name];
  if (year === null) return label;
  const of = years[year - 1] as number;
  return `${label}, ${isCalendar ? String(of) : lowerFirst(wordsOf(language).report.year(of))}`;
}

function answerOf({ kind, intervals, sought, domain }: Solution, { language }: Presentation): string {
  const words = wordsOf(language).solve;
  const value = (point: Point | null | undefined) => inputText(point?.value ?? null, sought.unit, language);
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

/** A value with what proves the answer. */
export interface Proof {
  readonly point: Point;
  readonly isGood: boolean;
  /** Whether it is a largest or smallest value. */
  readonly isAnswer: boolean;
}

/** The ends of what holds, each with its neighbour where it does not; without any, the ends of all that was looked at. */
export function proofsOf({ intervals, domain, kind }: Solution): readonly Proof[] {
  if (kind === 'nowhere' || kind === 'everywhere') {
    const isGood = kind === 'everywhere';
    return [domain.low, domain.high].map((point) => ({ point, isGood, isAnswer: false }));
  }
  const rows = intervals.flatMap(endsOf);
  return rows.filter(({ point }, index) => rows.findIndex((each) => each.point.value === point.value) === index);
}

function endsOf({ below, low, high, above }: Interval): readonly Proof[] {
  const row = (point: Point | null, isGood: boolean): readonly Proof[] =>
    point === null ? [] : [{ point, isGood, isAnswer: isGood }];
  return [
    ...row(below, false),
    ...(below === null ? [] : row(low, true)),
    ...(above === null ? [] : row(high, true)),
    ...row(above, false),
  ];
}
