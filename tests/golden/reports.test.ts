import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCli } from '../cli/run-cli.ts';
import { exampleScenarios } from '../scenarios.ts';

/**
 * Whole outputs of every example scenario, in every format and language. `npm test -- -u` writes
 * them anew; read the difference before you commit it.
 */

const OUTPUTS: readonly (readonly [string, readonly string[]])[] = [
  ['en.txt', ['run', '--lang', 'en']],
  ['da.txt', ['run', '--lang', 'da']],
  ['en.md', ['run', '--lang', 'en', '--format', 'markdown']],
  ['da.md', ['run', '--lang', 'da', '--format', 'markdown']],
  ['rfc4180.csv', ['run', '--format', 'csv']],
  ['danish-excel.csv', ['run', '--lang', 'da', '--format', 'csv']],
  ['json', ['run', '--format', 'json']],
  ['explain.en.txt', ['explain', '--lang', 'en']],
  ['explain.da.txt', ['explain', '--lang', 'da']],
];

describe.each(exampleScenarios().map((file) => [basename(file, '.yaml'), file]))('%s', (name, file) => {
  it.each(OUTPUTS)('%s', async (ending, args) => {
    const { code, stdout, stderr } = await runCli([...args, file]);
    expect(stderr).toBe('');
    expect(code).toBe(0);
    await expect(stdout).toMatchFileSnapshot(`reports/${name}.${ending}`);
  });

  it('JSON does not depend on the language', async () => {
    const outputs = await Promise.all(
      ['en', 'da'].map((language) => runCli(['run', file, '--format', 'json', '--lang', language])),
    );
    expect(outputs[1]?.stdout).toBe(outputs[0]?.stdout);
  });

  it('is checked and found in order', async () => {
    expect(await runCli(['check', file])).toMatchObject({ code: 0, stderr: '' });
  });
});

describe('the example of init', () => {
  it.each(['en', 'da'])('%s', async (language) => {
    const init = await runCli(['init', '-', '--lang', language]);
    expect(init).toMatchObject({ code: 0, stderr: '' });
    const run = await runCli(['run', '-', '--lang', language], { stdin: init.stdout });
    expect(run).toMatchObject({ code: 0, stderr: '' });
    await expect(run.stdout).toMatchFileSnapshot(`reports/init.${language}.txt`);
  });

  it.each(['en', 'da'])('%s, with all that is commented out', async (language) => {
    const { stdout } = await runCli(['init', '-', '--lang', language]);
    // A comment begins with one space; what can be taken in does not.
    const all = stdout.replace(/^#(?! \S)/gmu, '');
    expect(all).toContain('\nfunding:');
    expect(all).toContain('\n  parent_courses:');
    const run = await runCli(['run', '-', '--format', 'json'], { stdin: all });
    expect(run.stderr).toBe('');
    expect(JSON.parse(run.stdout)).toMatchObject({ price_year: 2027, budget: 900_000 });
  });
});
