import type { Intervention, Phase } from '../catalogue/intervention.ts';
import type { PriceIndex } from '../catalogue/price-index.ts';
import type { InputDocument } from '../document/document.ts';
import type { Path } from '../document/path.ts';
import {
  definitionOf,
  ENTRY_SETTING_NAMES,
  isSettingName,
  type ByYear,
  type EntrySettingName,
  type EntrySettings,
  type Head,
  type Settings,
} from '../settings/settings.ts';

/** A scenario that has been checked: every default filled in, every by-year value a list. */
export interface Scenario {
  readonly name: string;
  readonly description: string | null;
  readonly head: Head;
  readonly settings: Settings;
  readonly priceIndex: IndexUse | null;
  readonly entries: readonly Entry[];
  readonly funding: readonly Funding[];
  readonly uncertainty: readonly Uncertainty[];
  /** The files it names that lie outside its folder, and where it names them. */
  readonly filesOutside: readonly { readonly path: string; readonly name: string }[];
  /** Where something stands in the file, or in the setting that says it. */
  readonly placeOf: InputDocument['place'];
}

export interface IndexUse {
  /** What the scenario calls it: its id, or its file. */
  readonly name: string;
  readonly index: PriceIndex;
  /** The yearly rate that carries the index on past its last year; null if it is not carried on. */
  readonly extend: number | null;
}

/** An intervention in a scenario, under a label of its own. */
export interface Entry {
  readonly label: string;
  readonly intervention: Intervention;
  /** The number of every input by year, under the names that formulas use. */
  readonly numbers: ReadonlyMap<string, ByYear>;
  /** What was there before year 1. */
  readonly before: ReadonlyMap<string, number>;
  /** Under which key of the entry each number is said: that of `participants.group` may be under `participants`. */
  readonly saidAt: ReadonlyMap<string, string>;
  /** The inputs that the scenario gives itself. */
  readonly given: ReadonlySet<string>;
  /** What the entry sets instead of the scenario; null where it does not. */
  readonly settings: EntrySettings;
  /** The user's own unit costs, by line. */
  readonly ownCosts: ReadonlyMap<string, OwnFigure>;
  /** The user's own costs of a replacement, by line. */
  readonly ownReplacementCosts: ReadonlyMap<string, OwnFigure>;
}

/** A unit cost of the user's own. Null: as the figure should be counted: at the scenario's price year and overhead. */
export interface OwnFigure {
  readonly amount: number;
  readonly priceYear: number | null;
  readonly wageShare: number | null;
  readonly overheadIncluded: number | null;
}

/**
 * A grant or contribution: kroner by year, or a share of each year's total or phase. `everyYear`: one amount without a
 * year, which counts in each of several. `inYear`: the year, from 1, that one amount is for alone.
 */
export type Funding =
  | {
      readonly name: string;
      readonly kind: 'amount';
      readonly amounts: ByYear;
      readonly everyYear: boolean;
      readonly inYear: number | null;
    }
  | { readonly name: string; readonly kind: 'share'; readonly share: number; readonly of: 'total' | Phase };

/** How uncertain the value at a path is. */
export interface Uncertainty {
  readonly path: string;
  readonly distribution: InputDistribution;
}

export type InputDistribution =
  | { readonly kind: 'uniform'; readonly low: number; readonly high: number }
  | { readonly kind: 'pert'; readonly low: number; readonly mode: number; readonly high: number }
  | { readonly kind: 'pert_mean'; readonly low: number; readonly mean: number; readonly high: number }
  | { readonly kind: 'triangular'; readonly low: number; readonly mode: number; readonly high: number }
  | { readonly kind: 'normal'; readonly mean: number; readonly sd: number }
  | { readonly kind: 'poisson' }
  | { readonly kind: 'published' };

/** The calendar years of a scenario, or 1, 2, … */
export function yearsOf({ settings: { years, first_year: first } }: Scenario): readonly number[] {
  return Array.from({ length: years }, (_, index) => (first ?? 1) + index);
}

/** A setting as it takes effect for an entry, which may set it for itself; with its path. */
export function inForce<Name extends EntrySettingName>(
  { settings }: Scenario,
  entry: Entry,
  name: Name,
): { readonly path: string; readonly value: Settings[Name] } {
  const own = entry.settings[name] as Settings[Name] | null;
  return own === null ? { path: name, value: settings[name] } : { path: `${entry.label}.${name}`, value: own };
}

/** Settings of the scenario that change nothing, as every entry has its own. */
export function settingsWithoutEffect({ settings, entries }: Scenario): readonly EntrySettingName[] {
  return ENTRY_SETTING_NAMES.filter(
    (name) =>
      settings[name] !== null &&
      settings[name] !== definitionOf(name).default &&
      entries.every((entry) => entry.settings[name] !== null),
  );
}

/**
 * Whether a scenario has its numbers under a path: a number that was given for a choice is one of its part, once another
 * part is set beside it.
 */
export function isSaidAt({ entries }: Scenario, [top, label, ...keys]: Path): boolean {
  const entry = top === 'interventions' ? entries.find((each) => each.label === label) : undefined;
  const key = String(keys[0]);
  if (entry === undefined || key === 'unit_costs' || isSettingName(key)) return true;
  return [...entry.saidAt.values()].includes(keys.join('.'));
}
