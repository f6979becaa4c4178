import { describe, expect, it } from 'vitest';
import { runCli } from './run-cli.ts';

const FILE = 'scenarios/three-side-by-side.yaml';

/** Whole outputs of a scenario that has ranges of every origin. */
const OUTPUTS: readonly (readonly [string, readonly string[]])[] = [
  ['en.txt', ['--lang', 'en']],
  ['da.txt', ['--lang', 'da']],
  ['en.md', ['--lang', 'en', '--format', 'markdown']],
  ['da.md', ['--lang', 'da', '--format', 'markdown']],
  ['rfc4180.csv', ['--format', 'csv']],
  ['danish-excel.csv', ['--lang', 'da', '--format', 'csv']],
  ['json', ['--format', 'json']],
  ['en.svg', ['--lang', 'en', '--format', 'svg']],
  ['da.svg', ['--lang', 'da', '--format', 'svg']],
];

describe('interv-cost tornado', () => {
  it.each(OUTPUTS)('%s', async (ending, args) => {
    const { code, stdout, stderr } = await runCli(['tornado', FILE, ...args], { columns: 80 });
    expect({ code, stderr }).toStrictEqual({ code: 0, stderr: '' });
    if (ending.endsWith('txt')) expect(stdout.split('\n').filter((line) => line.length > 80)).toStrictEqual([]);
    await expect(stdout).toMatchFileSnapshot(`../golden/analysis/tornado.${ending}`);
  });

  it('has JSON that does not depend on the language', async () => {
    const [first, second] = await Promise.all(
      ['en', 'da'].map((lang) => runCli(['tornado', FILE, '--format', 'json', '--lang', lang])),
    );
    expect(second?.stdout).toBe(first?.stdout);
  });

  it('has the same figures in both dialects of CSV', async () => {
    // The figures stand last in each row, and have no quotation marks.
    const figures = async (args: readonly string[], delimiter: string) => {
      const { stdout } = await runCli(['tornado', FILE, '--format', 'csv', ...args]);
      return stdout
        .trimEnd()
        .split('\r\n')
        .map((line) => line.split(delimiter).slice(-7, -1));
    };
    const plain = await figures([], ',');
    const danish = await figures(['--csv-dialect', 'danish-excel'], ';');
    expect(danish.map((row) => row.map((cell) => cell.replace(',', '.')))).toStrictEqual(plain);
    expect(plain[1]).toStrictEqual(['3267420', '2413020', '4121820', '-854400', '854400', '1708800']);
  });

  it('takes ranges, settings and a figure', async () => {
    const args = [
      'tornado',
      FILE,
      '--range',
      'staff_turnover=0..20%',
      '--set',
      'overhead=0',
      '--outcome',
      'replacement',
      '--format',
      'json',
    ];
    const { stdout } = await runCli(args);
    const data = JSON.parse(stdout) as { outcome: string; rows: { path: string; range_from: string; low: object }[] };
    expect(data.outcome).toBe('replacement');
    expect(data.rows[0]).toMatchObject({ path: 'staff_turnover', range_from: 'range', low: { value: 0, outcome: 0 } });
    expect(data.rows.map(({ path }) => path)).not.toContain('overhead');
  });

  it('says what it leaves out, and that a figure is missing', async () => {
    const unmoved = await runCli([
      'tornado',
      'scenarios/stepping-stones-group.yaml',
      '--range',
      'completion_rate=50%..100%',
      '--lang',
      'en',
    ]);
    expect(unmoved.stdout).toContain('Left out, because they do not move the outcome at all: completion_rate.');
    const missing = await runCli(['tornado', '-', '--outcome', 'cost_per_participant', '--lang', 'da'], {
      stdin: 'name: Ét kursus\ninterventions: { parent_courses: { participants: 1 } }\n',
    });
    expect(missing.stdout).toContain('–: der er ingen at dele med');
  });

  it.each([
    ['en', ['--range', 'staff_turnver=0..10%'], 'there is no staff_turnver in the scenario', 'staff_turnover'],
    ['da', ['--range', 'staff_turnover=30%..10%'], 'low (30%) er større end high (10%)', 'Byt dem om.'],
    ['en', ['--range', 'staff_turnover'], 'is not path=low..high', 'staff_turnover=5%..35%'],
    ['da', ['--outcome', 'totl'], 'nøgletallet totl findes ikke', 'total'],
    ['en', ['--outcome', 'headroom'], 'the scenario gives no headroom', 'Set budget.'],
  ])('%s %j: %s', async (lang, args, said, advice) => {
    const { code, stdout, stderr } = await runCli(['tornado', FILE, '--lang', lang, ...args]);
    expect({ code, stdout }).toStrictEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(said);
    expect(stderr).toContain(advice);
  });
});
