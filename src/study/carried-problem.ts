import * as z from 'zod/mini';
import { LANGUAGES } from '../language/languages.ts';
import { wordsOf } from '../language/words.ts';
import { adviceOn } from '../language/problems.ts';
import type { Problem } from '../problem.ts';
import { whole } from './part.ts';

/** A problem as it is stored in a part; it must have a message. */
export const carriedProblem = z.custom<Problem>(isProblem);

const size = whole(0, 1e8);
const place = z.nullable(
  z
    .object({ file: z.string(), line: size, column: whole(1, 1e8), length: size, excerpt: z.string() })
    .check(z.refine(({ column, excerpt }) => excerpt === '' || column <= excerpt.length + 1)),
);

const plain = z.nullable(z.union([z.string(), z.number(), z.boolean()]));
const particulars = z.record(z.string(), z.union([plain, z.array(plain)]));

/** @throws if there is no such problem: its message would be `undefined` */
function particular(details: object, name: string | symbol): unknown {
  if (!Object.hasOwn(details, name)) throw new Error(`no ${String(name)}`);
  return Reflect.get(details, name);
}

function isProblem(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { code, details, place: at } = value as Problem;
  if (!particulars.safeParse(details).success || !place.safeParse(at).success) return false;
  return LANGUAGES.every((language) => {
    const { problems } = wordsOf(language);
    if (!Object.hasOwn(problems, code)) return false;
    try {
      const { wrong, right } = adviceOn(
        { code, details: new Proxy<object>(details, { get: particular }) as typeof details },
        problems,
      );
      return typeof wrong === 'string' && typeof right === 'string';
    } catch {
      // What is missing in the details was not written by this program.
      return false;
    }
  });
}
