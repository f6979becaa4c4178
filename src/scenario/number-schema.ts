import * as z from 'zod/mini';
import type { Kind } from '../settings/kinds.ts';
import { leaf } from '../document/shape.ts';
import { readByYear, readSingle } from '../document/values.ts';
import { KINDS } from '../settings/kinds.ts';
import { definitionOf, type SettingName } from '../settings/settings.ts';

/** The schema of a setting, which need not be there. */
export function settingField(name: SettingName): z.ZodMiniOptional<z.ZodMiniType<number | readonly number[]>> {
  const { kind, byYear: isByYear } = definitionOf(name);
  return z.optional(isByYear === undefined ? single(KINDS[kind]) : byYear(KINDS[kind]));
}

/** The schema of a number that is the same in all years. */
export function single(kind: Kind) {
  return leaf(readSingle(kind.read), kind.schema);
}

/** The schema of a number for all years, or a list with one for each. */
export function byYear(kind: Kind) {
  return leaf(readByYear(kind.read, kind.unit), byYearSchema(kind));
}

export function byYearSchema({ schema }: Kind): Readonly<Record<string, unknown>> {
  return { anyOf: [schema, { type: 'array', items: schema, minItems: 1 }] };
}
