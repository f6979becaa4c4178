import {
  chmodSync,
  chownSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { OutputFile } from '../../src/cli/output/output-file.ts';
import { runCli } from './run-cli.ts';

const home = process.cwd();
let folder: string;
/** Reasons for the next renames to fail. */
const refusals: string[] = [];

vi.mock('node:fs', async (original) => {
  const fs = await original<{ readonly renameSync: (from: string, to: string) => void }>();
  const renameSync = (from: string, to: string) => {
    const code = refusals.shift();
    if (code !== undefined) throw Object.assign(new Error(code), { code });
    fs.renameSync(from, to);
  };
  return { ...fs, renameSync };
});

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'interv-cost-'));
  process.chdir(folder);
  refusals.length = 0;
});

afterEach(() => {
  process.chdir(home);
  rmSync(folder, { recursive: true });
});

const scenario = 'name: x\nyears: 1\ninterventions: { parent_courses: { participants: 1 } }\n';
const run = (file: string, language = 'en') =>
  runCli(['run', '-', '-o', file, '--lang', language], { stdin: scenario });

function write(path: string, text = 'new'): void {
  const file = OutputFile.open(path);
  try {
    file.write(text);
    file.commit();
  } finally {
    file.abandon();
  }
}

describe('a file that is there already', () => {
  it.each(['csv', 'json', 'md', 'html', 'xlsx', 'txt'])(
    'is not replaced if it is write-protected (%s)',
    async (ending) => {
      const name = `x.${ending}`;
      writeFileSync(name, 'old');
      chmodSync(name, 0o444);
      for (const [language, words] of [
        ['en', 'write-protected'],
        ['da', 'skrivebeskyttet'],
      ] as const) {
        const { code, stderr } = await run(name, language);
        expect(code).toBe(2);
        expect(stderr).toContain(`${name} `);
        expect(stderr).toContain(words);
        expect(stderr).toContain('[output_protected]');
      }
      expect([readFileSync(name, 'utf8'), readdirSync('.')]).toEqual(['old', [name]]);
    },
  );

  it.skipIf(process.geteuid?.() !== 0)(
    'is not replaced if it is somebody else’s, though the folder is everybody’s',
    () => {
      writeFileSync('theirs.csv', 'old');
      writeFileSync('sticky.csv', 'old');
      chmodSync('theirs.csv', 0o644);
      chmodSync('sticky.csv', 0o666);
      const attempt = (name: string, folderMode: number) => {
        chmodSync('.', folderMode);
        process.seteuid?.(65534);
        try {
          write(name);
          return 'written';
        } catch (error) {
          return (error as Error).message;
        } finally {
          process.seteuid?.(0);
        }
      };
      expect(attempt('theirs.csv', 0o777)).toBe('output_protected');
      // As in /tmp: everybody may write to the file, but nobody may put another in its place.
      expect(attempt('sticky.csv', 0o1777)).toBe('output_protected');
      expect([readFileSync('theirs.csv', 'utf8'), readdirSync('.').sort()]).toEqual([
        'old',
        ['sticky.csv', 'theirs.csv'],
      ]);
    },
  );

  it.skipIf(process.geteuid?.() !== 0)('keeps its owner and its mode', () => {
    writeFileSync('x.csv', 'old');
    chmodSync('x.csv', 0o640);
    chownSync('x.csv', 65534, 65534);
    write('x.csv');
    const { uid, gid, mode } = statSync('x.csv');
    expect([uid, gid, mode & 0o777]).toEqual([65534, 65534, 0o640]);
  });

  it('is no folder and no device', async () => {
    mkdirSync('x.csv');
    symlinkSync('/dev/null', 'null.csv');
    for (const name of ['x.csv', 'null.csv']) expect((await run(name)).stderr).toContain('[output_not_regular]');
    expect(lstatSync('null.csv').isSymbolicLink()).toBe(true);
  });

  it('is waited for a little while another program has it open', () => {
    writeFileSync('x.csv', 'old');
    refusals.push('EBUSY', 'EPERM', 'EACCES');
    write('x.csv');
    expect([readFileSync('x.csv', 'utf8'), readdirSync('.')]).toEqual(['new', ['x.csv']]);
  });

  it('stays as it is if the other program keeps it open, and Excel is named', async () => {
    writeFileSync('x.csv', 'old');
    refusals.push(...new Array<string>(99).fill('EBUSY'));
    const { code, stderr } = await run('x.csv');
    refusals.length = 0;
    expect(code).toBe(2);
    expect(stderr).toContain('another program has it open');
    expect(stderr).toContain('Close it there, in Excel for instance');
    expect([readFileSync('x.csv', 'utf8'), readdirSync('.')]).toEqual(['old', ['x.csv']]);
  });
});

describe('a link', () => {
  it('is written through, and stays a link', () => {
    mkdirSync('reports');
    writeFileSync('reports/2027.csv', 'old');
    symlinkSync('reports/2027.csv', 'latest.csv');
    write('latest.csv');
    expect([readFileSync('reports/2027.csv', 'utf8'), lstatSync('latest.csv').isSymbolicLink()]).toEqual(['new', true]);
  });

  it('leads to a file that is made where it is not there yet', () => {
    mkdirSync('reports');
    symlinkSync('reports', 'r');
    symlinkSync('../reports/second.csv', 'reports/first.csv');
    symlinkSync('r/first.csv', 'latest.csv');
    write('latest.csv');
    expect([readFileSync('reports/second.csv', 'utf8'), lstatSync('latest.csv').isSymbolicLink()]).toEqual([
      'new',
      true,
    ]);
    expect(readdirSync('reports').sort()).toEqual(['first.csv', 'second.csv']);
  });

  it('into a folder that there is not is refused', async () => {
    symlinkSync('gone/x.csv', 'latest.csv');
    const { code, stderr } = await run('latest.csv');
    expect([code, stderr]).toEqual([
      2,
      'latest.csv cannot be written: its folder does not exist [output_unwritable]\n  Check the path, or make the folder first.\n',
    ]);
  });
});

it('is not there before something is written, and not after it was given up', () => {
  const file = OutputFile.open('x.csv');
  expect(readdirSync('.')).toEqual([]);
  file.write('half');
  expect(readdirSync('.')).toEqual([expect.stringMatching(/^\.x\.csv\.\w+\.tmp$/u)]);
  file.abandon();
  expect(readdirSync('.')).toEqual([]);
});

it('leaves nothing when the process ends in the middle of it', () => {
  const files = ['x.csv', 'y.csv'].map((name) => OutputFile.open(name));
  for (const file of files) file.write('half');
  expect(readdirSync('.').length).toBe(2);
  const [end] = process.listeners('exit').filter(({ name }) => name === 'abandonAll');
  end?.(0);
  expect([readdirSync('.'), process.listeners('exit').filter(({ name }) => name === 'abandonAll')]).toEqual([[], []]);
});

describe('init', () => {
  it('does not replace a file that came meanwhile, whether or not there are links on the disk', () => {
    const file = OutputFile.open('scenario.yaml', true);
    file.write('new');
    writeFileSync('scenario.yaml', 'theirs');
    expect(() => {
      file.commit();
    }).toThrow('output_exists');
    file.abandon();
    expect([readFileSync('scenario.yaml', 'utf8'), readdirSync('.')]).toEqual(['theirs', ['scenario.yaml']]);
  });

  it('does not write through a link to nothing', async () => {
    symlinkSync('gone.yaml', 'scenario.yaml');
    expect((await runCli(['init'])).stderr).toContain('[output_exists]');
  });
});
