import { LABEL } from './axes.ts';
import type { TornadoBar } from './description.ts';
import type { NumberScale } from './number-scale.ts';
import { drawable } from './domain.ts';
import { drawHatched } from './hatch.ts';
import { INK, NAVY, OCHRE } from './palette.ts';
import { element, group, hint, type Markup } from './svg.ts';
import { drawText, layText, type TextBlock } from './text-block.ts';

/** The two ends of a bar, with what is written beside them. */
export interface BarEnds {
  readonly ends: readonly End[];
  /** Both ends lie on one side of the base case: the low one is drawn above the high one. */
  readonly areStacked: boolean;
  readonly height: number;
  readonly isHatched: boolean;
}

interface End {
  readonly value: number;
  readonly colour: string;
  readonly label: TextBlock;
  readonly side: 'left' | 'right';
  /** What it is, in words. */
  readonly text: string;
}

export const LOW_COLOUR = OCHRE;
export const HIGH_COLOUR = NAVY;

const BAR_HEIGHT = 22;
/** Height of a bar in two halves, each with a label of its own. */
const STACKED_HEIGHT = 32;
/** From the end of a bar to its label, and from that to what is next. */
const LABEL_GAP = 6;
const LONGEST_LABEL = 130;

/** Lays the ends of a bar about the base case. Ends that cannot be drawn are left out. */
export function layEnds(bar: TornadoBar, base: number): BarEnds {
  const [low, high] = [drawable(bar.low.value), drawable(bar.high.value)];
  const [lowSide, highSide] = sidesOf(low ?? base, high ?? base, base);
  const end = (value: number | null, written: string, colour: string, side: End['side']): readonly End[] => {
    if (value === null) return [];
    const label = layText(written, { ...LABEL, colour: INK }, LONGEST_LABEL, 2);
    return [{ value, colour, side, label, text: `${bar.label}: ${written}` }];
  };
  const ends = [...end(low, bar.low.label, LOW_COLOUR, lowSide), ...end(high, bar.high.label, HIGH_COLOUR, highSide)];
  const areStacked = ends.length === 2 && lowSide === highSide;
  const tallest = Math.max(0, ...ends.map(({ label }) => label.height));
  return {
    ends,
    areStacked,
    height: areStacked ? Math.max(STACKED_HEIGHT, 2 * tallest) : Math.max(BAR_HEIGHT, tallest),
    isHatched: bar.illustrative,
  };
}

/** Room the labels need beside the outermost bars, in pixels. */
export function roomBeside(bars: readonly BarEnds[]): { readonly left: number; readonly right: number } {
  const needed = (side: End['side']) => {
    const widths = bars.flatMap(({ ends }) => ends.filter((end) => end.side === side).map(({ label }) => label.width));
    return Math.max(0, ...widths) + 2 * LABEL_GAP;
  };
  return { left: needed('left'), right: needed('right') };
}

/** Draws the bars from the base case to the ends, with their labels. */
export function drawEnds(bar: BarEnds, x: NumberScale, base: number, middle: number): Markup {
  const { ends, areStacked, isHatched, height: whole } = bar;
  const height = areStacked ? STACKED_HEIGHT / 2 - 1 : BAR_HEIGHT;
  return group(
    ends.flatMap(({ value, colour, label, side, text }, index) => {
      const centre = areStacked ? middle + (index - 0.5) * (whole / 2) : middle;
      const [from, to] = [Math.min(x(value), x(base)), Math.max(x(value), x(base))];
      const rect = { x: from, y: centre - height / 2, width: to - from, height };
      const place = side === 'left' ? x(value) - LABEL_GAP : x(value) + LABEL_GAP;
      return [
        isHatched ? drawHatched(rect, colour, [hint(text)]) : element('rect', { ...rect, fill: colour }, [hint(text)]),
        drawText(label, place, centre - label.height / 2, { anchor: side === 'left' ? 'end' : 'start', hasHalo: true }),
      ];
    }),
  );
}

/** The sides of the base case on which the ends are; one that equals it takes the side the other leaves. */
function sidesOf(low: number, high: number, base: number): readonly [End['side'], End['side']] {
  if (low === base) return high < base ? ['right', 'left'] : ['left', 'right'];
  const lowSide = low < base ? 'left' : 'right';
  if (high === base) return [lowSide, lowSide === 'left' ? 'right' : 'left'];
  return [lowSide, high < base ? 'left' : 'right'];
}
