import { isAbsolute, join, normalize } from 'node:path';
import { builtInCatalogue } from '../catalogue/catalogue.ts';
import { readIndex, readIntervention } from '../catalogue/load.ts';
import type { PriceIndex } from '../catalogue/price-index.ts';
import { parseDocument, type Document, type Path } from '../document/document.ts';
import { isMap } from '../document/shape.ts';
import { isSameFile, readTextFile } from '../document/text.ts';
import { readText } from '../document/values.ts';
import { InputError, problemAt, type Fault, type FileKind, type Problem } from '../problem.ts';
import type { Known } from './read.ts';

/** The file name that stands for standard input. */
export const STANDARD_INPUT = '-';

/** What a scenario may refer to, and what is wrong with the files that were to bring it along. */
export interface KnownFiles {
  readonly known: Known;
  readonly problems: readonly Problem[];
}

/** The files that scenarios name, each read once, by their paths: what is in them, or what is wrong with them. */
export class NamedFiles {
  private readonly values = new Map<string, unknown>();

  /** @param read gives the same for the same file. @throws {InputError} as it did when the file was first read */
  read<Value>(path: string, kind: FileKind, read: (document: Document) => Value): Value {
    const key = `${kind} ${path}`;
    if (!this.values.has(key)) this.values.set(key, valueOrError(() => read(parseDocument(readTextFile(path), path))));
    const value = this.values.get(key);
    if (value instanceof InputError) throw value;
    return value as Value;
  }
}

function valueOrError<Value>(work: () => Value): Value | InputError {
  try {
    return work();
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
}

/** The built-in catalogue and what the scenario's own files add to it, and what is wrong with them. */
export function loadKnown(document: Document, folder: string, files: NamedFiles): KnownFiles {
  const { data, file } = document;
  const catalogue = builtInCatalogue();
  const interventions = new Map(catalogue.interventions);
  const problems: Problem[] = [];
  const seen = new Set<string>();
  const names: readonly unknown[] = isMap(data) && Array.isArray(data.catalogue) ? data.catalogue : [];
  for (const [index, entry] of names.entries()) {
    // What is not text is reported when the scenario is read.
    const name = readText(entry, () => undefined);
    if (name === undefined) continue;
    const path = inFolder(folder, name);
    const report = (fault: Fault) => problems.push(problemAt(document.place(['catalogue', index]), fault));
    if (file !== STANDARD_INPUT && isSameFile(path, file)) report({ code: 'catalogue_circular', details: { file: name } });
    else if (seen.has(path)) report({ code: 'catalogue_twice', details: { file: name } });
    else {
      seen.add(path);
      const intervention = loadFile(['catalogue', index], document, problems, () =>
        files.read(path, 'intervention', (each) => readIntervention(each, catalogue.sources)),
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
  const known: Known = {
    interventions,
    index: (name) => (index?.name === name ? index.index : catalogue.indices.get(name)),
    indexNames: [...catalogue.indices.keys()],
  };
  return { known, problems };
}

/** The price index that the scenario names by its file. */
function loadOwnIndex(
  document: Document,
  folder: string,
  files: NamedFiles,
  problems: Problem[],
): { readonly name: string; readonly index: PriceIndex } | undefined {
  const use = isMap(document.data) ? document.data.price_index : undefined;
  const name = isMap(use) ? use.use : use;
  if (typeof name !== 'string' || !/^[^\0]*\.ya?ml$/iu.test(name)) return undefined;
  const at = isMap(use) ? ['price_index', 'use'] : ['price_index'];
  const index = loadFile(at, document, problems, () => files.read(inFolder(folder, name), 'index', readIndex));
  return index === undefined ? undefined : { name, index };
}

/** Reads a file that a scenario names; that it is not there is a problem of the scenario's line. */
function loadFile<Value>(at: Path, document: Document, problems: Problem[], read: () => Value): Value | undefined {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const [first] = error.problems;
    const isWhole = first !== undefined && (first.code === 'wrong_kind' || first.place?.excerpt === '');
    if (isWhole) problems.push({ ...first, place: document.place(at) });
    else problems.push(...error.problems);
    return undefined;
  }
}

/** A file that a scenario names, from the folder the program is run in. */
function inFolder(folder: string, name: string): string {
  return isAbsolute(name) ? name : normalize(join(folder, name));
}
