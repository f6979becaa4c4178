import { AXIS_TITLE } from './axes.ts';
import type { Box } from './frame.ts';
import { INK } from './palette.ts';
import { group, type Markup } from './svg.ts';
import { drawText, layText, type TextBlock } from './text-block.ts';

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
const BETWEEN_KEYS = 22;
const BETWEEN_ROWS = 4;

/** Lays the strip between the left and the right of the plot. */
export function layStrip(title: string, keys: readonly Key[], { left, right }: Pick<Box, 'left' | 'right'>): Strip {
  const width = right - left;
  const heading = layText(title, AXIS_TITLE, width, 3);
  const room = width - SIGN_WIDTH - SIGN_GAP;
  const rows = layRows(
    keys.map((key) => ({ key, block: layText(key.text, { size: 12, colour: INK }, room, 3) })),
    width,
  );
  const [first] = rows;
  const isBeside =
    rows.length === 1 &&
    first !== undefined &&
    heading.lines.length > 0 &&
    heading.width + 2 * BETWEEN_KEYS + first.width <= width;
  const rowsHeight = rows.reduce((sum, row) => sum + row.height + BETWEEN_ROWS, 0);
  return {
    height: isBeside ? Math.max(heading.height, rowsHeight) : heading.height + (rows.length === 0 ? 0 : 6 + rowsHeight),
    draw: (top) =>
      group([
        drawText(heading, left, top),
        isBeside
          ? drawRows(rows, right - first.width, top)
          : drawRows(rows, left, top + heading.height + (heading.height === 0 ? 0 : 6)),
      ]),
  };
}

interface Row {
  readonly keys: readonly { readonly key: Key; readonly block: TextBlock }[];
  readonly width: number;
  readonly height: number;
}

function layRows(blocks: Row['keys'], width: number): readonly Row[] {
  const rows: { keys: { key: Key; block: TextBlock }[]; width: number; height: number }[] = [];
  for (const item of blocks) {
    const itemWidth = SIGN_WIDTH + SIGN_GAP + item.block.width;
    const row = rows.at(-1);
    if (row !== undefined && row.width + BETWEEN_KEYS + itemWidth <= width) {
      row.keys.push(item);
      row.width += BETWEEN_KEYS + itemWidth;
      row.height = Math.max(row.height, item.block.height);
    } else rows.push({ keys: [item], width: itemWidth, height: item.block.height });
  }
  return rows;
}

function drawRows(rows: readonly Row[], left: number, start: number): Markup {
  const drawn: Markup[] = [];
  let y = start;
  for (const row of rows) {
    let x = left;
    for (const { key, block } of row.keys) {
      const top = y + (row.height - block.height) / 2;
      drawn.push(key.sign(x, y + row.height / 2), drawText(block, x + SIGN_WIDTH + SIGN_GAP, top));
      x += SIGN_WIDTH + SIGN_GAP + block.width + BETWEEN_KEYS;
    }
    y += row.height + BETWEEN_ROWS;
  }
  return group(drawn);
}
