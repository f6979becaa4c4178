import { parse } from 'yaml';
import { cellKey, type Cells } from '../document/cells.ts';
import type { Path } from '../document/document.ts';
import { problemAt, wholeFile, type Fault, type Problem } from '../problem.ts';
import { KINDS } from '../scenario/kinds.ts';
import type { ReadContent } from '../spreadsheet/book.ts';
import type { ReadRange } from './read-cells.ts';
import { OWN_COLUMNS } from './unit-costs-sheet.ts';

/** The columns of the inputs, counted from the path. */
const KIND = 1;
const ALL = 4;
const FIRST_YEAR = 5;

/** What was typed into a workbook, as the data of a scenario file. */
export interface TypedData {
  readonly data: Readonly<Record<string, unknown>>;
  readonly cells: Cells;
  readonly problems: readonly Problem[];
}

/** Reads the inputs and one's own unit costs. */
export function readTyped(file: string, inputs: ReadRange, ownFigures: ReadRange): TypedData {
  const reader = new TypedReader(file);
  reader.readInputs(inputs);
  reader.readOwnFigures(ownFigures);
  return reader.typed();
}

type Raw = Record<string | number, unknown>;

class TypedReader {
  private readonly file: string;
  private readonly data: Raw = {};
  private readonly cells: Record<string, string> = {};
  private readonly problems: Problem[] = [];

  constructor(file: string) {
    this.file = file;
  }

  typed(): TypedData {
    const { funding } = this.data;
    // Grants that are left empty are left out, and the others keep their cells.
    const given = Object.keys(funding ?? {}).map(Number).sort((a, b) => a - b);
    const cells = Object.entries(this.cells).map(([key, cell]) => {
      const [top, index, ...rest] = JSON.parse(key) as (string | number)[];
      const isGrant = top === 'funding' && typeof index === 'number';
      return [isGrant ? cellKey([top, given.indexOf(index), ...rest]) : key, cell] as const;
    });
    return { data: withLists(this.data) as TypedData['data'], cells: Object.fromEntries(cells), problems: this.problems };
  }

  readInputs(range: ReadRange): void {
    this.cells[cellKey([])] = range.sheetName;
    for (let row = 0; row < range.rows; row += 1) {
      const path = range.text(row, 0);
      if (path !== '') this.readInput(range, row, path);
    }
  }

  readOwnFigures(range: ReadRange): void {
    for (let row = 0; row < range.rows; row += 1) {
      const [label, ...keys] = range.text(row, OWN_COLUMNS.path).split('.');
      if (label === undefined || keys.length === 0) continue;
      const at = ['interventions', label, ...keys];
      const parts = (['amount', 'price_year', 'overhead_included', 'wage_share'] as const).flatMap((part) => {
        const value = this.number(range, row, OWN_COLUMNS[part], part === 'amount' ? 'kroner' : part === 'price_year' ? 'calendar_year' : 'share');
        return value === undefined ? [] : [{ part, value }];
      });
      if (parts.length === 0) continue;
      this.cells[cellKey(at)] = range.name(row, OWN_COLUMNS.amount);
      if (parts.length === 1 && parts[0]?.part === 'amount') this.put(at, parts[0].value, range.name(row, OWN_COLUMNS.amount));
      else for (const { part, value } of parts) this.put([...at, part], value, range.name(row, OWN_COLUMNS[part]));
    }
  }

  private readInput(range: ReadRange, row: number, path: string): void {
    const at = placeOf(path);
    const kind = range.text(row, KIND);
    const cell = range.name(row, ALL);
    // What is missing in an entry or a grant is shown where it begins.
    for (let length = 1; length < at.length; length += 1) this.cells[cellKey(at.slice(0, length))] ??= cell;
    if (kind === 'text' || kind === 'choice') {
      const text = this.textIn(range, row);
      if (text === undefined) return;
      this.put(at, path.startsWith('uncertainty.') ? yamlOf(text) : text, cell);
      return;
    }
    const all = this.number(range, row, ALL, kind);
    const years = Array.from({ length: range.columns - FIRST_YEAR }, (_, index) => this.number(range, row, FIRST_YEAR + index, kind));
    const given = years.filter((each) => each !== undefined);
    if (given.length === 0) {
      if (all !== undefined) this.put(at, all, cell);
      return;
    }
    if (all !== undefined) this.report(cell, { code: 'workbook_all_or_years', details: {} });
    for (const [index, each] of years.entries()) {
      if (each === undefined) this.report(range.name(row, FIRST_YEAR + index), { code: 'workbook_cell_empty', details: {} });
    }
    this.put(at, years, cell);
    for (const index of years.keys()) this.cells[cellKey([...at, index])] = range.name(row, FIRST_YEAR + index);
  }

  private textIn(range: ReadRange, row: number): string | undefined {
    const content = this.content(range, row, ALL);
    return content === null ? undefined : String(content);
  }

  /** A number as the file would have it: shares in per cent. Text passes; what reads the scenario says what is wrong with it. */
  private number(range: ReadRange, row: number, column: number, kind: string): string | number | undefined {
    const content = this.content(range, row, column);
    if (content === null) return undefined;
    const isShare = Object.hasOwn(KINDS, kind) && KINDS[kind as keyof typeof KINDS].unit === 'shares';
    return isShare && typeof content === 'number' ? percentOf(content) : content;
  }

  private content(range: ReadRange, row: number, column: number): string | number | null {
    const content: ReadContent = range.cell(row, column);
    if (typeof content !== 'object' || content === null) return content;
    this.report(range.name(row, column), { code: 'workbook_cell', details: { found: content.text } });
    return null;
  }

  private report(cell: string, fault: Fault): void {
    this.problems.push(problemAt(wholeFile(`${this.file}, ${cell}`), fault));
  }

  private put(at: Path, value: unknown, cell: string): void {
    this.cells[cellKey(at)] = cell;
    let parent = this.data;
    for (const step of at.slice(0, -1)) {
      // The index with a rate is a map with the index in it.
      const child = parent[step];
      if (typeof child !== 'object' || child === null) parent[step] = child === undefined ? {} : { use: child };
      parent = parent[step] as Raw;
    }
    parent[at.at(-1) as string] = value;
  }
}

/** Where a path of the inputs stands in the data. */
function placeOf(path: string): Path {
  const [, list, number, key] = /^(funding|catalogue)\[(\d+)\](?:\.(.+))?$/u.exec(path) ?? [];
  if (list !== undefined) return [list, Number(number) - 1, ...(key === undefined ? [] : [key])];
  const [first = '', ...rest] = path.split('.');
  if (first === 'uncertainty') return [first, rest.join('.')];
  if (rest.length === 0 || first === 'price_index') return [first, ...rest];
  return ['interventions', first, ...rest];
}

/** `0.155` as `15.5%`. */
function percentOf(share: number): string {
  const [digits = '', exponent = '0'] = String(share).split('e');
  return `${Number(`${digits}e${String(Number(exponent) + 2)}`).toFixed(12).replace(/\.?0+$/u, '')}%`;
}

function yamlOf(text: string): unknown {
  try {
    return parse(text) as unknown;
  } catch {
    // What is no YAML is no range either, and is said to be none where it stands.
    return text;
  }
}

/** Grants and files by number become lists. */
function withLists(data: unknown): unknown {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return data;
  const entries = Object.entries(data).map(([key, value]) => [key, withLists(value)] as const);
  const isList = entries.length > 0 && entries.every(([key]) => /^\d+$/u.test(key));
  return isList ? entries.map(([, value]) => value) : Object.fromEntries(entries);
}
