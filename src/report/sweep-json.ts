import type { Sweep } from '../analysis/sweep/sweep.ts';
import type { Sweeps } from '../analysis/sweep/sweeps.ts';
import type { Problem } from '../problem.ts';
import { problemData } from './compare-problems.ts';
import { AFTER_ROWS, beforeRows, escapeControls, provenanceData } from './json.ts';
import { blocksOf, differenceFrom, focusOf, isRefused } from './sweep-rows.ts';

type Data = Readonly<Record<string, unknown>>;

/** The rows of a sweep as data, block by block. */
function* rowsOf(sweep: Sweep): Generator<readonly Data[]> {
  const { paths, outcomes, base } = sweep;
  const focus = focusOf(sweep);
  const difference = differenceFrom(focus.base);
  const orNull = (value: number | undefined) => (value === undefined || Number.isNaN(value) ? null : value);
  for (const block of blocksOf(sweep)) {
    const { first, count, columns } = block;
    yield Array.from({ length: count }, (_, row) => {
      const positions = sweep.positions(first + row);
      const values = paths.map(({ path, values: all }, index) => {
        const value = all[positions[index] as number];
        return [path, value?.number ?? value?.text];
      });
      const figures = outcomes.map((name, index) => [name, orNull(columns[index]?.[row])]);
      return {
        ...(Object.fromEntries(values) as Data),
        ...(Object.fromEntries(figures) as Data),
        difference: orNull(difference((columns[focus.column] as Float64Array)[row] as number)),
        is_base: first + row === base.row,
        problems: isRefused(sweep, block, row) ? sweep.problemsOf(first + row).map(problemData) : [],
      };
    });
  }
}

/** A sweep as lines of JSON, a row on each. */
export function* renderSweepNdjson(sweep: Sweep): Generator<string> {
  for (const rows of rowsOf(sweep)) yield rows.map((row) => `${escapeControls(JSON.stringify(row))}\n`).join('');
}

/** The sweeps of several scenarios as lines of JSON, each with the file that it is of. */
export async function* renderSweepsNdjson({ each }: Sweeps): AsyncGenerator<string> {
  for await (const { file, sweep, problems } of each()) {
    if (sweep === null) {
      yield `${refusedData(file, problems)}\n`;
      continue;
    }
    const begin = { file, scenario: sweep.result.name };
    for (const rows of rowsOf(sweep)) yield rows.map((row) => `${escapeControls(JSON.stringify({ ...begin, ...row }))}\n`).join('');
  }
}

/** A sweep as JSON, the format `interv-cost/sweep/1`. */
export function* renderSweepJson(sweep: Sweep): Generator<string> {
  yield* jsonOf(sweep, null);
}

/** The sweeps of several scenarios as JSON, the format `interv-cost/sweeps/1`. */
export async function* renderSweepsJson({ each }: Sweeps): AsyncGenerator<string> {
  let begin = `{\n"format": "interv-cost/sweeps/1",\n"sweeps": [\n`;
  for await (const { file, sweep, problems } of each()) {
    yield begin;
    if (sweep === null) yield `${refusedData(file, problems)}\n`;
    else yield* jsonOf(sweep, file);
    begin = ',\n';
  }
  yield ']\n}\n';
}

/** A scenario that something is wrong with. */
function refusedData(file: string, problems: readonly Problem[]): string {
  return escapeControls(JSON.stringify({ file, scenario: null, problems: problems.map(problemData) }));
}

/** @param file the file of the scenario, where there are several */
function* jsonOf(sweep: Sweep, file: string | null): Generator<string> {
  const { result, paths, outcomes, outcome, base, count } = sweep;
  const head = {
    format: 'interv-cost/sweep/1',
    ...(file === null ? {} : { file }),
    name: result.name,
    currency: 'DKK',
    price_year: result.priceYear,
    years: result.years,
    outcome,
    paths: paths.map((path) => ({
      path: path.path,
      label: path.label.en,
      unit: path.unit,
      values: path.values.map(({ number, text }) => number ?? text),
      base: path.base,
      changes_nothing: path.isUnused,
    })),
    base: { row: base.row, ...Object.fromEntries(outcomes.map((name, index) => [name, base.figures[index] ?? null])) },
    provenance: provenanceData(result),
    count,
  };
  yield beforeRows(head);
  let separator = '\n';
  for (const rows of rowsOf(sweep)) {
    yield separator + rows.map((row) => `    ${escapeControls(JSON.stringify(row))}`).join(',\n');
    separator = ',\n';
  }
  yield AFTER_ROWS;
}
