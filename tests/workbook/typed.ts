import type { Book, Cell, Content } from '../../src/spreadsheet/book.ts';
import { placeOf } from './typed-back.ts';

/** A workbook in which something else was typed: contents under the name of a cell, from the first cell of the range on. */
export function withTyped(book: Book, name: string, contents: readonly Content[]): Book {
  const at = placeOf(book, name);
  const sheets = book.sheets.map((sheet) => {
    if (sheet.name !== at.sheet) return sheet;
    const rows = sheet.rows.map((row): (Cell | undefined)[] => [...row]);
    for (const [index, value] of contents.entries()) {
      const row = rows[at.row] as (Cell | undefined)[];
      const { style } = row[at.column + index] ?? {};
      row[at.column + index] = style === undefined ? { value } : { value, style };
    }
    return { ...sheet, rows };
  });
  return { ...book, sheets };
}
