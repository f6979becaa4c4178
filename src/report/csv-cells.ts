import { stringify } from 'csv-stringify/sync';
import type { CsvDialect } from './csv-dialect.ts';
import { plainNumber } from './values.ts';

/** How the pieces of a line of CSV are written, for reports of a great many lines. */
export interface CsvCells {
  readonly delimiter: string;
  /** Cells of text, with delimiters between; the library writes them, and makes formulas harmless. */
  readonly text: (cells: readonly string[]) => string;
  /** The digits of a number, which need no quotation marks; nothing where there is none. */
  readonly number: (value: number | null) => string;
  /** The line of the names, with what begins the file. */
  readonly head: (names: readonly string[]) => string;
}

/** What ends each line. */
export const CSV_LINE_END = '\r\n';

export function csvCells(dialect: CsvDialect): CsvCells {
  const isDanish = dialect === 'danish-excel';
  const delimiter = isDanish ? ';' : ',';
  const write = (cells: readonly string[], bom: boolean) =>
    stringify([cells], {
      delimiter,
      bom,
      escape_formulas: true,
      record_delimiter: '',
      // A lone line feed is no record delimiter here, but readers of CSV take it for one.
      quoted_match: /[\r\n]/,
    });
  const digits = isDanish ? (value: number) => plainNumber(value).replace('.', ',') : plainNumber;
  return {
    delimiter,
    text: (cells) => write(cells, false),
    number: (value) => (value === null || Number.isNaN(value) ? '' : digits(value)),
    head: (names) => `${write(names, isDanish)}${CSV_LINE_END}`,
  };
}
