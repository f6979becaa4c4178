import {
  symbol,
  symbolCircle,
  symbolCross,
  symbolDiamond,
  symbolSquare,
  symbolStar,
  symbolTriangle,
  type SymbolType,
} from 'd3-shape';
import { NAVY, PAPER, SERIES_COLOURS } from './palette.ts';
import { coordinate, element, type Markup } from './svg.ts';

/** How a series is distinguished, also without colour: by its marker and its dashes. */
export interface SeriesLook {
  readonly colour: string;
  /** Lengths of strokes and gaps; undefined for an unbroken line. */
  readonly dashes: string | undefined;
  /** A pixel-sized path about the origin. */
  readonly marker: string;
  /** The later series have the colours and shapes of the first, with paper inside the marker. */
  readonly isHollow: boolean;
}

const SHAPES: readonly SymbolType[] = [
  symbolCircle,
  symbolSquare,
  symbolTriangle,
  symbolDiamond,
  symbolCross,
  symbolStar,
];
const DASHES = [undefined, '9 4', '2.5 3.5', '12 4 2.5 4', '5 3', '14 4 2.5 4 2.5 4'] as const;
/** Area of a marker in square pixels. */
const MARKER_SIZE = 58;

/** The look of each of so many series. */
export function seriesLooks(count: number): readonly SeriesLook[] {
  return Array.from({ length: count }, (_, index) => {
    const isHollow = Math.floor(index / SERIES_COLOURS.length) % 2 === 1;
    const place = index % SERIES_COLOURS.length;
    return {
      colour: SERIES_COLOURS[place] ?? NAVY,
      dashes: DASHES[isHollow ? (place + 1) % DASHES.length : place],
      marker: symbol(SHAPES[place] ?? symbolCircle, MARKER_SIZE).digits(2)() ?? '',
      isHollow,
    };
  });
}

/** A marker of the series; `content` is drawn inside the element, as a hint. */
export function drawMarker(look: SeriesLook, x: number, y: number, content: readonly Markup[] = []): Markup {
  return element(
    'path',
    {
      d: look.marker,
      transform: `translate(${coordinate(x)} ${coordinate(y)})`,
      fill: look.isHollow ? PAPER : look.colour,
      stroke: look.isHollow ? look.colour : PAPER,
      'stroke-width': look.isHollow ? 2 : 1,
    },
    content,
  );
}
