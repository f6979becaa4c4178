import { threefry, threefryKey } from './threefry.ts';

const TWO_TO_32 = 2 ** 32;

/** The middle of the interval that a word stands for: never 0 and never 1. */
function toUniform(word: number): number {
  return ((word >>> 0) + 0.5) / TWO_TO_32;
}

/**
 * Fills columns with random numbers between 0 and 1. What a draw has in a column follows from the
 * seed, the number of the draw and the number of the column alone: not from which draws are asked for
 * together, nor from how many columns there are.
 *
 * @param seed a whole number from 0 to 2^53 - 1
 * @param first the number of the first draw; no draw may be beyond 2^53 - 1
 * @param count how many draws; each column has room for as many
 */
export function fillUniforms(seed: number, first: number, count: number, columns: readonly Float64Array[]): void {
  const key = threefryKey([seed % TWO_TO_32, Math.floor(seed / TWO_TO_32), 0, 0]);
  const block = new Int32Array(4);
  // Writing to a column of no length does nothing.
  const none = new Float64Array(0);
  for (let column = 0; column < columns.length; column += 4) {
    const [one = none, two = none, three = none, four = none] = columns.slice(column, column + 4);
    let low = first | 0;
    let high = Math.floor(first / TWO_TO_32) | 0;
    for (let index = 0; index < count; index += 1) {
      threefry(key, low, high, column / 4, 0, block);
      one[index] = toUniform(block[0] as number);
      two[index] = toUniform(block[1] as number);
      three[index] = toUniform(block[2] as number);
      four[index] = toUniform(block[3] as number);
      low = (low + 1) | 0;
      if (low === 0) high = (high + 1) | 0;
    }
  }
}
