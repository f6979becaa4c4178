import * as z from 'zod/mini';
import { builtInCatalogue } from '../catalogue/catalogue.ts';
import { indexSchema, interventionSchema } from '../catalogue/file-schema.ts';
import type { Intervention, Line } from '../catalogue/intervention.ts';
import { DEFAULT_LANGUAGE } from '../language/languages.ts';
import { entryFields, scenarioFields } from './fields.ts';
import { KINDS } from '../settings/kinds.ts';
import { groupLines, longFigure, REPLACEMENT } from './unit-costs.ts';

type JsonSchema = Readonly<Record<string, unknown>>;

/** JSON Schema of a kind of file, made from the schemas that read it. */
export function jsonSchema(kind: 'scenario' | 'intervention' | 'index'): JsonSchema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: `interv-cost ${kind}`,
    ...SCHEMAS[kind](),
  };
}

const SCHEMAS = {
  scenario: scenarioSchema,
  intervention: () => ({ ...toSchema(interventionSchema), ...OVERHEAD_INCLUDED_NEEDED }),
  index: () => toSchema(indexSchema),
} as const;

const NO_WAGES = { anyOf: [{ const: 0 }, { type: 'string', pattern: '^\\s*[+-]?0+([.,]0+)?\\s*%\\s*$' }] };

/** The overhead included stands at the top of the file, or with every line that has wages. */
const OVERHEAD_INCLUDED_NEEDED = {
  anyOf: [
    { required: ['overhead_included'] },
    {
      properties: {
        lines: {
          items: {
            anyOf: [
              { required: ['overhead_included'] },
              {
                properties: {
                  wage_share: { anyOf: [...NO_WAGES.anyOf, { type: 'object', properties: { value: NO_WAGES } }] },
                },
              },
            ],
          },
        },
      },
    },
  ],
};

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
    description: intervention.name[DEFAULT_LANGUAGE],
    properties: { ...(own.properties as JsonSchema), unit_costs: unitCostsSchema(intervention) },
    ...(required.length > 0 ? { required } : {}),
    ...(intervention.oneOf.length === 0
      ? {}
      : { oneOf: intervention.oneOf.flatMap((group) => group.map((id) => ({ required: [id] }))) }),
  };
}

/** What an editor is told of the `unit_costs` of an intervention. */
function unitCostsSchema(intervention: Intervention): JsonSchema {
  const { lines } = intervention;
  const figure = { anyOf: [KINDS.kroner.schema, z.toJSONSchema(longFigure, { io: 'input' })] };
  const properties = (some: readonly Line[]) =>
    Object.fromEntries(
      [...groupLines(some)].map(([line, keys]) => [line, keys === null ? figure : mapOf(keys, figure)]),
    );
  const replaced = lines.filter((line) => line.replaced !== null);
  const replacement =
    replaced.length === 0
      ? {}
      : { [REPLACEMENT]: { type: 'object', properties: properties(replaced), additionalProperties: false } };
  return {
    type: 'object',
    properties: { ...properties(lines), ...replacement },
    additionalProperties: false,
    description: 'Unit costs of your own, in kroner, by line.',
  };
}

function mapOf(keys: readonly string[], schema: unknown): JsonSchema {
  return {
    type: 'object',
    properties: Object.fromEntries(keys.map((key) => [key, schema])),
    additionalProperties: false,
  };
}

function toSchema(schema: z.ZodMiniType): JsonSchema {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  return rest;
}
