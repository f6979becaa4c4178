import { nice, ticks } from 'd3-array';
import type { Domain } from './domain.ts';

/** Where numbers stand on an axis: pixels, evenly from one end to the other. */
export interface NumberScale {
  (value: number): number;
  readonly range: readonly [number, number];
  /** Round numbers on the axis, about so many. */
  readonly ticks: (count: number) => readonly number[];
}

/**
 * A linear scale. That of d3-scale brings along colours, dates and number formats that no axis here has, at 25 kB in
 * every page; what is hard about axes, their round numbers, is d3-array's.
 */
export function numberScale([first, last]: Domain, range: readonly [number, number]): NumberScale {
  const [start, end] = range;
  const place = (value: number) => {
    const share = (value - first) / (last - first);
    return start * (1 - share) + end * share;
  };
  return Object.assign(place, { range, ticks: (count: number) => ticks(first, last, count) });
}

/** The domain carried on to round numbers at both ends. */
export function niceDomain([first, last]: Domain, count: number): Domain {
  return nice(first, last, count);
}
