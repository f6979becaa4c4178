import type { NumberScale } from './number-scale.ts';
import { drawable } from './domain.ts';
import { INK, PAPER } from './palette.ts';
import type { StackedColumns } from './description.ts';
import { SIGN_WIDTH } from './plot-header.ts';
import { coordinate, element, group, hint, type Markup } from './svg.ts';
import type { Bands } from './word-foot.ts';

/** What a column is held against. */
export interface Limit {
  /** Position of the word. */
  readonly place: number;
  readonly value: number;
  /** What it is, in words. */
  readonly text: string;
}

/** How far a limit stands out from its column, as a share of the column's width. */
const OVERHANG = 0.18;
const THICKNESS = 2.5;
/** Paper about the line, so that it is seen on every colour. */
const CASING = 5.5;

/** The limits that can be drawn. */
export function limitsOf({ x, y, limit }: StackedColumns): readonly Limit[] {
  if (limit === null) return [];
  return x.values.flatMap((word, place) => {
    const value = drawable(limit.values[place] ?? null);
    if (value === null || value < 0) return [];
    return [{ place, value, text: `${limit.label} · ${word}: ${y.format(value)}` }];
  });
}

/** A line across each column at its limit. */
export function drawLimits(limits: readonly Limit[], bands: Bands, y: NumberScale): Markup {
  const width = bands.bar * (1 + 2 * OVERHANG);
  return group(
    limits.map(({ place, value, text }) => drawLine(bands.centre(place) - width / 2, y(value), width, [hint(text)])),
  );
}

/** The line as it stands before its name. */
export function drawLimitSign(x: number, y: number): Markup {
  return drawLine(x, y, SIGN_WIDTH, []);
}

function drawLine(x: number, y: number, width: number, content: readonly Markup[]): Markup {
  const d = `M${coordinate(x)} ${coordinate(y)}h${coordinate(width)}`;
  return group([
    element('path', { d, stroke: PAPER, 'stroke-width': CASING }),
    element('path', { d, stroke: INK, 'stroke-width': THICKNESS }, content),
  ]);
}
