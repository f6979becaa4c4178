import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { problems as danish } from '../../src/language/da/problems.ts';
import { problems as english } from '../../src/language/en/problems.ts';
import { runCli } from './run-cli.ts';

/** What is wrong with a command line, and how to go on. */

const SCENARIO = 'name: x\ninterventions:\n  stepping_stones: { tier: group, participants: 24 }\n';
const home = process.cwd();
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'interv-cost-'));
  process.chdir(folder);
  writeFileSync('plan.yaml', SCENARIO);
});

afterEach(() => {
  process.chdir(home);
  rmSync(folder, { recursive: true });
});

it('a file in the place of a command', async () => {
  for (const language of ['en', 'da']) {
    const { code, stderr } = await runCli(['plan.yaml', '--lang', language]);
    expect(code).toBe(2);
    const advice = /interv-cost (run plan\.yaml)$/mu.exec(stderr)?.[1] ?? '';
    expect((await runCli(advice.split(' '))).code).toBe(0);
  }
});

it('without a command, help is shown, in the language that was asked for', async () => {
  const bare = await runCli(['--lang', 'da']);
  expect(bare).toMatchObject({ code: 2, stderr: '' });
  expect(bare.stdout).toContain('Brug: interv-cost');
});

it('an argument that the shell has split', async () => {
  for (const language of ['en', 'da']) {
    const path = 'stepping_stones.participants';
    const { code, stderr } = await runCli(['run', 'plan.yaml', '--set', `${path}=[12,`, '24]', '--lang', language]);
    expect(code).toBe(2);
    const advice = /--set "([^"]*)"/u.exec(stderr)?.[1] ?? '';
    expect((await runCli(['run', 'plan.yaml', '--set', advice])).code).toBe(0);
  }
});

it.each(['dk', 'dansk', 'danish', 'da-DK', 'DA'])('--lang %s is Danish', async (name) => {
  for (const args of [['--lang', name], [`--lang=${name}`]]) {
    const { code, stdout } = await runCli(['run', 'plan.yaml', ...args]);
    expect([code, stdout.includes('Etablering')]).toEqual([0, true]);
  }
});

it('other names are no languages', async () => {
  for (const name of ['fr', 'constructor', ''])
    expect((await runCli(['run', 'plan.yaml', '--lang', name])).stderr).toContain('[usage]');
});

describe('check', () => {
  it('takes folders and patterns', async () => {
    mkdirSync('plans');
    writeFileSync('plans/a.yaml', SCENARIO);
    writeFileSync('plans/b.yaml', SCENARIO.replace('group', 'groups'));
    for (const given of ['plans', 'plans/*.yaml']) {
      const { code, stdout, stderr } = await runCli(['check', 'plan.yaml', given, '--lang', 'en']);
      expect(code).toBe(2);
      expect(stdout).toBe(
        'plan.yaml: in order (scenario, 1 intervention, 4 years)\nplans/a.yaml: in order (scenario, 1 intervention, 4 years)\n',
      );
      expect(stderr).toContain('plans/b.yaml:3:28');
    }
  });
});

it.each([
  ['budget.xls', 'budget.xlsx'],
  ['budget.ods', 'budget.xlsx'],
  ['report.pdf', 'report.html'],
  ['report.docx', 'report.html'],
])('-o %s', async (name, instead) => {
  for (const language of ['en', 'da']) {
    const { code, stderr } = await runCli(['run', 'plan.yaml', '-o', name, '--lang', language]);
    expect([code, stderr.includes(`${instead}. `)]).toEqual([2, true]);
  }
  expect((await runCli(['run', 'plan.yaml', '-o', instead])).code).toBe(0);
});

it.each(['EACCES', 'EBUSY', 'EPERM', 'EIO', 'EMFILE', 'ENAMETOOLONG'])('%s is said in words', (reason) => {
  for (const words of [english, danish]) {
    for (const { wrong, right } of [
      words.file_unreadable({ file: 'x.yaml', reason }),
      words.output_unwritable({ file: 'x.csv', reason }),
    ]) {
      expect(wrong).not.toContain(reason);
      expect(right).not.toBe('');
    }
  }
});

it.each([
  [2024, 'cpi'],
  [2025, 'state_pl'],
  [2027, 'extend'],
])('a price year without an index: %i', async (year, expected) => {
  for (const language of ['en', 'da']) {
    const stdin = `${SCENARIO}price_year: ${String(year)}\n`;
    const { stderr } = await runCli(['run', '-', '--lang', language], { stdin });
    const line = /price_index: (?:\{[^}]*\}|\w+)/u.exec(stderr)?.[0] ?? '';
    expect(line).toContain(expected);
    expect((await runCli(['run', '-'], { stdin: `${stdin}${line}\n` })).code).toBe(0);
  }
});
