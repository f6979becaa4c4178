import type { Sweep } from '../analysis/sweep/sweep.ts';
import type { Sweeps } from '../analysis/sweep/sweeps.ts';
import type { Problem } from '../problem.ts';
import { shortProblems } from './compare-problems.ts';
import { CSV_LINE_END, csvCells, type CsvCells } from './csv-cells.ts';
import type { CsvDialect } from './csv-dialect.ts';
import { blocksOf, differenceFrom, focusOf, isRefused } from './sweep-rows.ts';

/**
 * A sweep as CSV, a row for each combination, block by block.
 *
 * The library writes what is text: the names, the scenario and the words of choices, each once. Rows are
 * those pieces and the digits of numbers, which need no quotation marks in either dialect.
 */
export function* renderSweepCsv(sweep: Sweep, dialect: CsvDialect): Generator<string> {
  const cells = csvCells(dialect);
  yield cells.head(namesOf(['scenario'], sweep.paths.map(({ path }) => path), sweep.outcomes));
  yield* linesOf(sweep, [sweep.result.name], cells);
}

/** The sweeps of several scenarios as CSV, each row with the file that it is of. */
export async function* renderSweepsCsv({ paths, outcomes, each }: Sweeps, dialect: CsvDialect): AsyncGenerator<string> {
  const cells = csvCells(dialect);
  yield cells.head(namesOf(['file', 'scenario'], paths, outcomes));
  for await (const { file, sweep, problems } of each()) {
    if (sweep === null) yield refusedLine(file, problems, paths.length + outcomes.length, cells);
    else yield* linesOf(sweep, [file, sweep.result.name], cells, file);
  }
}

/** A scenario that something is wrong with: one row, without values and figures. */
function refusedLine(file: string, problems: readonly Problem[], empty: number, { delimiter, text }: CsvCells): string {
  return [text([file, '']), ...new Array<string>(empty).fill(''), '', '0', text([shortProblems(problems, file)])].join(delimiter) + CSV_LINE_END;
}

function namesOf(begin: readonly string[], paths: readonly string[], outcomes: readonly string[]): readonly string[] {
  return [...begin, ...paths, ...outcomes, 'difference', 'is_base', 'problem'];
}

/**
 * @param begin what each line begins with
 * @param own the file that problems need not name
 */
function* linesOf(sweep: Sweep, begin: readonly string[], { delimiter, text, number }: CsvCells, own: string | null = null): Generator<string> {
  const { paths, base } = sweep;
  const texts = paths.map(({ values }) => values.map((value) => (value.number === null ? text([value.text]) : number(value.number))));
  const beginning = text(begin);
  const focus = focusOf(sweep);
  const difference = differenceFrom(focus.base);
  for (const block of blocksOf(sweep)) {
    const { first, count, columns } = block;
    let chunk = '';
    const positions = [...sweep.positions(first)];
    for (let row = 0; row < count; row += 1) {
      let line = beginning;
      for (let index = 0; index < texts.length; index += 1) line += delimiter + ((texts[index] as string[])[positions[index] as number] as string);
      for (const column of columns) {
        line += delimiter + number(column[row] as number);
      }
      const more = difference((columns[focus.column] as Float64Array)[row] as number);
      const problem = isRefused(sweep, block, row) ? text([shortProblems(sweep.problemsOf(first + row), own)]) : '';
      chunk += `${line}${delimiter}${number(more)}${delimiter}${first + row === base.row ? '1' : '0'}${delimiter}${problem}${CSV_LINE_END}`;
      step(positions, texts);
    }
    yield chunk;
  }
}

/** Goes on to the next combination: the last path changes fastest. */
function step(positions: number[], values: readonly (readonly unknown[])[]): void {
  for (let index = positions.length - 1; index >= 0; index -= 1) {
    const next = (positions[index] as number) + 1;
    positions[index] = next < (values[index] as readonly unknown[]).length ? next : 0;
    if (positions[index] !== 0) return;
  }
}
