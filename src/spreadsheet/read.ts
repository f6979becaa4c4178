import type { Sheet } from 'hucre';
import { readXlsx } from 'hucre/xlsx';
import type { ReadBook, ReadContent, ReadSheet } from './book.ts';

/** Most that a workbook may be; those of the program are far smaller. */
const MOST_BYTES = 50_000_000;

/** A file that is no workbook, or a broken one. */
export class NotABook extends Error {}

/**
 * Reads an .xlsx file.
 *
 * @throws {NotABook}
 */
export async function readBook(bytes: Uint8Array): Promise<ReadBook> {
  try {
    const { sheets, namedRanges = [] } = await readXlsx(bytes, { maxInputBytes: MOST_BYTES });
    return { sheets: sheets.map(readSheet), names: new Map(namedRanges.map(({ name, range }) => [name, range])) };
  } catch (error) {
    throw new NotABook(error instanceof Error ? error.message : String(error));
  }
}

function readSheet({ name, rows, cells }: Sheet): ReadSheet {
  return {
    name,
    rows: rows.length,
    cell: ({ row, column }) => {
      const cell = cells?.get(`${String(row)},${String(column)}`);
      const value = cell?.formula === undefined ? (cell?.value ?? rows[row]?.[column] ?? null) : (cell.formulaResult ?? cell.value);
      return cell?.type === 'error' ? { kind: 'error', text: String(value) } : contentOf(value);
    },
  };
}

function contentOf(value: unknown): ReadContent {
  if (value instanceof Date) return { kind: 'date', text: value.toISOString().slice(0, 10) };
  if (typeof value === 'boolean') return { kind: 'boolean', text: value ? 'TRUE' : 'FALSE' };
  if (typeof value === 'string') return /^#(N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!)$/u.test(value) ? { kind: 'error', text: value } : value;
  return typeof value === 'number' ? value : null;
}
