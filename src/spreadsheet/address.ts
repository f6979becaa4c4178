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

/** A reference to another sheet: `'By year'!B7`. */
export function onSheet(sheet: string, reference: string): string {
  return `'${sheet.replaceAll("'", "''")}'!${reference}`;
}
