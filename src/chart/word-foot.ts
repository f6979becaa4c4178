import { scaleBand } from 'd3-scale';
import { AXIS_TITLE, LABEL_GAP, type Foot } from './axes.ts';
import type { Box } from './frame.ts';
import { group } from './svg.ts';
import { drawText, layText } from './text-block.ts';
import { drawWordLabels, layWordLabels, sideReach } from './word-labels.ts';

/** The places of words along an axis, each with a slot for every series. */
export interface Bands {
  /** From one word to the next, in pixels. */
  readonly step: number;
  /** Room for a series, and the bar in it. */
  readonly slot: number;
  readonly bar: number;
  readonly centre: (word: number) => number;
  readonly middle: (word: number, series: number) => number;
}

const WIDEST_BAR = 84;

/** Divides the room between two sides. */
export function bandsBetween(words: number, series: number, left: number, right: number): Bands {
  const scale = scaleBand<number>()
    .domain(Array.from({ length: words }, (_, index) => index))
    .range([left, right])
    .paddingInner(0.3)
    .paddingOuter(0.25);
  const inOne = Math.max(series, 1);
  const slot = Math.min(scale.bandwidth() / inOne, WIDEST_BAR);
  const centre = (word: number) => (scale(word) ?? left) + scale.bandwidth() / 2;
  return {
    step: scale.step(),
    slot,
    bar: slot * (inOne === 1 ? 1 : 0.9),
    centre,
    middle: (word, one) => centre(word) + (one - (inOne - 1) / 2) * slot,
  };
}

/** The words under a plot, with the title of the axis. */
export function layWordFoot(
  title: string,
  words: readonly string[],
  bands: Bands,
  marked: number | null,
  { left, right }: Pick<Box, 'left' | 'right'>,
): Foot {
  const labels = layWordLabels(words, bands.step, marked, right - left);
  const heading = layText(title, AXIS_TITLE, right - left, 3);
  const headingTop = LABEL_GAP + labels.height + 8;
  const half = (index: number) => (labels.blocks[index]?.width ?? 0) / 2;
  const toTheLeft = (index: number) =>
    labels.angle === 0 ? half(index) : sideReach(labels.blocks[index] ?? null, labels.angle);
  const toTheRight = (index: number) => (labels.angle === 0 ? half(index) : 0);
  return {
    height: headingTop + heading.height,
    reach: Math.max(0, ...words.map((_, index) => toTheLeft(index) - (bands.centre(index) - left))),
    overhang: Math.max(0, ...words.map((_, index) => toTheRight(index) - (right - bands.centre(index)))),
    draw: (bottom) =>
      group([
        drawWordLabels(labels, bands.centre, bottom + LABEL_GAP, 'below'),
        drawText(heading, (left + right) / 2, bottom + headingTop, { anchor: 'middle' }),
      ]),
  };
}
