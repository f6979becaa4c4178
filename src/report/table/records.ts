import { isCoded, isDetail, mapped, type Block, type Cells, type Stream, type Table, type Value } from './table.ts';

/** A row as JSON has it. */
export type Data = Readonly<Record<string, unknown>>;

/** The rows of a table as objects, block by block. */
export function recordsOf({ columns, blocks }: Table): Stream<readonly Data[]> {
  const shown = [...columns.keys()].filter((index) => columns[index]?.only !== 'flat');
  return mapped(blocks, ({ count, cells }: Block) =>
    Array.from({ length: count }, (_, row): Data =>
      Object.fromEntries<unknown>(
        shown.map((index) => [columns[index]?.name ?? '', full(valueAt(cells[index] as Cells, row))]),
      ),
    ),
  );
}

function valueAt(cells: Cells, row: number): Value {
  return isCoded(cells) ? cells.among[cells.at[row] as number] : cells[row];
}

function full(value: Value): unknown {
  if (isDetail(value)) return value.full();
  return typeof value === 'number' && Number.isNaN(value) ? null : value;
}
