import type { ChalkInstance } from 'chalk';
import { markdownTable } from 'markdown-table';
import { withoutDirection } from '../language/direction.ts';
import { barOf } from './bar.ts';
import { escapeMarkdown } from './markdown.ts';
import { layColumns, type SheetColumn } from './sheet-columns.ts';
import { hang, list, plainTable, trimLines, wrap } from './text-table.ts';

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
  /** What the short names in the table stand for. */
  readonly legend?: readonly string[];
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
    (sheet.legend ?? []).flatMap((item) => hang(item, width, 0)),
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
  const abreast = layColumns(columns, width, GAP);
  return abreast.map(({ shown, widths }, position) => {
    const room = Math.min(BAR.most, width - widths.reduce((all, each) => all + each + GAP, 0));
    const bar = bars !== null && room >= BAR.least && position === abreast.length - 1 ? [room] : [];
    const columnAt = (index: number) => columns[index] as SheetColumn;
    const table = plainTable(GAP, [...widths, ...bar], [...shown.map((index) => columnAt(index).align), ...bar.map(() => 'left' as const)]);
    const heads = shown.map((index) => ({ content: paint.bold(columnAt(index).header), vAlign: 'bottom' as const }));
    table.push([...heads, ...bar.map(() => '')]);
    for (const row of columns[0]?.cells.keys() ?? []) {
      const style = strong.has(row) ? paint.bold : (text: string) => text;
      const cells = shown.map((index, at) => style(cellText(columnAt(index), row, widths[at] as number)));
      table.push([...cells, ...bar.map((most) => barOf(bars?.lengths[row] ?? 0, most))]);
    }
    return trimLines(table.toString());
  });
}

function cellText({ cells, indents }: SheetColumn, row: number, width: number): string {
  const cell = cells[row] ?? '';
  const indent = indents?.[row];
  return indent === undefined ? cell : hang('  '.repeat(indent) + cell, width, indent).join('\n');
}

/** A sheet as Markdown (GitHub's), its title a heading of a level. */
export function renderSheetMarkdown({ title, terms, legend = [], columns, strong, remarks, lists, fingerprint }: Sheet, level = 1): string {
  const rows = [...(columns[0]?.cells.keys() ?? [])].map((row) =>
    columns.map(({ cells, indents }) => {
      const cell = escapeMarkdown(cells[row] ?? '');
      const indent = '&nbsp;'.repeat(2 * (indents?.[row] ?? 0));
      return indent + (strong.has(row) && cell !== '' ? `**${cell}**` : cell);
    }),
  );
  const table = markdownTable([columns.map(({ header }) => escapeMarkdown(header)), ...rows], {
    align: columns.map(({ align }) => (align === 'left' ? 'l' : 'r')),
  });
  const sections = [
    `${'#'.repeat(level)} ${escapeMarkdown(title)}`,
    terms.map(escapeMarkdown).join(' · '),
    legend.map((item) => `- ${escapeMarkdown(item)}`).join('\n'),
    ...(columns.length === 0 ? [] : [table]),
    ...remarks.map(escapeMarkdown),
    ...lists
      .filter(({ items }) => items.length > 0)
      .flatMap((each) => [`## ${escapeMarkdown(each.title)}`, each.items.map((item) => `- ${escapeMarkdown(item)}`).join('\n')]),
    escapeMarkdown(fingerprint),
  ].filter((section) => section !== '');
  return withoutDirection(`${sections.join('\n\n')}\n`);
}
