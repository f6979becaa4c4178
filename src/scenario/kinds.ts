import { leaf } from '../document/shape.ts';
import {
  readByYear,
  readNumber,
  readRatio,
  readShare,
  readSingle,
  type Limits,
  type Read,
} from '../document/values.ts';

/** A kind of number: how it is read, and what an editor is told of it. */
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

/** Every kind of number in a scenario, with what it may be. */
export const KINDS = {
  years: numeric({ least: 1, most: 50 }, 'whole'),
  calendar_year: numeric({ least: 1900, most: 2200 }, 'whole'),
  municipalities: numeric({ least: 1, most: 1000 }, 'whole'),
  count: numeric({ least: 0, most: 1e7 }, 'whole'),
  number: numeric({ least: 0, most: 1e7 }, 'any'),
  share: share({ least: 0, most: 1 }),
  completion_rate: share({ least: 0, most: 1, above: true }),
  growth: share({ least: -0.1, most: 0.5 }),
  discount_rate: share({ least: 0, most: 0.5 }),
  parents_per_family: ratio({ least: 1, most: 10 }),
  kroner: numeric({ least: 0, most: 1e12 }, 'any'),
} as const satisfies Record<string, Kind>;

export type KindName = keyof typeof KINDS;

/** The schema of a number that is the same in all years. */
export function single(kind: Kind, description?: string) {
  return leaf(readSingle(kind.read), describe(kind.schema, description));
}

/** The schema of a number for all years, or a list with one for each. */
export function byYear(kind: Kind, description?: string) {
  return leaf(readByYear(kind.read, kind.unit), describe(byYearSchema(kind), description));
}

export function byYearSchema({ schema }: Kind): Readonly<Record<string, unknown>> {
  return { anyOf: [schema, { type: 'array', items: schema, minItems: 1 }] };
}

function describe(schema: Readonly<Record<string, unknown>>, description: string | undefined) {
  return description === undefined ? schema : { ...schema, description };
}
