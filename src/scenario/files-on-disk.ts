import { realpathSync } from 'node:fs';
import { isAbsolute, join, normalize, relative } from 'node:path';
import { builtInCatalogue } from '../catalogue/catalogue.ts';
import type { Intervention } from '../catalogue/intervention.ts';
import { readIndex, readIntervention } from '../catalogue/load.ts';
import type { PriceIndex } from '../catalogue/price-index.ts';
import { parseDocument, type InputDocument } from '../document/document.ts';
import { leadsOut } from '../document/outside-folder.ts';
import { isMap } from '../document/shape.ts';
import { isSameFile, readNamedFile } from '../document/text.ts';
import { InputError, problemAt, wholeFile, type FileKind } from '../problem.ts';
import type { NamedFiles } from './known-files.ts';

/** The path of a file that a scenario in a folder names. */
export function pathOf(folder: string, name: string): string {
  return isAbsolute(name) ? name : normalize(join(folder, name));
}

function isLinkOut(name: string, path: string): boolean {
  try {
    const steps = normalize(name).split(/[\\/]/u);
    const folder = realpathSync(join(path, ...steps.map(() => '..')));
    return relative(folder, realpathSync(path)).startsWith('..');
  } catch {
    // That it is not there is said when it is read.
    return false;
  }
}

/** The files that scenarios name, each read once, by their paths: what is in them, or what is wrong with them. */
export class FilesOnDisk implements NamedFiles {
  private readonly values = new Map<string, unknown>();
  private readonly links = new Map<string, boolean>();
  private readonly texts = new Map<string, string>();
  private readonly readText: (file: string) => string;
  private readonly nameOf: (file: string) => string;
  readonly isSame = isSameFile;
  readonly at = pathOf;
  readonly isOutside: NamedFiles['isOutside'];

  /**
   * @param readText reads a file, where it is not to be read from the disk
   * @param nameOf what the problems call it
   * @param isBrought whether a file comes with the scenario, wherever it lay
   */
  constructor(readText = readNamedFile, nameOf = (file: string) => file, isBrought = (_file: string) => false) {
    this.readText = readText;
    this.nameOf = nameOf;
    this.isOutside = (name, path) => !isBrought(path) && (leadsOut(name) || this.linksOut(name, path));
  }

  /** Whether a file in the scenario's folder is a link, or lies behind one, that leads out of it. */
  private linksOut(name: string, path: string): boolean {
    const known = this.links.get(path) ?? isLinkOut(name, path);
    this.links.set(path, known);
    return known;
  }

  text(file: string): string {
    const known = this.texts.get(file);
    if (known !== undefined) return known;
    const text = this.readText(file);
    this.texts.set(file, text);
    return text;
  }

  intervention(file: string): Intervention {
    return this.read(file, 'intervention', (document) => readIntervention(document, builtInCatalogue().sources));
  }

  index(file: string): PriceIndex {
    return this.read(file, 'index', readIndex);
  }

  /** @throws {InputError} as it did when the file was first read */
  private read<Value>(path: string, kind: FileKind, read: (document: InputDocument) => Value): Value {
    const key = `${kind} ${path}`;
    if (!this.values.has(key))
      this.values.set(
        key,
        valueOrError(() => read(mapOf(parseDocument(this.text(path), this.nameOf(path))))),
      );
    const value = this.values.get(key);
    if (value instanceof InputError) throw value;
    return value as Value;
  }
}

/** Of a file of another kind no line is quoted: it may be confidential. @throws {InputError} */
function mapOf(document: InputDocument): InputDocument {
  if (isMap(document.data)) return document;
  throw new InputError([problemAt(wholeFile(document.file), { code: 'expected_map', details: {} })]);
}

function valueOrError<Value>(work: () => Value): Value | InputError {
  try {
    return work();
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
}
