import { formulaNumber, formulaProduct } from '../formula/build.ts';
import type { Formula } from '../formula/tree.ts';
import type { Text } from '../language/text.ts';
import type { Report } from './compile.ts';
import type { IndexFile } from './file-schema.ts';

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
  readonly source: string;
  readonly series: Readonly<Record<SeriesName, Series>>;
  readonly estimated: readonly number[];
  /** The first and the last year that has a level. */
  readonly first: number;
  readonly last: number;
  /** What the file said, for the fingerprint of the catalogue. */
  readonly definition: unknown;
}

/**
 * Turns what a price index's file says into an index.
 *
 * @param report is told everything that is wrong; what is returned is then not to be used
 */
export function compileIndex(file: IndexFile, report: Report): PriceIndex {
  const { all, wages, other } = file;
  const alone = all !== undefined && wages === undefined && other === undefined;
  const both = all === undefined && wages !== undefined && other !== undefined;
  if (!alone && !both) report([], { code: 'index_series', details: {} });
  const common = all === undefined ? undefined : compileSeries('all', all, report);
  const series = {
    wages: common ?? compileSeries('wages', wages, report),
    other: common ?? compileSeries('other', other, report),
  };
  const [first, last] = rangeOf(series.wages);
  if (both && rangeOf(series.other).join() !== [first, last].join()) {
    report(['other'], { code: 'index_series_differ', details: {} }, 'key');
  }
  return {
    id: file.id,
    title: file.title,
    publisher: file.publisher,
    source: file.source,
    series,
    estimated: file.estimated ?? [],
    first,
    last,
    definition: file,
  };
}

function compileSeries(name: string, series: IndexFile['all'], report: Report): Series {
  const { levels, changes } = series ?? {};
  const values = new Map(
    Object.entries(levels ?? changes ?? {})
      .map(([year, value]) => [Number(year), value] as const)
      .sort(([a], [b]) => a - b),
  );
  if (series !== undefined && (levels === undefined) === (changes === undefined)) {
    report([name], { code: 'index_levels_or_changes', details: {} }, 'key');
  } else if (series !== undefined && values.size === 0) {
    report([name], { code: 'empty_list', details: {} }, 'key');
  }
  const years = [...values.keys()];
  const gap = years.find((year, index) => index > 0 && year !== (years[index - 1] as number) + 1);
  if (gap !== undefined) report([name], { code: 'index_gap', details: { year: gap - 1 } }, 'key');
  return { kind: levels === undefined ? 'changes' : 'levels', values };
}

/** A series of changes has a level, its base, in the year before the first of them too. */
function rangeOf({ kind, values }: Series): readonly [number, number] {
  const years = [...values.keys()];
  const first = years[0] ?? 0;
  return [kind === 'levels' ? first : first - 1, years.at(-1) ?? 0];
}

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
    return formulaProduct([last, growth(extend, year - index.last)]);
  }
  const { kind, values } = index.series[name];
  if (kind === 'levels') return formulaNumber(values.get(year) as number);
  const changes = [...values].filter(([each]) => each <= year).map(([, rate]) => growth(rate, 1));
  return formulaProduct([formulaNumber(100), ...changes]);
}

function growth(rate: number, years: number): Formula {
  return {
    kind: 'call',
    name: 'compound',
    operands: [formulaNumber(rate), formulaNumber(years)],
    span: { start: 0, end: 0 },
  };
}
