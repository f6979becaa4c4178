import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Tally } from '../../src/analysis/simulate/order-statistics.ts';
import { combined, digest, DIGESTED } from '../../src/analysis/simulate/running-moments.ts';
import { summarize } from '../../src/analysis/simulate/simulation-summary.ts';
import { codeValues, decodeValues } from '../../src/study/sorted-values.ts';
import { runs } from '../tier.ts';

/** Draws that were made in several places sum up to what they do in one, to the last bit. */

/** What many draws follow from: a counterexample is to be read by people. */
const kinds = fc.record({
  seed: fc.integer({ min: 1, max: 1e6 }),
  size: fc.integer({ min: 1, max: 5 * DIGESTED + 100 }),
  amounts: fc.integer({ min: 1, max: 1e7 }),
  none: fc.constantFrom(0, 0.1, 0.9),
  from: fc.constantFrom(0, -1e6, 1e9),
});

type Kind = typeof kinds extends fc.Arbitrary<infer Value> ? Value : never;

/** Draws in øre; null where a draw does not have the figure. */
function drawsOf({ seed, size, amounts, none, from }: Kind): readonly (number | null)[] {
  let state = seed;
  const random = () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
  return Array.from({ length: size }, () => (random() < none ? null : from * 100 + Math.floor(random() * amounts)));
}

const inKroner = (draws: readonly (number | null)[]) =>
  Float64Array.from(draws, (ore) => (ore === null ? NaN : ore / 100));

/** Cuts a column where digests end. */
function cut(column: Float64Array, cuts: readonly number[]): readonly Float64Array[] {
  const places = [
    0,
    ...[...new Set(cuts.map((each) => each * DIGESTED))]
      .sort((a, b) => a - b)
      .filter((each) => each > 0 && each < column.length),
    column.length,
  ];
  return places.slice(1).map((end, index) => column.subarray(places[index], end));
}

const cuts = fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 5 });

describe('digests', () => {
  it('put together, are mean and squared distances, as whole numbers of øre give them', () => {
    fc.assert(
      fc.property(kinds, (kind) => {
        const draws = drawsOf(kind);
        const ore = draws.filter((each) => each !== null);
        const { count, mean, squares, least, most } = combined([digest(inKroner(draws))]);
        expect(count).toBe(ore.length);
        if (count === 0) return;
        const [sum, ofSquares] = ore.reduce(
          ([all, squared], each) => [all + BigInt(each), squared + BigInt(each) ** 2n],
          [0n, 0n],
        );
        const exactMean = Number(sum) / count / 100;
        const exactSquares = Number(BigInt(count) * ofSquares - sum ** 2n) / count / 1e4;
        const largest = Math.max(Math.abs(least), Math.abs(most));
        expect(Math.abs(mean - exactMean)).toBeLessThanOrEqual(1e-12 * largest);
        // Amounts themselves are off by that much for being doubles.
        expect(Math.abs(squares - exactSquares)).toBeLessThanOrEqual(
          1e-11 * exactSquares + 1e-15 * largest * count * (most - least),
        );
        expect([least, most]).toEqual([
          ore.reduce((a, b) => Math.min(a, b)) / 100,
          ore.reduce((a, b) => Math.max(a, b)) / 100,
        ]);
      }),
      runs(60),
    );
  });

  it('are the same wherever draws were made', () => {
    fc.assert(
      fc.property(kinds, cuts, (kind, places) => {
        const column = inKroner(drawsOf(kind));
        expect(combined(cut(column, places).map(digest))).toEqual(combined([digest(column)]));
      }),
      runs(60),
    );
  });
});

describe('a summary', () => {
  it('is the same of parts, coded and decoded, as of all draws', () => {
    fc.assert(
      fc.property(kinds, cuts, (kind, places) => {
        const column = inKroner(drawsOf(kind));
        const parts = cut(column, places);
        const coded = parts.map(codeValues);
        const whole = summarize({ tallies: () => [{ values: column, counts: null }], digests: [digest(column)] });
        const merged = summarize({
          tallies: () => coded.map((each) => decodeValues(each) as Tally),
          digests: parts.map(digest),
        });
        expect(merged).toEqual(whole);
      }),
      runs(100),
    );
  });
});
