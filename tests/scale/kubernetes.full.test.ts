import { copyFileSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { inOneRun, makePlace, PARTS, SHARDS, shardsStarted, SWEEP, type Place } from './place.ts';

/** The Job's command is run here in a shell, for every index; there is no cluster. */

interface Container {
  readonly image: string;
  readonly env: readonly { readonly name: string; readonly value: string }[];
  readonly command: readonly [string, ...string[]];
  readonly args: readonly string[];
  readonly workingDir?: string;
  readonly resources: { readonly requests: Readonly<Record<string, string>> };
  readonly volumeMounts: readonly { readonly name: string; readonly mountPath: string }[];
}

interface PodSpec {
  readonly restartPolicy?: string;
  readonly containers: readonly [Container];
  readonly volumes: readonly {
    readonly name: string;
    readonly persistentVolumeClaim: { readonly claimName: string };
  }[];
}

interface Job {
  readonly apiVersion: string;
  readonly kind: string;
  readonly spec: Readonly<
    Record<'completionMode' | 'completions' | 'parallelism' | 'backoffLimitPerIndex', unknown>
  > & { readonly template: { readonly spec: PodSpec } };
}

const job = parse(readFileSync('docs/scale/kubernetes-job.yaml', 'utf8')) as Job;
const [claim, desk] = parseAllDocuments(readFileSync('docs/scale/kubernetes-volume.yaml', 'utf8')).map(
  (document) => document.toJS() as unknown,
) as [
  { readonly kind: string; readonly metadata: { readonly name: string } },
  { readonly kind: string; readonly metadata: { readonly name: string }; readonly spec: PodSpec },
];
const pod = job.spec.template.spec;
const [container] = pod.containers;
const env = Object.fromEntries(container.env.map(({ name, value }) => [name, value]));

/** The commands of the README that are run at the desk, in its folder. */
const atDesk = [
  ...readFileSync('docs/scale/README.md', 'utf8').matchAll(/^kubectl exec (\S+) -- sh -c '(.*)'$/gmu),
].map(([, name, command]) => ({ name, command }));

/** Runs the command once for every index, all at a time; the folders of the volume are those of the place. */
async function runIndices(
  { folder, run }: Place,
  {
    args = container.args,
    more = {},
  }: { readonly args?: readonly string[]; readonly more?: Readonly<Record<string, string>> } = {},
) {
  const [program, ...rest] = container.command;
  const local = { ...env, PROGRAM: join(folder, 'program'), SCENARIOS: folder, PARTS: join(folder, 'parts'), ...more };
  return Promise.all(
    SHARDS.map((_, index) => run(program, [...rest, ...args], { ...local, JOB_COMPLETION_INDEX: String(index) })),
  );
}

/** Runs the merge as the README has it. */
async function mergeAtDesk({ run }: Place): Promise<void> {
  expect(atDesk.map(({ name }) => name)).toEqual([desk.metadata.name]);
  expect(await run('sh', ['-c', atDesk[0]?.command ?? ''])).toMatchObject({ code: 0 });
}

describe('docs/scale/kubernetes-job.yaml', () => {
  it('is an Indexed Job with an index for each shard', () => {
    expect(job).toMatchObject({ apiVersion: 'batch/v1', kind: 'Job' });
    expect(job.spec).toMatchObject({
      completionMode: 'Indexed',
      completions: SHARDS.length,
      parallelism: SHARDS.length,
      backoffLimitPerIndex: 2,
    });
    // A limit for each index needs it.
    expect(pod.restartPolicy).toBe('Never');
    expect(env.N).toBe(String(job.spec.completions));
    expect(container.resources.requests.cpu).toBe('1');
  });

  it('has all its folders on the volume, which the desk fills', () => {
    expect([claim.kind, desk.kind]).toEqual(['PersistentVolumeClaim', 'Pod']);
    const [atTheDesk] = desk.spec.containers;
    expect(atTheDesk.image).toBe(container.image);
    expect(atTheDesk.workingDir).toBe('/study');
    for (const { containers, volumes } of [pod, desk.spec]) {
      const [{ volumeMounts }] = containers;
      expect(volumeMounts).toEqual([{ name: 'study', mountPath: '/study' }]);
      expect(volumes).toEqual([{ name: 'study', persistentVolumeClaim: { claimName: claim.metadata.name } }]);
    }
    expect([env.PROGRAM, env.SCENARIOS, env.PARTS]).toEqual(['/study/program', '/study/scenarios', '/study/parts']);
  });

  it('gives what one run gives', async () => {
    const place = makePlace();
    copyFileSync('scenarios/stepping-stones-standard.yaml', join(place.folder, 'scenario.yaml'));
    for (const outcome of await runIndices(place)) expect(outcome).toMatchObject({ code: 0 });
    expect(shardsStarted(place)).toEqual(SHARDS);
    expect(place.parts()).toEqual(PARTS);
    await mergeAtDesk(place);
    expect(place.read('result.csv')).toBe(await inOneRun(place, container.args));
  });

  it('computes again all shards, or only those whose parts are missing', async () => {
    const place = makePlace();
    await runIndices(place, { args: SWEEP });
    await runIndices(place, { args: SWEEP });
    expect(shardsStarted(place)).toEqual(SHARDS.flatMap((shard) => [shard, shard]));
    const before = place.starts().length;
    rmSync(join(place.folder, 'parts', 'part-5.ndjson'));
    for (const outcome of await runIndices(place, { args: SWEEP, more: { ONLY_MISSING: 'yes' } }))
      expect(outcome).toMatchObject({ code: 0 });
    expect(shardsStarted(place, before)).toEqual([5]);
    await mergeAtDesk(place);
    expect(place.read('result.csv')).toBe(await inOneRun(place, SWEEP));
  });

  it('fails where a shard does', async () => {
    const place = makePlace();
    mkdirSync(join(place.folder, 'parts'));
    for (const outcome of await runIndices(place, { args: ['sweep', 'not-there.yaml'] }))
      expect(outcome).toMatchObject({ code: 2, stderr: expect.stringContaining('not-there.yaml') as string });
    expect(place.parts()).toEqual([]);
  });
});
