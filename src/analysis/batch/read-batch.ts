import { isMap } from '../../document/shape.ts';
import type { ScenarioSource } from '../../scenario/source.ts';
import { Form } from './form.ts';
import { makeUpOf, type MakeUp } from './make-up.ts';
import { evaluateAlone, orProblems, type Outcome } from './outcome.ts';

/** From so many scenarios of a make-up on, to compile their plan takes less time than to evaluate each. */
const PAYS = 8;

/** Make-ups that are remembered. */
const MOST = 256;

/** Some scenarios, read; plain data, which can be handed to another thread. */
export interface ReadBatch {
  /** In the order of the scenarios: what those evaluated by themselves come to; null for those in groups. */
  readonly alone: readonly (Outcome | null)[];
  readonly groups: readonly Group[];
}

/** Scenarios of one make-up, whose numbers have been read, and found to be what they may be. */
export interface Group {
  /** The same for groups of one make-up, and for no others. */
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

/** Scenarios of one make-up, as far as they have come. */
interface Family {
  readonly key: string;
  met: number;
  /** Null: they have to be evaluated by themselves; undefined: that is not known yet. */
  form: Form | null | undefined;
}

/** A scenario of a make-up that has no form yet. */
interface Undecided {
  readonly source: ScenarioSource;
  readonly makeUp: MakeUp;
  readonly position: number;
}

/** Reads scenarios, most of which are made up like others and differ in numbers; evaluates by themselves those that are not. */
export class BatchReader {
  /** The one that was met last stands last. */
  private readonly families = new Map<string, Family>();

  /** @param scenarios each opens a scenario, or throws an InputError */
  read(scenarios: readonly (() => ScenarioSource)[]): ReadBatch {
    const alone = new Array<Outcome | null>(scenarios.length).fill(null);
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
      const makeUp = makeUpOf(data);
      const family = this.familyOf(keyOf(source, makeUp));
      if (family.form === undefined) undecided.set(family, [...(undecided.get(family) ?? []), { source, makeUp, position }]);
      else if (!join(groups, family, source, makeUp, position)) alone[position] = evaluateAlone(source);
    }
    for (const [family, items] of undecided) {
      family.met += items.length;
      if (family.met >= PAYS) family.form = Form.of((items[0] as Undecided).source);
      for (const { source, makeUp, position } of items) {
        if (!join(groups, family, source, makeUp, position)) alone[position] = evaluateAlone(source);
      }
    }
    return { alone, groups: [...groups.values()] };
  }

  /** The form of a make-up; undefined or null where none is known. */
  formOf(key: string): Form | null | undefined {
    return this.families.get(key)?.form;
  }

  private familyOf(key: string): Family {
    const family = this.families.get(key) ?? { key, met: 0, form: undefined };
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
function join(groups: Map<Family, OpenGroup>, family: Family, { document }: ScenarioSource, makeUp: MakeUp, position: number): boolean {
  const reading = family.form?.read(document.data as Readonly<Record<string, unknown>>, makeUp) ?? null;
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

/** What one year of a list is set to may decide how the others are to be written. */
function setsOneYear(settings: readonly string[]): boolean {
  return settings.some((text) => /^[^=]*\]\s*=/u.test(text));
}

/** Files that scenarios name are others in another folder. */
function keyOf({ from, document }: ScenarioSource, { key }: MakeUp): string {
  const { catalogue, price_index: index } = document.data as Readonly<Record<string, unknown>>;
  const namesFiles = catalogue !== undefined || isMap(index) || (typeof index === 'string' && /\.ya?ml$/iu.test(index));
  return namesFiles ? `${from.folder}\0${key}` : key;
}
