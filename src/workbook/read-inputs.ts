import { cellKey, type CellValues } from '../document/cell-values.ts';
import { MOST_ITEMS, parseDocument } from '../document/document.ts';
import type { Path } from '../document/path.ts';
import { isMap } from '../document/shape.ts';
import { InputError, noting, problemAt, wholeFile, type Fault, type Problem } from '../problem.ts';
import { writingsOf } from '../document/numerals.ts';
import { show } from '../document/values.ts';
import { KINDS } from '../settings/kinds.ts';
import type { ReadRange } from './read-cells.ts';
import { placeOfInput, placeOfUnitCost } from './typed-path.ts';
import { OWN_COLUMNS } from './unit-costs-sheet.ts';

/** The columns of the inputs, counted from the path. */
const KIND = 1;
const ALL = 4;
const FIRST_YEAR = 5;

/** Values of a workbook and characters of their texts: as many as a scenario file may have. */
const MOST_VALUES = 100_000;
const MOST_TEXT = 10_000_000;

/** Rows with a path: many times those of any scenario, and of them those with a range or distribution. */
const MOST_PATHS = 20_000;
const MOST_RANGES = 2000;

/** What is wrong with a workbook is said up to so many times. */
const MOST_PROBLEMS = 200;

/** What was typed into a workbook, and what is wrong with it. */
export interface Typed {
  readonly values: CellValues;
  readonly problems: readonly Problem[];
}

/** Reads the inputs and one's own unit costs. */
export function readTyped(file: string, inputs: ReadRange, ownFigures: ReadRange): Typed {
  const reader = new TypedReader(file);
  reader.readInputs(inputs);
  reader.readOwnFigures(ownFigures);
  return reader.typed();
}

/** A map without prototype: `constructor` is a key like any other. */
type Raw = Record<string | number, unknown>;

class TypedReader {
  private readonly file: string;
  private readonly data: Raw = emptyMap();
  private readonly cells: Record<string, string> = {};
  private readonly problems: Problem[] = [];
  /** The cells of the paths that were met. */
  private readonly paths = new Map<string, string>();
  private readonly wrong = new Set<string>();
  private ranges = 0;
  private values = 0;
  private characters = 0;

  constructor(file: string) {
    this.file = file;
  }

  typed(): Typed {
    const { funding, interventions } = this.data;
    if (Object.keys(interventions ?? {}).length > MOST_ITEMS) this.refuse();
    // Grants that are left empty are left out, and the others keep their cells.
    const given = Object.keys(funding ?? {})
      .map(Number)
      .sort((a, b) => a - b);
    const positions = new Map(given.map((index, position) => [index, position]));
    const cells = Object.entries(this.cells).map(([key, cell]) => {
      const [top, index, ...rest] = JSON.parse(key) as (string | number)[];
      const isGrant = top === 'funding' && typeof index === 'number';
      return [isGrant ? cellKey([top, positions.get(index) ?? -1, ...rest]) : key, cell] as const;
    });
    return {
      values: {
        data: Object.fromEntries(Object.entries(this.data).map(([key, value]) => [key, asList(value)])),
        cells: Object.fromEntries(cells),
      },
      problems: this.problems,
    };
  }

  readInputs(range: ReadRange): void {
    this.cells[cellKey([])] = range.sheetName;
    for (let row = 0; row < range.rows; row += 1) {
      const at = this.place(range, row, 0, placeOfInput, [ALL]);
      if (at !== null) this.readInput(range, row, at);
    }
  }

  readOwnFigures(range: ReadRange): void {
    for (let row = 0; row < range.rows; row += 1) {
      const at = this.place(range, row, OWN_COLUMNS.path, placeOfUnitCost, Object.values(OWN_COLUMNS));
      if (at === null) continue;
      const parts = (['amount', 'price_year', 'overhead_included', 'wage_share'] as const).flatMap((part) => {
        const value = this.number(
          range,
          row,
          OWN_COLUMNS[part],
          part === 'amount' ? 'kroner' : part === 'price_year' ? 'calendar_year' : 'share',
        );
        return value === undefined ? [] : [{ part, value }];
      });
      if (parts.length === 0) continue;
      this.cells[cellKey(at)] = range.name(row, OWN_COLUMNS.amount);
      if (parts.length === 1 && parts[0]?.part === 'amount')
        this.put(at, parts[0].value, range.name(row, OWN_COLUMNS.amount));
      else for (const { part, value } of parts) this.put([...at, part], value, range.name(row, OWN_COLUMNS[part]));
    }
  }

  /** Where what a row has stands in the data; null if it has nothing, or something is wrong with its path. */
  private place(
    range: ReadRange,
    row: number,
    column: number,
    find: (path: string) => Path | null,
    typed: readonly number[],
  ): Path | null {
    const content = this.content(range, row, column);
    if (content === undefined) return null;
    const cell = range.name(row, column);
    if (content === null) {
      // A heading has no path, and nothing is typed beside it.
      if (typed.some((each) => range.cell(row, each) !== null))
        this.report(cell, { code: 'workbook_path', details: { found: '' } });
      return null;
    }
    const path = String(content);
    const at = find(path);
    const other = this.paths.get(path);
    if (at === null) this.report(cell, { code: 'workbook_path', details: { found: path.slice(0, SHOWN) } });
    else if (other !== undefined) this.report(cell, { code: 'workbook_path_twice', details: { path, other } });
    this.paths.set(path, cell);
    if (at?.[0] === 'uncertainty') this.ranges += 1;
    if (this.paths.size > MOST_PATHS || this.ranges > MOST_RANGES) this.refuse();
    return other === undefined ? at : null;
  }

  private readInput(range: ReadRange, row: number, at: Path): void {
    const kind = String(this.content(range, row, KIND) ?? '');
    const cell = range.name(row, ALL);
    // What is missing in an entry or a grant is shown where it begins.
    for (let length = 1; length < at.length; length += 1) this.cells[cellKey(at.slice(0, length))] ??= cell;
    if (kind === 'text' || kind === 'choice') {
      const content = this.content(range, row, ALL) ?? null;
      if (content === null) return;
      const text = String(content);
      this.put(at, at[0] === 'uncertainty' ? this.yamlOf(text, cell) : text, cell);
      return;
    }
    const all = this.number(range, row, ALL, kind);
    const years = Array.from({ length: range.columns - FIRST_YEAR }, (_, index) =>
      this.number(range, row, FIRST_YEAR + index, kind),
    );
    const given = years.filter((each) => each !== undefined);
    if (given.length === 0) {
      if (all !== undefined) this.put(at, all, cell);
      return;
    }
    if (all !== undefined) this.report(cell, { code: 'workbook_all_or_years', details: {} });
    for (const [index, each] of years.entries()) {
      if (each === undefined)
        this.report(range.name(row, FIRST_YEAR + index), { code: 'workbook_cell_empty', details: {} });
    }
    this.put(at, years, cell);
    for (const index of years.keys()) this.cells[cellKey([...at, index])] = range.name(row, FIRST_YEAR + index);
  }

  /** A number as the file would have it: shares in per cent. Text passes; what reads the scenario says what is wrong with it. */
  private number(range: ReadRange, row: number, column: number, kind: string): string | number | undefined {
    const content = this.content(range, row, column) ?? undefined;
    // To the formulas of the workbook a text of nothing is no number, and not an empty cell.
    if (content === undefined && range.isBlankText(row, column)) {
      this.report(range.name(row, column), { code: 'workbook_cell', details: { found: '""' } });
    }
    const isShare = Object.hasOwn(KINDS, kind) && KINDS[kind as keyof typeof KINDS].unit === 'shares';
    const value = typeof content === 'string' && !isShare ? this.numberIn(content, range.name(row, column)) : content;
    return isShare && typeof value === 'number' ? percentOf(value) : value;
  }

  /** The number that a text in a cell is where it can be nothing else; otherwise it is said of the cell that it has none. */
  private numberIn(text: string, cell: string): number | undefined {
    const found = text.trim().replaceAll(/[\s\u00a0\u202f](?=\d{3}(?!\d))/gu, '');
    const isOneWay = /^[+-]?\d+(?:[.,]\d+)?$/u.test(found) && !/^[+-]?[1-9]\d{0,2}[.,]\d{3}$/u.test(found);
    if (isOneWay) return Number(found.replace(',', '.'));
    const [right = null, other = null] = /\d/u.test(found) && /^[\d.,+-]+$/u.test(found) ? writingsOf(found) : [];
    if (right !== null && other === null && Number.isFinite(Number(right))) return Number(right);
    this.report(cell, { code: 'workbook_number', details: { found: show(text), right } });
    return undefined;
  }

  /** A range, which stands in its cell as it would in a file. */
  private yamlOf(text: string, cell: string): unknown {
    const problems: Problem[] = [];
    const document = noting(problems, () => parseDocument(text, this.file));
    for (const problem of [...problems, ...(document?.problems ?? [])]) this.report(cell, problem);
    return document?.data;
  }

  /** What stands in a cell; null if it is empty, undefined if something is wrong with it. */
  private content(range: ReadRange, row: number, column: number): string | number | null | undefined {
    const content = range.cell(row, column);
    if (typeof content !== 'object' || content === null) return content;
    const { kind, text } = content;
    this.report(
      range.name(row, column),
      kind === 'uncalculated'
        ? { code: 'workbook_formula', details: {} }
        : { code: 'workbook_cell', details: { found: text } },
    );
    return undefined;
  }

  /** One thing is said of a cell: what is no value is not missing besides. */
  private report(cell: string, fault: Fault): void {
    if (this.wrong.has(cell)) return;
    this.wrong.add(cell);
    this.problems.push(problemAt(wholeFile(`${this.file}, ${cell}`), fault));
    if (this.problems.length >= MOST_PROBLEMS) throw new InputError(this.problems);
  }

  private refuse(): never {
    throw new InputError([problemAt(wholeFile(this.file), { code: 'workbook_too_large', details: {} })]);
  }

  private put(at: Path, value: unknown, cell: string): void {
    this.values += Array.isArray(value) ? value.length : 1;
    this.characters += typeof value === 'string' ? value.length : 0;
    if (this.values > MOST_VALUES || this.characters > MOST_TEXT) this.refuse();
    this.cells[cellKey(at)] = cell;
    let parent = this.data;
    for (const step of at.slice(0, -1)) {
      const child = parent[step];
      const isNumber = child !== undefined && (typeof child !== 'object' || Array.isArray(child));
      if (isNumber && step !== 'price_index') {
        this.report(cell, { code: 'workbook_number_and_parts', details: {} });
        return;
      }
      // The index with a rate is a map with the index in it.
      if (typeof child !== 'object' || child === null)
        parent[step] = Object.assign(emptyMap(), child === undefined ? {} : { use: child });
      parent = parent[step] as Raw;
    }
    const last = at.at(-1) as string;
    const before = parent[last];
    // Whichever of the two rows comes first.
    if (typeof before === 'object' && last !== 'price_index')
      this.report(cell, { code: 'workbook_number_and_parts', details: {} });
    else if (typeof before === 'object') (before as Raw).use = value;
    else parent[last] = value;
  }
}

function emptyMap(): Raw {
  return Object.create(null) as Raw;
}

/** Characters of what is no path that are shown. */
const SHOWN = 60;

/** `0.155` as `15.5%`. */
function percentOf(share: number): string {
  const [digits = '', exponent = '0'] = String(share).split('e');
  const percent = `${digits}e${String(Number(exponent) + 2)}`;
  // What is written with an exponent is no share.
  return Math.abs(Number(percent)) < 1e21
    ? `${Number(percent)
        .toFixed(12)
        .replace(/\.?0+$/u, '')}%`
    : `${percent}%`;
}

/** Grants and files by number become a list. */
function asList(value: unknown): unknown {
  return isMap(value) && Object.keys(value).every((key) => /^\d+$/u.test(key)) ? Object.values(value) : value;
}
