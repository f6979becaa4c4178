import { isMap } from '../../document/shape.ts';
import type { ScenarioSource } from '../../scenario/source.ts';
import { ShapeReader } from './shape-reader.ts';
import { shapeOf, type ScenarioShape } from './scenario-shape.ts';
import { evaluateAlone, orProblems, type FiguresOrProblems } from './figures-or-problems.ts';

/** From so many scenarios of a shape on, to compile their plan takes less time than to evaluate each. */
const PAYS = 8;

/** Shapes that are remembered. */
const MOST = 256;

/** Some scenarios, read; plain data, which can be handed to another thread. */
export interface ReadBatch {
  /** In the order of the scenarios: the outcome of those evaluated by themselves; null for those in groups. */
  readonly alone: readonly (FiguresOrProblems | null)[];
  readonly groups: readonly ShapeGroup[];
}

/** Scenarios of one shape, whose numbers have been read, and found to be what they may be. */
export interface ShapeGroup {
  /** The same for groups of one shape, and for no others. */
  readonly key: string;
  /** Where in the batch each stands. */
  readonly positions: readonly number[];
  readonly names: readonly string[];
  /** The numbers of the first, then those of the second, and so on. */
  readonly numbers: readonly number[];
}

/** A group that is being made. */
interface OpenGroup {
  readonly key: string;
  readonly positions: number[];
  readonly names: string[];
  readonly numbers: number[];
}

/** The scenarios of one shape read so far. */
interface Family {
  readonly key: string;
  met: number;
  /** Null: they have to be evaluated by themselves; undefined: that is not known yet. */
  reader: ShapeReader | null | undefined;
}

/** A scenario of a shape that has no reader yet. */
interface Undecided {
  readonly source: ScenarioSource;
  readonly shape: ScenarioShape;
  readonly position: number;
}

/** Reads scenarios, most of which share a shape and differ in numbers; evaluates the others one by one. */
export class BatchReader {
  /** Least recently seen first. */
  private readonly families = new Map<string, Family>();

  /** @param scenarios each opens a scenario, or throws an InputError */
  read(scenarios: readonly (() => ScenarioSource)[]): ReadBatch {
    const alone = new Array<FiguresOrProblems | null>(scenarios.length).fill(null);
    const groups = new Map<Family, OpenGroup>();
    const undecided = new Map<Family, Undecided[]>();
    for (const [position, open] of scenarios.entries()) {
      const source = orProblems(open);
      if ('problems' in source) {
        alone[position] = source;
        continue;
      }
      const { data, problems } = source.document;
      if (!isMap(data) || problems.length > 0 || setsOneYear(source.from.set)) {
        alone[position] = evaluateAlone(source);
        continue;
      }
      const shape = shapeOf(data);
      const family = this.familyOf(keyOf(source, shape));
      if (family.reader === undefined)
        undecided.set(family, [...(undecided.get(family) ?? []), { source, shape, position }]);
      else if (!join(groups, family, source, shape, position)) alone[position] = evaluateAlone(source);
    }
    for (const [family, items] of undecided) {
      family.met += items.length;
      if (family.met >= PAYS) family.reader = ShapeReader.of((items[0] as Undecided).source);
      for (const { source, shape, position } of items) {
        if (!join(groups, family, source, shape, position)) alone[position] = evaluateAlone(source);
      }
    }
    return { alone, groups: [...groups.values()] };
  }

  /** The reader of a shape; undefined or null where none is known. */
  readerOf(key: string): ShapeReader | null | undefined {
    return this.families.get(key)?.reader;
  }

  private familyOf(key: string): Family {
    const family = this.families.get(key) ?? { key, met: 0, reader: undefined };
    this.families.delete(key);
    this.families.set(key, family);
    if (this.families.size > MOST) {
      const [oldest] = this.families.keys();
      if (oldest !== undefined) this.families.delete(oldest);
    }
    return family;
  }
}

/** Puts a scenario into the group of its family; false if it has to be evaluated by itself. */
function join(
  groups: Map<Family, OpenGroup>,
  family: Family,
  { document }: ScenarioSource,
  shape: ScenarioShape,
  position: number,
): boolean {
  const reading = family.reader?.read(document.data as Readonly<Record<string, unknown>>, shape) ?? null;
  if (reading === null) return false;
  let group = groups.get(family);
  if (group === undefined) {
    group = { key: family.key, positions: [], names: [], numbers: [] };
    groups.set(family, group);
  }
  group.positions.push(position);
  group.names.push(reading.name);
  for (const number of reading.row) group.numbers.push(number);
  return true;
}

/** The value that is set for one year of a list may decide how the others have to be written. */
function setsOneYear(settings: readonly string[]): boolean {
  return settings.some((text) => /^[^=]*\]\s*=/u.test(text));
}

/** Files that scenarios name are others in another folder. */
function keyOf({ from, document }: ScenarioSource, { key }: ScenarioShape): string {
  const { catalogue, price_index: index } = document.data as Readonly<Record<string, unknown>>;
  const namesFiles = catalogue !== undefined || isMap(index) || (typeof index === 'string' && /\.ya?ml$/iu.test(index));
  return namesFiles ? `${from.folder}\0${key}` : key;
}
