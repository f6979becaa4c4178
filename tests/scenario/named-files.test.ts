import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { leadsOut } from '../../src/document/outside-folder.ts';
import { runCli } from '../cli/run-cli.ts';

/** What a scenario names may be chosen by whoever mailed it: nothing else is read of the machine, or shown. */

const folder = mkdtempSync(join(tmpdir(), 'interv-cost-named-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const plans = join(folder, 'plans');
mkdirSync(plans);

async function naming(
  key: string,
  at = folder,
): Promise<{ readonly code: number; readonly stdout: string; readonly stderr: string }> {
  const file = join(at, 'scenario.yaml');
  writeFileSync(file, `name: x\nprice_year: 2018\n${key}\ninterventions: { parent_courses: { courses: 1 } }\n`);
  return runCli(['run', file, '--lang', 'en']);
}

const RIGHT = {
  catalogue: readFileSync('scenarios/catalogue/metodeprogram.yaml', 'utf8'),
  price_index: 'id: own\ntitle: Own\npublisher: X\nsource: Y\nall: { changes: { 2018: 2% } }\n',
};

describe.each([
  ['catalogue', (name: string) => `catalogue: [${name}]`],
  ['price_index', (name: string) => `price_index: ${name}`],
] as const)('%s', (kind, key) => {
  it('shows no line of a file outside the folder, whatever is wrong with it, and says how to see it', async () => {
    for (const [text, found] of [
      [`${RIGHT[kind]}word: 1\n`, 'named_file_wrong'],
      ['lines: [\nword: "\n', 'named_file_wrong'],
      ['word', 'expected_map'],
      ['', 'file_empty'],
    ] as const) {
      writeFileSync(join(folder, `outside-${kind}.yaml`), text);
      const { code, stderr } = await naming(key(`../outside-${kind}.yaml`), plans);
      expect([code, stderr]).toEqual([2, expect.stringContaining(`[${found}]`)]);
      expect(stderr).not.toMatch(/word/u);
      if (found !== 'named_file_wrong') continue;
      const [command = ''] = /interv-cost check \S+$/mu.exec(stderr) ?? [];
      const checked = await runCli([...command.split(' ').slice(1), '--lang', 'en']);
      expect([checked.code, checked.stderr]).toEqual([2, expect.stringContaining('word')]);
    }
  });

  it('notes that a file outside the folder counts, and of none within', async () => {
    writeFileSync(join(folder, `outside-${kind}.yaml`), RIGHT[kind]);
    writeFileSync(join(plans, `within-${kind}.yaml`), RIGHT[kind]);
    const note = `outside-${kind}.yaml is a file outside the scenario's folder.`;
    for (const [name, isNoted] of [
      [`../outside-${kind}.yaml`, true],
      [join(folder, `outside-${kind}.yaml`), true],
      [`./within-${kind}.yaml`, false],
    ] as const) {
      const { code, stdout, stderr } = await naming(
        `${key(name)}${kind === 'catalogue' ? '\nprice_index: { use: cpi, extend: 2% }' : ''}`,
        plans,
      );
      expect([name, code, stderr]).toEqual([name, 0, '']);
      expect([name, stdout.replace(/\s+/gu, ' ').includes(note)]).toEqual([name, isNoted]);
    }
  });

  it('shows no line of a file that is no such file', async () => {
    writeFileSync(join(folder, 'secret.yaml'), 'root:x:0:0:root:/root:/bin/bash\nsecret:word\n');
    const { code, stderr } = await naming(key('secret.yaml'));
    expect(code).toBe(2);
    expect(stderr).toContain('[expected_map]');
    expect(stderr).not.toMatch(/bash|word/u);
  });

  it.skipIf(process.platform === 'win32')(
    'waits for no pipe, and reads no device and nothing of the system',
    async () => {
      execFileSync('mkfifo', [join(folder, `pipe-${kind}.yaml`)]);
      symlinkSync(`pipe-${kind}.yaml`, join(folder, `link-${kind}.yaml`));
      symlinkSync('/proc/self/environ', join(folder, `environ-${kind}.yaml`));
      for (const name of [`pipe-${kind}.yaml`, `link-${kind}.yaml`, `environ-${kind}.yaml`]) {
        const { code, stderr } = await naming(key(name));
        expect([name, code, stderr]).toEqual([name, 2, expect.stringContaining('[file_not_regular]')]);
      }
    },
  );
});

it.each([
  ['a.yaml', false],
  ['./a/../b.yaml', false],
  ['a/b/../../c.yaml', false],
  ['..a/b.yaml', false],
  ['../a.yaml', true],
  ['a/../../b.yaml', true],
  ['a\\..\\..\\b.yaml', true],
  ['/a.yaml', true],
  ['C:\\a.yaml', true],
  ['\\\\server\\share\\a.yaml', true],
])('whether %s leads out of a folder: %s', (name, expected) => {
  expect(leadsOut(name)).toBe(expected);
});
