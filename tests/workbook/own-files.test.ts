import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { InputError, openScenario } from '../../src/index.ts';
import { openText } from '../../src/scenario/load.ts';
import type { Book } from '../../src/spreadsheet/book.ts';
import { readBook } from '../../src/spreadsheet/read.ts';
import { writeBook } from '../../src/spreadsheet/write.ts';
import { readWorkbook, sheetsToRead } from '../../src/workbook/read-workbook.ts';
import { runCli } from '../cli/run-cli.ts';
import { bookOf, jsonOf } from './book-of.ts';
import { writeOwnFiles } from './own-files.ts';

/** A workbook brings along the programmes and the price index of its scenario: it is read back anywhere. */

const folder = mkdtempSync(join(tmpdir(), 'interv-cost-own-files-'));
const home = join(folder, 'home');
const away = join(folder, 'away');
const [scenario, written, mailed] = [join(home, 'plan.yaml'), join(home, 'plan.xlsx'), join(away, 'plan.xlsx')];

beforeAll(async () => {
  mkdirSync(away);
  writeOwnFiles(home);
  expect(await runCli(['run', scenario, '-o', written])).toMatchObject({ code: 0 });
  copyFileSync(written, mailed);
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const json = async (...args: readonly string[]) => {
  const { code, stdout, stderr } = await runCli([...args, '--format', 'json']);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return JSON.parse(stdout) as unknown;
};

describe('a workbook in another folder', () => {
  it('is in order', async () => {
    expect(await runCli(['check', mailed, '--lang', 'en'])).toEqual({
      code: 0,
      stdout: `${mailed}: in order (scenario, 4 interventions, 3 years)\n`,
      stderr: '',
    });
  });

  it.each([
    ['run'],
    ['run', '--set', 'family.groups=7'],
    ['run', '--set', 'price_index.extend=3%', '--set', 'third.unit_costs.course=90000'],
    ['sweep'],
    ['sweep', '--vary', 'second.groups=1..3:1'],
    ['tornado'],
    ['simulate', '--draws', '1000'],
    ['simulate', '--draws', '1000', '--vary', 'second.groups=1,2'],
    ['solve', '--find', 'staff_turnover', '--so-that', 'total <= 900000'],
  ])('gives to %s %s what its scenario gives', async (command, ...options) => {
    const named = (value: unknown, file: string) =>
      JSON.parse(JSON.stringify(value).replaceAll(JSON.stringify(file).slice(1, -1), 'FILE')) as unknown;
    expect(named(await json(command, mailed, ...options), mailed)).toEqual(
      named(await json(command, scenario, ...options), scenario),
    );
  });

  it('is explained and compared as its scenario is', async () => {
    expect((await runCli(['explain', mailed])).stdout).toBe((await runCli(['explain', scenario])).stdout);
    const { code, stdout } = await runCli(['compare', scenario, mailed, '--format', 'json']);
    expect(code).toBe(0);
    const [first, second] = (JSON.parse(stdout) as { scenarios: readonly { totals: unknown }[] }).scenarios;
    expect(second?.totals).toEqual(first?.totals);
    const rows = (await runCli(['compare', mailed, scenario, '--layout', 'rows', '--format', 'ndjson'])).stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { difference?: unknown });
    expect(rows.at(-1)?.difference).toBe(0);
  });

  it.each(['side-by-side', 'rows'])('lends its price index to scenarios that have none: %s', async (layout) => {
    const other = join(away, 'other.yaml');
    writeFileSync(other, 'name: Other\nyears: 3\ninterventions: { parent_courses: { courses: 2 } }\n');
    const compared = async (baseline: string) => {
      const { code, stdout } = await runCli([
        'compare',
        baseline,
        other,
        '--align',
        '--layout',
        layout,
        '--format',
        'csv',
      ]);
      expect(code).toBe(0);
      return stdout.replaceAll(baseline, 'FILE');
    };
    expect(await compared(mailed)).toBe(await compared(scenario));
  });

  it('does its share of a study, and is drawn by several threads', async () => {
    for (const [number, set] of [
      ['1', 'sweep'],
      ['2', 'simulate'],
    ] as const) {
      const part = join(away, `part-${number}.ndjson`);
      const asked = set === 'sweep' ? ['--vary', 'family.groups=1,2'] : ['--draws', '2000'];
      expect(await runCli([set, mailed, ...asked, '--shard', '1/1', '-o', part])).toMatchObject({ code: 0 });
      expect((await runCli(['merge', part, '--format', 'json'])).stdout).toBe(
        (await runCli([set, mailed, ...asked, '--format', 'json'])).stdout,
      );
    }
    const drawn = await runCli(['simulate', mailed, '--draws', '2000', '--workers', '2', '--format', 'json']);
    expect(drawn.stdout).toBe((await runCli(['simulate', mailed, '--draws', '2000', '--format', 'json'])).stdout);
  });

  it('gives a page, and a workbook that can be mailed on', async () => {
    const again = join(folder, 'third', 'again.xlsx');
    mkdirSync(join(folder, 'third'));
    expect(await runCli(['run', mailed, '-o', again, '-o', join(away, 'page.html')])).toMatchObject({ code: 0 });
    copyFileSync(again, join(folder, 'again.xlsx'));
    expect(await json('run', join(folder, 'again.xlsx'))).toEqual(await json('run', scenario));
  });
});

describe('a file beside the workbook', () => {
  const beside = (name: string, text: string) => {
    const file = join(away, 'programmes', name);
    mkdirSync(join(away, 'programmes'), { recursive: true });
    writeFileSync(file, text);
    return file;
  };

  it('that has changed is named, and the copy is used', async () => {
    const file = beside(
      'family.yaml',
      readFileSync(join(home, 'programmes/family.yaml'), 'utf8').replace('100000', '90000'),
    );
    for (const command of ['run', 'check', 'explain', 'simulate']) {
      const { code, stderr } = await runCli([
        command,
        mailed,
        '--lang',
        'en',
        ...(command === 'simulate' ? ['--draws', '100'] : []),
      ]);
      expect({ code, stderr }).toEqual({
        code: 0,
        stderr: `Note: ${mailed} has its own copy of programmes/family.yaml, and the file of that name has been changed since. The copy is used, as the workbook’s figures rest on it. To use the file, write the workbook anew from the scenario.\n`,
      });
    }
    const { stdout } = await runCli(['run', mailed, '--format', 'json']);
    unlinkSync(file);
    expect(JSON.parse(stdout)).toEqual(await json('run', scenario));
  });

  it.each(['\n', '\r\n'])('that ends its lines with %j is the same', async (end) => {
    const file = beside(
      'family.yaml',
      readFileSync(join(home, 'programmes/family.yaml'), 'utf8').replaceAll('\n', end),
    );
    expect(await runCli(['check', mailed])).toMatchObject({ code: 0, stderr: '' });
    unlinkSync(file);
  });

  it('is read where the inputs name another than the workbook has', async () => {
    const file = beside(
      'other.yaml',
      readFileSync(join(home, 'programmes/family.yaml'), 'utf8').replace('100000', '90000'),
    );
    const set = ['--set', 'catalogue=[programmes/other.yaml, programmes/a/course.yaml, programmes/b/course.yaml]'];
    const { code, stdout } = await runCli(['run', mailed, ...set, '--format', 'json']);
    unlinkSync(file);
    expect(code).toBe(0);
    expect(stdout).not.toBe((await runCli(['run', mailed, '--format', 'json'])).stdout);
  });
});

describe('the sheet of files', () => {
  const book = () => bookOf(openScenario(scenario), 'en');
  const read = async (changed: Book, where = away) =>
    readWorkbook(await readBook(await writeBook(changed), sheetsToRead), 'plan.xlsx', where, []).source;

  it('is not there where the scenario names no files', () => {
    const plain = bookOf(
      openText({
        text: JSON.stringify({ name: 'x', interventions: { parent_courses: { courses: 1 } } }),
        file: '-',
        folder: '.',
        set: [],
      }),
      'en',
    );
    expect(plain.sheets.map(({ name }) => name)).not.toContain('Files');
  });

  it('has no cell that is longer than Excel takes', () => {
    const cells =
      book()
        .sheets.at(-1)
        ?.rows.flat()
        .map((cell) => String(cell?.value ?? '').length) ?? [];
    expect(Math.max(...cells)).toBeLessThan(32_767);
    expect(Math.max(...cells)).toBeGreaterThan(10_000);
  });

  it('has some lines to a cell where a file has very many', async () => {
    const many = join(folder, 'many');
    writeOwnFiles(many);
    writeFileSync(join(many, 'index.yaml'), `${readFileSync(join(many, 'index.yaml'), 'utf8')}${'#\n'.repeat(30_000)}`);
    const source = openScenario(join(many, 'plan.yaml'));
    const long = bookOf(source, 'en');
    expect(long.sheets.at(-1)?.rows.length).toBeLessThan(2200);
    expect(jsonOf(await read(long))).toEqual(jsonOf(source));
  });

  it('is not to be changed: the formulas would not follow', async () => {
    const changed = book();
    const sheets = changed.sheets.map((sheet) => ({
      ...sheet,
      rows:
        sheet.name === 'Files'
          ? sheet.rows.map((cells) =>
              cells.map((cell) =>
                String(cell?.value).startsWith('price_year') ? { value: 'price_year: 2023' } : cell,
              ),
            )
          : sheet.rows,
    }));
    await expect(read({ ...changed, sheets })).rejects.toMatchObject({
      problems: [
        {
          code: 'workbook_file_changed',
          details: { name: 'programmes/family.yaml' },
          place: { file: 'plan.xlsx, Files!C5' },
        },
      ],
    });
  });

  it('says by its own name what is wrong with a file in it', async () => {
    const { from } = await read(book());
    const named = { [join(away, 'index.yaml')]: 'id: own\nall: { levels: {} }\n' };
    const places: string[] = [];
    try {
      openText({ ...from, named: { ...from.named, ...named } }).read();
    } catch (error) {
      if (error instanceof InputError) places.push(...error.problems.map(({ place }) => String(place?.file)));
    }
    expect(places).toContain(`plan.xlsx, ${join(away, 'index.yaml')}`);
  });

  it('may be missing, as in workbooks of before: then the files are those beside it', async () => {
    const { sheets, names, ...rest } = book();
    const without = {
      ...rest,
      sheets: sheets.filter(({ name }) => name !== 'Files'),
      names: names.filter(({ name }) => name !== 'interv_cost_files'),
    };
    expect(jsonOf(await read(without, home))).toEqual(jsonOf(openScenario(scenario)));
    const elsewhere = await read(without);
    expect(() => elsewhere.read()).toThrow(
      expect.objectContaining({ message: 'file_missing, file_missing, file_missing, file_missing' }),
    );
  });
});
