import { expect, it } from 'vitest';
import { sharedStream } from '../../src/cli/output/shared-stream.ts';

/** Numbers that count how many have been made, and whether what makes them has been put away. */
function numbers(count: number) {
  const made = { count: 0, isAway: false };
  async function* items() {
    try {
      for (; made.count < count;) {
        made.count += 1;
        await Promise.resolve();
        yield made.count;
      }
    } finally {
      made.isAway = true;
    }
  }
  return { made, items: items() };
}

it('gives every item to every reader, though it is made once', async () => {
  const { made, items } = numbers(100);
  const stream = sharedStream(items, 2);
  const read = async () => {
    const all: number[] = [];
    for await (const item of stream) all.push(item);
    return all;
  };
  const expected = Array.from({ length: 100 }, (_, index) => index + 1);
  expect(await read()).toEqual(expected);
  // One that begins when another has ended.
  expect(await read()).toEqual(expected);
  expect(made).toEqual({ count: 100, isAway: true });
});

it('makes no more than is asked for, and is put away when a reader gives up', async () => {
  const { made, items } = numbers(100);
  const stream = sharedStream(items, 2);
  const [first, second] = [stream[Symbol.asyncIterator](), stream[Symbol.asyncIterator]()];
  for (let index = 1; index <= 3; index += 1) {
    expect([await first.next(), await second.next()]).toEqual([
      { done: false, value: index },
      { done: false, value: index },
    ]);
    expect(made.count).toBe(index);
  }
  await first.return?.();
  expect(made).toEqual({ count: 3, isAway: true });
});
