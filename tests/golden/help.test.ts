import { describe, expect, it } from 'vitest';
import { runCli } from '../cli/run-cli.ts';

/** Help texts and what the catalogue says of itself, in both languages. */

const TEXTS: readonly (readonly [string, readonly string[]])[] = [
  ['help', ['--help']],
  ['help-run', ['run', '--help']],
  ['help-compare', ['compare', '--help']],
  ['help-sweep', ['sweep', '--help']],
  ['help-tornado', ['tornado', '--help']],
  ['help-simulate', ['simulate', '--help']],
  ['help-merge', ['merge', '--help']],
  ['help-solve', ['solve', '--help']],
  ['help-check', ['check', '--help']],
  ['help-explain', ['explain', '--help']],
  ['help-catalogue', ['catalogue', '--help']],
  ['help-init', ['init', '--help']],
  ['help-schema', ['schema', '--help']],
  ['catalogue', ['catalogue']],
  ['catalogue-stepping-stones', ['catalogue', 'stepping_stones']],
  ['catalogue-therapeutic-support', ['catalogue', 'therapeutic_support']],
  ['catalogue-parent-courses', ['catalogue', 'parent_courses']],
  ['catalogue-cpi', ['catalogue', 'cpi']],
  ['catalogue-state-pl', ['catalogue', 'state_pl']],
  ['catalogue-state-wages-prices', ['catalogue', 'state_wages_prices']],
  ['catalogue-own', ['catalogue', 'scenarios/catalogue/mestringsstoette.yaml']],
];

describe.each(['en', 'da'])('%s', (language) => {
  it.each(TEXTS)('%s', async (name, args) => {
    const { code, stdout, stderr } = await runCli([...args, '--lang', language]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    // What a person reads fits a terminal; formulas and quotations of a source may be longer.
    if (name.startsWith('help')) {
      const [head = ''] = stdout.split(/\n(?:Examples|Eksempler):/u);
      expect(head.split('\n').filter((line) => line.length > 80)).toEqual([]);
    }
    await expect(stdout).toMatchFileSnapshot(`help/${name}.${language}.txt`);
  });

  it('init', async () => {
    const { stdout } = await runCli(['init', '-', '--lang', language]);
    await expect(stdout).toMatchFileSnapshot(`help/init.${language}.yaml`);
  });
});

it.each(['scenario', 'intervention', 'index'])('schema of a %s', async (kind) => {
  const { code, stdout } = await runCli(['schema', '--for', kind]);
  expect(code).toBe(0);
  await expect(stdout).toMatchFileSnapshot(`help/schema-${kind}.json`);
});
