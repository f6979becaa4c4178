import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

/** Full disks, readers that stop, signals, too few files: nothing is lost without a word, and 1 means over budget alone. */

const PROGRAM = resolve('bin/interv-cost.js');
const SCENARIO =
  'name: x\nyears: 4\nstaff_turnover: 20%\ninterventions: { stepping_stones: { tier: group, participants: 24 } }\n';
const ROWS = ['--vary', 'staff_turnover=0..40%:1%', '--vary', 'stepping_stones.participants=1..20000:1'];
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'interv-cost-'));
  writeFileSync(join(folder, 'x.yaml'), SCENARIO);
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** Runs a shell script in which `p` is the program; gives the exit code and what was said. */
function bash(script: string) {
  const { status, stdout, stderr } = spawnSync(
    'bash',
    ['-c', `p() { "${process.execPath}" "${PROGRAM}" "$@"; }\n${script}`],
    { cwd: folder, encoding: 'utf8', env: { ...process.env, LANG: 'C', LC_ALL: '' } },
  );
  return { status, stdout, stderr };
}

describe.runIf(process.platform === 'linux')('output that there is no room for', () => {
  it.each(['json', 'table', 'csv'])('ends with 2 and says so (%s)', (format) => {
    const limited = bash(`ulimit -f 1; p run x.yaml -f ${format} > out`);
    expect(limited).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(
        /^standard output cannot be written: it would be larger than a file may be here \[output_unwritable\]\n {2}Ask for/u,
      ) as string,
    });
    expect(statSync(join(folder, 'out')).size).toBe(1024);
    expect(bash(`p run x.yaml -f ${format} > /dev/full`)).toMatchObject({
      status: 2,
      stderr: expect.stringContaining(
        'standard output cannot be written: the disk is full [output_unwritable]',
      ) as string,
    });
  });

  it('ends with 2 whatever is written: rows, help, an example, a schema, a part', () => {
    for (const command of [
      `sweep x.yaml ${ROWS.join(' ')} -f csv`,
      '--help',
      '--version',
      'init -',
      'schema',
      'catalogue',
      'explain x.yaml',
      'check x.yaml',
      'sweep x.yaml --shard 1/2',
    ]) {
      expect({ command, status: bash(`p ${command} > /dev/full`).status }).toEqual({ command, status: 2 });
    }
  });

  it('is no file that is there in part', () => {
    const { status, stderr } = bash('ulimit -f 1; p run x.yaml -o out.json; p init y.yaml');
    expect(status).toBe(2);
    expect(stderr).toContain('out.json cannot be written: it would be larger than a file may be here');
    expect(stderr).toContain('y.yaml cannot be written: it would be larger than a file may be here');
    expect(readdirSync(folder)).toEqual(['x.yaml']);
  });
});

describe('what cannot be said on standard error', () => {
  it.each([
    ['run nope.yaml', 2],
    ['run x.yaml --set budget=1 --fail-over-budget', 1],
    ['run x.yaml -o out.json', 0],
    ['run nope.yaml 2>&-', 2],
  ])('%s changes no exit code', (command, code) => {
    expect(bash(`p ${command} > /dev/null 2> /dev/full`).status).toBe(code);
    expect(bash(`p ${command} > /dev/null 2>&-`).status).toBe(code);
  });
});

describe('a reader that stops', () => {
  it('ends a sweep early, and quietly', () => {
    const { stdout, stderr } = bash(
      `p sweep x.yaml ${ROWS.join(' ')} --vary discount_rate=0..4%:1% -f csv --force | head -1; echo "\${PIPESTATUS[0]}"`,
    );
    expect([stdout.split('\n').slice(1), stderr]).toEqual([['0', ''], '']);
  });

  it('does not keep a signal from being heard', async () => {
    // The reader never reads; the pipe is full long before the sweep is done.
    const child = spawn(process.execPath, [PROGRAM, 'sweep', 'x.yaml', ...ROWS, '-f', 'csv'], {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    child.stdout.once('readable', () => {
      child.kill('SIGTERM');
    });
    expect(await new Promise((done) => child.on('exit', done))).toBe(130);
  });
});

describe.runIf(process.platform === 'linux')('too few files for threads', () => {
  it('takes no threads then, and gives the same', () => {
    const command = 'p simulate x.yaml --draws 300000 -f json';
    expect(bash(`ulimit -n 26; ${command} --workers 8`)).toEqual(bash(`${command} --workers 1`));
  });

  it('reads thousands of files all the same', () => {
    for (let index = 0; index < 1600; index += 1) writeFileSync(join(folder, `${String(index)}.yaml`), SCENARIO);
    const command = 'p compare . -f csv';
    const limited = bash(`ulimit -n 20; ${command}`);
    expect([limited.status, limited.stderr, limited.stdout.split('\r\n').length]).toEqual([0, '', 1603]);
  });
});
