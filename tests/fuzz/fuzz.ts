import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { KINDS, type Case, type Kind } from './case.ts';
import type { CaseReport } from './child.ts';
import { minimise } from './minimise.ts';
import { buildChild } from './build-child.ts';
import { LIMITS, runWatched } from './watched.ts';

/**
 * Tries a great many random cases, in processes that are watched: `npm run fuzz -- --inputs 300000 --seed 7`.
 * What must not be is written to a folder, made as small as may be, with its files; `--try FILE` tries such a case again.
 */

const { values } = parseArgs({
  options: {
    ...(Object.fromEntries(KINDS.map((kind) => [kind, { type: 'string', default: '0' }])) as Record<
      Kind,
      { type: 'string'; default: string }
    >),
    seed: { type: 'string', default: '1' },
    /** The number of the first case of each kind. */
    first: { type: 'string', default: '0' },
    jobs: { type: 'string', default: '1' },
    out: { type: 'string', default: 'node_modules/.cache/fuzz/findings' },
    try: { type: 'string' },
  },
});

/** Cases that a process tries before another takes its place. */
const BATCH = 2000;
/** What a process may have that tries many cases: not all that they leave is cleared away at once. */
const BATCH_MEGABYTES = 1.6 * LIMITS.megabytes;
/** Findings that are shown in full of each sort. */
const MOST_OF_A_SORT = 3;
const MOST_TRIES_WATCHED = 12;
/** The first command line of a case by itself includes getting ready. */
const ALONE = { seconds: LIMITS.seconds + 3, megabytes: 2 * LIMITS.megabytes };

const folder = mkdtempSync(join(tmpdir(), 'interv-cost-fuzz-driver-'));
// The folders of cases that were ended are gone with it.
process.env.TMPDIR = folder;
const child = await buildChild('node_modules/.cache/fuzz');
const seed = Number(values.seed);
const sorts = new Map<string, number>();
let files = 0;
const scratch = (ending: string) => join(folder, `${String((files += 1))}.${ending}`);

if (values.try === undefined) {
  rmSync(values.out, { recursive: true, force: true });
  mkdirSync(values.out, { recursive: true });
  for (const kind of KINDS) await tryKind(kind, Number(values.first), Number(values[kind]));
  const found = [...sorts.values()].reduce((sum, count) => sum + count, 0);
  console.log(
    found === 0 ? 'no finding' : `${String(found)} findings of ${String(sorts.size)} sorts, in ${values.out}`,
  );
  for (const [sort, count] of sorts) console.log(`${String(count).padStart(6)}  ${sort}`);
  process.exitCode = found === 0 ? 0 : 1;
} else {
  console.log(JSON.stringify(await alone(values.try), null, 2));
}
rmSync(folder, { recursive: true, force: true });

async function tryKind(kind: Kind, first: number, count: number): Promise<void> {
  if (count === 0) return;
  const began = Date.now();
  const end = first + count;
  let next = first;
  let slowest = { seconds: 0, number: 0 };
  const job = async () => {
    while (next < end) {
      const from = next;
      next = Math.min(end, from + BATCH);
      const longest = await tryBatch(kind, from, next);
      if (longest.seconds > slowest.seconds) slowest = longest;
      process.stdout.write(
        `\r${kind}: ${String(next - first)} of ${String(count)}, ${String([...sorts.values()].reduce((a, b) => a + b, 0))} findings `,
      );
    }
  };
  await Promise.all(Array.from({ length: Number(values.jobs) }, job));
  const seconds = (Date.now() - began) / 1000;
  console.log(
    `\r${kind}: ${String(count)} cases from ${String(first)}, seed ${String(seed)}, in ${seconds.toFixed(0)} s, ${(count / seconds).toFixed(1)} a second; the longest took ${slowest.seconds.toFixed(1)} s (${String(slowest.number)})`,
  );
}

/** Tries some cases; one that ends its process is told of, and the others follow. */
async function tryBatch(kind: Kind, from: number, end: number): Promise<{ seconds: number; number: number }> {
  let slowest = { seconds: 0, number: 0 };
  for (let at = from; at < end;) {
    const [status, results] = [scratch('status'), scratch('results')];
    const { how, said } = await runWatched(
      [child, 'range', kind, String(seed), String(at), String(end), status, results],
      { status, seconds: LIMITS.seconds + 0.5, megabytes: BATCH_MEGABYTES },
    );
    for (const { number, findings = [], seconds = 0, megabytes = 0 } of reportsIn(results)) {
      if (seconds > slowest.seconds) slowest = { seconds, number };
      const [first] = findings;
      if (first !== undefined)
        await keep(
          kind,
          number,
          `${first.rule}: ${first.rule === 'defect' || first.rule === 'thrown' ? (first.detail.split('\n').find((line) => line.includes(' at ')) ?? first.detail).trim() : (first.command.split(' ')[0] ?? '')}`,
          'smaller',
        );
      else if (seconds > LIMITS.seconds || megabytes > LIMITS.megabytes / 2)
        await confirm(kind, number, 'time or memory');
    }
    if (how === 'done') return slowest;
    const reached = existsSync(status) ? Number(readFileSync(status, 'utf8').split(' ')[0]) : at;
    await confirm(
      kind,
      reached,
      `${how}${how === 'abort' ? `: ${/FATAL ERROR[^\n]*|Error:[^\n]*/u.exec(said)?.[0] ?? said.slice(-200)}` : ''}`,
    );
    at = reached + 1;
  }
  return slowest;
}

function reportsIn(results: string): readonly CaseReport[] {
  return existsSync(results)
    ? readFileSync(results, 'utf8')
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as CaseReport)
    : [];
}

interface Alone {
  readonly how: string;
  readonly report: CaseReport | undefined;
}

/** Tries one case in a process of its own. */
async function alone(file: string): Promise<Alone> {
  const [status, results] = [scratch('status'), scratch('results')];
  const { how } = await runWatched([child, 'case', file, status, results], { ...ALONE, status });
  const [report] = reportsIn(results);
  const tooMuch =
    report !== undefined &&
    ((report.seconds ?? 0) > LIMITS.seconds ? 'time' : (report.megabytes ?? 0) > LIMITS.megabytes ? 'memory' : null);
  return { how: typeof tooMuch === 'string' ? tooMuch : how, report };
}

/** Tries by itself what ended a process that had tried others before, or took long. */
async function confirm(kind: Kind, number: number, what: string): Promise<void> {
  const file = await made(kind, number);
  const { how } = await alone(file);
  if (how !== 'done') await keep(kind, number, `takes too much (${what === 'time or memory' ? how : what})`, 'watched');
}

async function made(kind: Kind, number: number): Promise<string> {
  const file = scratch('json');
  const { how, said } = await runWatched([child, 'make', kind, String(seed), String(number), file], ALONE);
  if (how !== 'done') throw new Error(`case ${String(number)} of ${kind} cannot be made: ${said}`);
  return file;
}

/** Writes a finding to the folder, made smaller, if there are not enough of its sort. */
async function keep(kind: Kind, number: number, sort: string, how: 'smaller' | 'watched'): Promise<void> {
  const count = (sorts.get(sort) ?? 0) + 1;
  sorts.set(sort, count);
  if (count > MOST_OF_A_SORT) return console.log(`\n${kind} ${String(number)}: ${sort}`);
  const file = await made(kind, number);
  const name = `${kind}-${String(seed)}-${String(number)}`;
  const results = scratch('results');
  if (how === 'smaller') await runWatched([child, 'smaller', file, results], { ...ALONE, seconds: 60 });
  else if (count === 1) await makeSmaller(file);
  copyFileSync(file, join(values.out, `${name}.json`));
  await runWatched([child, 'lay out', file, resolve(values.out, name)], ALONE);
  const last = reportsIn(results).at(-1)?.findings ?? [];
  writeFileSync(
    join(values.out, `${name}.txt`),
    `${sort}\n\n${last.map(({ rule, command, detail }) => `${rule}\n  ${command}\n  ${detail.replaceAll('\n', '\n  ')}\n`).join('\n')}`,
  );
  console.log(
    `\n${name}: ${sort}\n${last[0] === undefined ? '' : `  ${last[0].command}\n  ${last[0].detail.slice(0, 300).replaceAll('\n', '\n  ')}`}`,
  );
}

/** Makes a case smaller that ends its process. */
async function makeSmaller(file: string): Promise<void> {
  const found = JSON.parse(readFileSync(file, 'utf8')) as Case;
  const smaller = await minimise(
    found,
    async (each) => {
      const tried = scratch('json');
      writeFileSync(tried, JSON.stringify(each));
      return (await alone(tried)).how !== 'done';
    },
    MOST_TRIES_WATCHED,
  );
  writeFileSync(file, JSON.stringify(smaller, null, 2));
}
