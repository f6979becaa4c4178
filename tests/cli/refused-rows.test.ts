import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { some } from '../tier.ts';
import { runCli } from './run-cli.ts';

/** What cannot be computed is a row with its problem: the others are written, and the exit code says so. */

const folder = mkdtempSync(join(tmpdir(), 'interv-cost-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** A scenario with a programme of its own whose quantity is a formula of `a`. */
function scenarioWith(quantity: string, name: string, more = ''): string {
  const programme = `id: own
name: Own
price_year: 2017
overhead_included: 20%
inputs: { a: { kind: count, label: a } }
participants: 10
lines:
  - { id: things, label: Things, phase: operating, unit: piece, quantity: "${quantity}", unit_cost: 1000, wage_share: 0, origin: assumed }
`;
  writeFileSync(join(folder, `${name}-programme.yaml`), programme);
  const file = join(folder, `${name}.yaml`);
  writeFileSync(
    file,
    `name: ${name}\nyears: 1\ncatalogue: [${name}-programme.yaml]\ninterventions:\n  own: { a: 4 }\n${more}`,
  );
  return file;
}

const cellsOf = (csv: string) =>
  csv
    .trimEnd()
    .split('\r\n')
    .map((line) => line.split(','));

describe.each([
  ['100 / a', 'division_by_zero'],
  ['1 / (100 / a)', 'division_by_zero'],
  ['min(5, 100 / a)', 'division_by_zero'],
  ['a - 3', 'below_zero'],
  ['1000000000 * (6 - a)', null],
])('a sweep of quantity %s', (quantity, code) => {
  it.each(['5,0', '0,5'])('over %s', async (values) => {
    const file = scenarioWith(quantity, 'swept');
    const {
      code: exit,
      stdout,
      stderr,
    } = await runCli(['sweep', file, '--vary', `own.a=${values}`, '-f', 'csv', '--lang', 'en']);
    const [head = [], ...rows] = cellsOf(stdout);
    const at = (name: string) => rows.map((row) => row[head.indexOf(name)]);
    const refused = values.split(',').indexOf('0');
    expect(at('own.a')).toEqual(values.split(','));
    if (code === null) {
      expect([exit, stderr, at('problem')]).toEqual([0, '', ['', '']]);
      return;
    }
    expect(exit).toBe(2);
    expect(at('total')[refused]).toBe('');
    expect(at('problem')[refused]).toMatch(new RegExp(`^${code} .*swept-programme.yaml:8:`, 'u'));
    expect(Number(at('total')[1 - refused])).toBeGreaterThan(0);
    expect(at('problem')[1 - refused]).toBe('');
    expect(stderr).toContain(`[${code}]`);
    expect(stderr).toContain('In own.a=0.');
  });
});

it('says so in every format of a sweep', async () => {
  const file = scenarioWith('100 / a', 'formats');
  const outputs = ['txt', 'md', 'json', 'ndjson', 'svg', 'html', 'xlsx'].map((ending) =>
    join(folder, `formats.${ending}`),
  );
  const run = await runCli([
    'sweep',
    file,
    '--vary',
    'own.a=0..4:1',
    ...outputs.flatMap((output) => ['-o', output]),
    '--lang',
    'en',
  ]);
  expect([run.code, run.stdout]).toEqual([2, '']);
  const [table = '', markdown = '', json = '', ndjson = '', svg = '', html = ''] = outputs.map((output) =>
    readFileSync(output, 'utf8'),
  );
  for (const text of [table, markdown, html]) {
    expect(text).toContain('Cannot be computed');
    expect(text.replace(/\s+/gu, ' ')).toContain('the formula of own.things divides by zero in year 1; at own.a 0');
  }
  const rows = ndjson
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(rows.map(({ total, problems }) => [total, (problems as unknown[]).length])).toEqual([
    [null, 1],
    [100000, 0],
    [50000, 0],
    [33333.33, 0],
    [25000, 0],
  ]);
  expect((JSON.parse(json) as { rows: unknown }).rows).toEqual(rows);
  expect(rows[0]?.problems).toMatchObject([
    { code: 'division_by_zero', line: 8, wrong: 'the formula of own.things divides by zero in year 1' },
  ]);
  for (const text of [table, markdown, json, ndjson, svg, html]) expect(text).not.toMatch(/NaN|Infinity|undefined/u);
});

it('a tornado says at which end nothing can be computed, and shows all else', async () => {
  const file = scenarioWith('100 / a', 'tornado');
  const args = ['tornado', file, '--range', 'own.a=0..5', '--lang', 'en'];
  const { code, stdout, stderr } = await runCli(args);
  expect(code).toBe(2);
  expect(stdout.replace(/\s+/gu, ' ')).toContain('own.a 0: ');
  expect(stdout).toContain('Cannot be computed');
  expect(stderr).toContain('[division_by_zero]');
  expect(stderr).toContain('In own.a 0.');
  const csv = cellsOf((await runCli([...args, '-f', 'csv'])).stdout);
  expect(csv.find((row) => row[2] === 'own.a')?.at(-1)).toMatch(/^division_by_zero .*tornado-programme.yaml:8:/u);
  expect(csv.filter((row) => row[2] !== 'own.a').map((row) => row.at(-1))).toEqual(['problem', '', '']);
  const json = JSON.parse((await runCli([...args, '-f', 'json'])).stdout) as {
    rows: readonly { path: string; low: unknown; swing: unknown }[];
  };
  expect(json.rows.find(({ path }) => path === 'own.a')).toMatchObject({
    low: { value: 0, outcome: null, problems: [{ code: 'division_by_zero' }] },
    swing: null,
  });
  // Nobody asked for an example.
  const illustrative = await runCli(['tornado', scenarioWith('a - 4', 'example'), '--lang', 'en']);
  expect([illustrative.code, illustrative.stderr]).toEqual([0, '']);
});

it('solve takes what cannot be computed for what does not hold', async () => {
  await Promise.all(
    some(
      [
        ['min(5, 100 / a)', 1],
        ['100 / (a + 1)', 0],
        ['100 / a', 1],
        ['1 / (100 / a)', 1],
      ] as const,
      2,
    ).map(async ([quantity, first], index) => {
      const file = scenarioWith(quantity, `solved-${String(index)}`);
      const { code, stdout } = await runCli([
        'solve',
        file,
        '--find',
        'own.a',
        '--so-that',
        'total >= 0',
        '-f',
        'json',
      ]);
      expect([
        quantity,
        code,
        (JSON.parse(stdout) as { intervals: readonly { low: { value: number } }[] }).intervals[0]?.low.value,
      ]).toEqual([quantity, 0, first]);
    }),
  );
});

it('a value that one of several scenarios cannot have is a row of it', async () => {
  const files = ['scenarios/budget-2027.yaml', 'scenarios/three-side-by-side.yaml'];
  const { code, stdout, stderr } = await runCli([
    'sweep',
    ...files,
    '--vary',
    'price_year=2030',
    '-f',
    'csv',
    '--lang',
    'en',
  ]);
  const [, ...rows] = cellsOf(stdout);
  expect(code).toBe(2);
  expect(rows.map((row) => [row[0], row.at(-1)])).toEqual([
    [files[0], ''],
    [files[1], 'price_index_needed --vary (scenarios/three-side-by-side.yaml)'],
  ]);
  expect(stderr).toContain('[price_index_needed]');
});

describe('scenarios of which one is bad', () => {
  const good = scenarioWith('a', 'good');
  const bad = join(folder, 'bad.yaml');
  writeFileSync(bad, 'name: bad\ninterventions: { nothing: {} }\n');
  const unreadable = join(folder, 'unreadable.yaml');
  writeFileSync(unreadable, 'name: [\n');

  it.each([[[bad, good, unreadable]], [[good, bad, unreadable]]])(
    'the good one is swept, the bad ones have a row',
    async (files) => {
      const args = ['sweep', ...files, '--vary', 'own.a=1,2', '-f', 'csv', '--lang', 'en'];
      const { code, stdout, stderr } = await runCli(args);
      const [head = [], ...rows] = cellsOf(stdout);
      expect(code).toBe(2);
      expect(rows.every((row) => row.length === head.length)).toBe(true);
      const problemsOf = (file: string) => rows.filter((row) => row[0] === file).map((row) => row.at(-1));
      expect(problemsOf(good)).toEqual(['', '']);
      expect(problemsOf(bad)).toEqual(['unknown_intervention 2:18']);
      expect(problemsOf(unreadable)[0]).toMatch(/^yaml_syntax/u);
      for (const each of ['[unknown_intervention]', '[yaml_syntax]']) expect(stderr.split(each)).toHaveLength(2);
      // What shards make of it is the same, put together.
      const parts: string[] = [];
      for (const shard of [1, 2, 3]) {
        const part = join(folder, `part-${String(shard)}.ndjson`);
        const run = await runCli([...args.slice(0, -4), '--shard', `${String(shard)}/3`, '-o', part]);
        expect([0, 2]).toContain(run.code);
        parts.push(part);
      }
      const merged = await runCli(['merge', ...parts, '-f', 'csv', '--lang', 'en']);
      expect(merged).toEqual({ code, stdout, stderr });
      const json = await runCli([...args.slice(0, -3), 'json', '--lang', 'en']);
      expect((await runCli(['merge', ...parts, '-f', 'json', '--lang', 'en'])).stdout).toBe(json.stdout);
      expect(() => JSON.parse(json.stdout) as unknown).not.toThrow();
    },
  );

  it('nothing is written where all are', async () => {
    const { code, stdout, stderr } = await runCli([
      'sweep',
      bad,
      unreadable,
      '--vary',
      'own.a=1,2',
      '-f',
      'csv',
      '--lang',
      'en',
    ]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('[yaml_syntax]');
  });
});

describe('a simulation', () => {
  const uncertain = 'uncertainty: { own.a: { low: 0, high: 5 } }\n';

  it.each([
    ['100 / a', 'division_by_zero'],
    ['1 / (100 / a)', 'division_by_zero'],
    ['min(5, 100 / a)', 'division_by_zero'],
    ['a - 1', 'below_zero'],
  ])('of quantity %s says which draws cannot be computed, and gives no figures', async (quantity, code) => {
    const file = scenarioWith(quantity, `drawn-${code}`, uncertain);
    const args = ['simulate', file, '--draws', '1000', '--lang', 'en', '-f', 'csv'];
    const { code: exit, stdout, stderr } = await runCli(args);
    expect([exit, stdout]).toEqual([2, '']);
    // One draw in ten is rounded to 0.
    expect(stderr).toMatch(
      /drawn-\w+\.yaml:6:23: \d{2,3} of 1,000 draws cannot be computed; the first is number \d+, with own\.a = 0 \[draws_refused\]/u,
    );
    expect(stderr).toMatch(new RegExp(`drawn-${code}-programme\\.yaml:8:.*\\[${code}\\]`, 'u'));
    // Other threads, and the parts of shards, say the same.
    expect(await runCli([...args, '--workers', '2'])).toEqual({ code: exit, stdout, stderr });
    const parts = [join(folder, 'one-1.ndjson'), join(folder, 'one-2.ndjson')];
    for (const [index, part] of parts.entries()) {
      const shard = await runCli([
        'simulate',
        file,
        '--draws',
        '9000',
        '--shard',
        `${String(index + 1)}/2`,
        '-o',
        part,
        '--lang',
        'en',
      ]);
      expect(shard.code).toBe(2);
      expect(shard.stderr).toContain('[draws_refused]');
    }
    expect(await runCli(['merge', ...parts, '-f', 'csv', '--lang', 'en'])).toEqual(
      await runCli(['simulate', file, '--draws', '9000', '-f', 'csv', '--lang', 'en']),
    );
  });

  it('of several scenarios writes the good ones, with a row for each that is bad', async () => {
    const good = scenarioWith('a', 'drawn-good', uncertain);
    const refused = scenarioWith('100 / a', 'drawn-refused', uncertain);
    const bad = join(folder, 'drawn-bad.yaml');
    writeFileSync(bad, 'name: bad\ninterventions: { nothing: {} }\n');
    const args = ['simulate', bad, refused, good, '--draws', '9000', '--lang', 'en'];
    const csv = await runCli([...args, '-f', 'csv']);
    const [head = [], ...rows] = cellsOf(csv.stdout);
    expect(csv.code).toBe(2);
    expect(rows.every((row) => row.length === head.length)).toBe(true);
    const at = (name: string) => rows.map((row) => row[head.indexOf(name)]);
    expect(at('file')).toEqual([bad, refused, good]);
    expect(at('mean').map((cell) => cell !== '')).toEqual([false, false, true]);
    expect(at('problem')).toEqual([
      'unknown_intervention 2:18',
      expect.stringMatching(/^"draws_refused 6:23; division_by_zero .*:8:\d+"$/u),
      '',
    ]);
    for (const code of ['[unknown_intervention]', '[draws_refused]', '[division_by_zero]'])
      expect(csv.stderr.split(code)).toHaveLength(2);
    const table = await runCli(args, { columns: 200 });
    expect(table.code).toBe(2);
    expect(table.stdout).toContain('drawn-bad.yaml – unknown_intervention 2:18');
    const json = await runCli([...args, '-f', 'json']);
    const data = JSON.parse(json.stdout) as {
      rows: readonly {
        scenario: unknown;
        problems: readonly { code: string }[];
        outcomes: { total: { mean: unknown } };
      }[];
    };
    expect(
      data.rows.map(({ scenario, problems, outcomes }) => [scenario, problems[0]?.code, outcomes.total.mean !== null]),
    ).toEqual([
      [null, 'unknown_intervention', false],
      ['drawn-refused', 'draws_refused', false],
      ['drawn-good', undefined, true],
    ]);
    // The second scenario is divided between two of seven shards; of two, cases are whole.
    for (const of of [2, 7]) {
      const parts = Array.from({ length: of }, (_, index) =>
        join(folder, `rows-${String(of)}-${String(index + 1)}.ndjson`),
      );
      for (const [index, part] of parts.entries())
        await runCli([...args, '--shard', `${String(index + 1)}/${String(of)}`, '-o', part]);
      expect((await runCli(['merge', ...parts, '-f', 'json', '--lang', 'en'])).stdout).toBe(json.stdout);
      expect(await runCli(['merge', ...parts, '-f', 'csv', '--lang', 'en'])).toEqual(csv);
    }
  });
});

describe('of one draw', () => {
  const file = scenarioWith('a', 'once', 'uncertainty: { own.a: { low: 1, high: 5 } }\n');

  it.each(['1', '2'])('and two there is a standard deviation only where it is defined: %s', async (draws) => {
    const args = ['simulate', file, '--draws', draws, '--seed', '3', '--lang', 'en'];
    const isThere = draws === '2';
    const csv = cellsOf((await runCli([...args, '-f', 'csv'])).stdout);
    for (const name of ['standard_deviation', 'standard_error'])
      expect([name, csv.find((row) => row[2] === name)?.[3] !== '']).toEqual([name, isThere]);
    const json = JSON.parse((await runCli([...args, '-f', 'json'])).stdout) as Record<string, never>;
    const [outcome] = json.outcomes as unknown as readonly Record<string, unknown>[];
    expect([outcome?.standard_deviation !== null, outcome?.standard_error !== null]).toEqual([isThere, isThere]);
    expect(outcome?.mean).not.toBeNull();
    const { of } = json.rank_correlations as unknown as { of: readonly { correlation: number | null }[] };
    expect(of.map(({ correlation }) => correlation !== null)).toEqual([isThere]);
    const table = (await runCli(args)).stdout;
    expect(/^Standard deviation\s+–$/mu.test(table)).toBe(!isThere);
    expect(/^Standard error of the mean\s+–$/mu.test(table)).toBe(!isThere);
    expect(table).not.toMatch(/NaN/u);
    // In rows, and of parts that were put together.
    const rows = cellsOf((await runCli([...args, '--vary', 'years=1', '-f', 'csv'])).stdout);
    expect(rows[1]?.[rows[0]?.indexOf('standard_deviation') ?? -1] !== '').toBe(isThere);
    const parts = [join(folder, 'd-1.ndjson'), join(folder, 'd-2.ndjson')];
    for (const [index, part] of parts.entries())
      await runCli([...args, '--shard', `${String(index + 1)}/2`, '-o', part]);
    expect((await runCli(['merge', ...parts, '--lang', 'en'])).stdout).toBe(table);
  });

  it('and of draws that are all the same it is 0, and the rank correlation is not defined', async () => {
    const same = scenarioWith('5', 'same', 'uncertainty: { own.a: { low: 1, high: 5 } }\n');
    const { stdout } = await runCli(['simulate', same, '--draws', '100', '-f', 'json']);
    const json = JSON.parse(stdout) as { outcomes: readonly unknown[]; rank_correlations: { of: readonly unknown[] } };
    expect(json.outcomes[0]).toMatchObject({ standard_deviation: 0, standard_error: 0, least: 5000, most: 5000 });
    expect(json.rank_correlations.of).toMatchObject([{ correlation: null }]);
    expect((await runCli(['simulate', same, '--draws', '0'])).code).toBe(2);
  });
});
