import { addressOf, parseRange, type Position } from '../spreadsheet/address.ts';
import type { ReadBook, ReadContent, ReadSheet } from '../spreadsheet/book.ts';
import type { Extents } from '../spreadsheet/read.ts';

/** The sheets that named ranges are on, each to the end of the last of them. */
export function extentsOf(names: ReadonlyMap<string, string>, wanted: readonly string[]): Extents {
  const extents = new Map<string, Position>();
  for (const name of wanted) {
    const range = parseRange(names.get(name) ?? '');
    if (range === null) continue;
    const end = extents.get(range.sheet) ?? range.last;
    extents.set(range.sheet, {
      row: Math.max(end.row, range.last.row),
      column: Math.max(end.column, range.last.column),
    });
  }
  return extents;
}

/** A named range of a workbook that was read. */
export class ReadRange {
  readonly rows: number;
  readonly columns: number;
  private readonly sheet: ReadSheet;
  private readonly first: Position;

  private constructor(sheet: ReadSheet, first: Position, last: Position) {
    this.sheet = sheet;
    this.first = first;
    // There is nothing below the last row of a sheet.
    this.rows = Math.max(0, Math.min(last.row + 1, sheet.rows) - first.row);
    this.columns = last.column - first.column + 1;
  }

  /** Null if the workbook has no such range. */
  static of(book: ReadBook, name: string): ReadRange | null {
    const range = parseRange(book.names.get(name) ?? '');
    const sheet = book.sheets.find((each) => each.name === range?.sheet);
    return range === null || sheet === undefined ? null : new ReadRange(sheet, range.first, range.last);
  }

  /** What stands in a cell, counted from the first of the range. */
  cell(row: number, column: number): ReadContent {
    const content = this.whole(row, column);
    // A cell with nothing but spaces is empty to who looks at it.
    return typeof content === 'string' && content.trim() === '' ? null : content;
  }

  private whole(row: number, column: number): ReadContent {
    return this.sheet.cell({ row: this.first.row + row, column: this.first.column + column });
  }

  /** Whether a cell holds a text, but none that can be seen. */
  isBlankText(row: number, column: number): boolean {
    const content = this.whole(row, column);
    return typeof content === 'string' && content.trim() === '';
  }

  /** The text of a cell, with the spaces around it. */
  text(row: number, column: number): string {
    const content = this.whole(row, column);
    return typeof content === 'object' && content !== null ? content.text : String(content ?? '');
  }

  /** `Inputs!E12`. */
  name(row: number, column: number): string {
    return `${this.sheet.name}!${addressOf({ row: this.first.row + row, column: this.first.column + column })}`;
  }

  get sheetName(): string {
    return this.sheet.name;
  }
}
