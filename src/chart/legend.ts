import type { Box } from './frame.ts';
import { layKeyRows, type KeyRows, type Sign } from './key-rows.ts';
import { INK, MUTED } from './palette.ts';
import { spreadApart } from './avoid-overlap.ts';
import { group, type Markup } from './svg.ts';
import { drawText, layText, lineHeight, type TextBlock } from './text-block.ts';

/**
 * The names of the series under a heading of what tells them apart: at the right of a plot or, where
 * that would leave the plot too little room, in rows above it.
 */
export interface Legend {
  readonly heading: TextBlock;
  readonly entries: readonly TextBlock[];
  /** The names in rows; null if they stand at the right. */
  readonly rows: KeyRows | null;
  /** Room it takes to the right of the plot. */
  readonly width: number;
  /** Room it takes above the plot. */
  readonly above: number;
  /** Height of the heading and of all the names at the right. */
  readonly height: number;
}

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
const HEADING_LETTERS = { size: 12, colour: MUTED, isBold: true };
/** Between two names. */
const BETWEEN = 5;
/** A plot with its axis is not made narrower than this for names at its right. */
const LEAST_PLOT_WIDTH = 400;
/** Between the heading and rows of names, and between these and the plot. */
const ROWS_GAP = 4;

/** A legend of these names in the room of the chart; one that takes no room if there is nothing to tell apart. */
export function layLegend(
  heading: string | null,
  names: readonly string[],
  { left, right }: Pick<Box, 'left' | 'right'>,
): Legend {
  const isNeeded = names.length > 1 || (heading !== null && names.length === 1);
  const shown = isNeeded ? names : [];
  const entries = shown.map((name) => layText(name, LETTERS, LONGEST_NAME, 3));
  const whole = SAMPLE_WIDTH + SAMPLE_GAP + Math.max(0, ...entries.map(({ width }) => width));
  const title = isNeeded ? (heading ?? '') : '';
  const block = layText(title, HEADING_LETTERS, Math.max(whole, LEAST_HEADING), 4);
  const width = isNeeded ? PLOT_GAP + Math.max(whole, block.width) : 0;
  if (isNeeded && right - left - width < LEAST_PLOT_WIDTH) return layAbove(title, shown, right - left);
  return {
    heading: block,
    entries,
    rows: null,
    width,
    above: 0,
    height: entries.reduce((sum, { height }) => sum + height + BETWEEN, block.height + HEADING_GAP),
  };
}

/**
 * Draws the legend. Beside a plot each name is as near as can be to the height wished for; those
 * without a wish (null) stand at the end.
 * @param room of the whole chart
 */
export function drawLegend(
  legend: Legend,
  plot: Box,
  room: Box,
  wishes: readonly (number | null)[],
  sample: Sign,
): Markup {
  const { heading, entries, rows } = legend;
  if (rows !== null) {
    const top = room.top + heading.height + (heading.height === 0 ? 0 : ROWS_GAP);
    return group([drawText(heading, room.left, room.top), rows.draw(room.left, top, sample)]);
  }
  const places = spreadApart(
    entries.map(({ height }, index) => ({ middle: wishes[index] ?? plot.bottom, height: height + BETWEEN })),
    Math.max(room.top + heading.height + HEADING_GAP, plot.top - lineHeight(LETTERS.size) / 2),
    plot.bottom,
  );
  const left = plot.right + PLOT_GAP;
  return group([
    drawText(heading, left, room.top),
    ...entries.flatMap((block, index) => {
      const middle = places[index] ?? plot.top;
      return [
        sample(index, left, middle),
        drawText(block, left + SAMPLE_WIDTH + SAMPLE_GAP, middle - block.height / 2),
      ];
    }),
  ]);
}

function layAbove(heading: string, names: readonly string[], width: number): Legend {
  const block = layText(heading, HEADING_LETTERS, width, 4);
  const signRoom = SAMPLE_WIDTH + SAMPLE_GAP;
  const entries = names.map((name) => layText(name, LETTERS, width - signRoom, 3));
  const rows = layKeyRows(entries, signRoom, width);
  const above = block.height + (block.height === 0 ? 0 : ROWS_GAP) + rows.height + 2 * ROWS_GAP;
  return { heading: block, entries, rows, width: 0, above, height: 0 };
}
