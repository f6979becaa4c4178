import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { openScenario } from '../../src/index.ts';
import { fixedRange } from '../../src/spreadsheet/address.ts';
import type { Book, Cell } from '../../src/spreadsheet/book.ts';
import { writeBook } from '../../src/spreadsheet/write.ts';
import { withRecord } from '../../src/workbook/record.ts';
import { bookOf } from '../workbook/book-of.ts';
import { partsOfBook, zipOf } from '../workbook/parts.ts';
import { withTyped } from '../workbook/typed.ts';
import { runCli } from './run-cli.ts';

/** A workbook that somebody has worked in is not replaced without a word. */

const folder = mkdtempSync(join(tmpdir(), 'interv-cost-replaced-'));
const scenario = 'scenarios/stepping-stones-group.yaml';
const file = join(folder, 'budget.xlsx');
const written = withRecord(bookOf(openScenario(scenario), 'en'));

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const save = async (book: Book) => {
  writeFileSync(file, await writeBook(book));
};

/** The workbook with another cell on a sheet. */
const withCell = (sheet: string, row: number, column: number, cell: Cell): Book => ({
  ...written,
  sheets: written.sheets.map((each) => {
    if (each.name !== sheet) return each;
    const rows = Array.from({ length: Math.max(each.rows.length, row + 1) }, (_, index) => [
      ...(each.rows[index] ?? []),
    ]);
    (rows[row] as (Cell | undefined)[])[column] = cell;
    return { ...each, rows: rows.map((cells) => Array.from(cells)) };
  }),
});

/** Expects that what is there stays, and what is said. */
async function expectRefusal(said: string, command: readonly string[] = ['run', scenario]) {
  const before = readFileSync(file);
  const { code, stdout, stderr } = await runCli([...command, '-o', file, '--lang', 'en']);
  expect({ code, stdout, stderr }).toEqual({
    code: 2,
    stdout: '',
    stderr: `${said}\n  Write to another file, or add --force to replace it.\n`,
  });
  expect(readFileSync(file).equals(before)).toBe(true);
}

const edited = (what: string) =>
  `${file} was edited after it was written, and that would be lost: ${what} [output_workbook_changed]`;
const foreign = `${file} is no workbook of this program, or does not show whether it was edited [output_workbook_foreign]`;

describe('a workbook in which something was typed', () => {
  beforeEach(async () => {
    await save(withTyped(written, 'staff_turnover', [0.25]));
  });

  it('is not replaced, and its cells are named', async () => {
    await expectRefusal(edited('Inputs!F15 (0.15 → 0.25)'));
  });

  it('is named before any work is done', async () => {
    const { code, stderr } = await runCli(['run', join(folder, 'missing.yaml'), '-o', file]);
    expect(code).toBe(2);
    expect(stderr).toContain('[output_workbook_changed]');
    expect(stderr).not.toContain('[file_missing]');
  });

  it('is not replaced by any other command, nor are the files beside it written', async () => {
    const other = join(folder, 'other.json');
    for (const command of [
      ['sweep', scenario],
      ['compare', scenario, 'scenarios/parent-courses.yaml'],
    ])
      await expectRefusal(edited('Inputs!F15 (0.15 → 0.25)'), [...command, '-o', other]);
    expect(() => readFileSync(other)).toThrow('ENOENT');
  });

  it('is replaced with --force', async () => {
    expect(await runCli(['run', scenario, '-o', file, '--force'])).toMatchObject({ code: 0 });
    expect(readFileSync(file).equals(Buffer.from(await writeBook(written)))).toBe(true);
  });

  it('names the first cells, and says how many there are', async () => {
    const names = ['staff_turnover', 'overhead', 'discount_rate', 'budget', 'stepping_stones.unit_costs.course_fee'];
    await save(names.reduce((book, name) => withTyped(book, name, [0.5]), written));
    await expectRefusal(edited('Inputs!F14 (0.2 → 0.5), Inputs!F15 (0.15 → 0.5), Inputs!F19 (0 → 0.5), 2 more cells'));
    const { stderr } = await runCli(['run', scenario, '-o', file, '--lang', 'da']);
    expect(stderr).toContain('Inputs!F14 (0,2 → 0,5), Inputs!F15 (0,15 → 0,5), Inputs!F19 (0 → 0,5), 2 celler til');
  });
});

describe('what is an edit', () => {
  it.each([
    ['a number that was emptied', () => withTyped(written, 'overhead', [null]), 'Inputs!F14 (0.2 → –)'],
    [
      'a text',
      () => withTyped(written, 'name', ['Other']),
      'Inputs!F6 (Stepping Stones, gruppe, 24 forældre om året → Other)',
    ],
    ['a level of an index', () => withCell('Price indices', 14, 3, { value: 999 }), 'Price indices!D15 (100.25 → 999)'],
    ['a remark beside a table', () => withCell('By year', 3, 30, { value: 'a remark' }), 'what was typed in “By year”'],
    ['a remark below it', () => withCell('Summary', 90, 0, { value: 'a remark' }), 'what was typed in “Summary”'],
    ['a number over a formula', () => withCell('By year', 4, 1, { value: 1 }), 'what was typed in “By year”'],
    [
      'a sheet',
      () => ({
        ...written,
        sheets: [...written.sheets, { name: 'My notes', rows: [[{ value: 1 }]], widths: [], isLocked: false }],
      }),
      'the added sheet “My notes”',
    ],
  ])('%s', async (_, change, what) => {
    await save(change());
    await expectRefusal(edited(what));
  });

  it('a formula that no program has calculated', async () => {
    await save(withCell('Inputs', 14, 5, { value: null, formula: '10%+20%' }));
    await expectRefusal(edited('Inputs!F15 (0.15 → =)'));
  });

  it('not what a spreadsheet stores in another way', async () => {
    const parts = partsOfBook(await writeBook(withTyped(written, 'overhead', [0.1 + 0.1 + 0.00000000000000003])));
    writeFileSync(file, zipOf(parts));
    expect(await runCli(['run', scenario, '-o', file])).toMatchObject({ code: 0 });
  });
});

describe('a workbook of another command', () => {
  it.each([
    ['sweep', ['sweep', scenario]],
    ['comparison', ['compare', scenario, 'scenarios/parent-courses.yaml']],
    ['rows', ['compare', scenario, 'scenarios/parent-courses.yaml', '--layout', 'rows']],
  ])('%s is replaced by its like, unless something was typed in it', async (_, command) => {
    rmSync(file, { force: true });
    for (let time = 0; time < 2; time += 1) expect(await runCli([...command, '-o', file])).toMatchObject({ code: 0 });
    const parts = partsOfBook(readFileSync(file));
    const sheet = parts['xl/worksheets/sheet1.xml'] ?? '';
    writeFileSync(
      file,
      zipOf({
        ...parts,
        'xl/worksheets/sheet1.xml': sheet.replace(
          '</sheetData>',
          '<row r="60"><c r="A60"><v>7</v></c></row></sheetData>',
        ),
      }),
    );
    const { code, stderr } = await runCli([...command, '-o', file, '--lang', 'en']);
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: expect.stringMatching(
        /would be lost: what was typed in “(Sweep|Comparison)[^”]*” \[output_workbook_changed\]/u,
      ) as string,
    });
  });
});

describe('a file that is no workbook of the program', () => {
  it.each([
    [
      'a workbook of somebody else',
      async () =>
        writeBook({
          title: '',
          foot: '',
          names: [],
          sheets: [{ name: 'Mine', rows: [[{ value: 1 }]], widths: [], isLocked: false }],
        }),
    ],
    ['one without its record', async () => writeBook(bookOf(openScenario(scenario), 'en'))],
    ['one whose record is no record', async () => writeBook(withCell('interv-cost', 0, 2, { value: '{' }))],
    ['one whose record is of another kind', async () => writeBook(withCell('interv-cost', 0, 2, { value: 'null' }))],
    [
      'one whose record is very large',
      async () =>
        writeBook({
          ...written,
          names: written.names.map((each) =>
            each.name === 'interv_cost_record'
              ? {
                  ...each,
                  range: `'interv-cost'!${fixedRange({ row: 0, column: 0 }, { row: 1_048_575, column: 16_000 })}`,
                }
              : each,
          ),
        }),
    ],
    ['no workbook at all', () => Promise.resolve(Buffer.from('text'))],
  ])('%s', async (_, make) => {
    writeFileSync(file, await make());
    await expectRefusal(foreign);
    expect(await runCli(['run', scenario, '-o', file, '--force'])).toMatchObject({ code: 0 });
  });

  it('is replaced where there is nothing in it', async () => {
    writeFileSync(file, '');
    expect(await runCli(['run', scenario, '-o', file])).toMatchObject({ code: 0 });
  });
});
