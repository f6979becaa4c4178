import { toFraction } from '../../formula/exact.ts';
import { KINDS, type KindName } from '../../settings/kinds.ts';
import { textIn } from '../number-as-text.ts';

/** Up to this many values are all evaluated; of more, a grid is, and each change on it is located to the step. */
const MOST_LOOKED_AT = 1e7 + 1;
/** Points of such a grid from the lowest value to the highest, each a little further than the last. */
const GRID_POINTS = 40_000;
/** Points beside the value in the scenario, on either side. */
const NEIGHBOURS = 2_000;

/** The values that a number may have, by their position from 0: the lowest value first, a step apart. */
export interface CandidateValues {
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
export function domainOf(kind: KindName, other: KindName = kind): CandidateValues {
  const perUnit = Math.min(stepsPerUnit(kind), stepsPerUnit(other));
  const both = [KINDS[kind].limits, KINDS[other].limits];
  const lowest = Math.max(
    ...both.map(
      ({ least, above = false }) => Math.ceil(least * perUnit) + (above && Number.isInteger(least * perUnit) ? 1 : 0),
    ),
  );
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

/**
 * Positions to look at between two, both included, in rising order; all of them where they are not too many.
 *
 * @param size how many to give at a time; what is given is used again for the next
 */
export function* positionsToLookAt(
  first: number,
  last: number,
  around: number | null,
  size: number,
): Generator<Float64Array> {
  if (last - first < MOST_LOOKED_AT) {
    const block = new Float64Array(size);
    for (let start = first; start <= last; start += size) {
      const count = Math.min(size, last - start + 1);
      for (let index = 0; index < count; index += 1) block[index] = start + index;
      yield block.subarray(0, count);
    }
    return;
  }
  const points = new Set([first, last]);
  const ratio = Math.log(last - first + 1) / GRID_POINTS;
  for (let point = 0; point <= GRID_POINTS; point += 1)
    points.add(first + Math.min(last - first, Math.floor(Math.exp(point * ratio)) - 1));
  // Near the value in the scenario is where people look.
  if (around !== null) {
    const spacing = Math.max(1, Math.floor(around / (NEIGHBOURS * 2)));
    for (let point = -NEIGHBOURS; point <= NEIGHBOURS; point += 1) {
      const position = around + point * spacing;
      if (position > first && position < last) points.add(position);
    }
  }
  const sorted = Float64Array.from(points).sort();
  for (let start = 0; start < sorted.length; start += size) yield sorted.subarray(start, start + size);
}
