import { execFile, execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { readBook } from '../../src/spreadsheet/read.ts';
import type { ReadBook } from '../../src/spreadsheet/book.ts';

/** LibreOffice, which reads a workbook as a user's spreadsheet does. */

const run = promisify(execFile);

/** Debian's own Python: openpyxl is a package of Debian's. */
const PYTHON = '/usr/bin/python3';

export const hasLibreOffice = isThere('soffice') && hasOpenpyxl();

function isThere(program: string): boolean {
  return spawnSync('sh', ['-c', `command -v ${program}`]).status === 0;
}

function hasOpenpyxl(): boolean {
  return spawnSync(PYTHON, ['-c', 'import openpyxl']).status === 0;
}

// In continuous integration nothing may be missing; elsewhere it is said.
if (!hasLibreOffice && process.env.CI !== undefined)
  throw new Error('LibreOffice or python3-openpyxl is missing: apt-get install libreoffice-calc python3-openpyxl');
if (!hasLibreOffice)
  process.stderr.write(
    'SKIPPED: LibreOffice (libreoffice-calc) or python3-openpyxl is not installed; workbooks are not recalculated.\n',
  );

/** How LibreOffice treats the values that a file brings along; it trusts them unless told otherwise. */
type Recalculation = 'always' | 'never';

export interface ConvertOptions {
  readonly recalculation?: Recalculation;
  readonly locale?: string;
  /** How the files are to be read: a filter with its options. */
  readonly filter?: string;
}

/** LibreOffice takes some 250 files at a time. */
const CHUNK = 75;

function makeProfile(path: string, recalculation: Recalculation): void {
  mkdirSync(join(path, 'user'), { recursive: true });
  const value = recalculation === 'always' ? 0 : 1;
  writeFileSync(
    join(path, 'user', 'registrymodifications.xcu'),
    `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>${String(value)}</value></prop></item>
</oor:items>
`,
  );
}

/** Has LibreOffice open files and save them in another format; gives the paths of what it saved, in the order of the files. */
export async function convert(
  files: readonly string[],
  format: string,
  folder: string,
  { recalculation = 'always', locale = 'C.UTF-8', filter }: ConvertOptions = {},
): Promise<readonly string[]> {
  const out = mkdtempSync(join(folder, 'saved-'));
  const profiles = ['a', 'b'].map((name) => join(out, `profile-${name}`));
  const chunks = Array.from({ length: Math.ceil(files.length / CHUNK) }, (_, index) =>
    files.slice(index * CHUNK, (index + 1) * CHUNK),
  );
  // Two at a time, each with a profile of its own.
  await Promise.all(
    profiles.map(async (profile) => {
      makeProfile(profile, recalculation);
      for (let chunk = chunks.pop(); chunk !== undefined; chunk = chunks.pop()) {
        await run(
          'soffice',
          [
            `-env:UserInstallation=file://${profile}`,
            '--headless',
            ...(filter === undefined ? [] : [`--infilter=${filter}`]),
            '--convert-to',
            format,
            '--outdir',
            out,
            ...chunk,
          ],
          { env: { ...process.env, LC_ALL: locale }, maxBuffer: 1e8 },
        );
      }
    }),
  );
  const ending = format.split(':')[0] as string;
  return files.map((file) => join(out, `${basename(file).replace(/\.[^.]+$/u, '')}.${ending}`));
}

/** Workbooks as LibreOffice calculates them. */
export async function recalculate(
  files: readonly string[],
  folder: string,
  recalculation: Recalculation = 'always',
): Promise<readonly ReadBook[]> {
  const saved = await convert(files, 'xlsx', folder, { recalculation });
  const books: ReadBook[] = [];
  for (const path of saved) books.push(await readBook(readFileSync(path)));
  return books;
}

/** What to type into a workbook: values under the names of cells, or their addresses with the sheet; null clears them, a list goes from the first cell on. */
export interface Typing {
  readonly file: string;
  readonly out: string;
  readonly cells: readonly { readonly name: string; readonly values: readonly (string | number | null)[] }[];
}

/** Types into workbooks as a script of the user's would, without calculating anything. */
export function typeInto(typings: readonly Typing[]): void {
  const script = new URL('./type_into.py', import.meta.url).pathname;
  execFileSync(PYTHON, [script], {
    input: JSON.stringify(typings),
    stdio: ['pipe', 'ignore', 'inherit'],
    maxBuffer: 1e8,
  });
}
