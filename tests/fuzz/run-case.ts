import { execFileSync } from 'node:child_process';
import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Case, FileSource } from './case.ts';
import { spoiltPart } from './generate/parts.ts';
import { spoiltWorkbook } from './generate/workbooks.ts';
import { OTHER_FILES, probe } from './probes.ts';
import { Session, type Finding } from './session.ts';

/** What objects have of themselves, which no input may add to. */
const shapeOf = () =>
  [Object.prototype, Array.prototype, Function.prototype, String.prototype]
    .map((each) => Reflect.ownKeys(each).length)
    .join();
const SHAPE = shapeOf();

/**
 * Tries a case in a folder of its own; what must not be is what it gives.
 *
 * @param onCommand is told of each command line before it is run
 */
export async function runCase(tried: Case, onCommand: () => void = () => undefined): Promise<readonly Finding[]> {
  const home = process.cwd();
  const folder = mkdtempSync(join(tmpdir(), 'interv-cost-fuzz-'));
  const warnings: string[] = [];
  const hear = (warning: Error) => warnings.push(warning.stack ?? warning.message);
  const session = new Session(JSON.stringify(tried.files), onCommand);
  process.on('warning', hear);
  process.chdir(folder);
  try {
    const written = await layOut(tried);
    for (const [index, command] of tried.commands.entries()) {
      const { code } = await session.run(command);
      if (index === 0 && tried.isWrong === true && code !== 2)
        session.report('wrong input is taken', command, String(code));
    }
    await probe(session, tried);
    const none = { args: [] };
    for (const name of left(written, session.asked)) session.report('a file is left', none, name);
    // Warnings are told in the next turn.
    await new Promise((resume) => setImmediate(resume));
    for (const warning of warnings) session.report('warning', none, warning);
    if (shapeOf() !== SHAPE) session.report('prototype', none, shapeOf());
    return session.findings;
  } finally {
    process.off('warning', hear);
    process.chdir(home);
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The bytes of a file of a case, or where it leads. */
async function bytesOf(source: Exclude<FileSource, { link: string } | { fifo: true }>): Promise<Uint8Array> {
  if (typeof source === 'string') return Buffer.from(source, 'utf8');
  if ('bytes' in source) return Buffer.from(source.bytes, 'base64');
  if ('workbook' in source) return spoiltWorkbook(source.workbook, source.spoils);
  return spoiltPart(source.part, source.number, source.tamperings);
}

/** Writes the files of a case into the folder where it is; what is in it then. */
export async function layOut({ files, scenario }: Case): Promise<ReadonlyMap<string, Uint8Array | null>> {
  const written = new Map<string, Uint8Array | null>();
  const all: Readonly<Record<string, FileSource>> = scenario === undefined ? files : { ...OTHER_FILES, ...files };
  for (const [name, source] of Object.entries(all)) {
    if (name.includes('/')) mkdirSync(dirname(name), { recursive: true });
    if (typeof source === 'object' && 'link' in source) symlinkSync(source.link, name);
    else if (typeof source === 'object' && 'fifo' in source) execFileSync('mkfifo', [name]);
    else {
      const bytes = await bytesOf(source);
      writeFileSync(name, bytes);
      written.set(name, bytes);
      continue;
    }
    written.set(name, null);
  }
  return written;
}

/** Files that nobody asked for, and files of the case that were changed. */
function left(written: ReadonlyMap<string, Uint8Array | null>, asked: ReadonlySet<string>): readonly string[] {
  return readdirSync('.', { recursive: true, encoding: 'utf8' }).filter((name) => {
    if (asked.has(name) || asked.has(`./${name}`)) return false;
    const before = written.get(name);
    if (before === undefined) return !lstatSync(name).isDirectory();
    return before !== null && !readFileSync(name).equals(before);
  });
}
