import { readdirSync, readFileSync } from 'node:fs';
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
import { hasSlurm, useSlurm } from './slurm.ts';

const slurm = useSlurm();

const SCRIPT = resolve('docs/scale/slurm-array.sh');

/** The README's commands for Slurm: one that submits a study and its merge, and one that does so for shard 3 alone. */
const [wholeStudy = '', oneShard = ''] = [
  ...readFileSync('docs/scale/README.md', 'utf8').matchAll(/^```sh\n([^`]*\bsbatch\b[^`]*)^```$/gmu),
].map(([, commands]) => commands as string);

interface Submitted {
  /** The id of the job array, and that of the job that merges. */
  readonly array: string;
  readonly merge: string;
}

/** Gives the README's commands to a shell; the study, which a user writes into the script, goes to it from outside. */
async function submit(place: Place, commands: string, study: readonly string[]): Promise<Submitted> {
  const withStudy = `${commands.replace(' slurm-array.sh)', ' "$0" "$@")')}echo "$job"\n`;
  const { code, stdout, stderr } = await place.run('sh', ['-euc', withStudy, SCRIPT, ...study], slurm().env);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const [, merge = '', array = ''] = /^Submitted batch job (\d+)\n(\d+)\n$/u.exec(stdout) ?? [];
  return { array, merge };
}

/** What the jobs wrote, for when they ended otherwise than expected. */
function written({ folder }: Place): string {
  const files = readdirSync(folder).filter((name) => /^slurm-.*\.out$/u.test(name));
  return files.map((file) => `${file}: ${readFileSync(join(folder, file), 'utf8')}`).join('\n');
}

const states = (state: string) => Object.fromEntries(SHARDS.map((shard) => [String(shard), state]));

describe.skipIf(!hasSlurm)('docs/scale/slurm-array.sh', () => {
  it.each([
    ['a simulation', SIMULATION],
    ['a sweep of several scenarios', SWEEP],
  ] as const)('gives of %s what one run gives', async (_, study) => {
    const place = makePlace();
    const { array, merge } = await submit(place, wholeStudy, study);
    expect(await slurm().ended(array), written(place)).toEqual(states('COMPLETED'));
    expect(Object.values(await slurm().ended(merge)), written(place)).toEqual(['COMPLETED']);
    expect(shardsStarted(place)).toEqual(SHARDS);
    expect(place.parts()).toEqual(PARTS);
    const result = place.read('result.csv');
    expect(result).toBe(await inOneRun(place, study));
    if (study === SWEEP) expect(result.trim().split('\r\n')).toHaveLength(1 + SWEEP_ROWS);
  });

  it('merges only after a shard that was killed has been run again', async () => {
    const place = makePlace();
    const first = await submit(place, wholeStudy, LONG_SIMULATION);
    await killShard(place, 3);
    expect(await slurm().ended(first.array), written(place)).toEqual({ ...states('COMPLETED'), 3: 'FAILED' });
    // Slurm itself does not run the merge.
    expect(Object.values(await slurm().ended(first.merge)), written(place)).toEqual(['CANCELLED']);
    expectAllBut(place, 3);

    const refusal = await place.run('sh', ['-c', 'interv-cost merge parts/part-*.ndjson -o result.csv']);
    expect(refusal).toMatchObject({ code: 2, stderr: expect.stringContaining(named(3)) as string });
    expect(() => place.read('result.csv')).toThrow('ENOENT');

    const [others, before] = [PARTS.filter((part) => part !== PARTS[2]), place.starts().length];
    const kept = others.map((part) => readFileSync(join(place.folder, 'parts', part)));
    const second = await submit(place, oneShard, LONG_SIMULATION);
    expect(await slurm().ended(second.array), written(place)).toEqual({ 3: 'COMPLETED' });
    expect(Object.values(await slurm().ended(second.merge)), written(place)).toEqual(['COMPLETED']);
    expect(shardsStarted(place, before)).toEqual([3]);
    expect(others.map((part) => readFileSync(join(place.folder, 'parts', part)))).toEqual(kept);
    expect(place.read('result.csv')).toBe(await inOneRun(place, LONG_SIMULATION));
  });
});
