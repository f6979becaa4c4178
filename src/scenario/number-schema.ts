import * as z from 'zod/mini';
import type { Kind } from '../settings/kinds.ts';
import { leaf } from '../document/shape.ts';
import { readByYear, readSingle } from '../document/values.ts';
import { KINDS } from '../settings/kinds.ts';
import { definitionOf, type SettingName } from '../settings/settings.ts';

/** The schema of a setting, which need not be there. */
export function settingField(name: SettingName): z.ZodMiniOptional<z.ZodMiniType<number | readonly number[]>> {
  const { kind, byYear: isByYear, help } = definitionOf(name);
  return z.optional(isByYear === undefined ? single(KINDS[kind], help) : byYear(KINDS[kind], help));
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
