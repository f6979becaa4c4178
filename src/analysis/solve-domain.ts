import { toFraction } from '../formula/exact.ts';
import { KINDS, type KindName } from '../scenario/kinds.ts';
import { textIn } from './as-written.ts';

/** Up to so many values are all looked at; of more, a grid is, and every change on it is followed to its step. */
const MOST_LOOKED_AT = 1e7 + 1;
/** Points of such a grid from the lowest value to the highest, each a little further than the last. */
const GRID_POINTS = 40_000;
/** Points beside the value in the scenario, on either side. */
const NEIGHBOURS = 2_000;

/** The values that a number may have, by their position from 0: the lowest value first, a step apart. */
export interface Domain {
  readonly kind: KindName;
  readonly count: number;
  /** How far values are apart: 1 for what is counted, an øre, or 0.01 per cent. */
  readonly step: number;
  readonly valueAt: (position: number) => number;
  /** As a setting says it. */
  readonly textAt: (position: number) => string;
  /** The position of a value, or of the next one below it; null if it is outside. */
  readonly positionOf: (value: number) => number | null;
}

/** The values of a kind of number; with another kind, those that both may have. */
export function domainOf(kind: KindName, other: KindName = kind): Domain {
  const perUnit = Math.min(stepsPerUnit(kind), stepsPerUnit(other));
  const both = [KINDS[kind].limits, KINDS[other].limits];
  const lowest = Math.max(...both.map(({ least, above = false }) => Math.ceil(least * perUnit) + (above && Number.isInteger(least * perUnit) ? 1 : 0)));
  const highest = Math.min(...both.map(({ most }) => Math.floor(most * perUnit)));
  const valueAt = (position: number) => (lowest + position) / perUnit;
  return {
    kind,
    count: highest - lowest + 1,
    step: 1 / perUnit,
    valueAt,
    textAt: (position) => textIn(kind, valueAt(position)),
    positionOf: (value) => {
      const position = toFraction(value).mul(perUnit).floor().valueOf() - lowest;
      return position < 0 || position > highest - lowest ? null : position;
    },
  };
}

function stepsPerUnit(kind: KindName): number {
  const { schema, unit } = KINDS[kind];
  if (schema.type === 'integer') return 1;
  return unit === 'shares' ? 10_000 : 100;
}

/** Positions to look at between two, both included, in rising order; all of them where they are not too many. */
export function* positionsToLookAt(first: number, last: number, around: number | null): Generator<number> {
  if (last - first < MOST_LOOKED_AT) {
    for (let position = first; position <= last; position += 1) yield position;
    return;
  }
  const points = new Set([first, last]);
  const ratio = Math.log(last - first + 1) / GRID_POINTS;
  for (let point = 0; point <= GRID_POINTS; point += 1) points.add(first + Math.min(last - first, Math.floor(Math.exp(point * ratio)) - 1));
  // Near the value in the scenario is where people look.
  if (around !== null) {
    const spacing = Math.max(1, Math.floor(around / (NEIGHBOURS * 2)));
    for (let point = -NEIGHBOURS; point <= NEIGHBOURS; point += 1) {
      const position = around + point * spacing;
      if (position > first && position < last) points.add(position);
    }
  }
  yield* [...points].sort((a, b) => a - b);
}
