import { lstatSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, posix, resolve } from 'node:path';
import { InputError, problemAt, wholeFile, type Fault, type Problem } from '../../problem.ts';
import { STANDARD_INPUT } from '../../scenario/load.ts';

/** A file that is to be read. */
export interface FoundFile {
  readonly file: string;
  /** Whether it was named itself, rather than found in a folder or by a pattern. */
  readonly isNamed: boolean;
}

/** Parentheses are not among these: a copy of a file may be called `budget (1).yaml`. */
const PATTERN = /[*?[{]/u;

/** The files that a folder stands for, by their endings. */
interface Endings {
  readonly pattern: RegExp;
  readonly shown: string;
}

const YAML: Endings = { pattern: /\.ya?ml$/iu, shown: '.yaml, .yml' };
const NDJSON: Endings = { pattern: /\.(?:ndjson|jsonl)$/iu, shown: '.ndjson' };

/**
 * Finds what files, folders and patterns stand for: as given, and within a folder or pattern in the order of the
 * paths' characters, which is the same on every system. A file that is found twice is taken once.
 *
 * @param first a file that stands before all others, whether or not it is among them
 * @param platform that of the process: on Windows a backslash separates folders
 * @throws {InputError} if a folder or pattern stands for nothing, or standard input is named twice
 */
export async function findScenarioFiles(
  given: readonly string[],
  first: string | undefined,
  platform: string,
): Promise<readonly FoundFile[]> {
  return findFiles(given, first, platform, YAML);
}

/** Finds the parts that files, folders and patterns stand for, in the same way. @throws {InputError} */
export async function findPartFiles(given: readonly string[], platform: string): Promise<readonly string[]> {
  return (await findFiles(given, undefined, platform, NDJSON)).map(({ file }) => file);
}

async function findFiles(
  given: readonly string[],
  first: string | undefined,
  platform: string,
  endings: Endings,
): Promise<readonly FoundFile[]> {
  if (given.filter((each) => each === STANDARD_INPUT).length > 1)
    throw new InputError([problemAt(null, { code: 'stdin_twice', details: {} })]);
  const found = new Map<string, FoundFile>(first === undefined ? [] : [[keyOf(first), { file: first, isNamed: true }]]);
  const problems: Problem[] = [];
  for (const each of given) {
    const { files, isNamed, fault } = await filesOf(each, platform, endings);
    if (fault !== null) problems.push(problemAt(wholeFile(each), fault));
    for (const file of files) {
      const key = keyOf(file);
      if (!found.has(key) || isNamed) found.set(key, { file: found.get(key)?.file ?? file, isNamed });
    }
  }
  if (problems.length > 0) throw new InputError(problems);
  return [...found.values()];
}

function keyOf(file: string): string {
  return file === STANDARD_INPUT ? file : resolve(file);
}

interface Files {
  readonly files: readonly string[];
  readonly isNamed: boolean;
  readonly fault: Fault | null;
}

async function filesOf(given: string, platform: string, endings: Endings): Promise<Files> {
  const kind = given === STANDARD_INPUT ? 'file' : kindOfPath(given);
  // Both separators work on Windows; the report always has slashes.
  const path = platform === 'win32' ? given.replaceAll('\\', '/') : given;
  if (kind === 'folder') return filesOfFolder(path, endings);
  const { folder, rest } = partedAtPattern(path);
  if (kind === 'nothing' && PATTERN.test(rest)) {
    const { glob } = await import('tinyglobby');
    // Parentheses are escaped: they occur in the names of copies.
    const pattern = rest.replaceAll(/[()]/gu, '\\$&');
    const found = await glob([pattern], {
      cwd: folder === '' ? '.' : folder,
      expandDirectories: false,
      ignore: ['**/node_modules/**'],
    });
    const files = found.map((file) => `${folder}${file}`).filter((file) => kindOfPath(file) !== 'other');
    // A pattern that names an ending means files of that ending.
    const isAsked = /\.\w+$/u.test(path);
    return foundIn(
      files.filter((file) => isAsked || endings.pattern.test(file)),
      false,
      endings,
    );
  }
  return { files: [given], isNamed: true, fault: null };
}

/** The longest beginning that is a folder, whatever characters its name has, with the slash after it; and the rest. */
function partedAtPattern(path: string): { readonly folder: string; readonly rest: string } {
  const steps = path.split('/');
  let length = 0;
  while (
    length < steps.length - 1 &&
    (steps.slice(0, length + 1).join('') === '' || kindOfPath(steps.slice(0, length + 1).join('/')) === 'folder')
  )
    length += 1;
  const folder = steps
    .slice(0, length)
    .map((step) => `${step}/`)
    .join('');
  return { folder, rest: path.slice(folder.length) };
}

/** What a path leads to, following links; `other` is a pipe or a device, which may never end. */
function kindOfPath(path: string): 'folder' | 'file' | 'other' | 'nothing' {
  try {
    const found = statSync(path, { throwIfNoEntry: false });
    if (found === undefined) return 'nothing';
    if (found.isDirectory()) return 'folder';
    return found.isFile() ? 'file' : 'other';
  } catch {
    // What is wrong with it is said when it is read.
    return 'file';
  }
}

/** The files of a folder, without those below it, and without hidden ones, as with a pattern. */
function filesOfFolder(folder: string, endings: Endings): Files {
  try {
    const files = readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
      const file = posix.join(folder, entry.name);
      const isFile = entry.isFile() || (entry.isSymbolicLink() && ['file', 'nothing'].includes(kindOfPath(file)));
      return isFile && endings.pattern.test(entry.name) && !entry.name.startsWith('.') ? [file] : [];
    });
    return foundIn(files, true, endings);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    return {
      files: [],
      isNamed: false,
      fault: { code: 'file_unreadable', details: { file: folder, reason: code ?? message } },
    };
  }
}

/** Files without duplicates: of paths that lead to the same file, a real one before a link, then the shortest. */
function withoutLinks(files: readonly string[]): readonly string[] {
  const folders = new Map<string, string>();
  const realFolder = (folder: string) => {
    const known = folders.get(folder) ?? realpathSync(folder);
    folders.set(folder, known);
    return known;
  };
  const kept = new Map<string, { readonly file: string; readonly isLink: boolean }>();
  for (const file of files) {
    const isLink = lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink() === true;
    const real = isLink ? realOf(file) : join(realFolder(dirname(file)), basename(file));
    const before = kept.get(real);
    const isNearer = before?.isLink === isLink ? file.length < before.file.length : before?.isLink === true;
    if (before === undefined || isNearer) kept.set(real, { file, isLink });
  }
  return [...kept.values()].map(({ file }) => file);
}

function realOf(link: string): string {
  try {
    return realpathSync(link);
  } catch {
    // It leads nowhere, which is said when it is read.
    return link;
  }
}

function foundIn(files: readonly string[], isFolder: boolean, { shown }: Endings): Files {
  // Not by the locale of the system: å would sort differently on another one.
  const sorted = [...withoutLinks([...files].sort((a, b) => (a < b ? -1 : 1)))].sort((a, b) => (a < b ? -1 : 1));
  return {
    files: sorted,
    isNamed: false,
    fault: sorted.length === 0 ? { code: 'nothing_found', details: { isFolder, endings: shown } } : null,
  };
}
