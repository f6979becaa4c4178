import * as z from 'zod/mini';
import { addressOf, parseCells, type Position } from '../spreadsheet/address.ts';
import type { ReadSheet } from '../spreadsheet/book.ts';
import { NotABook, readBook } from '../spreadsheet/read.ts';
import { extentsOf, ReadRange } from './read-cells.ts';
import { fingerprintOf, RECORD_COLUMNS, RECORD_RANGE, recorded, type SheetRecord } from './record.ts';

/** What has become of a cell. */
export interface ChangedCell {
  /** `Inputs!F12`. */
  readonly cell: string;
  readonly was: string | number | null;
  readonly is: string | number | null;
}

/** What has been changed in a workbook since it was written. */
export interface Changes {
  readonly cells: readonly ChangedCell[];
  /** Sheets in which something else was typed. */
  readonly sheets: readonly string[];
  /** Sheets that were added. */
  readonly added: readonly string[];
}

/** Rows below a sheet and columns beside it in which something may have been typed. */
const BELOW = 200;
const BESIDE = 50;

/**
 * Finds what has been changed in a workbook since the program wrote it; null if it did not.
 *
 * @throws {NotABook} or {BookTooLarge} if it cannot be read
 */
export async function changesOf(bytes: Uint8Array): Promise<Changes | null> {
  const book = await readBook(bytes, (names) => extentsOf(names, [RECORD_RANGE]));
  const range = ReadRange.of(book, RECORD_RANGE);
  if (range === null) return null;
  const records = readRecords(range);
  const changes: { cells: ChangedCell[]; sheets: string[] } = { cells: [], sheets: [] };
  for (const [name, record] of records) {
    const last: Position = { row: record.rows + BELOW, column: record.columns + BESIDE };
    if (record.sha256 === null && record.typed.size === 0) continue;
    // Each by itself, since the largest would make all the others as large.
    const [sheet] = (await readBook(bytes, () => new Map([[name, last]]))).sheets;
    if (sheet === undefined) continue;
    changes.cells.push(...changedCells(sheet, record));
    if (record.sha256 !== null && record.sha256 !== fingerprintOf(constantsOf(sheet, record, last)))
      changes.sheets.push(name);
  }
  return { ...changes, added: book.sheetNames.filter((name) => name !== range.sheetName && !records.has(name)) };
}

interface Recorded extends SheetRecord {
  /** What could be typed in, by row and column. */
  readonly typed: Map<string, string | number | null>;
}

const sheetRecord = z.object({ rows: z.int(), columns: z.int(), sha256: z.nullable(z.string()) });
const rowRecord = z.record(z.string(), z.union([z.string(), z.number(), z.null()]));

/** @throws {NotABook} if the sheet is not as it was written */
function readRecords(range: ReadRange): ReadonlyMap<string, Recorded> {
  const records = new Map<string, Recorded>();
  for (let row = 0; row < range.rows; row += 1) {
    const name = range.text(row, RECORD_COLUMNS.sheet);
    const at = range.text(row, RECORD_COLUMNS.row);
    const content = range.text(row, RECORD_COLUMNS.content);
    if (at === '') records.set(name, { ...read(sheetRecord, content), typed: new Map() });
    else
      for (const [letters, value] of Object.entries(read(rowRecord, content)))
        records.get(name)?.typed.set(`${letters}${at}`, value);
  }
  return records;
}

function read<Schema extends z.ZodMiniType>(schema: Schema, content: string): z.output<Schema> {
  try {
    return z.parse(schema, JSON.parse(content));
  } catch {
    throw new NotABook('no record');
  }
}

function changedCells(sheet: ReadSheet, { typed }: Recorded): readonly ChangedCell[] {
  return [...typed].flatMap(([address, was]) => {
    const at = parseCells(address)?.first;
    const content = at === undefined ? null : sheet.cell(at);
    const is = typeof content === 'object' && content?.kind === 'uncalculated' ? '=' : recorded(content);
    return is === was ? [] : [{ cell: `${sheet.name}!${address}`, was, is }];
  });
}

/** The constants of a sheet, those apart that could be typed in. */
function* constantsOf(sheet: ReadSheet, { typed }: Recorded, last: Position) {
  for (let row = 0; row < Math.min(sheet.rows, last.row + 1); row += 1) {
    for (let column = 0; column <= last.column; column += 1) {
      const at = { row, column };
      const address = addressOf(at);
      if (!typed.has(address) && !sheet.isFormula(at)) yield [address, sheet.cell(at)] as const;
    }
  }
}
