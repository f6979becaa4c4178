import { stringify } from 'csv-stringify/sync';
import type { Sweep } from '../analysis/sweep.ts';
import type { CsvDialect } from './csv-dialect.ts';
import { blocksOf, differenceFrom, focusOf } from './sweep-rows.ts';
import { plainNumber } from './values.ts';

/**
 * A sweep as CSV, a row for each combination, block by block.
 *
 * The library writes what is text: the names, the scenario and the words of choices, each once. Rows are
 * those pieces and the digits of numbers, which need no quotation marks in either dialect.
 */
export function* renderSweepCsv(sweep: Sweep, dialect: CsvDialect): Generator<string> {
  const isDanish = dialect === 'danish-excel';
  const delimiter = isDanish ? ';' : ',';
  const write = (cells: readonly unknown[], bom = false) =>
    stringify([cells], {
      delimiter,
      bom,
      escape_formulas: true,
      record_delimiter: '',
      // A lone line feed is no record delimiter here, but readers of CSV take it for one.
      quoted_match: /[\r\n]/,
    });
  const number = isDanish ? (value: number) => plainNumber(value).replace('.', ',') : plainNumber;
  const { paths, outcomes, base } = sweep;
  yield `${write(['scenario', ...paths.map(({ path }) => path), ...outcomes, 'difference', 'is_base'], isDanish)}\r\n`;
  const texts = paths.map(({ values }) => values.map((value) => (value.number === null ? write([value.text]) : number(value.number))));
  const scenario = write([sweep.result.name]);
  const focus = focusOf(sweep);
  const difference = differenceFrom(focus.base);
  for (const { first, count, columns } of blocksOf(sweep)) {
    let chunk = '';
    const positions = [...sweep.positions(first)];
    for (let row = 0; row < count; row += 1) {
      let line = scenario;
      for (let index = 0; index < texts.length; index += 1) line += delimiter + ((texts[index] as string[])[positions[index] as number] as string);
      for (const column of columns) {
        const value = column[row] as number;
        line += Number.isNaN(value) ? delimiter : delimiter + number(value);
      }
      const more = difference((columns[focus.column] as Float64Array)[row] as number);
      chunk += `${line}${delimiter}${Number.isNaN(more) ? '' : number(more)}${delimiter}${first + row === base.row ? '1' : '0'}\r\n`;
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
