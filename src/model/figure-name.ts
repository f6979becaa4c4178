import type { OutcomeName, YearOutcomeName } from './outcome-table.ts';

/** A figure in all, or that of a year, counted from 1: `net[2]`. */
export type FigureName = OutcomeName | `${YearOutcomeName}[${number}]`;

/** The outcome that a figure is of, and the year, counted from 1; null: in all. */
export function partsOf(figure: FigureName): { readonly name: OutcomeName; readonly year: number | null } {
  const [, name, year] = /^(.*)\[(\d+)\]$/u.exec(figure) ?? [];
  return year === undefined
    ? { name: figure as OutcomeName, year: null }
    : { name: name as YearOutcomeName, year: Number(year) };
}

/** A figure as a person names it: with the year as the scenario does. */
export function nameIn(years: readonly number[], figure: FigureName): string {
  return figure.replace(/\[(\d+)\]$/u, (_, year: string) => `[${String(years[Number(year) - 1])}]`);
}
