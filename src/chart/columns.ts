import { drawRing } from './base-mark.ts';
import { drawBar, drawBarLabels, drawPoint, type ColumnMark } from './column-marks.ts';
import { costDomain, domainFromZero, drawable } from './domain.ts';
import { contentBox, drawFrame, type Box } from './frame.ts';
import { drawLegend, layLegend, SAMPLE_WIDTH } from './legend.ts';
import type { LineChart } from './description.ts';
import { AXIS_LINE, INK, TEAL } from './palette.ts';
import { layPlot } from './plot.ts';
import { drawMarker, seriesLooks, type SeriesLook } from './series-look.ts';
import { SIGN_WIDTH } from './plot-header.ts';
import { summarise } from './summary.ts';
import { coordinate, element, group, NOTHING, type Markup } from './svg.ts';
import { bandsBetween, layWordFoot, type Bands } from './word-foot.ts';

/** More series than this are drawn as points: more greys cannot be told apart. */
const MOST_BAR_SERIES = 4;
/** Thinner bars, in pixels, are points. */
const THINNEST_BAR = 9;

/** Draws a column for each word, or a group of columns or of points for several series. */
export function drawColumns(chart: LineChart, words: readonly string[]): string {
  const { series, y: yAxis } = chart;
  const room = contentBox(chart);
  const legend = layLegend(
    chart.seriesTitle,
    series.map(({ label }) => label),
    room,
  );
  const base = drawableBase(chart, words.length);
  const share = bandsBetween(words.length, series.length, room.left, room.right - legend.width).slot;
  const areBars = series.length <= 1 || (series.length <= MOST_BAR_SERIES && share >= THINNEST_BAR);
  const values = series.flatMap((one) => words.map((_, index) => drawable(one.values[index] ?? null)));
  const shown = [...values.filter((value) => value !== null), ...(base === null ? [] : [base.y])];
  const plot = layPlot({
    room,
    yAxis,
    yDomain: areBars ? domainFromZero(shown) : costDomain(shown),
    keys: base === null ? [] : [{ text: base.label, sign: (x, y) => drawRing(x + SIGN_WIDTH / 2, y) }],
    legend,
    foot: (left, right) => {
      const between = bandsBetween(words.length, series.length, left, right);
      return layWordFoot(chart.x.title, words, between, base?.x ?? null, { left, right });
    },
  });
  const { box, y } = plot;
  const bands = bandsBetween(words.length, series.length, box.left, box.right);
  const looks = columnLooks(series.length);
  const marks = series.flatMap(({ label, values: own }, index): ColumnMark[] =>
    words.flatMap((word, place) => {
      const value = drawable(own[place] ?? null);
      const look = looks[index];
      if (value === null || look === undefined) return [];
      const text = `${label === '' ? '' : `${label} · `}${word}: ${yAxis.format(value)}`;
      const hasRing = base !== null && base.x === place && base.y === value;
      return [{ middle: bands.middle(place, index), value, look, text, label: yAxis.format(value), hasRing }];
    }),
  );
  return drawFrame(chart, summarise(chart), plot.bottom, [
    ...plot.behind,
    base === null ? NOTHING : drawLevel(box, y(base.y)),
    ...marks.map((mark) => (areBars ? drawBar(mark, bands.bar, y) : drawPoint(mark, y))),
    areBars ? drawZero(box, y(0)) : NOTHING,
    plot.axis,
    areBars ? drawBarLabels(marks, bands.slot, y) : NOTHING,
    base === null ? NOTHING : drawRing(ringPlace(chart, bands, base), y(base.y)),
    drawLegend(legend, box, room, legendPlaces(legend.entries, box), (index, left, middle) =>
      drawSample(looks[index], areBars, left, middle),
    ),
  ]);
}

function drawableBase({ base }: LineChart, words: number): LineChart['base'] {
  if (base === null) return null;
  const y = drawable(base.y);
  const isPlace = Number.isInteger(base.x) && base.x >= 0 && base.x < words;
  return y === null || !isPlace ? null : { x: base.x, y, label: base.label };
}

/** A single series is lighter than the first of several, so that the base case stands out on it. */
function columnLooks(count: number): readonly SeriesLook[] {
  const looks = seriesLooks(count);
  return count === 1 ? looks.map((look) => ({ ...look, colour: TEAL })) : looks;
}

/** The ring stands on the column of the series that has the value of the base case. */
function ringPlace({ series }: LineChart, bands: Bands, base: { readonly x: number; readonly y: number }): number {
  const found = series.findIndex(({ values }) => values[base.x] === base.y);
  return found < 0 ? bands.centre(base.x) : bands.middle(base.x, found);
}

function drawLevel({ left, right }: Box, y: number): Markup {
  const d = `M${coordinate(left)} ${coordinate(y)}H${coordinate(right)}`;
  return element('path', { d, stroke: INK, 'stroke-dasharray': '3 3' });
}

function drawZero({ left, right }: Box, y: number): Markup {
  return element('path', { d: `M${coordinate(left)} ${coordinate(y)}H${coordinate(right)}`, stroke: AXIS_LINE });
}

/** The names from the top of the plot down, in the order of the series. */
function legendPlaces(entries: readonly { readonly height: number }[], { top }: Box): readonly number[] {
  let next = top;
  return entries.map(({ height }) => {
    const middle = next + height / 2;
    next += height;
    return middle;
  });
}

function drawSample(look: SeriesLook | undefined, isBar: boolean, left: number, middle: number): Markup {
  if (look === undefined) return NOTHING;
  if (!isBar) return drawMarker(look, left + SAMPLE_WIDTH / 2, middle);
  return group([element('rect', { x: left + 8, y: middle - 7, width: 14, height: 14, fill: look.colour })]);
}
