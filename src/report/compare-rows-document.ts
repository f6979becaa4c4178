import { wordsOf } from '../language/words.ts';
import type { ComparisonRow, ComparisonRows } from '../analysis/compare/comparison-rows.ts';
import { formatShare } from '../language/numbers.ts';
import { printable } from '../language/printable.ts';
import { isPerHead, type OutcomeName } from '../model/outcome-table.ts';
import { shortProblems } from './compare-problems.ts';
import { DIFFERING, rowTermRemarks } from './compare-remarks.ts';
import type { Presentation } from './presentation.ts';
import type { Document, ShownColumn } from './table/document.ts';
import { formatOutcome, isPersons, unitOf } from './values.ts';

/** A name is broken into lines of no fewer than this many characters. */
const LEAST_NAME = 16;

/** The figures that a person wants first; others are in the data formats, or asked for. */
const MAIN: readonly OutcomeName[] = [
  'total',
  'net',
  'headroom',
  'least_headroom',
  'participants',
  'cost_per_participant',
];

/** Marks the baseline. */
const BASELINE = '*';

/** A row for each scenario, once all have come. */
export async function* rowsDocument(comparison: ComparisonRows, presentation: Presentation): AsyncGenerator<Document> {
  yield documentOf(comparison, await allRows(comparison), presentation);
}

/** The same with all figures, for a workbook. */
export async function rowsSheets(comparison: ComparisonRows, presentation: Presentation): Promise<readonly Document[]> {
  return [documentOf(comparison, await allRows(comparison), presentation, comparison.figures)];
}

export async function allRows({ rows }: ComparisonRows): Promise<readonly ComparisonRow[]> {
  const all: ComparisonRow[] = [];
  for await (const batch of rows) all.push(...batch);
  return all;
}

/** @param wanted the figures that are shown, with the file of each row; default those that a person wants first */
export function documentOf(
  comparison: ComparisonRows,
  rows: readonly ComparisonRow[],
  presentation: Presentation,
  wanted?: readonly OutcomeName[],
): Document {
  const { figures, outcome, baseline, summary } = comparison;
  const { language, decimals, unit } = presentation;
  const words = wordsOf(language).compare;
  const analysis = wordsOf(language).analysis;
  const valueOf = ({ scenario }: ComparisonRow, figure: OutcomeName) =>
    scenario?.figures[figures.indexOf(figure)] ?? null;
  const isFunded = rows.some((row) => (valueOf(row, 'funding') ?? 0) !== 0);
  const hasBudget = rows.some((row) => valueOf(row, 'headroom') !== null);
  // With a budget by year the headroom in all can be above 0 while a year is over.
  const isByYear = rows.some((row) => valueOf(row, 'least_headroom') !== valueOf(row, 'headroom'));
  const needs: Partial<Record<OutcomeName, boolean>> = {
    net: isFunded,
    headroom: hasBudget && !isByYear,
    least_headroom: isByYear,
  };
  const shown = wanted ?? [...MAIN.filter((name) => needs[name] ?? true), ...(MAIN.includes(outcome) ? [] : [outcome])];
  const base = 'scenario' in baseline ? baseline.scenario : null;
  // What is wrong with a scenario is all that there is in its row.
  const cells = (pick: (row: ComparisonRow) => number | null) =>
    rows.map((row) => (row.scenario === null ? undefined : pick(row)));
  const names = new Map<string, number>();
  for (const { scenario } of rows) names.set(scenario?.name ?? '', (names.get(scenario?.name ?? '') ?? 0) + 1);
  return {
    title: words.title(rows.length),
    terms: [
      wordsOf(language).report.unit(unit),
      ...(base === null || summary.differing.has('any')
        ? []
        : [
            words.terms.price_year(String(base.priceYear), base.priceYear),
            words.terms.years(String(base.years), base.years),
            wordsOf(language).report.overheadRate(formatShare(base.overhead, language)),
          ]),
    ],
    sections: [
      {
        id: 'figures',
        columns: [
          ...(wanted === undefined ? [] : [fileColumn(rows, wordsOf(language).workbook.files.file)]),
          {
            label: words.scenario,
            unit: 'text',
            isKey: true,
            least: LEAST_NAME,
            values: rows.map((row) => nameOf(row, (names.get(row.scenario?.name ?? '') ?? 0) > 1)),
            indents: rows.map(() => 0),
          },
          ...shown.map((name): ShownColumn => ({
            label:
              isPerHead(name) && unit !== 1
                ? `${analysis.short[name]}, ${wordsOf(language).report.unit(1)}`
                : analysis.short[name],
            unit: unitOf(name),
            sign: 'minus',
            values: cells((row) => valueOf(row, name)),
          })),
          ...(base === null
            ? []
            : ([
                {
                  label: analysis.difference,
                  unit: unitOf(outcome),
                  sign: 'difference',
                  values: cells(({ difference }) => difference),
                  computed: { how: 'difference', of: analysis.short[outcome], from: 0 },
                },
                {
                  label: '%',
                  unit: 'decimal',
                  decimals: 1,
                  sign: 'difference',
                  values: cells(({ percent }) => percent),
                  computed: { how: 'percent', of: analysis.short[outcome], from: 0 },
                },
              ] as const)),
        ],
        strong: new Set(base === null ? [] : [0]),
        remarks: [
          base === null
            ? words.noBaseline(printable(baseline.file))
            : words.rowDifferenceIs(
                analysis.outcomes[outcome],
                formatOutcome(outcome, base.figures[figures.indexOf(outcome)] ?? null, presentation),
              ),
          ...rowTermRemarks(comparison, language),
          ...((decimals >= 2 && unit === 1) || isPersons(outcome) ? [] : [wordsOf(language).report.rounded]),
        ],
      },
    ],
    fingerprint: '',
  };
}

function fileColumn(rows: readonly ComparisonRow[], label: string): ShownColumn {
  return { label, unit: 'text', isKey: true, values: rows.map(({ file }) => printable(file)) };
}

/** What a row is called: the scenario's name, its file where others have the same name, what is wrong with it. */
function nameOf({ file, scenario, problems, isBaseline, differsIn }: ComparisonRow, isShared: boolean): string {
  const path = printable(file);
  if (scenario === null) return `${path} – ${printable(shortProblems(problems, file))}`;
  const name = isShared ? `${scenario.name} (${path})` : scenario.name;
  return [name, ...(isBaseline ? [BASELINE] : []), ...(differsIn.length > 0 ? [DIFFERING] : [])].join(' ');
}
