import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { compileCacheFolder } from '../../src/cli/start/compile-cache.ts';

let home: string;
const user = process.geteuid?.() ?? 0;

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'interv-cost-'));
});

afterEach(() => {
  rmSync(home, { recursive: true });
});

const folderFor = (own: number | undefined = user) =>
  compileCacheFolder({ env: { XDG_CACHE_HOME: home }, platform: 'linux', user: own });

it('is a folder of the user’s own, which nobody else can write to', () => {
  const folder = folderFor();
  expect(folder).toBe(join(home, 'interv-cost'));
  expect(statSync(folder ?? '').mode & 0o777).toBe(0o700);
  expect(folderFor()).toBe(folder);
});

it('is not one that others made, can write to, or have put a link in the place of', () => {
  expect(folderFor(user + 1)).toBe(null);
  chmodSync(join(home, 'interv-cost'), 0o777);
  expect(folderFor()).toBe(null);
  rmSync(join(home, 'interv-cost'), { recursive: true });
  mkdirSync(join(home, 'elsewhere'));
  symlinkSync('elsewhere', join(home, 'interv-cost'));
  expect(folderFor()).toBe(null);
});

it('is none where none can be made', () => {
  expect(compileCacheFolder({ env: { XDG_CACHE_HOME: '/dev/null/x' }, platform: 'linux', user })).toBe(null);
  expect(compileCacheFolder({ env: { XDG_CACHE_HOME: 'relative' }, platform: 'linux', user })).toBe(null);
  expect(compileCacheFolder({ env: {}, platform: 'win32', user: undefined })).toBe(null);
});

it('is in the user’s own place on Windows', () => {
  expect(compileCacheFolder({ env: { LOCALAPPDATA: home }, platform: 'win32', user: undefined })).toBe(
    join(home, 'interv-cost'),
  );
});
