import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Worker } from 'node:worker_threads';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FileFigures } from '../../src/analysis/compare/comparison-rows.ts';
import { figuresOfFiles } from '../../src/parallel/figures-of-files.ts';
import { catalogue } from '../../.tooling/esbuild-catalogue.ts';

/** Files read by one thread or several; threads run built code, so the test builds what they run. */

const folder = mkdtempSync(join(tmpdir(), 'interv-cost-files-'));
const built = join(folder, 'built');
let inThreads: typeof figuresOfFiles;

beforeAll(async () => {
  await build({
    bundle: true,
    platform: 'node',
    format: 'esm',
    plugins: [catalogue],
    define: { INTERV_COST_VERSION: '"test"' },
    banner: { js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);" },
    entryPoints: {
      'entry/worker': resolve('node_modules/tinypool/dist/entry/worker.js'),
      'read-task': resolve('src/parallel/read-task.ts'),
      'figures-of-files': resolve('src/parallel/figures-of-files.ts'),
    },
    outdir: built,
  });
  writeFileSync(join(built, 'package.json'), '{ "type": "module" }');
  ({ figuresOfFiles: inThreads } = (await import(pathToFileURL(join(built, 'figures-of-files.js')).href)) as {
    figuresOfFiles: typeof figuresOfFiles;
  });
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Files of several make-ups, some of which are wrong, and one that is not there. */
function writeFiles(count: number): readonly string[] {
  const within = join(folder, 'files');
  mkdirSync(within, { recursive: true });
  writeFileSync(
    join(within, 'index.yaml'),
    'id: own\ntitle: Own\npublisher: x\nsource: x\nall: { levels: { 2017: 100, 2018: 103 } }\n',
  );
  const texts = [
    (n: number) =>
      `name: A ${String(n)}\nstaff_turnover: ${String(n % 40)}%\ninterventions: { stepping_stones: { tier: group, participants: ${String(n)} } }\n`,
    (n: number) =>
      `name: B\noverhead: ${String(n % 90)}%\ninterventions: { parent_courses: { courses: ${String(n % 9)} } }\nbudget: ${String(n * 1000)}\n`,
    (n: number) =>
      `name: C\nprice_year: 2018\nprice_index: index.yaml\ninterventions: { therapeutic_support: { participants: ${n % 50 === 2 ? '-1' : String(n)} } }\n`,
  ];
  return Array.from({ length: count }, (_, n) => {
    const file = join(within, `${String(n)}.yaml`);
    if (n !== 7) writeFileSync(file, (texts[n % texts.length] as (n: number) => string)(n));
    return file;
  });
}

async function all(figures: AsyncIterable<readonly FileFigures[]>): Promise<readonly FileFigures[]> {
  const found: FileFigures[] = [];
  for await (const some of figures) found.push(...some);
  return found;
}

describe('the figures of files', () => {
  it('are the same, and in the order of the files, however many threads there are', async () => {
    const files = writeFiles(1300);
    const alone = await all(figuresOfFiles(files, { set: ['replaced_share=90%'], workers: 1 }));
    expect(alone.map(({ file }) => file)).toEqual(files);
    expect(alone.filter((each) => 'problems' in each)).toHaveLength(1 + 9);
    expect(alone.find(({ file }) => file === files[7])).toMatchObject({ problems: [{ code: 'file_missing' }] });
    for (const workers of [2, 3]) {
      expect(await all(inThreads(files, { set: ['replaced_share=90%'], workers }))).toEqual(alone);
    }
  });

  it('of none are none', async () => {
    expect(await all(figuresOfFiles([]))).toEqual([]);
  });

  it('may be left before the end, with no thread left behind', async () => {
    const threads: { ended: boolean }[] = [];
    const watch = (worker: Worker) => {
      const thread = { ended: false };
      threads.push(thread);
      worker.on('exit', () => (thread.ended = true));
    };
    process.on('worker', watch);
    for await (const some of inThreads(writeFiles(1300), { workers: 3 })) {
      expect(some).toHaveLength(200);
      break;
    }
    process.off('worker', watch);
    expect(threads).toEqual([{ ended: true }, { ended: true }]);
  });

  it('are not there where a thread fails: that is a defect', async () => {
    const broken = join(folder, 'broken');
    mkdirSync(join(broken, 'entry'), { recursive: true });
    for (const [file, text] of [
      ['package.json', '{ "type": "module" }'],
      ['entry/worker.js', `import '${pathToFileURL(join(built, 'entry/worker.js')).href}';`],
      ['read-task.js', "export default () => { throw new TypeError('broken'); };"],
    ] as const) {
      writeFileSync(join(broken, file), text);
    }
    copyFileSync(join(built, 'figures-of-files.js'), join(broken, 'figures-of-files.js'));
    const { figuresOfFiles: brokenFigures } = (await import(
      pathToFileURL(join(broken, 'figures-of-files.js')).href
    )) as { figuresOfFiles: typeof figuresOfFiles };
    await expect(all(brokenFigures(writeFiles(1300), { workers: 2 }))).rejects.toThrow('broken');
  });
});
