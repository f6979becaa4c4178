import { allOf } from '../report/format/documents.ts';
import type { Writer } from '../report/format.ts';
import { MARK } from '../report/table/cell-text.ts';
import { noteText, type Document, type Plot, type Section, type ShownColumn } from '../report/table/document.ts';
import type { Unit } from '../report/table/table.ts';
import { addressOf, fixedAddress, fixedRange, onSheet, type Position } from '../spreadsheet/address.ts';
import type { Book, BookChart, BookSheet, Content } from '../spreadsheet/book.ts';
import { writeBook } from '../spreadsheet/write.ts';
import { NOTHING, Page } from './page.ts';
import { withRecord } from './record.ts';
import { SheetNames } from './sheet-names.ts';
import { KRONER, SERIES_COLORS, STACK_COLORS, type StyleName } from './styles.ts';

/** The tables of an analysis as a workbook, their numbers as numbers: kroner and øre, whatever the unit of other formats. */
export const write: Writer<'document'> = async ({ document, sheets }) => {
  const makeSheets = await sheets?.();
  const makeDocument = await document();
  return async function* (subject, options) {
    const exact = { ...options, unit: 1 };
    const documents = makeSheets?.(subject, exact) ?? allOf(makeDocument(subject, exact));
    yield await writeBook(withRecord(documentBook(await documents)));
  };
};

/** A sheet for each document. */
export function documentBook(documents: readonly Document[]): Book {
  const names = new SheetNames([]);
  const { title = '', fingerprint = '' } = documents[0] ?? {};
  // Of several, each is called after what it is of.
  const sheets = documents.map((each) =>
    sheetOf(names.name(each.sheetName ?? (documents.length === 1 ? undefined : each.terms[0]) ?? each.title), each),
  );
  return { title, foot: fingerprint, names: [], sheets };
}

const TEXT_WIDTH = { least: 16, most: 60 };

function sheetOf(name: string, { title, terms, sections, fingerprint }: Document): BookSheet {
  const page = new Page(name);
  const put = (content: string, style: StyleName, gap = 0) => {
    if (content !== '') page.put({ row: page.end + gap, column: 0 }, content, style);
  };
  const tables: WrittenTable[] = [];
  put(title, 'title');
  put(terms.join(' · '), 'subtitle');
  for (const { title: heading, terms: own = [], legend = [], remarks = [], lists = [], ...table } of sections) {
    if (heading !== undefined) put(heading, 'section', 1);
    for (const each of [own.join(' · '), ...legend]) put(each, 'subtitle');
    if (table.columns.length > 0) tables.push(writeTable(page, table));
    for (const [index, remark] of remarks.filter((each) => typeof each === 'string').entries())
      put(remark, 'small', index === 0 ? 1 : 0);
    for (const { title: head, items } of lists) {
      if (items.length > 0) put(head, 'section', 1);
      for (const item of items) put(noteText(item), 'small');
    }
  }
  put(fingerprint, 'small', 1);
  const columns = sections.flatMap((section) =>
    section.columns.map((column, index) => ({ index, width: widthOf(column) })),
  );
  const widths = Array.from({ length: Math.max(0, ...columns.map(({ index }) => index + 1)) }, (_, at) =>
    Math.max(...columns.flatMap(({ index, width }) => (index === at ? [width] : []))),
  );
  const [first, ...others] = tables;
  return {
    name,
    rows: page.rows,
    widths,
    isLocked: false,
    charts: tables.flatMap(({ chart }) => chart ?? []),
    // A sheet of one table is gone through and sorted by it.
    ...(first === undefined || others.length > 0
      ? {}
      : {
          frozen: { rows: first.top + 1, columns: first.keys },
          titleRow: first.top,
          filter: { first: { row: first.top, column: 0 }, last: first.last },
        }),
  };
}

/** Where a table stands. */
interface WrittenTable {
  readonly top: number;
  readonly last: Position;
  /** Columns that say what a row is. */
  readonly keys: number;
  readonly chart: BookChart | null;
}

function widthOf({ unit, values }: ShownColumn): number {
  const longest =
    unit === 'text'
      ? values.reduce<number>((most, value) => Math.max(most, typeof value === 'string' ? value.length : 0), 0)
      : 0;
  return Math.min(TEXT_WIDTH.most, Math.max(TEXT_WIDTH.least, longest));
}

function writeTable(page: Page, { columns, strong, plot }: Pick<Section, 'columns' | 'strong' | 'plot'>): WrittenTable {
  const top = page.end + 1;
  page.putRow(
    top,
    columns.map(({ label }) => label),
    columns.map(({ unit }) => (unit === 'text' ? 'head' : 'headRight')),
  );
  for (const row of columns[0]?.values.keys() ?? []) {
    for (const [column, { unit, units, values, marked, computed }] of columns.entries()) {
      const content = contentOf(values[row], units?.[row] ?? unit);
      if (content === undefined) continue;
      const style = typeof content === 'number' ? STYLES[units?.[row] ?? unit] : unit === 'text' ? 'text' : 'right';
      const isMarked = marked?.has(row) === true;
      page.put(
        { row: top + 1 + row, column },
        computed === undefined || typeof content !== 'number'
          ? content
          : { formula: formulaOf(columns, computed, top + 1, row), value: content },
        isMarked || strong?.has(row) === true ? (STRONG[style] ?? style) : style,
      );
      // Beside the row: the cell itself stays a number.
      if (isMarked) page.put({ row: top + 1 + row, column: columns.length }, MARK.trim(), 'text');
    }
  }
  const last = { row: top + (columns[0]?.values.length ?? 0), column: columns.length - 1 };
  const keys = columns.filter(({ isKey }) => isKey === true).length;
  return { top, last, keys, chart: plot == null ? null : chartOf(page, columns, plot, top) };
}

/** A number of a column as a formula on those that it is computed from; what a scenario has not counts as 0. */
function formulaOf(
  columns: readonly ShownColumn[],
  { how, of, from }: NonNullable<ShownColumn['computed']>,
  first: number,
  row: number,
): string {
  // What is computed stands after what it is of; a key before it may have the same label.
  const columnOf = (name: string) => columns.findLastIndex(({ label }) => label === name);
  const at = { row: first + row, column: columnOf(of) };
  const here = `N(${addressOf(at)})`;
  const base =
    typeof from === 'number'
      ? `N(${fixedAddress({ row: first + from, column: at.column })})`
      : `N(${addressOf({ row: at.row, column: columnOf(from) })})`;
  return how === 'difference' ? `ROUND(${here}-${base},6)` : `ROUND(100*(${here}-${base})/${base},6)`;
}

/** Cells that a chart takes. */
const CHART = { rows: 20, columns: 9 } as const;

/** The chart of a table, beside it; null where its series could not be told apart. */
function chartOf(page: Page, columns: readonly ShownColumn[], plot: Plot, top: number): BookChart | null {
  const { kind, title, series, rows } = plot;
  const colors = kind === 'stacked' ? STACK_COLORS : SERIES_COLORS;
  if (series.length > colors.length) return null;
  const [first, last] = rows.map((row) => top + 1 + row) as [number, number];
  const range = (column: number) => onSheet(page.name, fixedRange({ row: first, column }, { row: last, column }));
  const label = columns[0]?.label ?? '';
  return {
    kind,
    title,
    description: [title, label].filter((each) => each !== '').join(': '),
    categories: range(0),
    series: series.map((column, index) => ({
      name: columns[column]?.label ?? '',
      values: range(column),
      color: colors[index] as string,
    })),
    first: { row: top, column: columns.length + 2 },
    last: { row: top + CHART.rows, column: columns.length + 2 + CHART.columns },
    format: KRONER,
    ...(kind === 'columns' ? {} : { axisTitle: label }),
  };
}

/** A value as a cell; a dash where there is no number. */
function contentOf(value: ShownColumn['values'][number], unit: Unit): Content | undefined {
  if (value === undefined) return undefined;
  if (value === null || Number.isNaN(value)) return NOTHING;
  if (typeof value === 'number') return unit === 'percent' ? value / 100 : value;
  return Array.isArray(value) ? value.join('; ') : (value as string);
}

const STYLES: Readonly<Record<Unit, StyleName>> = {
  text: 'text',
  word: 'right',
  number: 'level',
  share: 'percent',
  percent: 'percent',
  kroner: 'ore',
  perHead: 'ore',
  persons: 'quantity',
  exact: 'ore',
  decimal: 'quantity',
};

const STRONG: Partial<Record<StyleName, StyleName>> = { text: 'strong', ore: 'oreStrong', quantity: 'quantityStrong' };
