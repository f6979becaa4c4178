import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Tally } from '../../src/analysis/simulate/order-statistics.ts';
import { codeValues, decodeValues } from '../../src/study/sorted-values.ts';

/** What is coded comes back bit for bit: quantiles of merged parts are quantiles of the very draws. */

/** The values, each as often as it was drawn. */
function decoded(column: Float64Array): readonly number[] {
  const { values, counts } = decodeValues(codeValues(column)) as Tally;
  return Array.from(values).flatMap((value, index) => new Array<number>(counts?.[index] ?? 1).fill(value));
}

const sorted = (column: Float64Array) => [...column.filter((value) => !Number.isNaN(value)).sort()];

/** Draws of a figure: mostly several times the same, some without it. */
const draws = (value: fc.Arbitrary<number>) =>
  fc
    .array(fc.oneof({ weight: 9, arbitrary: value }, fc.constant(NaN)), { maxLength: 300 })
    .map((values) => Float64Array.from([...values, ...values.slice(0, 50)]));

describe('drawn values come back', () => {
  it.each<[string, fc.Arbitrary<number>, number]>([
    ['kroner and øre', fc.integer({ min: -1e9, max: 1e15 }).map((ore) => ore / 100), 100],
    ['a few amounts', fc.integer({ min: 0, max: 20 }).map((leavers) => leavers * 81_250), 100],
    ['millionths of a person', fc.integer({ min: 1, max: 1e9 }).map((millionths) => (10 * millionths + 1) / 1e6), 1e6],
  ])('%s, as steps', (_, value, per) => {
    fc.assert(
      fc.property(draws(value), (column) => {
        expect(decoded(column)).toEqual(sorted(column));
        if (column.some((each) => !Number.isNaN(each) && !Number.isInteger(each * 100)))
          expect(codeValues(column)).toMatchObject({ per });
      }),
    );
  });

  it('any numbers at all', () => {
    fc.assert(
      fc.property(
        draws(fc.oneof({ weight: 9, arbitrary: fc.double({ noNaN: true }) }, fc.constantFrom(-0, 0))),
        (column) => {
          expect(decoded(column)).toEqual(sorted(column));
        },
      ),
      { examples: [[Float64Array.of(-0, -0)], [Float64Array.of(0, -0, 0, 812.5)]] },
    );
  });

  it('steps of every length that a byte more makes', () => {
    const edges = Array.from({ length: 50 }, (_, power) => 2 ** power).flatMap((edge) => [edge - 1, edge, edge + 1]);
    const column = Float64Array.from(edges.map((ore) => ore / 100));
    expect(codeValues(column)).toMatchObject({ per: 100 });
    expect(decoded(column)).toEqual(sorted(column));
  });

  it('a value that was drawn very often takes a few bytes', () => {
    const column = new Float64Array(1_000_000).fill(821_320);
    column[7] = 902_570;
    const coded = codeValues(column);
    expect(JSON.stringify(coded).length).toBeLessThan(80);
    const { values, counts } = decodeValues(coded) as Tally;
    expect([[...values], [...(counts ?? [])]]).toEqual([
      [821_320, 902_570],
      [999_999, 1],
    ]);
  });

  it('no values are no values', () => {
    expect(decoded(Float64Array.of(NaN, NaN))).toEqual([]);
  });
});

it('what was not coded so is no values', () => {
  const coded = codeValues(Float64Array.of(1, 2, 2, 3.5)) as {
    readonly per: 100;
    readonly size: number;
    readonly from: number;
    readonly steps: string;
  };
  expect(decodeValues(coded)).not.toBeNull();
  // More or fewer steps than there are; steps that have no end; steps that are no text of bytes.
  for (const size of [0, 2, 4, 1e15]) expect(decodeValues({ ...coded, size })).toBeNull();
  for (const steps of ['', '////', `${coded.steps}AA`, '*']) expect(decodeValues({ ...coded, steps })).toBeNull();
});
