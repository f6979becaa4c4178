import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { globSync } from 'tinyglobby';
import { describe, expect, it } from 'vitest';

/** What looks like a file or a folder: it has a slash, or an ending of ours, and no spaces. */
const PATH = /^[\w.*-]*\/[\w.*/-]*$|^[\w.*-]+\.(?:ts|tsx|mjs|json|md|yaml)$/u;

/** The paths that a line names, in backticks or as links; patterns among them. */
function pathsIn(line: string): readonly string[] {
  const named = [...line.matchAll(/`([^`]+)`|\]\(([^)]+)\)/gu)].map(([, code, link]) => (code ?? link) as string);
  return named.filter((name) => PATH.test(name));
}

/** The paths of a line that lead nowhere: from the project, `docs/`, `src/`, or a folder that the line has named. */
function deadPaths(line: string): readonly string[] {
  const bases = ['.', 'docs', 'src'];
  return pathsIn(line).filter((path) => {
    const found = bases.map((base) => join(base, path)).find(isThere);
    if (found !== undefined) bases.push(path.endsWith('/') ? found : dirname(found));
    return found === undefined;
  });
}

function isThere(path: string): boolean {
  if (!path.includes('*')) return existsSync(path);
  // A name by itself stands for files in any folder.
  return globSync(path.includes('/') ? path : `**/${path}`, { ignore: ['**/node_modules/**'] }).length > 0;
}

describe.each(['docs/architecture.md', 'docs/contributing.md'])('%s', (file) => {
  it('names files and folders that there are', () => {
    const lines = readFileSync(file, 'utf8').split('\n');
    expect(lines.flatMap(pathsIn).length).toBeGreaterThan(10);
    expect(lines.flatMap(deadPaths)).toEqual([]);
  });
});

it('finds a path that leads nowhere', () => {
  expect(
    deadPaths('`formula/parse.ts` and `gone.ts` in `cli/commands/`, `all.ts`; see [there](decisions/gone.md)'),
  ).toEqual(['gone.ts', 'decisions/gone.md']);
});
