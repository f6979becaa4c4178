import { wordsOf } from '../language/words.ts';
import type { Sweep, SweptPath } from '../analysis/sweep/sweep.ts';
import type { Headings } from '../chart/frame.ts';
import { drawHeatMap } from '../chart/heat-map.ts';
import { drawLineChart } from '../chart/line-chart.ts';
import type { ChartOptions } from '../chart/chart-size.ts';
import { formatShare } from '../language/numbers.ts';
import { outcomeAxis } from './outcome-axis.ts';
import { fingerprintOf, termsOf } from './statement.ts';
import { type Presentation } from './presentation.ts';
import { blocksOf } from './sweep-rows.ts';
import { inputText, lowerFirst } from './values.ts';

/** Up to so many values of a second path are lines of their own; more are a heat map. */
const MOST_LINES = 7;

/** How a chart is drawn: what its amounts are, how wide it is. */
interface Look extends Presentation {
  readonly format: ChartOptions;
}

/** A sweep of one or two paths as a picture: a line, several, or a heat map. */
export function drawSweep(sweep: Sweep, presentation: Presentation, format: ChartOptions = {}): string {
  const look = { ...presentation, format };
  const [first, second] = sweep.paths as readonly [SweptPath, SweptPath | undefined];
  const values = figures(sweep);
  if (second === undefined) return drawLines(sweep, look, first, null, [values]);
  const at = (row: number, column: number) => values[row * second.values.length + column] ?? null;
  const byFirst = first.values.map((_, row) => second.values.map((__, column) => at(row, column)));
  const bySecond = second.values.map((_, column) => first.values.map((__, row) => at(row, column)));
  // Numbers go along the axis, and the path of fewer values makes the lines.
  const isAlong = second.unit === 'word' || (first.unit !== 'word' && second.values.length <= first.values.length);
  if (isAlong && second.values.length <= MOST_LINES) return drawLines(sweep, look, first, second, bySecond);
  if (first.values.length <= MOST_LINES) return drawLines(sweep, look, second, first, byFirst);
  return drawMap(sweep, look, first, second, byFirst);
}

function figures(sweep: Sweep): readonly (number | null)[] {
  const at = sweep.outcomes.indexOf(sweep.outcome);
  const values: (number | null)[] = [];
  for (const { count, columns } of blocksOf(sweep)) {
    for (const value of (columns[at] as Float64Array).subarray(0, count))
      values.push(Number.isNaN(value) ? null : value);
  }
  return values;
}

/** Which figure it is, and of what. */
export function sweepTitle({ paths, outcome }: Sweep, language: Presentation['language']): string {
  // What starts with the name of an intervention stays as that is written.
  const names = paths.map(({ label }) =>
    label[language].includes(': ') ? label[language] : lowerFirst(label[language]),
  );
  const { analysis, locale, sweep } = wordsOf(language);
  return sweep.by(analysis.outcomes[outcome], locale.list(names));
}

function headings(sweep: Sweep, look: Look): Headings {
  const { language } = look;
  return {
    ...look.format,
    title: sweepTitle(sweep, language),
    subtitle: sweep.result.name,
    language,
    note: [...termsOf(sweep.result, look), fingerprintOf(sweep.result, language)].join(' · '),
  };
}

/** A path's name with its unit. */
function pathTitle({ label, unit }: SweptPath, language: Presentation['language']): string {
  const name = wordsOf(language).analysis.units[unit];
  return name === '' ? label[language] : `${label[language]}, ${name}`;
}

function labels({ values, unit }: SweptPath, { language }: Presentation): readonly string[] {
  return values.map(({ number, text }) => inputText(number ?? text, unit, language));
}

function drawLines(
  sweep: Sweep,
  look: Look,
  along: SweptPath,
  apart: SweptPath | null,
  series: readonly (readonly (number | null)[])[],
): string {
  const { language } = look;
  const numbers = along.values.map(({ number }) => number);
  const isNumbers =
    numbers.every((number) => number !== null) &&
    numbers.every((number, index) => index === 0 || number > (numbers[index - 1] as number));
  const format = (value: number) => inputText(value, along.unit, language);
  return drawLineChart({
    ...headings(sweep, look),
    x: {
      title: pathTitle(along, language),
      format: along.unit === 'share' ? (value) => formatShare(value, language) : format,
      ...(isNumbers ? { kind: 'number', values: numbers } : { kind: 'word', values: labels(along, look) }),
    },
    y: outcomeAxis(sweep.outcome, look),
    series: series.map((values, index) => ({
      label: apart === null ? '' : (labels(apart, look)[index] ?? ''),
      values,
    })),
    seriesTitle: apart === null ? null : apart.label[language],
    base: baseMark(sweep, look, along, isNumbers),
  });
}

/** The base case, where it lies on the axis. */
function baseMark(sweep: Sweep, { language }: Presentation, along: SweptPath, isNumbers: boolean) {
  const y = sweep.base.figures[sweep.outcomes.indexOf(sweep.outcome)] ?? null;
  const position = along.values.findIndex(({ number, text }) => (number ?? text) === along.base);
  const x = isNumbers ? along.base : position < 0 ? null : position;
  if (y === null || typeof x !== 'number') return null;
  const [low, high] = [along.values[0]?.number ?? 0, along.values.at(-1)?.number ?? 0];
  if (isNumbers && (x < low || x > high)) return null;
  return { x, y, label: wordsOf(language).sweep.base };
}

function drawMap(
  sweep: Sweep,
  look: Look,
  down: SweptPath,
  across: SweptPath,
  cells: readonly (readonly (number | null)[])[],
): string {
  const { row } = sweep.base;
  const size = across.values.length;
  return drawHeatMap({
    ...headings(sweep, look),
    x: { title: pathTitle(across, look.language), labels: labels(across, look) },
    y: { title: pathTitle(down, look.language), labels: labels(down, look) },
    value: outcomeAxis(sweep.outcome, look),
    cells,
    base:
      row === null
        ? null
        : { row: Math.floor(row / size), column: row % size, label: wordsOf(look.language).sweep.base },
  });
}
