import { drawLeftAxis, LABEL_GAP, layTicks, widest, type Axis, type Foot } from './axes.ts';
import { niceDomain, numberScale, type NumberScale } from './number-scale.ts';
import type { Domain } from './domain.ts';
import type { Box } from './frame.ts';
import type { Legend } from './legend.ts';
import { layStrip, type Key } from './plot-header.ts';
import type { Markup } from './svg.ts';

/** What is known of a plot before its place is. */
export interface PlotPlan {
  /** Where it may stand; it may go on below. */
  readonly room: Box;
  readonly yAxis: Axis;
  readonly yDomain: Domain;
  readonly keys: readonly Key[];
  readonly legend: Pick<Legend, 'width' | 'above' | 'height'> | null;
  /** Room for labels between the strip and a plot between these sides. */
  readonly roomAbove?: (left: number, right: number) => number;
  /** What stands under a plot between these sides. */
  readonly foot: (left: number, right: number) => Foot;
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
/** In less room than this, a plot has fewer ticks and may be lower. */
const NARROW = 460;
const TICKS = { wide: 6, narrow: 4 };
const LEAST_HEIGHT = { wide: 240, narrow: 170 };

/** Finds the place of a plot and of what stands round it. */
export function layPlot(plan: PlotPlan): Plot {
  const { room, yAxis, legend } = plan;
  const size = room.right - room.left < NARROW ? 'narrow' : 'wide';
  const domain = niceDomain(plan.yDomain, TICKS[size]);
  const ticks = layTicks(numberScale(domain, [0, 1]), yAxis.format, TICKS[size]);
  const labelled = room.left + widest(ticks.map(({ label }) => label)) + LABEL_GAP;
  const beside = room.right - (legend?.width ?? 0);
  const { reach, overhang } = plan.foot(labelled, beside);
  const left = Math.max(labelled, room.left + reach);
  const right = Math.min(beside, room.right - overhang);
  const foot = plan.foot(left, right);
  const strip = layStrip(yAxis.title, plan.keys, { left: room.left, right });
  const above = plan.roomAbove?.(left, right) ?? 0;
  const stripTop = room.top + (legend?.above ?? 0);
  const top = stripTop + strip.height + above + STRIP_GAP;
  const bottom = Math.max(room.bottom - foot.height, top + Math.max(LEAST_HEIGHT[size], legend?.height ?? 0));
  const box = { left, right, top, bottom };
  const y = numberScale(domain, [bottom, top]);
  return {
    box,
    y,
    behind: [strip.draw(stripTop), drawLeftAxis(box, y, ticks)],
    axis: foot.draw(bottom),
    bottom: bottom + foot.height,
  };
}
