import { scaleLinear } from 'd3-scale';
import { drawLeftAxis, LABEL_GAP, layTicks, widest, type Axis, type Foot, type NumberScale } from './axes.ts';
import type { Domain } from './domain.ts';
import type { Box } from './frame.ts';
import { layStrip, type Key } from './strip.ts';
import type { Markup } from './svg.ts';

/** What is known of a plot before its place is. */
export interface PlotPlan {
  /** Where it may stand; it may go on below. */
  readonly room: Box;
  readonly yAxis: Axis;
  readonly yDomain: Domain;
  readonly keys: readonly Key[];
  /** Room for what stands at the right of the plot. */
  readonly legendWidth: number;
  /** Room for labels between the strip and a plot between these sides. */
  readonly roomAbove?: (left: number, right: number) => number;
  readonly leastHeight: number;
  /** What stands under a plot between these sides, and how far it reaches out to the left. */
  readonly foot: (left: number, right: number) => Foot & { readonly reach?: number };
}

/** A plot in its place, with an upright axis at the left. */
export interface Plot {
  readonly box: Box;
  readonly y: NumberScale;
  /** Strip, grid and labels, to be drawn under the data. */
  readonly behind: readonly Markup[];
  /** The axis below, to be drawn over the data. */
  readonly axis: Markup;
  /** Where the foot ends. */
  readonly bottom: number;
}

/** Between the strip and the plot. */
const STRIP_GAP = 22;

/** Finds the place of a plot and of what stands round it. */
export function layPlot(plan: PlotPlan): Plot {
  const { room, yAxis, legendWidth } = plan;
  const y = scaleLinear().domain(plan.yDomain).nice(6);
  const ticks = layTicks(y, yAxis.format, 6);
  const right = room.right - legendWidth;
  let left = room.left + widest(ticks.map(({ label }) => label)) + LABEL_GAP;
  const { reach = 0 } = plan.foot(left, right);
  left = Math.max(left, room.left + reach);
  const foot = plan.foot(left, right);
  const strip = layStrip(yAxis.title, plan.keys, { left: room.left, right });
  const above = plan.roomAbove?.(left, right) ?? 0;
  const top = room.top + strip.height + above + STRIP_GAP;
  const bottom = Math.max(room.bottom - foot.height, top + plan.leastHeight);
  const box = { left, right, top, bottom };
  y.range([bottom, top]);
  return {
    box,
    y,
    behind: [strip.draw(room.top), drawLeftAxis(box, y, ticks)],
    axis: foot.draw(bottom),
    bottom: bottom + foot.height,
  };
}
