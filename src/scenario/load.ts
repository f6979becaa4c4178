import { dirname } from 'node:path';
import { documentOfCells } from '../document/cell-values.ts';
import { parseDocument } from '../document/document.ts';
import { decodeText, readNamedFile, readTextFile } from '../document/text.ts';
import { FilesOnDisk } from './files-on-disk.ts';
import { STANDARD_INPUT, type NamedFiles } from './known-files.ts';
import { setBy } from './read-setting.ts';
import type { Scenario } from './scenario.ts';
import { ScenarioSource, type SourceText } from './source.ts';

export { STANDARD_INPUT } from './known-files.ts';

export interface LoadOptions {
  /** Settings as `path=value`, each as if the file said so; later ones win. */
  readonly set?: readonly string[];
  /** The bytes of standard input, for a scenario that is read from it. */
  readonly input?: Uint8Array;
  /** Cache of the files that scenarios name, shared by the scenarios of one run. */
  readonly files?: NamedFiles;
}

export interface ParseOptions extends LoadOptions {
  /** What the problems call the text. */
  readonly file?: string;
  /** Where the files that the scenario names are; default the current folder. */
  readonly folder?: string;
}

/**
 * Opens the text of a scenario, to be read with one value after another.
 *
 * @param files what has been read of the files that scenarios name, to be shared by those of one run
 * @throws {InputError} if the text is not YAML
 */
export function openText(from: SourceText, files: NamedFiles = new FilesOnDisk()): ScenarioSource {
  const { text, file, named } = from;
  return new ScenarioSource(from, {
    document: typeof text === 'string' ? parseDocument(text, file) : documentOfCells(text, file),
    settings: from.set.map((setting) => setBy('--set', setting)),
    files: named === undefined ? files : filesBroughtAlong(named, file),
  });
}

/** The files that a text brings along; others that it names are on the disk. */
function filesBroughtAlong(named: Readonly<Record<string, string>>, by: string): NamedFiles {
  const isBrought = (file: string) => Object.hasOwn(named, file);
  return new FilesOnDisk(
    (file) => (isBrought(file) ? (named[file] as string) : readNamedFile(file)),
    (file) => (isBrought(file) ? `${by}, ${file}` : file),
    isBrought,
  );
}

/**
 * Opens a scenario file, to be read with one value after another.
 *
 * @param file the path of the file, or `-` for standard input
 * @throws {InputError} if it cannot be read as YAML
 */
export function openScenario(file: string, options: LoadOptions = {}): ScenarioSource {
  const isInput = file === STANDARD_INPUT;
  const text = isInput ? decodeText(options.input ?? new Uint8Array(), file) : readTextFile(file);
  return openText({ text, file, folder: folderOf(file), set: options.set ?? [] }, options.files);
}

/**
 * Reads a scenario file, and the files it names.
 *
 * @param file the path of the file, or `-` for standard input
 * @throws {InputError} with everything that is wrong
 */
export function loadScenario(file: string, options: LoadOptions = {}): Scenario {
  return openScenario(file, options).read();
}

/**
 * Reads the text of a scenario, and the files it names.
 *
 * @throws {InputError} with everything that is wrong
 */
export function parseScenario(text: string, options: ParseOptions = {}): Scenario {
  const { file = STANDARD_INPUT, folder = '.', set = [] } = options;
  return openText({ text, file, folder, set }).read();
}

/** Where the files that a scenario names are: beside it, or here for one from standard input. */
export function folderOf(file: string): string {
  return file === STANDARD_INPUT ? '.' : dirname(file);
}
