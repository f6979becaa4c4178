import { evaluateScenario, InputError } from '../../src/index.ts';
import { placedIn } from '../../src/problem.ts';
import type { ScenarioSource } from '../../src/scenario/source.ts';
import { addressOf, parseRange, type Position } from '../../src/spreadsheet/address.ts';
import type { Book } from '../../src/spreadsheet/book.ts';
import { readBook } from '../../src/spreadsheet/read.ts';
import { readWorkbook, sheetsToRead } from '../../src/workbook/read-workbook.ts';

/** The scenario that a workbook says. */
export async function readSource(bytes: Uint8Array): Promise<ScenarioSource> {
  return readWorkbook(await readBook(bytes, sheetsToRead), 'budget.xlsx', '.', []).source;
}

/** What is wrong with a workbook: codes and places. */
export async function problemsOf(bytes: Uint8Array): Promise<readonly string[]> {
  try {
    evaluateScenario((await readSource(bytes)).read());
    return [];
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return placedIn('budget.xlsx', error.problems).map(({ code, place }) => `${code} ${String(place?.file)}`);
  }
}

/** Where the range of a name begins. */
export function placeOf(book: Book, name: string): Position & { readonly sheet: string } {
  const range = parseRange(book.names.find((each) => each.name === name)?.range ?? '');
  if (range === null) throw new Error(`no cell ${name}`);
  return { sheet: range.sheet, ...range.first };
}

/** A cell as it is called in messages, so many to the right of the first of a name. */
export function cellOf(book: Book, name: string, offset = 0): string {
  const { sheet, row, column } = placeOf(book, name);
  return `${sheet}!${addressOf({ row, column: column + offset })}`;
}
