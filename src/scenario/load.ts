import { dirname, isAbsolute, join, normalize } from 'node:path';
import { builtInCatalogue } from '../catalogue/catalogue.ts';
import { readIndex, readIntervention } from '../catalogue/load.ts';
import type { PriceIndex } from '../catalogue/price-index.ts';
import { parseDocument, type Document, type Path } from '../document/document.ts';
import { isMap } from '../document/shape.ts';
import { decodeText, isSameFile, readTextFile } from '../document/text.ts';
import { readText } from '../document/values.ts';
import { InputError, inOrder, problemAt, type Fault, type Problem } from '../problem.ts';
import { labelEntries, readScenario, type Known } from './read.ts';
import type { Scenario } from './scenario.ts';
import { applySettings } from './settings.ts';

export interface LoadOptions {
  /** Settings as `path=value`, each as if the file said so; later ones win. */
  readonly set?: readonly string[];
  /** The bytes of standard input, for a scenario that is read from it. */
  readonly input?: Uint8Array;
}

/** The file name that stands for standard input. */
export const STANDARD_INPUT = '-';

/**
 * Reads a scenario file, and the files it names.
 *
 * @param file the path of the file, or `-` for standard input
 * @throws {InputError} with everything that is wrong
 */
export function loadScenario(file: string, options: LoadOptions = {}): Scenario {
  const stdin = file === STANDARD_INPUT;
  const text = stdin ? decodeText(options.input ?? new Uint8Array(), file) : readTextFile(file);
  return parseScenario(text, { ...options, file, folder: folderOf(file) });
}

/** Where the files that a scenario names are: beside it, or here for one from standard input. */
export function folderOf(file: string): string {
  return file === STANDARD_INPUT ? '.' : dirname(file);
}

export interface ParseOptions extends LoadOptions {
  /** What the problems call the text. */
  readonly file?: string;
  /** Where the files that the scenario names are; default the current folder. */
  readonly folder?: string;
}

/**
 * Reads the text of a scenario, and the files it names.
 *
 * @throws {InputError} with everything that is wrong
 */
export function parseScenario(text: string, options: ParseOptions = {}): Scenario {
  const { file = STANDARD_INPUT, folder = '.', set = [] } = options;
  const original = parseDocument(text, file);
  const { document: topped, rest } = applySettings(original, set, 'top', () => []);
  const { known, problems } = loadKnown(topped, folder);
  const { document } = applySettings(topped, rest, 'entries', (data) => labelEntries(data, known));
  return readAll(document, known, problems);
}

/**
 * Reads a scenario whose files may have had problems of their own.
 *
 * @throws {InputError} with the problems of all of them
 */
function readAll(document: Document, known: Known, problems: readonly Problem[]): Scenario {
  try {
    const scenario = readScenario(document, known);
    if (problems.length === 0) return scenario;
  } catch (error) {
    if (!(error instanceof InputError) || problems.length === 0) throw error;
    // What a file that could not be read would have brought along is not unknown.
    const own = error.problems.filter((problem) => !isBroughtAlong(problem));
    throw new InputError(inOrder([...own, ...problems]));
  }
  throw new InputError(inOrder(problems));
}

/** Whether a name that is not known may be one that a broken file would have brought along. */
function isBroughtAlong({ code, details }: Problem): boolean {
  switch (code) {
    case 'unknown_intervention':
      return details.nearest === null;
    case 'unknown_path':
      return details.nearest === null && details.found.includes('.');
    case 'unknown_index':
      return /\.ya?ml$/iu.test(details.found);
    default:
      return false;
  }
}

/** The built-in catalogue and what the scenario's own files add to it, and what is wrong with them. */
function loadKnown(
  document: Document,
  folder: string,
): { readonly known: Known; readonly problems: readonly Problem[] } {
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
      const intervention = loadFile(path, ['catalogue', index], document, problems, (each) =>
        readIntervention(each, catalogue.sources),
      );
      if (intervention === undefined) continue;
      if (interventions.has(intervention.id)) {
        report({ code: 'intervention_twice', details: { id: intervention.id } });
        continue;
      }
      interventions.set(intervention.id, intervention);
    }
  }
  const index = loadOwnIndex(document, folder, problems);
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
  problems: Problem[],
): { readonly name: string; readonly index: PriceIndex } | undefined {
  const use = isMap(document.data) ? document.data.price_index : undefined;
  const name = isMap(use) ? use.use : use;
  if (typeof name !== 'string' || !/^[^\0]*\.ya?ml$/iu.test(name)) return undefined;
  const at = isMap(use) ? ['price_index', 'use'] : ['price_index'];
  const index = loadFile(inFolder(folder, name), at, document, problems, readIndex);
  return index === undefined ? undefined : { name, index };
}

/** Reads a file that a scenario names; that it is not there is a problem of the scenario's line. */
function loadFile<Value>(
  path: string,
  at: Path,
  document: Document,
  problems: Problem[],
  read: (document: Document) => Value,
): Value | undefined {
  try {
    return read(parseDocument(readTextFile(path), path));
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
