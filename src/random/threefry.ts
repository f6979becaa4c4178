/** What the fifth key word is made of: the parity of the others and this constant (Skein 1.3). */
const PARITY = 0x1bd11bda;

/**
 * The key of a generator: four words, and a fifth that follows from them.
 *
 * @param words whole numbers; only their lowest 32 bits count
 */
export function threefryKey(words: readonly [number, number, number, number]): Int32Array {
  const [first, second, third, fourth] = words;
  return Int32Array.of(first, second, third, fourth, PARITY ^ first ^ second ^ third ^ fourth);
}

/**
 * Threefry4x32 with 20 rounds: a counter, mixed with a key into four words that are indistinguishable from
 * random ones. The same key and counter always give the same words, so that any draw can be made at
 * any time, in any order.
 *
 * Source: J. Salmon, M. Moraes, R. Dror, D. Shaw: Parallel random numbers: as easy as 1, 2, 3 (2011).
 * The rounds are written out, on four variables, because a simulation spends much of its time here.
 *
 * @param key from threefryKey
 * @param block where the four words go
 */
export function threefry(
  key: Int32Array,
  counter0: number,
  counter1: number,
  counter2: number,
  counter3: number,
  block: Int32Array,
): void {
  const key0 = key[0] as number;
  const key1 = key[1] as number;
  const key2 = key[2] as number;
  const key3 = key[3] as number;
  const parity = key[4] as number;
  let a = (counter0 + key0) | 0;
  let b = (counter1 + key1) | 0;
  let c = (counter2 + key2) | 0;
  let d = (counter3 + key3) | 0;

  a = (a + b) | 0;
  b = ((b << 10) | (b >>> 22)) ^ a;
  c = (c + d) | 0;
  d = ((d << 26) | (d >>> 6)) ^ c;
  a = (a + d) | 0;
  d = ((d << 11) | (d >>> 21)) ^ a;
  c = (c + b) | 0;
  b = ((b << 21) | (b >>> 11)) ^ c;
  a = (a + b) | 0;
  b = ((b << 13) | (b >>> 19)) ^ a;
  c = (c + d) | 0;
  d = ((d << 27) | (d >>> 5)) ^ c;
  a = (a + d) | 0;
  d = ((d << 23) | (d >>> 9)) ^ a;
  c = (c + b) | 0;
  b = ((b << 5) | (b >>> 27)) ^ c;
  a = (a + key1) | 0;
  b = (b + key2) | 0;
  c = (c + key3) | 0;
  d = (d + parity + 1) | 0;
  a = (a + b) | 0;
  b = ((b << 6) | (b >>> 26)) ^ a;
  c = (c + d) | 0;
  d = ((d << 20) | (d >>> 12)) ^ c;
  a = (a + d) | 0;
  d = ((d << 17) | (d >>> 15)) ^ a;
  c = (c + b) | 0;
  b = ((b << 11) | (b >>> 21)) ^ c;
  a = (a + b) | 0;
  b = ((b << 25) | (b >>> 7)) ^ a;
  c = (c + d) | 0;
  d = ((d << 10) | (d >>> 22)) ^ c;
  a = (a + d) | 0;
  d = ((d << 18) | (d >>> 14)) ^ a;
  c = (c + b) | 0;
  b = ((b << 20) | (b >>> 12)) ^ c;
  a = (a + key2) | 0;
  b = (b + key3) | 0;
  c = (c + parity) | 0;
  d = (d + key0 + 2) | 0;
  a = (a + b) | 0;
  b = ((b << 10) | (b >>> 22)) ^ a;
  c = (c + d) | 0;
  d = ((d << 26) | (d >>> 6)) ^ c;
  a = (a + d) | 0;
  d = ((d << 11) | (d >>> 21)) ^ a;
  c = (c + b) | 0;
  b = ((b << 21) | (b >>> 11)) ^ c;
  a = (a + b) | 0;
  b = ((b << 13) | (b >>> 19)) ^ a;
  c = (c + d) | 0;
  d = ((d << 27) | (d >>> 5)) ^ c;
  a = (a + d) | 0;
  d = ((d << 23) | (d >>> 9)) ^ a;
  c = (c + b) | 0;
  b = ((b << 5) | (b >>> 27)) ^ c;
  a = (a + key3) | 0;
  b = (b + parity) | 0;
  c = (c + key0) | 0;
  d = (d + key1 + 3) | 0;
  a = (a + b) | 0;
  b = ((b << 6) | (b >>> 26)) ^ a;
  c = (c + d) | 0;
  d = ((d << 20) | (d >>> 12)) ^ c;
  a = (a + d) | 0;
  d = ((d << 17) | (d >>> 15)) ^ a;
  c = (c + b) | 0;
  b = ((b << 11) | (b >>> 21)) ^ c;
  a = (a + b) | 0;
  b = ((b << 25) | (b >>> 7)) ^ a;
  c = (c + d) | 0;
  d = ((d << 10) | (d >>> 22)) ^ c;
  a = (a + d) | 0;
  d = ((d << 18) | (d >>> 14)) ^ a;
  c = (c + b) | 0;
  b = ((b << 20) | (b >>> 12)) ^ c;
  a = (a + parity) | 0;
  b = (b + key0) | 0;
  c = (c + key1) | 0;
  d = (d + key2 + 4) | 0;
  a = (a + b) | 0;
  b = ((b << 10) | (b >>> 22)) ^ a;
  c = (c + d) | 0;
  d = ((d << 26) | (d >>> 6)) ^ c;
  a = (a + d) | 0;
  d = ((d << 11) | (d >>> 21)) ^ a;
  c = (c + b) | 0;
  b = ((b << 21) | (b >>> 11)) ^ c;
  a = (a + b) | 0;
  b = ((b << 13) | (b >>> 19)) ^ a;
  c = (c + d) | 0;
  d = ((d << 27) | (d >>> 5)) ^ c;
  a = (a + d) | 0;
  d = ((d << 23) | (d >>> 9)) ^ a;
  c = (c + b) | 0;
  b = ((b << 5) | (b >>> 27)) ^ c;
  a = (a + key0) | 0;
  b = (b + key1) | 0;
  c = (c + key2) | 0;
  d = (d + key3 + 5) | 0;

  block[0] = a;
  block[1] = b;
  block[2] = c;
  block[3] = d;
}
