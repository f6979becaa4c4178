import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InputError } from '../../src/index.ts';
import { readShard, shareOf } from '../../src/study/shard.ts';

describe('shares', () => {
  const work = fc.record({
    cases: fc.integer({ min: 1, max: 100_000 }),
    whole: fc.integer({ min: 1, max: 250_000 }),
    of: fc.integer({ min: 1, max: 200 }),
  });

  it('follow each other, and are the whole', () => {
    fc.assert(
      fc.property(work, ({ cases, whole, of }) => {
        const total = cases * whole;
        let next = 0;
        for (let number = 1; number <= of; number += 1) {
          const { first, count } = shareOf({ number, of }, { total, whole });
          expect(first).toBe(next);
          expect(count).toBeGreaterThanOrEqual(0);
          next += count;
        }
        expect(next).toBe(total);
      }),
    );
  });

  it('are as even as can be, or off by a twentieth for the sake of undivided cases', () => {
    fc.assert(
      fc.property(work, ({ cases, whole, of }) => {
        const total = cases * whole;
        const counts = Array.from(
          { length: of },
          (_, index) => shareOf({ number: index + 1, of }, { total, whole }).count,
        );
        const difference = Math.max(...counts) - Math.min(...counts);
        expect(difference).toBeLessThanOrEqual(Math.max(1, total / of / 20));
        if (cases >= 20 * of) expect(counts.every((count) => count % whole === 0)).toBe(true);
      }),
    );
  });

  it.each(['0/7', '8/7', '3', '3/', '/7', '-1/7', '1/0', '1.5/7', '1/100001', '3 / 7', ''])('%j is none', (found) => {
    expect(() => readShard(found)).toThrow(InputError);
  });

  it('are written as K/N', () => {
    expect(readShard('3/7')).toEqual({ number: 3, of: 7 });
    expect(readShard('100000/100000')).toEqual({ number: 100_000, of: 100_000 });
  });
});
