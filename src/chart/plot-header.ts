import { AXIS_TITLE } from './axes.ts';
import type { Box } from './frame.ts';
import { layKeyRows } from './key-rows.ts';
import { INK } from './palette.ts';
import { group, NOTHING, type Markup } from './svg.ts';
import { drawText, layText } from './text-block.ts';

/** A sign used in the chart and what it means. */
export interface Key {
  readonly text: string;
  /** Draws the sign with its left side and middle there. */
  readonly sign: (x: number, y: number) => Markup;
}

/** The line over a plot: the title of the upright axis at the left, the keys at the right or below. */
export interface Strip {
  readonly height: number;
  readonly draw: (top: number) => Markup;
}

/** Room for a sign. */
export const SIGN_WIDTH = 22;
const SIGN_GAP = 6;
/** Between the title and keys at its right. */
const BESIDE = 44;
/** Between the title and keys below it. */
const BELOW = 6;

/** Lays the strip between the left and the right of the plot. */
export function layStrip(title: string, keys: readonly Key[], { left, right }: Pick<Box, 'left' | 'right'>): Strip {
  const width = right - left;
  const heading = layText(title, AXIS_TITLE, width, 3);
  const signRoom = SIGN_WIDTH + SIGN_GAP;
  const blocks = keys.map(({ text }) => layText(text, { size: 12, colour: INK }, width - signRoom, 3));
  const rows = layKeyRows(blocks, signRoom, width);
  const isBeside = rows.count === 1 && heading.lines.length > 0 && heading.width + BESIDE + rows.width <= width;
  const headingHeight = heading.height + (heading.height === 0 ? 0 : BELOW);
  return {
    height: isBeside
      ? Math.max(heading.height, rows.height)
      : heading.height + (rows.count === 0 ? 0 : BELOW + rows.height),
    draw: (top) => {
      const sign = (index: number, x: number, y: number) => keys[index]?.sign(x, y) ?? NOTHING;
      return group([
        drawText(heading, left, top),
        isBeside ? rows.draw(right - rows.width, top, sign) : rows.draw(left, top + headingHeight, sign),
      ]);
    },
  };
}
