import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCli } from '../cli/run-cli.ts';
import { some } from '../tier.ts';

/** Merged parts give byte for byte what one run gives: every format, any number of shards, one scenario and several. */

const home = process.cwd();
const SCENARIOS = resolve('scenarios');
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'interv-cost-merge-'));
  cpSync(SCENARIOS, join(folder, 'plans'), { recursive: true, filter: (path) => !path.endsWith('invalid') });
  process.chdir(folder);
});

afterEach(() => {
  process.chdir(home);
  rmSync(folder, { recursive: true });
});

async function run(args: readonly string[], stdin = ''): Promise<string> {
  const { code, stdout, stderr } = await runCli([...args, '--lang', 'en'], { stdin });
  expect({ args, code, stderr: code === 0 ? '' : stderr }).toEqual({ args, code: 0, stderr: '' });
  return stdout;
}

async function makeParts(args: readonly string[], of: number, stdin = ''): Promise<void> {
  for (let number = 1; number <= of; number += 1)
    await run([...args, '--shard', `${String(number)}/${String(of)}`, '-o', `part-${String(number)}.ndjson`], stdin);
}

/** What a command writes: to standard output, and to files. */
async function outputs(
  command: readonly string[],
  formats: readonly string[],
  files: readonly string[],
  layout: readonly string[] = [],
  stdin = '',
): Promise<Readonly<Record<string, string>>> {
  const made: Record<string, string> = {};
  for (const format of formats) made[format] = await run([...command, ...layout, '--format', format], stdin);
  for (const ending of files) {
    await run([...command, ...layout, '-o', `out.${ending}`], stdin);
    made[ending] = readFileSync(`out.${ending}`, 'base64');
  }
  return made;
}

const TEXTS = some(['table', 'csv', 'json', 'ndjson', 'markdown'], 2);
const PAGE = some(['html'], 0);
const FILES = some(['html', 'xlsx'], 0);
const PARTS = 'part-*.ndjson';

describe('a sweep', () => {
  it.each(
    some<[string, readonly string[], number]>(
      [
        ['of one path, with rows that no shard has', ['sweep', 'plans/stepping-stones-group.yaml'], 20],
        [
          'of two paths, one of them words',
          [
            'sweep',
            'plans/three-side-by-side.yaml',
            '--vary',
            'stepping_stones.tier=seminar,group,standard',
            '--vary',
            'staff_turnover=0..40%:1%',
            '--outcome',
            'cost_per_participant',
            '--set',
            'budget=4000000',
          ],
          7,
        ],
        [
          'of a path that changes nothing, with an intervention of one’s own',
          ['sweep', 'plans/mastery-support.yaml', '--vary', 'discount_rate=0,3%', '--vary', 'municipalities=1..4:1'],
          3,
        ],
        ['in one part', ['sweep', 'plans/budget-2027.yaml', '--vary', 'staff_turnover=0..20%:10%'], 1],
      ],
      2,
    ),
  )('%s', async (_, command, shards) => {
    await makeParts(command, shards);
    const files = [
      ...FILES,
      ...(command.filter((each) => each === '--vary').length === 2 || !command.includes('--vary') ? ['svg'] : []),
    ];
    const merged = await outputs(['merge', PARTS], TEXTS, files);
    expect(merged).toEqual(await outputs(command, TEXTS, files));
    // Shares of a few rows: a line of rows ends where a shard does.
    expect(readdirSync('.').filter((file) => file.startsWith('part-')).length).toBe(shards);
  });

  it('as a matrix, and for a Danish Excel', async () => {
    const command = [
      'sweep',
      'plans/stepping-stones-group.yaml',
      '--vary',
      'staff_turnover=0..40%:10%',
      '--vary',
      'stepping_stones.trained_staff=2..6:2',
    ];
    await makeParts(command, 4);
    expect(
      await outputs(
        ['merge', PARTS],
        ['table', 'csv'],
        [],
        ['--layout', 'matrix', '--csv-dialect', 'danish-excel', '--unit', '1000', '--decimals', '2'],
      ),
    ).toEqual(
      await outputs(
        command,
        ['table', 'csv'],
        [],
        ['--layout', 'matrix', '--csv-dialect', 'danish-excel', '--unit', '1000', '--decimals', '2'],
      ),
    );
  });

  it('of more rows than stand on a line', async () => {
    const command = [
      'sweep',
      'plans/stepping-stones-group.yaml',
      '--vary',
      'stepping_stones.participants=1..5000:1',
      '--vary',
      'staff_turnover=0..30%:10%',
    ];
    await makeParts(command, 3);
    expect((await run(['merge', PARTS, '--format', 'csv'])) === (await run([...command, '--format', 'csv']))).toBe(
      true,
    );
  });

  it.each(some([5, 2, 60], 1))('of several scenarios, in %i parts', async (shards) => {
    const command = [
      'sweep',
      'plans/stepping-*.yaml',
      'plans/mastery-support.yaml',
      'plans/budget-2027.yaml',
      '--vary',
      'staff_turnover=0..40%:5%',
      '--set',
      'discount_rate=3%',
    ];
    await makeParts(command, shards);
    expect(await outputs(['merge', PARTS], TEXTS, [])).toEqual(await outputs(command, TEXTS, []));
  });

  it('of a workbook, and of standard input', async () => {
    await run(['run', 'plans/budget-2027.yaml', '-o', 'budget.xlsx']);
    const command = ['sweep', 'budget.xlsx', '-', '--vary', 'staff_turnover=0..40%:5%'];
    const stdin = readFileSync('plans/stepping-stones-group.yaml', 'utf8');
    await makeParts(command, 4, stdin);
    expect(await outputs(['merge', PARTS], TEXTS, [])).toEqual(await outputs(command, TEXTS, [], [], stdin));
  });
});

describe('a simulation', () => {
  const two = [
    '--outcome',
    'total',
    '--outcome',
    'cost_per_participant',
    '--outcome',
    'participants',
    '--outcome',
    'net_equivalent_annual_cost',
  ];

  it.each(
    some<[string, readonly string[], number]>(
      [
        [
          'in shards of which some have no draws',
          ['simulate', 'plans/stepping-stones-standard.yaml', '--draws', '20000', '--seed', '7'],
          9,
        ],
        [
          'of several figures, with a budget',
          ['simulate', 'plans/three-side-by-side.yaml', '--draws', '30000', '--set', 'budget=3500000', ...two],
          3,
        ],
        [
          'of an intervention of one’s own, without published ranges',
          [
            'simulate',
            'plans/mastery-support.yaml',
            '--set',
            'staff_turnover=20%',
            '--draws',
            '10000',
            '--no-published',
          ],
          2,
        ],
        ['in one part', ['simulate', 'plans/stepping-stones-group.yaml', '--draws', '5000'], 1],
        ['of a draw', ['simulate', 'plans/stepping-stones-group.yaml', '--draws', '1'], 2],
      ],
      2,
    ),
  )('%s', async (_, command, shards) => {
    await makeParts(command, shards);
    expect(await outputs(['merge', PARTS], [...TEXTS, 'svg'], PAGE)).toEqual(
      await outputs(command, [...TEXTS, 'svg'], PAGE),
    );
  });

  it('whose draws some have no participants to divide by', async () => {
    const command = ['simulate', '-', '--draws', '30000', '--outcome', 'cost_per_participant', '--outcome', 'total'];
    const text =
      'name: Few\nyears: 1\ninterventions: { stepping_stones: { trained_staff: 2, tier: group, participants: 1 } }\nuncertainty: { stepping_stones.participants: { distribution: poisson } }\n';
    await makeParts(command, 5, text);
    const merged = await outputs(['merge', PARTS], TEXTS, []);
    expect(merged.table).toContain('nobody to divide by');
    expect(merged).toEqual(await outputs(command, TEXTS, [], [], text));
  });

  it.each(some([4, 1, 30], 1))('in rows: several scenarios and values, in %i parts', async (shards) => {
    const scenarios = ['plans/stepping-stones-group.yaml', 'plans/staff-trained-already.yaml'];
    const command = [
      'simulate',
      ...scenarios,
      '--vary',
      'stepping_stones.trained_staff=2..4:1',
      '--draws',
      '10000',
      '--set',
      'budget=900000',
      ...two,
    ];
    await makeParts(command, shards);
    expect(await outputs(['merge', PARTS], TEXTS, [])).toEqual(await outputs(command, TEXTS, []));
  });

  it('in rows, with several threads', async () => {
    const command = [
      'simulate',
      'plans/stepping-stones-group.yaml',
      '--vary',
      'staff_turnover=5%,10%',
      '--draws',
      '100000',
      '--format',
      'csv',
    ];
    const one = await run([...command, '--workers', '1']);
    expect(one.split('\r\n').length).toBe(4);
    await makeParts(command.slice(0, -2), 3);
    expect(await run(['merge', PARTS, '--format', 'csv'])).toBe(one);
  });
});

describe('parts', () => {
  it('need no scenario where they are merged, in whatever order they are named', async () => {
    const command = ['simulate', 'plans/mastery-support.yaml', '--set', 'staff_turnover=20%', '--draws', '9000'];
    const sweep = ['sweep', 'plans/mastery-support.yaml', 'plans/own-unit-costs.yaml'];
    const expected = [await run(command), await run([...sweep, '--format', 'json'])];
    await makeParts(command, 3);
    mkdirSync('elsewhere/sweep', { recursive: true });
    for (const file of readdirSync('.').filter((each) => each.endsWith('.ndjson')))
      cpSync(file, join('elsewhere', file));
    await makeParts(sweep, 3);
    for (const file of readdirSync('.').filter((each) => each.endsWith('.ndjson')))
      cpSync(file, join('elsewhere/sweep', file));
    rmSync('plans', { recursive: true });
    process.chdir('elsewhere');
    expect(await run(['merge', 'part-3.ndjson', 'part-1.ndjson', 'part-2.ndjson'])).toBe(expected[0]);
    expect(await run(['merge', 'sweep', '--format', 'json'])).toBe(expected[1]);
  });

  it('are the same bytes whenever they are made', async () => {
    const command = ['simulate', 'plans/stepping-stones-standard.yaml', '--draws', '20000', '--shard', '2/3'];
    expect(await run(command)).toBe(await run(command));
    expect(await run([...command, '--workers', '2'])).toBe(await run(command));
  });
});
