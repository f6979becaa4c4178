import type { Phase } from '../catalogue/intervention.ts';

export type CostName = Phase | 'total';
export type HeadsName = 'participants' | 'completers' | 'families';

interface Traits {
  /** Whether it is also a figure of each year. */
  readonly byYear?: true;
  /** Whether it is also a figure of each entry of the scenario. */
  readonly byEntry?: true;
  /** What has to be set for it to be there; without it there always is one. */
  readonly needs?: 'budget' | 'parents_per_family';
  /** Whether it is set by the scenario, so that no analysis is about it. */
  readonly isGiven?: true;
  /** Whether its size is checked: no other figure can be larger than these are. */
  readonly isChecked?: true;
  /** Whether the JSON of a result leaves it out: analyses have it for those who ask, comparisons in their data. */
  readonly isOnlyAsked?: true;
}

/** What it counts; a cost per head is null where there are no heads. */
type Counted =
  | { readonly unit: 'kroner' | 'persons' }
  | { readonly unit: 'perHead'; readonly cost: CostName; readonly heads: HeadsName };

/**
 * The outcomes of a scenario, under the names of the JSON and in its order. Every list of outcomes is made from this
 * table; `outcomes.ts` has their formulas, `language/` their labels.
 */
export const OUTCOME_TABLE = {
  establishment: { unit: 'kroner', byYear: true, byEntry: true },
  replacement: { unit: 'kroner', byYear: true, byEntry: true },
  operating: { unit: 'kroner', byYear: true, byEntry: true },
  public_services: { unit: 'kroner', byYear: true, byEntry: true },
  total: { unit: 'kroner', byYear: true, byEntry: true, isChecked: true },
  overhead: { unit: 'kroner', byYear: true },
  overhead_assumed: { unit: 'kroner' },
  funding: { unit: 'kroner', byYear: true, isChecked: true },
  net: { unit: 'kroner', byYear: true, isChecked: true },
  present_value: { unit: 'kroner' },
  equivalent_annual_cost: { unit: 'kroner' },
  net_present_value: { unit: 'kroner' },
  net_equivalent_annual_cost: { unit: 'kroner' },
  participants: { unit: 'persons', byYear: true, byEntry: true, isChecked: true },
  completers: { unit: 'persons' },
  families: { unit: 'persons', needs: 'parents_per_family' },
  cost_per_participant: { unit: 'perHead', cost: 'total', heads: 'participants', byEntry: true, isChecked: true },
  operating_cost_per_participant: { unit: 'perHead', cost: 'operating', heads: 'participants' },
  replacement_cost_per_participant: { unit: 'perHead', cost: 'replacement', heads: 'participants', isOnlyAsked: true },
  cost_per_completer: { unit: 'perHead', cost: 'total', heads: 'completers', isChecked: true },
  cost_per_family: { unit: 'perHead', cost: 'total', heads: 'families', needs: 'parents_per_family', isChecked: true },
  budget: { unit: 'kroner', byYear: true, needs: 'budget', isGiven: true, isChecked: true },
  headroom: { unit: 'kroner', byYear: true, needs: 'budget' },
  least_headroom: { unit: 'kroner', needs: 'budget', isOnlyAsked: true },
} as const satisfies Readonly<Record<string, Counted & Traits>>;

type Table = typeof OUTCOME_TABLE;

export type OutcomeName = keyof Table;

/** The names of the outcomes whose rows of the table have something. */
type NameWith<Row> = { [Name in OutcomeName]: Table[Name] extends Row ? Name : never }[OutcomeName];

export type YearOutcomeName = NameWith<{ byYear: true }>;
export type EntryOutcomeName = NameWith<{ byEntry: true }>;
export type PerHeadName = NameWith<{ unit: 'perHead' }>;
/** The outcomes that are null in some scenarios. */
type Nullable = PerHeadName | NameWith<{ needs: string }>;
/** Kroner that there are in every scenario. */
export type TotalName = Exclude<NameWith<{ unit: 'kroner' }>, Nullable>;

/** Values of outcomes under their names. */
export type ValuesOf<Name extends OutcomeName> = Readonly<
  Record<Exclude<Name, Nullable>, number> & Record<Extract<Name, Nullable>, number | null>
>;

/** What the table says of an outcome. */
export function traitsOf(name: OutcomeName): Counted & Traits {
  return OUTCOME_TABLE[name];
}

export const OUTCOMES = Object.keys(OUTCOME_TABLE) as readonly OutcomeName[];
export const YEAR_OUTCOMES = OUTCOMES.filter(isByYear);
export const ENTRY_OUTCOMES = OUTCOMES.filter(isByEntry);
export const CHECKED_OUTCOMES = OUTCOMES.filter((name) => traitsOf(name).isChecked === true);
export const TOTALS = OUTCOMES.filter(isTotal);
/** Persons, costs per head and budget. */
export const BESIDE_TOTALS = OUTCOMES.filter((name) => !isTotal(name));

export function isPerHead<Name extends OutcomeName>(name: Name): name is Extract<Name, PerHeadName> {
  return traitsOf(name).unit === 'perHead';
}

export function isByYear(name: OutcomeName): name is YearOutcomeName {
  return traitsOf(name).byYear === true;
}

function isByEntry(name: OutcomeName): name is EntryOutcomeName {
  return traitsOf(name).byEntry === true;
}

function isTotal(name: OutcomeName): name is TotalName {
  const { unit, needs } = traitsOf(name);
  return unit === 'kroner' && needs === undefined;
}
