import type { Axis } from './axes.ts';
import type { Headings } from './frame.ts';

/** What charts are drawn of. */

/** What the horizontal axis goes through. */
type NumbersOrWords =
  | { readonly kind: 'number'; readonly values: readonly number[] }
  | { readonly kind: 'word'; readonly values: readonly string[] };

/** A value for each place on the horizontal axis; null is a gap. */
export interface LineSeries {
  readonly label: string;
  readonly values: readonly (number | null)[];
}

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

/** What amounts are made up of: a column for each year or scenario, a part of it for each phase. */
export interface StackedColumns extends Headings {
  readonly x: { readonly title: string; readonly values: readonly string[] };
  readonly y: Axis;
  /** From the ground up; a value for each word, none below zero. Null: no value. */
  readonly series: readonly LineSeries[];
  /** What tells the series apart, heading of the legend. */
  readonly seriesTitle: string | null;
  /** What each column is held against: a budget, marked by a line across the column. */
  readonly limit: LineSeries | null;
}

/** How a value follows from two settings: a table with a colour for each cell. */
export interface HeatMap extends Headings {
  readonly x: { readonly title: string; readonly labels: readonly string[] };
  readonly y: { readonly title: string; readonly labels: readonly string[] };
  readonly value: Axis;
  /** A row for each label of y, from the top; in it a cell for each label of x. Null: no value. */
  readonly cells: readonly (readonly (number | null)[])[];
  /** The base case, outlined. */
  readonly base: { readonly row: number; readonly column: number; readonly label: string } | null;
}

/** A result, and what is written beside it. */
export interface TornadoBarEnd {
  readonly value: number;
  readonly label: string;
}

/** A setting with the results at the ends of its range. */
export interface TornadoBar {
  readonly label: string;
  /** The range and where it is from. */
  readonly detail: string;
  readonly low: TornadoBarEnd;
  readonly high: TornadoBarEnd;
  /** The range is an example, not a known one: drawn hatched. */
  readonly illustrative: boolean;
}
