import { LABEL, type Axis } from './axes.ts';
import type { NumberScale } from './number-scale.ts';
import { drawable } from './domain.ts';
import { drawHatched, type Rectangle } from './hatch.ts';
import { INK, NAVY, PAPER, STACK_COLOURS } from './palette.ts';
import type { Limit } from './stack-limits.ts';
import type { StackedColumns } from './description.ts';
import { element, group, hint, NOTHING, type Markup } from './svg.ts';
import { drawText, layText } from './text-block.ts';
import type { Bands } from './word-foot.ts';

/** A part of a column. */
export interface Segment {
  /** Position of the word and of the series. */
  readonly place: number;
  readonly series: number;
  /** Sum of the parts below it, and that with its own value. */
  readonly from: number;
  readonly to: number;
  /** What it is, in words. */
  readonly text: string;
}

/** A part lower than this, in pixels, would be hidden by its borders. */
const LEAST_WITH_SEAM = 3;
/** From a column or a limit to the sum above it. */
const GAP = 3;
/** Between neighbouring sums. */
const BETWEEN = 6;

/** The parts of all columns, each upon those before it. NaN and negative amounts are left out. */
export function stackUp({ x, y, series }: StackedColumns): readonly Segment[] {
  return x.values.flatMap((word, place) => {
    let top = 0;
    return series.flatMap(({ label, values }, index): Segment[] => {
      const value = drawable(values[place] ?? null);
      if (value === null || value < 0) return [];
      const from = top;
      top += value;
      const text = `${label === '' ? '' : `${label} · `}${word}: ${y.format(value)}`;
      return [{ place, series: index, from, to: top, text }];
    });
  });
}

/** The height of a column; null if it has no part. */
export function sumOf(segments: readonly Segment[], place: number): number | null {
  const own = segments.filter((segment) => segment.place === place);
  return own.at(-1)?.to ?? null;
}

/** A part of a column with a seam of paper round it, so that neighbours are told apart in grey print too. */
export function drawSegment({ place, series, from, to, text }: Segment, bands: Bands, y: NumberScale): Markup {
  const height = y(from) - y(to);
  if (height <= 0) return NOTHING;
  const rect = { x: bands.centre(place) - bands.bar / 2, y: y(to), width: bands.bar, height };
  return drawPart(series, rect, height >= LEAST_WITH_SEAM, [hint(text)]);
}

/** A part as it stands before the name of its series. */
export function drawStackSample(series: number, left: number, middle: number): Markup {
  return drawPart(series, { x: left + 8, y: middle - 7, width: 14, height: 14 }, false, []);
}

/** The sums above the columns; none if there is not room for all. */
export function drawSums(
  sums: readonly (number | null)[],
  limits: readonly Limit[],
  bands: Bands,
  y: NumberScale,
  format: Axis['format'],
): Markup {
  const blocks = sums.map((sum) => layText(sum === null ? '' : format(sum), { ...LABEL, colour: INK }, Infinity, 1));
  if (blocks.some(({ width }) => width + BETWEEN > bands.step)) return NOTHING;
  return group(
    blocks.map((block, place) => {
      const top = y(sums[place] ?? 0);
      const above = limits.filter((limit) => limit.place === place).map(({ value }) => y(value));
      // A limit that would run through the sum carries it.
      const carrier = above.find((level) => level <= top && level > top - block.height - 2 * GAP) ?? top;
      return drawText(block, bands.centre(place), carrier - GAP - block.height, { anchor: 'middle', hasHalo: true });
    }),
  );
}

/** Series beyond the colours have them again, hatched. */
function drawPart(series: number, rect: Rectangle, hasSeam: boolean, content: readonly Markup[]): Markup {
  const colour = STACK_COLOURS[series % STACK_COLOURS.length] ?? NAVY;
  if (Math.floor(series / STACK_COLOURS.length) % 2 === 1) return drawHatched(rect, colour, content);
  return element('rect', { ...rect, fill: colour, ...(hasSeam ? { stroke: PAPER } : {}) }, content);
}
