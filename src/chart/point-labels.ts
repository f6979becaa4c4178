import { LABEL, type Axis } from './axes.ts';
import type { NumberScale } from './number-scale.ts';
import type { PlottedPoint } from './line-series.ts';
import { INK } from './palette.ts';
import { group, NOTHING, type Markup } from './svg.ts';
import { drawText, layText, type TextBlock } from './text-block.ts';

/** From a point to its label. */
const GAP = 9;
/** Where a label stands beside its point, so that it does not touch the line. */
interface Side {
  readonly anchor: 'start' | 'middle' | 'end';
  readonly isAbove: boolean;
}

/**
 * The values at the points of a single line; none if there is not room for all beside each other.
 * @param bottom where the plot ends: a label that would reach below it is left out
 */
export function drawPointLabels(
  points: readonly PlottedPoint[],
  x: NumberScale,
  y: NumberScale,
  bottom: number,
  format: Axis['format'],
): Markup {
  const blocks = points.map((point) => layText(format(point.y), { ...LABEL, colour: INK }, Infinity, 1));
  if (
    !haveRoom(
      blocks,
      points.map((point) => x(point.x)),
    )
  )
    return NOTHING;
  return group(
    points.map((point, index) => {
      const block = blocks[index] ?? layText('', LABEL);
      const { anchor, isAbove } = sideOf(points, index);
      const shift = { start: -3, middle: 0, end: 3 }[anchor];
      const top = isAbove ? y(point.y) - GAP - block.height : y(point.y) + GAP;
      if (!isAbove && top + block.height > bottom) return NOTHING;
      return drawText(block, x(point.x) + shift, top, { anchor, hasHalo: true });
    }),
  );
}

function haveRoom(blocks: readonly TextBlock[], middles: readonly number[]): boolean {
  return middles.every((middle, index) => {
    const next = middles[index + 1];
    const needed = Math.max(blocks[index]?.width ?? 0, blocks[index + 1]?.width ?? 0);
    return next === undefined || next - middle >= needed + GAP;
  });
}

/** Above a line that rises towards the point and below one that rises from it at the left end. */
function sideOf(points: readonly PlottedPoint[], index: number): Side {
  const here = points[index]?.y ?? 0;
  const before = points[index - 1]?.y ?? null;
  const after = points[index + 1]?.y ?? null;
  if (before === null && after === null) return { anchor: 'middle', isAbove: true };
  if (before === null) return { anchor: 'start', isAbove: (after ?? here) <= here };
  if (after === null) return { anchor: 'end', isAbove: before <= here };
  if (before <= here && after <= here) return { anchor: 'middle', isAbove: true };
  if (before >= here && after >= here) return { anchor: 'middle', isAbove: false };
  return before < here ? { anchor: 'end', isAbove: true } : { anchor: 'start', isAbove: true };
}
