import type { Axis } from './axes.ts';
import { drawColumns } from './columns.ts';
import type { Headings } from './frame.ts';
import { drawLines } from './lines.ts';

/** How a value follows from one setting (one series), or from two (a series for each value of the second). */
export interface LineChart extends Headings {
  readonly x: Axis & NumbersOrWords;
  readonly y: Axis;
  readonly series: readonly LineSeries[];
  /** What tells the series apart, heading of the legend. */
  readonly seriesTitle: string | null;
  /** The base case, marked; `x` is a number, or the position of a word. */
  readonly base: { readonly x: number; readonly y: number; readonly label: string } | null;
}

/** What the horizontal axis goes through. */
export type NumbersOrWords =
  | { readonly kind: 'number'; readonly values: readonly number[] }
  | { readonly kind: 'word'; readonly values: readonly string[] };

/** A value for each place on the horizontal axis; null is a gap. */
export interface LineSeries {
  readonly label: string;
  readonly values: readonly (number | null)[];
}

/**
 * Draws lines over numbers; over words, which have no distance from each other, columns or points.
 * @returns a whole SVG document
 */
export function drawLineChart(chart: LineChart): string {
  const { x } = chart;
  return x.kind === 'number' ? drawLines(chart, x.values) : drawColumns(chart, x.values);
}
