import { formulaGrowth, formulaNumber, formulaProduct } from '../formula/build.ts';
import type { Formula } from '../formula/tree.ts';
import type { Text } from '../language/languages.ts';

/** What a price is the price of: work, or everything else. */
export type SeriesName = 'wages' | 'other';

/** A series of price levels: given as levels, or as changes on the year before. */
export interface Series {
  readonly kind: 'levels' | 'changes';
  readonly values: ReadonlyMap<number, number>;
}

export interface PriceIndex {
  readonly id: string;
  readonly title: Text;
  readonly publisher: string;
  readonly source: Text;
  readonly series: Readonly<Record<SeriesName, Series>>;
  readonly estimated: readonly number[];
  /** The first and the last year that has a level. */
  readonly first: number;
  readonly last: number;
  /** What the file said, for the fingerprint of the catalogue. */
  readonly definition: unknown;
}

/** The path of the rate at which a scenario carries an index on. */
const EXTEND = 'price_index.extend';

/**
 * The level of a series in a year as a formula on the published figures: a level, or the base 100
 * times every change since; past the last year, carried on by a yearly rate.
 *
 * @param extend the yearly rate past the last year, or null if the index is not carried on
 * @returns undefined if the index does not reach the year
 */
export function levelFormula(
  index: PriceIndex,
  name: SeriesName,
  year: number,
  extend: number | null,
): Formula | undefined {
  if (year < index.first) return undefined;
  if (year > index.last) {
    const last = levelFormula(index, name, index.last, null);
    if (extend === null || last === undefined) return undefined;
    return formulaProduct([last, formulaGrowth(extend, year - index.last, EXTEND)]);
  }
  const { kind, values } = index.series[name];
  if (kind === 'levels') return formulaNumber(values.get(year) as number);
  const changes = [...values].filter(([each]) => each <= year).map(([, rate]) => formulaGrowth(rate, 1));
  return formulaProduct([formulaNumber(100), ...changes]);
}
