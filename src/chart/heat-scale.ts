import { scaleLinear, scaleQuantize } from 'd3-scale';
import { AXIS_TITLE, keepApart, layTicks, type Axis } from './axes.ts';
import { closeDomain } from './domain.ts';
import { numberScale } from './number-scale.ts';
import { AXIS_LINE, BLACK, HEAT_COLOURS, HEAT_STEPS, PAPER } from './palette.ts';
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
/** Pieces the bar is drawn in, where its colours go over into each other. */
const PIECES = 60;

/**
 * Colours for these values: the greater, the darker.
 * @param isStepped only so many colours as a page can put others for; else they go over into each other
 */
export function heatScale(values: readonly number[], isStepped: boolean): (value: number) => HeatColour {
  const [least, greatest] = closeDomain(values);
  if (isStepped) {
    const step = scaleQuantize<string>().domain([least, greatest]).range(HEAT_STEPS);
    return (value) => withLetters(step(value));
  }
  const last = HEAT_COLOURS.length - 1;
  const stops = HEAT_COLOURS.map((_, index) => least + ((greatest - least) * index) / last);
  const colour = scaleLinear<string>().domain(stops).range(HEAT_COLOURS).clamp(true);
  return (value) => {
    const channels = (colour(value).match(/\d+/gu) ?? []).slice(0, 3).map(Number);
    return withLetters(`#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`);
  };
}

/** Lays the legend of the colours. */
export function layColourLegend(
  value: Axis,
  values: readonly number[],
  width: number,
  isStepped: boolean,
): ColourLegend {
  const [least, greatest] = closeDomain(values);
  const colour = heatScale(values, isStepped);
  const pieces = isStepped ? HEAT_STEPS.length : PIECES;
  const bar = Math.min(BAR_WIDTH, width);
  const scale = numberScale([least, greatest], [0, bar]);
  const ticks = layTicks(scale, value.format, 5, (all) => keepApart(all, scale));
  const title = layText(value.title, AXIS_TITLE, width, 3);
  const barTop = title.height + 6;
  return {
    width: Math.max(title.width, bar),
    height: barTop + BAR_HEIGHT + 6 + Math.max(0, ...ticks.map(({ label }) => label.height)),
    draw: (left, top) =>
      group([
        drawText(title, left, top),
        ...Array.from({ length: pieces }, (_, index) =>
          element('rect', {
            x: left + (bar * index) / pieces,
            y: top + barTop,
            // A little over, so that no seam shows; the last one ends where the bar does.
            width: bar / pieces + (index === pieces - 1 ? 0 : 0.5),
            height: BAR_HEIGHT,
            fill: colour(least + ((greatest - least) * (index + 0.5)) / pieces).fill,
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

/** At this luminance black and paper have the same contrast, 4.6 to 1 (as WCAG defines it). */
const MIDDLE_LIGHT = 0.179;

function withLetters(fill: string): HeatColour {
  return { fill, letters: luminance(fill) > MIDDLE_LIGHT ? BLACK : PAPER };
}

/** Relative luminance of a colour, from 0 to 1. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
