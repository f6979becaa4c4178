/** Something of a height that wants its middle at a place. */
export interface Wish {
  readonly middle: number;
  readonly height: number;
}

/** Neighbours that touch each other, and the mean of their wished places. */
interface Pool {
  readonly count: number;
  readonly wanted: number;
}

/**
 * The middles nearest to what is wished for (by least squares) such that nothing overlaps and all
 * lies between `top` and `bottom`, in the order of the wishes. If there is too little room, it goes
 * on below `bottom`.
 */
export function spreadApart(wishes: readonly Wish[], top: number, bottom: number): readonly number[] {
  const order = [...wishes.entries()].sort(([a, one], [b, other]) => one.middle - other.middle || a - b);
  const total = wishes.reduce((sum, { height }) => sum + height, 0);
  // Less what stands above it, each has a place, and these places must not fall from one to the next.
  let above = 0;
  const wanted = order.map(([, { middle, height }]) => {
    const place = middle - height / 2 - above;
    above += height;
    return place;
  });
  const places = rising(wanted).map((place) => Math.max(top, Math.min(place, bottom - total)));
  const middles = new Map<number, number>();
  above = 0;
  for (const [rank, [index, { height }]] of order.entries()) {
    middles.set(index, (places[rank] ?? top) + above + height / 2);
    above += height;
  }
  return wishes.map((_, index) => middles.get(index) ?? top);
}

/** The numbers nearest to these that do not fall: where they would, neighbours share their mean. */
function rising(wanted: readonly number[]): readonly number[] {
  const pools: Pool[] = [];
  for (const value of wanted) {
    let pool: Pool = { count: 1, wanted: value };
    for (let last = pools.at(-1); last !== undefined && last.wanted > pool.wanted; last = pools.at(-1)) {
      const count = last.count + pool.count;
      pool = { count, wanted: (last.wanted * last.count + pool.wanted * pool.count) / count };
      pools.pop();
    }
    pools.push(pool);
  }
  return pools.flatMap((pool) => Array.from({ length: pool.count }, () => pool.wanted));
}
