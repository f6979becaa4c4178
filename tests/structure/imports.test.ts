import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

/** The rule of who may import whom stands in .dependency-cruiser.mjs, with its reasons. */

function cruise(folder: string): string {
  const program = resolve('node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [program, 'src', '--config', join(folder, '.dependency-cruiser.mjs'), '--output-type', 'err'],
    { cwd: folder, encoding: 'utf8' },
  );
  return stdout + stderr;
}

/** What the rule says of a source tree of these files, a line for each breach. */
function breaches(files: Readonly<Record<string, string>>): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'imports-'));
  cpSync('.dependency-cruiser.mjs', join(folder, '.dependency-cruiser.mjs'));
  cpSync('tsconfig.json', join(folder, 'tsconfig.json'));
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), content);
  }
  const output = cruise(folder);
  rmSync(folder, { recursive: true });
  return output.split('\n').filter((line) => /^\s*error /u.test(line));
}

/** Breaches of the rule: what is wrong, in which file, what it imports, and the name of the part that is broken. */
const WRONG = [
  ['a formula that knows the catalogue', 'src/formula/a.ts', '../catalogue/b.ts', 'formula-imports'],
  ['a scenario that knows the model', 'src/scenario/c.ts', '../model/d.ts', 'scenario-imports'],
  ['a report that reads the plan', 'src/report/e.ts', '../model/plan.ts', 'report-reads-the-result'],
  ['a model that prints', 'src/model/f.ts', '../cli/g.ts', 'nothing-sees-cli'],
  ['words that compute', 'src/language/h.ts', '../model/i.ts', 'language-is-words'],
  ['a page that knows a thread', 'src/page/j.ts', '../parallel/k.ts', 'page-imports'],
  ['a drawer', 'src/model/l.ts', './utils.ts', 'no-drawers'],
  ['a second place that knows the library of workbooks', 'src/cli/m.ts', 'hucre/xlsx', 'one-xlsx-library'],
  ['a second place that puts pages together', 'src/report/n.ts', 'preact', 'preact-in-pages'],
  ['a format that knows an analysis', 'src/report/format/u.ts', '../../analysis/v.ts', 'formats-know-no-analysis'],
  ['a page that needs Node', 'src/page/o.ts', 'node:fs', 'engine-without-node'],
  ['a model that needs Node', 'src/model/p.ts', 'node:fs', 'engine-without-node'],
  ['a circle', 'src/model/q.ts', './r.ts', 'no-cycles'],
  ['a circle of types', 'src/model/w.ts', './x.ts', 'no-cycles'],
] as const;

/** Imports that are right, of the same libraries. */
const RIGHT = [
  ['src/spreadsheet/s.ts', 'hucre/xlsx', 'one-xlsx-library'],
  ['src/page/t.ts', 'preact', 'preact-in-pages'],
] as const;

describe('who may import whom', () => {
  it('holds in src/', () => {
    expect(cruise(process.cwd())).toContain('no dependency violations found');
  });

  it('finds every breach, and no other', () => {
    const importing = ([...WRONG.map(([, file, target]) => [file, target]), ...RIGHT] as const).map(
      ([file, target]) => [file, `import * as other from '${target}';\nexport const value = other;\n`] as const,
    );
    const imported = WRONG.flatMap(([, file, target]) => (target.startsWith('.') ? [join(dirname(file), target)] : []));
    const found = breaches({
      ...Object.fromEntries(imported.map((file) => [file, 'export const value = 1;\n'])),
      ...Object.fromEntries(importing),
      // The other halves of the circles.
      'src/model/r.ts': "import { value } from './q.ts';\nexport const other = () => value;\n",
      'src/model/x.ts': "import type { value } from './w.ts';\nexport type Other = typeof value;\n",
    });
    for (const [what, file, , rule] of WRONG) {
      expect([what, found.filter((line) => line.includes(` ${rule}: ${file}`)).length > 0]).toEqual([what, true]);
    }
    for (const [file, , rule] of RIGHT) expect(found.filter((line) => line.includes(` ${rule}: ${file}`))).toEqual([]);
  });
});
