import { LANGUAGES } from '../language/languages.ts';
import { createHash } from 'node:crypto';
import * as z from 'zod/mini';
import { DIGESTED } from '../analysis/simulate/running-moments.ts';
import { VERSION } from '../version.ts';
import { MOST_SHARDS, type Shard } from './shard.ts';

const FORMAT = 'interv-cost/part/1';

/** What every part begins with. */
export const BEGINNING = '{"format":"interv-cost/part/';

const texts = z.array(z.string());

/** Draws of more than this many do not fit into memory. */
const MOST_DRAWS = 1e9;

/** A whole number within bounds. */
export const whole = (least: number, most = Number.MAX_SAFE_INTEGER) => z.int().check(z.gte(least), z.lte(most));

/** A fingerprint. */
export const fingerprint = z.string().check(z.regex(/^[0-9a-f]{64}$/u));

/** What all parts of a study have in common; two parts belong together if it is the same in both. */
const study = z.object({
  analysis: z.enum(['sweep', 'simulation']),
  version: z.string(),
  /** Into how many parts the work is divided. */
  of: whole(1, MOST_SHARDS),
  /** How many rows or blocks of draws there are, and how many of them are better not divided. */
  work: z.object({ total: whole(1), whole: whole(1) }),
  scenarios: z.array(z.object({ file: z.string(), sha256: fingerprint })).check(z.minLength(1)),
  /** Whether the report is that of one scenario. */
  one: z.boolean(),
  set: texts,
  vary: z.nullable(texts),
  outcomes: texts.check(z.minLength(1)),
  /** The paths of a simulation's rows, by name. */
  paths: z.array(
    z.object({
      path: z.string(),
      label: z.record(z.enum(LANGUAGES), z.string()),
      unit: z.enum(['share', 'kroner', 'word', 'number']),
    }),
  ),
  // Of simulations only.
  draws: z.nullable(whole(1, MOST_DRAWS)),
  seed: z.nullable(whole(0)),
  published: z.nullable(z.boolean()),
});

export type Study = z.output<typeof study>;

/** Checks that redundant parts of the head agree: everything after it is read by them. */
function isConsistent({
  analysis,
  work,
  scenarios,
  one,
  vary,
  outcomes,
  paths,
  draws,
  seed,
  published,
}: Study): boolean {
  const { length } = scenarios;
  if (one && length > 1) return false;
  if (analysis === 'sweep') {
    return (
      work.total === work.whole * length &&
      outcomes.length === 1 &&
      paths.length === 0 &&
      draws === null &&
      seed === null &&
      published === null
    );
  }
  const isOfDraws = draws !== null && seed !== null && published !== null && work.whole === Math.ceil(draws / DIGESTED);
  const isOfCases = work.total % (work.whole * length) === 0 && (vary !== null || work.total === work.whole * length);
  return isOfDraws && isOfCases && paths.length === (vary?.length ?? 0) && !(one && vary !== null);
}

/** The first line of a part: what it is a part of, and which. */
export const headLine = z
  .object({ format: z.literal(FORMAT), shard: whole(1, MOST_SHARDS), study: study.check(z.refine(isConsistent)) })
  .check(z.refine(({ shard, study: { of } }) => shard <= of));

/** The last line but one: fingerprints of the files that the scenarios of a part name, by path. */
export const namedLine = z.object({ named: z.record(z.string(), fingerprint) });

/** The last line: how many rows or blocks of draws are in the part, and the fingerprint of all lines before. */
export const endLine = z.object({ done: z.int(), sha256: z.string() });

/** A line between, and how much of the work is in it. */
export interface PartLine {
  readonly line: object;
  readonly done: number;
}

/** A part to be written. */
export interface Part {
  readonly shard: Shard;
  readonly study: Omit<Study, 'version' | 'of'>;
  readonly lines: AsyncIterable<PartLine>;
  /** Fingerprints of the files that its scenarios name, once all lines have been made. */
  readonly named: ReadonlyMap<string, string>;
}

/** Writes a part line by line. It ends with a fingerprint, which detects truncation and damage. */
export async function* writePart({ shard, study: own, lines, named }: Part): AsyncGenerator<string> {
  const hash = createHash('sha256');
  const write = (line: object) => {
    const text = `${JSON.stringify(line)}\n`;
    hash.update(text);
    return text;
  };
  yield write({ format: FORMAT, shard: shard.number, study: { ...own, version: VERSION, of: shard.of } });
  let all = 0;
  for await (const { line, done } of lines) {
    yield write(line);
    all += done;
  }
  yield write({ named: Object.fromEntries(named) });
  yield `${JSON.stringify({ done: all, sha256: hash.digest('hex') })}\n`;
}

/** Numbers as base64 of their bytes; all supported platforms are little-endian. */
export function encode(numbers: Float64Array | Uint8Array): string {
  return Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength).toString('base64');
}

export function decodeBytes(text: string): Uint8Array {
  return Buffer.from(text, 'base64');
}

/** Numbers from text; what is left over of less than a number is left out. */
export function decodeNumbers(text: string): Float64Array {
  const bytes = Buffer.from(text, 'base64');
  // A copy, aligned for doubles.
  return new Float64Array(new Uint8Array(bytes).buffer, 0, Math.floor(bytes.length / Float64Array.BYTES_PER_ELEMENT));
}
