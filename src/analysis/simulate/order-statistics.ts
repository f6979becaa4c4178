/** Some values, in any order, and how often each was drawn; null: once. NaN is no value. */
export interface Tally {
  readonly values: Float64Array;
  readonly counts: Float64Array | null;
}

/** The tallies of all draws of a figure; can be iterated more than once. */
export type Tallies = () => Iterable<Tally>;

/** Parts that the range of all values is cut into to find a few of them. */
const PARTS = 4096;
const NONE = 255;
const PARTLESS = new Uint8Array(PARTS).fill(NONE);

/**
 * The values at some ranks, counted from 0 and rising, as sorting all of them would give: only the parts of the range
 * they lie in are sorted.
 *
 * @param least the least of all values
 * @param most the largest
 */
export function atRanks(tallies: Tallies, ranks: readonly number[], least: number, most: number): readonly number[] {
  const scale = most > least ? (PARTS - 1) / (most - least) : 0;
  const partOf = (value: number) => Math.floor((value - least) * scale);
  const drawn = new Float64Array(PARTS);
  // How many values there are, however often each was drawn.
  const sizes = new Uint32Array(PARTS);
  for (const { values, counts } of tallies()) {
    for (let index = 0; index < values.length; index += 1) {
      const value = values[index] as number;
      if (Number.isNaN(value)) continue;
      const part = partOf(value);
      (drawn[part] as number) += counts === null ? 1 : (counts[index] as number);
      (sizes[part] as number)++;
    }
  }
  let [part, before] = [0, 0];
  const places = ranks.map((rank) => {
    while (before + (drawn[part] as number) <= rank) {
      before += drawn[part] as number;
      part += 1;
    }
    return { part, rank: rank - before };
  });
  const own = PARTLESS.slice();
  const parts: Gathered[] = [];
  for (const place of places) {
    if (own[place.part] === NONE) own[place.part] = parts.push(new Gathered(sizes[place.part] as number)) - 1;
  }
  for (const { values, counts } of tallies()) {
    for (let index = 0; index < values.length; index += 1) {
      const value = values[index] as number;
      if (Number.isNaN(value)) continue;
      const at = own[partOf(value)] as number;
      if (at !== NONE) (parts[at] as Gathered).add(value, counts === null ? 1 : (counts[index] as number));
    }
  }
  for (const each of parts) each.sort();
  return places.map(({ part: place, rank }) => (parts[own[place] as number] as Gathered).at(rank));
}

/** The values of a part, and how often each was drawn. */
class Gathered {
  private values: Float64Array;
  private counts: Float64Array | null = null;
  private size = 0;

  constructor(size: number) {
    this.values = new Float64Array(size);
  }

  add(value: number, count: number): void {
    this.values[this.size] = value;
    if (count > 1) this.counts ??= new Float64Array(this.values.length).fill(1);
    if (this.counts !== null) this.counts[this.size] = count;
    this.size += 1;
  }

  sort(): void {
    const { values, counts } = this;
    if (counts === null) {
      values.sort();
      return;
    }
    const order = Array.from(values.keys()).sort((a, b) => (values[a] as number) - (values[b] as number));
    this.values = Float64Array.from(order, (index) => values[index] as number);
    this.counts = Float64Array.from(order, (index) => counts[index] as number);
  }

  /** The value at a rank, counted from 0. */
  at(rank: number): number {
    const { values, counts } = this;
    if (counts === null) return values[rank] ?? NaN;
    let index = 0;
    for (let left = rank - (counts[0] ?? 0); left >= 0; left -= counts[index] as number) index += 1;
    return values[index] ?? NaN;
  }
}
