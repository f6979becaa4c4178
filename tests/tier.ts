/**
 * The two tiers of the tests. The fast one (`npm test`) needs Node alone. The full one
 * (`npm run test:all`) adds the files named `*.full.test.ts`, which need other programs or much time,
 * and tries as many cases of each property as its test says.
 */
export const isFull = process.env.TEST_TIER === 'full';

/** Whether the fast tier is run for one mutant after another. */
export const isMutationTesting = process.env.IS_MUTATION_TESTING === 'true';

/**
 * How many random cases to try: those of the full tier, or a share of them that still finds what is
 * often wrong. A count, never a time: a slow machine tries as many.
 */
export function cases(inFull: number, share = 0.1): number {
  return isFull ? inFull : Math.ceil(inFull * share);
}

/** All of a list of cases, or in the fast tier the first of them: those that say most stand first. */
export function some<Case>(all: readonly Case[], inFast: number): readonly Case[] {
  return isFull ? all : all.slice(0, inFast);
}

/**
 * How a property is tried: with so many cases. In the fast tier they are always the same ones (fixed-seed.ts), so that
 * a change is red for what it changed. The full tier tries others each time; a failure names its seed.
 */
export function runs(inFull: number, share?: number): { readonly numRuns: number } {
  return { numRuns: cases(inFull, share) };
}
