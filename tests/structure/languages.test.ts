import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { LANGUAGES } from '../../src/language/languages.ts';

/** Where languages have names: in the lists of them, and where it is said in which the sources are. */
const LISTS = ['languages', 'page-words', 'words', 'citations'].map((name) => `src/language/${name}.ts`);

/** The names of languages in a program, whether as texts or as keys. */
function named(file: string): readonly string[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if ((ts.isStringLiteralLike(node) || ts.isIdentifier(node)) && LANGUAGES.some((each) => each === node.text)) {
      found.push(`${file}:${String(source.getLineAndCharacterOfPosition(node.getStart()).line + 1)}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

it('asks for no language by its name', () => {
  const files = globSync(['src/**/*.{ts,tsx}', '.tooling/*.ts'], {
    ignore: LANGUAGES.map((each) => `src/language/${each}/**`),
  });
  expect(files.filter((file) => !LISTS.includes(file)).flatMap(named)).toEqual([]);
  expect(LISTS.filter((file) => named(file).length === 0)).toEqual([]);
});
