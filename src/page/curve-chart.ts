import { pageWordsOf } from '../language/page-words.ts';
import type { Curve } from '../analysis/curve.ts';
import { FIGURES } from '../analysis/scenario-figures.ts';
import { drawLineChart } from '../chart/line-chart.ts';
import type { ChartOptions } from '../chart/chart-size.ts';
import { formatPlain, formatShare } from '../language/numbers.ts';
import type { OutcomeName } from '../model/outcome-table.ts';
import type { Result } from '../model/result.ts';
import { outcomeAxis } from '../report/outcome-axis.ts';
import { fingerprintOf, termsOf } from '../report/statement.ts';
import { type Presentation } from '../report/presentation.ts';

/** Which curve of a scenario it is, and of which figures. */
const CURVES = {
  turnover: ['total', 'replacement'],
  participants: ['cost_per_participant', 'operating_cost_per_participant'],
} as const satisfies Record<string, readonly OutcomeName[]>;

export type CurveName = keyof typeof CURVES;

/** The figures of a curve, in the order of its lines. */
export function figuresOfCurve(name: CurveName): readonly OutcomeName[] {
  return CURVES[name];
}

/** The value of one of its figures at each point of a curve. */
export function valuesOfCurve({ points }: Curve, outcome: OutcomeName): readonly (number | null)[] {
  const at = FIGURES.indexOf(outcome);
  return points.map(({ figures }) => figures[at] ?? null);
}

/** What a curve is over, as a person reads it. */
export function placeOnCurve(name: CurveName, at: number, { language }: Presentation): string {
  return name === 'turnover' ? formatShare(at, language) : formatPlain(at, language);
}

/** What a curve is over. */
export function curveAxis(name: CurveName, { language }: Presentation): string {
  const { settings, reportPage } = pageWordsOf(language);
  return name === 'turnover' ? settings.staff_turnover.label : reportPage.participantsAxis;
}

/** A curve as a picture, with the scenario marked. */
export function drawCurve(
  name: CurveName,
  curve: Curve,
  result: Result,
  presentation: Presentation,
  format: ChartOptions = {},
): string {
  const { language } = presentation;
  const words = pageWordsOf(language).reportPage;
  const outcomes = figuresOfCurve(name);
  const [first] = outcomes as readonly [OutcomeName];
  const base = curve.base?.figures[FIGURES.indexOf(first)] ?? null;
  return drawLineChart({
    ...format,
    title: words.sections[name],
    subtitle: result.name,
    language,
    note: [...termsOf(result, presentation), fingerprintOf(result, language)].join(' · '),
    x: {
      title: curveAxis(name, presentation),
      format: (value) => placeOnCurve(name, value, presentation),
      kind: 'number',
      values: curve.points.map(({ at }) => at),
    },
    y: outcomeAxis(first, presentation),
    series: outcomes.map((outcome) => ({
      label: pageWordsOf(language).analysis.outcomes[outcome],
      values: valuesOfCurve(curve, outcome),
    })),
    seriesTitle: null,
    base: curve.base === null || base === null ? null : { x: curve.base.at, y: base, label: words.baseCase },
  });
}
