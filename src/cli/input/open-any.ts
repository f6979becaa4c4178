import { statSync } from 'node:fs';
import { otherFileOf } from '../../document/other-files.ts';
import { readFileBytes, readTextFile } from '../../document/text.ts';
import { evaluateScenario } from '../../model/evaluate.ts';
import { formatKroner } from '../../language/numbers.ts';
import { printable } from '../../language/printable.ts';
import { InputError, problemAt, wholeFile, type Fault } from '../../problem.ts';
import { pathOf } from '../../scenario/files-on-disk.ts';
import { folderOf, openScenario } from '../../scenario/load.ts';
import type { ScenarioSource } from '../../scenario/source.ts';
import type { Context } from '../context.ts';
import { inputFor } from './standard-input.ts';

/** Less than half an øre is no difference. */
const HALF_ORE = 0.005;

/** Whether a file is a workbook by its name. */
export function isWorkbook(file: string): boolean {
  return /\.xls[xm]$/iu.test(file);
}

/**
 * Opens a scenario: a YAML file, standard input, or a workbook that the program has written.
 *
 * @throws {InputError} if it cannot be read
 */
export async function openAny(file: string, set: readonly string[], context: Context): Promise<ScenarioSource> {
  const { terminal, words } = context;
  if (!isWorkbook(file)) return openScenario(file, { set, ...inputFor(file, terminal) });
  const [{ readBook, BookTooLarge, NotABook }, { readWorkbook, sheetsToRead }, { inCells }] = await Promise.all([
    import('../../spreadsheet/read.ts'),
    import('../../workbook/read-workbook.ts'),
    import('../../workbook/files-sheet.ts'),
  ]);
  const bytes = readFileBytes(file);
  const book = await readBook(bytes, sheetsToRead).catch((error: unknown) => {
    if (error instanceof BookTooLarge)
      throw new InputError([problemAt(wholeFile(file), { code: 'workbook_too_large', details: {} })]);
    if (error instanceof NotABook) throw new InputError([problemAt(wholeFile(file), notABook(file, bytes))]);
    throw error;
  });
  const { source, shownNet, files } = readWorkbook(book, file, folderOf(file), set);
  for (const [name, text] of files) {
    const found = textOf(pathOf(folderOf(file), name));
    if (found !== null && inCells(found) !== text)
      terminal.stderr(`${printable(words.cli.workbookFileDiffers(file, name))}\n`);
  }
  if (set.length === 0 && shownNet !== null) warnOfDifference(source, shownNet, context);
  return source;
}

/** What is wrong with a file that is no workbook, whatever its name says. */
function notABook(file: string, bytes: Uint8Array): Fault {
  const found = otherFileOf(bytes);
  return found === null || found === 'workbook' || found === 'archive'
    ? { code: 'workbook_unreadable', details: {} }
    : { code: 'wrong_kind', details: { found, expected: 'scenario', file } };
}

/** The text of a file; null where there is no such file, or it is no text. */
function textOf(file: string): string | null {
  try {
    return statSync(file).isFile() ? readTextFile(file) : null;
  } catch {
    return null;
  }
}

/** Warns if a workbook shows another net cost than its inputs give: something other than an input was changed. */
function warnOfDifference(source: ScenarioSource, shown: number, { terminal, words, language }: Context): void {
  let net: number;
  try {
    ({ net } = evaluateScenario(source.read()).totals);
  } catch (error) {
    // What is wrong with the inputs is said when they are used.
    if (error instanceof InputError) return;
    throw error;
  }
  if (Math.abs(net - shown) < HALF_ORE) return;
  const [was, is] = [shown, net].map((value) => formatKroner(value, language)) as [string, string];
  terminal.stderr(`${printable(words.cli.workbookDiffers(source.from.file, was, is))}\n`);
}
