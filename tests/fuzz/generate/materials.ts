import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { runCli } from '../../cli/run-cli.ts';

/** Files of the program's own, made once by itself, that cases then spoil. */

/** Workbooks, each by what is written into it. */
export const WORKBOOKS: Readonly<Record<string, readonly string[]>> = {
  budget: ['budget-2027.yaml'],
  side: ['three-side-by-side.yaml', '--lang', 'da'],
  tiers: ['mixed-tiers.yaml'],
  own: ['own-unit-costs.yaml'],
  grants: ['grant-pool.yaml', '--lang', 'da'],
  method: ['method-programme.yaml'],
};

const SEVERAL = ['stepping-stones-group.yaml', 'mastery-support.yaml', 'mixed-tiers.yaml'];

/** Studies, each in parts. */
export const STUDIES: Readonly<
  Record<string, { readonly args: readonly string[]; readonly scenarios: readonly string[]; readonly of: number }>
> = {
  sweep: { args: ['sweep'], scenarios: ['mixed-tiers.yaml'], of: 3 },
  sweeps: { args: ['sweep', '--vary', 'staff_turnover=0,10%', '--vary', 'overhead=0,20%'], scenarios: SEVERAL, of: 4 },
  words: {
    args: ['sweep', '--vary', 'stepping_stones.tier=seminar,group', '--vary', 'staff_turnover=0,10%'],
    scenarios: ['stepping-stones-group.yaml'],
    of: 2,
  },
  simulation: { args: ['simulate', '--draws', '1200'], scenarios: ['three-side-by-side.yaml'], of: 2 },
  simulations: {
    args: ['simulate', '--draws', '300', '--set', 'staff_turnover=20%'],
    scenarios: ['stepping-stones-group.yaml', 'mixed-tiers.yaml'],
    of: 3,
  },
};

const scenarios = resolve('scenarios');

/** A folder for some work, which is gone after it. */
async function inFolder<Value>(work: (folder: string) => Promise<Value>): Promise<Value> {
  const folder = mkdtempSync(join(tmpdir(), 'interv-cost-fuzz-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function made(args: readonly string[], file: string): Promise<Buffer> {
  const { code, stderr } = await runCli([...args, '-o', file]);
  if (code !== 0) throw new Error(stderr);
  return readFileSync(file);
}

const cache = new Map<string, Promise<readonly Buffer[]>>();

function once(key: string, make: () => Promise<readonly Buffer[]>): Promise<readonly Buffer[]> {
  const known = cache.get(key) ?? make();
  cache.set(key, known);
  return known;
}

export async function workbookBytes(name: string): Promise<Buffer> {
  const [file = '', ...options] = WORKBOOKS[name] ?? [];
  const [bytes] = await once(`workbook ${name}`, () =>
    inFolder(async (folder) => [await made(['run', join(scenarios, file), ...options], join(folder, 'w.xlsx'))]),
  );
  return bytes as Buffer;
}

/** All parts of a study. */
export function partBytes(name: string): Promise<readonly Buffer[]> {
  const { args, scenarios: files, of } = STUDIES[name] as (typeof STUDIES)[string];
  return once(`part ${name}`, () =>
    inFolder(async (folder) => {
      const given = files.map((file) => join(scenarios, file));
      const parts: Buffer[] = [];
      for (let number = 1; number <= of; number += 1) {
        const shard = `${String(number)}/${String(of)}`;
        parts.push(
          await made(
            [args[0] as string, ...given, ...args.slice(1), '--shard', shard],
            join(folder, `part-${String(number)}.ndjson`),
          ),
        );
      }
      return parts;
    }),
  );
}

/** The text of an example. */
export function exampleText(file: string): string {
  return readFileSync(join(scenarios, file), 'utf8');
}
