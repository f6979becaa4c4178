import { PHASES } from '../../src/catalogue/intervention.ts';
import { OUTCOMES, traitsOf } from '../../src/model/outcome-table.ts';
import { parseRange } from '../../src/spreadsheet/address.ts';
import type { ReadBook, ReadContent } from '../../src/spreadsheet/book.ts';
import type { ResultJson } from './book-of.ts';

/** Figures under names of their own: what a workbook shows, and what the program says. */
export type Figures = ReadonlyMap<string, ReadContent>;

const BY_YEAR = [...PHASES, 'total', 'overhead', 'funding', 'net', 'participants', 'budget', 'headroom'] as const;
const BY_ENTRY = [...PHASES, 'total', 'participants'] as const;
const IN_ALL = OUTCOMES.filter((name) => traitsOf(name).isOnlyAsked !== true || name === 'least_headroom');
/** Where the columns of the ledger stand. */
const LEDGER = { label: 3, line: 4, phase: 5, year: 6, amount: 18, overhead: 19 } as const;

/** Every amount and total of the JSON. Amounts that are 0 in all years are left out there. */
export function figuresOfJson(json: ResultJson): Figures {
  const figures = new Map<string, ReadContent>();
  for (const name of IN_ALL) figures.set(name, json.totals[name] ?? (json[name] as number | null | undefined) ?? null);
  const headrooms = json.by_year.flatMap(({ headroom }) => (typeof headroom === 'number' ? [headroom] : []));
  if (headrooms.length > 0) figures.set('least_headroom', Math.min(...headrooms));
  else figures.set('least_headroom', figures.get('headroom') ?? null);
  for (const [index, year] of json.by_year.entries()) {
    for (const name of BY_YEAR) figures.set(`${name} of year ${String(index + 1)}`, year[name] ?? null);
  }
  for (const entry of json.interventions)
    for (const name of BY_ENTRY) figures.set(`${name} of ${entry.id}`, entry[name] ?? null);
  for (const line of json.lines) {
    const key = `${line.intervention}.${line.line} ${line.phase} ${String(line.year)}`;
    figures.set(key, line.amount);
    figures.set(`overhead of ${key}`, line.overhead);
  }
  return figures;
}

/** The same figures as the cells of a workbook show them, and every further row of its ledger. */
export function figuresOfBook(book: ReadBook, json: ResultJson): Figures {
  const figures = new Map<string, ReadContent>();
  const first = (name: string) => cellsOf(book, name)[0]?.[0] ?? null;
  for (const name of IN_ALL) figures.set(name, first(`result_${name}`));
  for (const name of BY_YEAR) {
    for (const [index, value] of (cellsOf(book, `by_year_${name}`)[0] ?? []).entries())
      figures.set(`${name} of year ${String(index + 1)}`, value);
  }
  for (const { id } of json.interventions) {
    const row = cellsOf(book, `result_of_${id}`)[0] ?? [];
    for (const [index, name] of BY_ENTRY.entries()) figures.set(`${name} of ${id}`, row[index] ?? null);
  }
  for (const row of cellsOf(book, 'interv_cost_ledger')) {
    const [label, line, phase, year] = [row[LEDGER.label], row[LEDGER.line], row[LEDGER.phase], row[LEDGER.year]].map(
      textOf,
    );
    const key = `${label as string}.${line as string} ${phase as string} ${year as string}`;
    figures.set(key, row[LEDGER.amount] ?? null);
    figures.set(`overhead of ${key}`, row[LEDGER.overhead] ?? null);
  }
  return figures;
}

/** What differs by an øre or more; a figure that only the workbook has must be 0, and what the program has none of is no number. */
export function differencesOf(json: Figures, book: Figures): readonly string[] {
  const names = new Set([...json.keys(), ...book.keys()]);
  return [...names].flatMap((name) => {
    const [said, shown] = [json.get(name), book.get(name)];
    const isSame =
      said === undefined
        ? shown === 0
        : said === null
          ? shown === null || typeof shown === 'string'
          : isToTheOre(said, shown);
    return isSame ? [] : [`${name}: ${JSON.stringify(said)} in the JSON, ${JSON.stringify(shown)} in the workbook`];
  });
}

function isToTheOre(said: ReadContent, shown: ReadContent | undefined): boolean {
  return typeof said === 'number' && typeof shown === 'number' && Math.abs(said - shown) < 0.005;
}

function textOf(content: ReadContent | undefined): string {
  return typeof content === 'object' && content !== null ? content.text : String(content ?? '');
}

/** The contents of a named range, row by row. */
export function cellsOf(book: ReadBook, name: string): readonly (readonly ReadContent[])[] {
  const range = parseRange(book.names.get(name) ?? '');
  const sheet = book.sheets.find((each) => each.name === range?.sheet);
  if (range === null || sheet === undefined) throw new Error(`no range ${name}: ${String(book.names.get(name))}`);
  const { first, last } = range;
  return Array.from({ length: last.row - first.row + 1 }, (_, row) =>
    Array.from({ length: last.column - first.column + 1 }, (__, column) =>
      sheet.cell({ row: first.row + row, column: first.column + column }),
    ),
  );
}
