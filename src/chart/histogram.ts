import { scaleLinear } from 'd3-scale';
import { keepApart, labelTicks, layFoot, layTicks, widest, type Axis, type NumberScale } from './axes.ts';
import { closeDomain, domainFromZero, drawable } from './domain.ts';
import { drawFlags, flagsHeight, layFlags, rightLimit, type Flag } from './flags.ts';
import { contentBox, drawFrame, type Headings } from './frame.ts';
import { SOFT } from './palette.ts';
import { layPlot } from './plot.ts';
import { rangeText } from './summary.ts';
import { element, hint, type Markup } from './svg.ts';

/** How often a simulated result falls where. */
export interface Histogram extends Headings {
  readonly x: Axis;
  readonly y: Axis;
  /** From the least; of one width, for the height says how many. */
  readonly bins: readonly Bin[];
  /** Quantiles, budget, base case: lines with labels. */
  readonly marks: readonly { readonly value: number; readonly label: string }[];
}

/** So many results from one value to another. */
export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

const LEAST_HEIGHT = 240;
const INSET = 14;
/** Between two bars. */
const SEAM = 1;
/** A bar is seen even where its bin has no width. */
const THINNEST = 2;

/**
 * Draws the bins and the marks over them.
 * @returns a whole SVG document
 */
export function drawHistogram(chart: Histogram): string {
  const bins = drawableBins(chart.bins);
  const flags = layFlags(chart.marks);
  const domain = closeDomain([...bins.flatMap(({ from, to }) => [from, to]), ...flags.map(({ value }) => value)]);
  const halfLabel = widest(labelTicks(domain, chart.x.format).map(({ label }) => label)) / 2;
  const scaleBetween = (left: number, right: number) => {
    const shareOf = (value: number) => (value - domain[0]) / (domain[1] - domain[0]);
    const most = Math.min(right - Math.max(INSET, halfLabel), rightLimit(flags, shareOf, left + INSET, right));
    return scaleLinear().domain(domain).range([left + INSET, most]);
  };
  const plot = layPlot({
    room: contentBox(chart),
    yAxis: chart.y,
    yDomain: domainFromZero(bins.map(({ count }) => count)),
    keys: [],
    legendWidth: 0,
    roomAbove: (left, right) => flagsHeight(flags, scaleBetween(left, right)),
    leastHeight: LEAST_HEIGHT,
    foot: (left, right) => {
      const scale = scaleBetween(left, right);
      const ticks = layTicks(scale, chart.x.format, 8, (all) => keepApart(all, scale));
      return layFoot(chart.x.title, ticks, scale, { left, right });
    },
  });
  const { box, y } = plot;
  const x = scaleBetween(box.left, box.right);
  return drawFrame(chart, summarise(chart, bins, flags), plot.bottom, [
    ...plot.behind,
    ...bins.map((bin) => drawBin(bin, chart, x, y)),
    plot.axis,
    drawFlags(flags, x, box),
  ]);
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

function summarise({ x, y }: Histogram, bins: readonly Bin[], flags: readonly Flag[]): readonly string[] {
  const ends = bins.flatMap(({ from, to }) => [from, to]);
  const counts = bins.map(({ count }) => count);
  return [
    `${x.title}: ${rangeText(ends, x.format)}`,
    `${y.title}: ${rangeText(counts, y.format)}`,
    ...flags.map(({ label }) => label.whole ?? label.lines.join(' ')),
  ];
}
