import type { Sweep, SweptPath } from '../analysis/sweep/sweep.ts';
import { PHASES } from '../catalogue/intervention.ts';
import type { Language } from '../language/languages.ts';
import { wordsOf } from '../language/words.ts';
import { addressOf, fixedAddress } from '../spreadsheet/address.ts';
import type { Book, BookChart, BookSheet, Content } from '../spreadsheet/book.ts';
import { styleOf } from './compare-book.ts';
import { Page, type Live } from './page.ts';
import { HEAD_HEIGHT, KRONER, SERIES_COLORS, STACK_COLORS, type StyleName } from './styles.ts';

const HEAD_ROW = 3;
/** The scenario as it stands comes first, and is what differences refer to. */
const BASE_ROW = HEAD_ROW + 1;

/** Rows that a sheet of a workbook is for; more are for CSV. */
export const MOST_ROWS = 100_000;

export interface SweepText {
  readonly title: string;
  readonly terms: readonly string[];
  readonly foot: string;
  readonly language: Language;
  /** What is wrong with a row without figures, in short; nothing if nothing is. */
  readonly problemOf: (row: number) => string;
}

/** Some rows of a sweep: a column for each figure, NaN where there is none. */
type Blocks = Iterable<{ readonly first: number; readonly count: number; readonly columns: readonly Float64Array[] }>;

/** A sweep as a workbook: a sheet with a row for each combination, a chart, and for two paths a table of one by the other. */
export function makeSweepBook(sweep: Sweep, blocks: Blocks, text: SweepText): Book {
  const { language } = text;
  const data = dataSheet(sweep, blocks, text);
  const sheets = sweep.paths.length === 2 ? [data, matrixSheet(sweep, data, language)] : [data];
  return { title: text.title, foot: text.foot, names: [], sheets };
}

function dataSheet(sweep: Sweep, blocks: Blocks, { title, terms, language, problemOf }: SweepText): BookSheet {
  const words = wordsOf(language).workbook;
  const page = new Page(words.sheets.sweep);
  const { paths, outcomes, base } = sweep;
  page.put({ row: 0, column: 0 }, title, 'title');
  page.put({ row: 1, column: 0 }, terms.join(' · '), 'subtitle');
  page.put({ row: 2, column: 0 }, words.sweep.explanation, 'small');
  const heads = [
    ...paths.map(({ label }) => label[language]),
    ...outcomes.map((name) => wordsOf(language).analysis.short[name]),
    words.sweep.difference,
  ];
  page.putRow(HEAD_ROW, heads, 'headRight');
  const focus = paths.length + outcomes.indexOf(sweep.outcome);
  const after = paths.length + outcomes.length;
  const figures = (row: number, values: readonly (number | null)[]) => {
    for (const [index, value] of values.entries()) {
      const name = outcomes[index];
      if (name !== undefined && value !== null && !Number.isNaN(value))
        page.put({ row, column: paths.length + index }, value, styleOf(name));
    }
  };
  const basis = base.figures[outcomes.indexOf(sweep.outcome)] ?? null;
  const difference = (row: number, value: number | null): Live => ({
    formula: `${addressOf({ row, column: focus })}-${fixedAddress({ row: BASE_ROW, column: focus })}`,
    value: value === null || basis === null ? null : (Math.round(value * 100) - Math.round(basis * 100)) / 100,
  });
  page.putRow(
    BASE_ROW,
    paths.map((path) => baseOf(path)),
    paths.map(styleOfPath),
  );
  figures(BASE_ROW, base.figures);
  page.put({ row: BASE_ROW, column: after }, words.sweep.base, 'subtitle');
  for (const { first, count, columns } of blocks) {
    for (let index = 0; index < count; index += 1) {
      const row = BASE_ROW + 1 + first + index;
      const positions = sweep.positions(first + index);
      page.putRow(
        row,
        paths.map(({ values }, path) => contentOf(values[positions[path] as number])),
        paths.map(styleOfPath),
      );
      const values = columns.map((column) => column[index] as number);
      figures(row, values);
      const value = values[outcomes.indexOf(sweep.outcome)] ?? NaN;
      const problem = Number.isNaN(value) ? problemOf(first + index) : '';
      if (problem !== '') {
        page.put({ row: HEAD_ROW, column: after + 1 }, words.comparison.problem, 'head');
        page.put({ row, column: after + 1 }, problem, 'warning');
      }
      if (!Number.isNaN(value) && basis !== null)
        page.put({ row, column: after }, difference(row, value), styleOf(sweep.outcome));
    }
  }
  const isRefused = page.rows[HEAD_ROW]?.[after + 1] !== undefined;
  const last = { row: BASE_ROW + sweep.count, column: isRefused ? after + 1 : after };
  return {
    name: page.name,
    rows: page.rows,
    widths: [...paths.map(() => 22), ...outcomes.map(() => 16), 18, ...(isRefused ? [40] : [])],
    frozen: { rows: HEAD_ROW + 1, columns: paths.length },
    titleRow: HEAD_ROW,
    heights: new Map([[HEAD_ROW, HEAD_HEIGHT]]),
    filter: { first: { row: HEAD_ROW, column: 0 }, last },
    charts: paths.length === 1 ? [chartOf(sweep, page, language)] : [],
    isLocked: false,
  };
}

/** The outcome by the values of the one path; a total by its phases. */
function chartOf(sweep: Sweep, page: Page, language: Language): BookChart {
  const [path] = sweep.paths as readonly [SweptPath];
  const { outcomes, short } = wordsOf(language).analysis;
  const column = (index: number) =>
    `${page.refer({ row: BASE_ROW + 1, column: index })}:${fixedAddress({ row: BASE_ROW + sweep.count, column: index })}`;
  const isTotal = sweep.outcome === 'total';
  const shown = isTotal ? PHASES : ([sweep.outcome] as const);
  return {
    kind: isTotal ? 'stacked' : 'lines',
    title: outcomes[sweep.outcome],
    description: `${outcomes[sweep.outcome]}: ${path.label[language]}`,
    categories: column(0),
    series: shown.map((name, index) => ({
      name: short[name],
      values: column(sweep.paths.length + sweep.outcomes.indexOf(name)),
      color: (isTotal ? STACK_COLORS : SERIES_COLORS)[index] as string,
    })),
    first: { row: HEAD_ROW, column: sweep.paths.length + sweep.outcomes.length + 2 },
    last: { row: HEAD_ROW + 20, column: sweep.paths.length + sweep.outcomes.length + 12 },
    format: KRONER,
    axisTitle: path.label[language],
  };
}

/** The outcome with the first path down and the second across, each cell a reference to its row. */
function matrixSheet(sweep: Sweep, data: BookSheet, language: Language): BookSheet {
  const words = wordsOf(language).workbook.sweep;
  const page = new Page(words.matrix);
  const [down, across] = sweep.paths as readonly [SweptPath, SweptPath];
  const { outcomes } = wordsOf(language).analysis;
  const source = new Page(data.name);
  const column = sweep.paths.length + sweep.outcomes.indexOf(sweep.outcome);
  page.put(
    { row: 0, column: 0 },
    words.matrixIs(outcomes[sweep.outcome], down.label[language], across.label[language]),
    'title',
  );
  page.put({ row: 2, column: 0 }, down.label[language], 'head');
  for (const [index, value] of across.values.entries())
    page.put({ row: 2, column: 1 + index }, contentOf(value), styleOfPath(across));
  for (const [position, value] of down.values.entries()) {
    const row = 3 + position;
    page.put({ row, column: 0 }, contentOf(value), styleOfPath(down));
    for (const index of across.values.keys()) {
      const at = { row: BASE_ROW + 1 + position * across.values.length + index, column };
      const shown = data.rows[at.row]?.[column]?.value ?? null;
      if (shown !== null)
        page.put({ row, column: 1 + index }, { formula: source.refer(at), value: shown }, styleOf(sweep.outcome));
    }
  }
  const last = 2 + down.values.length;
  const range = (index: number) =>
    `${page.refer({ row: 3, column: index })}:${fixedAddress({ row: last, column: index })}`;
  const chart: BookChart = {
    kind: 'lines',
    title: outcomes[sweep.outcome],
    description: words.matrixIs(outcomes[sweep.outcome], down.label[language], across.label[language]),
    categories: range(0),
    series: across.values.map(({ text }, index) => ({
      name: text,
      values: range(1 + index),
      color: SERIES_COLORS[index] ?? '',
    })),
    first: { row: last + 2, column: 0 },
    last: { row: last + 24, column: 8 },
    format: KRONER,
    axisTitle: down.label[language],
  };
  return {
    name: page.name,
    rows: page.rows,
    widths: [24, ...across.values.map(() => 16)],
    frozen: { rows: 3, columns: 1 },
    // More than there are colours could not be told apart.
    charts: across.values.length <= SERIES_COLORS.length ? [chart] : [],
    isLocked: false,
  };
}

function contentOf(value: SweptPath['values'][number] | undefined): Content {
  return value === undefined ? null : (value.number ?? value.text);
}

/** What a path is in the scenario; several numbers where it differs from year to year. */
function baseOf({ base }: SweptPath): Content {
  if (base === null || typeof base === 'number' || typeof base === 'string') return base;
  return base.join('; ');
}

function styleOfPath({ unit }: SweptPath): StyleName {
  switch (unit) {
    case 'share':
      return 'percent';
    case 'kroner':
      return 'ore';
    case 'word':
      return 'text';
    default:
      return 'level';
  }
}
