import * as z from 'zod/mini';
import { PHASES, type Input, type Intervention } from '../catalogue/intervention.ts';
import { hasUnknownKey, isMap, leaf, name, text, unknownKeyFault, type Fields } from '../document/shape.ts';
import { readByYear, type Read } from '../document/values.ts';
import { KINDS } from '../settings/kinds.ts';
import {
  ENTRY_SETTING_NAMES,
  isHeadName,
  isSettingName,
  SCENARIO_KEYS,
  type HeadName,
  type ScenarioKey,
  type SettingName,
} from '../settings/settings.ts';
import { byYear, byYearSchema, settingField, single } from './number-schema.ts';

const indexUse = leaf<string | { readonly use: string; readonly extend: number | null }>(
  (raw, fail) => {
    if (typeof raw === 'string') return raw;
    if (!isMap(raw)) return fail({ code: 'expected_text', details: {} });
    if (hasUnknownKey(raw, ['use', 'extend'], fail)) return undefined;
    const { use } = raw;
    if (use === undefined) return fail({ code: 'missing_key', details: { key: 'use' } });
    if (typeof use !== 'string') return fail({ code: 'expected_text', details: {} }, ['use']);
    if (raw.extend === undefined) return { use, extend: null };
    const extend = KINDS.growth.read(raw.extend, (fault) => fail(fault, ['extend']));
    return extend === undefined ? undefined : { use, extend };
  },
  {
    anyOf: [
      { type: 'string' },
      {
        type: 'object',
        properties: { use: { type: 'string' }, extend: KINDS.growth.schema },
        required: ['use'],
        additionalProperties: false,
      },
    ],
  },
);

const funding = z.strictObject({
  name,
  amount: z.optional(byYear(KINDS.kroner)),
  year: z.optional(single(KINDS.count)),
  share: z.optional(single(KINDS.share)),
  of: z.optional(z.enum(['total', ...PHASES])),
});

/** The keys of a scenario that are more than numbers. */
const others = {
  name,
  description: z.optional(text),
  price_index: z.optional(indexUse),
  funding: z.optional(z.array(funding)),
  catalogue: z.optional(z.array(text)),
  uncertainty: z.optional(z.record(z.string(), z.unknown())),
} as const satisfies Record<Exclude<ScenarioKey, SettingName | HeadName>, z.ZodMiniType>;

const headField = z.optional(name);

type SettingFields = Readonly<Record<SettingName, ReturnType<typeof settingField>>>;
type HeadFields = Readonly<Record<HeadName, typeof headField>>;

/** The fields of a scenario, `interventions` apart: they depend on the catalogue. */
export const scenarioFields = Object.fromEntries(
  SCENARIO_KEYS.map((key) => [key, isSettingName(key) ? settingField(key) : isHeadName(key) ? headField : others[key]]),
) as typeof others & SettingFields & HeadFields satisfies Fields;

/** A number of an input by year, or one for each of its keys. */
export type Given =
  | { readonly single: number | readonly number[] }
  | { readonly byKey: Readonly<Record<string, number | readonly number[]>> };

const knownFields = new WeakMap<Intervention, Fields>();

/** The fields of an entry with an intervention. Inputs are optional here; what is required is checked later. */
export function entryFields(intervention: Intervention): Fields {
  const known = knownFields.get(intervention) ?? makeFields(intervention);
  knownFields.set(intervention, known);
  return known;
}

function makeFields(intervention: Intervention): Fields {
  const own = ENTRY_SETTING_NAMES.map((key) => [key, settingField(key)]);
  const fields: Record<string, z.ZodMiniType> = {
    use: z.optional(z.string()),
    ...(Object.fromEntries(own) as Record<string, z.ZodMiniType>),
  };
  for (const input of intervention.inputs) {
    fields[input.id] = z.optional(inputSchema(input, input.byYear));
    if (input.before) fields[`${input.id}_before`] = z.optional(inputSchema(input, false));
    if (input.chooseWith !== null && input.keys !== null) {
      fields[input.chooseWith] = z.optional(z.enum(input.keys.map((key) => key.id)));
    }
  }
  fields.unit_costs = z.optional(z.unknown());
  return fields;
}

function inputSchema(input: Input, isByYear: boolean) {
  const kind = KINDS[input.kind];
  const read: Read<number | readonly number[]> = isByYear
    ? readByYear(kind.read, kind.unit)
    : (raw, fail) => (Array.isArray(raw) ? fail({ code: 'not_by_year', details: {} }) : kind.read(raw, fail));
  const schema = isByYear ? byYearSchema(kind) : kind.schema;
  const { keys } = input;
  if (keys === null) {
    return leaf<Given>((raw, fail) => {
      const value = read(raw, fail);
      return value === undefined ? undefined : { single: value };
    }, schema);
  }
  const known = keys.map((key) => key.id);
  const properties = Object.fromEntries(known.map((key) => [key, schema]));
  return leaf<Given>(
    (raw, fail) => {
      if (!isMap(raw)) {
        const value = read(raw, fail);
        return value === undefined ? undefined : { single: value };
      }
      const byKey: Record<string, number | readonly number[]> = {};
      let whole = true;
      for (const [key, part] of Object.entries(raw)) {
        const value = known.includes(key)
          ? read(part, (fault, at = []) => fail(fault, [key, ...at]))
          : fail(unknownKeyFault(key, known), [key]);
        if (value === undefined) whole = false;
        else byKey[key] = value;
      }
      return whole ? { byKey } : undefined;
    },
    { anyOf: [schema, { type: 'object', properties, additionalProperties: false }] },
  );
}
