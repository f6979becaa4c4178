/** A cell's place on its sheet; rows and columns count from 0. */
export interface Position {
  readonly row: number;
  readonly column: number;
}

/** The letters of a column: A, B, … Z, AA, … */
export function columnLetters(column: number): string {
  const rest = column % 26;
  const letter = String.fromCharCode(65 + rest);
  return column < 26 ? letter : columnLetters((column - rest) / 26 - 1) + letter;
}

/** `B7`. */
export function addressOf({ row, column }: Position): string {
  return `${columnLetters(column)}${String(row + 1)}`;
}

/** `$B$7`; either dollar can be left out, so that it changes when the formula is copied. */
export function fixedAddress({ row, column }: Position, fixed: 'both' | 'column' | 'row' = 'both'): string {
  const [before, between] = [fixed === 'row' ? '' : '$', fixed === 'column' ? '' : '$'];
  return `${before}${columnLetters(column)}${between}${String(row + 1)}`;
}

/** `B7:D9`; a single cell where both are the same. */
export function rangeOf(first: Position, last: Position): string {
  const [from, to] = [addressOf(first), addressOf(last)];
  return from === to ? from : `${from}:${to}`;
}

/** `$B$7:$D$9`. */
export function fixedRange(first: Position, last: Position): string {
  return `${fixedAddress(first)}:${fixedAddress(last)}`;
}

/** A reference to another sheet: `'By year'!B7`; a name of one word needs no quotation marks. */
export function onSheet(sheet: string, reference: string): string {
  // What could be taken for a cell, as AB12 could, has a digit.
  return /^[A-Za-z]{4,}$/u.test(sheet) ? `${sheet}!${reference}` : `'${sheet.replaceAll("'", "''")}'!${reference}`;
}

/** The column of letters such as AA. */
function columnOf(letters: string): number {
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/** The last cell that a sheet has. */
const LAST: Position = { row: 1_048_575, column: 16_383 };

/** A cell, or those from one to another. */
export interface CellRange {
  readonly first: Position;
  readonly last: Position;
}

/** `$B$7:$D$9` or `B7`; null if the text is none, or no sheet is as large. */
export function parseCells(text: string): CellRange | null {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/u.exec(text);
  if (match === null) return null;
  const [, column = '', row = '', lastColumn = column, lastRow = row] = match;
  const at = (letters: string, number: string): Position => ({ row: Number(number) - 1, column: columnOf(letters) });
  const [first, last] = [at(column, row), at(lastColumn, lastRow)];
  const isRange =
    first.row >= 0 &&
    first.row <= last.row &&
    first.column <= last.column &&
    last.row <= LAST.row &&
    last.column <= LAST.column;
  return isRange ? { first, last } : null;
}

/** A range with its sheet, as names of a workbook refer to it; null if the text is none. */
export function parseRange(text: string): (CellRange & { readonly sheet: string }) | null {
  const match = /^(?:'((?:[^']|'')+)'|([^'!$]+))!([^!]+)$/u.exec(text);
  if (match === null) return null;
  const [, quoted, plain, cells = ''] = match;
  const range = parseCells(cells);
  return range === null ? null : { sheet: (quoted ?? plain ?? '').replaceAll("''", "'"), ...range };
}
