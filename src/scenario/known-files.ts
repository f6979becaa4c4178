import { builtInCatalogue } from '../catalogue/catalogue.ts';
import type { Intervention } from '../catalogue/intervention.ts';
import type { PriceIndex } from '../catalogue/price-index.ts';
import type { InputDocument } from '../document/document.ts';
import type { Path } from '../document/path.ts';
import { isMap } from '../document/shape.ts';
import { readText } from '../document/values.ts';
import { baseName } from '../language/problems.ts';
import { InputError, problemAt, type Fault, type Problem } from '../problem.ts';
import type { Known } from './read.ts';
import { MOST_ITEMS } from './size.ts';

/** The file name that stands for standard input. */
export const STANDARD_INPUT = '-';

/** What a scenario may refer to, and what is wrong with the files that were to bring it along. */
export interface KnownFiles {
  readonly known: Known;
  readonly problems: readonly Problem[];
}

/** The files that scenarios name. */
export interface NamedFiles {
  /** What a file is called from here, that a scenario in a folder names. */
  at: (folder: string, name: string) => string;
  isSame: (file: string, other: string) => boolean;
  /** Whether a file does not lie with the scenario, by the name that it has there and by its path. */
  isOutside: (name: string, path: string) => boolean;
  /** What stands in a file. @throws {InputError} if it cannot be read */
  text: (file: string) => string;
  /** @throws {InputError} with everything that is wrong with it */
  intervention: (file: string) => Intervention;
  /** @throws {InputError} with everything that is wrong with it */
  index: (file: string) => PriceIndex;
}

/** A file, and where the scenario names it. */
interface NamedFile {
  readonly at: Path;
  /** What the scenario calls it, and what it is called from here. */
  readonly name: string;
  readonly path: string;
  readonly isOutside: boolean;
}

/** The built-in catalogue and what the scenario's own files add to it, and what is wrong with them. */
export function loadKnown(document: InputDocument, folder: string, files: NamedFiles): KnownFiles {
  const { data, file } = document;
  const catalogue = builtInCatalogue();
  const interventions = new Map(catalogue.interventions);
  const problems: Problem[] = [];
  const filesOutside: { path: string; name: string }[] = [];
  const seen = new Set<string>();
  const names: readonly unknown[] = isMap(data) && Array.isArray(data.catalogue) ? data.catalogue : [];
  if (names.length > MOST_ITEMS) {
    problems.push(
      problemAt(document.place(['catalogue'], 'key'), {
        code: 'too_many_items',
        details: { found: names.length, most: MOST_ITEMS },
      }),
    );
  }
  for (const [index, entry] of names.slice(0, MOST_ITEMS).entries()) {
    // Names that are not text are reported when the scenario is read.
    const name = readText(entry, () => undefined);
    if (name === undefined) continue;
    const path = files.at(folder, name);
    const report = (fault: Fault) => problems.push(problemAt(document.place(['catalogue', index]), fault));
    if (file !== STANDARD_INPUT && files.isSame(path, file))
      report({ code: 'catalogue_circular', details: { file: name } });
    else if (seen.has(path)) report({ code: 'catalogue_twice', details: { file: name } });
    else {
      seen.add(path);
      const isOutside = files.isOutside(name, path);
      if (isOutside) filesOutside.push({ path: 'catalogue', name });
      const intervention = loadFile({ at: ['catalogue', index], name, path, isOutside }, document, problems, () =>
        files.intervention(path),
      );
      if (intervention === undefined) continue;
      if (interventions.has(intervention.id)) {
        report({ code: 'intervention_twice', details: { id: intervention.id } });
        continue;
      }
      interventions.set(intervention.id, intervention);
    }
  }
  const index = loadOwnIndex(document, folder, files, problems);
  if (index?.isOutside === true) filesOutside.push({ path: 'price_index', name: index.name });
  const known: Known = {
    interventions,
    index: (name) => (index?.name === name ? index.index : catalogue.indices.get(name)),
    indexNames: [...catalogue.indices.keys()],
    filesOutside,
  };
  return { known, problems };
}

/** The price index that the scenario names by its file. */
function loadOwnIndex(
  document: InputDocument,
  folder: string,
  files: NamedFiles,
  problems: Problem[],
): { readonly name: string; readonly index: PriceIndex; readonly isOutside: boolean } | undefined {
  const use = isMap(document.data) ? document.data.price_index : undefined;
  const name = isMap(use) ? use.use : use;
  if (typeof name !== 'string' || !/^[^\0]*\.ya?ml$/iu.test(name)) return undefined;
  const at = isMap(use) ? ['price_index', 'use'] : ['price_index'];
  const path = files.at(folder, name);
  const isOutside = files.isOutside(name, path);
  const index = loadFile({ at, name, path, isOutside }, document, problems, () => files.index(path));
  return index === undefined ? undefined : { name, index, isOutside };
}

/** Reads a file that a scenario names; that it is not there is a problem of the scenario's line. */
function loadFile<Value>(
  { at, name, path, isOutside }: NamedFile,
  document: InputDocument,
  problems: Problem[],
  read: () => Value,
): Value | undefined {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const [first] = error.problems;
    const isWhole = first?.place?.excerpt === '';
    const expected = at[0] === 'catalogue' ? 'intervention' : 'index';
    if (first?.code === 'wrong_kind')
      problems.push({ ...first, details: { ...first.details, expected }, place: document.place(at) });
    else if (first?.code === 'file_missing') {
      const { nearest } = first.details;
      // From the scenario, as it would be written there.
      const inFolder = nearest === null ? null : `${name.replace(/[^\\/]*$/u, '')}${baseName(nearest)}`;
      problems.push({ ...first, details: { ...first.details, nearest: inFolder }, place: document.place(at) });
    } else if (isWhole) problems.push({ ...first, place: document.place(at) });
    else if (isOutside)
      problems.push(
        problemAt(document.place(at), {
          code: 'named_file_wrong',
          details: { file: path, count: error.problems.length },
        }),
      );
    else for (const problem of error.problems) problems.push(problem);
    return undefined;
  }
}
