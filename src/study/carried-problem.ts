import * as z from 'zod/mini';
import { LANGUAGES } from '../language/text.ts';
import { wordsOf } from '../language/words.ts';
import type { Advice } from '../language/problems.ts';
import type { Problem, ProblemDetails } from '../problem.ts';

/** A problem as it is carried along in a part: one that can be told of. */
export const carriedProblem = z.custom<Problem>(isProblem);

const place = z.nullable(z.object({ file: z.string(), line: z.int(), column: z.int(), length: z.int(), excerpt: z.string() }));

function isProblem(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { code, details, place: at } = value as Problem;
  if (typeof details !== 'object' || !place.safeParse(at).success) return false;
  return LANGUAGES.every((language) => {
    const { problems } = wordsOf(language);
    if (!Object.hasOwn(problems, code)) return false;
    const say = problems[code] as (details: ProblemDetails[typeof code]) => Advice;
    try {
      const { wrong, right } = say(details);
      return typeof wrong === 'string' && typeof right === 'string';
    } catch {
      // What is missing in the details was not written by this program.
      return false;
    }
  });
}
