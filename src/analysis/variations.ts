import type { Path } from '../document/path.ts';
import type { FoundPath } from '../scenario/paths.ts';
import type { Setting } from '../scenario/settings.ts';
import type { ScenarioSource } from '../scenario/source.ts';
import type { BaseValue } from './base-value.ts';
import { ShapeReader } from './batch/shape-reader.ts';
import { shapeOf, type ScenarioShape } from './batch/scenario-shape.ts';
import type { LeafNumbers } from './batch/number-slots.ts';
import { CompiledShape, type FigureValues } from './batch/compiled-shape.ts';
import type { RangeValue } from './tornado/tornado-range.ts';

/** A number of a scenario that is to vary, and counts as before where it is set to what it is. */
export interface Varying {
  readonly found: FoundPath;
  /** What it is in the scenario. */
  readonly base: BaseValue;
  /** What makes it a value, counted as the one in force is. */
  readonly settingAt: (value: RangeValue) => Setting;
}

/** A number at another value. */
export interface Change {
  readonly found: FoundPath;
  readonly value: RangeValue;
}

type Raw = Readonly<Record<string, unknown>>;

/** What scenarios that name the same files are compiled to, by their shape. */
export class CompiledShapes {
  private readonly shapes = new Map<string, { readonly reader: ShapeReader | null; compiled: CompiledShape | null }>();

  /** What scenarios of this shape have in common; null if the ledger has to be asked for each. */
  readerOf(source: ScenarioSource, { key }: ScenarioShape): ShapeReader | null {
    const known = this.shapes.get(key);
    if (known !== undefined) return known.reader;
    const reader = ShapeReader.of(source);
    this.shapes.set(key, { reader, compiled: null });
    return reader;
  }

  /** A compiled plan for some rows of numbers: the one there is, unless it was compiled for others. */
  compiledFor(reader: ShapeReader, { key }: ScenarioShape, rows: readonly (readonly number[])[]): CompiledShape | null {
    const kept = this.shapes.get(key);
    const [first = []] = rows;
    const all = { numbers: rows.flat(), width: first.length };
    const known = kept?.compiled ?? undefined;
    if (known !== undefined && rows.every((_, index) => known.takes(all, index))) return known;
    const compiled = CompiledShape.of(reader, all, known);
    if (kept !== undefined) kept.compiled = compiled;
    return compiled;
  }
}

/**
 * A scenario with some of its numbers at other values, computed many at a time: no reading and no ledger for each. It
 * is made to say each of these numbers itself, as it is, so that they can be told apart from all others.
 */
export class Variations {
  private readonly shape: ScenarioShape | undefined;
  private readonly reader: ShapeReader | null = null;
  /** The numbers of the scenario as it stands. */
  private readonly base: readonly number[] | undefined;
  private readonly shapes: CompiledShapes;
  /** What may be changed: other numbers of the explicit scenario are not the scenario's own. */
  private readonly varying: ReadonlySet<string>;

  constructor(source: ScenarioSource, varying: readonly Varying[], shapes: CompiledShapes) {
    this.shapes = shapes;
    const numbers = varying.filter((each): each is Varying & { readonly base: RangeValue } => isNumeric(each.base));
    this.varying = new Set(numbers.map(({ found }) => keyOf(found)));
    const explicit = source.saidBy(numbers.map(({ base, settingAt }) => settingAt(base)));
    if (explicit === null) return;
    const data = explicit.document.data as Raw;
    this.shape = shapeOf(data);
    this.reader = shapes.readerOf(explicit, this.shape);
    this.base = this.reader?.read(data, this.shape)?.row;
  }

  /**
   * Computes the figures of some changes, each list of them made together.
   *
   * @returns the figures of each in the order of `FIGURES`; null where the ledger has to be asked
   */
  figures(cases: readonly (readonly Change[])[]): readonly (FigureValues | null)[] {
    const { reader, shape, base, varying } = this;
    const figures = new Array<FigureValues | null>(cases.length).fill(null);
    if (reader === null || shape === undefined || base === undefined) return figures;
    const rows = cases.map((changes) =>
      changes.every(({ found }) => varying.has(keyOf(found))) ? changed(reader, base, changes) : null,
    );
    const known = [...rows.keys()].filter((index) => rows[index] !== null);
    const compiled =
      known.length === 0
        ? null
        : this.shapes.compiledFor(
            reader,
            shape,
            known.map((index) => rows[index] as readonly number[]),
          );
    if (compiled === null) return figures;
    const numbers = { numbers: rows.flatMap((row) => row ?? base), width: base.length };
    compiled.compute(numbers, known, (index, computed) => {
      figures[index] = computed;
    });
    return figures;
  }
}

function keyOf({ known, year }: FoundPath): string {
  return `${known.text} ${String(year)}`;
}

function isNumeric(base: BaseValue): base is RangeValue {
  return typeof base === 'number' || Array.isArray(base);
}

/** The numbers of a scenario with some of them changed; null where they are not numbers of their own. */
function changed(reader: ShapeReader, base: readonly number[], changes: readonly Change[]): readonly number[] | null {
  const row = [...base];
  for (const { found, value } of changes) {
    const leaf = reader.numbers.find(({ path }) => isAt(found.known.raw, path.raw));
    if (leaf === undefined || !put(row, leaf, found.year, value)) return null;
  }
  return row;
}

/** Whether a number stands at a path: a unit cost in the long form stands at its amount. */
function isAt(raw: Path, leaf: Path): boolean {
  const isWithin = raw.every((step, index) => leaf[index] === step);
  return isWithin && (leaf.length === raw.length || (leaf.length === raw.length + 1 && leaf.at(-1) === 'amount'));
}

/** Puts a value among the numbers of a row. @returns whether there is a place for it */
function put(row: number[], { first, count }: LeafNumbers, year: number | null, value: RangeValue): boolean {
  const places = year === null ? Array.from({ length: count }, (_, index) => first + index) : [first + year - 1];
  if (year !== null && (count < 2 || typeof value !== 'number')) return false;
  if (typeof value !== 'number' && value.length !== count) return false;
  for (const [index, place] of places.entries())
    row[place] = typeof value === 'number' ? value : (value[index] as number);
  return true;
}
