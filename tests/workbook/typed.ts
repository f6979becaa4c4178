import type { Book, Cell, Content } from '../../src/spreadsheet/book.ts';
import { parseRange } from '../../src/spreadsheet/address.ts';

/** A workbook in which something else was typed: contents under the name of a cell, from the first cell of the range on. */
export function withTyped(book: Book, name: string, contents: readonly Content[]): Book {
  const range = parseRange(book.names.find((each) => each.name === name)?.range ?? '');
  if (range === null) throw new Error(`no cell ${name}`);
  const sheets = book.sheets.map((sheet) => {
    if (sheet.name !== range.sheet) return sheet;
    const rows = sheet.rows.map((row): (Cell | undefined)[] => [...row]);
    for (const [index, value] of contents.entries()) {
      const row = rows[range.first.row] as (Cell | undefined)[];
      const { style } = row[range.first.column + index] ?? {};
      row[range.first.column + index] = style === undefined ? { value } : { value, style };
    }
    return { ...sheet, rows };
  });
  return { ...book, sheets };
}
