import * as z from 'zod';
import { builtInCatalogue } from '../catalogue/catalogue.ts';
import { indexSchema, interventionSchema } from '../catalogue/file-schema.ts';
import type { Intervention } from '../catalogue/intervention.ts';
import { entryFields, scenarioFields } from './fields.ts';
import { unitCostsSchema } from './unit-costs.ts';

type JsonSchema = Readonly<Record<string, unknown>>;

/** JSON Schema of a kind of file, made from the schemas that read it. */
export function jsonSchema(kind: 'scenario' | 'intervention' | 'index'): JsonSchema {
  const schema =
    kind === 'scenario'
      ? scenarioSchema()
      : toSchema(kind === 'intervention' ? interventionSchema : indexSchema);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: `interv-cost ${kind}`,
    ...schema,
  };
}

/** A scenario: its own fields, and for each built-in intervention those of an entry with it. */
function scenarioSchema(): JsonSchema {
  const own = toSchema(z.strictObject(scenarioFields));
  const interventions = [...builtInCatalogue().interventions.values()];
  const entries = {
    type: 'object',
    description: 'An intervention by its id, or a label of your own with `use`.',
    minProperties: 1,
    properties: Object.fromEntries(interventions.map((each) => [each.id, entrySchema(each)])),
    additionalProperties: { type: ['object', 'null'] },
  };
  return {
    ...own,
    properties: { ...(own.properties as JsonSchema), interventions: entries },
    required: [...(own.required as string[]), 'interventions'],
  };
}

function entrySchema(intervention: Intervention): JsonSchema {
  const own = toSchema(z.strictObject(entryFields(intervention)));
  const alternatives = intervention.oneOf.flat();
  const required = intervention.inputs
    .filter((input) => input.default === null && !alternatives.includes(input.id))
    .map((input) => input.id);
  return {
    ...own,
    description: intervention.name.en,
    properties: { ...(own.properties as JsonSchema), unit_costs: unitCostsSchema(intervention) },
    ...(required.length > 0 ? { required } : {}),
    ...(intervention.oneOf.length === 0
      ? {}
      : { oneOf: intervention.oneOf.flatMap((group) => group.map((id) => ({ required: [id] }))) }),
  };
}

function toSchema(schema: z.ZodType): JsonSchema {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  return rest;
}
