import { wordsOf } from '../language/words.ts';
import type { RowSummary, SimulationRow, SimulationRows } from '../analysis/simulate/simulation-row.ts';
import { formatPlain, formatShare } from '../language/numbers.ts';
import { printable } from '../language/printable.ts';
import type { OutcomeName } from '../model/outcome-table.ts';
import { shortProblems } from './compare-problems.ts';
import type { Presentation } from './presentation.ts';
import type { Document, Section, ShownColumn } from './table/document.ts';
import type { Unit, Value } from './table/table.ts';
import { meanOf, unitOf, unitOfPath } from './values.ts';

/** A name is broken into lines of no fewer than this many characters. */
const LEAST_NAME = 16;

/** The quantiles that a person wants first; others are in the data formats. */
const SHOWN = [0.05, 0.5, 0.95];

/** Simulations in rows, once all have come: a table for each figure. */
export async function* simulationRowsDocument(
  simulations: SimulationRows,
  presentation: Presentation,
): AsyncGenerator<Document> {
  const rows: SimulationRow[] = [];
  for await (const row of simulations.rows) rows.push(row);
  const sections = simulations.outcomes.map((_, index) => sectionOf(simulations, rows, index, presentation));
  const [{ title, terms, ...first }, ...others] = sections as [(typeof sections)[number]];
  yield { title, terms, sections: [first, ...others], fingerprint: '' };
}

function sectionOf(
  simulations: SimulationRows,
  rows: readonly SimulationRow[],
  index: number,
  { language, unit }: Presentation,
) {
  const words = wordsOf(language).simulation;
  const { outcomes, paths, draws, seed } = simulations;
  const name = outcomes[index] as OutcomeName;
  const column = (label: string, of: Unit, value: (row: SimulationRow) => Value): ShownColumn => ({
    label,
    unit: of,
    values: rows.map(value),
  });
  const figure = (label: string, value: (row: SimulationRow, summary: RowSummary) => number | null | undefined) =>
    column(label, unitOf(name), (row) => meanOf(name, value(row, row.outcomes[index] as RowSummary) ?? null));
  const hasBudget = rows.some(({ overBudget }) => overBudget !== null);
  return {
    id: `figures-${String(index + 1)}`,
    title: words.title(wordsOf(language).analysis.outcomes[name]),
    terms: [wordsOf(language).report.unit(unit), ...sharedTerms(rows, language), words.rows(rows.length)],
    columns: [
      {
        label: wordsOf(language).compare.scenario,
        unit: 'text' as const,
        isKey: true,
        least: LEAST_NAME,
        values: namesOf(rows),
        indents: rows.map(() => 0),
      },
      ...paths.map((path, at) => column(path.label[language], unitOfPath(path.unit), ({ values }) => values[at])),
      figure(words.baseShort, ({ base }) => base[index]),
      figure(words.meanShort, (_, { mean }) => mean),
      ...SHOWN.map((probability) =>
        figure(
          formatShare(probability, language),
          (_, { quantiles }) => quantiles.find((each) => each.probability === probability)?.value,
        ),
      ),
      ...(hasBudget
        ? [column(words.overBudgetShort, 'share', ({ overBudget }) => overBudget && Number(overBudget.toFixed(3)))]
        : []),
    ],
    remarks:
      index === outcomes.length - 1
        ? [
            words.rowsAre(formatPlain(draws, language), String(seed)),
            ...(hasBudget ? [words.rowsOverBudget] : []),
            words.rowsDrawn,
          ]
        : [],
  } satisfies Section;
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
