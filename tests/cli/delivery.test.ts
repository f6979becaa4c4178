import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeContext } from '../../src/cli/context.ts';
import { Delivery } from '../../src/cli/output/delivery.ts';
import { Interrupted } from '../../src/cli/terminal/interrupted.ts';
import type { Formats } from '../../src/report/format.ts';

const home = process.cwd();
let folder: string;
let said: string;
/** How many pieces are read of standard output before its reader stops. */
let readable: number;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'interv-cost-'));
  process.chdir(folder);
  said = '';
  readable = Infinity;
});

afterEach(() => {
  process.chdir(home);
  rmSync(folder, { recursive: true });
});

const context = makeContext([], {
  env: {},
  stdin: () => new Uint8Array(),
  stdout: (text) => {
    readable -= 1;
    said += text;
  },
  stdoutReady: () => readable > 0,
  stdoutDrop: () => undefined,
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
  expect([readFileSync('x.a', 'utf8'), readFileSync('y.b', 'utf8'), said]).toEqual([
    'a0\na1\n',
    'b0\nb1\n',
    'a0\na1\n',
  ]);
});

it('puts all away when one fails, and leaves nothing', async () => {
  const turns: string[] = [];
  await expect(Delivery.of([], formats(turns, 1), options, context, () => 9)).rejects.toThrow('broken');
  expect(turns).toEqual(['a0', 'b0', 'a1', 'b away', 'a away']);
  expect(readdirSync('.')).toEqual([]);
});

describe('standard output whose reader stops', () => {
  it('ends what is made for it alone', async () => {
    readable = 2;
    const turns: string[] = [];
    await Delivery.of([], formats(turns), { ...options, output: [], format: 'table' }, context, () => 1e9);
    expect(turns).toEqual(['a0', 'a1', 'a away']);
  });

  it('takes nothing from the files', async () => {
    readable = 1;
    const turns: string[] = [];
    await Delivery.of([], formats(turns), { ...options, format: 'table' }, context, () => 3);
    expect([readFileSync('x.a', 'utf8'), readFileSync('y.b', 'utf8'), said]).toEqual([
      'a0\na1\na2\n',
      'b0\nb1\nb2\n',
      'a0\n',
    ]);
    expect(turns.filter((turn) => turn.startsWith('a'))).toEqual(['a0', 'a0', 'a1', 'a2', 'a away', 'a away']);
  });
});

it('hears a signal while it waits for a reader that does not read', async () => {
  let hear = () => undefined as unknown;
  const stuck = makeContext([], {
    ...context.terminal,
    stdoutReady: () => {
      setImmediate(hear);
      return new Promise(() => undefined);
    },
    onInterrupt: (heard) => {
      hear = heard;
      return () => undefined;
    },
  });
  await expect(Delivery.of([], formats([]), { ...options, format: 'table' }, stuck, () => 2)).rejects.toThrow(
    Interrupted,
  );
  expect(readdirSync('.')).toEqual([]);
});
