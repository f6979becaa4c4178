import type { Problem } from '../problem.ts';
import { InputError, problemAt, wholeFile } from '../problem.ts';
import type { IndexUse } from '../scenario/scenario.ts';
import type { ScenarioSource } from '../scenario/source.ts';
import type { ReadBook } from '../spreadsheet/book.ts';
import { LEVELS_RANGE, seriesColumns } from './prices-sheet.ts';
import { ReadRange } from './read-cells.ts';

/** What differs by less is the same number, stored by a spreadsheet. */
const SAME = 1e-9;

/** Years that an index may have, and the row of the headings. */
const MOST_ROWS = 302;

/** The levels and changes of the index that is used that differ from the index itself. */
export function changedLevels(book: ReadBook, file: string, source: ScenarioSource): readonly Problem[] {
  const use = indexOf(source);
  const range = ReadRange.of(book, LEVELS_RANGE);
  if (use === null || range === null) return [];
  const { index } = use;
  const rows = Array.from({ length: Math.min(range.rows, MOST_ROWS) }, (_, row) => row).slice(1);
  return seriesColumns(use).flatMap(({ name, change, level }) =>
    rows.flatMap((row): readonly Problem[] => {
      const year = range.cell(row, 0);
      const expected = typeof year === 'number' ? index.series[name].values.get(year) : undefined;
      const column = change ?? level;
      const found = range.cell(row, column);
      if (expected === undefined || (typeof found === 'number' && Math.abs(found - expected) <= SAME)) return [];
      const place = wholeFile(`${file}, ${range.name(row, column)}`);
      if (typeof found === 'object' && found?.kind === 'uncalculated')
        return [problemAt(place, { code: 'workbook_formula', details: {} })];
      const details = {
        index: use.name,
        year: Number(year),
        found: range.text(row, column),
        expected: String(expected),
      };
      return [problemAt(place, { code: 'workbook_index_changed', details })];
    }),
  );
}

/** The index of a scenario; null where it has none, or is wrong, which is said when it is used. */
function indexOf(source: ScenarioSource): IndexUse | null {
  try {
    return source.read().priceIndex;
  } catch (error) {
    if (error instanceof InputError) return null;
    throw error;
  }
}
