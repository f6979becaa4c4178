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

/** What the rule says of a source tree of these files. */
function cruiseFiles(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'imports-'));
  cpSync('.dependency-cruiser.mjs', join(folder, '.dependency-cruiser.mjs'));
  cpSync('tsconfig.json', join(folder, 'tsconfig.json'));
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), content);
  }
  const output = cruise(folder);
  rmSync(folder, { recursive: true });
  return output;
}

const VALUE = 'export const value = 1;\n';

describe('who may import whom', () => {
  it('holds in src/', () => {
    expect(cruise(process.cwd())).toContain('no dependency violations found');
  });

  it.each([
    ['a formula that knows the catalogue', 'src/formula/a.ts', 'src/catalogue/b.ts', 'formula-imports'],
    ['a scenario that knows the model', 'src/scenario/a.ts', 'src/model/b.ts', 'scenario-imports'],
    ['a report that reads the plan', 'src/report/a.ts', 'src/model/plan.ts', 'report-reads-the-result'],
    ['a model that prints', 'src/model/a.ts', 'src/cli/b.ts', 'nothing-sees-cli'],
    ['words that compute', 'src/language/a.ts', 'src/model/result.ts', 'language-is-words'],
    ['a page that knows a thread', 'src/page/a.ts', 'src/parallel/b.ts', 'page-imports'],
    ['a drawer', 'src/model/a.ts', 'src/model/utils.ts', 'no-drawers'],
  ])('finds %s', (_, from, to, rule) => {
    const target = `../${to.split('/').slice(1).join('/')}`;
    const files = { [from]: `import { value } from '${target}';\nexport const other = value;\n`, [to]: VALUE };
    expect(cruiseFiles(files)).toContain(rule);
  });

  it('finds a second place that knows the library of workbooks', () => {
    const from = "import { writeXlsx } from 'hucre/xlsx';\nexport const other = writeXlsx;\n";
    expect(cruiseFiles({ 'src/cli/a.ts': from })).toContain('one-xlsx-library');
    expect(cruiseFiles({ 'src/spreadsheet/a.ts': from })).not.toContain('one-xlsx-library');
  });

  it('finds a second place that puts pages together, and a page that needs Node', () => {
    const from = "import { h } from 'preact';\nimport { readFileSync } from 'node:fs';\nexport const other = [h, readFileSync];\n";
    expect(cruiseFiles({ 'src/report/a.ts': from })).toContain('preact-in-pages');
    const found = cruiseFiles({ 'src/page/a.ts': from });
    expect(found).toContain('engine-without-node');
    expect(found).not.toContain('preact-in-pages');
  });

  it('finds a circle, and an engine that needs Node', () => {
    const found = cruiseFiles({
      'src/model/a.ts': "import { b } from './b.ts';\nexport const a = () => b;\n",
      'src/model/b.ts': "import { a } from './a.ts';\nimport { readFileSync } from 'node:fs';\nexport const b = [a, readFileSync];\n",
    });
    expect(found).toContain('no-cycles');
    expect(found).toContain('engine-without-node');
  });
});
