import * as z from 'zod/mini';
import type { Path } from '../document/path.ts';
import { hasUnknownKey, isMap, leaf, name, text } from '../document/shape.ts';
import { readLine, readName, readNumber, readRatio, readShare, readText, show, type Read } from '../document/values.ts';
import { inAnyLanguage, LANGUAGES, type Text } from '../language/languages.ts';
import { inEachLanguage } from '../language/page-words.ts';

const ID = /^[a-z][a-z0-9_]*$/u;
const SOURCE_ID = /^[a-z][a-z0-9_-]*$/u;

const readInLanguages =
  (read: Read<string>): Read<Text> =>
  (raw, fail) => {
    if (!isMap(raw)) {
      const same = read(raw, fail);
      return same === undefined ? undefined : inAnyLanguage(same);
    }
    if (hasUnknownKey(raw, LANGUAGES, fail)) return undefined;
    if (Object.keys(raw).length === 0) return fail({ code: 'empty_text', details: {} });
    const any = LANGUAGES.map((language) => raw[language]).find((value) => value != null);
    const texts = LANGUAGES.map((language) => [
      language,
      read(raw[language] ?? any, (fault) => fail(fault, [language])),
    ]);
    return texts.every(([, value]) => value !== undefined) ? (Object.fromEntries(texts) as Text) : undefined;
  };

const inLanguages = (read: Read<string>) =>
  leaf(readInLanguages(read), {
    anyOf: [
      { type: 'string' },
      {
        type: 'object',
        properties: Object.fromEntries(LANGUAGES.map((language) => [language, { type: 'string' }])),
        additionalProperties: false,
      },
    ],
  });

/** Text in some of the languages, or one text that serves for all. */
const textInLanguages = inLanguages(readLine);

/** A name, likewise. */
const nameInLanguages = inLanguages(readName);

const MOST_KRONER = 1e12;

const readFormulaText: Read<string> = (raw, fail) => {
  if (typeof raw !== 'number') return readText(raw, fail);
  const number = readNumber({ least: 0, most: MOST_KRONER })(raw, fail);
  // Without the exponent of 1e-7, which is not in the language of formulas.
  return number === undefined ? undefined : number.toFixed(12).replace(/\.?0+$/u, '');
};

const formula = leaf(readFormulaText, { type: ['string', 'number'] });

const readPlainShare = readShare({ least: 0, most: 1 });
const share = leaf(readPlainShare, { type: ['number', 'string'] });
const rate = leaf(readShare({ least: -0.9, most: 9 }), { type: ['number', 'string'] });
const level = leaf(readRatio({ least: 1e-6, most: 1e9 }), { type: 'number' });
const kroner = leaf(readNumber({ least: 0, most: MOST_KRONER }), { type: 'number', minimum: 0 });
const year = leaf(readNumber({ least: 1900, most: 2200 }, 'whole'), { type: 'integer' });
const id = z.string().check(z.regex(ID));

/** A number of an input's kind; it is checked against the kind's limits when the input is read. */
const number = leaf<number | string>(
  (raw, fail) =>
    typeof raw === 'number' || typeof raw === 'string'
      ? raw
      : fail({ code: 'expected_number', details: { found: show(raw), quoted: false } }),
  { type: ['number', 'string'] },
);

/** The formula of a unit cost, or one for each key of the input that the line is for each of. */
const unitCost = leaf<string | Readonly<Record<string, string>>>(
  (raw, fail) => {
    if (!isMap(raw)) return readFormulaText(raw, fail);
    const entries = Object.entries(raw).map(([key, value]) => [
      key,
      readFormulaText(value, (fault) => fail(fault, [key])),
    ]);
    return entries.every(([, value]) => value !== undefined)
      ? (Object.fromEntries(entries) as Record<string, string>)
      : undefined;
  },
  { type: ['string', 'number', 'object'] },
);

/** One quotation or several, or those of each key. */
const quote = leaf<readonly string[] | Readonly<Record<string, readonly string[]>>>(
  (raw, fail) => {
    const read = (value: unknown, at: Path) => {
      const list: unknown[] = Array.isArray(value) ? value : [value];
      const texts = list.map((item) => readLine(item, (fault) => fail(fault, at)));
      return texts.every((item) => item !== undefined) ? texts : [];
    };
    if (!isMap(raw)) return read(raw, []);
    return Object.fromEntries(Object.entries(raw).map(([key, value]) => [key, read(value, [key])]));
  },
  { type: ['string', 'array', 'object'] },
);

/** The share of a unit cost that is wages, and what it rests on where it is assumed. */
export interface WageShare {
  readonly value: number;
  readonly assumed: Text | null;
}

const readWageShare: Read<WageShare> = (raw, fail) => {
  const bare = !isMap(raw);
  if (!bare && raw.value === undefined) return fail({ code: 'missing_key', details: { key: 'value' } });
  const value = readPlainShare(bare ? raw : raw.value, (fault) => fail(fault, bare ? [] : ['value']));
  if (value === undefined) return undefined;
  if (bare) return { value, assumed: null };
  if (hasUnknownKey(raw, ['value', 'assumed', 'because'], fail)) return undefined;
  if (raw.assumed !== undefined && typeof raw.assumed !== 'boolean') {
    return fail({ code: 'expected_boolean', details: {} }, ['assumed']);
  }
  if (raw.because === undefined || raw.assumed === false) {
    return { value, assumed: raw.assumed === true ? inEachLanguage(({ notes }) => notes.noReason) : null };
  }
  const assumed = readInLanguages(readLine)(raw.because, (fault) => fail(fault, ['because']));
  return assumed === undefined ? undefined : { value, assumed };
};

const wageShare = leaf(readWageShare, { type: ['number', 'string', 'object'] });

const input = z.strictObject({
  kind: z.enum(['count', 'number', 'share', 'kroner']),
  label: nameInLanguages,
  unit: z.optional(nameInLanguages),
  by_year: z.optional(z.boolean()),
  before: z.optional(z.boolean()),
  default: z.optional(number),
  keys: z.optional(z.record(id, nameInLanguages)),
  choose_with: z.optional(id),
  only_with: z.optional(id),
});

const line = z.strictObject({
  id,
  label: nameInLanguages,
  phase: z.enum(['establishment', 'operating', 'public_services']),
  for_each: z.optional(id),
  quantity: formula,
  unit: nameInLanguages,
  replaced: z.optional(z.string()),
  unit_cost: unitCost,
  published_range: z.optional(z.strictObject({ low: kroner, high: kroner })),
  price_year: z.optional(year),
  overhead_included: z.optional(share),
  wage_share: wageShare,
  origin: z.enum(['published', 'derived', 'assumed']),
  derivation: z.optional(textInLanguages),
  source: z.optional(z.string().check(z.regex(SOURCE_ID))),
  quote: z.optional(quote),
});

const note = z.strictObject({
  code: z.enum(['assumption', 'outside_evidence', 'no_trained_staff']),
  when: z.optional(formula),
  lines: z.optional(z.array(id).check(z.minLength(1))),
  phase: z.optional(z.enum(['establishment', 'replacement', 'operating', 'public_services'])),
  path: text,
  text: textInLanguages,
  more: z.optional(textInLanguages),
});

const example = z.strictObject({
  name,
  given: z.record(z.string(), z.unknown()),
  scenario: z.optional(z.record(z.string(), z.unknown())),
  years: leaf(readNumber({ least: 1, most: 50 }, 'whole'), { type: 'integer' }),
  expect: z.record(z.string(), z.number()),
});

const source = z.strictObject({ title: name, publisher: name, year: z.optional(year) });

export const sourcesSchema = z.record(z.string().check(z.regex(SOURCE_ID)), source);

/** The format of an intervention's file. */
export const interventionSchema = z.strictObject({
  id,
  name: nameInLanguages,
  description: z.optional(text),
  price_year: year,
  overhead_included: z.optional(share),
  source: z.optional(z.string().check(z.regex(SOURCE_ID))),
  sources: z.optional(sourcesSchema),
  inputs: z.record(id, input),
  one_of: z.optional(z.array(z.array(id).check(z.minLength(2)))),
  participants: formula,
  lines: z.array(line).check(z.minLength(1)),
  notes: z.optional(z.array(note)),
  examples: z.optional(z.array(example)),
});

/** The series of a price index: the levels by year, or the changes on the year before. */
const series = z.strictObject({
  levels: z.optional(z.record(z.string().check(z.regex(/^\d{4}$/u)), level)),
  changes: z.optional(z.record(z.string().check(z.regex(/^\d{4}$/u)), rate)),
});

/** The format of a price index's file. */
export const indexSchema = z.strictObject({
  id,
  title: nameInLanguages,
  publisher: name,
  source: textInLanguages,
  all: z.optional(series),
  wages: z.optional(series),
  other: z.optional(series),
  estimated: z.optional(z.array(year)),
});

export type SourcesFile = z.output<typeof sourcesSchema>;
export type InterventionFile = z.output<typeof interventionSchema>;
export type IndexFile = z.output<typeof indexSchema>;
