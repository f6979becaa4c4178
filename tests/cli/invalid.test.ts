import { symlinkSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { problems as danish } from '../../src/language/da/problems.ts';
import { problems as english } from '../../src/language/en/problems.ts';
import { invalidScenarios } from '../scenarios.ts';
import { runCli } from './run-cli.ts';

/** Every kind of wrong input: a file that provokes it, and the text it must get in each language. */

const files = invalidScenarios().map((file) => [basename(file, '.yaml'), file] as const);

// eslint-disable-next-line no-control-regex -- they are what it looks for
const CONTROLS = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/u;

describe.each(['en', 'da'])('%s', (language) => {
  it.each(files)('%s', async (name, file) => {
    const { code, stdout, stderr } = await runCli(['check', file, '--lang', language]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).not.toMatch(CONTROLS);
    expect(stderr).not.toMatch(/NaN|undefined|\[object|\bat .*\.ts:/u);
    // Run says the same, and writes nothing.
    const run = await runCli(['run', file, '--lang', language]);
    expect({ code: run.code, stdout: run.stdout }).toEqual({ code: 2, stdout: '' });
    await expect(stderr).toMatchFileSnapshot(`../golden/invalid/${name}.${language}.txt`);
  });
});

it.each(files)('%s is named after its problem', async (name, file) => {
  if (name === 'many-problems') return;
  const { stderr } = await runCli(['check', file]);
  const codes = [...stderr.matchAll(/\[([a-z0-9_]+)\]$/gmu)].map((match) => match[1] as string);
  expect(codes.filter((code) => name.startsWith(code.replaceAll('_', '-')))).not.toEqual([]);
});

it('several problems of a file come all at once, in the order of its lines', async () => {
  const { stderr } = await runCli(['check', 'scenarios/invalid/many-problems.yaml', '--lang', 'en']);
  const lines = [...stderr.matchAll(/^\S+\.yaml:(\d+):/gmu)].map((match) => Number(match[1]));
  expect(lines.length).toBeGreaterThanOrEqual(6);
  expect(lines).toEqual([...lines].sort((a, b) => a - b));
  expect(stderr).toContain(`${String(lines.length)} problems`);
});

it('a scenario past 10 MB is not read', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'interv-cost-'));
  const file = join(folder, 'large.yaml');
  writeFileSync(file, `name: x\n${'#'.repeat(10_000_000)}\n`);
  const { code, stderr } = await runCli(['run', file, '--lang', 'en']);
  expect(code).toBe(2);
  expect(stderr).toContain('the file is larger than 10 MB [file_too_large]');
  const stdin = await runCli(['run', '-'], { stdin: new Uint8Array(10_000_001).fill(0x23) });
  expect(stdin.stderr).toContain('[file_too_large]');
  rmSync(folder, { recursive: true });
});

it('links that go round in a circle', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'interv-cost-'));
  symlinkSync(join(folder, 'b.yaml'), join(folder, 'a.yaml'));
  symlinkSync(join(folder, 'a.yaml'), join(folder, 'b.yaml'));
  // Made here: not every system keeps a link in a clone.
  writeFileSync(
    join(folder, 'named.yaml'),
    'name: x\ncatalogue: [a.yaml]\ninterventions: { parent_courses: { courses: 1 } }\n',
  );
  for (const [file, place] of [
    ['a.yaml', 'a.yaml'],
    ['named.yaml', 'named.yaml:2:13'],
  ] as const) {
    const { code, stderr } = await runCli(['run', join(folder, file)]);
    expect(code).toBe(2);
    expect(stderr).toContain(place);
    expect(stderr).toContain('[file_loop]');
  }
  rmSync(folder, { recursive: true });
});

it('every problem that a file can have is provoked by one', async () => {
  const outputs = await Promise.all(files.map(([, file]) => runCli(['check', file])));
  const seen = new Set(
    outputs.flatMap(({ stderr }) => [...stderr.matchAll(/\[([a-z0-9_]+)\]$/gmu)].map((match) => match[1])),
  );
  /** What the command line or the file system is needed for; tested in run.test.ts, commands.test.ts and above. */
  const ELSEWHERE = [
    'file_unreadable',
    'file_directory',
    'file_too_large',
    'file_loop',
    'path_not_by_year',
    'path_year',
    'set_syntax',
    'usage',
    'output_format',
    'output_twice',
    'output_is_input',
    'output_unwritable',
    'output_exists',
    'unknown_line_path',
    'unknown_catalogue_id',
    'stdin_twice',
    // tests/cli/output-file.test.ts
    'output_not_regular',
    'output_protected',
    // tests/analysis, tests/cli/analyses.test.ts, tornado.test.ts and solve.test.ts
    'vary_syntax',
    'range_syntax',
    'range_step_zero',
    'range_step',
    'range_endless',
    'path_not_varied',
    'path_twice',
    'too_many_rows',
    'rows_for_format',
    'unknown_outcome',
    'outcome_not_given',
    'matrix_paths',
    'option_number',
    'range_two',
    'distribution_for_path',
    'distribution_base',
    'nothing_uncertain',
    'draws_refused',
    'outcome_nobody',
    'condition_syntax',
    'find_not_number',
    'find_or_equals',
    // tests/workbook/wrong-cells.test.ts and tests/cli/workbook.test.ts
    'workbook_unreadable',
    'workbook_foreign',
    'workbook_cell',
    'workbook_cell_empty',
    'workbook_number',
    'workbook_number_and_parts',
    'workbook_all_or_years',
    'workbook_index_changed',
    // tests/workbook/formula-cells.test.ts and hostile-files.test.ts
    'workbook_formula',
    'workbook_path',
    'workbook_path_twice',
    'workbook_too_large',
    // tests/cli/replaced-workbook.test.ts
    'output_workbook_changed',
    'output_workbook_foreign',
    // tests/workbook/own-files.test.ts
    'workbook_file_changed',
    // tests/cli/compare.test.ts
    'nothing_found',
    'too_few_scenarios',
    'too_many_side_by_side',
    'lines_in_rows',
    // tests/study/refused.test.ts
    'no_scenarios',
    'one_scenario_format',
    'shard_syntax',
    'shard_format',
    'vary_drawn',
    'part_foreign',
    'part_version',
    'part_damaged',
    'part_differs',
    'part_twice',
    'parts_missing',
  ];
  expect(Object.keys(english).filter((code) => !seen.has(code) && !ELSEWHERE.includes(code))).toEqual([]);
  expect(Object.keys(danish).sort()).toEqual(Object.keys(english).sort());
});
