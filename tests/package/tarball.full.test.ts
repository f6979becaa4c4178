import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** The package as its users get it: packed, installed with `npm install -g`, run in an empty folder. */

let folder: string;
let tarball: string;
let program: string;

const quiet: { encoding: 'utf8'; stdio: 'pipe' } = { encoding: 'utf8', stdio: 'pipe' };

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'package-'));
  execFileSync('npm', ['pack', '--pack-destination', folder], quiet);
  tarball = join(folder, readdirSync(folder).find((file) => file.endsWith('.tgz')) ?? '');
  execFileSync('npm', ['install', '-g', '--prefix', join(folder, 'prefix'), tarball], quiet);
  program = join(folder, 'prefix', 'bin', 'interv-cost');
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

function run(args: readonly string[], options: { input?: string; env?: NodeJS.ProcessEnv } = {}) {
  const cwd = mkdtempSync(join(folder, 'empty-'));
  const { status, stdout, stderr } = spawnSync(program, args, { cwd, encoding: 'utf8', ...options });
  return { status, stdout, stderr, cwd };
}

/** Seconds of processor time that a process has used; Linux counts hundredths. */
function secondsOf(process: number | undefined): number {
  const fields =
    readFileSync(`/proc/${String(process)}/stat`, 'utf8')
      .split(') ')[1]
      ?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

const SCENARIO = 'name: x\nyears: 1\ninterventions: { parent_courses: { participants: 1 } }\n';

describe('the installed package', () => {
  it('writes an example, checks it and runs it', () => {
    const cwd = mkdtempSync(join(folder, 'empty-'));
    const step = (...args: string[]) => execFileSync(program, args, { cwd, ...quiet });
    step('init', 'herning.yaml', '--lang', 'da');
    expect(step('check', 'herning.yaml', '--lang', 'da')).toContain('i orden');
    expect(step('run', 'herning.yaml', '--lang', 'da')).toContain('Omkostninger i alt');
    step('run', 'herning.yaml', '-o', 'a.csv', '-o', 'b.json', '-o', 'c.md', '-o', 'd.txt');
    expect(readdirSync(cwd).sort()).toEqual(['a.csv', 'b.json', 'c.md', 'd.txt', 'herning.yaml']);
  });

  it('needs no other package, and brings the licences of what is in it', () => {
    const root = join(folder, 'prefix', 'lib', 'node_modules');
    expect(readdirSync(root)).toEqual(['interv-cost']);
    const installed = readdirSync(join(root, 'interv-cost'));
    expect(installed).not.toContain('node_modules');
    expect(installed).toEqual(
      expect.arrayContaining(['LICENSE', 'README.md', 'bin', 'dist', 'package.json', 'scenarios']),
    );
    const licences = readFileSync(join(root, 'interv-cost', 'dist', 'THIRD-PARTY-LICENCES.txt'), 'utf8');
    for (const name of [
      'zod',
      'yaml',
      'commander',
      'chalk',
      'cli-table3',
      'csv-stringify',
      'tinypool',
      'd3-scale',
      '@stdlib/math-base-special-ln',
      'cli-progress',
    ]) {
      expect(licences).toMatch(new RegExp(`^${name} \\d`, 'mu'));
    }
  });

  it('simulates to the same bytes with any number of threads', () => {
    const scenario =
      'name: x\nstaff_turnover: 20%\nbudget: 1000000\ninterventions: { stepping_stones: { tier: group, participants: 24 } }\n';
    const simulate = (workers: string) =>
      run(
        [
          'simulate',
          '-',
          '--draws',
          '300000',
          '--workers',
          workers,
          '--outcome',
          'total',
          '--outcome',
          'cost_per_participant',
          '--format',
          'json',
        ],
        { input: scenario },
      );
    const [one, two, three] = ['1', '2', '3'].map(simulate);
    expect(one).toMatchObject({ status: 0, stderr: '' });
    expect(two?.stdout).toBe(one?.stdout);
    expect(three?.stdout).toBe(one?.stdout);
    expect(JSON.parse(one?.stdout ?? '')).toMatchObject({ draws: 300_000, partial: false });
  });

  it('ends at a real Ctrl-C, and when a scheduler ends it: a simulation as partial, a sweep and a shard without a file', async () => {
    const cwd = mkdtempSync(join(folder, 'empty-'));
    writeFileSync(
      join(cwd, 'x.yaml'),
      'name: x\nstaff_turnover: 20%\ninterventions: { stepping_stones: { tier: group, participants: 24 } }\n',
    );
    // After so many seconds of its own work, not of the clock: a busy machine is as far by then.
    const interrupt = (args: readonly string[], after: number, signal: NodeJS.Signals = 'SIGINT') =>
      new Promise<{ code: number | null; stdout: string }>((done) => {
        const child = spawn(program, args, { cwd });
        let stdout = '';
        child.stdout.on('data', (text: Buffer) => (stdout += text.toString()));
        child.on('close', (code) => {
          done({ code, stdout });
        });
        const look = setInterval(() => {
          if (secondsOf(child.pid) < after) return;
          clearInterval(look);
          child.kill(signal);
        }, 20);
      });
    const simulation = await interrupt(
      ['simulate', 'x.yaml', '--draws', '200000000', '--workers', '2', '--format', 'json'],
      4,
    );
    expect(simulation.code).toBe(130);
    const { draws, partial } = JSON.parse(simulation.stdout) as { draws: number; partial: boolean };
    expect(partial).toBe(true);
    expect(draws).toBeGreaterThan(0);
    const vary = ['--vary', 'staff_turnover=0..99%:1%', '--vary', 'stepping_stones.participants=0..99999:1'];
    const sweep = await interrupt(['sweep', 'x.yaml', ...vary, '-o', 'large.csv'], 3);
    expect(sweep.code).toBe(130);
    expect(readdirSync(cwd)).toEqual(['x.yaml']);
    // As a scheduler ends a job whose time is up.
    const shard = await interrupt(
      ['simulate', 'x.yaml', '--draws', '200000000', '--shard', '1/2', '-o', 'part-1.ndjson'],
      3,
      'SIGTERM',
    );
    expect(shard.code).toBe(130);
    expect(readdirSync(cwd)).toEqual(['x.yaml']);
  });

  it('keeps its compiled code for the Node that built it', () => {
    const dist = join(folder, 'prefix', 'lib', 'node_modules', 'interv-cost', 'dist');
    const caches = readdirSync(dist).filter((file) => file.endsWith('.cache'));
    expect(caches.sort()).toEqual(
      ['core', 'interv-cost'].map((name) => `${name}.cjs.${process.version}-${process.arch}.cache`),
    );
    // A damaged or foreign cache costs time, never the result.
    for (const cache of caches) writeFileSync(join(dist, cache), 'nonsense');
    expect(run(['run', '-'], { input: SCENARIO }).status).toBe(0);
    expect(run(['sweep', '-'], { input: SCENARIO }).status).toBe(0);
  });

  it('starts the commands without analyses from the smaller program, and knows all of them', async () => {
    const { CORE } = await import('../../src/cli/commands/core.ts');
    const launch = readFileSync(
      join(folder, 'prefix', 'lib', 'node_modules', 'interv-cost', 'dist', 'launch.cjs'),
      'utf8',
    );
    expect(JSON.parse(/CORE=(\[[^\]]*\])/u.exec(launch)?.[1] ?? '[]')).toEqual(Object.keys(CORE));
    for (const [command, text] of [
      ['--help', 'simulate'],
      ['help', 'tornado'],
      ['run', '--fail-over-budget'],
    ] as const) {
      expect(
        run(command === 'run' ? ['run', '--help'] : [command], { env: { ...process.env, LANG: 'C' } }).stdout,
      ).toContain(text);
    }
  });

  it('ends with the exit codes it promises', () => {
    expect(run(['run', '-'], { input: SCENARIO }).status).toBe(0);
    expect(run(['run', '-', '--set', 'budget=1', '--fail-over-budget'], { input: SCENARIO }).status).toBe(1);
    const wrong = run(['run', 'missing.yaml'], { env: { ...process.env, LANG: 'da_DK.UTF-8', LC_ALL: '' } });
    expect(wrong).toMatchObject({ status: 2, stdout: '' });
    expect(wrong.stderr).toContain('filen missing.yaml findes ikke');
    expect(wrong.stderr).not.toContain('    at ');
  });

  it('waits for standard input that comes late, and takes no folder or endless device for it', () => {
    const bash = (script: string) => spawnSync('bash', ['-c', script], { encoding: 'utf8' });
    const late = bash(`(sleep 1; printf '%s' '${SCENARIO}') | "${program}" run - --format json`);
    expect({ status: late.status, stderr: late.stderr }).toEqual({ status: 0, stderr: '' });
    const folderInput = bash(`"${program}" run - --lang en < /tmp`);
    expect(folderInput.status).toBe(2);
    expect(folderInput.stderr).toContain('[file_directory]');
    const pipe = bash(`"${program}" check --lang en <(printf '%s' '${SCENARIO}')`);
    expect({ status: pipe.status, stderr: pipe.stderr }).toEqual({ status: 0, stderr: '' });
    const endless = bash(`"${program}" run - --lang en < /dev/zero`);
    expect(endless.status).toBe(2);
    expect(endless.stderr).toContain('[file_too_large]');
  });

  it('keeps its exit code when its reader stops', () => {
    const script = `"${program}" run - --set years=50 --set budget=1 --fail-over-budget --lang en 2>/dev/null | true; echo "\${PIPESTATUS[0]}"`;
    expect(spawnSync('bash', ['-c', script], { input: SCENARIO, encoding: 'utf8' }).stdout).toBe('1\n');
  });

  it('stops quietly when its reader does', () => {
    const script = `"${program}" run - --set years=50 --lang en | head -1`;
    const { stdout, stderr } = spawnSync('bash', ['-c', script], { input: SCENARIO, encoding: 'utf8' });
    expect({ stdout, stderr }).toEqual({ stdout: 'x\n', stderr: '' });
  });

  it('says so when there is no room for what it writes', () => {
    const { status, stderr } = spawnSync('bash', ['-c', `"${program}" run - > /dev/full`], {
      input: SCENARIO,
      encoding: 'utf8',
    });
    expect(status).toBe(2);
    expect(stderr).toContain('the disk is full');
  });

  it('serves as a library, with types', () => {
    const cwd = mkdtempSync(join(folder, 'library-'));
    writeFileSync(join(cwd, 'package.json'), JSON.stringify({ type: 'module' }));
    execFileSync('npm', ['install', '--no-save', tarball], { cwd, ...quiet });
    const lines = [
      "import { evaluateScenario, parseScenario, InputError, type Result } from 'interv-cost';",
      `const result: Result = evaluateScenario(parseScenario(${JSON.stringify(SCENARIO)}));`,
      'const total: number = result.totals.total;',
      'let code = "";',
      "try { parseScenario('name: x'); } catch (error) { if (error instanceof InputError) code = error.problems[0]?.code ?? ''; }",
      'console.log(total, code);',
    ];
    writeFileSync(join(cwd, 'use.ts'), lines.join('\n'));
    const tsc = join(process.cwd(), 'node_modules', '.bin', 'tsc');
    const options = ['--strict', '--module', 'nodenext', '--target', 'es2023', '--skipLibCheck', 'false'];
    const types = spawnSync(tsc, [...options, '--lib', 'es2023,dom', 'use.ts'], { cwd, encoding: 'utf8' });
    expect(types.stdout).toBe('');
    expect(execFileSync(process.execPath, ['use.js'], { cwd, ...quiet })).toBe('58300 missing_key\n');
  });
});
