import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runCli } from './run-cli.ts';

const FILE = 'scenarios/three-side-by-side.yaml';
const FLAT = 'scenarios/parent-courses-flat-average.yaml';
const FIND = ['--find', 'stepping_stones.participants'];

const folder = mkdtempSync(join(tmpdir(), 'interv-cost-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const OUTPUTS: readonly (readonly [string, readonly string[]])[] = [
  ['largest', [...FIND, '--so-that', 'total <= 4000000']],
  ['between', ['--find', 'staff_turnover', '--so-that', 'replacement <= 500000', '--so-that', 'total >= 3200000']],
  ['nowhere', [...FIND, '--so-that', 'total <= 1000000']],
  ['break-even', [...FIND, '--equals', FLAT, '--other-find', 'parent_courses.participants']],
  ['no-break-even', ['--find', 'discount_rate', '--equals', FLAT]],
];

describe.each(['en', 'da'])('interv-cost solve --lang %s', (lang) => {
  it.each(OUTPUTS)('%s', async (name, args) => {
    const { code, stdout, stderr } = await runCli(['solve', FILE, ...args, '--lang', lang], { columns: 80 });
    expect({ code, stderr }).toStrictEqual({ code: 0, stderr: '' });
    expect(stdout.split('\n').filter((line) => line.length > 80)).toStrictEqual([]);
    await expect(stdout).toMatchFileSnapshot(`../golden/analysis/solve-${name}.${lang}.txt`);
  });

  it('writes Markdown', async () => {
    const { stdout } = await runCli([
      'solve',
      FILE,
      ...FIND,
      '--so-that',
      'total <= 4000000',
      '--format',
      'markdown',
      '--lang',
      lang,
    ]);
    await expect(stdout).toMatchFileSnapshot(`../golden/analysis/solve-largest.${lang}.md`);
  });
});

describe('the data of an answer', () => {
  it.each([
    ['largest', OUTPUTS[0]?.[1] ?? []],
    ['break-even', OUTPUTS[3]?.[1] ?? []],
  ])('%s.json, in any language', async (name, args) => {
    const [first, second] = await Promise.all(
      ['en', 'da'].map((lang) => runCli(['solve', FILE, ...args, '--format', 'json', '--lang', lang])),
    );
    expect(second?.stdout).toBe(first?.stdout);
    await expect(first?.stdout).toMatchFileSnapshot(`../golden/analysis/solve-${name}.json`);
  });

  it('goes to files', async () => {
    const file = join(folder, 'answer.json');
    const { code, stdout } = await runCli(['solve', FILE, ...FIND, '--so-that', 'total <= 4000000', '-o', file]);
    expect({ code, stdout }).toStrictEqual({ code: 0, stdout: '' });
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({
      format: 'interv-cost/solve/1',
      solution: 'largest',
    });
  });

  it('is of both scenarios with the settings of each', async () => {
    const args = [
      'solve',
      FLAT,
      '--find',
      'parent_courses.participants',
      '--equals',
      FLAT,
      '--other-find',
      'parent_courses.participants',
    ];
    const same = await runCli([...args, '--lang', 'en']);
    expect(same.stdout).toContain('A and B come to the same at every value.');
    const dearer = await runCli([
      ...args,
      '--set',
      'parent_courses.unit_costs.set_up=10000',
      '--other-set',
      'parent_courses.unit_costs.participant=10000',
      '--format',
      'json',
    ]);
    // 43,000 − 10,000 at the start is made up for by 15,300 − 10,000 for each a year, over four years.
    expect(JSON.parse(dearer.stdout)).toMatchObject({
      solution: 'one',
      crossings: [{ from: 33_000 / (4 * 5300), lower_before: 'first', lower_after: 'second' }],
    });
  });
});

describe('what is wrong with the command line or a file', () => {
  const broken = join(folder, 'broken.yaml');
  writeFileSync(broken, 'name: broken\ninterventions: { stepping_stones: { participant: 3 } }\n');

  it.each([
    ['en', ['--so-that', 'total <= 5'], '--find needs a value'],
    ['da', ['--so-that', 'total <= 5'], '--find skal have en værdi'],
    ['en', FIND, 'what the value is to satisfy is not said'],
    ['da', [...FIND, '--so-that', 'total <= 5', '--equals', FLAT], 'det er ikke angivet, hvad værdien skal opfylde'],
    ['da', [...FIND, '--so-that', 'total = 5'], 'total = 5 er ikke en betingelse'],
    ['en', [...FIND, '--so-that', 'totl <= 5'], 'there is no figure totl'],
    [
      'en',
      ['--find', 'stepping_stones.tier', '--so-that', 'total <= 5'],
      'stepping_stones.tier is not a number that can be found',
    ],
    ['da', ['--find', 'years', '--so-that', 'total <= 5'], 'years er ikke et tal, der kan findes'],
    ['en', [...FIND, '--so-that', 'headroom >= 0'], 'the scenario gives no headroom'],
    ['en', [...FIND, '--equals', broken], 'broken.yaml:2'],
    ['en', [...FIND, '--equals', FLAT, '--outcome', 'headroom'], 'the scenario gives no headroom'],
  ])('%s %j: %s', async (lang, args, said) => {
    const { code, stdout, stderr } = await runCli(['solve', FILE, ...args, '--lang', lang]);
    expect({ code, stdout }).toStrictEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(said);
  });

  it('is standard input that would be read twice', async () => {
    const { code, stderr } = await runCli(['solve', '-', ...FIND, '--equals', '-', '--lang', 'en'], {
      stdin: readFileSync(FILE, 'utf8'),
    });
    expect(code).toBe(2);
    expect(stderr).toContain('standard input (-) can be read only once');
  });
});
