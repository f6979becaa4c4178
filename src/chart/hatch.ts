import { PAPER } from './palette.ts';
import { coordinate, element, group, type Markup } from './svg.ts';

/** From one stroke to the next, in pixels along a side. */
const STEP = 6;

/** A rectangle. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * A rectangle filled with slanted strokes. They are drawn one by one: a pattern would need an id,
 * and two charts on a page would have the same.
 */
export function drawHatched(
  { x, y, width, height }: Rectangle,
  colour: string,
  content: readonly Markup[] = [],
): Markup {
  const strokes: string[] = [];
  for (let start = STEP; start < width + height; start += STEP) {
    // From the top or the right side down to the left or the bottom one.
    const upper = { x: Math.min(start, width), y: Math.max(0, start - width) };
    const lower = { x: Math.max(0, start - height), y: Math.min(start, height) };
    strokes.push(
      `M${coordinate(x + upper.x)} ${coordinate(y + upper.y)}L${coordinate(x + lower.x)} ${coordinate(y + lower.y)}`,
    );
  }
  return group([
    element('rect', { x, y, width, height, fill: PAPER, stroke: colour, 'stroke-width': 1.5 }, content),
    ...(strokes.length === 0 ? [] : [element('path', { d: strokes.join(''), stroke: colour, 'stroke-width': 1.5 })]),
  ]);
}
