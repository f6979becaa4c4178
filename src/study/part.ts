import { createHash } from 'node:crypto';
import * as z from 'zod/mini';
import { VERSION } from '../version.ts';
import type { Shard } from './shard.ts';

const FORMAT = 'interv-cost/part/1';

/** What every part begins with. */
export const BEGINNING = '{"format":"interv-cost/part/';

const texts = z.array(z.string());

/** What all parts of a study have in common; two parts belong together if it is the same in both. */
const study = z.object({
  analysis: z.enum(['sweep', 'simulation']),
  version: z.string(),
  /** Into how many parts the work is divided. */
  of: z.int(),
  /** How many rows or blocks of draws there are, and how many of them are better not divided. */
  work: z.object({ total: z.int(), whole: z.int() }),
  scenarios: z.array(z.object({ file: z.string(), sha256: z.string() })),
  /** Whether the report is that of one scenario. */
  one: z.boolean(),
  set: texts,
  vary: z.nullable(texts),
  outcomes: texts,
  /** The paths of a simulation's rows, by name. */
  paths: z.array(z.object({ path: z.string(), label: z.object({ en: z.string(), da: z.string() }), unit: z.enum(['share', 'kroner', 'word', 'number']) })),
  // Of simulations only.
  draws: z.nullable(z.int()),
  seed: z.nullable(z.int()),
  published: z.nullable(z.boolean()),
});

export type Study = z.output<typeof study>;

/** The first line of a part: what it is a part of, and which. */
export const headLine = z.object({ format: z.literal(FORMAT), shard: z.int(), study });

/** The last line but one: fingerprints of the files that the scenarios of a part name, by path. */
export const namedLine = z.object({ named: z.record(z.string(), z.string()) });

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

/** Writes a part line by line. It ends with a fingerprint, so that a part that was cut off or spoilt shows. */
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

/** Numbers as text, bit for bit; all machines that Node runs on have them in the same order. */
export function encode(numbers: Float64Array | Uint8Array): string {
  return Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength).toString('base64');
}

export function decodeBytes(text: string): Uint8Array {
  return Buffer.from(text, 'base64');
}

export function decodeNumbers(text: string): Float64Array {
  const bytes = Buffer.from(text, 'base64');
  // A copy that begins where numbers may.
  return new Float64Array(new Uint8Array(bytes).buffer);
}
