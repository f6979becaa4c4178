import * as z from 'zod/mini';
import type { Kind } from '../catalogue/kinds.ts';
import { leaf } from '../document/shape.ts';
import { readByYear, readSingle } from '../document/values.ts';
import { KINDS, NUMBERS, type ByYearField, type NumberField } from './kinds.ts';

/** The schema of a top number that is the same in all years. */
export function singleField(key: Exclude<NumberField, ByYearField>, description: string) {
  return z.optional(single(KINDS[NUMBERS[key]], description));
}

/** The schema of a top number that may also be a list by year. */
export function byYearField(key: ByYearField, description: string) {
  return z.optional(byYear(KINDS[NUMBERS[key]], description));
}

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
