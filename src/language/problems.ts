import type { ProblemCode, ProblemDetails } from '../problem.ts';

/** What a problem says: what is wrong, and what would be right. */
export interface Advice {
  readonly wrong: string;
  readonly right: string;
}

/** The words of every problem; each language has one of these. */
export type ProblemWords = {
  readonly [Code in ProblemCode]: (details: ProblemDetails[Code]) => Advice;
};

/** How many names are listed before the rest are left out. */
const MOST_NAMES = 30;

/** Names as a list: `a, b, c`. */
export function listNames(names: readonly string[]): string {
  const shown = names.slice(0, MOST_NAMES).join(', ');
  return names.length > MOST_NAMES ? `${shown}, …` : shown;
}
