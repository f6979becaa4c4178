import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { findScenarioFiles } from '../../src/cli/input/find-files.ts';

const home = process.cwd();
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'interv-cost-'));
  process.chdir(folder);
  mkdirSync('plans/node_modules', { recursive: true });
  for (const file of [
    'plans/b.yaml',
    'plans/a.yaml',
    'plans/.hidden.yaml',
    'plans/node_modules/c.yaml',
    'plans/data.json',
  ])
    writeFileSync(file, 'name: x');
});

afterEach(() => {
  process.chdir(home);
  rmSync(folder, { recursive: true });
});

const find = async (given: readonly string[], platform = 'linux') =>
  (await findScenarioFiles(given, undefined, platform)).map(({ file }) => file);

it('on Windows a backslash parts folders, in patterns too', async () => {
  expect(await find(['plans\\*.yaml'], 'win32')).toEqual(['plans/a.yaml', 'plans/b.yaml']);
  expect(await find(['.\\plans\\a.yaml'], 'win32')).toEqual(['.\\plans\\a.yaml']);
});

it('a pattern leaves out hidden files and packages, and all but YAML unless it names another ending', async () => {
  expect(await find(['**'])).toEqual(['plans/a.yaml', 'plans/b.yaml']);
  expect(await find(['plans/*.json'])).toEqual(['plans/data.json']);
});

it('names a file that it cannot look at, for what is wrong with it to be said when it is read', async () => {
  symlinkSync('loop.yaml', 'loop.yaml');
  symlinkSync('gone', 'plans/dead.yaml');
  expect(await find(['loop.yaml', 'gone.yaml', 'a+b (1).yml', 'plans'])).toEqual([
    'loop.yaml',
    'gone.yaml',
    'a+b (1).yml',
    'plans/a.yaml',
    'plans/b.yaml',
    'plans/dead.yaml',
  ]);
});

it('comes to an end where folders link to themselves', async () => {
  symlinkSync('.', 'plans/again');
  expect(await find(['plans/**/a.yaml'])).toContain('plans/a.yaml');
});

it('keeps apart what was named and what was found', async () => {
  writeFileSync('plans/c.yaml', 'name: x');
  const found = await findScenarioFiles(['plans', 'plans/b.yaml'], 'plans/a.yaml', 'linux');
  expect(found.map(({ file, isNamed }) => [file, isNamed])).toEqual([
    ['plans/a.yaml', true],
    ['plans/b.yaml', true],
    ['plans/c.yaml', false],
  ]);
});

it.each(['(2027)', '{a,b}', '@(x)', '[1]', '!(y)', 'a+b (1)'])(
  'takes a folder that there is by its name, %s',
  async (name) => {
    mkdirSync(`${name}/${name}`, { recursive: true });
    for (const file of [`${name}/b.yaml`, `${name}/${name}/a (1).yaml`]) writeFileSync(file, 'name: x');
    expect(await find([`${name}/*.yaml`])).toEqual([`${name}/b.yaml`]);
    expect(await find([`${name}\\${name}\\*.yaml`], 'win32')).toEqual([`${name}/${name}/a (1).yaml`]);
    expect(await find([`${name}/**`])).toEqual([`${name}/${name}/a (1).yaml`, `${name}/b.yaml`].sort());
    expect(await find([`${name}/${name}/a (?).yaml`])).toEqual([`${name}/${name}/a (1).yaml`]);
    expect(await find([join(process.cwd(), name, '*.yaml')])).toEqual([join(process.cwd(), name, 'b.yaml')]);
    expect(await find([`${name}/none.yaml`])).toEqual([`${name}/none.yaml`]);
  },
);

it('takes a file once, whatever links lead to it', async () => {
  mkdirSync('tree/a', { recursive: true });
  writeFileSync('tree/a/x.yaml', 'name: x');
  symlinkSync('a', 'tree/b');
  symlinkSync('..', 'tree/a/loop');
  symlinkSync('x.yaml', 'tree/a/latest.yaml');
  expect(await find(['tree/**/*.yaml'])).toEqual(['tree/a/x.yaml']);
  expect(await find(['tree/a'])).toEqual(['tree/a/x.yaml']);
});

it.skipIf(process.platform === 'win32')(
  'leaves out pipes, and links to pipes and devices, which would be read for ever',
  async () => {
    execFileSync('mkfifo', ['plans/pipe.yaml']);
    symlinkSync('pipe.yaml', 'plans/link.yaml');
    symlinkSync('/dev/zero', 'plans/zero.yaml');
    for (const given of ['plans', 'plans/*.yaml', '**'])
      expect(await find([given])).toEqual(['plans/a.yaml', 'plans/b.yaml']);
  },
);
