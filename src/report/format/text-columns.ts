import type { ShownColumn } from '../table/document.ts';
import { foldColumns } from './text-table.ts';

/** Columns that stand side by side: which they are, and how wide. */
interface Abreast {
  readonly shown: readonly number[];
  readonly widths: readonly number[];
}

/**
 * Distributes columns over as few tables as fit into a width, each with the keys.
 *
 * @param texts the cells of each column
 */
export function layColumns(
  columns: readonly ShownColumn[],
  texts: readonly (readonly string[])[],
  width: number,
  gap: number,
): readonly Abreast[] {
  const natural = columns.map((column, index) => widthOf(column, texts[index] ?? []));
  const least = columns.map((column, index) => Math.min(natural[index] as number, column.least ?? Infinity));
  const keys = columns.flatMap((column, index) => (isEverywhere(column) ? [index] : []));
  const groups = groupsOf(columns);
  const shownIn = (range: readonly number[]) => [...keys, ...range.flatMap((group) => groups[group] ?? [])];
  const roomOf = (shown: readonly number[], widths: readonly number[]) =>
    shown.reduce((all, index) => all + (widths[index] as number) + gap, -gap);
  const ranges = foldColumns(Math.max(1, groups.length), (range) => roomOf(shownIn(range), least) <= width);
  return ranges.map((range) => {
    const shown = shownIn(range);
    let missing = Math.max(0, roomOf(shown, natural) - width);
    const widths = shown.map((index) => {
      const given = Math.min(missing, (natural[index] as number) - (least[index] as number));
      missing -= given;
      return (natural[index] as number) - given;
    });
    return { shown, widths };
  });
}

function isEverywhere({ isKey = false, isRepeated = false }: ShownColumn): boolean {
  return isKey || isRepeated;
}

/** The columns that are not repeated, those that stay together as one. */
function groupsOf(columns: readonly ShownColumn[]): readonly (readonly number[])[] {
  const groups: number[][] = [];
  for (const [index, column] of columns.entries()) {
    if (isEverywhere(column)) continue;
    if (column.isJoined === true) groups.at(-1)?.push(index);
    else groups.push([index]);
  }
  return groups;
}

/** A column is as wide as its cells, and as the longest word of its label. */
function widthOf({ label, indents, most = Infinity }: ShownColumn, cells: readonly string[]): number {
  const words = label.split(/\s+/u).map((word) => word.length);
  const longest = cells.reduce(
    (all, cell, row) => Math.max(all, cell.length + 2 * (indents?.[row] ?? 0)),
    Math.max(1, ...words, Math.min(label.length, 12)),
  );
  return Math.min(longest, most);
}
