import { copyOf } from '../../document/copy.ts';
import { readName, type Fail } from '../../document/values.ts';
import { isMap } from '../../document/shape.ts';
import { HEAD_NAMES } from '../../settings/settings.ts';
import { hasPublishedRange } from '../../scenario/entry.ts';
import type { KnownPath } from '../../scenario/paths.ts';
import { makePlan, type Plan } from '../../model/plan.ts';
import { isSaidAt, type Scenario } from '../../scenario/scenario.ts';
import type { ScenarioSource } from '../../scenario/source.ts';
import { readUncertainty, type UncertaintyContext } from '../../scenario/uncertainty.ts';
import { InputError, type Problem } from '../../problem.ts';
import { shapeOf, type Leaf, type ScenarioShape } from './scenario-shape.ts';
import { numbersOfLeaves, putAnything, readNumbers, type LeafNumbers } from './number-slots.ts';

type Raw = Record<string, unknown>;

/** The numbers of a scenario that has a known shape, a value for each variable, and its name. */
export interface ShapeReading {
  readonly row: readonly number[];
  readonly name: string;
}

/**
 * What scenarios of one shape have in common: where their numbers stand, how each is read, and the plan that they have
 * but for their numbers.
 */
export class ShapeReader {
  /** With some other number in the place of each. */
  readonly plan: Plan;
  readonly numbers: readonly LeafNumbers[];
  /** Those that count: not what a setting gives to all. */
  readonly variables: readonly LeafNumbers[];
  readonly priceYear: number;
  readonly years: number;
  private readonly uncertainty: UncertaintyContext;
  /** The name that a setting gives to all; null where each file's own counts. */
  private readonly name: string | null;

  private constructor(source: ScenarioSource, numbers: readonly LeafNumbers[], plan: Plan, name: string | null) {
    const { settings, entries } = plan.scenario;
    const { years, price_year: priceYear } = settings;
    this.numbers = numbers;
    this.variables = numbers.filter(({ path }) => !source.isSet(path.text));
    this.plan = plan;
    this.priceYear = priceYear;
    this.years = years;
    this.uncertainty = { paths: source.paths(), years, isPublished: (path) => hasPublishedRange(path, entries) };
    this.name = name;
  }

  /**
   * Finds what other scenarios of the same shape have in common with this one.
   *
   * @returns null if that is not enough to compute them, or nothing because all of them are refused
   */
  static of(source: ScenarioSource): ShapeReader | null {
    const data = copyOf(source.document.data) as Raw;
    const { leaves } = shapeOf(data);
    const numbers = numbersOfLeaves(leaves, pathsIn(data, source.paths()));
    if (numbers === null) return null;
    try {
      const scenario = read(source, data, numbers);
      if (numbers.some(({ path }) => !source.isSet(path.text) && !isSaidAt(scenario, path.raw))) return null;
      return new ShapeReader(source, numbers, makePlan(scenario), scenario.name === ANY ? null : scenario.name);
    } catch (error) {
      if (error instanceof InputError) return null;
      throw error;
    }
  }

  /**
   * Reads what a scenario of this shape says, as its reader does.
   *
   * @returns null if it may have problems, or does not have this shape after all
   */
  read(data: Readonly<Raw>, { leaves, texts }: ScenarioShape): ShapeReading | null {
    const row: number[] = [];
    if (!readNumbers(this.numbers, leaves, row)) return null;
    if (texts.some(({ value, read }) => read(value, refuse) === undefined)) return null;
    const name = this.name ?? readName(data.name, refuse);
    if (name === undefined || !this.areRangesRight(data.uncertainty)) return null;
    return { row, name };
  }

  /** The overhead of a scenario whose numbers begin at a position, as a share of wages. */
  overheadIn(numbers: readonly number[], first: number): number {
    const leaf = this.variables.find(({ path }) => path.text === 'overhead');
    return leaf === undefined ? this.plan.scenario.settings.overhead : (numbers[first + leaf.first] as number);
  }

  /** The ranges last found valid: most files of a shape have the same ones. */
  private right = '';

  private areRangesRight(raw: unknown): boolean {
    if (raw === undefined) return true;
    const text = JSON.stringify(raw);
    if (text === this.right) return true;
    const problems: Problem[] = [];
    readUncertainty(raw as Raw, this.uncertainty, { file: '', data: raw, problems: [], place: nowhere }, problems);
    if (problems.length > 0) return false;
    this.right = text;
    return true;
  }
}

const refuse: Fail = () => undefined;
const nowhere = () => ({ file: '', line: 1, column: 1, length: 0, excerpt: '' });

/** Stands where any text may. */
const ANY = '(any text of this shape)';

/** What a scenario says with other numbers, and without what may be wrong with this one alone. */
function read(source: ScenarioSource, data: Raw, numbers: readonly LeafNumbers[]): Scenario {
  putAnything(numbers, shapeOf(data).leaves);
  if (isMap(data.uncertainty)) delete data.uncertainty;
  for (const key of ['name', 'description', ...HEAD_NAMES]) if (data[key] !== undefined) data[key] = ANY;
  if (Array.isArray(data.funding)) {
    for (const grant of data.funding as unknown[])
      if (isMap(grant) && grant.name !== undefined) (grant as Raw).name = ANY;
  }
  return source.saying(data).read();
}

/** Which path a leaf of raw data is at. */
function pathsIn(data: Raw, paths: readonly KnownPath[]): (leaf: Leaf) => KnownPath | undefined {
  const byHolder = new Map<unknown, Map<string | number, KnownPath>>();
  for (const path of paths) {
    const holder = path.raw
      .slice(0, -1)
      .reduce<unknown>(
        (from, step) => (typeof from === 'object' && from !== null ? (from as Raw)[step] : undefined),
        data,
      );
    if (holder === undefined) continue;
    const inHolder = byHolder.get(holder) ?? new Map<string | number, KnownPath>();
    byHolder.set(holder, inHolder.set(path.raw.at(-1) as string | number, path));
  }
  return ({ holder, at }) => byHolder.get(holder)?.get(at);
}
