import type { Sweep, SweptPath } from '../analysis/sweep.ts';
import { wordsOf } from '../language/words.ts';
import type { OutcomeName } from '../model/outcomes.ts';
import { yearsOverBudget } from '../model/result.ts';
import type { Problem } from '../problem.ts';
import { problemText } from './compare-problems.ts';
import type { SheetColumn } from './sheet-columns.ts';
import type { Sheet } from './sheet.ts';
import { fingerprintOf, termsOf, type Presentation } from './statement.ts';
import { blocksOf, differenceFrom, isRefused } from './sweep-rows.ts';
import { formatOutcome, formatValue, signed } from './values.ts';

const MARK = ' *';

/** A row of a sweep, or the base case where no row is the same. */
interface Row {
  /** The position of each path's value; null: the base case. */
  readonly positions: readonly number[] | null;
  readonly figures: readonly number[];
  readonly isBase: boolean;
  /** What is wrong with it, if it is refused. */
  readonly problems: readonly Problem[];
}

/** A sweep as a table with a row for each combination. */
export function sweepSheet(sweep: Sweep, presentation: Presentation): Sheet {
  const { language } = presentation;
  const words = wordsOf(language).sweep;
  const { short, difference } = wordsOf(language).analysis;
  const { outcomes, outcome, base } = sweep;
  const rows = [...baseRow(sweep), ...allRows(sweep)];
  const columnOf = (some: readonly Row[], name: OutcomeName) => some.map(({ figures }) => figures[outcomes.indexOf(name)] as number);
  const column = (name: OutcomeName) => columnOf(rows, name);
  const accepted = rows.filter(({ problems }) => problems.length === 0);
  const varying = outcomes.filter((name) => name === outcome || new Set(columnOf(accepted, name)).size > 1);
  const shown = varying.filter((name) => !isRepeated(name, varying, column));
  const same = outcomes.filter((name) => !varying.includes(name));
  const focus = column(outcome);
  const from = differenceFrom(base.figures[outcomes.indexOf(outcome)] ?? null);
  const most = focus.reduce((all, value) => Math.max(all, Number.isNaN(value) ? 0 : value), 0);
  const figures = (name: OutcomeName): SheetColumn => ({
    header: short[name],
    align: 'right',
    cells: column(name).map((value) => formatOutcome(name, value, presentation)),
  });
  return {
    ...framed(sweep, presentation),
    columns: [
      ...sweep.paths.map((path, index): SheetColumn => ({
        header: path.label[language],
        align: 'right',
        isKey: true,
        cells: rows.map(({ positions, isBase }) => {
          const position = positions?.[index];
          const text = position === undefined ? baseText(path, presentation) : valueText(path, position, presentation);
          return index === 0 && rows.some((row) => row.isBase) ? text + (isBase ? MARK : '  ') : text;
        }),
      })),
      ...shown.map(figures),
      { header: difference, align: 'right', cells: focus.map((value) => signed(formatOutcome(outcome, from(value), presentation))) },
    ],
    bars: most > 0 ? { lengths: focus.map((value) => value / most) } : null,
    strong: new Set(rows.flatMap(({ isBase }, index) => (isBase ? [index] : []))),
    remarks: [
      words.scenarioAsIs,
      ...sameRemark(same.map((name) => [name, columnOf(accepted, name)[0] ?? NaN]), presentation),
      ...differenceRemark(sweep, presentation),
      ...headroomRemark(sweep, presentation),
      ...unusedRemarks(sweep, presentation),
    ],
    lists: [refusedList(sweep, rows, presentation)],
  };
}

/** A sweep of two paths with a row for each value of the first and a column for each of the second. */
export function sweepMatrix(sweep: Sweep, presentation: Presentation): Sheet {
  const { language } = presentation;
  const words = wordsOf(language).sweep;
  const [down, across] = sweep.paths as readonly [SweptPath, SweptPath];
  const at = sweep.outcomes.indexOf(sweep.outcome);
  const rows = [...allRows(sweep)];
  const values = rows.map(({ figures }) => figures[at] as number);
  const cell = (row: number) => formatOutcome(sweep.outcome, values[row] ?? NaN, presentation) + (row === sweep.base.row ? MARK : '');
  const isMarked = sweep.base.row !== null;
  return {
    ...framed(sweep, presentation),
    columns: [
      { header: down.label[language], align: 'right', isKey: true, cells: down.values.map((_, position) => valueText(down, position, presentation)) },
      ...across.values.map((_, position): SheetColumn => ({
        header: valueText(across, position, presentation),
        align: 'right',
        cells: down.values.map((__, row) => cell(row * across.values.length + position)),
      })),
    ],
    bars: null,
    strong: new Set(),
    remarks: [
      words.matrixIs(wordsOf(language).analysis.outcomes[sweep.outcome], down.label[language], across.label[language]),
      ...(isMarked ? [words.scenarioAsIs] : differenceRemark(sweep, presentation)),
      ...headroomRemark(sweep, presentation),
      ...unusedRemarks(sweep, presentation),
    ],
    lists: [refusedList(sweep, rows, presentation)],
  };
}

/** A scenario that something is wrong with, among others. */
export function refusedSheet(problems: readonly Problem[], { language }: Presentation): Sheet {
  const items = problems.map((problem) => problemText(problem, language));
  return { title: wordsOf(language).sweep.refused, terms: [''], columns: [], bars: null, strong: new Set(), remarks: [], lists: [{ title: '', items }], fingerprint: '' };
}

/** Of the rows with the same problem, so many are named. */
const MOST_NAMED = 5;

/** What is wrong with the rows that cannot be computed, each problem with the values of its rows. */
function refusedList({ paths }: Sweep, rows: readonly Row[], presentation: Presentation) {
  const words = wordsOf(presentation.language).sweep;
  const byProblem = new Map<string, string[]>();
  for (const { positions, problems } of rows) {
    const values = paths.map((path, index) => `${path.path} ${valueText(path, positions?.[index] ?? -1, presentation)}`).join(', ');
    for (const problem of problems) {
      const text = problemText(problem, presentation.language);
      byProblem.set(text, [...(byProblem.get(text) ?? []), values]);
    }
  }
  const items = [...byProblem].map(([text, values]) => words.refusedAt(text, values.slice(0, MOST_NAMED).join('; '), Math.max(0, values.length - MOST_NAMED)));
  return { title: words.refused, items };
}

function framed(sweep: Sweep, presentation: Presentation) {
  const { language } = presentation;
  const outcome = wordsOf(language).analysis.outcomes[sweep.outcome];
  return {
    title: wordsOf(language).sweep.title(outcome),
    terms: [sweep.result.name, ...termsOf(sweep.result, presentation)],
    fingerprint: fingerprintOf(sweep.result, language),
  };
}

function* allRows(sweep: Sweep): Generator<Row> {
  for (const block of blocksOf(sweep)) {
    const { first, count, columns } = block;
    for (let row = 0; row < count; row += 1) {
      const figures = columns.map((column) => column[row] as number);
      const problems = isRefused(sweep, block, row) ? sweep.problemsOf(first + row) : [];
      yield { positions: sweep.positions(first + row), figures, isBase: first + row === sweep.base.row, problems };
    }
  }
}

/** Where the scenario as it stands is not one of the rows, it stands above them. */
function baseRow({ base }: Sweep): readonly Row[] {
  return base.row === null ? [{ positions: null, figures: base.figures.map((value) => value ?? NaN), isBase: true, problems: [] }] : [];
}

/** A net cost that is the total, and a cost per completer that is that per participant, say nothing more. */
function isRepeated(name: OutcomeName, shown: readonly OutcomeName[], column: (name: OutcomeName) => readonly number[]): boolean {
  const others: Partial<Record<OutcomeName, OutcomeName>> = { net: 'total', cost_per_completer: 'cost_per_participant' };
  const other = others[name];
  if (other === undefined || !shown.includes(other)) return false;
  const values = column(other);
  return column(name).every((value, index) => Object.is(value, values[index]));
}

function valueText({ values, unit }: SweptPath, position: number, { language }: Presentation): string {
  const value = values[position];
  return value === undefined ? '' : formatValue(value, unit, language);
}

/** The value that a path has in the scenario; several where it differs from year to year. */
function baseText({ base, unit }: SweptPath, { language }: Presentation): string {
  if (base === null) return '–';
  return [base].flat().map((each) => formatValue({ text: String(each), number: typeof each === 'number' ? each : null }, unit, language)).join('; ');
}

/** The figures that are the same in all rows; those that are 0 say little. */
function sameRemark(figures: readonly (readonly [OutcomeName, number])[], presentation: Presentation): readonly string[] {
  const { language } = presentation;
  const said = figures
    .filter(([, value]) => value !== 0)
    .map(([name, value]) => `${wordsOf(language).analysis.outcomes[name]} ${formatOutcome(name, value, presentation)}`);
  return said.length === 0 ? [] : [wordsOf(language).sweep.same(said.join('; '))];
}

function differenceRemark(sweep: Sweep, presentation: Presentation): readonly string[] {
  const { outcome, outcomes, base } = sweep;
  const value = formatOutcome(outcome, base.figures[outcomes.indexOf(outcome)] ?? null, presentation);
  const { language } = presentation;
  return [wordsOf(language).sweep.differenceIs(wordsOf(language).analysis.outcomes[outcome], value)];
}

function headroomRemark({ outcome, result }: Sweep, { language }: Presentation): readonly string[] {
  return outcome === 'headroom' && yearsOverBudget(result) !== null ? [wordsOf(language).analysis.headroomInAll] : [];
}

function unusedRemarks({ paths }: Sweep, { language }: Presentation): readonly string[] {
  return paths.filter(({ isUnused }) => isUnused).map(({ path }) => wordsOf(language).sweep.unused(path));
}
