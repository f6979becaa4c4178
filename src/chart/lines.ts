import { areDistinct, keepApart, labelTicks, layFoot, layTicks, widest, type Tick } from './axes.ts';
import { numberScale, type NumberScale } from './number-scale.ts';
import { drawGuides, drawRing } from './base-mark.ts';
import { closeDomain, costDomain, drawable, drawables } from './domain.ts';
import { contentBox, drawFrame } from './frame.ts';
import { drawLegend, layLegend } from './legend.ts';
import type { LineChart } from './description.ts';
import { drawLineSample, drawSeries, placesOf, pointsOf } from './line-series.ts';
import { layPlot } from './plot.ts';
import { drawPointLabels } from './point-labels.ts';
import { seriesLooks } from './series-look.ts';
import { SIGN_WIDTH } from './plot-header.ts';
import { NOTHING } from './svg.ts';
import { summarise } from './summary.ts';

/** So many swept values are ticks themselves. */
const MOST_OWN_TICKS = 12;
/** From the sides of the plot to the first and the last point. */
const INSET = 16;

/** Draws a line for each series over these numbers. */
export function drawLines(chart: LineChart, values: readonly number[]): string {
  const room = contentBox(chart);
  const base = drawableBase(chart);
  const looks = seriesLooks(chart.series.length);
  const series = chart.series.map((one, index) => {
    const places = placesOf(values, one.values);
    return { label: one.label, places, points: pointsOf(places), look: looks[index] };
  });
  const shown = [...series.flatMap(({ points }) => points.map(({ y }) => y)), ...(base === null ? [] : [base.y])];
  const legend = layLegend(
    chart.seriesTitle,
    chart.series.map(({ label }) => label),
    room,
  );
  const scaleOf = xScale(chart, values, legend.width === 0);
  const plot = layPlot({
    room,
    yAxis: chart.y,
    yDomain: costDomain(shown),
    keys: base === null ? [] : [{ text: base.label, sign: (x, y) => drawRing(x + SIGN_WIDTH / 2, y) }],
    legend,
    foot: (left, right) => {
      const scale = scaleOf(left, right);
      return layFoot(chart.x.title, xTicks(chart, values, scale), scale, { left, right });
    },
  });
  const { box, y } = plot;
  const x = scaleOf(box.left, box.right);
  return drawFrame(chart, summarise(chart), plot.bottom, [
    ...plot.behind,
    base === null ? NOTHING : drawGuides(box, x(base.x), y(base.y)),
    plot.axis,
    ...series.map(({ label, places, look }) =>
      look === undefined
        ? NOTHING
        : drawSeries(places, { label, look, x, y, xFormat: chart.x.format, yFormat: chart.y.format }),
    ),
    series.length === 1 ? drawPointLabels(series[0]?.points ?? [], x, y, box.bottom, chart.y.format) : NOTHING,
    base === null ? NOTHING : drawRing(x(base.x), y(base.y)),
    drawLegend(
      legend,
      box,
      room,
      series.map(({ points }) => points.at(-1)).map((end) => (end === undefined ? null : y(end.y))),
      (index, left, middle) => {
        const look = looks[index];
        return look === undefined ? NOTHING : drawLineSample(look, left, middle);
      },
    ),
  ]);
}

function drawableBase({ base }: LineChart): LineChart['base'] {
  if (base === null) return null;
  const [x, y] = [drawable(base.x), drawable(base.y)];
  return x === null || y === null ? null : { x, y, label: base.label };
}

/** The horizontal scale between two sides; at a free right side there is room for half a label. */
function xScale(chart: LineChart, values: readonly number[], isFree: boolean) {
  const base = drawableBase(chart);
  const domain = closeDomain([...drawables(values), ...(base === null ? [] : [base.x])]);
  const half = isFree ? widest(labelTicks(domain, chart.x.format).map(({ label }) => label)) / 2 : 0;
  return (left: number, right: number): NumberScale =>
    numberScale(domain, [left + INSET, right - Math.max(INSET, half)]);
}

/** The swept values themselves if they are few and their labels fit, else round ones. */
function xTicks(chart: LineChart, values: readonly number[], scale: NumberScale): readonly Tick[] {
  const { format } = chart.x;
  const own = labelTicks([...new Set(drawables(values))], format);
  if (own.length > 0 && own.length <= MOST_OWN_TICKS && areDistinct(own) && keepApart(own, scale)) return own;
  return layTicks(scale, format, 8, (ticks) => keepApart(ticks, scale));
}
