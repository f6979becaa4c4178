import { scaleLinear } from 'd3-scale';
import { AXIS_TITLE, keepApart, layTicks, type Axis } from './axes.ts';
import { closeDomain } from './domain.ts';
import { AXIS_LINE, BLACK, HEAT_COLOURS, PAPER } from './palette.ts';
import { coordinate, element, group, type Markup } from './svg.ts';
import { drawText, layText } from './text-block.ts';

/** The colour of a value, and that of letters upon it. */
export interface HeatColour {
  readonly fill: string;
  readonly letters: string;
}

/** A bar from the least to the greatest value with the colours between. */
export interface ColourLegend {
  readonly width: number;
  readonly height: number;
  readonly draw: (left: number, top: number) => Markup;
}

const BAR_WIDTH = 300;
const BAR_HEIGHT = 12;
const STEPS = 60;

/** Colours for these values: the greater, the darker. */
export function heatScale(values: readonly number[]): (value: number) => HeatColour {
  const [least, greatest] = closeDomain(values);
  const last = HEAT_COLOURS.length - 1;
  const stops = HEAT_COLOURS.map((_, index) => least + ((greatest - least) * index) / last);
  const colour = scaleLinear<string>().domain(stops).range(HEAT_COLOURS).clamp(true);
  return (value) => {
    const channels = (colour(value).match(/\d+/gu) ?? []).slice(0, 3).map(Number);
    const fill = `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
    return { fill, letters: luminance(channels) > DARK ? BLACK : PAPER };
  };
}

/** Lays the legend of the colours. */
export function layColourLegend(value: Axis, values: readonly number[], width: number): ColourLegend {
  const [least, greatest] = closeDomain(values);
  const colour = heatScale(values);
  const bar = Math.min(BAR_WIDTH, width);
  const scale = scaleLinear().domain([least, greatest]).range([0, bar]);
  const ticks = layTicks(scale, value.format, 5, (all) => keepApart(all, scale));
  const title = layText(value.title, AXIS_TITLE, width, 3);
  const barTop = title.height + 6;
  return {
    width: Math.max(title.width, bar),
    height: barTop + BAR_HEIGHT + 6 + Math.max(0, ...ticks.map(({ label }) => label.height)),
    draw: (left, top) =>
      group([
        drawText(title, left, top),
        ...Array.from({ length: STEPS }, (_, index) =>
          element('rect', {
            x: left + (bar * index) / STEPS,
            y: top + barTop,
            // A little over, so that no seam shows; the last one ends where the bar does.
            width: bar / STEPS + (index === STEPS - 1 ? 0 : 0.5),
            height: BAR_HEIGHT,
            fill: colour(least + ((greatest - least) * (index + 0.5)) / STEPS).fill,
          }),
        ),
        element('rect', { x: left, y: top + barTop, width: bar, height: BAR_HEIGHT, fill: 'none', stroke: AXIS_LINE }),
        ...ticks.flatMap(({ value: at, label }) => [
          element('path', {
            d: `M${coordinate(left + scale(at))} ${coordinate(top + barTop + BAR_HEIGHT)}v4`,
            stroke: AXIS_LINE,
          }),
          drawText(label, left + scale(at), top + barTop + BAR_HEIGHT + 5, { anchor: 'middle' }),
        ]),
      ]),
  };
}

/** On this light, black and paper stand off equally, by 4.6 to 1 (contrast as WCAG has it). */
const DARK = 0.179;

function luminance(channels: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = channels.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
