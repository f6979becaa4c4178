import { builtInCatalogue } from '../catalogue/catalogue.ts';
import type { Language } from '../language/languages.ts';
import { wordsOf } from '../language/words.ts';
import type { Result } from '../model/result.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { ScenarioSource } from '../scenario/source.ts';
import type { Book, BookSheet, CellName } from '../spreadsheet/book.ts';
import { describeInputs } from './describe-inputs.ts';
import { FilesSheet } from './files-sheet.ts';
import { InputsSheet } from './inputs-sheet.ts';
import { LedgerSheet } from './ledger-sheet.ts';
import { NotesSheet } from './notes-sheet.ts';
import { openOutcomes, openPlan } from './open-plan.ts';
import type { Page } from './page.ts';
import { PlanCells } from './plan-cells.ts';
import { PricesSheet } from './prices-sheet.ts';
import { HEAD_HEIGHT } from './styles.ts';
import { SummarySheet } from './summary-sheet.ts';
import { UnitCostsSheet } from './unit-costs-sheet.ts';
import { YearsSheet } from './years-sheet.ts';

/** What a workbook is made of. */
export interface WorkbookSource {
  readonly source: ScenarioSource;
  readonly scenario: Scenario;
  readonly result: Result;
  readonly language: Language;
  /** What the amounts are: currency, prices, overhead. */
  readonly terms: readonly string[];
  /** Which program, scenario and catalogue made it. */
  readonly fingerprint: string;
  /** How a file that the scenario names is to be named from where the workbook is. */
  readonly relocate: (file: string) => string;
}

/**
 * Makes the live workbook of a scenario: inputs and unit costs as cells, every amount a formula on them.
 * The same scenario gives the same workbook.
 */
export function makeWorkbook({
  source,
  scenario,
  result,
  language,
  terms,
  fingerprint,
  relocate,
}: WorkbookSource): Book {
  const open = openPlan(scenario);
  const names = open.years.map((year) => (result.is_calendar ? year : wordsOf(language).workbook.inputs.year(year)));
  const inputs = new InputsSheet(
    describeInputs({ source, scenario, language, relocate }),
    result.name,
    names,
    language,
  );
  const indexName = scenario.priceIndex === null ? null : relocate(scenario.priceIndex.name);
  const cells = new PlanCells((parameter) => inputs.nameOf(parameter));
  const prices = new PricesSheet(open, inputs, indexName, language);
  const unitCosts = new UnitCostsSheet(open, inputs, cells, prices, language);
  const ledger = new LedgerSheet(open, cells, unitCosts, language);
  const figures = { plan: open, outcomes: openOutcomes(open), result, inputs, cells, language };
  const years = new YearsSheet({ ...figures, ledger });
  const summary = new SummarySheet({ ...figures, terms, unitCosts, years });
  const notes = new NotesSheet(result, language);
  const named = [
    ...source.catalogueNames(),
    ...(scenario.priceIndex === null || builtInCatalogue().indices.has(scenario.priceIndex.name)
      ? []
      : [scenario.priceIndex.name]),
  ];
  const files =
    named.length === 0
      ? null
      : new FilesSheet(
          named.map((name) => ({ name: relocate(name), text: source.namedText(name) })),
          language,
        );
  const locked = (page: Page, rest: Omit<BookSheet, 'name' | 'rows' | 'isLocked'>): BookSheet => ({
    name: page.name,
    rows: page.rows,
    isLocked: true,
    ...rest,
  });
  return {
    title: result.name,
    foot: fingerprint,
    names: distinct([
      ...inputs.names,
      ...unitCosts.names,
      ...prices.names,
      ...ledger.names,
      ...years.names,
      ...summary.names,
      ...(files?.names ?? []),
    ]),
    sheets: [
      locked(summary.page, {
        widths: summary.widths,
        heights: new Map(summary.wideRows.map((row) => [row, HEAD_HEIGHT])),
        charts: [summary.chart],
        tab: TABS.result,
      }),
      locked(inputs.page, {
        widths: inputs.widths,
        hidden: inputs.hidden,
        frozen: { rows: 4, columns: 1 },
        titleRow: 3,
        validations: inputs.validations,
        printed: inputs.printed,
        heights: new Map([[3, HEAD_HEIGHT]]),
        tab: TABS.input,
      }),
      locked(unitCosts.page, {
        widths: unitCosts.widths,
        frozen: { rows: unitCosts.headRow + 1, columns: 2 },
        titleRow: unitCosts.headRow,
        validations: unitCosts.validations,
        printed: unitCosts.printed,
        heights: unitCosts.heights,
        tab: TABS.input,
      }),
      locked(ledger.page, {
        widths: ledger.widths,
        hidden: ledger.hidden,
        frozen: { rows: ledger.headRow + 1, columns: 2 },
        titleRow: ledger.headRow,
        filter: ledger.filter,
        heights: new Map([[ledger.headRow, HEAD_HEIGHT]]),
      }),
      locked(years.page, {
        widths: years.widths,
        frozen: { rows: years.headRow + 1, columns: 1 },
        titleRow: years.headRow,
        tab: TABS.result,
      }),
      locked(prices.page, {
        widths: prices.widths,
        heights: new Map([[prices.headRow, 1.5 * HEAD_HEIGHT]]),
        frozen: { rows: 0, columns: 1 },
      }),
      locked(notes.page, { widths: notes.widths, heights: notes.heights }),
      ...(files === null ? [] : [locked(files.page, { widths: files.widths, hidden: files.hidden })]),
    ],
  };
}

/** A name can stand for one range only, whatever its capitals. */
function distinct(names: readonly CellName[]): readonly CellName[] {
  return [...new Map([...names].reverse().map((each) => [each.name.toLowerCase(), each])).values()].reverse();
}

const TABS = { result: '1F5A7A', input: 'E8C547' } as const;
