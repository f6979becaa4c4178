import type { Cell, Sheet } from 'hucre';
import { addressOf, parseCells, type CellRange, type Position } from './address.ts';
import { BookTooLarge } from './archive.ts';
import type { ReadContent, ReadSheet } from './book.ts';

/** Array formulas of a sheet that fill several cells. */
const MOST_ARRAYS = 1000;

/** A sheet as the library has read it. */
export function readCells({ rows, cells }: Sheet, name: string): ReadSheet {
  const arrays = arraysOf(cells);
  const isInArray = ({ row, column }: Position) =>
    arrays.some(
      ({ first, last }) => first.row <= row && row <= last.row && first.column <= column && column <= last.column,
    );
  return {
    name,
    rows: rows.length,
    isFormula: ({ row, column }) => cells?.get(`${String(row)},${String(column)}`)?.formula !== undefined,
    cell: (at) => {
      const cell = cells?.get(`${String(at.row)},${String(at.column)}`);
      const content =
        cell?.formula === undefined ? contentOf(cell?.value ?? rows[at.row]?.[at.column], cell) : resultOf(cell);
      return content === null && isInArray(at) ? UNCALCULATED : content;
    },
  };
}

/** The cached value of a formula; a program that writes a formula need not calculate it. */
const UNCALCULATED: ReadContent = { kind: 'uncalculated', text: '' };

function resultOf(cell: Cell): ReadContent {
  const value = cell.formulaResult ?? cell.value;
  return value === null ? UNCALCULATED : contentOf(value, cell);
}

function contentOf(value: unknown, cell: Cell | undefined): ReadContent {
  if (cell?.type === 'error') return { kind: 'error', text: String(value) };
  if (value instanceof Date)
    return { kind: 'date', text: Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10) };
  if (typeof value === 'boolean') return { kind: 'boolean', text: value ? 'TRUE' : 'FALSE' };
  if (typeof value === 'string')
    return /^#(N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!)$/u.test(value) ? { kind: 'error', text: value } : value;
  // What a spreadsheet shows for a number that is too large.
  if (typeof value === 'number') return Number.isFinite(value) ? value : { kind: 'error', text: '#NUM!' };
  return null;
}

/** The cells of the formulas that have several: only the first has the formula. */
function arraysOf(cells: Sheet['cells']): readonly CellRange[] {
  const arrays = [...(cells?.values() ?? [])].flatMap(({ formulaType, formulaRef = '' }) => {
    const range = formulaType === 'array' ? parseCells(formulaRef) : null;
    return range === null || addressOf(range.first) === addressOf(range.last) ? [] : [range];
  });
  if (arrays.length > MOST_ARRAYS) throw new BookTooLarge('array formulas');
  return arrays;
}
