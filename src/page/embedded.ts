import { compileIndex } from '../catalogue/compile-index.ts';
import { compileIntervention } from '../catalogue/compile.ts';
import { builtInCatalogue } from '../catalogue/catalogue.ts';
import type { IndexFile, InterventionFile } from '../catalogue/file-schema.ts';
import type { Intervention } from '../catalogue/intervention.ts';
import type { PriceIndex } from '../catalogue/price-index.ts';
import { copyOf } from '../document/copy.ts';
import { InputError, problemAt, wholeFile } from '../problem.ts';
import type { NamedFiles } from '../scenario/known-files.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { ScenarioSource } from '../scenario/source.ts';

/** A scenario with all it needs, as plain data that stands in a page. */
export interface EmbeddedScenario {
  /** What the file said, the settings of the command line included. */
  readonly data: unknown;
  /** What the files said that it names, by name; they were checked before. */
  readonly interventions: Readonly<Record<string, unknown>>;
  readonly indices: Readonly<Record<string, unknown>>;
  /** The names of those that lie outside the scenario's folder. */
  readonly outside: readonly string[];
}

/**
 * What a page needs to read a scenario again and again.
 *
 * @param scenario what the source says, as it was read
 */
export function embedScenario(source: ScenarioSource, scenario: Scenario): EmbeddedScenario {
  // A scenario that was read has no problem with its settings.
  const { document } = source.saidBy([]) as ScenarioSource;
  const data = document.data as Readonly<Record<string, unknown>>;
  const names = (Array.isArray(data.catalogue) ? data.catalogue : []).map(String);
  const own = source.namedInterventions(names);
  const { priceIndex } = scenario;
  const isOwnIndex = priceIndex !== null && !builtInCatalogue().indices.has(priceIndex.name);
  return {
    data,
    interventions: Object.fromEntries(names.map((name, index) => [name, own[index]?.definition])),
    indices: isOwnIndex ? { [priceIndex.name]: priceIndex.index.definition } : {},
    outside: scenario.filesOutside.map(({ name }) => name),
  };
}

/** The scenario of a page. */
export function openEmbedded({ data, interventions, indices, outside }: EmbeddedScenario): ScenarioSource {
  const place = () => wholeFile('');
  return new ScenarioSource(
    { text: '', file: '', folder: '', set: [] },
    {
      document: { file: '', data: copyOf(data), problems: [], place },
      settings: [],
      files: new EmbeddedFiles(interventions, indices, outside),
    },
  );
}

/** Files that stand in the page, each under the name that the scenario has for it. */
class EmbeddedFiles implements NamedFiles {
  private readonly interventions: ReadonlyMap<string, Intervention>;
  private readonly indices: ReadonlyMap<string, PriceIndex>;
  private readonly texts: ReadonlyMap<string, unknown>;
  readonly isOutside: NamedFiles['isOutside'];

  constructor(
    interventions: EmbeddedScenario['interventions'],
    indices: EmbeddedScenario['indices'],
    outside: readonly string[],
  ) {
    this.isOutside = (name) => outside.includes(name);
    const { sources } = builtInCatalogue();
    this.interventions = mapOf(interventions, (file) => compileIntervention(file as InterventionFile, sources, defect));
    this.texts = mapOf({ ...interventions, ...indices }, (file) => file);
    this.indices = mapOf(indices, (file) => compileIndex(file as IndexFile, defect));
  }

  at(_folder: string, name: string): string {
    return name;
  }

  isSame(): boolean {
    return false;
  }

  /** JSON is YAML. */
  text(file: string): string {
    return JSON.stringify(known(this.texts, file));
  }

  intervention(file: string): Intervention {
    return known(this.interventions, file);
  }

  index(file: string): PriceIndex {
    return known(this.indices, file);
  }
}

function mapOf<Value>(
  files: Readonly<Record<string, unknown>>,
  compile: (file: unknown) => Value,
): ReadonlyMap<string, Value> {
  return new Map(Object.entries(files).map(([name, file]) => [name, compile(file)]));
}

/** What stands in the page was read without a fault. */
function defect(): never {
  throw new Error('a file that was checked has a fault');
}

/** @throws {InputError} for a file that a link names and the page does not have */
function known<Value>(files: ReadonlyMap<string, Value>, file: string): Value {
  const value = files.get(file);
  if (value === undefined)
    throw new InputError([
      problemAt(wholeFile(file), {
        code: 'not_one_of',
        details: { found: file, nearest: null, known: [...files.keys()] },
      }),
    ]);
  return value;
}
