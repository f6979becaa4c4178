import * as z from 'zod/mini';
import { problemAt, type Fault, type Problem } from '../problem.ts';
import type { InputDocument } from './document.ts';
import type { Path } from './path.ts';
import { MOST_MISSPELT, nearest } from './nearest.ts';
import { readLine, readName, show, type Fail, type Read } from './values.ts';

/** What `z.toJSONSchema` is to say of a value that a reader of our own reads. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** A zod schema of a value that is read by a reader of our own, with its own problems. */
export function leaf<Value>(read: Read<Value>, schema: JsonSchema) {
  const transform = z.transform((raw: unknown, context): Value => {
    if (raw === undefined) {
      context.issues.push({ code: 'invalid_type', expected: 'nonoptional', input: raw });
      return z.NEVER;
    }
    const fail: Fail = (fault, at = []) => {
      context.issues.push({ code: 'custom', input: raw, path: [...at], params: { fault } });
      return undefined;
    };
    const value = read(raw, fail);
    return value ?? z.NEVER;
  });
  return z.pipe(z.unknown(), transform).register(z.globalRegistry, schema);
}

/** Text of a person: not empty, on one line, no control characters. */
export const text = leaf(readLine, { type: 'string', minLength: 1 });

/** A name, likewise. */
export const name = leaf(readName, { type: 'string', minLength: 1 });

/** Validates a value by its schema, or reports everything that is wrong with it. */
export function readShape<Schema extends z.ZodMiniType>(
  schema: Schema,
  raw: unknown,
  at: Path,
  document: InputDocument,
  problems: Problem[],
): z.output<Schema> | undefined {
  const result = schema.safeParse(raw, { error: knownKeys });
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    for (const problem of problemsOf(issue, raw, at, document)) problems.push(problem);
  }
  return undefined;
}

/** The fields of a map, each with its schema. */
export type Fields = Readonly<Record<string, z.ZodMiniType>>;

type Values<Shape extends Fields> = { readonly [Key in keyof Shape]: z.output<Shape[Key]> | undefined };

/**
 * Reads a map field by field, so that what is right in it can be checked further although
 * something else is wrong: a field that is missing or wrong is undefined.
 *
 * @param others keys that are known too, and read elsewhere
 */
export function readFields<Shape extends Fields>(
  fields: Shape,
  raw: Readonly<Record<string, unknown>>,
  at: Path,
  document: InputDocument,
  problems: Problem[],
  others: readonly string[] = [],
): Values<Shape> {
  const own = Object.keys(fields);
  const known = [...own, ...others];
  for (const [index, key] of unknownOf(raw, known).entries()) {
    problems.push(unknownKey(key, known, at, document, index < MOST_MISSPELT));
  }
  const meant = keysMeant(raw, known);
  const values = own.map((key) => {
    // What stands under another name is not missing besides.
    if (raw[key] === undefined && meant.has(key)) return [key, undefined] as const;
    const schema = fields[key] as z.ZodMiniType;
    return [key, readShape(schema, raw[key], [...at, key], document, problems)] as const;
  });
  return Object.fromEntries(values) as Values<Shape>;
}

export function isMap(raw: unknown): raw is Readonly<Record<string, unknown>> {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw);
}

/** Says which keys of a map are unknown; true if any is. */
export function hasUnknownKey(raw: Readonly<Record<string, unknown>>, known: readonly string[], fail: Fail): boolean {
  const unknown = unknownOf(raw, known);
  for (const [index, key] of unknown.entries()) {
    fail(unknownKeyFault(key, known, index < MOST_MISSPELT), [key]);
  }
  return unknown.length > 0;
}

function unknownOf(raw: Readonly<Record<string, unknown>>, known: readonly string[]): readonly string[] {
  const names = new Set(known);
  return Object.keys(raw).filter((key) => !names.has(key));
}

/** The known keys that the unknown ones of a map probably stand for. */
export function keysMeant(raw: Readonly<Record<string, unknown>>, known: readonly string[]): ReadonlySet<string> {
  const meant = unknownOf(raw, known)
    .slice(0, MOST_MISSPELT)
    .map((key) => nearest(key, known));
  return new Set(meant.filter((key) => key !== null));
}

function unknownKey(
  key: string,
  known: readonly string[],
  at: Path,
  document: InputDocument,
  isLookedFor: boolean,
): Problem {
  return problemAt(document.place([...at, key], 'key'), unknownKeyFault(key, known, isLookedFor));
}

/** @param isLookedFor whether the nearest known key is looked for */
export function unknownKeyFault(key: string, known: readonly string[], isLookedFor = true): Fault {
  return { code: 'unknown_key', details: { key, nearest: isLookedFor ? nearest(key, known) : null, known } };
}

/** Lets an issue about unknown keys carry, in its message, the keys that are known. */
const knownKeys: z.core.$ZodErrorMap = (issue) => {
  if (issue.code !== 'unrecognized_keys') return undefined;
  const definition = issue.inst?._zod.def as { shape?: Fields } | undefined;
  return Object.keys(definition?.shape ?? {}).join(' ');
};

function problemsOf(issue: z.core.$ZodIssue, raw: unknown, at: Path, document: InputDocument): Problem[] {
  const inside = issue.path as Path;
  const path = [...at, ...inside];
  const value = inside.reduce<unknown>(
    (from, step) => (from as Record<string | number, unknown> | undefined)?.[step],
    raw,
  );
  if (issue.code === 'unrecognized_keys') {
    const known = issue.message.split(' ');
    return issue.keys.map((key, index) => unknownKey(key, known, path, document, index < MOST_MISSPELT));
  }
  const missing = value === undefined && issue.code !== 'custom';
  if (missing) {
    const key = String(path.at(-1));
    const place = document.place(path.slice(0, -1), 'key');
    return [problemAt(place, { code: 'missing_key', details: { key } })];
  }
  const fault = faultOf(issue, value, path);
  const onKey = issue.code === 'invalid_key' || fault.code === 'unknown_key';
  return [problemAt(document.place(path, onKey ? 'key' : 'value'), fault)];
}

function faultOf(issue: z.core.$ZodIssue, value: unknown, path: Path): Fault {
  switch (issue.code) {
    case 'custom':
      return issue.params?.fault as Fault;
    case 'invalid_key':
      return { code: 'bad_id', details: { found: String(issue.path.at(-1)) } };
    case 'invalid_value': {
      const known = issue.values.map(String);
      const found = show(value);
      return { code: 'not_one_of', details: { found, known, nearest: nearest(found, known) } };
    }
    case 'too_small':
      return { code: issue.origin === 'array' ? 'empty_list' : 'empty_text', details: {} };
    case 'invalid_format':
      return { code: 'bad_id', details: { found: show(value) } };
    case 'invalid_type':
      switch (issue.expected) {
        case 'array':
          return {
            code: 'expected_list',
            details: { key: String(path.at(-1)), found: isMap(value) ? '' : show(value) },
          };
        case 'number':
          return { code: 'expected_number', details: { found: show(value), quoted: false } };
        case 'boolean':
          return { code: 'expected_boolean', details: {} };
        case 'string':
          return { code: 'expected_text', details: {} };
        default:
          return { code: 'expected_map', details: {} };
      }
    default:
      throw new Error(`no words for the zod issue ${issue.code}`);
  }
}
