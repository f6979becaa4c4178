import { describe, expect, it } from 'vitest';
import { runCli } from '../cli/run-cli.ts';

/** Whole outputs of sweep and simulate. `npm test -- -u` writes them anew; read the difference before you commit it. */

const STANDARD = 'scenarios/stepping-stones-standard.yaml';
const THREE = 'scenarios/three-side-by-side.yaml';
const TURNOVER = ['sweep', STANDARD];
const TIERS = [
  'sweep',
  THREE,
  '--vary',
  'stepping_stones.tier=seminar,group,standard',
  '--vary',
  'staff_turnover=0..30%:15%',
  '--outcome',
  'cost_per_participant',
];
const MATRIX = [
  'sweep',
  THREE,
  '--vary',
  'staff_turnover=5..35%:10%',
  '--vary',
  'stepping_stones.trained_staff=2..6:2',
  '--layout',
  'matrix',
].map((each) => each.replace('5..35', '5%..35'));
const SIMULATION = [
  'simulate',
  THREE,
  '--draws',
  '20000',
  '--set',
  'budget=3500000',
  '--outcome',
  'total',
  '--outcome',
  'cost_per_participant',
];

const TWO = ['scenarios/stepping-stones-group.yaml', 'scenarios/staff-trained-already.yaml'];
const SWEEPS = ['sweep', ...TWO, '--vary', 'staff_turnover=0..20%:10%'];
const ROWS = [
  'simulate',
  ...TWO,
  '--vary',
  'stepping_stones.trained_staff=2,4',
  '--draws',
  '10000',
  '--set',
  'budget=900000',
  '--outcome',
  'total',
  '--outcome',
  'cost_per_participant',
];

const SOLVE = ['solve', 'scenarios/stepping-stones-group.yaml', '--find', 'stepping_stones.participants'];
const LARGEST = [...SOLVE, '--so-that', 'total <= 1000000'];
const BREAK_EVEN = [...SOLVE, '--equals', STANDARD];

const OUTPUTS: readonly (readonly [string, readonly string[]])[] = [
  ['sweep-turnover.txt', TURNOVER],
  ['sweep-turnover.md', [...TURNOVER, '--format', 'markdown']],
  ['sweep-turnover.csv', [...TURNOVER, '--format', 'csv']],
  ['sweep-turnover.svg', [...TURNOVER, '--format', 'svg']],
  ['sweep-tiers.txt', TIERS],
  ['sweep-tiers.svg', [...TIERS, '--format', 'svg']],
  ['sweep-matrix.txt', MATRIX],
  ['simulation.txt', SIMULATION],
  ['simulation.md', [...SIMULATION, '--format', 'markdown']],
  ['simulation.csv', [...SIMULATION, '--format', 'csv']],
  ['simulation.svg', [...SIMULATION, '--format', 'svg']],
  ['sweeps.txt', SWEEPS],
  ['sweeps.md', [...SWEEPS, '--format', 'markdown']],
  ['sweeps.csv', [...SWEEPS, '--format', 'csv']],
  ['simulations.txt', ROWS],
  ['simulations.md', [...ROWS, '--format', 'markdown']],
  ['simulations.csv', [...ROWS, '--format', 'csv']],
  ['solve-largest.csv', [...LARGEST, '--format', 'csv']],
  ['solve-break-even.csv', [...BREAK_EVEN, '--format', 'csv']],
];

describe.each(['en', 'da'])('%s', (language) => {
  it.each(OUTPUTS)('%s', async (name, args) => {
    const { code, stdout, stderr } = await runCli([...args, '--lang', language]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).not.toMatch(/NaN|undefined|\[object/u);
    await expect(stdout).toMatchFileSnapshot(`analyses/${name.replace('.', `.${language}.`)}`);
  });
});

describe('data', () => {
  it.each([
    ['sweep-turnover.json', [...TURNOVER, '--format', 'json']],
    ['sweep-tiers.ndjson', [...TIERS, '--format', 'ndjson']],
    ['simulation.json', [...SIMULATION, '--format', 'json']],
    ['simulation.ndjson', [...SIMULATION, '--format', 'ndjson']],
    ['sweeps.json', [...SWEEPS, '--format', 'json']],
    ['sweeps.ndjson', [...SWEEPS, '--format', 'ndjson']],
    ['simulations.json', [...ROWS, '--format', 'json']],
    ['simulations.ndjson', [...ROWS, '--format', 'ndjson']],
    ['solve-largest.ndjson', [...LARGEST, '--format', 'ndjson']],
    ['solve-break-even.ndjson', [...BREAK_EVEN, '--format', 'ndjson']],
    ['tornado.ndjson', ['tornado', 'scenarios/stepping-stones-group.yaml', '--format', 'ndjson']],
    ['run.ndjson', ['run', 'scenarios/stepping-stones-group.yaml', '--format', 'ndjson']],
  ])('%s does not depend on the language', async (name, args) => {
    const [english, danish] = await Promise.all(['en', 'da'].map((language) => runCli([...args, '--lang', language])));
    expect(danish?.stdout).toBe(english?.stdout);
    await expect(english?.stdout).toMatchFileSnapshot(`analyses/${name}`);
  });
});
