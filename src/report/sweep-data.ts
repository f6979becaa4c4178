import type { Sweep } from '../analysis/sweep/sweep.ts';
import type { SweptScenario, Sweeps } from '../analysis/sweep/sweeps.ts';
import { DEFAULT_LANGUAGE } from '../language/languages.ts';
import { problemCell } from './compare-problems.ts';
import { jsonLine, jsonPieces } from './format/json.ts';
import type { Json } from './format.ts';
import { blocksOf, differenceFrom, focusOf, type RowBlock } from './sweep-rows.ts';
import { recordsOf } from './table/records.ts';
import { constant, type Block, type Cells, type Column, type Table, type Value } from './table/table.ts';

/** A sweep: a row for each combination. */
export function sweepTable(sweep: Sweep): Table {
  return {
    columns: [
      { name: 'scenario', only: 'flat' },
      ...columnsOf(
        sweep.paths.map(({ path }) => path),
        sweep.outcomes,
      ),
    ],
    blocks: cellsOf(sweep, [sweep.result.name]),
  };
}

/** The sweeps of several scenarios, each row with the file that it is of. */
export function sweepsTable({ paths, outcomes, each }: Sweeps): Table {
  const columns = [{ name: 'file' }, { name: 'scenario' }, ...columnsOf(paths, outcomes)];
  return { columns, blocks: blocks() };

  async function* blocks(): AsyncGenerator<Block> {
    for await (const swept of each()) {
      const { file, sweep } = swept;
      yield* sweep === null ? [refusedBlock(swept, columns.length)] : cellsOf(sweep, [file, sweep.result.name], file);
    }
  }
}

function columnsOf(paths: readonly string[], outcomes: readonly string[]): readonly Column[] {
  return [...paths, ...outcomes, 'difference', 'is_base', 'problems'].map((name) =>
    name === 'problems' ? { name, flatName: 'problem' } : { name },
  );
}

/** A scenario that something is wrong with: one row, without values and figures. */
function refusedBlock({ file, problems }: SweptScenario, columns: number): Block {
  const empty = Array.from({ length: columns - 4 }, () => undefined);
  // It is no base case; formats that have lists leave it out.
  const row: readonly Value[] = [
    file,
    null,
    ...empty,
    { short: () => '0', full: () => undefined },
    problemCell(problems, file),
  ];
  return { count: 1, cells: row.map((value) => [value]) };
}

/**
 * @param begin what each row begins with
 * @param own the file that problems need not name
 */
function* cellsOf(sweep: Sweep, begin: readonly Value[], own: string | null = null): Generator<Block> {
  const { paths, base } = sweep;
  const among = paths.map(({ values }) => values.map(({ number, text }) => number ?? text));
  const isBase = [false, true];
  const focus = focusOf(sweep);
  const difference = differenceFrom(focus.base);
  for (const block of blocksOf(sweep)) {
    const { first, count, columns } = block;
    const at = Uint8Array.from({ length: count }, (_, row) => Number(first + row === base.row));
    yield {
      count,
      cells: [
        ...begin.map((value) => constant(value, count)),
        ...positionsOf(sweep, block).map((positions, index) => ({ among: among[index] as Value[], at: positions })),
        ...columns,
        (columns[focus.column] as Float64Array).map(difference),
        { among: isBase, at },
        problemsOf(sweep, block, own),
      ],
    };
  }
}

/** What is wrong with the rows of a block: nothing with most. */
function problemsOf(sweep: Sweep, block: RowBlock, own: string | null): Cells {
  const nothing = problemCell([]);
  const totals = [...(block.columns[sweep.outcomes.indexOf('total')] as Float64Array).subarray(0, block.count)];
  if (!totals.some(Number.isNaN)) return constant(nothing, block.count);
  return totals.map((total, row) =>
    Number.isNaN(total) ? problemCell(sweep.problemsOf(block.first + row), own) : nothing,
  );
}

/** Which of its values each path has in each row. */
function positionsOf({ paths, positions }: Sweep, { first, count }: RowBlock): readonly Uint32Array[] {
  const at = paths.map(() => new Uint32Array(count));
  const now = [...positions(first)];
  for (let row = 0; row < count; row += 1) {
    for (let index = 0; index < at.length; index += 1) (at[index] as Uint32Array)[row] = now[index] as number;
    // The last path changes fastest.
    for (let index = now.length - 1; index >= 0; index -= 1) {
      const next = (now[index] as number) + 1;
      now[index] = next < (paths[index]?.values.length ?? 0) ? next : 0;
      if (now[index] !== 0) break;
    }
  }
  return at;
}

/** A sweep as JSON, the format `interv-cost/sweep/1`. */
export function sweepJson(sweep: Sweep): Json {
  return jsonOf(sweep, null);
}

/** The sweeps of several scenarios as JSON, the format `interv-cost/sweeps/1`. */
export async function* sweepsJson({ each }: Sweeps): AsyncGenerator<string> {
  let begin = `{\n"format": "interv-cost/sweeps/1",\n"sweeps": [\n`;
  for await (const swept of each()) {
    yield begin;
    const { file, sweep, problems } = swept;
    if (sweep === null) yield `${jsonLine({ file, scenario: null, problems: problemCell(problems).full() })}\n`;
    else yield* jsonPieces(jsonOf(sweep, file)) as Iterable<string>;
    begin = ',\n';
  }
  yield ']\n}\n';
}

/** @param file the file of the scenario, where there are several */
function jsonOf(sweep: Sweep, file: string | null): Json {
  const { result, paths, outcomes, outcome, base, count } = sweep;
  const head = {
    format: 'interv-cost/sweep/1',
    ...(file === null ? {} : { file }),
    name: result.name,
    currency: 'DKK',
    price_year: result.price_year,
    years: result.years,
    outcome,
    paths: paths.map((path) => ({
      path: path.path,
      label: path.label[DEFAULT_LANGUAGE],
      unit: path.unit,
      values: path.values.map(({ number, text }) => number ?? text),
      base: path.base,
      changes_nothing: path.isUnused,
    })),
    base: { row: base.row, ...Object.fromEntries(outcomes.map((name, index) => [name, base.figures[index] ?? null])) },
    provenance: result.provenance,
    count,
  };
  return { head, rows: recordsOf(sweepTable(sweep)) };
}
