import { formsOf, nameBefore, numbersOf, type Input, type Intervention } from '../catalogue/intervention.ts';
import type { InputDocument } from '../document/document.ts';
import type { Path } from '../document/path.ts';
import { keysMeant, readFields } from '../document/shape.ts';
import { problemAt, type Fault, type Problem } from '../problem.ts';
import { entryFields, type Given } from './fields.ts';
import {
  definitionOf,
  ENTRY_SETTING_NAMES,
  type ByYear,
  type EntrySettings,
  type SettingName,
} from '../settings/settings.ts';
import type { Entry } from './scenario.ts';
import { readOwnCosts } from './unit-costs.ts';

/** What reading an entry needs to know, and where it says what is wrong. */
export interface EntryContext {
  readonly document: InputDocument;
  readonly problems: Problem[];
  /** The number of years; undefined where the scenario's is wrong. */
  readonly years: number | undefined;
}

/** A value by year as a list; undefined, and a problem, if it has not one value for each year. */
export function expandByYear(
  value: number | readonly number[],
  at: Path,
  { document, problems, years }: EntryContext,
): ByYear | undefined {
  if (years === undefined) return undefined;
  if (typeof value === 'number') return Array.from({ length: years }, () => value);
  if (value.length === years) return value;
  const details = { found: value.length, years };
  problems.push(problemAt(document.place(at), { code: 'by_year_length', details }));
  return undefined;
}

/** A setting as it takes effect; `standard` where it is not given, or is wrong. */
export function settingValue(
  name: SettingName,
  given: number | readonly number[] | undefined,
  standard: number | null,
  at: Path,
  context: EntryContext,
): number | ByYear | null {
  if (given === undefined) return standard;
  const isList = definitionOf(name).byYear === 'each' || typeof given !== 'number';
  return isList ? (expandByYear(given, at, context) ?? null) : given;
}

/** Reads an entry of `interventions`; if something is wrong with it, `problems` says what. */
export function readEntry(
  label: string,
  raw: Readonly<Record<string, unknown>>,
  intervention: Intervention,
  context: EntryContext,
): Entry {
  const { document, problems } = context;
  const at = ['interventions', label];
  const fields = readFields(entryFields(intervention), raw, at, document, problems);
  const reader = new InputReader(raw, fields, at, intervention, context);
  const { numbers, before, saidAt } = reader.read();
  const own = readOwnCosts(raw.unit_costs, [...at, 'unit_costs'], intervention, document, problems);
  return {
    label,
    intervention,
    numbers,
    before,
    saidAt,
    given: new Set(intervention.inputs.map((input) => input.id).filter((id) => raw[id] !== undefined)),
    settings: Object.fromEntries(
      ENTRY_SETTING_NAMES.map((name) => [
        name,
        settingValue(name, fields[name] as number | readonly number[] | undefined, null, [...at, name], context),
      ]),
    ) as unknown as EntrySettings,
    ownCosts: own.first,
    ownReplacementCosts: own.replacement,
  };
}

/** Reads the inputs of an entry: defaults, keys and choices, and what must or must not stand together. */
class InputReader {
  private readonly raw: Readonly<Record<string, unknown>>;
  private readonly fields: Readonly<Record<string, unknown>>;
  private readonly at: Path;
  private readonly intervention: Intervention;
  private readonly context: EntryContext;
  private readonly numbers = new Map<string, ByYear>();
  private readonly before = new Map<string, number>();
  private readonly saidAt = new Map<string, string>();
  /** Inputs that stand under a name that is not known. */
  private readonly meant: ReadonlySet<string>;

  constructor(
    raw: Readonly<Record<string, unknown>>,
    fields: Readonly<Record<string, unknown>>,
    at: Path,
    intervention: Intervention,
    context: EntryContext,
  ) {
    this.raw = raw;
    this.fields = fields;
    this.at = at;
    this.intervention = intervention;
    this.context = context;
    this.meant = keysMeant(raw, Object.keys(entryFields(intervention)));
  }

  read() {
    this.checkTogether();
    for (const input of this.intervention.inputs) {
      this.checkChoice(input);
      this.readNumbers(input);
      this.readBefore(input);
    }
    return { numbers: this.numbers, before: this.before, saidAt: this.saidAt };
  }

  private report(keys: readonly string[], fault: Fault, on: 'key' | 'value' = 'value'): void {
    this.context.problems.push(problemAt(this.context.document.place([...this.at, ...keys], on), fault));
  }

  private isGiven(id: string): boolean {
    return this.raw[id] !== undefined || this.meant.has(id);
  }

  private checkTogether(): void {
    for (const inputs of this.intervention.oneOf) {
      const given = inputs.filter((id) => this.isGiven(id));
      if (given.length === 0) this.report([], { code: 'neither_of', details: { inputs } }, 'key');
      if (given.length > 1) this.report([given[1] as string], { code: 'both_of', details: { inputs } }, 'key');
    }
    const alternatives = this.intervention.oneOf.flat();
    for (const input of this.intervention.inputs) {
      const { id, onlyWith } = input;
      if (onlyWith !== null && this.isGiven(id) && !this.isGiven(onlyWith)) {
        this.report([id], { code: 'only_with', details: { input: id, with: onlyWith } }, 'key');
      }
      if (input.default === null && !this.isGiven(id) && !alternatives.includes(id)) {
        this.report([], { code: 'missing_key', details: { key: id } }, 'key');
      }
    }
  }

  /** A number for one key needs the choice of the key; numbers by key leave nothing to choose. */
  private checkChoice(input: Input): void {
    const { id, chooseWith, keys } = input;
    if (keys === null) return;
    const forms = formsOf(input).filter((form) => this.isGiven(form));
    const given = forms.map((form) => this.fields[form] as Given | undefined);
    const known = keys.map((key) => key.id);
    if (chooseWith === null) {
      const single = forms.find((_, index) => given[index] !== undefined && 'single' in given[index]);
      if (single !== undefined) this.report([single], { code: 'by_key_only', details: { input: single, keys: known } });
      return;
    }
    const chosen = this.isGiven(chooseWith);
    const details = { choice: chooseWith, input: id };
    if (chosen && given.some((each) => each !== undefined && 'byKey' in each)) {
      const byKey = forms.find((_, index) => given[index] !== undefined && 'byKey' in given[index]) ?? id;
      this.report([chooseWith], { code: 'choice_beside_map', details: { ...details, input: byKey } }, 'key');
    } else if (chosen && forms.length === 0) {
      this.report([chooseWith], { code: 'choice_without_number', details }, 'key');
    } else if (!chosen && given.some((each) => each !== undefined && 'single' in each)) {
      const single = forms.find((_, index) => given[index] !== undefined && 'single' in given[index]) ?? id;
      const place = this.context.document.place([...this.at, single], 'key');
      const path = place.file.startsWith('--') ? [...this.at.slice(1), single].join('.') : null;
      this.context.problems.push(
        problemAt(place, { code: 'missing_choice', details: { ...details, input: single, known, path } }),
      );
    }
  }

  private readNumbers(input: Input): void {
    const standard = this.isGiven(input.id) ? 0 : (input.default ?? 0);
    for (const { name, value = standard, at } of this.valuesOf(input, input.id)) {
      // A list of the wrong length is one mistake, whichever keys it stands for.
      const years = expandByYear(value, [...this.at, ...at], this.context);
      if (years !== undefined) this.numbers.set(name, years);
    }
  }

  private readBefore(input: Input): void {
    if (!input.before) return;
    for (const { name, value = 0 } of this.valuesOf(input, nameBefore(input.id)))
      this.before.set(name, value as number);
  }

  /** What was given for each number of an input under one of its forms, and where. */
  private valuesOf(input: Input, form: string) {
    const given = this.fields[form] as Given | undefined;
    return numbersOf(input).map((name) => {
      const key = input.keys === null ? null : name.slice(input.id.length + 1);
      const value = this.valueFor(input, key, given);
      const own = key === null ? form : `${form}.${key}`;
      // The number that a choice is for is said without its key.
      this.saidAt.set(own, value !== undefined && given !== undefined && 'single' in given ? form : own);
      return { name, value, at: given !== undefined && 'byKey' in given && key !== null ? [form, key] : [form] };
    });
  }

  /** What was given for a key, directly or by choosing it. */
  private valueFor(input: Input, key: string | null, given: Given | undefined): number | readonly number[] | undefined {
    if (given === undefined) return undefined;
    if ('byKey' in given) return key === null ? undefined : given.byKey[key];
    if (key === null) return given.single;
    return input.chooseWith !== null && this.fields[input.chooseWith] === key ? given.single : undefined;
  }
}

/** Whether a path is the unit cost of a line that has a published range. */
export function hasPublishedRange(path: string, entries: readonly Entry[]): boolean {
  return entries.some(({ label, intervention }) =>
    intervention.lines.some((line) => line.publishedRange !== null && path === `${label}.unit_costs.${line.id}`),
  );
}
