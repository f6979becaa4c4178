import { evaluatePlan } from '../../src/model/evaluate.ts';
import { evaluateScenario } from '../../src/index.ts';
import type { Language } from '../../src/language/languages.ts';
import { fingerprintOf, termsOf } from '../../src/report/statement.ts';
import { toJson } from '../../src/report/result-data.ts';
import { makePlan } from '../../src/model/plan.ts';
import type { ScenarioSource } from '../../src/scenario/source.ts';
import type { Book } from '../../src/spreadsheet/book.ts';
import { writeBook } from '../../src/spreadsheet/write.ts';
import { makeWorkbook } from '../../src/workbook/make-workbook.ts';

/** The workbook of a scenario. */
export function bookOf(source: ScenarioSource, language: Language): Book {
  const plan = makePlan(source.read());
  const result = evaluatePlan(plan);
  return makeWorkbook({
    source,
    scenario: plan.scenario,
    result,
    language,
    terms: termsOf(result, { language, decimals: 0, unit: 1 }),
    fingerprint: fingerprintOf(result, language),
    relocate: (file) => file,
  });
}

/** The same as bytes. */
export function workbookOf(source: ScenarioSource, language: Language = 'en'): Promise<Uint8Array> {
  return writeBook(bookOf(source, language));
}

/** What `--format json` says of a scenario. */
export function jsonOf(source: ScenarioSource): ResultJson {
  return toJson(evaluateScenario(source.read())) as ResultJson;
}

type Figures = Readonly<Record<string, number | null>>;

export interface ResultJson {
  readonly totals: Figures;
  readonly by_year: readonly Figures[];
  readonly interventions: readonly ({ readonly id: string } & Figures)[];
  readonly lines: readonly {
    readonly intervention: string;
    readonly line: string;
    readonly phase: string;
    readonly year: number;
    readonly unit_cost_used: number;
    readonly amount: number;
    readonly overhead: number;
    readonly quantity: number;
  }[];
  readonly [key: string]: unknown;
}
