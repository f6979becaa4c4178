import { readFileSync, statSync } from 'node:fs';
import type { Fault } from '../../problem.ts';
import { BookTooLarge, NotABook } from '../../spreadsheet/read.ts';
import { changesOf, type Changes } from '../../workbook/changes.ts';

/** Changed cells that are named. */
const SHOWN = 3;

/** Workbooks of the program are smaller. */
const MOST_BYTES = 500_000_000;

/** Why a workbook is not overwritten: it was changed, or is not ours; null where nothing would be lost. */
export async function refusalOf(file: string): Promise<Fault | null> {
  const found = statSync(file, { throwIfNoEntry: false });
  if (found === undefined || found.size === 0) return null;
  const changes = found.size > MOST_BYTES ? null : await changesIn(file);
  if (changes === null) return { code: 'output_workbook_foreign', details: { file } };
  const { cells, sheets, added } = changes;
  if (cells.length + sheets.length + added.length === 0) return null;
  return {
    code: 'output_workbook_changed',
    details: { file, cells: cells.slice(0, SHOWN), more: Math.max(0, cells.length - SHOWN), sheets, added },
  };
}

/** Null where the file is no workbook of the program, or does not say what was in it. */
async function changesIn(file: string): Promise<Changes | null> {
  try {
    return await changesOf(readFileSync(file));
  } catch (error) {
    if (error instanceof NotABook || error instanceof BookTooLarge) return null;
    throw error;
  }
}
