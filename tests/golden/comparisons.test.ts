import { describe, expect, it } from 'vitest';
import { runCli } from '../cli/run-cli.ts';

/** Whole outputs of compare. `npm test -- -u` writes them anew; read the difference before you commit it. */

const [GROUP, STANDARD, PARENTS, BUDGET, GRANT, THREE] = [
  'stepping-stones-group',
  'stepping-stones-standard',
  'parent-courses',
  'budget-2027',
  'grant-pool',
  'three-side-by-side',
].map((name) => `scenarios/${name}.yaml`) as [string, string, string, string, string, string];
const WRONG = 'scenarios/invalid/many-problems.yaml';
const BESIDE = [GROUP, STANDARD, PARENTS];
const LINES = [GROUP, PARENTS, '--lines'];
const FUNDED = [BUDGET, GRANT, '--decimals', '2'];
const ALIGNED = [BUDGET, GRANT, STANDARD, '--align', '--unit', '1000'];
const ROWS = [PARENTS, STANDARD, GROUP, '--layout', 'rows', '--outcome', 'cost_per_participant'];
const FOLDER = ['scenarios', '--baseline', BUDGET, '--align'];
const PROBLEM = [GROUP, WRONG, PARENTS];
const WRONG_BASELINE = [WRONG, GROUP, STANDARD];

const OUTPUTS: readonly (readonly [string, 0 | 2, readonly string[]])[] = [
  ['side-by-side.txt', 0, BESIDE],
  ['side-by-side.md', 0, [...BESIDE, '--format', 'markdown']],
  ['side-by-side.csv', 0, [...BESIDE, '--format', 'csv']],
  ['lines.txt', 0, LINES],
  ['lines.md', 0, [...LINES, '--format', 'markdown']],
  ['lines.csv', 0, [...LINES, '--format', 'csv']],
  ['funded.txt', 0, FUNDED],
  ['funded.csv', 0, [...FUNDED, '--format', 'csv']],
  ['aligned.txt', 0, ALIGNED],
  ['discounted.txt', 0, [THREE, STANDARD]],
  ['rows.txt', 0, ROWS],
  ['rows.md', 0, [...ROWS, '--format', 'markdown']],
  ['rows.csv', 0, [...ROWS, '--format', 'csv']],
  ['folder.txt', 2, FOLDER],
  ['folder.md', 2, [...FOLDER, '--format', 'markdown']],
  ['folder.csv', 2, [...FOLDER, '--format', 'csv']],
  ['problem.txt', 2, PROBLEM],
  ['problem.csv', 2, [...PROBLEM, '--format', 'csv']],
  ['wrong-baseline.txt', 2, WRONG_BASELINE],
  ['wrong-baseline-rows.txt', 2, [...WRONG_BASELINE, '--layout', 'rows']],
];

describe.each(['en', 'da'])('%s', (language) => {
  it.each(OUTPUTS)('%s', async (name, expected, args) => {
    const { code, stdout, stderr } = await runCli(['compare', ...args, '--lang', language]);
    expect(code).toBe(expected);
    const hasNotes = expected === 2 || name === 'funded.csv';
    expect(stdout + stderr).not.toMatch(/NaN|undefined|\[object|[-−]0(?![.,\d])/u);
    if (name.endsWith('.txt')) expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([]);
    await expect(stdout).toMatchFileSnapshot(`comparisons/${name.replace('.', `.${language}.`)}`);
    // What the report has no place for: problems in full, and in CSV what makes scenarios not comparable.
    if (!hasNotes) expect(stderr).toBe('');
    else await expect(stderr).toMatchFileSnapshot(`comparisons/${name.replace('.', '-')}-notes.${language}.txt`);
  });
});

describe('data', () => {
  it.each([
    ['side-by-side.json', 0, [...LINES, '--format', 'json']],
    ['side-by-side.ndjson', 2, [...PROBLEM, '--format', 'ndjson']],
    ['rows.json', 2, [...PROBLEM, '--layout', 'rows', '--format', 'json']],
    ['rows.ndjson', 2, [...FOLDER, '--format', 'ndjson']],
  ] as const)('%s does not depend on the language', async (name, expected, args) => {
    const [english, danish] = await Promise.all(
      ['en', 'da'].map((language) => runCli(['compare', ...args, '--lang', language])),
    );
    expect([english?.code, danish?.stdout]).toEqual([expected, english?.stdout]);
    await expect(english?.stdout).toMatchFileSnapshot(`comparisons/${name}`);
  });
});
