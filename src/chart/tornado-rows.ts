import { LABEL, widest } from './axes.ts';
import type { Box } from './frame.ts';
import { INK } from './palette.ts';
import { group, type Markup } from './svg.ts';
import { drawText, layText, type TextBlock } from './text-block.ts';
import type { TornadoBar } from './description.ts';
import { layEnds, type BarEnds } from './tornado-ends.ts';

/** A row for each bar: the labels at the left of the bars or, on narrow paper, above each of them. */
export interface TornadoRows {
  readonly ends: readonly BarEnds[];
  /** Room for labels at the left of the bars. */
  readonly beside: number;
  readonly height: number;
  /** Draws the rows from the top of the plot; `bar` draws one about the height of its middle. */
  readonly draw: (plot: Box, bar: DrawBar) => DrawnRows;
}

/** Rows in two layers: labels above the bars must be read across the line of the base case. */
export interface DrawnRows {
  readonly underBase: readonly Markup[];
  readonly overBase: readonly Markup[];
}

type DrawBar = (ends: BarEnds, middle: number) => Markup;

interface LabelledBar {
  readonly label: TextBlock;
  readonly detail: TextBlock;
  readonly ends: BarEnds;
}

/** Labels at the left are no longer than this, nor than this share of the chart. */
const LONGEST_LABEL = { pixels: 280, share: 0.35 };
const COLUMN_GAP = 14;
/** In less room than this, labels stand above their bars. */
const NARROW = 500;
/** From a label to the bar below it. */
const ABOVE_GAP = 3;
/** Between rows; less of it when there are many. */
const ROW_GAP = 14;
const TIGHT_ROW_GAP = 7;
const MANY = 10;

/** Lays the rows. */
export function layRows(
  bars: readonly TornadoBar[],
  base: number,
  { left, right }: Pick<Box, 'left' | 'right'>,
): TornadoRows {
  const width = right - left;
  const areAbove = width < NARROW;
  const longest = areAbove ? width : Math.min(LONGEST_LABEL.pixels, LONGEST_LABEL.share * width);
  const gap = bars.length > MANY ? TIGHT_ROW_GAP : ROW_GAP;
  const rows = bars.map((bar): LabelledBar => {
    return {
      label: layText(bar.label, { size: 13, colour: INK }, longest, 3),
      detail: layText(bar.detail, LABEL, longest, 3),
      ends: layEnds(bar, base),
    };
  });
  const heightOf = ({ label, detail, ends }: LabelledBar) => {
    const words = label.height + detail.height;
    return areAbove ? words + ABOVE_GAP + ends.height + ROW_GAP : Math.max(words, ends.height) + gap;
  };
  return {
    ends: rows.map(({ ends }) => ends),
    beside: areAbove ? 0 : widest(rows.flatMap(({ label, detail }) => [label, detail])) + COLUMN_GAP,
    height: rows.reduce((sum, row) => sum + heightOf(row), 0),
    draw: (plot, bar) => {
      let next = plot.top;
      const placed = rows.map((row) => {
        const top = next;
        next += heightOf(row);
        return { row, top, middle: (top + next) / 2 };
      });
      if (!areAbove) {
        return { underBase: placed.map(({ row, middle }) => drawBeside(row, plot.left, middle, bar)), overBase: [] };
      }
      return {
        underBase: placed.map(({ row, top }) => bar(row.ends, top + heightOf(row) - (ROW_GAP + row.ends.height) / 2)),
        overBase: placed.map(({ row, top }) => drawAbove(row, plot.left, top + ROW_GAP / 2)),
      };
    },
  };
}

function drawBeside({ label, detail, ends }: LabelledBar, left: number, middle: number, bar: DrawBar): Markup {
  const labelTop = middle - (label.height + detail.height) / 2;
  return group([
    drawText(label, left - COLUMN_GAP, labelTop, { anchor: 'end' }),
    drawText(detail, left - COLUMN_GAP, labelTop + label.height, { anchor: 'end' }),
    bar(ends, middle),
  ]);
}

function drawAbove({ label, detail }: LabelledBar, left: number, top: number): Markup {
  return group([
    drawText(label, left, top, { hasHalo: true }),
    drawText(detail, left, top + label.height, { hasHalo: true }),
  ]);
}
