import { line } from 'd3-shape';
import type { Axis } from './axes.ts';
import type { NumberScale } from './number-scale.ts';
import { drawable } from './domain.ts';
import { SAMPLE_WIDTH } from './legend.ts';
import { drawMarker, type SeriesLook } from './series-look.ts';
import { coordinate, element, group, hint, NOTHING, type Markup } from './svg.ts';

/** A position on the axis; `y` is null where there is no value. */
export interface AxisPlace {
  readonly x: number;
  readonly y: number | null;
}

/** A place with a value. */
export interface PlottedPoint extends AxisPlace {
  readonly y: number;
}

/** How the values of a series become a drawing. */
export interface SeriesDrawing {
  readonly label: string;
  readonly look: SeriesLook;
  readonly x: NumberScale;
  readonly y: NumberScale;
  readonly xFormat: Axis['format'];
  readonly yFormat: Axis['format'];
}

/** Points nearer to each other than this, in pixels, do not all get a marker… */
const CROWDED = 22;
/** …but one in so many pixels. */
const MARKER_STEP = 60;

/** The values by their places, in the order of the axis. */
export function placesOf(places: readonly number[], values: readonly (number | null)[]): readonly AxisPlace[] {
  return places
    .map((place, index) => ({ x: drawable(place), y: drawable(values[index] ?? null) }))
    .filter((place): place is AxisPlace => place.x !== null)
    .sort((a, b) => a.x - b.x);
}

/** Those of the places that have a value. */
export function pointsOf(places: readonly AxisPlace[]): readonly PlottedPoint[] {
  return places.filter((place): place is PlottedPoint => place.y !== null);
}

/** A line that is broken where there is no value, with markers. */
export function drawSeries(places: readonly AxisPlace[], drawing: SeriesDrawing): Markup {
  const { look, x, y } = drawing;
  const path = line<AxisPlace>()
    .defined((place) => place.y !== null)
    .x((place) => x(place.x))
    .y((place) => y(place.y ?? 0))
    .digits(2)(places);
  return group([
    path === null ? NOTHING : drawLine(look, path),
    ...markedPlaces(places, x).map((point) =>
      drawMarker(look, x(point.x), y(point.y), [hint(hintText(point, drawing))]),
    ),
  ]);
}

/** A short line with a marker, as it stands before the name of a series. */
export function drawLineSample(look: SeriesLook, left: number, middle: number): Markup {
  const path = `M${coordinate(left)} ${coordinate(middle)}h${String(SAMPLE_WIDTH)}`;
  return group([drawLine(look, path), drawMarker(look, left + SAMPLE_WIDTH / 2, middle)]);
}

function drawLine({ colour, dashes }: SeriesLook, path: string): Markup {
  return element('path', {
    d: path,
    fill: 'none',
    stroke: colour,
    'stroke-width': 2.25,
    'stroke-linejoin': 'round',
    'stroke-dasharray': dashes,
  });
}

/** The points with a marker: those that stand alone, and of the rest as many as have room. */
function markedPlaces(places: readonly AxisPlace[], x: NumberScale): readonly PlottedPoint[] {
  const ends = [places[0]?.x ?? 0, places.at(-1)?.x ?? 0].map((end) => x(end));
  const step = ((ends[1] ?? 0) - (ends[0] ?? 0)) / Math.max(places.length - 1, 1);
  let free = -Infinity;
  return places.filter((place, index): place is PlottedPoint => {
    if (place.y === null) return false;
    const isAlone = (places[index - 1]?.y ?? null) === null && (places[index + 1]?.y ?? null) === null;
    if (!isAlone && x(place.x) < free) return false;
    free = x(place.x) + (step < CROWDED ? MARKER_STEP : 0);
    return true;
  });
}

function hintText({ x, y }: PlottedPoint, { label, xFormat, yFormat }: SeriesDrawing): string {
  return `${label === '' ? '' : `${label} · `}${xFormat(x)}: ${yFormat(y)}`;
}
