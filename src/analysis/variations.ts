import type { Path } from '../document/document.ts';
import type { FoundPath } from '../scenario/paths.ts';
import type { Setting } from '../scenario/settings.ts';
import type { ScenarioSource } from '../scenario/source.ts';
import type { BaseValue } from './base-value.ts';
import { Form } from './batch/form.ts';
import { makeUpOf, type MakeUp } from './batch/make-up.ts';
import type { LeafNumbers } from './batch/numbers.ts';
import { Program, type Figures } from './batch/program.ts';
import type { RangeValue } from './tornado-range.ts';

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

/** What scenarios that name the same files are compiled to, by their make-up. */
export class Programs {
  private readonly programs = new Map<string, { readonly form: Form | null; program: Program | null }>();

  /** What scenarios of this make-up have in common; null if the ledger has to be asked for each. */
  formOf(source: ScenarioSource, { key }: MakeUp): Form | null {
    const known = this.programs.get(key);
    if (known !== undefined) return known.form;
    const form = Form.of(source);
    this.programs.set(key, { form, program: null });
    return form;
  }

  /** A program for some rows of numbers: the one there is, unless it was compiled for others. */
  programFor(form: Form, { key }: MakeUp, rows: readonly (readonly number[])[]): Program | null {
    const kept = this.programs.get(key);
    const [first = []] = rows;
    const all = { numbers: rows.flat(), width: first.length };
    const known = kept?.program ?? undefined;
    if (known !== undefined && rows.every((_, index) => known.takes(all, index))) return known;
    const program = Program.of(form, all, known);
    if (kept !== undefined) kept.program = program;
    return program;
  }
}

/**
 * A scenario with some of its numbers at other values, computed many at a time: no reading and no ledger for each. It
 * is made to say each of these numbers itself, as it is, so that they can be told apart from all others.
 */
export class Variations {
  private readonly makeUp: MakeUp | undefined;
  private readonly form: Form | null = null;
  /** The numbers of the scenario as it stands. */
  private readonly base: readonly number[] | undefined;
  private readonly programs: Programs;
  /** What may be changed: other numbers of the explicit scenario are not the scenario's own. */
  private readonly varying: ReadonlySet<string>;

  constructor(source: ScenarioSource, varying: readonly Varying[], programs: Programs) {
    this.programs = programs;
    const numbers = varying.filter((each): each is Varying & { readonly base: RangeValue } => isNumeric(each.base));
    this.varying = new Set(numbers.map(({ found }) => keyOf(found)));
    const explicit = source.saidBy(numbers.map(({ base, settingAt }) => settingAt(base)));
    if (explicit === null) return;
    const data = explicit.document.data as Raw;
    this.makeUp = makeUpOf(data);
    this.form = programs.formOf(explicit, this.makeUp);
    this.base = this.form?.read(data, this.makeUp)?.row;
  }

  /**
   * Computes the figures of some changes, each list of them made together.
   *
   * @returns the figures of each in the order of `FIGURES`; null where the ledger has to be asked
   */
  figures(cases: readonly (readonly Change[])[]): readonly (Figures | null)[] {
    const { form, makeUp, base, varying } = this;
    const figures = new Array<Figures | null>(cases.length).fill(null);
    if (form === null || makeUp === undefined || base === undefined) return figures;
    const rows = cases.map((changes) => (changes.every(({ found }) => varying.has(keyOf(found))) ? changed(form, base, changes) : null));
    const known = [...rows.keys()].filter((index) => rows[index] !== null);
    const program = known.length === 0 ? null : this.programs.programFor(form, makeUp, known.map((index) => rows[index] as readonly number[]));
    if (program === null) return figures;
    const numbers = { numbers: rows.flatMap((row) => row ?? base), width: base.length };
    program.compute(numbers, known, (index, computed) => {
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
function changed(form: Form, base: readonly number[], changes: readonly Change[]): readonly number[] | null {
  const row = [...base];
  for (const { found, value } of changes) {
    const leaf = form.numbers.find(({ path }) => isAt(found.known.raw, path.raw));
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
  for (const [index, place] of places.entries()) row[place] = typeof value === 'number' ? value : (value[index] as number);
  return true;
}
