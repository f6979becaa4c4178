import { allOf } from '../report/format/documents.ts';
import type { Writer } from '../report/format.ts';
import { MARK } from '../report/table/cell-text.ts';
import { noteText, type Document, type Section, type ShownColumn } from '../report/table/document.ts';
import type { Unit } from '../report/table/table.ts';
import type { Book, BookSheet, Content } from '../spreadsheet/book.ts';
import { writeBook } from '../spreadsheet/write.ts';
import { NOTHING, Page } from './page.ts';
import { withRecord } from './record.ts';
import { SheetNames } from './sheet-names.ts';
import type { StyleName } from './styles.ts';

/** The tables of an analysis as a workbook, their numbers as numbers: kroner and øre, whatever the unit of other formats. */
export const write: Writer<'document'> = async ({ document }) => {
  const makeDocument = await document();
  return async function* (subject, options) {
    yield await writeBook(withRecord(documentBook(await allOf(makeDocument(subject, { ...options, unit: 1 })))));
  };
};

/** A sheet for each document. */
export function documentBook(documents: readonly Document[]): Book {
  const names = new SheetNames([]);
  const { title = '', fingerprint = '' } = documents[0] ?? {};
  // Of several, each is called after what it is of.
  const sheets = documents.map((each) =>
    sheetOf(names.name((documents.length === 1 ? undefined : each.terms[0]) ?? each.title), each),
  );
  return { title, foot: fingerprint, names: [], sheets };
}

const TEXT_WIDTH = { least: 16, most: 60 };

function sheetOf(name: string, { title, terms, sections, fingerprint }: Document): BookSheet {
  const page = new Page(name);
  const put = (content: string, style: StyleName, gap = 0) => {
    if (content !== '') page.put({ row: page.end + gap, column: 0 }, content, style);
  };
  put(title, 'title');
  put(terms.join(' · '), 'subtitle');
  for (const { title: heading, terms: own = [], legend = [], remarks = [], lists = [], ...table } of sections) {
    if (heading !== undefined) put(heading, 'section', 1);
    for (const each of [own.join(' · '), ...legend]) put(each, 'subtitle');
    if (table.columns.length > 0) writeTable(page, table);
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
  return { name, rows: page.rows, widths, isLocked: false };
}

function widthOf({ unit, values }: ShownColumn): number {
  const longest =
    unit === 'text'
      ? values.reduce<number>((most, value) => Math.max(most, typeof value === 'string' ? value.length : 0), 0)
      : 0;
  return Math.min(TEXT_WIDTH.most, Math.max(TEXT_WIDTH.least, longest));
}

function writeTable(page: Page, { columns, strong }: Pick<Section, 'columns' | 'strong'>): void {
  const top = page.end + 1;
  page.putRow(
    top,
    columns.map(({ label }) => label),
    columns.map(({ unit }) => (unit === 'text' ? 'head' : 'headRight')),
  );
  for (const row of columns[0]?.values.keys() ?? []) {
    for (const [column, { unit, units, values, marked }] of columns.entries()) {
      const content = contentOf(values[row], units?.[row] ?? unit);
      if (content === undefined) continue;
      const style = typeof content === 'number' ? STYLES[units?.[row] ?? unit] : unit === 'text' ? 'text' : 'right';
      const isMarked = marked?.has(row) === true;
      page.put(
        { row: top + 1 + row, column },
        content,
        isMarked || strong?.has(row) === true ? (STRONG[style] ?? style) : style,
      );
      // Beside the row: the cell itself stays a number.
      if (isMarked) page.put({ row: top + 1 + row, column: columns.length }, MARK.trim(), 'text');
    }
  }
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
