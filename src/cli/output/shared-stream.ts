/** An item of a stream, and what comes after it. */
interface Link<Item> {
  readonly item: Item;
  readonly next: Next<Item>;
}

/** Gives the next link, the same however often it is asked for; null at the end. */
type Next<Item> = () => Promise<Link<Item> | null>;

/**
 * A stream for several readers, each of which gets every item, although it is made once. Items are made as the first
 * reader asks for them, and kept until the last has read them: readers should keep about the same pace.
 *
 * @param readers how many there will be; the beginning is kept for those that have not begun
 */
export function sharedStream<Item>(items: AsyncIterator<Item>, readers: number): AsyncIterable<Item> {
  const unread = new Array<Next<Item>>(readers).fill(nextOf(items));
  return { [Symbol.asyncIterator]: () => readerOf(unread.pop() ?? (() => Promise.resolve(null)), items) };
}

/** Not a generator: its local variables could keep the first link alive, and with it every item. */
function readerOf<Item>(first: Next<Item>, items: AsyncIterator<Item>): AsyncIterator<Item> {
  let next = first;
  const end = { done: true, value: undefined } as const;
  return {
    next: async () => {
      const link = await next();
      if (link === null) return end;
      next = link.next;
      return { done: false, value: link.item };
    },
    return: async () => {
      await items.return?.();
      return end;
    },
  };
}

function nextOf<Item>(items: AsyncIterator<Item>): Next<Item> {
  let link: Promise<Link<Item> | null> | undefined;
  return () => {
    link ??= items.next().then(({ done, value }) => (done === true ? null : { item: value, next: nextOf(items) }));
    return link;
  };
}
