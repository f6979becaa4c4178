import { formsOf, PHASES, type Intervention } from '../catalogue/intervention.ts';
import type { Path } from '../document/path.ts';
import { nearest } from '../document/nearest.ts';
import { translated } from '../document/translations.ts';
import type { Fault } from '../problem.ts';
import type { KindName } from '../settings/kinds.ts';
import {
  definitionOf,
  ENTRY_SETTING_NAMES,
  isSettingName,
  SCENARIO_KEYS,
  type SettingName,
} from '../settings/settings.ts';
import { groupLines } from './unit-costs.ts';

/** Something a scenario can set, and how it is written in a path. */
export interface KnownPath {
  /** As a person writes it: `stepping_stones.trained_staff`. */
  readonly text: string;
  /** Where it stands in the file: `interventions`, `stepping_stones`, `trained_staff`. */
  readonly raw: Path;
  readonly value: PathValue;
  /** Whether `[2]` after it is its value in year 2. */
  readonly byYear: boolean;
  /** What a by-year number is where the scenario does not give it; null: it must. */
  readonly standard: number | null;
}

export type PathValue =
  | { readonly kind: 'number'; readonly of: KindName }
  | { readonly kind: 'choice'; readonly among: readonly string[] }
  | { readonly kind: 'other' };

/** An entry as far as its paths go. */
export interface LabelledIntervention {
  readonly label: string;
  readonly intervention: Intervention;
}

/** Numbers that change the structure of a plan. */
const STRUCTURAL: readonly KindName[] = ['years', 'calendar_year'];

/** Whether a path is a number in formulas, so that another value changes no structure. */
export function isOfNumber({ value }: KnownPath): boolean {
  return value.kind === 'number' && !STRUCTURAL.includes(value.of);
}

/** The path under which a plan has a number: the amount of a unit cost is the unit cost itself. */
export function parameterPath({ text, raw }: KnownPath): string {
  return raw[0] === 'interventions' && raw[2] === 'unit_costs' && raw.length > 4 && raw.at(-1) === 'amount'
    ? text.slice(0, -'.amount'.length)
    : text;
}

const OTHER: PathValue = { kind: 'other' };

const number = (of: KindName): PathValue => ({ kind: 'number', of });

/** Every path of a scenario: those of its top and of each entry. */
export function knownPaths(entries: readonly LabelledIntervention[], fundings: number): readonly KnownPath[] {
  return [...topPaths(fundings), ...entries.flatMap(entryPaths)];
}

function settingPath(name: SettingName): Pick<KnownPath, 'value' | 'byYear'> {
  const { kind, byYear } = definitionOf(name);
  return { value: number(kind), byYear: byYear !== undefined };
}

function topPaths(fundings: number): readonly KnownPath[] {
  const paths = SCENARIO_KEYS.map((key): KnownPath => {
    const plain = { text: key, raw: [key] };
    return isSettingName(key)
      ? { ...plain, ...settingPath(key), standard: definitionOf(key).countsAs ?? null }
      : { ...plain, value: OTHER, byYear: false, standard: null };
  });
  const plain = { byYear: false, standard: null };
  paths.push(
    { text: 'price_index.use', raw: ['price_index', 'use'], value: OTHER, ...plain },
    { text: 'price_index.extend', raw: ['price_index', 'extend'], value: number('growth'), ...plain },
  );
  for (let index = 0; index < fundings; index += 1) {
    const at = (key: string, value: PathValue, byYear = false): KnownPath => ({
      text: `funding[${String(index + 1)}].${key}`,
      raw: ['funding', index, key],
      value,
      byYear,
      standard: null,
    });
    paths.push(
      at('name', OTHER),
      at('amount', number('kroner'), true),
      at('year', OTHER),
      at('share', number('share')),
      at('of', { kind: 'choice', among: ['total', ...PHASES] }),
    );
  }
  return paths;
}

function entryPaths({ label, intervention }: LabelledIntervention): readonly KnownPath[] {
  const paths: KnownPath[] = [];
  const add = (keys: readonly string[], value: PathValue, byYear = false, standard: number | null = null) => {
    paths.push({
      text: [label, ...keys].join('.'),
      raw: ['interventions', label, ...keys],
      value,
      byYear,
      standard,
    });
  };
  add(['use'], OTHER);
  for (const input of intervention.inputs) {
    for (const form of formsOf(input)) {
      const isByYear = input.byYear && form === input.id;
      add([form], number(input.kind), isByYear, input.default);
      for (const key of input.keys ?? []) add([form, key.id], number(input.kind), isByYear, input.default);
    }
    if (input.chooseWith !== null && input.keys !== null) {
      add([input.chooseWith], { kind: 'choice', among: input.keys.map((key) => key.id) });
    }
  }
  for (const key of ENTRY_SETTING_NAMES) {
    const { value, byYear } = settingPath(key);
    add([key], value, byYear);
  }
  add(['unit_costs'], OTHER);
  add(['unit_costs', 'replacement'], OTHER);
  const replaced = intervention.lines.filter((line) => line.replaced !== null);
  for (const [prefix, lines] of [
    [['unit_costs'], intervention.lines],
    [['unit_costs', 'replacement'], replaced],
  ] as const) {
    for (const [line, keys] of groupLines(lines)) {
      add([...prefix, line], keys === null ? number('kroner') : OTHER);
      for (const key of keys ?? []) add([...prefix, line, key], number('kroner'));
      const figures = keys === null ? [[...prefix, line]] : keys.map((key) => [...prefix, line, key]);
      for (const figure of figures) {
        add([...figure, 'amount'], number('kroner'));
        add([...figure, 'price_year'], number('calendar_year'));
        add([...figure, 'wage_share'], number('share'));
        add([...figure, 'overhead_included'], number('share'));
      }
    }
  }
  return paths;
}

/**
 * The steps of a path as it is written, years among them: the same for paths of the same number, and those of a part
 * begin with those of the whole. The amount of a unit cost is the unit cost itself.
 */
export function stepsOf(text: string): readonly string[] {
  const steps = text.replace(/\[(\d+)\]/gu, (_, year: string) => `.${year.replace(/^0+(?=\d)/u, '')}`).split('.');
  return steps.indexOf('unit_costs') === 1 && steps.length > 3 && steps.at(-1) === 'amount'
    ? steps.slice(0, -1)
    : steps;
}

/** Whether two paths are of the same number. */
export function isSameNumber(text: string, other: string): boolean {
  return stepsOf(text).join('.') === stepsOf(other).join('.');
}

/** A path as it was found: what it sets, and in which year if it names one. */
export interface FoundPath {
  readonly known: KnownPath;
  /** The year from 1, or null for all years. */
  readonly year: number | null;
}

/** Paths by their text. */
const byText = new WeakMap<readonly KnownPath[], ReadonlyMap<string, KnownPath>>();

function indexOf(known: readonly KnownPath[]): ReadonlyMap<string, KnownPath> {
  const index = byText.get(known) ?? new Map(known.map((path) => [path.text, path]));
  byText.set(known, index);
  return index;
}

/**
 * Finds what a path means, or says what is wrong with it.
 *
 * @param isLookedFor whether to suggest the nearest path for an unknown one
 */
export function findPath(text: string, known: readonly KnownPath[], isLookedFor = true): FoundPath | Fault {
  const paths = indexOf(known);
  const exact = paths.get(text);
  if (exact !== undefined) return { known: exact, year: null };
  const match = /^(.*)\[(\d+)\]$/u.exec(text);
  const [, base = text, year] = match ?? [];
  const found = paths.get(base);
  if (found === undefined || year === undefined) {
    return {
      code: 'unknown_path',
      details: { found: text, nearest: isLookedFor ? nearestPath(base, [...paths.keys()]) : null },
    };
  }
  if (!found.byYear) return { code: 'path_not_by_year', details: { path: base } };
  return { known: found, year: Number(year) };
}

/** The path that is probably meant: by another language's words, without the label of its entry, or misspelt. */
function nearestPath(text: string, known: readonly string[]): string | null {
  const whole = translated(text, known);
  if (whole !== null) return whole;
  const inEntries = known.filter((path) => path.split('.').length === 2);
  const key = translated(
    text,
    inEntries.map((path) => path.replace(/^.*\./u, '')),
  );
  // Or the entry has another label.
  const rest = /^[^.]+(\..+)$/u.exec(text)?.[1];
  const elsewhere = () => known.find((path) => /^[^.]+(\..+)$/u.exec(path)?.[1] === rest) ?? null;
  return (
    inEntries.find((path) => path.endsWith(`.${key ?? text}`)) ??
    nearest(text, known) ??
    (rest === undefined ? null : elsewhere())
  );
}
