import {
  copyFileSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCli, type CliOptions } from '../cli/run-cli.ts';
import { runs, some } from '../tier.ts';

/** Shards and parts with which something is wrong: refused by name in both languages, with exit code 2 and nothing written. */

const home = process.cwd();
const SCENARIOS = resolve('scenarios');
const SIMULATE = ['simulate', 'plans/mastery-support.yaml', '--set', 'staff_turnover=20%', '--draws', '9000'];
const SWEEP = ['sweep', 'plans/stepping-stones-group.yaml', 'plans/mastery-support.yaml'];
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'interv-cost-refused-'));
  cpSync(SCENARIOS, join(folder, 'plans'), { recursive: true, filter: (path) => !path.endsWith('invalid') });
  process.chdir(folder);
});

afterEach(() => {
  process.chdir(home);
  rmSync(folder, { recursive: true });
});

async function make(command: readonly string[], shard: string, file: string): Promise<void> {
  const { code, stderr } = await runCli([...command, '--shard', shard, '-o', file]);
  expect({ code, stderr: code === 0 ? '' : stderr }).toEqual({ code: 0, stderr: '' });
}

async function makeAll(command: readonly string[], of = 3): Promise<void> {
  for (let number = 1; number <= of; number += 1)
    await make(command, `${String(number)}/${String(of)}`, `part-${String(number)}.ndjson`);
}

/** Holds that a command is refused for a reason, and gives what it says in each language. */
async function refused(
  args: readonly string[],
  code: string,
  options: CliOptions = {},
): Promise<{ readonly en: string; readonly da: string }> {
  const before = readdirSync('.');
  const said = { en: '', da: '' };
  for (const language of ['en', 'da'] as const) {
    const outcome = await runCli([...args, '--lang', language], options);
    expect({ args, code: outcome.code, stdout: outcome.stdout }).toEqual({ args, code: 2, stdout: '' });
    expect(outcome.stderr).toContain(`[${code}]`);
    expect(outcome.stderr).not.toMatch(/undefined|\[object|^\s+at /mu);
    expect(readdirSync('.')).toEqual(before);
    said[language] = outcome.stderr;
  }
  return said;
}

const merge = (code: string) => refused(['merge', 'part-*.ndjson', '-o', 'result.csv', '-o', 'result.json'], code);

describe('a shard', () => {
  it.each(['0/7', '8/7', 'three of seven'])('%s is none', async (shard) => {
    for (const command of [SWEEP, SIMULATE])
      expect((await refused([...command, '--shard', shard, '-o', 'part.ndjson'], 'shard_syntax')).en).toContain(shard);
  });

  it('writes NDJSON and nothing else', async () => {
    expect((await refused([...SWEEP, '--shard', '1/2', '--format', 'csv'], 'shard_format')).en).toContain(
      'cannot be csv',
    );
    expect((await refused([...SIMULATE, '--shard', '1/2', '-o', 'part.csv'], 'shard_format')).en).toContain(
      'cannot be part.csv',
    );
    await refused([...SIMULATE, '--shard', '1/2', '-o', 'nowhere/part.ndjson'], 'output_unwritable');
  });

  it('does not write over a scenario that it reads', async () => {
    renameSync('plans/budget-2027.yaml', 'budget.ndjson');
    await refused(['sweep', 'budget.ndjson', '--shard', '1/2', '-o', 'budget.ndjson'], 'output_is_input');
  });

  it('says what is wrong with every scenario of its own, and has it in its part', async () => {
    writeFileSync('plans/a.yaml', 'name: A\nyears: none\n');
    writeFileSync('plans/b.yaml', 'name: B\ninterventions: {}\n');
    const { code, stderr } = await runCli([
      'sweep',
      'plans/stepping-stones-group.yaml',
      'plans/a.yaml',
      'plans/b.yaml',
      '--shard',
      '2/2',
      '-o',
      'part.ndjson',
      '--lang',
      'en',
    ]);
    expect(code).toBe(2);
    for (const each of ['[expected_number]', 'plans/b.yaml']) expect(stderr).toContain(each);
    expect(readFileSync('part.ndjson', 'utf8')).toContain(
      '{"is":"refused","scenario":2,"problems":[{"code":"no_interventions"',
    );
  });

  it('ends at Ctrl-C with exit code 130, and leaves nothing', async () => {
    const before = readdirSync('.');
    const { code, stderr } = await runCli(
      [...SIMULATE, '--draws', '90000000', '--shard', '1/2', '-o', 'part-1.ndjson', '--lang', 'en'],
      { interrupt: 5 },
    );
    expect([code, stderr]).toEqual([130, 'Interrupted; nothing was written.\n']);
    expect(readdirSync('.')).toEqual(before);
  });
});

describe('several scenarios', () => {
  it.each([
    ['sweep', 'svg'],
    ['simulate', 'svg'],
  ])('%s has no %s of them, nor has a merge', async (command, ending) => {
    const given = [
      command,
      'plans/stepping-stones-group.yaml',
      'plans/stepping-stones-seminar.yaml',
      ...(command === 'simulate' ? ['--draws', '10'] : []),
    ];
    expect((await refused([...given, '-o', `out.${ending}`], 'one_scenario_format')).en).toContain(ending);
    await makeAll(given);
    await refused(['merge', 'part-*.ndjson', '-o', `out.${ending}`], 'one_scenario_format');
  });

  it('can be none', async () => {
    await refused(['sweep', 'plans/catalogue'], 'no_scenarios');
    await refused(['simulate', 'plans/*.yml'], 'nothing_found');
  });

  it('leave out what is no scenario, and say so', async () => {
    const { code, stderr, stdout } = await runCli([
      'simulate',
      'plans/catalogue',
      'plans/stepping-stones-group.yaml',
      '--draws',
      '10',
      '--format',
      'csv',
      '--lang',
      'en',
    ]);
    expect([code, stdout.split('\r\n').length]).toEqual([0, 3]);
    expect(stderr).toContain('Left out, as they are no scenarios: plans/catalogue/mestringsstoette.yaml');
  });

  it('of which one is certain are drawn but for that one', async () => {
    const { code, stdout, stderr } = await runCli([
      'simulate',
      'plans/stepping-stones-group.yaml',
      'plans/parent-courses.yaml',
      '--draws',
      '10',
      '--format',
      'csv',
      '--lang',
      'en',
    ]);
    expect([
      code,
      stdout
        .trimEnd()
        .split('\r\n')
        .map((line) => line.split(',').at(-1)),
    ]).toEqual([2, ['problem', '', 'nothing_uncertain']]);
    expect(stderr).toContain('plans/parent-courses.yaml: ');
    await refused(
      ['simulate', 'plans/parent-courses.yaml', '--vary', 'years=1,2', '-o', 'out.csv'],
      'nothing_uncertain',
    );
  });

  it('say in which of them a path is not there', async () => {
    const given = [
      'plans/stepping-stones-group.yaml',
      'plans/parent-courses.yaml',
      '--vary',
      'stepping_stones.participants=12,24',
      '-o',
      'out.csv',
    ];
    for (const [command, lines] of [
      ['sweep', 5],
      ['simulate', 6],
    ] as const) {
      const { code, stderr } = await runCli([
        command,
        ...given,
        ...(command === 'simulate' ? ['--draws', '10'] : []),
        '--lang',
        'en',
      ]);
      expect(code).toBe(2);
      expect(stderr).toContain('--vary (plans/parent-courses.yaml): there is no');
      expect(readFileSync('out.csv', 'utf8').split('\r\n')).toHaveLength(lines);
      rmSync('out.csv');
    }
  });

  it('do not vary what is drawn', async () => {
    const { en } = await refused(
      ['simulate', 'plans/stepping-stones-standard.yaml', '--vary', 'staff_turnover=5%,10%', '-o', 'out.csv'],
      'vary_drawn',
    );
    expect(en).toContain('plans/stepping-stones-standard.yaml, staff_turnover=5%: staff_turnover is varied');
  });
});

describe('a merge', () => {
  it('names what is missing, once and several times', async () => {
    await makeAll(SIMULATE, 7);
    rmSync('part-3.ndjson');
    expect((await merge('parts_missing')).en).toContain('a part is missing: 3/7');
    rmSync('part-7.ndjson');
    expect((await merge('parts_missing')).en).toContain('parts are missing: 3/7, 7/7');
  });

  it('names what is there twice, but takes a file that is named twice once', async () => {
    await makeAll(SWEEP);
    copyFileSync('part-2.ndjson', 'part-2b.ndjson');
    const { en } = await merge('part_twice');
    expect(en).toContain('part-2b.ndjson: share 2/3 is there twice, also in part-2.ndjson');
    expect(
      (await runCli(['merge', 'part-1.ndjson', 'part-2.ndjson', './part-2.ndjson', 'part-3.ndjson', '--format', 'csv']))
        .code,
    ).toBe(0);
  });

  it.each(
    some<[string, readonly string[], string]>(
      [
        ['another number of shards', [...SIMULATE, '--shard', '2/4'], 'the number of shares is 4 here, 3 there'],
        ['another seed', [...SIMULATE, '--seed', '2', '--shard', '2/3'], '--seed is 2 here, 1 there'],
        ['other draws', [...SIMULATE, '--draws', '9001', '--shard', '2/3'], '--draws is 9001 here, 9000 there'],
        [
          'another setting',
          [...SIMULATE, '--set', 'years=3', '--shard', '2/3'],
          '--set is staff_turnover=20% years=3 here, staff_turnover=20% there',
        ],
        ['another figure', [...SIMULATE, '--outcome', 'net', '--shard', '2/3'], '--outcome is net here, total there'],
        [
          'values that are varied',
          [...SIMULATE, '--vary', 'discount_rate=0%', '--shard', '2/3'],
          'one scenario by itself is no here, yes there',
        ],
        [
          'no published ranges',
          [...SIMULATE, '--no-published', '--shard', '2/3'],
          'drawing from published ranges is no here, yes there',
        ],
        [
          'another scenario',
          [...SIMULATE.map((each) => each.replace('mastery-support', 'stepping-stones-group')), '--shard', '2/3'],
          'the scenarios have plans/stepping-stones-group.yaml (sha256 ',
        ],
        [
          'another analysis',
          ['sweep', 'plans/mastery-support.yaml', '--shard', '2/3'],
          'the analysis is sweep here, simulation there',
        ],
      ],
      4,
    ),
  )('names a part of %s', async (_, command, says) => {
    await makeAll(SIMULATE);
    const { code } = await runCli([...command, '-o', 'part-2.ndjson']);
    expect(code).toBe(0);
    const { en } = await merge('part_differs');
    expect(en).toContain(`part-2.ndjson: it does not belong with part-1.ndjson: ${says}`);
    expect(en.match(/\[part_differs\]/gu)?.length).toBe(1);
  });

  it('names a scenario, or a file that it names, that was changed between two shards', async () => {
    await makeAll(SIMULATE);
    const scenario = readFileSync('plans/mastery-support.yaml', 'utf8');
    writeFileSync('plans/mastery-support.yaml', scenario.replace('workshops: [2, 2, 1]', 'workshops: [2, 2, 2]'));
    await make(SIMULATE, '2/3', 'part-2.ndjson');
    expect((await merge('part_differs')).en).toContain('plans/mastery-support.yaml (sha256 ');
    writeFileSync('plans/mastery-support.yaml', scenario);
    const catalogue = readFileSync('plans/catalogue/mestringsstoette.yaml', 'utf8');
    writeFileSync('plans/catalogue/mestringsstoette.yaml', `${catalogue}# changed\n`);
    await make(SIMULATE, '2/3', 'part-2.ndjson');
    expect((await merge('part_differs')).en).toContain('plans/catalogue/mestringsstoette.yaml (sha256 ');
  });

  it('names a part of another version of the program', async () => {
    await makeAll(SWEEP);
    writeFileSync(
      'part-3.ndjson',
      readFileSync('part-3.ndjson', 'utf8').replace(/"version":"[^"]*"/u, '"version":"0.0.9"'),
    );
    expect((await merge('part_version')).en).toContain('part-3.ndjson: it was written by version 0.0.9');
  });

  it('names what is no part, and what is not there', async () => {
    await makeAll(SWEEP);
    await runCli([...SWEEP, '-o', 'part-4.ndjson']);
    writeFileSync('part-5.ndjson', '');
    const { en } = await merge('part_foreign');
    expect(en).toContain('part-4.ndjson: this is no part');
    expect(en).toContain('part-5.ndjson: this is no part');
    await refused(['merge', 'part-1.ndjson', 'part-9.ndjson'], 'file_missing');
    await refused(['merge', 'part-1.ndjson', 'plans/'], 'nothing_found');
    await refused(['merge', 'none-*.ndjson'], 'nothing_found');
    await refused(
      ['merge', 'part-1.ndjson', 'part-2.ndjson', 'part-3.ndjson', '-o', 'part-1.ndjson'],
      'output_is_input',
    );
  });

  it('refuses a layout that does not fit', async () => {
    await makeAll(SWEEP);
    await refused(['merge', 'part-*.ndjson', '--layout', 'matrix'], 'matrix_paths');
  });

  it.each([
    ['a simulation', SIMULATE],
    ['simulations in rows', [...SIMULATE, '--vary', 'discount_rate=0,2%']],
    ['a sweep', SWEEP],
  ])('names a part of %s that was cut off or spoilt at any place', async (_, command) => {
    await makeAll(command);
    const whole = readFileSync('part-2.ndjson');
    const head = whole.indexOf('\n');
    const reasons = /\[(?:part_damaged|part_foreign|part_version|part_differs|part_twice|parts_missing)\]/u;
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: whole.length - 1 }),
        fc.integer({ min: 1, max: 255 }),
        fc.boolean(),
        async (place, change, isCut) => {
          const spoilt = isCut ? whole.subarray(0, place) : Buffer.from(whole);
          if (!isCut) spoilt.writeUInt8((spoilt.readUInt8(place) + change) % 256, place);
          writeFileSync('part-2.ndjson', spoilt);
          const { code, stdout, stderr } = await runCli([
            'merge',
            'part-1.ndjson',
            'part-2.ndjson',
            'part-3.ndjson',
            '--format',
            'csv',
            '--lang',
            'en',
          ]);
          expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
          expect(stderr).toMatch(reasons);
          // Behind the first line nothing but the fingerprint says so.
          if (place > head) expect(stderr).toContain('part-2.ndjson: the part is incomplete or damaged');
        },
      ),
      runs(150, 0.04),
    );
  });
});
