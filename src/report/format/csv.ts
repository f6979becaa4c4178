import { stringify } from 'csv-stringify/sync';
import { printable } from '../../language/printable.ts';
import type { Writer } from '../format.ts';
import type { CsvDialect } from '../csv-dialect.ts';
import {
  framed,
  isCoded,
  isDetail,
  mapped,
  type Block,
  type Cells,
  type Stream,
  type Table,
  type Value,
} from '../table/table.ts';
import { plainNumber } from '../values.ts';

/**
 * Rows of a table as CSV. The library writes what is text, a text once and many at a time; rows are those pieces and
 * the digits of numbers, which need no quotation marks in either dialect.
 */
export const write: Writer<'table'> = async ({ table }) => {
  const makeTable = await table();
  return (subject, options) => csvOf(makeTable(subject, options), options.csvDialect);
};

function csvOf({ columns, blocks }: Table, dialect: CsvDialect): Stream<string> {
  const cells = new CsvCells(dialect);
  const shown = [...columns.keys()].filter((index) => columns[index]?.only !== 'nested');
  const head = cells.head(shown.map((index) => columns[index]?.flatName ?? columns[index]?.name ?? ''));
  return framed(
    [head],
    mapped(blocks, (block: Block) => cells.lines(block, shown)),
    [],
  );
}

/** The escaped cells of a column, by row or by code; null for numbers, which are formatted when written. */
interface WrittenColumn {
  readonly texts: readonly string[] | null;
  readonly at: ArrayLike<number> | null;
  readonly numbers: ArrayLike<number | null>;
}

const LINE_END = '\r\n';
/** Stands between texts while the library writes them: no name and no file can have it. */
const TEXT_END = '\u0000';
/** Texts that are remembered. */
const MOST_TEXTS = 10_000;

class CsvCells {
  private readonly options: ReturnType<typeof csvOptions>;
  private readonly isDanish: boolean;
  /** Texts as they are written. */
  private readonly known = new Map<string, string>();
  /** Values of few kinds as they are written. */
  private readonly coded = new WeakMap<readonly Value[], readonly string[]>();

  constructor(dialect: CsvDialect) {
    this.options = csvOptions(dialect);
    this.isDanish = dialect === 'danish-excel';
  }

  /** The line of the names, with what begins the file. */
  head(names: readonly string[]): string {
    return stringify([[...names]], { ...this.options, bom: this.isDanish, record_delimiter: LINE_END });
  }

  lines({ count, cells }: Block, shown: readonly number[]): string {
    const { delimiter } = this.options;
    const columns = shown.map((index) => this.written(cells[index] as Cells));
    let lines = '';
    for (let row = 0; row < count; row += 1) {
      for (let index = 0; index < columns.length; index += 1) {
        const { texts, at, numbers } = columns[index] as WrittenColumn;
        if (index > 0) lines += delimiter;
        lines +=
          texts === null
            ? this.number(numbers[row] ?? null)
            : (texts[at === null ? row : (at[row] as number)] as string);
      }
      lines += LINE_END;
    }
    return lines;
  }

  private written(cells: Cells): WrittenColumn {
    if (cells instanceof Float64Array) return { texts: null, at: null, numbers: cells };
    if (!isCoded(cells)) return { texts: this.texts(Array.from(cells)), at: null, numbers: [] };
    const texts = this.coded.get(cells.among) ?? this.texts(cells.among);
    this.coded.set(cells.among, texts);
    return { texts, at: cells.at, numbers: [] };
  }

  private texts(values: readonly Value[]): readonly string[] {
    const flat = values.map((value) => this.flat(value));
    this.learn(flat.filter((each) => typeof each === 'string'));
    return flat.map((each) => (typeof each === 'string' ? (this.known.get(each) as string) : this.number(each)));
  }

  /** A value as a number or a text. */
  private flat(value: Value): number | string | null {
    if (isDetail(value)) return value.short();
    if (typeof value === 'boolean') return value ? 1 : 0;
    // One for each year, in one cell.
    if (Array.isArray(value)) return (value as readonly number[]).map((each) => this.number(each)).join(' ');
    return (value ?? null) as number | string | null;
  }

  /** Escapes texts in batches, and neutralises formulas. A library call for each takes thirty times as long. */
  private learn(texts: readonly string[]): void {
    if (this.known.size > MOST_TEXTS) this.known.clear();
    const news = [...new Set(texts)].filter((text) => !this.known.has(text));
    if (news.length === 0) return;
    const written = stringify(
      news.map((text) => [text]),
      { ...this.options, bom: false, record_delimiter: TEXT_END },
    ).split(TEXT_END);
    for (const [index, text] of news.entries()) this.known.set(text, written[index] as string);
  }

  /** The digits of a number; nothing where there is none. */
  private number(value: number | null): string {
    if (value === null || Number.isNaN(value)) return '';
    return this.isDanish ? plainNumber(value).replace('.', ',') : plainNumber(value);
  }
}

/** What separates cells in one program or another. */
const SEPARATORS = { rfc4180: ';', 'danish-excel': ',' } as const;

/**
 * How text is written in a dialect of CSV, whichever dialect it is read as: cells with any separator are in quotation marks,
 * and nothing is a formula. A program that separates cells at another character does not see quotation marks in the middle of a
 * line, so that a formula could begin after one, too.
 */
function csvOptions(dialect: CsvDialect) {
  const formula = new RegExp(`(^|[\\t\\r\\n${SEPARATORS[dialect]}])(?=[\\s"]*[=+\\-@＝＋－＠])`, 'gu');
  return {
    delimiter: dialect === 'danish-excel' ? ';' : ',',
    cast: {
      string: (text: string) => {
        const harmless = printable(text.replace(formula, "$1'"));
        return /[\n;,]/u.test(harmless) ? { value: harmless, quoted: true } : harmless;
      },
    },
  };
}
