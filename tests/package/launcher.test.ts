import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';

/** What is said before the program can be loaded at all. */

const PROGRAM = resolve('bin/interv-cost.js');

it('needs the Node that package.json says', () => {
  const { engines } = JSON.parse(readFileSync('package.json', 'utf8')) as { engines: { node: string } };
  expect(readFileSync(PROGRAM, 'utf8')).toContain(`NEEDED = '${engines.node.replace('>=', '')}'`);
});

it.each(['10.24.1', '12.22.12', '18.20.8', '20.18.3'])('says in a line that Node %s is too old', (version) => {
  const start = `Object.defineProperty(process, 'versions', { value: { node: '${version}' } }); require(${JSON.stringify(PROGRAM)})`;
  for (const [lang, words] of [
    ['en', 'interv-cost needs Node 20.19 or later; this is'],
    ['da', 'interv-cost kræver Node 20.19 eller nyere; dette er'],
  ] as const) {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['-e', start, '--', '--lang', lang], {
      encoding: 'utf8',
    });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^[^\n]*\n$/u);
    expect(stderr).toContain(`${words} ${version}`);
  }
});

it('says in a line what to do where nothing has been built', () => {
  const folder = mkdtempSync(join(tmpdir(), 'interv-cost-'));
  cpSync('bin', join(folder, 'bin'), { recursive: true });
  for (const [lang, words] of [
    ['en', 'has not been built: run "npm ci --include=dev" and "npm run build" in'],
    ['da', 'er ikke bygget: kør "npm ci --include=dev" og "npm run build" i'],
  ] as const) {
    const { status, stderr } = spawnSync(process.execPath, [join(folder, 'bin', 'interv-cost.js'), '--lang', lang], {
      encoding: 'utf8',
    });
    expect(status).toBe(2);
    expect(stderr).toMatch(/^[^\n]*\n$/u);
    expect(stderr).toContain(`${words} ${folder}`);
  }
  rmSync(folder, { recursive: true });
});
