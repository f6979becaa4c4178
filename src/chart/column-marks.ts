import { LABEL } from './axes.ts';
import type { NumberScale } from './number-scale.ts';
import { INK } from './palette.ts';
import { drawMarker, type SeriesLook } from './series-look.ts';
import { element, group, hint, NOTHING, type Markup } from './svg.ts';
import { drawText, layText } from './text-block.ts';

/** A value of a series over a word. */
export interface ColumnMark {
  /** Pixels from the left. */
  readonly middle: number;
  readonly value: number;
  readonly look: SeriesLook;
  /** What it is, in words. */
  readonly text: string;
  /** The value as it is written. */
  readonly label: string;
  /** Whether the sign of the base case stands on it. */
  readonly hasRing: boolean;
}

/** From a bar to its label. */
const GAP = 3;
const RING = 9;

/** A bar from zero to the value. */
export function drawBar({ middle, value, look, text }: ColumnMark, width: number, y: NumberScale): Markup {
  const top = Math.min(y(value), y(0));
  const rect = { x: middle - width / 2, y: top, width, height: Math.abs(y(value) - y(0)), fill: look.colour };
  return element('rect', rect, [hint(text)]);
}

/** A point at the value. */
export function drawPoint({ middle, value, look, text }: ColumnMark, y: NumberScale): Markup {
  return drawMarker(look, middle, y(value), [hint(text)]);
}

/** The values at the ends of the bars; none if there is not room for all. */
export function drawBarLabels(marks: readonly ColumnMark[], room: number, y: NumberScale): Markup {
  const blocks = marks.map(({ label }) => layText(label, { ...LABEL, colour: INK }, Infinity, 1));
  if (blocks.some(({ width }) => width > room)) return NOTHING;
  return group(
    marks.map(({ middle, value, hasRing }, index) => {
      const block = blocks[index] ?? layText('', LABEL);
      const gap = GAP + (hasRing ? RING : 0);
      const top = value < 0 ? y(value) + gap : y(value) - gap - block.height;
      return drawText(block, middle, top, { anchor: 'middle', hasHalo: true });
    }),
  );
}
