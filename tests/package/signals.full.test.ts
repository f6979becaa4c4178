import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';

/** Signals at any time, in many runs: files are whole or absent. */

const PROGRAM = resolve('bin/interv-cost.js');
const COMMANDS = [
  ['run', 'x.yaml', '-o', 'a.csv', '-o', 'b.xlsx', '-o', 'c.html'],
  ['sweep', 'x.yaml', '--vary', 'stepping_stones.participants=1..50000:1', '-o', 'a.csv'],
  ['init', 'a.yaml'],
  ['simulate', 'x.yaml', '--draws', '300000', '--shard', '1/2', '-o', 'a.ndjson'],
];

it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('%s leaves nothing that is half done', async (signal) => {
  const folder = mkdtempSync(join(tmpdir(), 'interv-cost-'));
  for (let index = 0; index < 40; index += 1) {
    writeFileSync(
      join(folder, 'x.yaml'),
      'name: x\nstaff_turnover: 20%\ninterventions: { stepping_stones: { tier: group, participants: 24 } }\n',
    );
    const child = spawn(process.execPath, [PROGRAM, ...(COMMANDS[index % 4] as string[])], {
      cwd: folder,
      stdio: 'ignore',
    });
    const timer = setTimeout(() => child.kill(signal), 50 + 20 * index);
    const code = await new Promise<number | null>((done) => child.on('exit', done));
    clearTimeout(timer);
    // Null: it had nothing to put away.
    expect([0, 130, null]).toContain(code);
    const left = readdirSync(folder);
    expect(left.filter((file) => file.endsWith('.tmp') || statSync(join(folder, file)).size === 0)).toEqual([]);
    for (const file of left) rmSync(join(folder, file));
  }
  rmSync(folder, { recursive: true });
});
