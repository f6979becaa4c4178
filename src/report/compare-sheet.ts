import type { ComparedScenario, Comparison } from '../analysis/comparison.ts';
import { wordsOf } from '../language/words.ts';
import { formatNumber, formatShare } from '../language/numbers.ts';
import { printable } from '../language/printable.ts';
import { yearsOverBudget, type Result } from '../model/result.ts';
import { figureRows, type FigureRow } from './compare-figure-rows.ts';
import { letterOf } from './compare-names.ts';
import { shortProblems } from './compare-problems.ts';
import { termRemarks } from './compare-remarks.ts';
import type { SheetColumn } from './sheet-columns.ts';
import type { Sheet } from './sheet.ts';
import { priceLevelOf, termsOf, type Presentation } from './statement.ts';
import { formatOutcome, signed } from './values.ts';

/** A label is broken into lines of no fewer than this many characters. */
const LEAST_LABEL = 20;

/** Scenarios side by side as a table: a column for each, and for all but the baseline the difference and per cent. */
export function comparisonSheet(comparison: Comparison, presentation: Presentation, lines: boolean): Sheet {
  const { scenarios } = comparison;
  const { language, decimals, unit } = presentation;
  const words = wordsOf(language).compare;
  const results = scenarios.map(({ result }) => result);
  const hasBaseline = results[0] != null;
  const rows = figureRows(comparison, presentation, lines);
  const isDiscounted = results.some((result) => (result?.discountRate ?? 0) !== 0);
  const termsOfScenario = (result: Result) => [
    ...termsOf(result, presentation),
    ...(isDiscounted ? [words.discountRate(formatShare(result.discountRate, language))] : []),
    spanOf(result, language),
  ];
  const terms = results.map((result) => result && termsOfScenario(result));
  const shared = (terms.find((each) => each !== null) ?? []).filter((term) => terms.every((each) => each === null || each.includes(term)));
  const levels = [...new Set(results.flatMap((result) => (result === null ? [] : [priceLevelOf(result, language)])))];
  const over = results.flatMap((result, index) => (result?.isOverBudget === true ? [words.overIn(letterOf(index), yearsOverBudget(result))] : [])).join(', ');
  const hasAbsent = lines && comparison.lines.some(({ values }) => values.some(({ value }, index) => value === null && results[index] !== null));
  return {
    title: words.title(scenarios.length),
    terms: shared,
    legend: scenarios.map((scenario, index) => legendOf(scenario, index, (terms[index] ?? []).filter((term) => !shared.includes(term)), language)),
    columns: results.every((result) => result === null) ? [] : [
      {
        header: levels.length === 1 ? (levels[0] ?? '') : '',
        align: 'left',
        isKey: true,
        least: LEAST_LABEL,
        cells: rows.map(({ label }) => label),
        indents: rows.map(({ indent }) => indent),
      },
      ...scenarios.flatMap((_, index) => (results[index] === null ? [] : columnsOf(rows, index, hasBaseline, presentation))),
    ],
    bars: null,
    strong: new Set(rows.flatMap(({ isStrong }, index) => (isStrong ? [index] : []))),
    remarks: [
      ...(hasBaseline ? [] : [words.noBaseline(printable(scenarios[0]?.file ?? ''))]),
      ...(hasBaseline && results.filter((result) => result !== null).length > 1 ? [words.differenceIs(letterOf(0))] : []),
      ...oldPriceRemarks(results, language),
      ...termRemarks(comparison, scenarios.map((_, index) => letterOf(index)), language),
      ...(over === '' ? [] : [words.overBudget(over)]),
      ...(hasAbsent ? [words.absent] : []),
      ...(decimals >= 2 && unit === 1 ? [] : [wordsOf(language).report.rounded]),
    ],
    lists: [],
    fingerprint: fingerprintOf(results, language),
  };
}

/** The column of a scenario, and its differences from the baseline. */
function columnsOf(rows: readonly FigureRow[], index: number, hasBaseline: boolean, presentation: Presentation): readonly SheetColumn[] {
  const { language } = presentation;
  const letter = letterOf(index);
  const isBaseline = hasBaseline && index === 0;
  const column = (header: string, cell: (row: FigureRow, value: NonNullable<FigureRow['values']>[number]) => string): SheetColumn => ({
    header,
    align: 'right',
    cells: rows.map((row) => {
      const value = row.values?.[index];
      return value === undefined ? '' : cell(row, value);
    }),
  });
  const figures = column(letter, ({ figure }, { value }) => formatOutcome(figure, value, presentation).replace('-', '−'));
  if (isBaseline) return [{ ...figures, isRepeated: true }];
  if (!hasBaseline) return [figures];
  return [
    figures,
    {
      ...column(wordsOf(language).compare.minus(letter, letterOf(0)), ({ figure }, { difference }) => signed(formatOutcome(figure, difference, presentation))),
      isJoined: true,
    },
    {
      ...column('%', (_, { percent }) => (percent === null ? '–' : signed(formatNumber(percent, language, 1)))),
      isJoined: true,
    },
  ];
}

/** What a letter stands for, and in what the scenario is not like the others. */
function legendOf({ file, result, problems }: ComparedScenario, index: number, terms: readonly string[], language: Presentation['language']): string {
  const words = wordsOf(language).compare;
  const path = printable(file);
  const head = `${letterOf(index)}  ${result === null ? path : `${result.name} (${path})`}`;
  const facts = [
    ...(index === 0 ? [words.baseline] : []),
    ...(result === null ? [`${words.problems(problems.length)}: ${printable(shortProblems(problems, file))}`] : []),
    ...terms,
  ];
  return facts.length === 0 ? head : `${head} – ${facts.join('; ')}`;
}

/** The years that a result is of: those of the calendar, or how many. */
function spanOf({ years, isCalendar }: Result, language: Presentation['language']): string {
  const [first, last] = [years[0], years.at(-1)];
  if (!isCalendar || first === undefined || last === undefined) return wordsOf(language).compare.terms.years(String(years.length), years.length);
  return first === last ? String(first) : `${String(first)}–${String(last)}`;
}

/** The prices of other years than the scenarios', as their notes say it. */
function oldPriceRemarks(results: readonly (Result | null)[], language: Presentation['language']): readonly string[] {
  const said = new Map<string, string[]>();
  for (const [index, result] of results.entries()) {
    const text = result?.notes.find(({ code }) => code === 'old_prices')?.text[language];
    if (text !== undefined) said.set(text, [...(said.get(text) ?? []), letterOf(index)]);
  }
  return [...said].map(([text, letters]) => `${letters.join(', ')}: ${text}`);
}

/** Which program, scenarios and catalogues made the results. */
function fingerprintOf(results: readonly (Result | null)[], language: Presentation['language']): string {
  const words = wordsOf(language).compare;
  const [first] = results.flatMap((result) => result ?? []);
  if (first === undefined) return '';
  const scenarios = results.flatMap((result, index) => {
    if (result === null) return [];
    const { scenarioSha256, catalogueSha256 } = result.provenance;
    return [words.fingerprintOf(letterOf(index), scenarioSha256.slice(0, 12), catalogueSha256.slice(0, 12))];
  });
  return words.fingerprint(first.provenance.version, scenarios.join(' · '));
}
