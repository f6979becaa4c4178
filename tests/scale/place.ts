import { spawn } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, onTestFinished } from 'vitest';
import { ENVIRONMENT } from './there.ts';

/** Where a study is computed in shards: a folder with scenarios, and with the built program as the command `interv-cost`. */
export interface Place {
  readonly folder: string;
  /** The folder's program is the one that is found on the path. */
  readonly env: NodeJS.ProcessEnv;
  /** The starts of the program so far, in their order. */
  readonly starts: () => readonly Start[];
  /** Runs a program in the folder, and waits for it. */
  readonly run: (program: string, args: readonly string[], env?: NodeJS.ProcessEnv) => Promise<Outcome>;
  /** The text of a file of the folder, byte for byte. */
  readonly read: (file: string) => string;
  /** The names in the folder of the parts, in order; hidden ones too. */
  readonly parts: () => readonly string[];
}

interface Start {
  /** The id of the process. */
  readonly id: number;
  /** Its number, if it computes a shard. */
  readonly shard: number | undefined;
}

interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export const SHARDS = [1, 2, 3, 4, 5, 6, 7] as const;

/** A name that has to be quoted wherever it passes a shell. */
const PLANS = 'planer for børn';

const SCENARIOS = ['stepping-stones-standard.yaml', 'stepping-stones-group.yaml', 'parent-courses.yaml'] as const;

const plans = SCENARIOS.map((file) => join(PLANS, file));

/** Neither number of draws, nor that of rows, is one that can be shared out equally. */
const DRAWS = 2_000_003;

export const SIMULATION = ['simulate', join(PLANS, SCENARIOS[0]), '--draws', String(DRAWS)] as const;

export const SWEEP = ['sweep', ...plans, '--vary', 'staff_turnover=0..40%:1%', '--vary', 'overhead=0..20%:1%'] as const;

export const SWEEP_ROWS = plans.length * 41 * 21;

/** Long enough for a shard to be killed before it is done. */
export const LONG_SIMULATION = [
  'simulate',
  join(PLANS, SCENARIOS[0]),
  '--draws',
  String(DRAWS * 10),
  '--seed',
  '7',
] as const;

export const PARTS = SHARDS.map((shard) => `part-${String(shard)}.ndjson`);

/** Makes a place for one test. */
export function makePlace(): Place {
  const folder = mkdtempSync(join(tmpdir(), 'interv-cost-scale-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  mkdirSync(join(folder, PLANS));
  for (const [index, file] of SCENARIOS.entries())
    copyFileSync(join('scenarios', file), join(folder, plans[index] as string));
  const bin = join(folder, 'program', 'bin');
  mkdirSync(bin, { recursive: true });
  const started = join(folder, 'started');
  writeFileSync(started, '');
  writeFileSync(
    join(bin, 'interv-cost'),
    `#!/bin/sh\necho "$$ $*" >> '${started}'\nexec '${process.execPath}' '${resolve('bin/interv-cost.js')}' "$@"\n`,
    { mode: 0o755 },
  );
  const env = { ...ENVIRONMENT, PATH: `${bin}:${ENVIRONMENT.PATH ?? ''}`, LC_ALL: 'C.UTF-8' };
  return {
    folder,
    env,
    starts: () => readFileSync(started, 'utf8').trim().split('\n').map(readStart),
    run: (program, args, more = {}) => run(program, args, { cwd: folder, env: { ...env, ...more } }),
    read: (file) => readFileSync(join(folder, file), 'latin1'),
    parts: () => (existsSync(join(folder, 'parts')) ? readdirSync(join(folder, 'parts')).sort() : []),
  };
}

function readStart(line: string): Start {
  const [, shard] = / --shard (\d+)\/\d+ /u.exec(line) ?? [];
  return { id: Number.parseInt(line, 10), shard: shard === undefined ? undefined : Number(shard) };
}

function run(
  program: string,
  args: readonly string[],
  options: { readonly cwd: string; readonly env: NodeJS.ProcessEnv },
): Promise<Outcome> {
  return new Promise((done, fail) => {
    const child = spawn(program, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    let [stdout, stderr] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.on('error', fail);
    child.on('close', (code) => {
      done({ code, stdout, stderr });
    });
  });
}

/** What a study gives without shards. */
export async function inOneRun({ run, read }: Place, study: readonly string[]): Promise<string> {
  expect(await run('interv-cost', [...study, '-o', 'one-run.csv'])).toMatchObject({ code: 0 });
  return read('one-run.csv');
}

/** The shards that the program was started for since there were so many starts, in order of their numbers. */
export function shardsStarted({ starts }: Place, since = 0): readonly number[] {
  return starts()
    .slice(since)
    .flatMap(({ shard }) => shard ?? [])
    .sort((a, b) => a - b);
}

/** Kills the process that computes a shard once its part has been begun, as a lack of memory would. */
export async function killShard({ starts, parts }: Place, shard: number): Promise<void> {
  const hidden = `.part-${String(shard)}.ndjson.`;
  const id = await eventually(`part ${String(shard)} is begun`, () => {
    const start = starts().find((each) => each.shard === shard);
    // In this order: what has ended begins nothing more.
    const ended = start !== undefined && !isRunning(start.id);
    if (parts().some((name) => name.startsWith(hidden))) return start?.id;
    if (ended) throw new Error(`Shard ${String(shard)} has ended before it could be killed`);
    return undefined;
  });
  process.kill(id, 'SIGKILL');
}

function isRunning(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch {
    return false;
  }
}

/** All parts but that of a killed shard are there, and no name but theirs, the hidden one of the killed, and some others. */
export function expectAllBut({ parts }: Place, shard: number, others: readonly string[] = []): void {
  const hidden = new RegExp(String.raw`^\.part-${String(shard)}\.ndjson\.[0-9a-f]+\.tmp$`, 'u');
  const names = parts();
  expect(names.filter((name) => !hidden.test(name))).toEqual(
    [...PARTS.filter((part) => part !== PARTS[shard - 1]), ...others].sort(),
  );
  expect(names.length).toBeLessThanOrEqual(PARTS.length + others.length);
}

/** How a shard is named in a message. */
export const named = (shard: number) => ` ${String(shard)}/${String(SHARDS.length)} `;

/** How long to look, in milliseconds: far longer than anything takes. */
const PATIENCE = 600_000;

/** Looks, every so many milliseconds, until there is something; says what was missing when it does not come. */
export async function eventually<T>(what: string, look: () => T | undefined, every = 5): Promise<T> {
  for (const end = Date.now() + PATIENCE; Date.now() < end; await setTimeout(every)) {
    const found = look();
    if (found !== undefined) return found;
  }
  throw new Error(`Waited in vain: ${what}`);
}
