import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
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
  writeFileSync(file, `name: ${name}\nyears: 1\ncatalogue: [${name}-programme.yaml]\ninterventions:\n  own: { a: 4 }\n${more}`);
  return file;
}

const cellsOf = (csv: string) => csv.trimEnd().split('\r\n').map((line) => line.split(','));

describe.each([
  ['100 / a', 'division_by_zero'],
  ['1 / (100 / a)', 'division_by_zero'],
  ['min(5, 100 / a)', 'division_by_zero'],
  ['a - 3', 'below_zero'],
  ['1000000000 * (6 - a)', null],
])('a sweep of quantity %s', (quantity, code) => {
  it.each(['5,0', '0,5'])('over %s', async (values) => {
    const file = scenarioWith(quantity, 'swept');
    const { code: exit, stdout, stderr } = await runCli(['sweep', file, '--vary', `own.a=${values}`, '-f', 'csv', '--lang', 'en']);
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
  const outputs = ['txt', 'md', 'json', 'ndjson', 'svg', 'html', 'xlsx'].map((ending) => join(folder, `formats.${ending}`));
  const run = await runCli(['sweep', file, '--vary', 'own.a=0..4:1', ...outputs.flatMap((output) => ['-o', output]), '--lang', 'en']);
  expect([run.code, run.stdout]).toEqual([2, '']);
  const [table = '', markdown = '', json = '', ndjson = '', svg = '', html = ''] = outputs.map((output) => readFileSync(output, 'utf8'));
  for (const text of [table, markdown, html]) {
    expect(text).toContain('Cannot be computed');
    expect(text.replace(/\s+/gu, ' ')).toContain('the formula of own.things divides by zero in year 1; at own.a 0');
  }
  const rows = ndjson.trimEnd().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(rows.map(({ total, problems }) => [total, (problems as unknown[]).length])).toEqual([[null, 1], [100000, 0], [50000, 0], [33333.33, 0], [25000, 0]]);
  expect((JSON.parse(json) as { rows: unknown }).rows).toEqual(rows);
  expect(rows[0]?.problems).toMatchObject([{ code: 'division_by_zero', line: 8, wrong: 'the formula of own.things divides by zero in year 1' }]);
  for (const text of [table, markdown, json, ndjson, svg, html]) expect(text).not.toMatch(/NaN|Infinity|undefined/u);
});

it('a value that one of several scenarios cannot have is a row of it', async () => {
  const files = ['scenarios/budget-2027.yaml', 'scenarios/three-side-by-side.yaml'];
  const { code, stdout, stderr } = await runCli(['sweep', ...files, '--vary', 'price_year=2030', '-f', 'csv', '--lang', 'en']);
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

  it.each([[[bad, good, unreadable]], [[good, bad, unreadable]]])('the good one is swept, the bad ones have a row', async (files) => {
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
  });

  it('nothing is written where all are', async () => {
    const { code, stdout, stderr } = await runCli(['sweep', bad, unreadable, '--vary', 'own.a=1,2', '-f', 'csv', '--lang', 'en']);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('[yaml_syntax]');
  });
});
