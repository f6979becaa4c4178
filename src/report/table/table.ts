/**
 * A value as it was computed: formats round, translate and escape it. NaN counts as null; several numbers are one for
 * each year. Undefined where a row has no such cell.
 */
export type Value = number | string | boolean | null | undefined | readonly number[] | Detail;

/** A value that formats of one text in a cell write in short, and others in full. */
export interface Detail {
  readonly short: () => string;
  readonly full: () => unknown;
}

/** What the values of a column are, which decides how a person reads them. */
export type Unit =
  'text' | 'word' | 'number' | 'share' | 'percent' | 'kroner' | 'perHead' | 'persons' | 'exact' | 'decimal';

/** A column for programs. */
export interface Column {
  /** Its name in the data formats. */
  readonly name: string;
  /** Its name in formats of one text in a cell, where that is another. */
  readonly flatName?: string;
  /** The formats that have it: those of one text in a cell, or those that have lists; default all. */
  readonly only?: 'flat' | 'nested';
}

/** The values of a column in some rows: one for each row, or for each row which of a few. */
export type Cells = ArrayLike<Value> | Coded;

export interface Coded {
  readonly among: readonly Value[];
  readonly at: ArrayLike<number>;
}

/** Some rows of a table, column by column. A block may take the place of the one before. */
export interface Block {
  readonly count: number;
  readonly cells: readonly Cells[];
}

/** Items that are there, or that come. */
export type Stream<Item> = Iterable<Item> | AsyncIterable<Item>;

/** A table for programs. Its blocks can be gone through once. */
export interface Table {
  readonly columns: readonly Column[];
  readonly blocks: Stream<Block>;
}

/** A column with what it has in a row. */
export type ColumnOf<Row> = readonly [name: string, value: (row: Row) => Value, column?: Omit<Column, 'name'>];

/** A table of rows that are there, or that come some at a time. */
export function tableOf<Row>(
  columns: readonly ColumnOf<Row>[],
  rows: readonly Row[] | AsyncIterable<readonly Row[]>,
): Table {
  return {
    columns: columns.map(([name, , column]) => ({ name, ...column })),
    blocks: mapped(
      Array.isArray(rows) ? [rows as readonly Row[]] : (rows as AsyncIterable<readonly Row[]>),
      (some) => ({
        count: some.length,
        cells: columns.map(([, value]) => some.map(value)),
      }),
    ),
  };
}

/** The same value in every row. */
export function constant(value: Value, count: number): Coded {
  return { among: [value], at: new Uint8Array(count) };
}

export function isCoded(cells: Cells): cells is Coded {
  return 'among' in cells;
}

export function isDetail(value: Value): value is Detail {
  return typeof value === 'object' && value !== null && 'short' in value;
}

/** Changes items as they come; what is there is not waited for. */
export function mapped<Item, Made>(items: Stream<Item>, change: (item: Item) => Made): Stream<Made> {
  return Symbol.asyncIterator in items ? mappedLater(items, change) : mappedNow(items, change);
}

function* mappedNow<Item, Made>(items: Iterable<Item>, change: (item: Item) => Made): Generator<Made> {
  for (const item of items) yield change(item);
}

async function* mappedLater<Item, Made>(
  items: AsyncIterable<Item>,
  change: (item: Item) => Made,
): AsyncGenerator<Made> {
  for await (const item of items) yield change(item);
}

/** Puts an item before and after others. */
export function framed<Item>(begin: readonly Item[], items: Stream<Item>, end: readonly Item[]): Stream<Item> {
  return Symbol.asyncIterator in items ? framedLater(begin, items, end) : framedNow(begin, items, end);
}

function* framedNow<Item>(begin: readonly Item[], items: Iterable<Item>, end: readonly Item[]): Generator<Item> {
  yield* begin;
  yield* items;
  yield* end;
}

async function* framedLater<Item>(
  begin: readonly Item[],
  items: AsyncIterable<Item>,
  end: readonly Item[],
): AsyncGenerator<Item> {
  yield* begin;
  yield* items;
  yield* end;
}
