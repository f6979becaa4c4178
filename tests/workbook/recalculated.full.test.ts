import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { compare as compareScenarios, openScenario, sweep } from '../../src/index.ts';
import { comparisonSheets } from '../../src/report/compare-document.ts';
import { sweepSheets } from '../../src/report/sweep-document.ts';
import { openText } from '../../src/scenario/load.ts';
import type { ScenarioSource } from '../../src/scenario/source.ts';
import { FOLDER, rawScenarios } from '../properties/scenarios.ts';
import { exampleScenarios } from '../scenarios.ts';
import type { Book, ReadBook } from '../../src/spreadsheet/book.ts';
import { writeBook } from '../../src/spreadsheet/write.ts';
import { documentBook } from '../../src/workbook/document-book.ts';
import { bookOf, jsonOf, workbookOf } from './book-of.ts';
import { staleCells } from './cached.ts';
import { differencesOf, figuresOfBook, figuresOfJson } from './figures.ts';
import { hasLibreOffice, recalculate } from './libreoffice.ts';

/** What LibreOffice calculates from the formulas of a workbook is what the program says, to the øre. */

const folder = mkdtempSync(join(tmpdir(), 'interv-cost-workbook-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Random scenarios, the same ones at every run. */
const RANDOM = { numRuns: 300, seed: 20180401 };

/** A workbook in which one formula is another, with the value it had. */
function withFormula(book: Book, formula: string, other: string): Book {
  let found = 0;
  const sheets = book.sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) =>
      row.map((cell) => {
        if (cell?.formula !== formula) return cell;
        found += 1;
        return { ...cell, formula: other };
      }),
    ),
  }));
  if (found !== 1) throw new Error(`${String(found)} cells with ${formula}`);
  return { ...book, sheets };
}

/** Writes workbooks, has them calculated anew, and compares. */
async function compare(sources: readonly (readonly [string, ScenarioSource])[]): Promise<readonly string[]> {
  const files: string[] = [];
  for (const [name, source] of sources) {
    const file = join(folder, `${name}.xlsx`);
    writeFileSync(file, await workbookOf(source, files.length % 2 === 0 ? 'en' : 'da'));
    files.push(file);
  }
  const books = await recalculate(files, folder);
  return sources.flatMap(([name, source], index) => {
    const json = jsonOf(source);
    const book = books[index];
    if (book === undefined) return [`${name}: no workbook`];
    return differencesOf(figuresOfJson(json), figuresOfBook(book, json)).map((each) => `${name}: ${each}`);
  });
}

describe.skipIf(!hasLibreOffice)('a workbook that LibreOffice calculates anew', () => {
  it('has the amounts and totals of every example', async () => {
    const sources = exampleScenarios().map((file, index) => [`example-${String(index)}`, openScenario(file)] as const);
    expect(await compare(sources)).toEqual([]);
  });

  it('comes to the values that are stored in it, cell for cell, also for comparisons and sweeps', async () => {
    const presentation = { language: 'da', decimals: 0, unit: 1 } as const;
    const comparison = compareScenarios(
      ['scenarios/budget-2027.yaml', 'scenarios/grant-pool.yaml', 'scenarios/own-unit-costs.yaml'].map((file) =>
        openScenario(file),
      ),
    );
    const swept = (vary: readonly string[]) =>
      sweep(openScenario('scenarios/three-side-by-side.yaml'), { vary, outcome: 'net' });
    const books = [
      ...exampleScenarios().map((file, index) => bookOf(openScenario(file), index % 2 === 0 ? 'da' : 'en')),
      documentBook(comparisonSheets(comparison, presentation)),
      documentBook(sweepSheets(swept(['staff_turnover=0..40%:10%']), presentation)),
      documentBook(sweepSheets(swept(['staff_turnover=0,20%', 'stepping_stones.tier=seminar,group']), presentation)),
    ];
    const files = await Promise.all(
      books.map(async (book, index) => {
        const file = join(folder, `cached-${String(index)}.xlsx`);
        writeFileSync(file, await writeBook(book));
        return file;
      }),
    );
    const calculated = await recalculate(files, folder);
    expect(books.flatMap((book, index) => staleCells(book, calculated[index] as ReadBook))).toEqual([]);
    expect(
      books.every(({ sheets }) =>
        sheets.some(({ rows }) => rows.some((row) => row.some((cell) => cell?.formula !== undefined))),
      ),
    ).toBe(true);
  });

  it('is found out where a formula is wrong and its cached value right', async () => {
    const source = openScenario('scenarios/three-side-by-side.yaml');
    const json = jsonOf(source);
    const book = bookOf(source, 'en');
    const [file, mended] = [join(folder, 'wrong.xlsx'), join(folder, 'mended.xlsx')];
    const wrong = withFormula(book, 'ROUND(L5*R5,2)', 'ROUND(L5*R5,2)+1');
    writeFileSync(file, await writeBook(wrong));
    writeFileSync(mended, await writeBook(book));
    const [trusted, calculated, right] = await Promise.all([
      recalculate([file], folder, 'never').then(([each]) => each),
      recalculate([file], folder).then(([each]) => each),
      recalculate([mended], folder).then(([each]) => each),
    ]);
    const differences = (each: ReadBook | undefined) =>
      each === undefined ? ['no workbook'] : differencesOf(figuresOfJson(json), figuresOfBook(each, json));
    // LibreOffice believes the cached values unless it is told to calculate: so this test must tell it.
    expect(differences(trusted)).toEqual([]);
    expect(differences(calculated)).not.toEqual([]);
    expect(differences(right)).toEqual([]);
  });

  it('has the amounts and totals of 300 random scenarios', async () => {
    const raws = fc.sample(rawScenarios, RANDOM);
    const sources = raws.map(
      (raw, index) =>
        [
          `random-${String(index)}`,
          openText({ text: JSON.stringify(raw), file: '-', folder: FOLDER, set: [] }),
        ] as const,
    );
    expect(await compare(sources)).toEqual([]);
  });
});
