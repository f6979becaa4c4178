import type { ComparisonRow, ComparisonRows } from '../analysis/comparison-rows.ts';
import { wordsOf } from '../language/words.ts';
import { formatNumber, formatShare } from '../language/numbers.ts';
import { printable } from '../language/printable.ts';
import type { OutcomeName } from '../model/outcomes.ts';
import { shortProblems } from './compare-problems.ts';
import { DIFFERING, rowTermRemarks } from './compare-remarks.ts';
import type { SheetColumn } from './sheet-columns.ts';
import type { Sheet } from './sheet.ts';
import type { Presentation } from './statement.ts';
import { formatOutcome, isPerHead, isPersons, signed } from './values.ts';

/** A name is broken into lines of no fewer than this many characters. */
const LEAST_NAME = 16;

/** The figures that a person wants first; others are in the data formats, or asked for. */
const MAIN: readonly OutcomeName[] = ['total', 'net', 'headroom', 'least_headroom', 'participants', 'cost_per_participant'];

/** Marks the baseline. */
const BASELINE = '*';

/** Scenarios as a table with a row for each, made once all rows have been read. */
export function rowsSheet(comparison: ComparisonRows, rows: readonly ComparisonRow[], presentation: Presentation): Sheet {
  const { figures, outcome, baseline, summary } = comparison;
  const { language, decimals, unit } = presentation;
  const words = wordsOf(language).compare;
  const analysis = wordsOf(language).analysis;
  const valueOf = ({ scenario }: ComparisonRow, figure: OutcomeName) => scenario?.figures[figures.indexOf(figure)] ?? null;
  const isFunded = rows.some((row) => (valueOf(row, 'funding') ?? 0) !== 0);
  const hasBudget = rows.some((row) => valueOf(row, 'headroom') !== null);
  // With a budget by year the headroom in all can be above 0 while a year is over.
  const isByYear = rows.some((row) => valueOf(row, 'least_headroom') !== valueOf(row, 'headroom'));
  const needs: Partial<Record<OutcomeName, boolean>> = { net: isFunded, headroom: hasBudget && !isByYear, least_headroom: isByYear };
  const shown = [...MAIN.filter((name) => needs[name] ?? true), ...(MAIN.includes(outcome) ? [] : [outcome])];
  const base = 'scenario' in baseline ? baseline.scenario : null;
  const column = (header: string, cell: (row: ComparisonRow) => string): SheetColumn => ({
    header,
    align: 'right',
    cells: rows.map((row) => (row.scenario === null ? '' : cell(row))),
  });
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
    columns: [
      {
        header: words.scenario,
        align: 'left',
        isKey: true,
        least: LEAST_NAME,
        cells: rows.map((row) => nameOf(row, (names.get(row.scenario?.name ?? '') ?? 0) > 1)),
        indents: rows.map(() => 0),
      },
      ...shown.map((name) =>
        column(isPerHead(name) && unit !== 1 ? `${analysis.short[name]}, ${wordsOf(language).report.unit(1)}` : analysis.short[name], (row) =>
          formatOutcome(name, valueOf(row, name), presentation).replace('-', '−'),
        ),
      ),
      ...(base === null
        ? []
        : [
            column(analysis.difference, ({ difference }) => signed(formatOutcome(outcome, difference, presentation))),
            column('%', ({ percent }) => (percent === null ? '–' : signed(formatNumber(percent, language, 1)))),
          ]),
    ],
    bars: null,
    strong: new Set(base === null ? [] : [0]),
    remarks: [
      base === null
        ? words.noBaseline(printable(baseline.file))
        : words.rowDifferenceIs(analysis.outcomes[outcome], formatOutcome(outcome, base.figures[figures.indexOf(outcome)] ?? null, presentation)),
      ...rowTermRemarks(comparison, language),
      ...((decimals >= 2 && unit === 1) || isPersons(outcome) ? [] : [wordsOf(language).report.rounded]),
    ],
    lists: [],
    fingerprint: '',
  };
}

/** What a row is called: the scenario's name, its file where others have the same name, what is wrong with it. */
function nameOf({ file, scenario, problems, isBaseline, differsIn }: ComparisonRow, isShared: boolean): string {
  const path = printable(file);
  if (scenario === null) return `${path} – ${printable(shortProblems(problems, file))}`;
  const name = isShared ? `${scenario.name} (${path})` : scenario.name;
  return [name, ...(isBaseline ? [BASELINE] : []), ...(differsIn.length > 0 ? [DIFFERING] : [])].join(' ');
}
