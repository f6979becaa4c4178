import type { ChalkInstance } from 'chalk';
import { markdownTable } from 'markdown-table';
import { withoutDirection } from '../language/direction.ts';
import { barOf } from './bar.ts';
import { escapeMarkdown } from './markdown.ts';
import { foldColumns, list, plainTable, trimLines, wrap } from './text-table.ts';

/** A column of a sheet: what it is called and what stands in each row. */
export interface SheetColumn {
  readonly header: string;
  readonly align: 'left' | 'right';
  readonly cells: readonly string[];
  /** Says what a row is, and is repeated where the columns do not fit side by side. */
  readonly isKey?: boolean;
  /** Longer cells are broken into lines of this many characters. */
  readonly most?: number;
}

/** A picture beside the rows of a text, where there is room for it. */
export interface SheetBars {
  /** The length of each row's bar, as a share of the longest there can be. */
  readonly lengths: readonly number[];
}

/** A table of an analysis as a person reads it; text and Markdown are written from this. */
export interface Sheet {
  readonly title: string;
  /** What it is about and what the amounts are. */
  readonly terms: readonly string[];
  readonly columns: readonly SheetColumn[];
  readonly bars: SheetBars | null;
  /** Rows that stand out. */
  readonly strong: ReadonlySet<number>;
  /** Sentences below the table. */
  readonly remarks: readonly string[];
  /** Lists below those, each under its title. */
  readonly lists: readonly { readonly title: string; readonly items: readonly string[] }[];
  readonly fingerprint: string;
}

export interface SheetOptions {
  readonly width: number;
  readonly paint: ChalkInstance;
}

const GAP = 2;
/** Columns of a bar. */
const BAR = { least: 5, most: 24 };

/** A sheet as text. */
export function renderSheet(sheet: Sheet, options: SheetOptions): string {
  const { paint, width } = options;
  const sections = [
    [...wrap(sheet.title, width).map((line) => paint.bold(line)), ...wrap(sheet.terms.join(' · '), width)],
    ...tables(sheet, options).map((table) => [table]),
    sheet.remarks.flatMap((remark) => wrap(remark, width)),
    ...sheet.lists.map(({ title, items }) => list(title, items, options)),
    wrap(sheet.fingerprint, width).map((line) => paint.dim(line)),
  ];
  const text = sections
    .filter((section) => section.length > 0)
    .map((section) => `${section.join('\n')}\n`)
    .join('\n');
  return withoutDirection(text);
}

/** The columns side by side; where they do not fit, in several tables below each other, each with the keys. */
function tables({ columns, strong, bars }: Sheet, { width, paint }: SheetOptions): readonly string[] {
  if (columns.length === 0) return [];
  const widths = columns.map(widthOf);
  const keys = columns.flatMap(({ isKey }, index) => (isKey === true ? [index] : []));
  const others = columns.flatMap(({ isKey }, index) => (isKey === true ? [] : [index]));
  const roomOf = (range: readonly number[]) => range.reduce((all, index) => all + (widths[index] as number) + GAP, -GAP);
  const ranges = foldColumns(Math.max(1, others.length), (range) => roomOf([...keys, ...range.map((each) => others[each] as number)]) <= width);
  return ranges.map((range) => {
    const shown = [...keys, ...range.flatMap((each) => others[each] ?? [])];
    const room = Math.min(BAR.most, width - roomOf(shown) - GAP);
    const bar = bars !== null && room >= BAR.least && range === ranges.at(-1) ? [room] : [];
    const table = plainTable(
      GAP,
      [...shown.map((index) => widths[index] as number), ...bar],
      [...shown.map((index) => (columns[index] as SheetColumn).align), ...bar.map(() => 'left' as const)],
    );
    const heads = shown.map((index) => ({ content: paint.bold((columns[index] as SheetColumn).header), vAlign: 'bottom' as const }));
    table.push([...heads, ...bar.map(() => '')]);
    for (const row of columns[0]?.cells.keys() ?? []) {
      const style = strong.has(row) ? paint.bold : (text: string) => text;
      const cells = shown.map((index) => style((columns[index] as SheetColumn).cells[row] ?? ''));
      table.push([...cells, ...bar.map((most) => barOf(bars?.lengths[row] ?? 0, most))]);
    }
    return trimLines(table.toString());
  });
}

/** A column is as wide as its cells, and as the longest word of its header. */
function widthOf({ header, cells, most = Infinity }: SheetColumn): number {
  const words = header.split(/\s+/u).map((word) => word.length);
  const longest = cells.reduce((all, cell) => Math.max(all, cell.length), Math.max(1, ...words, Math.min(header.length, 12)));
  return Math.min(longest, most);
}

/** A sheet as Markdown (GitHub's), its title a heading of a level. */
export function renderSheetMarkdown({ title, terms, columns, strong, remarks, lists, fingerprint }: Sheet, level = 1): string {
  const rows = [...(columns[0]?.cells.keys() ?? [])].map((row) =>
    columns.map(({ cells }) => {
      const cell = escapeMarkdown(cells[row] ?? '');
      return strong.has(row) && cell !== '' ? `**${cell}**` : cell;
    }),
  );
  const table = markdownTable([columns.map(({ header }) => escapeMarkdown(header)), ...rows], {
    align: columns.map(({ align }) => (align === 'left' ? 'l' : 'r')),
  });
  const sections = [
    `${'#'.repeat(level)} ${escapeMarkdown(title)}`,
    terms.map(escapeMarkdown).join(' · '),
    ...(columns.length === 0 ? [] : [table]),
    ...remarks.map(escapeMarkdown),
    ...lists
      .filter(({ items }) => items.length > 0)
      .flatMap((each) => [`## ${escapeMarkdown(each.title)}`, each.items.map((item) => `- ${escapeMarkdown(item)}`).join('\n')]),
    escapeMarkdown(fingerprint),
  ].filter((section) => section !== '');
  return withoutDirection(`${sections.join('\n\n')}\n`);
}
