import { keepApart, labelTicks, layFoot, layTicks, widest, type Axis } from './axes.ts';
import { numberScale, type NumberScale } from './number-scale.ts';
import { closeDomain, domainFromZero, drawable } from './domain.ts';
import {
  drawableMarks,
  drawFlags,
  flagsHeight,
  layFlags,
  layLetteredFlags,
  rightLimit,
  type Flag,
  type LabelledMark,
} from './labelled-marks.ts';
import { contentBox, drawFrame, type Box, type Headings } from './frame.ts';
import { SOFT } from './palette.ts';
import { layPlot } from './plot.ts';
import type { Key } from './plot-header.ts';
import { rangeText } from './summary.ts';
import { element, hint, type Markup } from './svg.ts';

/** How often a simulated result falls where. */
export interface Histogram extends Headings {
  readonly x: Axis;
  readonly y: Axis;
  /** From the least; of one width, for the height says how many. */
  readonly bins: readonly Bin[];
  /** Quantiles, budget, base case: lines with labels. */
  readonly marks: readonly LabelledMark[];
}

/** So many results from one value to another. */
export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

const INSET = 14;
/** Between two bars. */
const SEAM = 1;
/** Labels that would leave the bars less than this share of the room are letters, explained above. */
const LEAST_SHARE = 0.72;
/** A bar is seen even where its bin has no width. */
const THINNEST = 2;

/**
 * Draws the bins and the marks over them.
 * @returns a whole SVG document
 */
export function drawHistogram(chart: Histogram): string {
  const bins = drawableBins(chart.bins);
  const marks = drawableMarks(chart.marks);
  const domain = closeDomain([...bins.flatMap(({ from, to }) => [from, to]), ...marks.map(({ value }) => value)]);
  const halfLabel = widest(labelTicks(domain, chart.x.format).map(({ label }) => label)) / 2;
  const room = contentBox(chart);
  const scaleFor = (flags: readonly Flag[]) => (left: number, right: number) => {
    const shareOf = (value: number) => (value - domain[0]) / (domain[1] - domain[0]);
    const most = Math.min(right - Math.max(INSET, halfLabel), rightLimit(flags, shareOf, left + INSET, right));
    return numberScale(domain, [left + INSET, most]);
  };
  const { flags, keys } = layFitting(marks, (named) => shareTaken(scaleFor(named)(room.left, room.right), room));
  const scaleBetween = scaleFor(flags);
  const plot = layPlot({
    room,
    yAxis: chart.y,
    yDomain: domainFromZero(bins.map(({ count }) => count)),
    keys,
    legend: null,
    roomAbove: (left, right) => flagsHeight(flags, scaleBetween(left, right)),
    foot: (left, right) => {
      const scale = scaleBetween(left, right);
      const ticks = layTicks(scale, chart.x.format, 8, (all) => keepApart(all, scale));
      return layFoot(chart.x.title, ticks, scale, { left, right });
    },
  });
  const { box, y } = plot;
  const x = scaleBetween(box.left, box.right);
  return drawFrame(chart, summarise(chart, bins, marks), plot.bottom, [
    ...plot.behind,
    ...bins.map((bin) => drawBin(bin, chart, x, y)),
    plot.axis,
    drawFlags(flags, x, box),
  ]);
}

/** Flags with their labels or, where these would take too much room from the bars, with letters. */
function layFitting(
  marks: readonly LabelledMark[],
  shareLeft: (flags: readonly Flag[]) => number,
): { readonly flags: readonly Flag[]; readonly keys: readonly Key[] } {
  const named = layFlags(marks);
  return shareLeft(named) >= LEAST_SHARE ? { flags: named, keys: [] } : layLetteredFlags(marks);
}

/** How much of the room the values reach across. */
function shareTaken(scale: NumberScale, { left, right }: Pick<Box, 'left' | 'right'>): number {
  const [first, last] = scale.range;
  return (last - first) / (right - left);
}

function drawableBins(bins: readonly Bin[]): readonly Bin[] {
  return bins.flatMap((bin) => {
    const [from, to, count] = [drawable(bin.from), drawable(bin.to), drawable(bin.count)];
    return from === null || to === null || count === null ? [] : [{ from, to, count }];
  });
}

function drawBin({ from, to, count }: Bin, chart: Histogram, x: NumberScale, y: NumberScale): Markup {
  const width = Math.max(x(to) - x(from) - SEAM, THINNEST);
  const text = `${chart.x.format(from)} – ${chart.x.format(to)}: ${chart.y.format(count)}`;
  const top = Math.min(y(count), y(0));
  return element(
    'rect',
    { x: (x(from) + x(to) - width) / 2, y: top, width, height: Math.abs(y(count) - y(0)), fill: SOFT },
    [hint(text)],
  );
}

function summarise({ x, y }: Histogram, bins: readonly Bin[], marks: readonly LabelledMark[]): readonly string[] {
  const ends = bins.flatMap(({ from, to }) => [from, to]);
  const counts = bins.map(({ count }) => count);
  return [
    `${x.title}: ${rangeText(ends, x.format)}`,
    `${y.title}: ${rangeText(counts, y.format)}`,
    ...marks.map(({ label }) => label),
  ];
}
