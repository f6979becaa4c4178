import { domainFromZero } from './domain.ts';
import { contentBox, drawFrame, type Box } from './frame.ts';
import { drawLegend, layLegend, type Legend } from './legend.ts';
import type { StackedColumns } from './description.ts';
import { AXIS_LINE } from './palette.ts';
import { layPlot } from './plot.ts';
import { drawLimits, drawLimitSign, limitsOf } from './stack-limits.ts';
import { drawSegment, drawStackSample, drawSums, stackUp, sumOf } from './stack-marks.ts';
import { summariseStack } from './summary.ts';
import { coordinate, element, NOTHING } from './svg.ts';
import { bandsBetween, layWordFoot } from './word-foot.ts';

/**
 * Draws the columns, with their sums above them if there is room for all.
 * @returns a whole SVG document
 */
export function drawStackedColumns(chart: StackedColumns): string {
  const { limit } = chart;
  const words = chart.x.values;
  const room = contentBox(chart);
  const segments = stackUp(chart);
  const sums = words.map((_, place) => sumOf(segments, place));
  const limits = limitsOf(chart);
  const { legend, order } = layOrderedLegend(chart, room);
  const { box, y, behind, axis, bottom } = layPlot({
    room,
    yAxis: chart.y,
    yDomain: domainFromZero([...sums.filter((sum) => sum !== null), ...limits.map(({ value }) => value)]),
    keys: limit === null ? [] : [{ text: limit.label, sign: drawLimitSign }],
    legend,
    foot: (left, right) =>
      layWordFoot(chart.x.title, words, bandsBetween(words.length, 1, left, right), null, { left, right }),
  });
  const bands = bandsBetween(words.length, 1, box.left, box.right);
  const base = `M${coordinate(box.left)} ${coordinate(y(0))}H${coordinate(box.right)}`;
  return drawFrame(chart, summariseStack(chart, sums), bottom, [
    ...behind,
    ...segments.map((segment) => drawSegment(segment, bands, y)),
    element('path', { d: base, stroke: AXIS_LINE }),
    axis,
    drawLimits(limits, bands, y),
    drawSums(sums, limits, bands, y, chart.y.format),
    drawLegend(
      legend,
      box,
      room,
      order.map(() => box.top),
      (index, left, middle) => (order[index] === undefined ? NOTHING : drawStackSample(order[index], left, middle)),
    ),
  ]);
}

/** The legend, and the series in the order of its names: beside the plot they stand as the parts do, the first lowest. */
function layOrderedLegend(
  { series, seriesTitle }: StackedColumns,
  room: Box,
): { readonly legend: Legend; readonly order: readonly number[] } {
  const rising = series.map((_, index) => index);
  const laid = (order: readonly number[]) =>
    layLegend(
      seriesTitle,
      order.map((index) => series[index]?.label ?? ''),
      room,
    );
  const above = laid(rising);
  if (above.rows !== null) return { legend: above, order: rising };
  const order = rising.toReversed();
  return { legend: laid(order), order };
}
