import { describe, expect, it } from 'vitest';
import { formatNumber, formatShare } from '../../src/language/numbers.ts';
import { LANGUAGES } from '../../src/language/languages.ts';
import { runCli } from '../cli/run-cli.ts';
import { pageOf, tablesOf } from './read-page.ts';

const STANDARD = 'scenarios/stepping-stones-standard.yaml';
const THREE = 'scenarios/three-side-by-side.yaml';
const GROUP = 'scenarios/stepping-stones-group.yaml';
const PARENTS = 'scenarios/parent-courses.yaml';

const SWEEP = ['sweep', STANDARD];
const TORNADO = ['tornado', THREE];
const SIMULATION = ['simulate', THREE, '--draws', '2000', '--set', 'budget=3500000'];
const BESIDE = ['compare', GROUP, STANDARD, PARENTS];
const ROWS = ['compare', PARENTS, STANDARD, GROUP, '--layout', 'rows', '--outcome', 'cost_per_participant'];
const ALL = { sweep: SWEEP, tornado: TORNADO, simulate: SIMULATION, compare: BESIDE, 'compare in rows': ROWS };

async function dataOf<Data>(args: readonly string[]): Promise<Data> {
  return JSON.parse((await runCli([...args, '--format', 'json'])).stdout) as Data;
}

describe.each(LANGUAGES)('%s: the figures are those of the data', (language) => {
  const kroner = (value: number | null) => (value === null ? '–' : formatNumber(value, language).replace('-', '−'));
  const written = async (args: readonly string[]) => {
    const { code, stderr, html } = await pageOf([...args, '--lang', language]);
    expect({ code, stderr: stderr.split('\n').length }).toEqual({ code: 0, stderr: 2 });
    expect(html).toContain(`<html lang="${language}">`);
    return { html, tables: tablesOf(html) };
  };

  it('of a sweep, row by row', async () => {
    const { rows } = await dataOf<{ rows: { staff_turnover: number; total: number; cost_per_participant: number }[] }>(
      SWEEP,
    );
    const { tables, html } = await written(SWEEP);
    const shown = (tables[0] ?? []).slice(1).map(([at, , total, each]) => [at?.replace(' *', ''), total, each]);
    expect(shown).toEqual(
      rows.map((row) => [
        formatShare(row.staff_turnover, language),
        kroner(row.total),
        kroner(row.cost_per_participant),
      ]),
    );
    const totals = rows.map(({ total }) => total);
    for (const extreme of [Math.min(...totals), Math.max(...totals)])
      expect(html.split('</section>')[0]).toContain(kroner(extreme));
  });

  it('of a tornado, at both ends of each range', async () => {
    interface End {
      readonly outcome: number | null;
    }
    const { rows } = await dataOf<{ rows: { low: End; high: End; swing: number | null }[] }>(TORNADO);
    const { tables } = await written(TORNADO);
    expect(tables[0]?.slice(1).map((row) => row.at(-1))).toEqual(rows.map(({ swing }) => kroner(swing)));
    expect(tables[1]?.slice(1).map((row) => row.slice(1, 3))).toEqual(
      rows.map(({ low, high }) => [kroner(low.outcome), kroner(high.outcome)]),
    );
  });

  it('of a simulation, with what it comes to in short', async () => {
    const { outcomes } = await dataOf<{
      outcomes: { base: number; mean: number; min: number; max: number; quantiles: Record<string, number> }[];
    }>(SIMULATION);
    const [first] = outcomes;
    const { tables, html } = await written(SIMULATION);
    const shown = (tables[1] ?? []).slice(1).map((row) => row[1]);
    expect(shown).toEqual(
      expect.arrayContaining(
        [first?.base, first?.mean, ...Object.values(first?.quantiles ?? {})].map((value) => kroner(value ?? NaN)),
      ),
    );
    const [summary] = html.split('</section>');
    for (const value of [first?.base, first?.mean]) expect(summary).toContain(kroner(value ?? NaN));
  });

  it('of scenarios side by side: every total, in all and by year', async () => {
    const { figures, by_year } = await dataOf<{ figures: Values[]; by_year: Values[] }>(BESIDE);
    const { tables } = await written(BESIDE);
    const rows = new Set((tables[0] ?? []).map((row) => [row[1], row[2], row[5]].join(' ')));
    const kronerRows = [
      ...figures.filter(({ figure }) =>
        ['total', 'operating', 'establishment', 'cost_per_participant'].includes(figure),
      ),
      ...by_year.filter(({ figure }) => figure === 'total'),
    ];
    expect(kronerRows.length).toBe(8);
    for (const { values } of kronerRows) expect(rows).toContain(values.map(kroner).join(' '));
  });

  it('of scenarios in rows', async () => {
    const { rows } = await dataOf<{ rows: { scenario: string; total: number; difference: number }[] }>(ROWS);
    const { tables } = await written(ROWS);
    const shown = (tables[0] ?? [])
      .slice(1)
      .map(([name, total, ...rest]) => [name?.replace(' *', ''), total, rest.at(-2)]);
    const signed = (value: number) => (value > 0 ? `+${kroner(value)}` : kroner(value));
    expect(shown.map(([name, total, difference]) => [name?.split(' †')[0], total, difference])).toEqual(
      rows.map(({ scenario, total, difference }) => [scenario, kroner(total), signed(difference)]),
    );
  });
});

interface Values {
  readonly figure: string;
  readonly values: readonly (number | null)[];
}

describe.each(Object.entries(ALL))('the page of %s', (_, args) => {
  it('is one whole file that runs nothing and fetches nothing', async () => {
    const { html } = await pageOf(args);
    expect(html).toMatch(/^<!doctype html>\n.*<\/html>\n$/su);
    expect(html).toMatch(
      /<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-[^']+'; base-uri 'none'; form-action 'none'">/u,
    );
    expect(html).not.toMatch(/<script|javascript:|\son\w+=|\bhref=|\bsrc=|url\(/u);
    expect(html).not.toMatch(/NaN|undefined|\[object/u);
  });

  it('has one first heading, and none that leaves out a level', async () => {
    const { html } = await pageOf(args);
    const levels = [...html.matchAll(/<h([1-6])/gu)].map(([, level]) => Number(level));
    expect(levels.filter((level) => level === 1)).toEqual([1]);
    expect(levels.every((level, index) => index === 0 || level <= (levels[index - 1] ?? 0) + 1)).toBe(true);
    const ids = [...html.matchAll(/\sid="([^"]+)"/gu)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('shows a name as text, whatever is in it', async () => {
    const { code, html } = await pageOf([...args, '--set', 'name=</title><script>alert(1)</script>\u202Egnp.exe']);
    expect(code).toBe(0);
    expect(html).not.toMatch(/<script|\u202E/u);
    expect(html).toContain('&lt;script>alert(1)&lt;/script>gnp.exe');
  });
});

describe('what a page leaves out', () => {
  const vary = (...paths: string[]) => paths.flatMap((path) => ['--vary', path]);

  it('is the chart of three paths', async () => {
    const { code, html } = await pageOf([
      'sweep',
      THREE,
      ...vary('staff_turnover=0..10%:10%', 'stepping_stones.trained_staff=2..4:2', 'overhead=0..20%:20%'),
    ]);
    expect([code, html.includes('<svg'), tablesOf(html)[0]?.length]).toEqual([0, false, 10]);
  });

  it('is all where there are more rows than a person can want', async () => {
    const { code, html, stderr } = await pageOf([
      'sweep',
      THREE,
      ...vary('staff_turnover=0..100%:0.5%', 'stepping_stones.trained_staff=1..60:1'),
    ]);
    expect([code, html]).toEqual([2, '']);
    expect(stderr).toMatch(/12060|12,060/u);
    expect(stderr).toContain('html');
  });

  it('is the chart where one scenario alone can be computed; what is wrong with the other is said', async () => {
    const { code, html } = await pageOf(['compare', GROUP, 'scenarios/invalid/many-problems.yaml']);
    expect([code, html.includes('<svg')]).toEqual([2, false]);
    expect(html).toContain('many-problems.yaml');
    expect(html).toContain('1 of 2 could not be calculated.');
  });

  it('is nothing of a sweep as a matrix', async () => {
    const { html } = await pageOf([
      'sweep',
      THREE,
      '--layout',
      'matrix',
      ...vary('staff_turnover=5%..35%:10%', 'stepping_stones.trained_staff=2..6:2'),
    ]);
    expect(tablesOf(html)[0]?.map((row) => row.length)).toEqual([4, 4, 4, 4, 4]);
    expect(html).toContain('<svg');
  });
});
