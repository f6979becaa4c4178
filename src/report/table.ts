import type { ChalkInstance } from 'chalk';
import { withoutDirection } from '../language/direction.ts';
import { wordsOf } from '../language/words.ts';
import type { Result } from '../model/result.ts';
import { foldColumns, hang, list, plainTable, rowsOf, trimLines, wrap } from './text-table.ts';
import { makeStatement, type Presentation, type Statement, type StatementRow } from './statement.ts';

/** How a table is drawn for a terminal or a text file. */
export interface TableOptions extends Presentation {
  /** Columns available. */
  readonly width: number;
  readonly paint: ChalkInstance;
}

/** Spaces between columns; one only, where that keeps the years side by side. */
const GAPS = [2, 1] as const;
const LEAST_LABEL = 18;
/** Words up to this length are kept whole, at the price of folding the years. */
const WHOLE_WORD = 26;
const MOST_LABEL = 52;

/** A result as text for people: the yearly table, key figures, notes and sources. */
export function renderTable(result: Result, options: TableOptions): string {
  const { paint, width, language } = options;
  const words = wordsOf(language).report;
  const statement = makeStatement(result, options);
  const sections = [
    [...wrap(statement.title, width).map((line) => paint.bold(line)), ...wrap(statement.description ?? '', width), ...wrap(statement.terms.join(' · '), width)],
    ...yearTables(statement, options),
    [paint.bold(words.keyFigures), keyFigures(statement, width)],
    wrap(statement.rounding ?? '', width),
    list(
      words.notesTitle,
      statement.notes.map(({ kind, text, paths }) => `${kind}: ${text} [${paths.join(', ')}]`),
      options,
    ),
    list(words.sourcesTitle, statement.sources, options),
    wrap(statement.fingerprint, width).map((line) => paint.dim(line)),
  ];
  const text = sections
    .filter((section) => section.length > 0)
    .map((section) => `${section.join('\n')}\n`)
    .join('\n');
  return withoutDirection(text);
}

/** The yearly table; where the years do not fit side by side, in several below each other. */
function yearTables(statement: Statement, options: TableOptions): readonly (readonly string[])[] {
  const { columns, rows } = statement;
  const widths = columns.map((name, index) =>
    Math.max(name.length, ...rows.map((row) => (row.values[index] ?? '').length)),
  );
  const labels = Math.max(...rows.map((row) => row.label.length + 2 * row.indent));
  const longestWord = rows.reduce((longest, { label, indent }) => label.split(' ').reduce((most, word) => Math.max(most, word.length + 2 * indent + 2), longest), 0);
  const least = Math.min(WHOLE_WORD, Math.max(LEAST_LABEL, longestWord));
  const widthOf = (range: readonly number[], gap: number) =>
    range.reduce((all, index) => all + (widths[index] as number) + gap, 0);
  const every = widths.map((_, index) => index);
  const gap = GAPS.find((each) => widthOf(every, each) <= options.width - least) ?? GAPS[0];
  return foldColumns(widths.length, (range) => widthOf(range, gap) <= options.width - least).map((range) => {
    const room = Math.max(least, Math.min(MOST_LABEL, labels, options.width - widthOf(range, gap)));
    return [yearTable(statement, range, widths, room, gap, options.paint)];
  });
}

function yearTable(
  { columns, rows, level }: Statement,
  range: readonly number[],
  widths: readonly number[],
  room: number,
  gap: number,
  paint: ChalkInstance,
): string {
  const table = plainTable(gap, [room, ...range.map((index) => widths[index] as number)], ['left', ...range.map(() => 'right' as const)]);
  table.push(...rowsOf(hang(level, room, 0).map((line) => paint.bold(line)), range.map((index) => paint.bold(columns[index] as string))));
  for (const row of rows) {
    const style = styleOf(row, paint);
    const label = '  '.repeat(row.indent) + row.label;
    table.push(...rowsOf(hang(label, room, row.indent).map(style), range.map((index) => style(row.values[index] ?? ''))));
  }
  return trimLines(table.toString());
}

function styleOf({ kind }: StatementRow, paint: ChalkInstance): (text: string) => string {
  if (kind === 'phase' || kind === 'total') return (text) => paint.bold(text);
  if (kind === 'intervention') return (text) => paint.italic(text);
  return (text) => text;
}

function keyFigures({ keyFigures: figures }: Statement, width: number): string {
  const value = Math.max(...figures.map((figure) => figure.value.length));
  const table = plainTable(GAPS[0], [Math.min(MOST_LABEL, width - value - GAPS[0]), value], ['left', 'right']);
  for (const figure of figures) table.push([figure.label, figure.value]);
  return trimLines(table.toString());
}
