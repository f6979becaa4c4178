import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { makeContext } from '../../src/cli/context.ts';
import { Delivery } from '../../src/cli/delivery.ts';
import type { Formats } from '../../src/report/format.ts';

const home = process.cwd();
let folder: string;
let said: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'interv-cost-'));
  process.chdir(folder);
  said = '';
});

afterEach(() => {
  process.chdir(home);
  rmSync(folder, { recursive: true });
});

const context = makeContext([], {
  env: {},
  stdin: () => new Uint8Array(),
  stdout: (text) => {
    said += text;
  },
  stderr: () => undefined,
  columns: undefined,
  color: { stdout: false, stderr: false },
  platform: 'linux',
  onInterrupt: () => () => undefined,
  progress: undefined,
});

/** Formats that tell when they write and when they are put away; `b` fails after so many pieces. */
function formats(turns: string[], failsAfter = Infinity): Formats<number> {
  const format = (name: string) => ({
    endings: [`.${name}`],
    load: () =>
      Promise.resolve(async function* (pieces: number) {
        try {
          for (let piece = 0; piece < pieces; piece += 1) {
            await Promise.resolve();
            if (name === 'b' && piece === failsAfter) throw new Error('broken');
            turns.push(`${name}${String(piece)}`);
            yield `${name}${String(piece)}\n`;
          }
        } finally {
          turns.push(`${name} away`);
        }
      }),
  });
  return { table: format('a'), b: format('b') };
}

const options = { output: ['x.a', 'y.b'], decimals: '0', unit: '1' };

it('lets streams take turns, and writes each whole', async () => {
  const turns: string[] = [];
  await Delivery.of([], formats(turns), { ...options, format: 'table' }, context, () => 2);
  expect(turns.slice(0, 6)).toEqual(['a0', 'b0', 'a0', 'a1', 'b1', 'a1']);
  expect([readFileSync('x.a', 'utf8'), readFileSync('y.b', 'utf8'), said]).toEqual(['a0\na1\n', 'b0\nb1\n', 'a0\na1\n']);
});

it('puts all away when one fails, and leaves nothing', async () => {
  const turns: string[] = [];
  await expect(Delivery.of([], formats(turns, 1), options, context, () => 9)).rejects.toThrow('broken');
  expect(turns).toEqual(['a0', 'b0', 'a1', 'b away', 'a away']);
  expect(readdirSync('.')).toEqual([]);
});
