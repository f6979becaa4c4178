import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCli } from './run-cli.ts';

const SCENARIO = `name: Test
years: 2
staff_turnover: 10%
interventions:
  stepping_stones:
    tier: group
    participants: 10
`;

const home = process.cwd();
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'interv-cost-'));
  process.chdir(folder);
  writeFileSync('scenario.yaml', SCENARIO);
});

afterEach(() => {
  process.chdir(home);
  rmSync(folder, { recursive: true });
});

const json = async (...args: string[]) => {
  const { code, stdout, stderr } = await runCli(['run', 'scenario.yaml', '--format', 'json', ...args]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return JSON.parse(stdout) as {
    totals: Record<string, number>;
    participants: number;
    years: number[];
    by_year: { replacement: number; participants: number }[];
  };
};

describe('run', () => {
  it('reads standard input, and gives what the file gives', async () => {
    const file = await runCli(['run', 'scenario.yaml', '--format', 'json']);
    const stdin = await runCli(['run', '-', '--format', 'json'], { stdin: SCENARIO });
    expect(stdin).toEqual(file);
    expect(file.code).toBe(0);
  });

  it('gives the same bytes twice', async () => {
    const [a, b] = [
      await runCli(['run', 'scenario.yaml', '-f', 'json']),
      await runCli(['run', 'scenario.yaml', '-f', 'json']),
    ];
    expect(a.stdout).toBe(b.stdout);
    expect(a.stdout.endsWith('}\n')).toBe(true);
  });

  it('reads a file with a byte order mark and Windows line ends', async () => {
    writeFileSync('windows.yaml', `\uFEFF${SCENARIO.replaceAll('\n', '\r\n')}`);
    const windows = await runCli(['run', 'windows.yaml', '-f', 'json']);
    expect(windows.stdout).toBe((await runCli(['run', 'scenario.yaml', '-f', 'json'])).stdout);
  });

  it('writes several files, each in the format of its ending, and nothing on standard output', async () => {
    const args = ['run', 'scenario.yaml', '-o', 'a.json', '-o', 'b.csv', '-o', 'c.md', '-o', 'd.txt', '--lang', 'en'];
    const { code, stdout, stderr } = await runCli(args);
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(stderr).toBe('Wrote a.json\nWrote b.csv\nWrote c.md\nWrote d.txt\n');
    expect(JSON.parse(readFileSync('a.json', 'utf8'))).toMatchObject({ format: 'interv-cost/result/1' });
    expect(readFileSync('b.csv', 'utf8')).toMatch(/^scenario,intervention,line,/u);
    expect(readFileSync('c.md', 'utf8')).toMatch(/^# Test\n/u);
    expect(readFileSync('d.txt', 'utf8')).toMatch(/^Test\n/u);
    expect(readdirSync('.').sort()).toEqual(['a.json', 'b.csv', 'c.md', 'd.txt', 'scenario.yaml']);
  });

  it('overwrites a result file whole', async () => {
    writeFileSync('a.json', 'x'.repeat(100_000));
    await runCli(['run', 'scenario.yaml', '-o', 'a.json']);
    expect(JSON.parse(readFileSync('a.json', 'utf8'))).toMatchObject({ name: 'Test' });
  });

  it('shows colours on a terminal only, and not if told so', async () => {
    const ESCAPE = '\u001b[';
    expect((await runCli(['run', 'scenario.yaml'], { color: true })).stdout).toContain(ESCAPE);
    expect((await runCli(['run', 'scenario.yaml'])).stdout).not.toContain(ESCAPE);
    expect((await runCli(['run', 'scenario.yaml', '--no-color'], { color: true })).stdout).not.toContain(ESCAPE);
    expect((await runCli(['run', 'scenario.yaml'], { color: true, env: { NO_COLOR: '1' } })).stdout).not.toContain(
      ESCAPE,
    );
    await runCli(['run', 'scenario.yaml', '-o', 'a.txt'], { color: true });
    expect(readFileSync('a.txt', 'utf8')).not.toContain(ESCAPE);
  });

  it.each([
    [{ LANG: 'da_DK.UTF-8' }, 'Omkostninger i alt'],
    [{ LC_ALL: 'da_DK', LANG: 'en_US.UTF-8' }, 'Omkostninger i alt'],
    [{ LANG: 'en_US.UTF-8' }, 'Total cost'],
    [{ LANG: 'dak' }, 'Total cost'],
    [{}, 'Total cost'],
  ])('takes its language from the environment: %o', async (env, words) => {
    expect((await runCli(['run', 'scenario.yaml'], { env })).stdout).toContain(words);
  });

  it('lets data formats follow only an explicit language', async () => {
    const danish = { env: { LANG: 'da_DK.UTF-8' } };
    expect((await runCli(['run', 'scenario.yaml', '-f', 'csv'], danish)).stdout).toMatch(
      /^scenario,.*\r\nTest,.*Staff time/u,
    );
    expect((await runCli(['run', 'scenario.yaml', '-f', 'csv', '--lang', 'da'])).stdout).toMatch(
      /^\uFEFFscenario;.*\r\nTest;.*Medarbejdertid/u,
    );
    const forced = ['run', 'scenario.yaml', '-f', 'csv', '--lang=da', '--csv-dialect', 'rfc4180'];
    expect((await runCli(forced)).stdout).toMatch(/^scenario,/u);
  });

  it('rounds the table as asked', async () => {
    const cells = async (...args: string[]) => {
      const { stdout } = await runCli(['run', 'scenario.yaml', ...args]);
      return stdout
        .split('\n')
        .find((line) => line.startsWith('Total cost'))
        ?.split(/\s{2,}/u)
        .slice(1);
    };
    expect(await cells()).toEqual(['409,200', '84,200', '493,400']);
    expect(await cells('--decimals', '2')).toEqual(['409,200.00', '84,200.00', '493,400.00']);
    expect(await cells('--unit', '1000')).toEqual(['409', '84', '493']);
    expect(await cells('--unit', '1000000', '--decimals', '2')).toEqual(['0.41', '0.08', '0.49']);
    expect(await cells('--lang', 'da')).toBeUndefined();
  });

  it.each([1, 2, 4, 7, 15, 50])('fits 80 columns with %i years, and shows every year', async (years) => {
    const { stdout } = await runCli([
      'run',
      'scenario.yaml',
      '--set',
      `years=${String(years)}`,
      '--set',
      'first_year=2027',
    ]);
    expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([]);
    for (let year = 2027; year < 2027 + years; year += 1) expect(stdout).toContain(String(year));
  });

  it('uses the width of a terminal', async () => {
    const args = ['run', 'scenario.yaml', '--set', 'years=10'];
    const tables = async (columns: number) => (await runCli(args, { columns })).stdout.match(/^Total cost/gmu)?.length;
    expect(await tables(160)).toBe(1);
    expect(await tables(60)).toBeGreaterThan(2);
  });
});

describe('--set', () => {
  it('sets a value, a year of a list, a key of a map, a list, a price', async () => {
    expect((await json('--set', 'overhead=0%')).totals.overhead).toBe(0);
    expect((await json('--set', 'staff_turnover[2]=0%')).by_year.map((year) => year.replacement)).toEqual([32_500, 0]);
    expect(
      (await json('--set', 'stepping_stones.participants=[1, 2]')).by_year.map((year) => year.participants),
    ).toEqual([1, 2]);
    expect((await json('--set', 'stepping_stones.participants.seminar=5')).participants).toBe(30);
    expect((await json('--set', 'stepping_stones.unit_costs.course_fee=0')).totals.establishment).toBe(180_000);
    expect(
      (await json('--set', 'stepping_stones.unit_costs.delivery.group={amount: 100, wage_share: 0%}')).totals.operating,
    ).toBe(2000);
    expect(
      (
        await json(
          '--set',
          'stepping_stones.unit_costs.replacement.staff_time=0',
          '--set',
          'stepping_stones.unit_costs.replacement.course_fee=100',
        )
      ).totals.replacement,
    ).toBe(80);
  });

  it('keeps what was in force in the years it does not set', async () => {
    writeFileSync(
      'scenario.yaml',
      `name: T
years: 3
staff_turnover: 20%
interventions:
  stepping_stones: { tier: group, participants: 24 }
  parent_courses: { courses: 1 }
  ours: { use: stepping_stones, trained_staff: 2, trained_staff_before: 2, tier: seminar, participants: [1, 2, 3] }
`,
    );
    const years = async (setting: string, figure: 'establishment' | 'replacement' | 'participants') =>
      (await json('--set', setting)).by_year.map((year) => (year as unknown as Record<string, number>)[figure]);
    // Four trained by default; four more in year 2.
    expect(await years('stepping_stones.trained_staff[2]=8', 'establishment')).toEqual([368_000, 325_000, 0]);
    expect(await years('parent_courses.participants_per_course[2]=16', 'participants')).toEqual([39, 42, 41]);
    expect(await years('ours.participants.group[3]=10', 'participants')).toEqual([39, 40, 51]);
    // (4 + 2) × 81,250 × 20 %, and in year 2 with other shares for all or one.
    expect(await years('staff_turnover[2]=0.1', 'replacement')).toEqual([97_500, 48_750, 97_500]);
    expect(await years('ours.staff_turnover[2]=10%', 'replacement')).toEqual([97_500, 81_250, 97_500]);
    expect(await years('staff_turnover[2]=0', 'replacement')).toEqual([97_500, 0, 97_500]);
  });

  it('keeps the way of writing of a list, and finds what is wrong with it', async () => {
    const file = (turnover: string) => {
      writeFileSync('scenario.yaml', SCENARIO.replace('years: 2', 'years: 4').replace('10%', turnover));
    };
    const replacement = async (setting: string) =>
      (await json('--set', setting)).by_year.map((year) => year.replacement / 325_000);
    file('[0.1, 0.2, 0.1, 0.2]');
    expect(await replacement('staff_turnover[2]=50%')).toEqual([0.1, 0.5, 0.1, 0.2]);
    expect(await replacement('staff_turnover[2]=100%')).toEqual([0.1, 1, 0.1, 0.2]);
    file('[10%, 20%, 10%, 20%]');
    expect(await replacement('staff_turnover[2]=0.5')).toEqual([0.1, 0.5, 0.1, 0.2]);
    expect(await replacement('staff_turnover[2]=0.0000001')).toEqual(
      [0.1, 0.000_000_12, 0.1, 0.2].map((share, index) => (index === 1 ? 0.03 / 325_000 : share)),
    );
    for (const [turnover, code] of [
      ['[0.1, 15%, 0.2, 20%]', 'mixed_shares'],
      ['[10%, 20%]', 'by_year_length'],
    ] as const) {
      file(turnover);
      const { code: exit, stderr } = await runCli(['run', 'scenario.yaml', '--set', 'staff_turnover[1]=10%']);
      expect(exit).toBe(2);
      expect(stderr).toContain(`[${code}]`);
    }
  });

  it('sees what was set before', async () => {
    const set = (...settings: string[]) => settings.flatMap((setting) => ['--set', setting]);
    const funded = await json(...set('funding=[{name: A, amount: 1}, {name: B, amount: 2}]', 'funding[2].amount=50'));
    expect(funded.totals.funding).toBe(102);
    writeFileSync(
      'scenario.yaml',
      'name: T\nyears: 1\nstaff_turnover: 0\ninterventions: { ours: { use: parent_courses, participants: 3 } }\n',
    );
    const other = await json(...set('ours.use=therapeutic_support', 'ours.trained_staff.prep=2'));
    expect(other.totals.establishment).toBe(135_700);
  });

  it.each(['years=.inf', 'years=900000000', 'years=-1'])(
    '%s is said once, whatever year is set beside it',
    async (years) => {
      const { code, stderr } = await runCli([
        'run',
        'scenario.yaml',
        '--set',
        years,
        '--set',
        'stepping_stones.participants[2]=5',
      ]);
      expect(code).toBe(2);
      expect([...stderr.matchAll(/\[(out_of_range|not_finite)\]$/gmu)]).toHaveLength(1);
    },
  );

  it('reaches a label that begins like a word of the scenario', async () => {
    writeFileSync(
      'scenario.yaml',
      'name: T\nyears: 1\ninterventions: { years2: { use: parent_courses, participants: 1 } }\n',
    );
    expect((await json('--set', 'years2.participants=20')).participants).toBe(20);
  });

  it('sets the number of years before the years of a list', async () => {
    const result = await json('--set', 'staff_turnover[3]=50%', '--set', 'years=3');
    expect(result.by_year.map((year) => year.replacement)).toEqual([32_500, 32_500, 162_500]);
  });

  it('sets the terms of the scenario', async () => {
    const result = await json(
      '--set',
      'price_year=2030',
      '--set',
      'price_index=cpi',
      '--set',
      'price_index.extend=2%',
      '--set',
      'first_year=2030',
    );
    expect(result.years).toEqual([2030, 2031]);
    const restated = (1.188_17 / 1.014) * 1.02 ** 6;
    expect(result.totals.establishment).toBeCloseTo(325_000 * restated, 1);
  });

  it('keeps what shares a choice together when one of it is set', async () => {
    writeFileSync(
      'scenario.yaml',
      `name: T
interventions:
  therapeutic_support: { training: prep, trained_staff: 3, trained_staff_before: 1, participants: 1 }
`,
    );
    // Two more in PREP, one in KIFF, and the place itself.
    const result = await json('--set', 'therapeutic_support.trained_staff.kiff=1');
    expect(result.totals.establishment).toBe(105_700 + 2 * 15_000 + 13_000);
  });

  it.each([
    ['staf_turnover=1%', 'unknown_path', 'Did you mean staff_turnover?'],
    ['stepping_stones.trained_staf=1', 'unknown_path', 'Did you mean stepping_stones.trained_staff?'],
    ['overhead[1]=1%', 'path_not_by_year', 'Take [ ] away'],
    ['staff_turnover[3]=1%', 'path_year', 'staff_turnover[1] to staff_turnover[2]'],
    ['overhead', 'set_syntax', 'path=value'],
    ['overhead=', 'set_syntax', 'path=value'],
    ['overhead=20', 'share_without_percent', 'Write 20%'],
    ['budget=900.000', 'danish_thousands', 'Write 900000'],
    ['stepping_stones.tier=grup', 'not_one_of', 'Did you mean group?'],
    ['stepping_stones.participants=[1, 2, 3]', 'by_year_length', 'Give 2 values'],
    ['name="a', 'yaml_syntax', ''],
    ['budget[1]=5', 'path_not_by_year', 'Take [ ] away'],
    ['staff_turnover[1]=20', 'share_without_percent', 'Write 20%'],
    ['stepping_stones.participants[1]=-1', 'out_of_range', 'from 0 to'],
    ['stepping_stones.unit_costs.course_fee.wage_share=50%', 'missing_key', 'amount'],
    ['overhead=null', 'set_syntax', 'path=value'],
    ['stepping_stones.unit_costs={course_fee: 1, course_fee: 2}', 'yaml_duplicate_key', 'Keep one'],
  ])('%s is refused with its place', async (setting, code, advice) => {
    const { code: exit, stdout, stderr } = await runCli(['run', 'scenario.yaml', '--set', setting, '--lang', 'en']);
    expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' });
    expect(stderr).toContain(`[${code}]`);
    expect(stderr).toContain(advice);
    expect(stderr).toContain('--set');
    expect(stderr).toContain('^');
  });
});

describe('--fail-over-budget', () => {
  it.each([
    ['budget=493400', 0],
    ['budget=493399.99', 1],
    ['budget=[500000, 84200]', 0],
    ['budget=[500000, 84199.99]', 1],
  ])('%s ends with %i, and the report is written all the same', async (budget, code) => {
    const outcome = await runCli(['run', 'scenario.yaml', '--set', budget, '--fail-over-budget', '-o', 'a.json']);
    expect(outcome.code).toBe(code);
    expect(JSON.parse(readFileSync('a.json', 'utf8'))).toMatchObject({ name: 'Test' });
    expect((await runCli(['run', 'scenario.yaml', '--set', budget])).code).toBe(0);
  });

  it('says over budget by itself, in the table and the notes', async () => {
    const { stdout } = await runCli(['run', 'scenario.yaml', '--set', 'budget=400000', '--lang', 'da']);
    expect(stdout).toMatch(/^Over budget +over$/mu);
    expect(stdout).toContain('Nettoudgiften er 93.400 kr. over budgettet.');
  });
});

describe('files that cannot be written', () => {
  it.each([
    [['-o', 'a.xyz'], 'output_format'],
    [['-o', 'noending'], 'output_format'],
    [['-o', 'a.json', '-o', './a.json'], 'output_twice'],
    [['-o', 'no/such/folder/a.json'], 'output_unwritable'],
    [['-o', 'folder.json'], 'output_not_regular'],
  ])('%o: %s, and nothing is left behind', async (args, problem) => {
    const { mkdirSync } = await import('node:fs');
    mkdirSync('folder.json');
    const { code, stdout, stderr } = await runCli(['run', 'scenario.yaml', ...args]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(`[${problem}]`);
    expect(readdirSync('.').sort()).toEqual(['folder.json', 'scenario.yaml']);
  });

  it('does not overwrite the scenario with its result', async () => {
    writeFileSync('scenario.md', SCENARIO);
    const { code, stderr } = await runCli(['run', 'scenario.md', '-o', resolve('scenario.md')]);
    expect(code).toBe(2);
    expect(stderr).toContain('[output_is_input]');
    expect(readFileSync('scenario.md', 'utf8')).toBe(SCENARIO);
  });

  it('writes nothing when the scenario is wrong', async () => {
    const { code } = await runCli(['run', 'scenario.yaml', '--set', 'overhead=7', '-o', 'a.json']);
    expect(code).toBe(2);
    expect(readdirSync('.')).toEqual(['scenario.yaml']);
  });
});

describe('all problems', () => {
  it('of the same place and kind too', async () => {
    const codes = async (content: string, ...args: string[]) => {
      writeFileSync('scenario.yaml', content);
      const { stderr } = await runCli(['run', 'scenario.yaml', ...args]);
      return [...stderr.matchAll(/\[([a-z_]+)\]$/gmu)].map((match) => match[1]);
    };
    expect(await codes('years: 4\n')).toEqual(['missing_key', 'missing_key']);
    expect(await codes(SCENARIO, '--set', 'foo=1', '--set', 'bar=2', '--set', 'years=x')).toEqual([
      'unknown_path',
      'unknown_path',
      'expected_number',
    ]);
    const broken = `catalogue: [none.yaml]\nprice_index: cpii\n${SCENARIO.replace('stepping_stones', 'stepping_stoness')}`;
    expect(new Set(await codes(broken))).toEqual(new Set(['file_missing', 'unknown_index', 'unknown_intervention']));
  });

  it('of settings, the scenario and its files come at once', async () => {
    writeFileSync('own.yaml', 'id: own\nlines: []\n');
    writeFileSync(
      'scenario.yaml',
      'name: T\nyears: 70\nyears: 4\ncatalogue: [own.yaml, none.yaml]\ninterventions: { own: {}, parent_courses: { participants: -1 } }\n',
    );
    const { code, stderr } = await runCli([
      'run',
      'scenario.yaml',
      '--set',
      'overhed=1%',
      '--set',
      'overhead=3',
      '--lang',
      'en',
    ]);
    expect(code).toBe(2);
    const codes = [...stderr.matchAll(/\[([a-z_]+)\]$/gmu)].map((match) => match[1]);
    expect(new Set(codes)).toEqual(
      new Set([
        'yaml_duplicate_key',
        'file_missing',
        'out_of_range',
        'unknown_path',
        'share_without_percent',
        'missing_key',
        'empty_list',
      ]),
    );
  });
});

describe('words longer than their column', () => {
  it('are parted, not cut', async () => {
    const long = 'Medarbejderkompetenceudviklingsomkostninger'.repeat(3);
    const scenario = JSON.stringify({
      name: long,
      interventions: { parent_courses: { participants: 1 } },
      funding: [{ name: long, share: '10%' }],
    });
    const { stdout } = await runCli(['run', '-', '--lang', 'da'], { stdin: scenario });
    expect(stdout).not.toContain('…  ');
    expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([]);
    const [title = '', table = ''] = stdout.split('kr. ·');
    expect(title.replace(/\s/gu, '')).toBe(long);
    expect(
      table
        .split('\n')
        .filter((line) => /^ {2,}\p{L}/u.test(line))
        .map((line) => line.trim().split(/\s{2,}/u)[0])
        .join(''),
    ).toContain(long);
  });
});

describe('text of a scenario', () => {
  it('cannot turn the terminal or the reader round', async () => {
    const name = 'a\u202eb\u2066c\nnext';
    const scenario = JSON.stringify({
      name,
      interventions: { parent_courses: { participants: 1 } },
      funding: [{ name: 'x\u202ey', share: '10%' }],
    });
    for (const format of ['table', 'markdown']) {
      const { stdout } = await runCli(['run', '-', '--format', format], { stdin: scenario });
      expect(stdout).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/u);
      expect(stdout).toContain('abc next');
    }
    const { stdout } = await runCli(['run', '-', '--format', 'json'], { stdin: scenario });
    expect(stdout).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/u);
    // In data it is whole, written so that no terminal obeys it.
    expect(JSON.parse(stdout)).toMatchObject({ name: 'a\u202eb\u2066c next' });
  });
});
