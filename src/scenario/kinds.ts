import { INPUT_KINDS, numeric, ratio, share, type Kind } from '../catalogue/kinds.ts';
import { leaf } from '../document/shape.ts';
import { readByYear, readSingle } from '../document/values.ts';

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
