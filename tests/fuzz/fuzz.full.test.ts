import { expect, it } from 'vitest';
import type { Kind } from './case.ts';
import { caseOf } from './generate/generate.ts';
import { runCase } from './run-case.ts';

/**
 * Random cases of every kind: none may show what must not be. The same ones each time; a great many more are tried
 * by hand, in processes that are watched (`npm run fuzz`).
 */

const SEED = 2018;

const COUNTS: Readonly<Record<Kind, number>> = { inputs: 2000, 'command-lines': 400, workbooks: 200, parts: 300 };

it.each(Object.entries(COUNTS) as [Kind, number][])('%s', async (kind, count) => {
  for (let number = 0; number < count; number += 1) {
    const tried = caseOf(kind, SEED, number);
    expect(
      await runCase(tried),
      `npm run fuzz -- --${kind} 1 --seed ${String(SEED)} --first ${String(number)}`,
    ).toEqual([]);
  }
});
