import * as z from 'zod/mini';
import type { JsonSchema } from '../document/shape.ts';
import { builtInCatalogue } from '../catalogue/catalogue.ts';
import { indexSchema, interventionSchema } from '../catalogue/file-schema.ts';
import { formsOf, type Intervention, type Line } from '../catalogue/intervention.ts';
import type { Language } from '../language/languages.ts';
import { lookUp } from '../language/look-up.ts';
import { wordsOf } from '../language/words.ts';
import { entryFields, scenarioFields } from './fields.ts';
import { KINDS } from '../settings/kinds.ts';
import { groupLines, longFigure, REPLACEMENT } from './unit-costs.ts';

/** JSON Schema of a kind of file, made from the schemas that read it, with what an editor tells in a language. */
export function jsonSchema(kind: 'scenario' | 'intervention' | 'index', language: Language): JsonSchema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: `interv-cost ${kind}`,
    ...SCHEMAS[kind](language),
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
function scenarioSchema(language: Language): JsonSchema {
  const { schema, settings } = wordsOf(language);
  const own = toSchema(z.strictObject(scenarioFields));
  const interventions = [...builtInCatalogue().interventions.values()];
  const properties = describedBy(own.properties as Properties, (key) => lookUp(settings, key)?.help);
  return {
    ...own,
    properties: {
      ...properties,
      funding: { ...properties.funding, items: withWords(properties.funding?.items as JsonSchema, schema.funding) },
      interventions: {
        type: 'object',
        description: schema.interventions,
        minProperties: 1,
        properties: Object.fromEntries(interventions.map((each) => [each.id, entrySchema(each, language)])),
        additionalProperties: { type: ['object', 'null'] },
      },
    },
    required: [...(own.required as string[]), 'interventions'],
  };
}

type Properties = Readonly<Record<string, JsonSchema>>;

function describedBy(properties: Properties, describe: (key: string) => string | undefined): Properties {
  return Object.fromEntries(
    Object.entries(properties).map(([key, schema]) => {
      const description = describe(key);
      return [key, description === undefined ? schema : { ...schema, description }];
    }),
  );
}

/** A schema of a map, with what is said of its keys. */
function withWords(schema: JsonSchema, words: Readonly<Record<string, string>>): JsonSchema {
  return { ...schema, properties: describedBy(schema.properties as Properties, (key) => lookUp(words, key)) };
}

function entrySchema(intervention: Intervention, language: Language): JsonSchema {
  const own = toSchema(z.strictObject(entryFields(intervention)));
  const { settings } = wordsOf(language);
  const { inputs } = intervention;
  const alternatives = intervention.oneOf.flat();
  const required = inputs
    .filter((input) => input.default === null && !alternatives.includes(input.id))
    .map((input) => input.id);
  const properties = describedBy(
    own.properties as Properties,
    (key) => lookUp(settings, key)?.help ?? inputs.find((input) => formsOf(input).includes(key))?.label[language],
  );
  return {
    ...own,
    description: intervention.name[language],
    properties: { ...properties, unit_costs: unitCostsSchema(intervention, language) },
    ...(required.length > 0 ? { required } : {}),
    ...(intervention.oneOf.length === 0
      ? {}
      : { oneOf: intervention.oneOf.flatMap((group) => group.map((id) => ({ required: [id] }))) }),
  };
}

/** The JSON Schema of the `unit_costs` of an intervention. */
function unitCostsSchema(intervention: Intervention, language: Language): JsonSchema {
  const { lines } = intervention;
  const { schema: words } = wordsOf(language);
  const figure = { anyOf: [KINDS.kroner.schema, withWords(z.toJSONSchema(longFigure, { io: 'input' }), words.figure)] };
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
    description: words.unitCosts,
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
