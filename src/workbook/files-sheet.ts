import { createHash } from 'node:crypto';
import type { Language } from '../language/languages.ts';
import { wordsOf } from '../language/words.ts';
import { InputError, problemAt, wholeFile } from '../problem.ts';
import { fixedRange, onSheet } from '../spreadsheet/address.ts';
import type { CellName, ReadBook } from '../spreadsheet/book.ts';
import { storable } from '../spreadsheet/text.ts';
import { Page } from './page.ts';
import { ReadRange } from './read-cells.ts';

/** A file that a scenario names. */
export interface BroughtFile {
  /** As the inputs name it. */
  readonly name: string;
  readonly text: string;
}

/** The name of the range that a program reads the files from. */
export const FILES_RANGE = 'interv_cost_files';

const HEAD_ROW = 3;

const COLUMNS = { name: 0, line: 1, text: 2, sha256: 3 } as const;

/** Rows for a file of many lines. */
const MOST_ROWS = 2000;

/** A cell has 32,767 characters at most, and some count twice. */
const PIECE = /.{1,16000}/gsu;

/** The texts of the files that a scenario names, line by line. */
export class FilesSheet {
  readonly page: Page;
  readonly names: readonly CellName[];
  readonly widths = [34, 8, 120, 20] as const;
  readonly hidden = [COLUMNS.sha256] as const;

  constructor(files: readonly BroughtFile[], language: Language) {
    const { files: words, sheets } = wordsOf(language).workbook;
    this.page = new Page(sheets.files);
    const { page } = this;
    page.put({ row: 0, column: 0 }, words.title, 'title');
    page.put({ row: 1, column: 0 }, words.explanation, 'small');
    page.putRow(HEAD_ROW, [words.file, words.line, words.text, 'sha256'], ['head', 'headRight', 'head', 'head']);
    for (const { name, text } of files) {
      const whole = inCells(text);
      for (const [line, piece] of piecesOf(whole))
        page.putRow(page.end, [name, line, piece, sha256(whole)], ['path', 'plain', 'text', 'path']);
    }
    const [first, last] = [
      { row: HEAD_ROW + 1, column: 0 },
      { row: page.end - 1, column: COLUMNS.sha256 },
    ];
    this.names = [{ name: FILES_RANGE, range: onSheet(page.name, fixedRange(first, last)) }];
  }
}

/** A text as the cells of a workbook give it back: with one way of ending its lines. */
export function inCells(text: string): string {
  return storable(text.replace(/\r\n?/gu, '\n'));
}

/** A text in pieces for cells, each with the number of its first line; a line that is too long has several. */
function piecesOf(text: string): readonly (readonly [number, string])[] {
  const lines = text.split('\n');
  const together = Math.ceil(lines.length / MOST_ROWS);
  return Array.from({ length: Math.ceil(lines.length / together) }, (_, index) => index * together).flatMap((first) => {
    const pieces = lines
      .slice(first, first + together)
      .join('\n')
      .match(PIECE) ?? [''];
    return pieces.map((piece) => [first + 1, piece] as const);
  });
}

/**
 * The files that a workbook brings along, by their names.
 *
 * @param file what the problems call the workbook
 * @throws {InputError} if one of them is not what it was
 */
export function readFiles(book: ReadBook, file: string): ReadonlyMap<string, string> {
  const range = ReadRange.of(book, FILES_RANGE);
  const files = new Map<string, { readonly row: number; text: string; line: string }>();
  for (let row = 0; row < (range?.rows ?? 0); row += 1) {
    const [name = '', line = '', piece = ''] = [COLUMNS.name, COLUMNS.line, COLUMNS.text].map((column) =>
      range?.text(row, column),
    );
    const known = files.get(name);
    if (known === undefined) files.set(name, { row, text: piece, line });
    else {
      known.text += line === known.line ? piece : `\n${piece}`;
      known.line = line;
    }
  }
  for (const [name, { row, text }] of files) {
    if (range === null || range.text(row, COLUMNS.sha256) === sha256(text)) continue;
    throw new InputError([
      problemAt(wholeFile(`${file}, ${range.name(row, COLUMNS.text)}`), {
        code: 'workbook_file_changed',
        details: { name },
      }),
    ]);
  }
  return new Map([...files].map(([name, { text }]) => [name, text]));
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
