import { expect, it } from 'vitest';
import { runCli } from './run-cli.ts';

/** Messages of options whose advice is right at once. */

const MIXED = 'scenarios/mixed-tiers.yaml';
const GROUP = 'scenarios/stepping-stones-group.yaml';

it.each([
  [['solve', MIXED, '--find', 'family_centre.participants', '--so-that', 'total <= 5000000']],
  [['run', MIXED, '--set', 'family_centre.participants=30']],
  [['sweep', MIXED, '--vary', 'family_centre.participants=10,20']],
])('one number of a path that has several: %j', async (args) => {
  for (const language of ['en', 'da']) {
    const { code, stderr } = await runCli([...args, '--lang', language]);
    expect(code).toBe(2);
    const advice = /family_centre\.participants\.group/u.exec(stderr)?.[0] ?? '';
    const advised = args.map((arg) => arg.replace('family_centre.participants', advice));
    expect((await runCli(advised)).code).toBe(0);
  }
});

it('a range with a line between its ends', async () => {
  const { stderr } = await runCli(['sweep', GROUP, '--vary', 'staff_turnover=0-40%', '--lang', 'en']);
  expect(stderr).toContain('0-40% is not a range [range_syntax]');
  const advice = /0\.\.40%:5%/u.exec(stderr)?.[0] ?? '';
  expect((await runCli(['sweep', GROUP, '--vary', `staff_turnover=${advice}`])).code).toBe(0);
});

it('a baseline by the name of its scenario', async () => {
  const args = ['compare', GROUP, MIXED, '--lang', 'en'];
  const name = 'Stepping Stones, gruppe, 24 forældre om året';
  const { code, stdout, stderr } = await runCli([...args, '--baseline', name]);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toBe(`--baseline: there is no file ${name} [file_missing]\n  Did you mean ${GROUP}?\n`);
  expect((await runCli([...args, '--baseline', GROUP])).code).toBe(0);
});

it.each(['scenarios/mixed-tiers', 'scenarios/mixed-tiers.yml'])('a file with another ending: %s', async (file) => {
  expect((await runCli(['run', file, '--lang', 'en'])).stderr).toContain(`Did you mean ${MIXED}?`);
});

it('an entry under its label', async () => {
  const { stderr } = await runCli(['run', MIXED, '--set', 'stepping_stones.participants.group=30', '--lang', 'en']);
  expect(stderr).toContain('Did you mean family_centre.participants.group?');
});
