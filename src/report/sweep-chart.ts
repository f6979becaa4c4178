import type { Sweep, SweptPath } from '../analysis/sweep.ts';
import type { Headings } from '../chart/frame.ts';
import { drawHeatMap } from '../chart/heat-map.ts';
import { drawLineChart } from '../chart/line-chart.ts';
import { analysisWords } from '../language/analysis.ts';
import { formatShare } from '../language/numbers.ts';
import { sweepWords } from '../language/sweep.ts';
import { outcomeAxis } from './outcome-axis.ts';
import { fingerprintOf, termsOf, type Presentation } from './statement.ts';
import { blocksOf } from './sweep-rows.ts';
import { formatValue, lowerFirst } from './values.ts';

/** Up to so many values of a second path are lines of their own; more are a heat map. */
const MOST_LINES = 7;

/** A sweep of one or two paths as a picture: a line, several, or a heat map. */
export function drawSweep(sweep: Sweep, presentation: Presentation): string {
  const [first, second] = sweep.paths as readonly [SweptPath, SweptPath | undefined];
  const values = figures(sweep);
  if (second === undefined) return drawLines(sweep, presentation, first, null, [values]);
  const at = (row: number, column: number) => values[row * second.values.length + column] ?? null;
  const byFirst = first.values.map((_, row) => second.values.map((__, column) => at(row, column)));
  const bySecond = second.values.map((_, column) => first.values.map((__, row) => at(row, column)));
  // Numbers go along the axis, and the path of fewer values makes the lines.
  const isAlong = second.unit === 'word' || (first.unit !== 'word' && second.values.length <= first.values.length);
  if (isAlong && second.values.length <= MOST_LINES) return drawLines(sweep, presentation, first, second, bySecond);
  if (first.values.length <= MOST_LINES) return drawLines(sweep, presentation, second, first, byFirst);
  return drawMap(sweep, presentation, first, second, byFirst);
}

function figures(sweep: Sweep): readonly (number | null)[] {
  const at = sweep.outcomes.indexOf(sweep.outcome);
  const values: (number | null)[] = [];
  for (const { count, columns } of blocksOf(sweep)) {
    for (const value of (columns[at] as Float64Array).subarray(0, count)) values.push(Number.isNaN(value) ? null : value);
  }
  return values;
}

function headings(sweep: Sweep, presentation: Presentation): Headings {
  const { language } = presentation;
  const path = sweep.paths.map(({ label }) => lowerFirst(label[language])).join(language === 'da' ? ' og ' : ' and ');
  return {
    title: sweepWords(language).by(analysisWords(language).outcomes[sweep.outcome], path),
    subtitle: sweep.result.name,
    language,
    note: [...termsOf(sweep.result, presentation), fingerprintOf(sweep.result, language)].join(' · '),
  };
}

/** A path's name with its unit. */
function pathTitle({ label, unit }: SweptPath, language: Presentation['language']): string {
  const units = { share: '%', kroner: language === 'da' ? 'kr.' : 'DKK', number: '', word: '' };
  return units[unit] === '' ? label[language] : `${label[language]}, ${units[unit]}`;
}

function labels({ values, unit }: SweptPath, { language }: Presentation): readonly string[] {
  return values.map((value) => formatValue(value, unit, language));
}

function drawLines(
  sweep: Sweep,
  presentation: Presentation,
  along: SweptPath,
  apart: SweptPath | null,
  series: readonly (readonly (number | null)[])[],
): string {
  const { language } = presentation;
  const numbers = along.values.map(({ number }) => number);
  const isNumbers = numbers.every((number) => number !== null) && numbers.every((number, index) => index === 0 || number > (numbers[index - 1] as number));
  const format = (value: number) => formatValue({ text: String(value), number: value }, along.unit, language);
  return drawLineChart({
    ...headings(sweep, presentation),
    x: {
      title: pathTitle(along, language),
      format: along.unit === 'share' ? (value) => formatShare(value, language) : format,
      ...(isNumbers ? { kind: 'number', values: numbers } : { kind: 'word', values: labels(along, presentation) }),
    },
    y: outcomeAxis(sweep.outcome, presentation),
    series: series.map((values, index) => ({ label: apart === null ? '' : (labels(apart, presentation)[index] ?? ''), values })),
    seriesTitle: apart === null ? null : apart.label[language],
    base: baseMark(sweep, presentation, along, isNumbers),
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
  return { x, y, label: sweepWords(language).base };
}

function drawMap(sweep: Sweep, presentation: Presentation, down: SweptPath, across: SweptPath, cells: readonly (readonly (number | null)[])[]): string {
  const { row } = sweep.base;
  const size = across.values.length;
  return drawHeatMap({
    ...headings(sweep, presentation),
    x: { title: pathTitle(across, presentation.language), labels: labels(across, presentation) },
    y: { title: pathTitle(down, presentation.language), labels: labels(down, presentation) },
    value: outcomeAxis(sweep.outcome, presentation),
    cells,
    base: row === null ? null : { row: Math.floor(row / size), column: row % size, label: sweepWords(presentation.language).base },
  });
}
