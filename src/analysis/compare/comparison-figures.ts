import type { OutcomeName } from '../../model/outcomes.ts';
import { headsByName, totalsByName, type Result, type YearResult } from '../../model/result.ts';

/** The figures of a result in all, under the names of the JSON; null where it has none. */
export function figuresOfResult(result: Result): Readonly<Record<OutcomeName, number | null>> {
  return { ...totalsByName(result), ...headsByName(result), least_headroom: result.leastHeadroom };
}

/** The figures that there are by year, in the order of the JSON. */
export const YEAR_FIGURES = [
  'establishment',
  'replacement',
  'operating',
  'public_services',
  'total',
  'overhead',
  'funding',
  'net',
  'participants',
  'budget',
  'headroom',
] as const satisfies readonly (keyof YearResult & OutcomeName)[];

export type YearFigure = (typeof YEAR_FIGURES)[number];
