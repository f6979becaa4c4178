import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readTextFile } from '../../src/document/text.ts';
import { runCli, type CliOptions } from './run-cli.ts';

const home = process.cwd();
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'interv-cost-'));
  process.chdir(folder);
});

afterEach(() => {
  process.chdir(home);
  rmSync(folder, { recursive: true });
});

/** A scenario for so many participants: 325,000 kr., and 5,170 kr. for each of them. */
function scenario(name: string, participants = 24, more = ''): string {
  return `name: ${name}\nyears: 1\nstaff_turnover: 0%\n${more}\ninterventions: { stepping_stones: { trained_staff: 4, tier: group, participants: ${String(participants)} } }\n`;
}

const INTERVENTION = readFileSync('scenarios/catalogue/mestringsstoette.yaml', 'utf8');
const INDEX =
  'id: own\ntitle: { en: Own, da: Egen }\npublisher: x\nsource: x\nall: { levels: { 2017: 100, 2030: 150 } }\n';
const cost = (participants: number) => 325_000 + 5_170 * participants;

interface Row {
  readonly file: string;
  readonly scenario: string | null;
  readonly is_baseline: boolean;
  readonly total: number | null;
  readonly difference: number | null;
  readonly difference_percent: number | null;
  readonly differs_in: readonly string[];
  readonly problems: readonly { readonly code: string; readonly file: string | null }[];
}

/** What a comparison says as lines of JSON, whatever the layout. */
async function rowsOf(args: readonly string[], options: CliOptions = {}) {
  const { code, stdout, stderr } = await runCli(['compare', ...args, '--format', 'ndjson', '--lang', 'en'], options);
  return {
    code,
    stderr,
    rows: stdout
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as Row),
  };
}

const filesOf = (rows: readonly Row[]) => rows.map(({ file }) => file);

// As it is, but counted.
vi.mock('../../src/document/text.ts', { spy: true });

describe('files, folders and patterns', () => {
  beforeEach(() => {
    mkdirSync('plans/deep/deeper', { recursive: true });
    for (const [index, file] of [
      'plans/b.yaml',
      'plans/a.yml',
      'plans/Z.YAML',
      'plans/å.yaml',
      'plans/deep/c.yaml',
      'plans/deep/deeper/d.yaml',
      'now.yaml',
    ].entries()) {
      writeFileSync(file, scenario(file, index));
    }
    writeFileSync('plans/notes.txt', 'no scenario');
  });

  it.each([
    [
      ['now.yaml', 'plans/b.yaml'],
      ['now.yaml', 'plans/b.yaml'],
    ],
    [
      ['plans', 'now.yaml'],
      ['plans/Z.YAML', 'plans/a.yml', 'plans/b.yaml', 'plans/å.yaml', 'now.yaml'],
    ],
    [['plans/'], ['plans/Z.YAML', 'plans/a.yml', 'plans/b.yaml', 'plans/å.yaml']],
    [['plans/*.yaml'], ['plans/b.yaml', 'plans/å.yaml']],
    [
      ['plans/**'],
      ['plans/Z.YAML', 'plans/a.yml', 'plans/b.yaml', 'plans/deep/c.yaml', 'plans/deep/deeper/d.yaml', 'plans/å.yaml'],
    ],
    [['**/{c,d}.yaml'], ['plans/deep/c.yaml', 'plans/deep/deeper/d.yaml']],
    [
      ['plans/b.yaml', './plans/../plans/b.yaml', 'plans/b.*', 'now.yaml'],
      ['plans/b.yaml', 'now.yaml'],
    ],
    [
      ['now.yaml', 'plans/deep', '--baseline', 'plans/b.yaml'],
      ['plans/b.yaml', 'now.yaml', 'plans/deep/c.yaml'],
    ],
    [
      ['now.yaml', 'plans', '--baseline', './plans/b.yaml'],
      ['./plans/b.yaml', 'now.yaml', 'plans/Z.YAML', 'plans/a.yml', 'plans/å.yaml'],
    ],
  ])('%j stands for %j, in rows and side by side', async (args, expected) => {
    for (const layout of ['rows', 'side-by-side']) {
      const { code, rows, stderr } = await rowsOf([...args, '--layout', layout]);
      expect([code, stderr, filesOf(rows)]).toEqual([0, '', expected]);
      expect(rows.map(({ is_baseline: isBaseline }) => isBaseline)).toEqual(expected.map((_, index) => index === 0));
    }
  });

  it('takes whole paths, and links to files', async () => {
    symlinkSync(resolve('now.yaml'), 'plans/link.yaml');
    const { rows } = await rowsOf([join(folder, 'plans', '**', 'd*.yaml'), 'plans']);
    expect(filesOf(rows)).toEqual([
      join(folder, 'plans/deep/deeper/d.yaml'),
      'plans/Z.YAML',
      'plans/a.yml',
      'plans/b.yaml',
      'plans/link.yaml',
      'plans/å.yaml',
    ]);
  });

  it('takes a file whose name looks like a pattern', async () => {
    writeFileSync('plan[1].yaml', scenario('x'));
    expect(filesOf((await rowsOf(['plan[1].yaml', 'now.yaml'])).rows)).toEqual(['plan[1].yaml', 'now.yaml']);
  });

  it('reads standard input once, in its place', async () => {
    const stdin = scenario('typed', 7);
    for (const layout of ['rows', 'side-by-side']) {
      for (const [args, at] of [
        [['now.yaml', '-', 'plans/b.yaml'], 1],
        [['-', 'now.yaml'], 0],
        [['now.yaml', '--baseline', '-'], 0],
      ] as const) {
        const { rows } = await rowsOf([...args, '--layout', layout], { stdin });
        expect(rows[at]).toMatchObject({ file: '-', scenario: 'typed', total: cost(7) });
      }
    }
    expect(await rowsOf(['-', 'now.yaml', '-'])).toMatchObject({
      code: 2,
      rows: [],
      stderr: expect.stringContaining('[stdin_twice]') as string,
    });
  });

  it('leaves out interventions and price indices that were found, and says so', async () => {
    writeFileSync('plans/intervention.yaml', INTERVENTION);
    writeFileSync('plans/index.yaml', INDEX);
    for (const layout of ['rows', 'side-by-side']) {
      const { code, rows, stderr } = await rowsOf(['plans', '--layout', layout]);
      expect([code, filesOf(rows)]).toEqual([0, ['plans/Z.YAML', 'plans/a.yml', 'plans/b.yaml', 'plans/å.yaml']]);
      expect(stderr).toBe('Left out, as they are no scenarios: plans/index.yaml, plans/intervention.yaml\n');
    }
    // Named, it is an error; what folders hold besides does not change the layout.
    for (const layout of ['rows', 'side-by-side']) {
      const named = await rowsOf(['plans', 'plans/intervention.yaml', '--layout', layout]);
      expect([named.code, named.rows.find(({ file }) => file === 'plans/intervention.yaml')?.problems.length]).toEqual([
        2, 1,
      ]);
    }
    for (const name of ['i', 'j', 'k', 'l'])
      writeFileSync(`plans/${name}.yaml`, INTERVENTION.replace('mastery_support', name));
    const { stdout } = await runCli(['compare', 'plans', '--lang', 'en']);
    expect(stdout).toContain('A  plans/Z.YAML');
  });

  it.each([
    [['nowhere/*.yaml', 'now.yaml'], 'nothing_found', 'nowhere/*.yaml: '],
    [['empty', 'now.yaml'], 'nothing_found', 'empty: '],
    [['now.yaml'], 'too_few_scenarios', ''],
    [['now.yaml', 'now.yaml', './now.yaml'], 'too_few_scenarios', ''],
    [['now.yaml', '--baseline', 'now.yaml'], 'too_few_scenarios', ''],
    [['catalogue'], 'too_few_scenarios', 'Left out'],
    [['plans/**', 'now.yaml', '--layout', 'side-by-side'], 'too_many_side_by_side', ''],
    [['plans/**', 'now.yaml', '--lines'], 'too_many_side_by_side', ''],
    [['plans', '--lines', '--layout', 'rows'], 'lines_in_rows', ''],
    [['plans', '--outcome', 'totl'], 'unknown_outcome', ''],
    [['plans', '--layout', 'rows', '--outcome', 'headroom'], 'outcome_not_given', 'plans/Z.YAML: '],
    [['plans', '-o', 'plans/b.yaml'], 'output_format', ''],
  ])('%j is refused as %s in both languages, and nothing is written', async (args, code, begin) => {
    mkdirSync('empty');
    mkdirSync('catalogue');
    writeFileSync('catalogue/x.yaml', INTERVENTION);
    const before = readdirSync('.');
    for (const language of ['en', 'da']) {
      const outcome = await runCli(['compare', ...args, '-o', 'out.csv', '--lang', language]);
      expect([outcome.code, outcome.stdout, outcome.stderr]).toEqual([2, '', expect.stringContaining(`[${code}]`)]);
      if (begin !== 'Left out') expect(outcome.stderr.startsWith(begin)).toBe(true);
      else if (language === 'en')
        expect(outcome.stderr).toContain('Left out, as it is no scenario: catalogue/x.yaml\n');
      expect(readdirSync('.')).toEqual(before);
    }
  });

  it('does not write over a scenario', async () => {
    symlinkSync('now.yaml', 'link.csv');
    const { code, stderr } = await runCli(['compare', 'now.yaml', 'plans', '-o', 'link.csv']);
    expect([code, stderr]).toEqual([2, expect.stringContaining('[output_is_input]')]);
    expect(readFileSync('now.yaml', 'utf8')).toBe(scenario('now.yaml', 6));
  });
});

describe('layouts', () => {
  const many = (count: number) => {
    mkdirSync('many');
    for (let index = 0; index < count; index += 1)
      writeFileSync(`many/s${String(index).padStart(4, '0')}.yaml`, scenario(`Plan ${String(index)}`, index));
  };

  it.each([
    [6, 'A  Plan 0'],
    [7, 'Scenario '],
  ])('%d scenarios: %s', async (count, begin) => {
    many(count);
    const { stdout } = await runCli(['compare', 'many', '--lang', 'en']);
    expect(['A  Plan 0', 'Scenario '].filter((each) => stdout.includes(`\n${each}`))).toEqual([begin]);
  });

  it('rows and side by side have the same figures', async () => {
    many(4);
    writeFileSync('many/wrong.yaml', 'name: x\n');
    const funded =
      'budget: 500000\nfunding: [{ name: x, amount: 1000 }]\nparents_per_family: 2\ncompletion_rate: 80%\noverhead: 10%';
    writeFileSync('many/zz.yaml', scenario('Other', 30, funded).replace('years: 1', 'years: 2'));
    for (const more of [
      [],
      ['--outcome', 'completers'],
      ['--baseline', 'many/zz.yaml', '--outcome', 'headroom'],
      ['--baseline', 'many/wrong.yaml'],
    ]) {
      const beside = await rowsOf(['many', ...more]);
      const below = await rowsOf(['many', ...more, '--layout', 'rows']);
      expect(below).toEqual(beside);
      expect(beside.rows).toHaveLength(6);
    }
  });

  it('differences are figures minus those of the baseline, and per cents of it', async () => {
    many(9);
    for (const args of [['many'], ['many', '--baseline', 'many/s0005.yaml']]) {
      const { rows } = await rowsOf(args);
      const base = rows[0]?.total ?? NaN;
      for (const { total, difference, difference_percent: percent } of rows) {
        expect(difference).toBe((total ?? NaN) - base);
        expect(percent).toBe(Number(((100 * (difference ?? NaN)) / base).toFixed(6)));
      }
    }
  });

  it('writes several files at once, with the same rows in each', async () => {
    many(30);
    const { code, stdout, stderr } = await runCli([
      'compare',
      'many',
      '-o',
      'a.csv',
      '-o',
      'b.ndjson',
      '-o',
      'c.json',
      '-o',
      'd.md',
      '-o',
      'e.txt',
      '--format',
      'csv',
      '--lang',
      'en',
    ]);
    expect([code, stderr]).toEqual([0, 'Wrote a.csv\nWrote b.ndjson\nWrote c.json\nWrote d.md\nWrote e.txt\n']);
    expect(stdout).toBe(readFileSync('a.csv', 'utf8'));
    const lines = readFileSync('b.ndjson', 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect((JSON.parse(readFileSync('c.json', 'utf8')) as { rows: unknown }).rows).toEqual(lines);
    const [head = [], ...csv] = stdout
      .trim()
      .split('\r\n')
      .map((line) => line.split(','));
    expect(csv).toHaveLength(30);
    for (const [index, cells] of csv.entries()) {
      const said = Object.fromEntries(head.map((name, at) => [name, cells[at]]));
      expect([said.file, said.scenario, Number(said.total), Number(said.difference)]).toEqual([
        lines[index]?.file,
        lines[index]?.scenario,
        cost(index),
        5170 * index,
      ]);
    }
    for (const file of ['d.md', 'e.txt']) expect(readFileSync(file, 'utf8').match(/Plan \d+/gu)).toHaveLength(30);
  });

  it.each([60, 80, 100, 110, 120, 140, 200])(
    'keeps a scenario and its difference together, beside the baseline, in %d columns',
    async (columns) => {
      many(6);
      const { stdout } = await runCli(['compare', 'many', '--lang', 'en'], { columns });
      const heads = stdout
        .split('\n')
        .filter((line) => /^2017 prices +A /u.test(line))
        .map((line) => line.slice('2017 prices'.length).trim().split(/ {2,}/u));
      for (const [baseline, ...others] of heads) {
        expect(baseline).toBe('A');
        expect(others).toEqual(
          others.filter((each) => /^[B-F]$/u.test(each)).flatMap((letter) => [letter, `${letter} − A`, '%']),
        );
      }
      expect(heads.flat().filter((each) => /^[B-F]$/u.test(each))).toEqual(['B', 'C', 'D', 'E', 'F']);
      expect(stdout.split('\n').filter((line) => line.length > columns)).toEqual([]);
    },
  );

  it('tells scenarios of the same name apart', async () => {
    writeFileSync('a.yaml', scenario('Same', 1));
    writeFileSync('b.yaml', scenario('Same', 2));
    const { stdout } = await runCli(['compare', 'a.yaml', 'b.yaml', '--format', 'csv']);
    expect(stdout.split('\r\n')[0]).toBe(
      'figure,year,Same (a.yaml),Same (b.yaml),difference: Same (b.yaml),difference_percent: Same (b.yaml)',
    );
    const rows = await runCli(['compare', 'a.yaml', 'b.yaml', '--layout', 'rows', '--lang', 'en']);
    expect(rows.stdout).toMatch(/^Same \(a\.yaml\) \* .*\nSame \(b\.yaml\) /mu);
  });

  it('says what is not comparable: in the table, in data, and beside CSV on standard error', async () => {
    many(7);
    writeFileSync('many/t.yaml', scenario('Other', 7, 'price_year: 2020\nprice_index: cpi\noverhead: 10%'));
    writeFileSync('many/u.yaml', scenario('Longer', 7).replace('years: 1', 'years: 2'));
    const note =
      '2 scenarios are not directly comparable with the baseline (2017 prices, 1 year, 20 % overhead): 1 in prices of another year; 1 with another overhead; 1 over another number of years.';
    const table = await runCli(['compare', 'many', '--lang', 'en']);
    expect(table.stdout.replace(/\s+/gu, ' ')).toContain(`† ${note} --align puts all`);
    expect(table.stdout).toMatch(/Other †.*\n.*Longer †/u);
    expect(table.stderr).toBe('');
    const { rows } = await rowsOf(['many']);
    expect(rows.slice(-3).map(({ differs_in: differs }) => differs)).toEqual([
      [],
      ['price_year', 'overhead_rate'],
      ['years'],
    ]);
    expect((await runCli(['compare', 'many', '-o', 'a.csv', '--lang', 'en'])).stderr).toBe(
      `Wrote a.csv\n† ${note}\n--align puts all in the prices of the baseline's year.\n`,
    );
    const beside = await runCli(['compare', 'many/s0000.yaml', 'many/t.yaml', '--format', 'csv', '--lang', 'en']);
    expect(beside.stderr).toContain(
      'many/t.yaml is not directly comparable with many/s0000.yaml: 2020 prices against 2017 prices; 10 % overhead against 20 % overhead.\n',
    );
  });
});

describe('--align', () => {
  beforeEach(() => {
    mkdirSync('city/index', { recursive: true });
    mkdirSync('plans');
    writeFileSync(
      'city/index/own.yaml',
      INDEX.replace(
        '2030: 150',
        Array.from({ length: 13 }, (_, index) => `${String(2018 + index)}: ${String(102 + 2 * index)}`).join(', '),
      ),
    );
    writeFileSync(
      'city/now.yaml',
      scenario('Now', 24, 'price_year: 2027\nprice_index: { use: index/own.yaml, extend: 2% }'),
    );
    writeFileSync('plans/none.yaml', scenario('None', 30));
    writeFileSync('plans/cpi.yaml', scenario('Cpi', 30, 'price_year: 2020\nprice_index: { use: cpi, extend: 3% }'));
    for (let index = 0; index < 6; index += 1)
      writeFileSync(`plans/p${String(index)}.yaml`, scenario(`P${String(index)}`, index));
  });

  const runTotal = async (file: string, set: readonly string[]) => {
    const { stdout } = await runCli(['run', file, '--format', 'json', ...set.flatMap((each) => ['--set', each])]);
    return (JSON.parse(stdout) as { totals: { total: number } }).totals.total;
  };

  it.each(['rows', 'side-by-side'])(
    'is run --set price_year, with the baseline’s own index file where there is none: %s',
    async (layout) => {
      for (const [first, file] of [
        ['city/now.yaml', '../city/index/own.yaml'],
        [resolve('city/now.yaml'), '../city/index/own.yaml'],
      ] as const) {
        const { code, rows, stderr } = await rowsOf([
          first,
          'plans/none.yaml',
          'plans/cpi.yaml',
          '--align',
          '--layout',
          layout,
        ]);
        expect([code, stderr]).toEqual([0, '']);
        expect(rows.map(({ total }) => total)).toEqual([
          await runTotal('city/now.yaml', []),
          await runTotal('plans/none.yaml', ['price_year=2027', `price_index={ use: "${file}", extend: 2% }`]),
          await runTotal('plans/cpi.yaml', ['price_year=2027']),
        ]);
        expect(rows.every(({ differs_in: differs }) => differs.length === 0)).toBe(true);
      }
    },
  );

  it('is as the price year of the baseline is set, and says so', async () => {
    const { rows } = await rowsOf(['city/now.yaml', 'plans', '--align', '--set', 'price_year=2022']);
    expect(rows[2]?.total).toBe(
      await runTotal('plans/none.yaml', ['price_year=2022', 'price_index="../city/index/own.yaml"']),
    );
    for (const [args, words] of [
      [['plans'], '7 scenarios have no price index'],
      [['plans/none.yaml'], 'having none of their own: B.'],
    ] as const) {
      const { stdout } = await runCli(['compare', 'city/now.yaml', ...args, '--align', '--lang', 'en']);
      expect(stdout.replace(/\s+/gu, ' ')).toContain(
        'All are in 2027 prices, those of the baseline (--align). Amounts',
      );
      expect(stdout.replace(/\s+/gu, ' ')).toContain(words);
      const json = JSON.parse(
        (await runCli(['compare', 'city/now.yaml', ...args, '--align', '--format', 'json'])).stdout,
      ) as Record<string, unknown>;
      expect(json.aligned_to_price_year).toBe(2027);
    }
  });

  it('what it cannot restate is a problem of --align, told once, with the files', async () => {
    writeFileSync('plans/cpi.yaml', scenario('Cpi', 30, 'price_year: 2020\nprice_index: cpi'));
    writeFileSync('plans/cpi2.yaml', scenario('Cpi2', 30, 'price_year: 2020\nprice_index: cpi'));
    for (const layout of ['rows', 'side-by-side']) {
      const { code, rows, stderr } = await rowsOf([
        'city/now.yaml',
        'plans/cpi.yaml',
        'plans/cpi2.yaml',
        'plans/p1.yaml',
        '--align',
        '--layout',
        layout,
      ]);
      expect([code, rows.map(({ total }) => total !== null)]).toEqual([2, [true, false, false, true]]);
      expect(rows[1]?.problems).toMatchObject([{ code: 'price_year_not_in_index', file: '--align' }]);
      expect(stderr.match(/^--align: .*\[price_year_not_in_index\]$/gmu)).toHaveLength(1);
      expect(stderr).toContain('  In plans/cpi.yaml, plans/cpi2.yaml.\n');
      expect(stderr).toContain('Shown are 1 of 2 problems, in 2 files; the same one is shown once.\n');
    }
    const none = await rowsOf(['plans/none.yaml', 'city/now.yaml', '--align', '--set', 'price_year=2020']);
    expect([none.code, none.rows[0]?.problems]).toMatchObject([2, [{ code: 'price_index_needed', file: '--set' }]]);
  });
});

describe('--set', () => {
  it('applies to every scenario', async () => {
    writeFileSync('a.yaml', scenario('A', 1));
    writeFileSync('b.yaml', scenario('B', 2));
    for (const layout of ['rows', 'side-by-side']) {
      const { rows } = await rowsOf([
        'a.yaml',
        'b.yaml',
        '--set',
        'stepping_stones.participants=10',
        '--layout',
        layout,
      ]);
      expect(rows.map(({ total }) => total)).toEqual([cost(10), cost(10)]);
      const wrong = await rowsOf(['a.yaml', 'b.yaml', '--set', 'stepping_stones.participant=10', '--layout', layout]);
      expect([wrong.code, wrong.stderr]).toEqual([
        2,
        expect.stringMatching(/^--set: .*\[unknown_path\]\n.*\n.*\n {2}Did you mean .*\n {2}In a\.yaml, b\.yaml\.\n/u),
      ]);
    }
  });
});

describe('problems', () => {
  const BROKEN: readonly (readonly [string, string])[] = [
    ['syntax', 'name: [\n'],
    ['empty', ''],
    ['key', `${scenario('x')}partisipants: 3\n`],
    ['list', '- 1\n'],
  ];

  it('of some files among hundreds do not stop the others', async () => {
    mkdirSync('many');
    const count = 300;
    for (let index = 0; index < count; index += 1) {
      const [, text] = BROKEN[(index / 50) % BROKEN.length] ?? ['', scenario(`Plan ${String(index)}`, index)];
      writeFileSync(`many/s${String(index).padStart(4, '0')}.yaml`, index === 0 ? scenario('Plan 0', 0) : text);
    }
    const { code, rows, stderr } = await rowsOf(['many/*.yaml']);
    expect([code, rows.length]).toEqual([2, count]);
    expect(filesOf(rows)).toEqual([...filesOf(rows)].sort());
    for (const [index, row] of rows.entries()) {
      const isBroken = index % 50 === 0 && index > 0;
      expect([row.total, row.difference]).toEqual(isBroken ? [null, null] : [cost(index), 5170 * index]);
      expect(row.problems.length > 0).toBe(isBroken);
    }
    expect(stderr.trimEnd().split('\n').at(-1)).toMatch(/^\d problems$/u);
    for (const index of [50, 100, 150, 200, 250])
      expect(stderr).toContain(`many/s0${String(index).padStart(3, '0')}.yaml:`);
    const csv = await runCli(['compare', 'many', '-o', 'out.csv']);
    expect(csv.code).toBe(2);
    const cells = readFileSync('out.csv', 'utf8').split('\r\n')[51]?.split(',') ?? [];
    expect([cells[0], cells[1], cells.at(-1)]).toEqual(['many/s0050.yaml', '', 'file_empty many/s0050.yaml']);
    const table = await runCli(['compare', 'many']);
    expect(table.stdout).toMatch(/^many\/s0050\.yaml –\n {2}file_empty\n/mu);
    const json = await runCli(['compare', 'many', '--format', 'json']);
    expect((JSON.parse(json.stdout) as { rows: unknown[] }).rows).toEqual(rows);
  });

  it('beyond some hundred are counted', async () => {
    mkdirSync('many');
    for (let index = 0; index < 250; index += 1)
      writeFileSync(`many/s${String(index)}.yaml`, `name: ${String(index)}x\nyears: 99\n`);
    const { code, stderr } = await rowsOf(['many']);
    expect(code).toBe(2);
    expect(stderr.match(/^many\/s\d+\.yaml:/gmu)).toHaveLength(200);
    expect(stderr.endsWith('\nShown are 200 of 500 problems, in 250 files; the same one is shown once.\n')).toBe(true);
  });

  it('of a file that several scenarios name are told once, with the scenarios', async () => {
    writeFileSync('own.yaml', INTERVENTION.replace('phase: establishment', 'phase: beginning'));
    const own = (name: string) =>
      `name: ${name}\ncatalogue: [own.yaml]\ninterventions: { mastery_support: { families: 10 } }\n`;
    for (const name of ['a', 'b', 'c', 'd', 'e']) writeFileSync(`${name}.yaml`, own(name));
    for (const layout of ['rows', 'side-by-side']) {
      const { code, stderr } = await rowsOf(['a.yaml', 'b.yaml', 'c.yaml', 'd.yaml', 'e.yaml', '--layout', layout]);
      expect(code).toBe(2);
      expect(stderr.match(/^own\.yaml:\d+:\d+: beginning is not known here/gmu)).toHaveLength(1);
      expect(stderr).toContain('  In a.yaml, b.yaml, c.yaml and 2 more.\n');
    }
  });

  it('of the baseline leave no differences, and it is said', async () => {
    writeFileSync('a.yaml', 'name: x\n');
    writeFileSync('b.yaml', scenario('B', 2));
    for (const layout of ['rows', 'side-by-side']) {
      const { rows } = await rowsOf(['a.yaml', 'b.yaml', 'gone.yaml', '--align', '--layout', layout]);
      expect(rows.map(({ total, difference }) => [total, difference])).toEqual([
        [null, null],
        [cost(2), null],
        [null, null],
      ]);
      expect(rows[2]?.problems).toMatchObject([{ code: 'file_missing' }]);
      const { code, stdout } = await runCli(['compare', 'a.yaml', 'b.yaml', '--layout', layout, '--lang', 'en']);
      expect([code, stdout.replace(/\s+/gu, ' ')]).toEqual([
        2,
        expect.stringContaining('There are problems with the baseline, a.yaml, so no differences are shown.'),
      ]);
    }
  });
});

describe('texts that mean something to a spreadsheet or a terminal', () => {
  const NAMES = ['=1+1', '+1', '-1', '@SUM(A1)', '=cmd|x', 'a|b', '"quoted", and; more'];

  it('are harmless in CSV of both dialects and both layouts', async () => {
    for (const [index, name] of NAMES.entries())
      writeFileSync(`${String(index)}.yaml`, scenario(JSON.stringify(name), index));
    for (const layout of ['rows', 'side-by-side']) {
      for (const dialect of ['rfc4180', 'danish-excel']) {
        const files = NAMES.map((_, index) => `${String(index)}.yaml`).slice(0, 6);
        const { stdout } = await runCli([
          'compare',
          ...files,
          '--layout',
          layout,
          '--format',
          'csv',
          '--csv-dialect',
          dialect,
        ]);
        const cells = stdout.replace('\uFEFF', '').split(/\r\n|[;,]/u);
        // Differences below 0 are numbers; nothing else may begin like a formula.
        expect(cells.filter((cell) => /^"?[=+@-]/u.test(cell) && !/^-\d+(\.\d+)?$/u.test(cell))).toEqual([]);
        expect(stdout).toContain("'=1+1");
        expect(stdout).toContain("'@SUM(A1)");
      }
    }
    const { stdout } = await runCli(['compare', '6.yaml', '0.yaml', '--layout', 'rows', '--format', 'csv']);
    expect(stdout).toContain('\r\n6.yaml,"""quoted"", and; more",');
  });

  it.each(['=f.yaml', '\tg.yaml', '\rh.yaml', '-i.yaml', 'j\nk.yaml', 'l\u001b[31m.yaml', 'm\u202e.yaml'])(
    'of a file, %j, are harmless in every format',
    async (file) => {
      writeFileSync(file, scenario('x', 1));
      writeFileSync('z.yaml', scenario('x', 2));
      writeFileSync(`wrong${file}`, 'years: 1\n');
      for (const layout of ['rows', 'side-by-side']) {
        for (const format of ['table', 'markdown', 'json', 'ndjson']) {
          const { stdout, stderr } = await runCli([
            'compare',
            `./${file}`,
            `./wrong${file}`,
            'z.yaml',
            '--layout',
            layout,
            '--format',
            format,
          ]);
          // eslint-disable-next-line no-control-regex -- they are what it looks for
          expect(stdout + stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/u);
        }
        const { stdout } = await runCli(['compare', '--layout', layout, '--format', 'csv', '--', file, 'z.yaml']);
        expect(
          stdout.split(/\r\n|,/u).filter((cell) => /^"?[=+@\t\r-]/u.test(cell) && !/^-\d+(\.\d+)?$/u.test(cell)),
        ).toEqual([]);
      }
    },
  );

  it('do not break the table of Markdown', async () => {
    for (const [index, name] of NAMES.entries())
      writeFileSync(`${String(index)}.yaml`, scenario(JSON.stringify(name), index));
    const { stdout } = await runCli(['compare', '.', '--format', 'markdown']);
    const rows = stdout.split('\n').filter((line) => line.startsWith('|'));
    expect(rows).toHaveLength(NAMES.length + 2);
    expect(new Set(rows.map((row) => row.replaceAll('\\|', '').split('|').length)).size).toBe(1);
    expect(rows.join('\n')).toContain('a\\|b');
  });
});

describe('at Ctrl-C', () => {
  it('ends soon, also where nothing is written before the end', async () => {
    mkdirSync('many');
    for (let index = 0; index < 1400; index += 1) writeFileSync(`many/s${String(index)}.yaml`, scenario('x', index));
    vi.mocked(readTextFile).mockClear();
    const { code } = await runCli(['compare', 'many', '-o', 'out.txt'], { interrupt: 1 });
    expect(code).toBe(130);
    expect(vi.mocked(readTextFile).mock.calls.length).toBeLessThan(1400 / 2);
  });

  it('ends with exit code 130, and leaves what was there', async () => {
    mkdirSync('many');
    for (let index = 0; index < 700; index += 1) writeFileSync(`many/s${String(index)}.yaml`, scenario('x', index));
    writeFileSync('out.csv', 'older');
    for (const outputs of [
      ['-o', 'out.csv'],
      ['-o', 'out.csv', '-o', 'out.txt', '-o', 'out.json'],
    ]) {
      const { code, stdout, stderr } = await runCli(['compare', 'many', ...outputs, '--lang', 'en'], { interrupt: 1 });
      expect([code, stdout, stderr]).toEqual([130, '', 'Interrupted; nothing was written.\n']);
      expect(readdirSync('.')).toEqual(['many', 'out.csv']);
      expect(readFileSync('out.csv', 'utf8')).toBe('older');
    }
  });
});
