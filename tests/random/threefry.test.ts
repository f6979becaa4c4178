import { describe, expect, it } from 'vitest';
import { threefry, threefryKey } from '../../src/random/threefry.ts';

const words = (text: string) => text.split(' ').map((word) => parseInt(word, 16));

describe('Threefry4x32 with 20 rounds', () => {
  // Random123, tests/kat_vectors, the lines "threefry4x32 20": counter, key, block.
  it.each([
    [
      '00000000 00000000 00000000 00000000',
      '00000000 00000000 00000000 00000000',
      '9c6ca96a e17eae66 fc10ecd4 5256a7d8',
    ],
    [
      'ffffffff ffffffff ffffffff ffffffff',
      'ffffffff ffffffff ffffffff ffffffff',
      '2a881696 57012287 f6c7446e a16a6732',
    ],
    [
      '243f6a88 85a308d3 13198a2e 03707344',
      'a4093822 299f31d0 082efa98 ec4e6c89',
      '59cd1dbb b8879579 86b5d00c ac8b6d84',
    ],
  ])('counter %s and key %s give %s', (counter, key, expected) => {
    const [key0, key1, key2, key3] = words(key) as [number, number, number, number];
    const [counter0, counter1, counter2, counter3] = words(counter) as [number, number, number, number];
    const block = new Int32Array(4);
    threefry(threefryKey([key0, key1, key2, key3]), counter0, counter1, counter2, counter3, block);
    expect([...block].map((word) => word >>> 0)).toEqual(words(expected));
  });
});
