import type { Box } from './frame.ts';
import { INK, MUTED } from './palette.ts';
import { spreadApart } from './spread.ts';
import { group, type Markup } from './svg.ts';
import { drawText, layText, lineHeight, type TextBlock } from './text-block.ts';

/** The names of the series at the right of a plot, under a heading of what tells them apart. */
export interface Legend {
  readonly heading: TextBlock;
  readonly entries: readonly TextBlock[];
  /** Room it takes to the right of the plot. */
  readonly width: number;
  /** Height of the heading and of all the names. */
  readonly height: number;
}

/** Draws what stands before a name, with its middle at that height and its left side at `x`. */
export type Sample = (index: number, x: number, y: number) => Markup;

/** Room for a sample. */
export const SAMPLE_WIDTH = 30;
const SAMPLE_GAP = 6;
const PLOT_GAP = 20;
const LONGEST_NAME = 170;
/** Room for the heading over short names. */
const LEAST_HEADING = 165;
/** Between the heading and the names. */
const HEADING_GAP = 10;
const LETTERS = { size: 12, colour: INK };
/** Between two names. */
const BETWEEN = 5;

/** A legend of these names; one that takes no room if there is nothing to tell apart. */
export function layLegend(heading: string | null, names: readonly string[]): Legend {
  const isNeeded = names.length > 1 || (heading !== null && names.length === 1);
  const entries = isNeeded ? names.map((name) => layText(name, LETTERS, LONGEST_NAME, 3)) : [];
  const whole = SAMPLE_WIDTH + SAMPLE_GAP + Math.max(0, ...entries.map(({ width }) => width));
  const letters = { size: 12, colour: MUTED, isBold: true };
  const block = layText(isNeeded ? (heading ?? '') : '', letters, Math.max(whole, LEAST_HEADING), 4);
  return {
    heading: block,
    entries,
    width: isNeeded ? PLOT_GAP + Math.max(whole, block.width) : 0,
    height: entries.reduce((sum, { height }) => sum + height + BETWEEN, block.height + HEADING_GAP),
  };
}

/**
 * Draws the legend beside a plot, each name as near as can be to the height wished for; those without
 * a wish (null) stand at the end.
 * @param top where the heading begins
 */
export function drawLegend(
  { heading, entries }: Legend,
  plot: Box,
  top: number,
  wishes: readonly (number | null)[],
  sample: Sample,
): Markup {
  const places = spreadApart(
    entries.map(({ height }, index) => ({ middle: wishes[index] ?? plot.bottom, height: height + BETWEEN })),
    Math.max(top + heading.height + HEADING_GAP, plot.top - lineHeight(LETTERS.size) / 2),
    plot.bottom,
  );
  const left = plot.right + PLOT_GAP;
  return group([
    drawText(heading, left, top),
    ...entries.flatMap((block, index) => {
      const middle = places[index] ?? plot.top;
      return [
        sample(index, left, middle),
        drawText(block, left + SAMPLE_WIDTH + SAMPLE_GAP, middle - block.height / 2),
      ];
    }),
  ]);
}
