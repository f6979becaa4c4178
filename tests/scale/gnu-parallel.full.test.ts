import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  expectAllBut,
  inOneRun,
  killShard,
  LONG_SIMULATION,
  makePlace,
  named,
  PARTS,
  SHARDS,
  shardsStarted,
  SIMULATION,
  SWEEP,
  SWEEP_ROWS,
  type Place,
} from './place.ts';
import { areThere } from './there.ts';

const hasParallel = areThere(['parallel'], {
  packages: 'parallel',
  otherwise: 'docs/scale/gnu-parallel.sh is not run',
});

/** Runs the script as it stands; what GNU parallel keeps for its user is kept in the place. */
function runScript(place: Place, study: readonly string[], shards: number = SHARDS.length) {
  return place.run('sh', [resolve('docs/scale/gnu-parallel.sh'), ...study], {
    N: String(shards),
    PARALLEL_HOME: join(place.folder, 'parallel'),
  });
}

describe.skipIf(!hasParallel)('docs/scale/gnu-parallel.sh', () => {
  it.each([
    ['a simulation', SIMULATION],
    ['a sweep of several scenarios', SWEEP],
  ] as const)('gives of %s what one run gives', async (_, study) => {
    const place = makePlace();
    expect(await runScript(place, study)).toMatchObject({ code: 0 });
    expect(shardsStarted(place)).toEqual(SHARDS);
    expect(place.parts()).toEqual([...PARTS, 'shards.log']);
    const result = place.read('result.csv');
    expect(result).toBe(await inOneRun(place, study));
    if (study === SWEEP) expect(result.trim().split('\r\n')).toHaveLength(1 + SWEEP_ROWS);
  });

  it('computes only what is missing when it is run again after a shard was killed', async () => {
    const place = makePlace();
    const [{ code, stderr }] = await Promise.all([runScript(place, LONG_SIMULATION), killShard(place, 3)]);
    expect(code).toBe(1);
    expect(stderr).toContain('Run this again for the rest.');
    expectAllBut(place, 3, ['shards.log']);
    expect(() => place.read('result.csv')).toThrow('ENOENT');
    // The log has the exit code and the signal of each shard: a shell may say the one or the other of what was killed.
    const [, ...ends] = place
      .read('parts/shards.log')
      .trim()
      .split('\n')
      .map((line) => line.split('\t'));
    expect(
      ends.filter(([, , , , , , exitCode, signal]) => exitCode !== '0' || signal !== '0').map((cells) => cells[8]),
    ).toEqual([expect.stringContaining('--shard 3/7')]);

    const refusal = await place.run('sh', ['-c', 'interv-cost merge parts/part-*.ndjson -o result.csv']);
    expect(refusal).toMatchObject({ code: 2, stderr: expect.stringContaining(named(3)) as string });

    const [others, before] = [PARTS.filter((part) => part !== PARTS[2]), place.starts().length];
    const kept = others.map((part) => readFileSync(join(place.folder, 'parts', part)));
    expect(await runScript(place, LONG_SIMULATION)).toMatchObject({ code: 0 });
    expect(shardsStarted(place, before)).toEqual([3]);
    expect(others.map((part) => readFileSync(join(place.folder, 'parts', part)))).toEqual(kept);
    expect(place.read('result.csv')).toBe(await inOneRun(place, LONG_SIMULATION));
  });

  it('starts no further shard after three failures, and merges nothing', async () => {
    const place = makePlace();
    const many = availableParallelism() * 20;
    const { code, stderr } = await runScript(place, ['sweep', 'not-there.yaml'], many);
    expect(code).toBe(1);
    expect(stderr).toContain('not-there.yaml');
    expect(place.parts()).toEqual(['shards.log']);
    expect(shardsStarted(place).length).toBeLessThan(many / 2);
    expect(place.starts().filter(({ shard }) => shard === undefined)).toEqual([]);
  });

  it('does not pass an older result off as a new one', async () => {
    const place = makePlace();
    expect(await runScript(place, SWEEP)).toMatchObject({ code: 0 });
    const [before, result] = [place.starts().length, place.read('result.csv')];
    expect(await runScript(place, SWEEP)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('result.csv is there already') as string,
    });
    expect(place.starts()).toHaveLength(before);
    expect(place.read('result.csv')).toBe(result);
  });
});
