import type { NumberScale } from './number-scale.ts';
import { drawable } from './domain.ts';
import type { Box } from './frame.ts';
import { INK } from './palette.ts';
import { SIGN_WIDTH, type Key } from './plot-header.ts';
import { coordinate, element, group, type Markup } from './svg.ts';
import { drawText, layText, type TextBlock } from './text-block.ts';

/** A value marked by a line through the plot, with a label like a flag to the right of it. */
export interface Flag {
  readonly value: number;
  readonly label: TextBlock;
}

const LONGEST_LABEL = 190;
/** From a line to its label, and from a label to what is next. */
const GAP = 5;
/** From the lowest label to the plot. */
const LIFT = 4;

/** A value to be marked, and what it is. */
export interface LabelledMark {
  readonly value: number;
  readonly label: string;
}

/** Flags with the labels of the marks. */
export function layFlags(marks: readonly LabelledMark[]): readonly Flag[] {
  return drawableMarks(marks).map(({ value, label }) => ({
    value,
    label: layText(label, { size: 12, colour: INK }, LONGEST_LABEL, 3),
  }));
}

/** Flags with a letter each, for where labels have no room, and what the letters mean. */
export function layLetteredFlags(marks: readonly LabelledMark[]): {
  readonly flags: readonly Flag[];
  readonly keys: readonly Key[];
} {
  const lettered = drawableMarks(marks).map(({ value, label }, index) => {
    const block = layText(letterOf(index), { size: 12, colour: INK, isBold: true }, Infinity, 1);
    const sign = (x: number, y: number) => drawText(block, x + SIGN_WIDTH, y - block.height / 2, { anchor: 'end' });
    return { flag: { value, label: block }, key: { text: label, sign } };
  });
  return { flags: lettered.map(({ flag }) => flag), keys: lettered.map(({ key }) => key) };
}

/**
 * How far to the right the greatest value may be, such that every label ends at `right`.
 * @param shareOf the place of a value between `left` (0) and that limit (1)
 */
export function rightLimit(
  flags: readonly Flag[],
  shareOf: (value: number) => number,
  left: number,
  right: number,
): number {
  const limits = flags
    .map(({ value, label }) => ({ share: shareOf(value), room: right - left - label.width - GAP }))
    .filter(({ share }) => share > 0)
    .map(({ share, room }) => left + room / share);
  return Math.min(right, ...limits);
}

/** Room the flags need over the plot. */
export function flagsHeight(flags: readonly Flag[], x: NumberScale): number {
  const rises = riseOf(flags, x);
  return Math.max(0, ...flags.map(({ label }, index) => (rises[index] ?? 0) + label.height));
}

/** Draws the flags, each line from its label down to the axis. */
export function drawFlags(flags: readonly Flag[], x: NumberScale, { top, bottom }: Box): Markup {
  const rises = riseOf(flags, x);
  return group(
    flags.flatMap(({ value, label }, index) => {
      const labelTop = top - (rises[index] ?? 0) - label.height;
      return [
        element('path', {
          d: `M${coordinate(x(value))} ${coordinate(labelTop + 1)}V${coordinate(bottom)}`,
          stroke: INK,
          'stroke-width': 1.5,
        }),
        drawText(label, x(value) + GAP, labelTop),
      ];
    }),
  );
}

/** Those of the marks that can be drawn, from the least. */
export function drawableMarks(marks: readonly LabelledMark[]): readonly LabelledMark[] {
  return marks
    .flatMap(({ value, label }) => {
      const known = drawable(value);
      return known === null ? [] : [{ value: known, label }];
    })
    .sort((a, b) => a.value - b.value);
}

/** A, B … Z, then A1, B1 … */
function letterOf(index: number): string {
  const letter = String.fromCharCode('A'.charCodeAt(0) + (index % 26));
  return index < 26 ? letter : `${letter}${String(Math.floor(index / 26))}`;
}

/**
 * How far above the plot each label ends. From the right: a label stands higher than those whose
 * lines it flies across, so that no line crosses a label.
 */
function riseOf(flags: readonly Flag[], x: NumberScale): readonly number[] {
  const rises = new Map<number, number>();
  for (const [index, { value, label }] of [...flags.entries()].toReversed()) {
    const end = x(value) + GAP + label.width + GAP;
    const crossed = flags.flatMap((other, place) =>
      place > index && x(other.value) <= end ? [(rises.get(place) ?? 0) + other.label.height + GAP] : [],
    );
    rises.set(index, Math.max(LIFT, ...crossed));
  }
  return flags.map((_, index) => rises.get(index) ?? LIFT);
}
