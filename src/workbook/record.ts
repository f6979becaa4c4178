import { createHash } from 'node:crypto';
import { addressOf, columnLetters, fixedRange, onSheet } from '../spreadsheet/address.ts';
import type { Book, BookSheet, Cell, Content, ReadContent } from '../spreadsheet/book.ts';
import { Page } from './page.ts';
import { SheetNames } from './sheet-names.ts';

/** A sheet that says what was in the cells of a workbook when it was written, so that it can be seen what has been changed since. */

/** The name of the range that a program reads it from. */
export const RECORD_RANGE = 'interv_cost_record';

export const RECORD_COLUMNS = { sheet: 0, row: 1, content: 2 } as const;

/** Cells of a sheet up to which those are recorded as well that are not to be typed in. */
const MOST_CELLS = 100_000;

/** Texts of more characters are recorded by their fingerprint. */
const LONGEST = 100;

/** What is recorded of a sheet as a whole. */
export interface SheetRecord {
  readonly rows: number;
  readonly columns: number;
  /** The fingerprint of its constants, those apart that can be typed in; null where there are too many. */
  readonly sha256: string | null;
}

/** The workbook with the sheet, which is hidden. */
export function withRecord(book: Book): Book {
  const taken = new SheetNames(book.sheets.map(({ name }) => name));
  const page = new Page(taken.name('interv-cost'));
  for (const sheet of book.sheets) recordSheet(page, sheet);
  const last = { row: page.end - 1, column: RECORD_COLUMNS.content };
  const range = onSheet(page.name, fixedRange({ row: 0, column: 0 }, last));
  const sheet: BookSheet = { name: page.name, rows: page.rows, widths: [24, 8, 80], isLocked: true, isHidden: true };
  return { ...book, names: [...book.names, { name: RECORD_RANGE, range }], sheets: [...book.sheets, sheet] };
}

function recordSheet(page: Page, { name, rows }: BookSheet): void {
  const columns = rows.reduce((most, cells) => Math.max(most, cells.length), 0);
  const cells = rows.reduce((count, each) => count + each.length, 0);
  const record: SheetRecord = {
    rows: rows.length,
    columns,
    sha256: cells > MOST_CELLS ? null : fingerprintOf(constantsOf(rows)),
  };
  page.putRow(page.end, [name, null, JSON.stringify(record)]);
  for (const [row, each] of rows.entries()) {
    const typed = each.flatMap((cell, column) =>
      cell?.style?.isInput === true ? [[columnLetters(column), recorded(cell.value)] as const] : [],
    );
    if (typed.length > 0) page.putRow(page.end, [name, row + 1, JSON.stringify(Object.fromEntries(typed))]);
  }
}

function* constantsOf(rows: readonly (readonly (Cell | undefined)[])[]): IterableIterator<readonly [string, Content]> {
  for (const [row, cells] of rows.entries()) {
    for (const [column, cell] of cells.entries()) {
      if (cell !== undefined && cell.formula === undefined && cell.style?.isInput !== true)
        yield [addressOf({ row, column }), cell.value];
    }
  }
}

/** The fingerprint of constants by their cells. */
export function fingerprintOf(constants: Iterable<readonly [string, ReadContent]>): string {
  const hash = createHash('sha256');
  for (const [address, content] of constants) {
    const value = recorded(content);
    if (value !== null) hash.update(`${address} ${JSON.stringify(value)}\n`);
  }
  return hash.digest('hex');
}

/** What a cell holds as it is recorded: as much of it as every spreadsheet keeps. */
export function recorded(content: ReadContent): string | number | null {
  if (content === null || content === '') return null;
  // Not every program stores more digits.
  if (typeof content === 'number') return Number(content.toPrecision(15));
  if (typeof content === 'object') return content.text;
  const text = content.replace(/\r\n?/gu, '\n');
  return text.length <= LONGEST
    ? text
    : `${text.slice(0, LONGEST / 2)}… ${createHash('sha256').update(text).digest('hex')}`;
}
