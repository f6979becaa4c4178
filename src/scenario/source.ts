import type { Intervention } from '../catalogue/intervention.ts';
import type { PriceIndex } from '../catalogue/price-index.ts';
import type { CellValues } from '../document/cell-values.ts';
import type { InputDocument } from '../document/document.ts';
import type { Path } from '../document/path.ts';
import { isMap } from '../document/shape.ts';
import { InputError, inOrder, type Fault, type Problem } from '../problem.ts';
import { loadKnown, type KnownFiles, type NamedFiles } from './known-files.ts';
import { findPath, knownPaths, stepsOf, type FoundPath, type KnownPath } from './paths.ts';
import { labelEntries, readScenario, type Known } from './read.ts';
import type { Scenario } from './scenario.ts';
import { applySettings, type Setting } from './settings.ts';

/** All that a scenario is read from; plain data, which can be handed to another thread. */
export interface SourceText {
  /** YAML; of a workbook, the values of its cells. */
  readonly text: string | CellValues;
  /** What the problems call the text. */
  readonly file: string;
  /** Where the files that the scenario names are. */
  readonly folder: string;
  /** Settings as `path=value`, each as if the file said so. */
  readonly set: readonly string[];
  /** The texts of files that it names and brings along, by their paths. */
  readonly named?: Readonly<Record<string, string>>;
}

/** What is parsed once and shared by all readings of a source. */
export interface SourceParts {
  /** What the text says, without the settings. */
  readonly document: InputDocument;
  readonly settings: readonly Setting[];
  /** The files that the scenario names, to be shared by the scenarios of one run. */
  readonly files: NamedFiles;
}

/** A scenario that can be read repeatedly with other values. */
export class ScenarioSource {
  readonly from: SourceText;
  /** What the text says, without the settings. */
  readonly document: InputDocument;
  private readonly settings: readonly Setting[];
  private readonly files: NamedFiles;
  private readonly filesByName = new Map<string, KnownFiles>();

  constructor(from: SourceText, { document, settings, files }: SourceParts) {
    this.from = from;
    this.document = document;
    this.settings = settings;
    this.files = files;
  }

  /** The same as if the text gave other values in the same places. */
  saying(data: unknown): ScenarioSource {
    return new ScenarioSource(this.from, {
      document: { ...this.document, data },
      settings: this.settings,
      files: this.files,
    });
  }

  /**
   * The same as if the text itself said what some settings say, besides those that there are; null if something is wrong
   * with them.
   */
  saidBy(settings: readonly Setting[]): ScenarioSource | null {
    const { document } = this.prepare(settings);
    if (document.problems.length > this.document.problems.length) return null;
    return new ScenarioSource(this.from, { document, settings: [], files: this.files });
  }

  /**
   * The scenario with further settings: of the same path the last wins, and a part overrides its whole.
   *
   * @throws {InputError} with everything that is wrong with the file and the settings
   */
  read(settings: readonly Setting[] = []): Scenario {
    const { document, known, problems } = this.prepare(settings);
    return readAll(document, known, problems);
  }

  /** Whether a setting is of a part of a path, such as one of its years, and so overrides the value of the path. */
  setsPartOf(path: string): boolean {
    const whole = stepsOf(path);
    return this.settings.some(({ sets }) => {
      const steps = stepsOf(sets?.path ?? '');
      return steps.length > whole.length && whole.every((step, index) => steps[index] === step);
    });
  }

  /** Whether a setting is of one year of a path. */
  setsYear(path: string, year: number): boolean {
    const steps = stepsOf(`${path}[${String(year)}]`).join('.');
    return this.settings.some(({ sets }) => sets !== null && stepsOf(sets.path).join('.') === steps);
  }

  /** Whether a setting is of a path or of a whole that contains it, and so replaces what the file says there. */
  isSet(path: string): boolean {
    const steps = stepsOf(path);
    return this.settings.some(
      ({ sets }) => sets !== null && stepsOf(sets.path).every((step, index) => steps[index] === step),
    );
  }

  /** Everything that the scenario can set. */
  paths(): readonly KnownPath[] {
    this.known ??= this.findPaths();
    return this.known;
  }

  private known: readonly KnownPath[] | undefined;

  private findPaths(): readonly KnownPath[] {
    const { document, known } = this.prepare([]);
    const { data } = document;
    const fundings = isMap(data) && Array.isArray(data.funding) ? data.funding.length : 0;
    return knownPaths(labelEntries(data, known), fundings);
  }

  /** Finds what a path means here, or says what is wrong with it. */
  find(path: string): FoundPath | Fault {
    return findPath(path, this.paths());
  }

  /** The interventions in files that the scenario names. @throws {InputError} */
  namedInterventions(names: readonly string[]): readonly Intervention[] {
    return names.map((name) => this.files.intervention(this.files.at(this.from.folder, name)));
  }

  /** The same with a price index in the place of a file. */
  withIndex(path: string, index: PriceIndex): ScenarioSource {
    const { files } = this;
    const lent: NamedFiles = {
      at: (folder, name) => files.at(folder, name),
      isSame: (file, other) => files.isSame(file, other),
      isOutside: (name, file) => files.isOutside(name, file),
      text: (file) => files.text(file),
      intervention: (file) => files.intervention(file),
      index: (file) => (file === path ? index : files.index(file)),
    };
    return new ScenarioSource(this.from, { document: this.document, settings: this.settings, files: lent });
  }

  /** The files of interventions that the scenario names. */
  catalogueNames(): readonly string[] {
    const names = this.raw(['catalogue']);
    return Array.isArray(names) ? names.map(String) : [];
  }

  /** The text of a file that the scenario names, as it was read. @throws {InputError} */
  namedText(name: string): string {
    return this.files.text(this.files.at(this.from.folder, name));
  }

  /** What the file says at a place, the settings included; undefined if nothing. */
  raw(path: Path): unknown {
    return path.reduce<unknown>(
      (from, step) =>
        isMap(from) || Array.isArray(from) ? (from as Record<string | number, unknown>)[step] : undefined,
      this.prepare([]).document.data,
    );
  }

  private prepare(settings: readonly Setting[]) {
    const all = [...this.settings, ...settings];
    const { document: topped, rest } = applySettings(this.document, all, 'top', () => []);
    const { known, problems } = this.knownFiles(topped);
    const { document } = applySettings(topped, rest, 'entries', (data) => labelEntries(data, known));
    return { document, known, problems };
  }

  /** The files that a scenario names are read once for each set of names. */
  private knownFiles(document: InputDocument): KnownFiles {
    const { data } = document;
    const names = JSON.stringify(isMap(data) ? [data.catalogue, data.price_index] : []);
    const files = this.filesByName.get(names) ?? loadKnown(document, this.from.folder, this.files);
    this.filesByName.set(names, files);
    return files;
  }
}

/**
 * Reads a scenario whose files may have had problems of their own.
 *
 * @throws {InputError} with the problems of all of them
 */
function readAll(document: InputDocument, known: Known, problems: readonly Problem[]): Scenario {
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
