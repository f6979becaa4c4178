import { keepApart, labelTicks, layFoot, layTicks, widest, type Axis, type Tick } from './axes.ts';
import { numberScale, type NumberScale } from './number-scale.ts';
import type { TornadoBar } from './description.ts';
import { closeDomain, drawable } from './domain.ts';
import { contentBox, drawFrame, type Box, type Headings } from './frame.ts';
import { drawHatched } from './hatch.ts';
import { GRID, INK, SLATE } from './palette.ts';
import { layStrip, SIGN_WIDTH, type Key } from './plot-header.ts';
import { coordinate, element, group, type Markup } from './svg.ts';
import { drawText, layText, type TextBlock } from './text-block.ts';
import { drawEnds, HIGH_COLOUR, LOW_COLOUR, roomBeside } from './tornado-ends.ts';
import { layRows, type TornadoRows } from './tornado-rows.ts';

/** How far each uncertain setting moves the result on its own. */
export interface TornadoChart extends Headings {
  readonly axis: Axis;
  /** The result with all settings as they are. */
  readonly base: { readonly value: number; readonly label: string };
  /** What the low and the high end of a range are called. */
  readonly words: { readonly low: string; readonly high: string };
  /** From the top, as they are given. */
  readonly bars: readonly TornadoBar[];
  /** What a hatched bar is. */
  readonly illustrativeWord: string;
}

const LEAST_PLOT_HEIGHT = 60;

/**
 * Draws the bars about the line of the base case.
 * @returns a whole SVG document
 */
export function drawTornadoChart(chart: TornadoChart): string {
  const room = contentBox(chart);
  const { right } = room;
  const base = drawable(chart.base.value) ?? 0;
  const rows = layRows(chart.bars, base, room);
  const left = room.left + rows.beside;
  const strip = layStrip('', keysOf(chart), { left: room.left, right });
  const baseLabel = layText(chart.base.label, { size: 12, colour: INK, isBold: true }, right - left, 3);
  const top = room.top + strip.height + 16 + baseLabel.height + 6;
  const x = scaleBetween(chart, rows, base, { left, right });
  const ticks = layTicks(x, chart.axis.format, 7, (all) => keepApart(all, x));
  const foot = layFoot(chart.axis.title, ticks, x, { left, right });
  const box = { left, right, top, bottom: top + Math.max(rows.height + 4, LEAST_PLOT_HEIGHT) };
  const { underBase, overBase } = rows.draw(box, (ends, middle) => drawEnds(ends, x, base, middle));
  return drawFrame(chart, summarise(chart), box.bottom + foot.height, [
    strip.draw(room.top),
    drawGrid(box, x, ticks),
    ...underBase,
    drawBase(box, x(base), baseLabel),
    ...overBase,
    foot.draw(box.bottom),
  ]);
}

/** A scale that leaves room for what is written beside the bars, and for the labels of its ends. */
function scaleBetween(
  { axis }: TornadoChart,
  { ends, beside }: TornadoRows,
  base: number,
  { left, right }: Pick<Box, 'left' | 'right'>,
): NumberScale {
  const domain = closeDomain([base, ...ends.flatMap(({ ends: both }) => both.map(({ value }) => value))]);
  const needed = roomBeside(ends);
  const halfLabel = widest(labelTicks(domain, axis.format).map(({ label }) => label)) / 2;
  const first = left + Math.max(needed.left, halfLabel - beside);
  return numberScale(domain, [first, right - Math.max(needed.right, halfLabel)]);
}

function keysOf({ words, bars, illustrativeWord }: TornadoChart): readonly Key[] {
  const box = (x: number, y: number) => ({ x: x + 1, y: y - 6, width: SIGN_WIDTH - 2, height: 12 });
  const filled = (fill: string) => (x: number, y: number) => element('rect', { ...box(x, y), fill });
  return [
    { text: words.low, sign: filled(LOW_COLOUR) },
    { text: words.high, sign: filled(HIGH_COLOUR) },
    ...(bars.some(({ illustrative }) => illustrative)
      ? [{ text: illustrativeWord, sign: (x: number, y: number) => drawHatched(box(x, y), SLATE) }]
      : []),
  ];
}

function drawGrid({ top, bottom }: Box, x: NumberScale, ticks: readonly Tick[]): Markup {
  return group(
    ticks.map(({ value }) =>
      element('path', { d: `M${coordinate(x(value))} ${coordinate(top)}V${coordinate(bottom)}`, stroke: GRID }),
    ),
  );
}

/** The line of the base case over the bars, with its label above it but within the plot. */
function drawBase({ left, right, top, bottom }: Box, x: number, label: TextBlock): Markup {
  const half = label.width / 2;
  const middle = Math.min(Math.max(x, left + half), right - half);
  const line = `M${coordinate(x)} ${coordinate(top - 4)}V${coordinate(bottom)}`;
  return group([
    element('path', { d: line, stroke: INK, 'stroke-width': 1.5 }),
    drawText(label, middle, top - 6 - label.height, { anchor: 'middle' }),
  ]);
}

function summarise({ axis, base, words, bars, illustrativeWord }: TornadoChart): readonly string[] {
  return [
    axis.title,
    base.label,
    ...bars.map(({ label, detail, low, high, illustrative }) => {
      const kind = illustrative ? `; ${illustrativeWord}` : '';
      return `${label} (${detail}${kind}): ${words.low} ${low.label}; ${words.high} ${high.label}`;
    }),
  ];
}
