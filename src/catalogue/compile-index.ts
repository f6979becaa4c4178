import type { ReportFault } from './compile-formula.ts';
import type { IndexFile } from './file-schema.ts';
import type { PriceIndex, Series } from './price-index.ts';

/**
 * Turns what a price index's file says into an index.
 *
 * @param report called with everything that is wrong; what is returned is then not to be used
 */
export function compileIndex(file: IndexFile, report: ReportFault): PriceIndex {
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

function compileSeries(name: string, series: IndexFile['all'], report: ReportFault): Series {
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
