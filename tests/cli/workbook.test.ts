import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openScenario } from '../../src/index.ts';
import { readBook } from '../../src/spreadsheet/read.ts';
import { writeBook } from '../../src/spreadsheet/write.ts';
import type { Book, Content } from '../../src/spreadsheet/book.ts';
import { bookOf } from '../workbook/book-of.ts';
import { withTyped } from '../workbook/typed.ts';
import { runCli } from './run-cli.ts';

/** Workbooks from the command line: written, read back, and what is said when they are wrong. */

const folder = mkdtempSync(join(tmpdir(), 'interv-cost-workbooks-'));
const at = (name: string) => join(folder, name);
const scenario = 'scenarios/stepping-stones-group.yaml';
const live = at('budget.xlsx');

beforeAll(async () => {
  expect(await runCli(['run', scenario, '-o', live])).toMatchObject({ code: 0, stdout: '' });
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const json = async (...args: readonly string[]): Promise<unknown> =>
  JSON.parse((await runCli([...args, '--format', 'json'])).stdout);

/** Writes a workbook in which something else was typed. */
async function write(name: string, ...typed: readonly (readonly [string, readonly Content[]])[]): Promise<string> {
  const changed = typed.reduce<Book>(
    (book, [cell, contents]) => withTyped(book, cell, contents),
    bookOf(openScenario(scenario), 'en'),
  );
  writeFileSync(at(name), await writeBook(changed));
  return at(name);
}

describe('a workbook as output', () => {
  it('is the same bytes every time', async () => {
    await runCli(['run', scenario, '-o', at('again.xlsx')]);
    expect(readFileSync(at('again.xlsx')).equals(readFileSync(live))).toBe(true);
  });

  it('is in the language that is asked for', async () => {
    await runCli(['run', scenario, '-o', at('dansk.xlsx'), '--lang', 'da']);
    const { sheets } = await readBook(readFileSync(at('dansk.xlsx')));
    expect(sheets.map(({ name }) => name)).toEqual([
      'Oversigt',
      'Inputs',
      'Enhedsomkostninger',
      'Beregning',
      'År for år',
      'Prisindeks',
      'Bemærkninger og kilder',
      'interv-cost',
    ]);
  });

  it('comes beside other files, and is for files alone', async () => {
    const made = await runCli(['run', scenario, '-o', at('both.xlsx'), '-o', at('both.json'), '-o', at('second.xlsx')]);
    expect(made.code).toBe(0);
    expect(readFileSync(at('both.xlsx')).equals(readFileSync(at('second.xlsx')))).toBe(true);
    const { code, stderr } = await runCli(['run', scenario, '--format', 'xlsx']);
    expect(code).toBe(2);
    expect(stderr).toContain('xlsx');
  });

  it('leaves nothing where the scenario is wrong', async () => {
    const { code } = await runCli(['run', scenario, '--set', 'overhead=200%', '-o', at('never.xlsx')]);
    expect(code).toBe(2);
    expect(readdirSync(folder).filter((name) => name.includes('never'))).toEqual([]);
  });

  it('is written for sweeps and comparisons, in rows and side by side', async () => {
    const other = 'scenarios/parent-courses.yaml';
    const made = [
      await runCli(['sweep', scenario, '-o', at('sweep.xlsx')]),
      await runCli(['compare', scenario, other, '-o', at('compare.xlsx')]),
      await runCli(['compare', scenario, other, '--layout', 'rows', '-o', at('rows.xlsx')]),
    ];
    expect(made.map(({ code }) => code)).toEqual([0, 0, 0]);
    const names = async (file: string) => (await readBook(readFileSync(at(file)))).sheets.map(({ name }) => name);
    expect(await names('sweep.xlsx')).toEqual(['Sweep', 'interv-cost']);
    expect(await names('compare.xlsx')).toHaveLength(4);
    const [rows] = (await readBook(readFileSync(at('rows.xlsx')))).sheets;
    expect([4, 5].map((row) => rows?.cell({ row, column: 0 }))).toEqual([scenario, other]);
  });

  it('says what is wrong with a scenario in its row', async () => {
    writeFileSync(at('wrong.yaml'), 'name: Wrong\ninterventions: { parent_courses: { cources: 1 } }\n');
    const { code } = await runCli(['compare', scenario, at('wrong.yaml'), '--layout', 'rows', '-o', at('wrong.xlsx')]);
    expect(code).toBe(2);
    const [rows] = (await readBook(readFileSync(at('wrong.xlsx')))).sheets;
    const cells = Array.from({ length: 30 }, (_, column) => rows?.cell({ row: 5, column }));
    expect(cells.some((cell) => typeof cell === 'string' && cell.includes('unknown_key'))).toBe(true);
  });

  it('is refused for more rows than a sheet is for', async () => {
    const { code, stderr } = await runCli([
      'sweep',
      scenario,
      '--vary',
      'staff_turnover=0..99%:0.1%',
      '--vary',
      'stepping_stones.trained_staff=0..200:1',
      '-o',
      at('large.xlsx'),
    ]);
    expect(code).toBe(2);
    expect(stderr).toContain('rows_for_format');
    expect(existsSync(at('large.xlsx'))).toBe(false);
  });
});

describe('a workbook as input', () => {
  it('gives what its scenario gives, whatever is asked of it', async () => {
    expect(await json('run', live)).toEqual(await json('run', scenario));
    expect(await json('sweep', live)).toEqual(await json('sweep', scenario));
    expect(await json('tornado', live)).toEqual(await json('tornado', scenario));
    expect(await json('simulate', live, '--draws', '1000')).toEqual(
      await json('simulate', scenario, '--draws', '1000'),
    );
    expect((await runCli(['explain', live])).stdout).toBe((await runCli(['explain', scenario])).stdout);
    expect((await runCli(['check', live])).stdout).toContain('in order');
    const { stdout } = await runCli(['compare', scenario, live, '--format', 'csv']);
    const [heads = '', ...rows] = stdout.split('\r\n');
    // Names have commas in them; the difference is the last column but one.
    expect(heads).toMatch(/,"difference: [^"]*","difference_percent: [^"]*"$/u);
    const differences = rows.flatMap((row) => row.split(',').at(-2) ?? []);
    expect(differences.filter((each) => each === '0').length).toBeGreaterThan(10);
    expect(differences.filter((each) => each !== '' && each !== '0')).toEqual([]);
  });

  it('gives what is typed in it, and takes --set besides', async () => {
    const file = await write('typed.xlsx', ['staff_turnover', [0.25]]);
    expect(await json('run', file)).toEqual(await json('run', scenario, '--set', 'staff_turnover=25%'));
    expect(await json('run', file, '--set', 'overhead=0%')).toEqual(
      await json('run', scenario, '--set', 'staff_turnover=25%', '--set', 'overhead=0%'),
    );
  });

  it('is noted where it shows another net cost than its inputs give', async () => {
    const file = await write('stale.xlsx', ['staff_turnover', [0.25]]);
    const { code, stderr } = await runCli(['run', file]);
    expect(code).toBe(0);
    expect(stderr).toContain('shows a net cost of DKK 1,016,320, while its inputs give DKK 1,146,320');
    expect((await runCli(['run', live])).stderr).toBe('');
  });

  it('has an intervention of one’s own with it', async () => {
    mkdirSync(at('plans/catalogue'), { recursive: true });
    mkdirSync(at('sent'));
    cpSync('scenarios/catalogue', at('plans/catalogue'), { recursive: true });
    cpSync('scenarios/mastery-support.yaml', at('plans/mastery-support.yaml'));
    const file = at('sent/mastery.xlsx');
    expect(await runCli(['run', at('plans/mastery-support.yaml'), '-o', file])).toMatchObject({ code: 0 });
    expect(await json('run', file)).toEqual(await json('run', at('plans/mastery-support.yaml')));
    rmSync(at('plans/catalogue'), { recursive: true });
    expect(await runCli(['check', file])).toMatchObject({ code: 0, stderr: '' });
  });

  it('is not written over by what is made of it', async () => {
    const { code, stderr } = await runCli(['run', live, '-o', live]);
    expect(code).toBe(2);
    expect(stderr).toContain('output_is_input');
  });

  it.each([
    ['en', 'Inputs!F14', 'expected_share', 'Inputs!F20', 'out_of_range'],
    ['da', 'Inputs!F14', 'expected_share', 'Inputs!F20', 'out_of_range'],
  ])('has what is wrong named by sheet and cell: %s', async (language, first, firstCode, second, secondCode) => {
    const file = await write('broken.xlsx', ['overhead', ['twenty']], ['municipalities', [0]]);
    const { code, stdout, stderr } = await runCli(['run', file, '--lang', language]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(new RegExp(`broken\\.xlsx, ${first}: .*\\[${firstCode}\\]`, 'u'));
    expect(stderr).toMatch(new RegExp(`broken\\.xlsx, ${second}: .*\\[${secondCode}\\]`, 'u'));
    await expect(stderr.replaceAll(folder, '')).toMatchFileSnapshot(`../golden/workbook/broken.${language}.txt`);
  });

  it.each(['en', 'da'])('may be anything but a workbook of the program: %s', async (language) => {
    const said: string[] = [];
    const run = async (file: string, content: string | Uint8Array | null) => {
      if (content !== null) writeFileSync(at(file), content);
      const { code, stderr } = await runCli(['run', at(file), '--lang', language]);
      expect(code).toBe(2);
      said.push(stderr.replaceAll(`${folder}/`, ''));
    };
    await run('text.xlsx', 'name: not a workbook\n');
    await run('cut.xlsx', readFileSync(live).subarray(0, 5000));
    await run(
      'foreign.xlsx',
      await writeBook({
        title: '',
        foot: '',
        names: [],
        sheets: [{ name: 'Sheet', rows: [[{ value: 1 }]], widths: [], isLocked: false }],
      }),
    );
    await run('none.xlsx', null);
    await run('empty.xlsx', '');
    await expect(said.join('\n')).toMatchFileSnapshot(`../golden/workbook/no-workbook.${language}.txt`);
  });
});
