import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runCli } from '../cli/run-cli.ts';

/** What a scenario names may be chosen by whoever mailed it: nothing else is read of the machine, or shown. */

const folder = mkdtempSync(join(tmpdir(), 'interv-cost-named-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

async function naming(key: string): Promise<{ readonly code: number; readonly stderr: string }> {
  const file = join(folder, 'scenario.yaml');
  writeFileSync(file, `name: x\nprice_year: 2018\n${key}\ninterventions: { parent_courses: { courses: 1 } }\n`);
  const { code, stderr } = await runCli(['run', file, '--lang', 'en']);
  return { code, stderr };
}

describe.each([
  ['catalogue', (name: string) => `catalogue: [${name}]`],
  ['price_index', (name: string) => `price_index: ${name}`],
])('%s', (kind, key) => {
  it('shows no line of a file that is no such file', async () => {
    writeFileSync(join(folder, 'secret.yaml'), 'root:x:0:0:root:/root:/bin/bash\nsecret:word\n');
    const { code, stderr } = await naming(key('secret.yaml'));
    expect(code).toBe(2);
    expect(stderr).toContain('[expected_map]');
    expect(stderr).not.toMatch(/bash|word/u);
  });

  it.skipIf(process.platform === 'win32')('waits for no pipe, and reads no device and nothing of the system', async () => {
    execFileSync('mkfifo', [join(folder, `pipe-${kind}.yaml`)]);
    symlinkSync(`pipe-${kind}.yaml`, join(folder, `link-${kind}.yaml`));
    symlinkSync('/proc/self/environ', join(folder, `environ-${kind}.yaml`));
    for (const name of [`pipe-${kind}.yaml`, `link-${kind}.yaml`, `environ-${kind}.yaml`]) {
      const { code, stderr } = await naming(key(name));
      expect([name, code, stderr]).toEqual([name, 2, expect.stringContaining('[file_not_regular]')]);
    }
  });
});
