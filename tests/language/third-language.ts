import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { buildSync } from 'esbuild';
import ts from 'typescript';
import { parse, stringify } from 'yaml';

/** What a language needs beside its folder: its name, and the lists of the words of report pages and of all words. */
const LISTS = ['src/language/languages.ts', 'src/language/page-words.ts', 'src/language/words.ts'];

const LATIN = 'abcdefghijklmnopqrstuvwxyz';
const GREEK = 'αβγδεζηθικλμνξοπρστυφχψωϊϋ';

/** The same in letters that English has none of. */
function disguised(text: string): string {
  return text.replace(/[a-z]/giu, (letter) => {
    const other = GREEK[LATIN.indexOf(letter.toLowerCase())] ?? letter;
    return letter === letter.toLowerCase() ? other : other.toUpperCase();
  });
}

/** A text as it is written in a program: without its escapes and `{placeholders}`, and of a formula only its texts. */
function disguisedSource(text: string): string {
  if (/"&|&"/u.test(text)) return text.replace(/"[^"]*"/gu, disguised);
  return text.replace(/\\u[0-9a-f]{4}|\\.|\{\w+\}|[a-z]+/giu, (part) =>
    /^[a-z]/iu.test(part) ? disguised(part) : part,
  );
}

/** Whether a text of a program is said, and not the name of something. */
function isSaid(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isBinaryExpression(parent))
    return [ts.SyntaxKind.PlusToken, ts.SyntaxKind.QuestionQuestionToken].includes(parent.operatorToken.kind);
  return !(
    ts.isImportDeclaration(parent) ||
    ts.isLiteralTypeNode(parent) ||
    ts.isElementAccessExpression(parent) ||
    ts.isCaseClause(parent) ||
    (ts.isPropertyAssignment(parent) && parent.name === node)
  );
}

function disguisedWords(source: string): string {
  const file = ts.createSourceFile('words.ts', source, ts.ScriptTarget.Latest, true);
  const pieces: { readonly start: number; readonly end: number }[] = [];
  const visit = (node: ts.Node): void => {
    const isText = ts.isStringLiteral(node) || ts.isTemplateLiteralToken(node);
    if (isText && isSaid(node)) pieces.push({ start: node.getStart(file), end: node.end });
    ts.forEachChild(node, visit);
  };
  visit(file);
  return pieces
    .sort((a, b) => b.start - a.start)
    .reduce((text, { start, end }) => {
      return text.slice(0, start) + disguisedSource(text.slice(start, end)) + text.slice(end);
    }, source);
}

const LOCALE = `import { localeOf } from '../locale.ts';

export const locale = localeOf({
  otherNames: [],
  group: '’',
  decimal: ',',
  krone: 'δκρ.',
  withKrone: (amount) => \`\${amount} δκρ.\`,
  withPercent: (amount) => \`\${amount} ‰‰\`,
  and: 'ϗ',
  csvDialect: 'danish-excel',
});
`;

/** The English texts of the catalogue. */
function textsOf(data: unknown): readonly string[] {
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, value]) => (key === 'en' ? [String(value)] : textsOf(value)));
}

/** The words of a language: the English ones in other letters, and with separators of its own. */
function writeLanguage(folder: string): void {
  const own = join(folder, 'src/language/el');
  mkdirSync(own);
  for (const name of readdirSync('src/language/en')) {
    const text = readFileSync(join('src/language/en', name), 'utf8');
    const isExample = name.endsWith('.txt');
    writeFileSync(join(own, name), isExample ? text.replace(/#.*|(?<=^name: ).*/gmu, disguised) : disguisedWords(text));
  }
  writeFileSync(join(own, 'locale.ts'), LOCALE);
  const data = 'src/catalogue/data';
  const texts = readdirSync(data)
    .filter((name) => name.endsWith('.yaml'))
    .flatMap((name) => textsOf(parse(readFileSync(join(data, name), 'utf8'))));
  writeFileSync(
    join(own, 'catalogue.yaml'),
    stringify(Object.fromEntries(texts.map((text) => [text, disguised(text)]))),
  );
}

/**
 * Builds the program in a folder with a third language, Greek letters for English words, as somebody would who adds one:
 * its folder, and a line in each of the lists. What is said in it and has Latin letters comes from elsewhere.
 *
 * @returns the program
 */
export function buildWithThirdLanguage(folder: string): string {
  for (const part of ['src', '.tooling', 'scenarios', 'package.json', 'tsconfig.json']) {
    cpSync(part, join(folder, part), { recursive: true });
  }
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  writeLanguage(folder);
  for (const list of LISTS) {
    const text = readFileSync(list, 'utf8')
      .replace(/^(import .* as )en( \} from '.\/)en(\/.*)$/mu, '$&\n$1el$2el$3')
      .replace("['en', 'da']", "['en', 'da', 'el']")
      .replace('{ en, da }', '{ en, da, el }');
    writeFileSync(join(folder, list), text);
  }
  const outfile = join(folder, 'build.mjs');
  buildSync({
    entryPoints: [join(folder, '.tooling/build.ts')],
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    outfile,
  });
  execFileSync(process.execPath, [outfile], { cwd: folder, stdio: 'inherit' });
  return join(folder, 'dist/interv-cost.cjs');
}
