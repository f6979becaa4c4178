import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli } from './run-cli.ts';

/**
 * A budget by year that holds for all years together and is exceeded in three of them: 449,080 in year 1, then 124,080,
 * against 600,000 and 100,000.
 */

const home = process.cwd();
const folder = mkdtempSync(join(tmpdir(), 'budget-'));
const TEXT = `name: Plan
first_year: 2027
price_year: 2017
staff_turnover: 0%
budget: [600000, 100000, 100000, 100000]
interventions:
  stepping_stones: { trained_staff: 4, tier: group, participants: 24 }
`;

beforeAll(() => {
  process.chdir(folder);
  writeFileSync('plan.yaml', TEXT);
  writeFileSync('single.yaml', TEXT.replace(/budget: .*/u, 'budget: 800000').replace('name: Plan', 'name: Single'));
  writeFileSync('fine.yaml', TEXT.replace(/budget: .*/u, 'budget: 900000').replace('name: Plan', 'name: Fine'));
  writeFileSync('numbered.yaml', TEXT.replace(/first_year: .*\n/u, ''));
});

afterAll(() => {
  process.chdir(home);
  rmSync(folder, { recursive: true });
});

/** The cells of the row that begins with a label. */
const row = (text: string, label: string) => {
  const line = text.split('\n').find((each) => each.startsWith(label)) ?? '';
  return line
    .slice(label.length)
    .trim()
    .split(/\s{2,}/u);
};

const stdout = async (...args: string[]) => {
  const { code, stdout: text, stderr } = await runCli(args);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return text;
};

describe('run', () => {
  it('marks each year that is over, and says in how many years it is', async () => {
    const text = await stdout('run', 'plan.yaml', '--lang', 'en');
    expect(row(text, 'Headroom')).toEqual(['150,920', '-24,080', '-24,080', '-24,080', '78,680']);
    expect(row(text, 'Over budget ')).toEqual(['over', 'over', 'over', '3 years']);
    expect(text).not.toContain('OVER BUDGET');
    expect(text.replace(/\s+/gu, ' ')).toContain(
      "The net cost is above the year's budget in 2028, 2029 and 2030, by DKK 72,240 in all. Of the budget of all years together, DKK 78,680 is left.",
    );
  });

  it('does so in Danish', async () => {
    const text = (await stdout('run', 'plan.yaml', '--lang', 'da')).replace(/\s+/gu, ' ');
    expect(text).toContain('Over budget over over over 3 år');
    expect(text).toContain(
      'Nettoudgiften overstiger årets budget i 2028, 2029 og 2030 med i alt 72.240 kr. For alle år under ét er der 78.680 kr. tilbage.',
    );
  });

  it('marks the horizon where the budget is one number', async () => {
    const text = await stdout('run', 'single.yaml', '--lang', 'en');
    expect(row(text, 'Headroom')).toEqual(['-21,320']);
    expect(row(text, 'Over budget ')).toEqual(['over']);
    expect(await stdout('run', 'fine.yaml', '--lang', 'en')).not.toMatch(/^Over budget/mu);
  });

  it('ends with code 1 if it is asked to, and says in how many years', async () => {
    expect(await runCli(['run', 'plan.yaml', '--fail-over-budget', '--lang', 'en'])).toMatchObject({
      code: 1,
      stderr: 'The net cost is over budget in 3 years.\n',
    });
    expect(await runCli(['run', 'single.yaml', '--fail-over-budget', '--lang', 'en'])).toMatchObject({
      code: 1,
      stderr: 'The net cost is over budget.\n',
    });
    expect(await runCli(['run', 'fine.yaml', '--fail-over-budget'])).toMatchObject({ code: 0 });
  });

  it('says so on the page', async () => {
    await runCli(['run', 'plan.yaml', '-o', 'plan.html', '--lang', 'en']);
    const html = readFileSync('plan.html', 'utf8');
    const said = ['over it in 3 of 4 years', 'in 2028, 2029 and 2030'];
    expect(said.filter((each) => html.includes(each))).toEqual(said);
  });
});

const FIND = ['--find', 'staff_turnover', '--set', 'stepping_stones.participants=15'];

/** What solve finds for staff turnover t: 402,550 + 325,000 t in year 1, and 77,550 + 325,000 t after that. */
async function solved(file: string, ...conditions: string[]) {
  const text = await stdout(
    'solve',
    file,
    ...FIND,
    ...conditions.flatMap((each) => ['--so-that', each]),
    '--format',
    'json',
  );
  const { intervals, so_that } = JSON.parse(text) as {
    intervals: { high: Record<string, number> }[];
    so_that: object[];
  };
  return { most: intervals.at(-1)?.high.value, figures: intervals.at(-1)?.high, so_that };
}

describe('solve', () => {
  it('finds what keeps within the budget of every year', async () => {
    // (100,000 − 77,550) / 325,000; the headroom of all years together allows three times as much.
    expect(await solved('plan.yaml', 'within budget')).toMatchObject({
      most: 0.069,
      so_that: [{ outcome: 'least_headroom', comparison: '>=', limit: 0 }],
    });
    expect(await solved('plan.yaml', 'headroom >= 0')).toMatchObject({ most: 0.2036 });
    expect(await solved('single.yaml', 'within_budget')).toMatchObject({ most: 0.1267 });
  });

  it.each([
    ['net[2028] <= 150000', 0.2229, 'net[2028]'],
    ['net[2] <= 150000', 0.2229, 'net[2028]'],
    ['headroom[2028] >= 0', 0.069, 'headroom[2028]'],
    ['headroom[2027] >= 0', 0.6075, 'headroom[2027]'],
    ['total[2027] < 450000', 0.1459, 'total[2027]'],
  ])('takes a condition on a year: %s', async (condition, most, name) => {
    const { most: found, figures, so_that } = await solved('plan.yaml', condition);
    expect([found, so_that]).toMatchObject([most, [{ outcome: name }]]);
    expect(figures).toHaveProperty([name]);
  });

  it('takes the number of a year where years are numbered', async () => {
    expect(await solved('numbered.yaml', 'headroom[2] >= 0', 'net[1] <= 420000')).toMatchObject({
      most: 0.0536,
      so_that: [{ outcome: 'headroom[2]' }, { outcome: 'net[1]' }],
    });
  });

  it('says what was asked, and that the headroom in all is no proof', async () => {
    const find = ['solve', 'plan.yaml', ...FIND, '--so-that'];
    expect(await stdout(...find, 'within budget', '--lang', 'en')).toContain('so that the budget holds in every year');
    expect(await stdout(...find, 'within budget', '--lang', 'da')).toContain('så budgettet holder hvert år');
    expect(await stdout(...find, 'headroom[2028] >= 0', '--lang', 'en')).toContain('so that headroom, 2028 ≥ 0');
    expect((await stdout(...find, 'headroom >= 0', '--lang', 'en')).replace(/\s+/gu, ' ')).toContain(
      'headroom is that of all years together, least_headroom that of the worst year.',
    );
  });

  it.each([
    ['plan.yaml', 'net[2031] <= 1', 'year_outside'],
    ['plan.yaml', 'net[0] <= 1', 'year_outside'],
    ['plan.yaml', 'present_value[2028] <= 1', 'unknown_outcome'],
    ['plan.yaml', 'budget[2028] <= 1', 'unknown_outcome'],
    ['plan.yaml', 'within', 'condition_syntax'],
    ['single.yaml', 'headroom[2028] >= 0', 'outcome_not_given'],
  ])('of %s refuses %s', async (file, condition, code) => {
    const { code: exit, stderr } = await runCli(['solve', file, ...FIND, '--so-that', condition]);
    expect([exit, stderr]).toEqual([2, expect.stringContaining(`[${code}]`) as string]);
  });
});

describe('the other analyses', () => {
  it('simulate says that one year over is enough, and counts so', async () => {
    const options = [
      '--draws',
      '500',
      '--set',
      'staff_turnover=30%',
      '--set',
      'stepping_stones.participants=15',
      '--lang',
      'en',
    ];
    // A leaver costs 81,250: in any of the years 2 to 4, it is over; nobody leaves in a year with 0.7 ** 4 = 24 %.
    const text = await stdout('simulate', 'plan.yaml', ...options);
    const [, share = ''] =
      /The budget is exceeded in at least one year in (\d+(?:\.\d)?) % of the draws\./u.exec(
        text.replace(/\s+/gu, ' '),
      ) ?? [];
    expect(Number(share)).toBeGreaterThan(95);
    expect((await stdout('simulate', 'single.yaml', ...options)).replace(/\s+/gu, ' ')).toMatch(
      /The budget is exceeded in \d/u,
    );
  });

  it('compare says in how many years, side by side and in rows', async () => {
    const text = await stdout('compare', 'plan.yaml', 'single.yaml', 'fine.yaml', '--lang', 'en');
    expect(text).toContain('Over budget: A (in 3 years), B.');
    expect(text).toMatch(/^Least headroom[\s\S]*?−24,080[\s\S]*?−21,320/mu);
    const csv = await stdout('compare', 'plan.yaml', 'fine.yaml', '--layout', 'rows', '--format', 'csv');
    const [head = [], ...rows] = csv
      .trim()
      .split('\r\n')
      .map((line) => line.split(','));
    expect(rows.map((cells) => [cells[head.indexOf('headroom')], cells[head.indexOf('least_headroom')]])).toEqual([
      ['78680', '-24080'],
      ['78680', '78680'],
    ]);
    const table = await stdout('compare', 'plan.yaml', 'fine.yaml', '--layout', 'rows', '--lang', 'en');
    expect(row(table, 'Plan *')).toContain('−24,080');
    expect(row(table, 'Plan *')).not.toContain('78,680');
  });

  it('sweep can be asked for the worst year', async () => {
    const text = await stdout(
      'sweep',
      'plan.yaml',
      '--vary',
      'stepping_stones.participants=19,20',
      '--outcome',
      'least_headroom',
      '--format',
      'json',
    );
    expect(
      (JSON.parse(text) as { rows: { least_headroom: number }[] }).rows.map((each) => each.least_headroom),
    ).toEqual([1770, -3400]);
  });
});
