import { wordsOf } from '../language/words.ts';
import { PHASES } from '../catalogue/intervention.ts';
import type { Sweep, SweptPath } from '../analysis/sweep/sweep.ts';
import type { Sweeps } from '../analysis/sweep/sweeps.ts';
import { printable } from '../language/printable.ts';
import type { OutcomeName } from '../model/outcome-table.ts';
import { yearsOverBudget } from '../model/result.ts';
import type { Problem } from '../problem.ts';
import { problemText } from './compare-problems.ts';
import { fingerprintOf, termsOf } from './statement.ts';
import { type Presentation } from './presentation.ts';
import { barsOf } from './bar.ts';
import { blocksOf, differenceFrom, isRefused } from './sweep-rows.ts';
import type { Document, Section, ShownColumn } from './table/document.ts';
import type { Value } from './table/table.ts';
import { formatOutcome, inputText, unitOf, unitOfPath } from './values.ts';

/** A row of a sweep, or the base case where no row is the same. */
interface Row {
  /** The position of each path's value; null: the base case. */
  readonly positions: readonly number[] | null;
  readonly figures: readonly number[];
  readonly isBase: boolean;
  /** What is wrong with it, if it is refused. */
  readonly problems: readonly Problem[];
}

/** How the combinations of a sweep are laid out. */
export type SweepLayout = 'rows' | 'matrix';

/** A sweep as a table: a row for each combination, or a matrix of the values of two paths. */
export function sweepDocument(sweep: Sweep, layout: SweepLayout, presentation: Presentation): Document {
  const { language } = presentation;
  return {
    title: wordsOf(language).sweep.title(wordsOf(language).analysis.outcomes[sweep.outcome]),
    terms: [sweep.result.name, ...termsOf(sweep.result, presentation)],
    sections: [{ id: 'figures', ...(layout === 'matrix' ? matrix : inRows)(sweep, presentation) }],
    fingerprint: fingerprintOf(sweep.result, language),
  };
}

/** A document for each scenario, as they come. */
export async function* sweepsDocuments(
  { each }: Sweeps,
  layout: SweepLayout,
  presentation: Presentation,
): AsyncGenerator<Document> {
  for await (const { file, sweep, problems } of each()) {
    const document = sweep === null ? refused(problems, presentation) : sweepDocument(sweep, layout, presentation);
    const [name = '', ...terms] = document.terms;
    yield { ...document, terms: [`${name} (${printable(file)})`.trimStart(), ...terms] };
  }
}

/** A sheet with a row for each combination and all figures; of two paths, another with one by the other. */
export function sweepSheets(sweep: Sweep, presentation: Presentation): readonly Document[] {
  const { sheets, sweep: words } = wordsOf(presentation.language).workbook;
  const rows = { id: 'figures', ...inRows(sweep, presentation, sweep.outcomes) };
  const document = { ...sweepDocument(sweep, 'rows', presentation), sheetName: sheets.sweep, sections: [rows] };
  if (sweep.paths.length !== 2) return [document];
  return [document, { ...sweepDocument(sweep, 'matrix', presentation), sheetName: words.matrix }];
}

type SectionBody = Omit<Section, 'id'>;

/** @param wanted figures that are shown whether they vary or not */
function inRows(sweep: Sweep, presentation: Presentation, wanted: readonly OutcomeName[] = []): SectionBody {
  const { language } = presentation;
  const words = wordsOf(language).sweep;
  const { short, difference } = wordsOf(language).analysis;
  const { outcomes, outcome, base } = sweep;
  const rows = [...baseRow(sweep), ...allRows(sweep)];
  const columnOf = (some: readonly Row[], name: OutcomeName) =>
    some.map(({ figures }) => figures[outcomes.indexOf(name)] as number);
  const column = (name: OutcomeName) => columnOf(rows, name);
  const accepted = rows.filter(({ problems }) => problems.length === 0);
  const varying = outcomes.filter(
    (name) => name === outcome || wanted.includes(name) || new Set(columnOf(accepted, name)).size > 1,
  );
  const shown = varying.filter((name) => wanted.includes(name) || !isRepeated(name, varying, column));
  const same = outcomes.filter((name) => !varying.includes(name));
  const focus = column(outcome);
  const from = differenceFrom(base.figures[outcomes.indexOf(outcome)] ?? null);
  const most = focus.reduce((all, value) => Math.max(all, Number.isNaN(value) ? 0 : value), 0);
  const strong = new Set(rows.flatMap(({ isBase }, index) => (isBase ? [index] : [])));
  return {
    columns: [
      ...sweep.paths.map((path, index): ShownColumn => ({
        label: path.label[language],
        unit: unitOfPath(path.unit),
        isKey: true,
        values: rows.map(({ positions }) => (positions === null ? path.base : valueOf(path, positions[index]))),
        ...(index === 0 ? { marked: strong } : {}),
      })),
      ...shown.map((name): ShownColumn => ({ label: short[name], unit: unitOf(name), values: column(name) })),
      {
        label: difference,
        unit: unitOf(outcome),
        sign: 'difference',
        values: focus.map(from),
        computed: { how: 'difference', of: short[outcome], from: rows.findIndex(({ isBase }) => isBase) },
      },
    ],
    plot:
      sweep.paths.length > 1
        ? null
        : {
            kind: outcome === 'total' ? 'stacked' : 'lines',
            title: wordsOf(language).analysis.outcomes[outcome],
            series: (outcome === 'total' ? PHASES : [outcome]).flatMap((name) =>
              shown.includes(name) ? [sweep.paths.length + shown.indexOf(name)] : [],
            ),
            // The scenario as it stands is no value of the path.
            rows: [rows.length - sweep.count, rows.length - 1],
          },
    bars: most > 0 ? barsOf(focus.map((value) => value / most)) : null,
    strong,
    remarks: [
      words.scenarioAsIs,
      ...sameRemark(
        same.map((name) => [name, columnOf(accepted, name)[0] ?? NaN]),
        presentation,
      ),
      ...differenceRemark(sweep, presentation),
      ...headroomRemark(sweep, presentation),
      ...unusedRemarks(sweep, presentation),
    ],
    lists: [refusedList(sweep, rows, presentation)],
  };
}

/** Two paths: a row for each value of the first and a column for each of the second. */
function matrix(sweep: Sweep, presentation: Presentation): SectionBody {
  const { language } = presentation;
  const words = wordsOf(language).sweep;
  const [down, across] = sweep.paths as readonly [SweptPath, SweptPath];
  const at = sweep.outcomes.indexOf(sweep.outcome);
  const rows = [...allRows(sweep)];
  const values = rows.map(({ figures }) => figures[at] as number);
  const size = across.values.length;
  return {
    columns: [
      {
        label: down.label[language],
        unit: unitOfPath(down.unit),
        isKey: true,
        values: down.values.map((_, position) => valueOf(down, position)),
      },
      ...across.values.map((_, position): ShownColumn => ({
        label: valueText(across, position, presentation),
        unit: unitOf(sweep.outcome),
        values: down.values.map((__, row) => values[row * size + position] ?? null),
        marked: new Set(down.values.flatMap((__, row) => (row * size + position === sweep.base.row ? [row] : []))),
        isMarkInLine: true,
      })),
    ],
    plot: {
      kind: 'lines',
      title: wordsOf(language).analysis.outcomes[sweep.outcome],
      series: across.values.map((_, position) => position + 1),
      rows: [0, down.values.length - 1],
    },
    remarks: [
      words.matrixIs(wordsOf(language).analysis.outcomes[sweep.outcome], down.label[language], across.label[language]),
      ...(sweep.base.row !== null ? [words.scenarioAsIs] : differenceRemark(sweep, presentation)),
      ...headroomRemark(sweep, presentation),
      ...unusedRemarks(sweep, presentation),
    ],
    lists: [refusedList(sweep, rows, presentation)],
  };
}

/** A scenario that something is wrong with, among others. */
function refused(problems: readonly Problem[], { language }: Presentation): Document {
  const items = problems.map((problem) => problemText(problem, language));
  return {
    title: wordsOf(language).sweep.refused,
    terms: [''],
    sections: [{ id: 'problems', columns: [], lists: [{ title: '', items }] }],
    fingerprint: '',
  };
}

/** Of the rows with the same problem, so many are named. */
const MOST_NAMED = 5;

/** What is wrong with the rows that cannot be computed, each problem with the values of its rows. */
function refusedList({ paths }: Sweep, rows: readonly Row[], presentation: Presentation) {
  const words = wordsOf(presentation.language).sweep;
  const byProblem = new Map<string, string[]>();
  for (const { positions, problems } of rows) {
    const values = paths
      .map((path, index) => `${path.path} ${valueText(path, positions?.[index] ?? -1, presentation)}`)
      .join(', ');
    for (const problem of problems) {
      const text = problemText(problem, presentation.language);
      byProblem.set(text, [...(byProblem.get(text) ?? []), values]);
    }
  }
  const items = [...byProblem].map(([text, values]) =>
    words.refusedAt(text, values.slice(0, MOST_NAMED).join('; '), Math.max(0, values.length - MOST_NAMED)),
  );
  return { title: words.refused, items };
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
  return base.row === null
    ? [{ positions: null, figures: base.figures.map((value) => value ?? NaN), isBase: true, problems: [] }]
    : [];
}

/** Whether a figure repeats another: a net cost the total, a cost per completer that per participant. */
function isRepeated(
  name: OutcomeName,
  shown: readonly OutcomeName[],
  column: (name: OutcomeName) => readonly number[],
): boolean {
  const others: Partial<Record<OutcomeName, OutcomeName>> = {
    net: 'total',
    cost_per_completer: 'cost_per_participant',
  };
  const other = others[name];
  if (other === undefined || !shown.includes(other)) return false;
  const values = column(other);
  return column(name).every((value, index) => Object.is(value, values[index]));
}

function valueOf({ values }: SweptPath, position = -1): Value {
  const value = values[position];
  return value && (value.number ?? value.text);
}

function valueText(path: SweptPath, position: number, { language }: Presentation): string {
  const value = valueOf(path, position);
  return value === undefined ? '' : inputText(value, path.unit, language);
}

/** The figures that are the same in all rows; those that are 0 say little. */
function sameRemark(
  figures: readonly (readonly [OutcomeName, number])[],
  presentation: Presentation,
): readonly string[] {
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
