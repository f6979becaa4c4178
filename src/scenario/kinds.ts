import { INPUT_KINDS, numeric, ratio, share, type Kind } from '../catalogue/kinds.ts';

/** Every kind of number in a scenario, with what it may be. */
export const KINDS = {
  ...INPUT_KINDS,
  years: numeric({ least: 1, most: 50 }, 'whole'),
  calendar_year: numeric({ least: 1900, most: 2200 }, 'whole'),
  municipalities: numeric({ least: 1, most: 1000 }, 'whole'),
  completion_rate: share({ least: 0, most: 1, above: true }),
  growth: share({ least: -0.1, most: 0.5 }),
  discount_rate: share({ least: 0, most: 0.5 }),
  parents_per_family: ratio({ least: 1, most: 10 }),
} as const satisfies Record<string, Kind>;

export type KindName = keyof typeof KINDS;

/** The numbers of a scenario's top, and of an entry that overrides them: each with its kind. */
export const NUMBERS = {
  years: 'years',
  first_year: 'calendar_year',
  price_year: 'calendar_year',
  price_growth: 'growth',
  overhead: 'share',
  staff_turnover: 'share',
  replaced_share: 'share',
  discount_rate: 'discount_rate',
  municipalities: 'municipalities',
  completion_rate: 'completion_rate',
  parents_per_family: 'parents_per_family',
  budget: 'kroner',
} as const satisfies Record<string, KindName>;

export type NumberField = keyof typeof NUMBERS;

/** Those of the numbers that may also be a list by year. */
const BY_YEAR = ['staff_turnover', 'budget'] as const satisfies readonly NumberField[];

export type ByYearField = (typeof BY_YEAR)[number];

export function isNumberField(key: string): key is NumberField {
  return Object.hasOwn(NUMBERS, key);
}

export function isByYear(key: string): boolean {
  return BY_YEAR.some((field) => field === key);
}
