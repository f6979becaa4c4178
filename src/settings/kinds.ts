import { readNumber, readRatio, readShare, type Read } from '../document/values.ts';
import { type Limits } from '../document/limits.ts';

/** A kind of number: how it is read, and its JSON Schema. */
export interface Kind {
  readonly read: Read<number>;
  readonly limits: Limits;
  readonly unit: 'shares' | 'numbers';
  readonly schema: Readonly<Record<string, unknown>>;
}

function numeric(limits: Limits, only: 'whole' | 'any'): Kind {
  const schema = {
    type: only === 'whole' ? 'integer' : 'number',
    minimum: limits.least,
    maximum: limits.most,
  };
  return { read: readNumber(limits, only), limits, unit: 'numbers', schema };
}

function share(limits: Limits): Kind {
  const number = { type: 'number', minimum: Math.max(limits.least, -1), exclusiveMaximum: 1 };
  const percent = { type: 'string', pattern: '^\\s*[+-]?\\d+([.,]\\d+)?\\s*%\\s*$' };
  return { read: readShare(limits), limits, unit: 'shares', schema: { anyOf: [number, percent] } };
}

function ratio(limits: Limits): Kind {
  return { ...numeric(limits, 'any'), read: readRatio(limits) };
}

/** What an input of each kind may be. */
export const INPUT_KINDS = {
  count: numeric({ least: 0, most: 1e7 }, 'whole'),
  number: numeric({ least: 0, most: 1e7 }, 'any'),
  share: share({ least: 0, most: 1 }),
  kroner: numeric({ least: 0, most: 1e12 }, 'any'),
} as const satisfies Record<string, Kind>;

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
