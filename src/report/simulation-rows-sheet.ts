import type { RowPath, RowSummary, SimulationRow, SimulationRows } from '../analysis/simulation-row.ts';
import { wordsOf } from '../language/words.ts';
import { formatPlain, formatShare } from '../language/numbers.ts';
import { printable } from '../language/printable.ts';
import type { OutcomeName } from '../model/outcomes.ts';
import { shortProblems } from './compare-problems.ts';
import type { SheetColumn } from './sheet-columns.ts';
import type { Sheet } from './sheet.ts';
import type { Presentation } from './statement.ts';
import { formatOutcome, formatValue, meanOf } from './values.ts';

/** A name is broken into lines of no fewer than this many characters. */
const LEAST_NAME = 16;

/** The quantiles that a person wants first; others are in the data formats. */
const SHOWN = [0.05, 0.5, 0.95];

/** Simulations in rows as tables, one for each figure. */
export function simulationRowSheets(simulations: SimulationRows, rows: readonly SimulationRow[], presentation: Presentation): readonly Sheet[] {
  const { outcomes } = simulations;
  return outcomes.map((_, index) => sheetOf(simulations, rows, index, index === outcomes.length - 1, presentation));
}

function sheetOf(simulations: SimulationRows, rows: readonly SimulationRow[], index: number, isLast: boolean, presentation: Presentation): Sheet {
  const { language, unit } = presentation;
  const words = wordsOf(language).simulation;
  const name = simulations.outcomes[index] as OutcomeName;
  const outcome = wordsOf(language).analysis.outcomes[name];
  const summary = (row: SimulationRow) => row.outcomes[index] as RowSummary;
  const column = (header: string, cell: (row: SimulationRow) => string): SheetColumn => ({ header, align: 'right', cells: rows.map(cell) });
  const show = (value: number | null) => formatOutcome(name, value === null ? null : meanOf(name, value), presentation);
  const quantile = (row: SimulationRow, probability: number) => summary(row).quantiles.find((each) => each.probability === probability)?.value ?? null;
  const hasBudget = rows.some(({ overBudget }) => overBudget !== null);
  return {
    title: words.title(outcome),
    terms: [wordsOf(language).report.unit(unit), ...sharedTerms(rows, language), words.rows(rows.length)],
    columns: [
      { header: wordsOf(language).compare.scenario, align: 'left', isKey: true, least: LEAST_NAME, cells: namesOf(rows), indents: rows.map(() => 0) },
      ...simulations.paths.map((path, at) => column(path.label[language], ({ values }) => valueText(path, values[at], presentation))),
      column(words.baseShort, ({ base }) => show(base[index] ?? null)),
      column(words.meanShort, (row) => show(summary(row).mean)),
      ...SHOWN.map((probability) => column(formatShare(probability, language), (row) => show(quantile(row, probability)))),
      ...(hasBudget
        ? [column(words.overBudgetShort, ({ overBudget }) => (overBudget === null ? '–' : formatShare(Number(overBudget.toFixed(3)), language)))]
        : []),
    ],
    bars: null,
    strong: new Set(),
    remarks: isLast ? [words.rowsAre(formatPlain(simulations.draws, language), String(simulations.seed)), ...(hasBudget ? [words.rowsOverBudget] : []), words.rowsDrawn] : [],
    lists: [],
    fingerprint: '',
  };
}

/** Price year and years, where they are the same in all rows. */
function sharedTerms(rows: readonly SimulationRow[], language: Presentation['language']): readonly string[] {
  const { terms } = wordsOf(language).compare;
  const shared = (pick: (row: SimulationRow) => number | null): number | null => {
    const [first = null, ...others] = [...new Set(rows.flatMap((row) => pick(row) ?? []))];
    return others.length > 0 ? null : first;
  };
  const [priceYear, years] = [shared((row) => row.priceYear), shared((row) => row.years)];
  return [
    ...(priceYear === null ? [] : [terms.price_year(String(priceYear), priceYear)]),
    ...(years === null ? [] : [terms.years(String(years), years)]),
  ];
}

/** What the scenarios are called, with the file where others have the same name or something is wrong with it. */
function namesOf(rows: readonly SimulationRow[]): readonly string[] {
  const files = new Map<string | null, Set<string>>();
  for (const { scenario, file } of rows) files.set(scenario, (files.get(scenario) ?? new Set()).add(file));
  return rows.map(({ scenario, file, problems }) => {
    const isShared = (files.get(scenario)?.size ?? 0) > 1;
    const name = scenario === null ? printable(file) : isShared ? `${scenario} (${printable(file)})` : scenario;
    return problems.length === 0 ? name : `${name} – ${printable(shortProblems(problems, file))}`;
  });
}

function valueText({ unit }: RowPath, value: number | string | undefined, { language }: Presentation): string {
  return value === undefined ? '' : formatValue({ text: String(value), number: typeof value === 'number' ? value : null }, unit, language);
}
