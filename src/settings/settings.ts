import { KINDS, type KindName } from './kinds.ts';

/** A value for each year, from year 1. */
export type ByYear = readonly number[];

/** What settings are about. */
export type SettingGroup = 'general' | 'prices' | 'funding';

/** The definition of a number that a scenario can set. */
interface SettingDefinition {
  readonly kind: KindName;
  /** What it is where it is not set; null: nothing. */
  readonly default: number | null;
  /** What it counts as where it is nothing, though a result says that it is not set. */
  readonly countsAs?: number;
  /** Whether it may be a list by year. One number is then the same in each year, or one for all years together. */
  readonly byYear?: 'each' | 'together';
  /** Whether an entry can set it for itself, before what the scenario says. */
  readonly ofEntries?: true;
  /** Whether a workbook asks for it: its default is a choice of ours, and not that nothing is changed. */
  readonly isAsked?: true;
  /** Where a report page offers it, whether it is tried often, and whether it stands before the others there. */
  readonly offered: { readonly group: SettingGroup; readonly often: boolean; readonly isFirst?: true };
}

/** A key that is more than a number, and has a reader of its own. */
const OTHER = { kind: null } as const;

/** A line of text about the scenario that stands in the head of every report, with its label. */
const HEAD = { kind: 'text' } as const;

/**
 * Every key of a scenario but its interventions, in the order of the documents. All that is said, read and offered
 * of those that are numbers follows from here; their labels are in the words of each language.
 */
export const SETTINGS = {
  name: OTHER,
  description: OTHER,
  case_number: HEAD,
  years: {
    kind: 'years',
    default: 4,
    isAsked: true,
    offered: { group: 'general', often: false },
  },
  first_year: {
    kind: 'calendar_year',
    default: null,
    offered: { group: 'general', often: false },
  },
  // The level of the published figures, and what their wages contain.
  price_year: {
    kind: 'calendar_year',
    default: 2017,
    isAsked: true,
    offered: { group: 'prices', often: true },
  },
  price_index: OTHER,
  price_growth: {
    kind: 'growth',
    default: 0,
    offered: { group: 'prices', often: false },
  },
  overhead: {
    kind: 'share',
    default: 0.2,
    isAsked: true,
    offered: { group: 'prices', often: true, isFirst: true },
  },
  staff_turnover: {
    kind: 'share',
    default: null,
    countsAs: 0,
    byYear: 'each',
    ofEntries: true,
    offered: { group: 'general', often: true },
  },
  replaced_share: {
    kind: 'share',
    default: 1,
    ofEntries: true,
    offered: { group: 'general', often: false },
  },
  completion_rate: {
    kind: 'completion_rate',
    default: 1,
    ofEntries: true,
    offered: { group: 'general', often: false },
  },
  parents_per_family: {
    kind: 'parents_per_family',
    default: null,
    ofEntries: true,
    offered: { group: 'general', often: false },
  },
  discount_rate: {
    kind: 'discount_rate',
    default: 0,
    offered: { group: 'prices', often: false },
  },
  municipalities: {
    kind: 'municipalities',
    default: 1,
    offered: { group: 'general', often: true },
  },
  funding: OTHER,
  budget: {
    kind: 'kroner',
    default: null,
    byYear: 'together',
    offered: { group: 'funding', often: true },
  },
  catalogue: OTHER,
  uncertainty: OTHER,
} as const satisfies Record<string, SettingDefinition | typeof OTHER | typeof HEAD>;

export type ScenarioKey = keyof typeof SETTINGS;

export const SCENARIO_KEYS = Object.keys(SETTINGS) as readonly ScenarioKey[];

type NamesOf<Kind> = {
  [Key in ScenarioKey]: (typeof SETTINGS)[Key]['kind'] extends Kind ? Key : never;
}[ScenarioKey];

/** The keys that are numbers. */
export type SettingName = NamesOf<KindName>;

/** The keys that are lines of the head of a report. */
export type HeadName = NamesOf<'text'>;

/** What stands in the head of a report, by its key. */
export type Head = Readonly<Partial<Record<HeadName, string>>>;

type DefinitionOf<Name extends SettingName> = (typeof SETTINGS)[Name];

type NamesWith<Part> = { [Name in SettingName]: DefinitionOf<Name> extends Part ? Name : never }[SettingName];

export type EntrySettingName = NamesWith<{ readonly ofEntries: true }>;

export type ByYearName = NamesWith<{ readonly byYear: string }>;

/** What a setting is: its default filled in, a list for each year where it is the same in each. Null: nothing. */
type ValueOf<Name extends SettingName> =
  | (DefinitionOf<Name> extends { readonly byYear: 'each' }
      ? ByYear
      : DefinitionOf<Name> extends { readonly byYear: string }
        ? number | ByYear
        : number)
  | (DefinitionOf<Name>['default'] extends null ? null : never);

/** The settings of a scenario. */
export type Settings = { readonly [Name in SettingName]: ValueOf<Name> };

/** What an entry sets for itself; null where it leaves that to the scenario. */
export type EntrySettings = { readonly [Name in EntrySettingName]: ValueOf<Name> | null };

export const SETTING_NAMES = SCENARIO_KEYS.filter(isSettingName);

export const HEAD_NAMES = SCENARIO_KEYS.filter(isHeadName);

export const ENTRY_SETTING_NAMES = SETTING_NAMES.filter(
  (name): name is EntrySettingName => definitionOf(name).ofEntries === true,
);

export function isSettingName(key: string): key is SettingName {
  return Object.hasOwn(SETTINGS, key) && Object.hasOwn(KINDS, String(SETTINGS[key as ScenarioKey].kind));
}

export function isHeadName(key: string): key is HeadName {
  return Object.hasOwn(SETTINGS, key) && SETTINGS[key as ScenarioKey].kind === HEAD.kind;
}

/** The definition of a setting. */
export function definitionOf(name: SettingName): SettingDefinition {
  return SETTINGS[name];
}

/** The settings that a report page offers in a group: those that are tried often, or the others. */
export function settingsOffered(group: SettingGroup, often: boolean): readonly SettingName[] {
  const names = SETTING_NAMES.filter(
    (name) => definitionOf(name).offered.group === group && definitionOf(name).offered.often === often,
  );
  const isFirst = (name: SettingName) => Number(definitionOf(name).offered.isFirst === true);
  return names.sort((a, b) => isFirst(b) - isFirst(a));
}
