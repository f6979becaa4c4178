import { InputError, inOrder, problemAt, wholeFile, type Fault } from '../problem.ts';
import { pathOf } from '../scenario/files-on-disk.ts';
import { openText } from '../scenario/load.ts';
import type { ScenarioSource, SourceText } from '../scenario/source.ts';
import type { ReadBook } from '../spreadsheet/book.ts';
import type { Extents } from '../spreadsheet/read.ts';
import { FILES_RANGE, readFiles } from './files-sheet.ts';
import { INPUTS_RANGE } from './inputs-sheet.ts';
import { LEVELS_RANGE } from './prices-sheet.ts';
import { changedLevels } from './read-levels.ts';
import { extentsOf, ReadRange } from './read-cells.ts';
import { readTyped } from './read-inputs.ts';
import { OWN_FIGURES_RANGE } from './unit-costs-sheet.ts';

/** The name of the cell with the net cost. */
const NET = 'result_net';

/** The sheets of a workbook that are read. */
export function sheetsToRead(names: ReadonlyMap<string, string>): Extents {
  return extentsOf(names, [INPUTS_RANGE, OWN_FIGURES_RANGE, LEVELS_RANGE, FILES_RANGE, NET]);
}

/** What a workbook says, as a scenario. */
export interface WorkbookScenario {
  readonly source: ScenarioSource;
  /** The net cost that the workbook shows, in kroner; null if it was not calculated. */
  readonly shownNet: number | null;
  /** The files that the workbook brings along, by the names that its inputs have for them. */
  readonly files: ReadonlyMap<string, string>;
}

/**
 * Takes the inputs of a workbook that the program has written as a scenario.
 *
 * @param file what the problems call it
 * @param folder where the files are that the scenario names
 * @param set settings as `path=value`
 * @throws {InputError} with everything that is wrong with its cells, each by sheet and cell
 */
export function readWorkbook(book: ReadBook, file: string, folder: string, set: readonly string[]): WorkbookScenario {
  const [inputs, ownFigures] = [ReadRange.of(book, INPUTS_RANGE), ReadRange.of(book, OWN_FIGURES_RANGE)];
  const foreign: Fault = { code: 'workbook_foreign', details: {} };
  if (inputs === null || ownFigures === null) throw new InputError([problemAt(wholeFile(file), foreign)]);
  const { values, problems } = readTyped(file, inputs, ownFigures);
  if (problems.length > 0) throw new InputError(inOrder(problems));
  const files = readFiles(book, file);
  const source = openText({ text: values, file, folder, set, ...broughtAlong(files, folder) });
  // Levels that were changed would be lost: they are no inputs of a scenario.
  const changed = changedLevels(book, file, source);
  if (changed.length > 0) throw new InputError(changed);
  const net = ReadRange.of(book, NET)?.cell(0, 0);
  return { source, shownNet: typeof net === 'number' ? net : null, files };
}

function broughtAlong(files: ReadonlyMap<string, string>, folder: string): Pick<SourceText, 'named'> {
  return files.size === 0
    ? {}
    : { named: Object.fromEntries([...files].map(([name, text]) => [pathOf(folder, name), text])) };
}
