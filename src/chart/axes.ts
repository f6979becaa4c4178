import type { Box } from './frame.ts';
import type { NumberScale } from './number-scale.ts';
import { AXIS_LINE, GRID, INK, MUTED } from './palette.ts';
import { coordinate, element, group, type Markup } from './svg.ts';
import { drawText, layText, type Lettering, type TextBlock } from './text-block.ts';

/** What an axis measures, and how its values are written. */
export interface Axis {
  readonly title: string;
  readonly format: (value: number) => string;
}

/** A value of an axis with its label. */
export interface Tick {
  readonly value: number;
  readonly label: TextBlock;
}

/** What stands under a plot: labels of the axis and its title. */
export interface Foot {
  /** Room it takes below the plot. */
  readonly height: number;
  /** How far labels stand out to the left of the plot. */
  readonly reach: number;
  /** How far labels stand out to its right. */
  readonly overhang: number;
  readonly draw: (bottom: number) => Markup;
}

export const LABEL: Lettering = { size: 12, colour: MUTED };
export const AXIS_TITLE: Lettering = { size: 13, colour: INK };

/** Between an axis and its labels. */
export const LABEL_GAP = 8;
/** Between neighbouring labels. */
const BETWEEN = 10;
const LONGEST_LABEL = 170;

/** Values as ticks, each with its label. */
export function labelTicks(values: readonly number[], format: Axis['format']): readonly Tick[] {
  return values.map((value) => ({ value, label: layText(format(value), LABEL, LONGEST_LABEL, 2) }));
}

/** At most about `most` round values whose labels differ from each other and fit; at least one. */
export function layTicks(
  scale: NumberScale,
  format: Axis['format'],
  most: number,
  fits: (ticks: readonly Tick[]) => boolean = () => true,
): readonly Tick[] {
  for (let count = most; count > 0; count -= 1) {
    const ticks = labelTicks(scale.ticks(count), format);
    if (ticks.length > 0 && areDistinct(ticks) && fits(ticks)) return ticks;
  }
  return labelTicks(scale.ticks(1).slice(0, 1), format);
}

/** Whether each label says something else: a format with few decimals can write two values alike. */
export function areDistinct(ticks: readonly Tick[]): boolean {
  return new Set(ticks.map(({ label }) => label.lines.join(' '))).size === ticks.length;
}

/** Whether labels centred on their ticks keep apart. */
export function keepApart(ticks: readonly Tick[], scale: NumberScale): boolean {
  const places = ticks.map(({ value, label }) => ({ middle: scale(value), half: label.width / 2 }));
  places.sort((a, b) => a.middle - b.middle);
  return places.every(({ middle, half }, index) => {
    const next = places[index + 1];
    return next === undefined || middle + half + BETWEEN <= next.middle - next.half;
  });
}

/** The greatest width of the labels. */
export function widest(blocks: readonly { readonly width: number }[]): number {
  return Math.max(0, ...blocks.map(({ width }) => width));
}

/** Grid lines across the plot, with labels at their left; zero stands out. */
export function drawLeftAxis(box: Box, scale: NumberScale, ticks: readonly Tick[]): Markup {
  return group(
    ticks.flatMap(({ value, label }) => {
      const y = scale(value);
      return [
        element('path', {
          d: `M${coordinate(box.left)} ${coordinate(y)}H${coordinate(box.right)}`,
          stroke: value === 0 ? AXIS_LINE : GRID,
        }),
        drawText(label, box.left - LABEL_GAP, y - label.height / 2, { anchor: 'end' }),
      ];
    }),
  );
}

/** A line along the bottom of the plot with ticks, their labels and the title under them. */
export function layFoot(
  title: string,
  ticks: readonly Tick[],
  scale: NumberScale,
  { left, right }: Pick<Box, 'left' | 'right'>,
): Foot {
  const titleBlock = layText(title, AXIS_TITLE, right - left, 3);
  const labels = Math.max(0, ...ticks.map(({ label }) => label.height));
  const titleTop = LABEL_GAP + labels + 8;
  return {
    height: titleTop + titleBlock.height,
    reach: Math.max(0, ...ticks.map(({ value, label }) => label.width / 2 - (scale(value) - left))),
    overhang: Math.max(0, ...ticks.map(({ value, label }) => label.width / 2 - (right - scale(value)))),
    draw: (bottom) =>
      group([
        element('path', { d: `M${coordinate(left)} ${coordinate(bottom)}H${coordinate(right)}`, stroke: AXIS_LINE }),
        ...ticks.flatMap(({ value, label }) => [
          element('path', { d: `M${coordinate(scale(value))} ${coordinate(bottom)}v5`, stroke: AXIS_LINE }),
          drawText(label, scale(value), bottom + LABEL_GAP, { anchor: 'middle' }),
        ]),
        drawText(titleBlock, (left + right) / 2, bottom + titleTop, { anchor: 'middle' }),
      ]),
  };
}
