import type { Box } from './frame.ts';
import { INK, PAPER } from './palette.ts';
import { coordinate, element, group, type Markup } from './svg.ts';

/** The sign of the base case: a ring that is seen on paper, on lines and on colours. */
export function drawRing(x: number, y: number): Markup {
  const ring = (stroke: string, width: number) =>
    element('circle', { cx: x, cy: y, r: 8, fill: 'none', stroke, 'stroke-width': width });
  return group([ring(PAPER, 5), ring(INK, 2)]);
}

/** Dashed lines from a place to the axes. */
export function drawGuides({ left, bottom }: Box, x: number, y: number): Markup {
  return element('path', {
    d: `M${coordinate(left)} ${coordinate(y)}H${coordinate(x)}V${coordinate(bottom)}`,
    fill: 'none',
    stroke: INK,
    'stroke-dasharray': '3 3',
  });
}
