import type { Sweep } from '../analysis/sweep.ts';
import { CSV_LINE_END, csvCells } from './csv-cells.ts';
import type { CsvDialect } from './csv-dialect.ts';
import { blocksOf, differenceFrom, focusOf } from './sweep-rows.ts';

/**
 * A sweep as CSV, a row for each combination, block by block.
 *
 * The library writes what is text: the names, the scenario and the words of choices, each once. Rows are
 * those pieces and the digits of numbers, which need no quotation marks in either dialect.
 */
export function* renderSweepCsv(sweep: Sweep, dialect: CsvDialect): Generator<string> {
  const { delimiter, text, number, head } = csvCells(dialect);
  const { paths, outcomes, base } = sweep;
  yield head(['scenario', ...paths.map(({ path }) => path), ...outcomes, 'difference', 'is_base']);
  const texts = paths.map(({ values }) => values.map((value) => (value.number === null ? text([value.text]) : number(value.number))));
  const scenario = text([sweep.result.name]);
  const focus = focusOf(sweep);
  const difference = differenceFrom(focus.base);
  for (const { first, count, columns } of blocksOf(sweep)) {
    let chunk = '';
    const positions = [...sweep.positions(first)];
    for (let row = 0; row < count; row += 1) {
      let line = scenario;
      for (let index = 0; index < texts.length; index += 1) line += delimiter + ((texts[index] as string[])[positions[index] as number] as string);
      for (const column of columns) {
        line += delimiter + number(column[row] as number);
      }
      const more = difference((columns[focus.column] as Float64Array)[row] as number);
      chunk += `${line}${delimiter}${number(more)}${delimiter}${first + row === base.row ? '1' : '0'}${CSV_LINE_END}`;
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
