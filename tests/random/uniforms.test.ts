import { describe, expect, it } from 'vitest';
import { threefry, threefryKey } from '../../src/random/threefry.ts';
import { fillUniforms } from '../../src/random/uniforms.ts';

/** The low and the high 32 bits of a whole number. */
function halves(number: number): [number, number] {
  return [Number(BigInt.asUintN(32, BigInt(number))), Number(BigInt(number) >> 32n)];
}

/** A uniform number as it is defined, by itself. */
function defined(seed: number, draw: number, column: number): number {
  const block = new Int32Array(4);
  threefry(threefryKey([...halves(seed), 0, 0]), ...halves(draw), Math.floor(column / 4), 0, block);
  return ((block[column % 4] as number) >>> 0) / 2 ** 32 + 2 ** -33;
}

function uniforms(seed: number, first: number, count: number, columns: number): number[][] {
  const filled = Array.from({ length: columns }, () => new Float64Array(count));
  fillUniforms(seed, first, count, filled);
  return filled.map((column) => [...column]);
}

describe('uniform numbers', () => {
  it('begin with the published words for the key 0 and the counter 0', () => {
    expect(uniforms(0, 0, 1, 4).flat()).toEqual(
      [0x9c6ca96a, 0xe17eae66, 0xfc10ecd4, 0x5256a7d8].map((word) => (word + 0.5) / 2 ** 32),
    );
  });

  it.each([
    [0, 0],
    [1, 0],
    [2 ** 31, 2 ** 31 - 3],
    [2 ** 32 - 1, 2 ** 32 - 3],
    [2 ** 32, 3 * 2 ** 32 - 2],
    [2 ** 53 - 1, 2 ** 53 - 6],
    [20_260_131, 12_345_678_901],
  ])('of seed %d from draw %d on are as defined, word by word', (seed, first) => {
    const expected = Array.from({ length: 11 }, (_, column) =>
      Array.from({ length: 6 }, (_each, index) => defined(seed, first + index, column)),
    );
    expect(uniforms(seed, first, 6, 11)).toEqual(expected);
  });

  it('do not depend on which draws are asked for together', () => {
    const whole = uniforms(7, 2 ** 32 - 50, 100, 6);
    const parts = [uniforms(7, 2 ** 32 - 50, 1, 6), uniforms(7, 2 ** 32 - 49, 60, 6), uniforms(7, 2 ** 32 + 11, 39, 6)];
    expect(whole.map((_, column) => parts.flatMap((part) => part[column] as number[]))).toEqual(whole);
  });

  it.each([1, 2, 3, 4, 5, 16])('in %d columns are the same as in more', (columns) => {
    expect(uniforms(7, 100, 20, columns)).toEqual(uniforms(7, 100, 20, 17).slice(0, columns));
  });

  it('leave the rest of a longer column alone', () => {
    const column = new Float64Array(5).fill(-1);
    fillUniforms(7, 0, 3, [column]);
    expect([...column.subarray(3)]).toEqual([-1, -1]);
    expect([...column.subarray(0, 3)].every((uniform) => uniform > 0 && uniform < 1)).toBe(true);
  });

  it('do not repeat between seeds, draws and columns', () => {
    const all = [0, 1, 2 ** 32, 2 ** 33].flatMap((seed) =>
      [0, 2 ** 32, 2 ** 33].flatMap((first) => uniforms(seed, first, 10, 9).flat()),
    );
    expect(new Set(all).size).toBe(all.length);
  });
});

/** How far counts are from being equal, in standard deviations of a chi-square variable. */
function unevenness(counts: readonly number[]): number {
  const expected = counts.reduce((sum, count) => sum + count, 0) / counts.length;
  const statistic = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
  return (statistic - (counts.length - 1)) / Math.sqrt(2 * (counts.length - 1));
}

describe('uniform numbers are evenly spread', () => {
  const columns = uniforms(42, 0, 100_000, 5);

  it.each([0, 1, 2, 3, 4])('in column %d', (column) => {
    const counts = new Array<number>(256).fill(0);
    for (const uniform of columns[column] as number[]) {
      const cell = Math.floor(uniform * 256);
      counts[cell] = (counts[cell] as number) + 1;
    }
    expect(Math.abs(unevenness(counts))).toBeLessThan(5);
  });

  /** Counts of pairs in a square of 16 x 16 cells. */
  function pairs(first: readonly number[], second: readonly number[]): number[] {
    const counts = new Array<number>(256).fill(0);
    first.forEach((uniform, index) => {
      const cell = Math.floor(uniform * 16) * 16 + Math.floor((second[index] as number) * 16);
      counts[cell] = (counts[cell] as number) + 1;
    });
    return counts;
  }

  it.each([
    [0, 1],
    [2, 3],
    [3, 4],
    [0, 4],
  ])('in columns %d and %d together', (one, other) => {
    expect(Math.abs(unevenness(pairs(columns[one] as number[], columns[other] as number[])))).toBeLessThan(5);
  });

  it('in each draw and the next together', () => {
    const [column] = columns as [number[]];
    expect(Math.abs(unevenness(pairs(column.slice(0, -1), column.slice(1))))).toBeLessThan(5);
  });

  it('in the same draws of neighbouring seeds together', () => {
    const [column] = columns as [number[]];
    const [neighbour] = uniforms(43, 0, 100_000, 1) as [number[]];
    expect(Math.abs(unevenness(pairs(column, neighbour)))).toBeLessThan(5);
  });
});
