import { addressOf } from '../../src/spreadsheet/address.ts';
import type { Book, Content, ReadBook, ReadContent } from '../../src/spreadsheet/book.ts';

/** Cells whose formulas come to something else than the value that was stored with them. */
export function staleCells(book: Book, calculated: ReadBook): readonly string[] {
  return book.sheets.flatMap(({ name, rows }) => {
    const sheet = calculated.sheets.find((each) => each.name === name);
    if (sheet === undefined) return [`no sheet ${name}`];
    return rows.flatMap((cells, row) =>
      cells.flatMap((cell, column) => {
        if (cell?.formula === undefined) return [];
        const found = sheet.cell({ row, column });
        return isSame(cell.value, found)
          ? []
          : [
              `${name}!${addressOf({ row, column })}: ${String(cell.value)} stored, ${JSON.stringify(found)} calculated: ${cell.formula}`,
            ];
      }),
    );
  });
}

/** A formula that gives no text is an empty cell to who reads it. */
function isSame(stored: Content, found: ReadContent): boolean {
  if (typeof stored === 'number')
    return typeof found === 'number' && Math.abs(stored - found) <= 1e-9 * Math.max(1, Math.abs(stored));
  return (stored ?? '') === (found ?? '');
}
