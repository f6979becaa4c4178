import * as z from 'zod/mini';
import { PHASES, type ENTRY_OVERRIDES, type Input, type Intervention } from '../catalogue/intervention.ts';
import { hasUnknownKey, isMap, leaf, name, text, unknownKeyFault, type Fields } from '../document/shape.ts';
import { readByYear, type Read } from '../document/values.ts';
import { KINDS } from './kinds.ts';
import { byYear, byYearField, byYearSchema, single, singleField } from './number-schema.ts';

/** What a scenario or an entry may set; an entry's goes before the scenario's. */
const overrides = {
  staff_turnover: byYearField('staff_turnover', 'Share of the trained staff leaving per year.'),
  replaced_share: singleField('replaced_share', 'Share of the leavers who are replaced; default 100 %.'),
  completion_rate: singleField('completion_rate', 'Share of the participants who complete; default 100 %.'),
  parents_per_family: singleField('parents_per_family', 'Parents per family; gives figures per family.'),
} satisfies Record<(typeof ENTRY_OVERRIDES)[number], z.ZodMiniType>;

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
    description: 'Index for another price year: cpi, state_pl, state_wages_prices, or a file of your own.',
  },
);

const funding = z.strictObject({
  name,
  amount: z.optional(byYear(KINDS.kroner, 'Kroner: each year, in the year given, or a list by year.')),
  year: z.optional(single(KINDS.count, 'The year of the amount: 1, 2, … or, with first_year, the calendar year.')),
  share: z.optional(single(KINDS.share, 'Share of each year’s cost.')),
  of: z.optional(z.enum(['total', ...PHASES])),
});

/** The fields of a scenario, `interventions` apart: they depend on the catalogue. */
export const scenarioFields = {
  name: name.check(z.describe('What the scenario is called in every output.')),
  description: z.optional(text),
  years: singleField('years', 'How many years; default 4: the budget year and three estimate years.'),
  first_year: singleField('first_year', 'Calendar year of year 1.'),
  price_year: singleField('price_year', 'Price level of the result; default 2017.'),
  price_index: z.optional(indexUse),
  price_growth: singleField('price_growth', 'Yearly growth of prices; default 0: constant prices.'),
  overhead: singleField('overhead', 'Overhead on wages; default 20 %.'),
  ...overrides,
  discount_rate: singleField('discount_rate', 'Yearly rate of the present value; default 0.'),
  municipalities: singleField('municipalities', 'How many municipalities of this kind.'),
  funding: z.optional(z.array(funding)),
  budget: byYearField('budget', 'Ceiling on the net cost: one number for the whole horizon, or a list by year.'),
  catalogue: z.optional(z.array(text)),
  uncertainty: z.optional(z.record(z.string(), z.unknown())),
} as const satisfies Fields;

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
  const fields: Record<string, z.ZodMiniType> = { use: z.optional(z.string()), ...overrides };
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
  const description = { description: input.label.en };
  const { keys } = input;
  if (keys === null) {
    return leaf<Given>(
      (raw, fail) => {
        const value = read(raw, fail);
        return value === undefined ? undefined : { single: value };
      },
      { ...schema, ...description },
    );
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
    { anyOf: [schema, { type: 'object', properties, additionalProperties: false }], ...description },
  );
}
