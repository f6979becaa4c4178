import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli } from '../cli/run-cli.ts';
import { cases } from '../tier.ts';

/**
 * Parts that somebody has changed and signed again. Whatever was changed, the merge is refused with a problem that names the
 * part, or gives what nothing else in the part speaks against; never a defect, never zeros for what is missing.
 */

const home = process.cwd();
const SCENARIOS = resolve('scenarios');
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'interv-cost-tampered-'));
  cpSync(SCENARIOS, join(folder, 'plans'), { recursive: true, filter: (path) => !path.endsWith('invalid') });
  process.chdir(folder);
  writeFileSync(
    'bad.yaml',
    'name: x\nyears: none\ninterventions: { stepping_stones: { tier: group, participants: 24 } }\n',
  );
});

afterAll(() => {
  process.chdir(home);
  rmSync(folder, { recursive: true });
});

const STUDIES = {
  sweeps: ['sweep', 'plans/stepping-stones-group.yaml', 'plans/mastery-support.yaml'],
  'sweeps with a bad one': ['sweep', 'plans/stepping-stones-group.yaml', 'bad.yaml'],
  sweep: [
    'sweep',
    'plans/three-side-by-side.yaml',
    '--vary',
    'staff_turnover=0..40%:10%',
    '--outcome',
    'cost_per_completer',
  ],
  simulation: [
    'simulate',
    'plans/stepping-stones-standard.yaml',
    '--draws',
    '17000',
    '--set',
    'budget=1000000',
    '--outcome',
    'total',
    '--outcome',
    'cost_per_participant',
  ],
  'simulations in rows': [
    'simulate',
    'plans/stepping-stones-group.yaml',
    'plans/staff-trained-already.yaml',
    '--vary',
    'stepping_stones.trained_staff=2,3',
    '--draws',
    '9000',
  ],
} as const;

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
type Way = readonly (string | number)[];

/** Values that any value of a part is changed into; undefined takes it away. */
const OTHERS: readonly (Json | undefined)[] = [
  undefined,
  null,
  true,
  '',
  'x',
  'constructor',
  [],
  {},
  [null],
  0,
  -1,
  0.5,
  1,
  3,
  100_000,
  4_294_967_295,
  1e15,
  1e308,
];

/** All places in a value that can be changed, and the value itself. */
function* waysOf(value: Json, way: Way = []): Generator<Way> {
  yield way;
  if (typeof value !== 'object' || value === null) return;
  // Of a long list the first are enough.
  for (const [key, child] of Object.entries(value).slice(0, 12))
    yield* waysOf(child, [...way, Array.isArray(value) ? Number(key) : key]);
}

function changed(value: Json, way: Way, other: Json | undefined): Json | undefined {
  const [step, ...rest] = way;
  if (step === undefined) return other;
  const copy: Record<string | number, Json> = structuredClone(value as Record<string, Json>);
  const child = changed(copy[step] as Json, rest, other);
  if (child !== undefined) copy[step] = child;
  else if (Array.isArray(copy)) copy.splice(Number(step), 1);
  else Reflect.deleteProperty(copy, step);
  return copy;
}

/** The lines of a part without the last, signed again. */
function write(file: string, lines: readonly Json[], done: Json): void {
  const text = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
  const sha256 = createHash('sha256').update(text).digest('hex');
  writeFileSync(file, `${text}${JSON.stringify({ done, sha256 })}\n`);
}

function read(file: string): { readonly lines: readonly Json[]; readonly done: Json } {
  const all = readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Json);
  return { lines: all.slice(0, -1), done: (all.at(-1) as { done: Json }).done };
}

/** Merges, and holds that it is refused with a problem or gives a result that has every number. */
async function expectAnswer(what: unknown, files: readonly string[]): Promise<number> {
  const { code, stdout, stderr } = await runCli(['merge', ...files, '-f', 'json', '--lang', 'en']);
  expect({ what, isAnswer: code === 0 || code === 2 }).toEqual({ what, isAnswer: true });
  if (stdout !== '') {
    expect({ what, odd: /Infinity|NaN|undefined/u.exec(stdout) }).toEqual({ what, odd: null });
    // What is wrong with a later scenario alone may show only when it has its turn.
    if (code === 0) JSON.parse(stdout);
  } else {
    expect({ what, code }).toEqual({ what, code: 2 });
    expect(stderr).toMatch(/\[[a-z_]+\]/u);
    expect(stderr).not.toMatch(/undefined|\[object|^\s+at /mu);
  }
  return code;
}

/** Some of many changes, spread evenly. */
function some<Change>(changes: readonly Change[], inFull: number, share: number): readonly Change[] {
  const step = Math.max(1, Math.ceil(changes.length / cases(inFull, share)));
  return changes.filter((_, index) => index % step === 0);
}

describe.each(Object.entries(STUDIES))('%s', (name, command) => {
  const files = [1, 2, 3].map((number) => `${name}-${String(number)}.ndjson`);
  const parts: ReturnType<typeof read>[] = [];

  beforeAll(async () => {
    for (const [index, file] of files.entries()) {
      const { code } = await runCli([...command, '--shard', `${String(index + 1)}/3`, '-o', file]);
      expect([0, 2]).toContain(code);
      parts.push(read(file));
    }
  });

  it('each value of a part changed in turn', async () => {
    const { lines, done } = parts[1] as (typeof parts)[number];
    const changes = lines.flatMap((line, at) =>
      [...waysOf(line)].flatMap((way) => OTHERS.map((other) => ({ at, way, other }))),
    );
    for (const { at, way, other } of some(changes, 5000, 0.02)) {
      const line = changed(lines[at] as Json, way, other);
      write('spoilt.ndjson', line === undefined ? lines.toSpliced(at, 1) : lines.with(at, line), done);
      await expectAnswer({ at, way, other }, files.with(1, 'spoilt.ndjson'));
    }
  });

  it('each value of the head changed in all parts alike', async () => {
    const head = parts[0]?.lines[0] as Json;
    const changes = [...waysOf(head)].flatMap((way) => OTHERS.map((other) => ({ way, other })));
    for (const { way, other } of some(changes, 2000, 0.025)) {
      for (const [index, { lines, done }] of parts.entries())
        write(`spoilt-${String(index)}.ndjson`, lines.with(0, changed(lines[0] as Json, way, other) ?? null), done);
      await expectAnswer(
        { way, other },
        parts.map((_, index) => `spoilt-${String(index)}.ndjson`),
      );
    }
  });

  it('lines left out, doubled and put elsewhere', async () => {
    const { lines, done } = parts[1] as (typeof parts)[number];
    for (let at = 0; at < lines.length; at += 1) {
      const line = lines[at] as Json;
      for (const [how, made] of [
        ['out', lines.toSpliced(at, 1)],
        ['double', lines.toSpliced(at, 0, line)],
        ['first', [line, ...lines.toSpliced(at, 1)]],
        ['last', [...lines.toSpliced(at, 1), line]],
      ] as const) {
        if (JSON.stringify(made) === JSON.stringify(lines)) continue;
        write('spoilt.ndjson', made, done);
        expect({ how, at, code: await expectAnswer({ how, at }, files.with(1, 'spoilt.ndjson')) }).toEqual({
          how,
          at,
          code: 2,
        });
      }
    }
  });
});

it.each([0, -1, 100_001, 100_000_000, 4_294_967_295, 1e15, 1.5, '3', null, []])(
  'a part of %j parts is refused before anything is done about them',
  async (of) => {
    expect((await runCli([...STUDIES.sweep, '--shard', '1/1', '-o', 'one.ndjson'])).code).toBe(0);
    const { lines, done } = read('one.ndjson');
    write('spoilt.ndjson', lines.with(0, changed(lines[0] as Json, ['study', 'of'], of) as Json), done);
    const { code, stderr } = await runCli(['merge', 'spoilt.ndjson']);
    expect([code, stderr]).toEqual([2, expect.stringContaining('[part_foreign]')]);
  },
);

it('figures that are missing are no zeros', async () => {
  const command = STUDIES.sweep;
  expect((await runCli([...command, '--shard', '1/1', '-o', 'one.ndjson'])).code).toBe(0);
  const { lines, done } = read('one.ndjson');
  const at = lines.findIndex((line) => (line as { is?: string }).is === 'rows');
  const nine = (lines[at] as { figures: readonly string[] }).figures;
  for (const figures of [
    [],
    nine.slice(1),
    [...nine, nine[0] as string],
    nine.with(0, ''),
    nine.with(0, (nine[0] as string).slice(4)),
    nine.with(0, Buffer.from(new Float64Array(5).fill(Infinity).buffer).toString('base64')),
  ]) {
    write('spoilt.ndjson', lines.with(at, changed(lines[at] as Json, ['figures'], figures) as Json), done);
    const { code, stdout, stderr } = await runCli(['merge', 'spoilt.ndjson', '-f', 'csv', '--lang', 'en']);
    expect([code, stdout, stderr]).toEqual([2, '', expect.stringContaining('[part_damaged]')]);
  }
});
