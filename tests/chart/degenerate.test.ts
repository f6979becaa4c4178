import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HeatMap } from '../../src/chart/description.ts';
import type { Histogram } from '../../src/chart/histogram.ts';
import type { LineChart } from '../../src/chart/description.ts';
import type { StackedColumns } from '../../src/chart/description.ts';
import type { TornadoChart } from '../../src/chart/tornado-chart.ts';
import { crowdedCharts } from './crowded.ts';
import { charts, columns, groupedColumns, heatMap, histogram, stackedYears, sweep, tornado } from './descriptions.ts';
import { draw, type Chart } from './draw.ts';
import { elementsOf, parseXml } from './xml.ts';

/** The chart is well-formed, and every number in it is one, on paper of the usual width and in a narrow page. */
function expectSound(chart: Chart): void {
  expectSoundSource(draw(chart));
  expectSoundSource(draw({ ...chart, width: 320, isBare: true }));
}

function expectSoundSource(source: string): void {
  expect(source).not.toMatch(/NaN|undefined|null|Infinity/u);
  const svg = parseXml(source);
  for (const rect of elementsOf(svg, 'rect')) {
    for (const side of ['width', 'height']) expect(Number(rect.attributes.get(side))).toBeGreaterThanOrEqual(0);
  }
}

const format = String;

function lines(places: readonly number[], ...values: (number | null)[][]): LineChart {
  return {
    ...sweep,
    x: { kind: 'number', title: 'x', format, values: places },
    y: { title: 'y', format },
    series: values.map((one, index) => ({ label: String(index), values: one })),
    base: null,
  };
}

function words(places: readonly string[], ...values: (number | null)[][]): LineChart {
  return { ...lines([], ...values), x: { kind: 'word', title: 'x', format, values: places } };
}

function table(cells: readonly (readonly (number | null)[])[], base: HeatMap['base'] = null): HeatMap {
  const labels = (count: number) => Array.from({ length: count }, (_, index) => String(index));
  return {
    ...heatMap,
    x: { title: 'x', labels: labels(cells[0]?.length ?? 0) },
    y: { title: 'y', labels: labels(cells.length) },
    value: { title: 'value', format },
    cells,
    base,
  };
}

function bars(base: number, ...ends: (readonly [number, number])[]): TornadoChart {
  return {
    ...tornado,
    axis: { title: 'x', format },
    base: { value: base, label: 'base' },
    bars: ends.map(([low, high], index) => ({
      label: String(index),
      detail: '',
      low: { value: low, label: 'low' },
      high: { value: high, label: 'high' },
      illustrative: index % 2 === 1,
    })),
  };
}

function counts(bins: Histogram['bins'], ...marks: number[]): Histogram {
  return {
    ...histogram,
    x: { title: 'x', format },
    y: { title: 'y', format },
    bins,
    marks: marks.map((value) => ({ value, label: `mark ${String(value)}` })),
  };
}

function stack(
  years: number,
  limit: readonly (number | null)[] | null,
  ...values: (number | null)[][]
): StackedColumns {
  return {
    ...stackedYears,
    x: { title: '', values: Array.from({ length: years }, (_, index) => String(2027 + index)) },
    y: { title: 'y', format },
    series: values.map((one, index) => ({ label: String(index), values: one })),
    limit: limit === null ? null : { label: 'limit', values: limit },
  };
}

const cases: Readonly<Record<string, Chart>> = {
  'no values': lines([]),
  'a series without values': lines([1, 2, 3], []),
  'one value': lines([7], [3]),
  'one value among gaps': lines([1, 2, 3], [null, 5, null]),
  'values all null': lines([1, 2, 3], [null, null, null], [null, null, null]),
  'values all equal': lines([1, 2, 3], [4, 4, 4]),
  'values all zero': lines([0, 0, 0], [0, 0, 0]),
  'negative values': lines([-3, -2, -1], [-5, -400, -30]),
  'huge values': lines([1e13, 2e13], [1e13, 9e13]),
  'tiny values': lines([1e-13, 2e-13], [1e-13, 9e-13]),
  'values beyond all measure': lines([-Number.MAX_VALUE, Number.MAX_VALUE], [5e-324, Number.MAX_VALUE]),
  'no numbers': lines([Number.NaN, Infinity], [Number.NaN, -Infinity]),
  'values nearer than rounding': lines([1e13, 1e13 + 0.002], [1e13, 1e13 + 0.002]),
  'a base case far off': { ...lines([1, 2], [1, 2]), base: { x: 1e6, y: -1e9, label: 'base' } },
  'a base case that is none': { ...lines([1, 2], [1, 2]), base: { x: Number.NaN, y: 1, label: 'base' } },
  'places in no order': lines([3, 1, 2, 2], [3, 1, 2, 2]),
  'no words': words([]),
  'no words, several series': words([], [], []),
  'words without series': words(['a', 'b']),
  'one word': words(['a'], [5]),
  'words all null': words(['a', 'b'], [null, null]),
  'words all zero': words(['a', 'a'], [0, 0]),
  'words with negative values': words(['a', 'b'], [-5, -1], [-3, 4]),
  'words with huge values': words(['a', 'b'], [1e13, -1e13]),
  'a base case at no word': { ...columns, base: { x: 9, y: 1, label: 'base' } },
  'a base case at no series': { ...groupedColumns, base: { x: 1, y: 12_345, label: 'base' } },
  'no cells': table([]),
  'rows without cells': table([[], []]),
  'rows too short': { ...heatMap, cells: [[1], []] },
  'one cell': table([[3]], { row: 0, column: 0, label: 'base' }),
  'cells all null': table([[null, null]]),
  'cells all equal': table([
    [2, 2],
    [2, 2],
  ]),
  'negative, huge and tiny cells': table([
    [-1e13, 1e-13],
    [1e13, 0],
  ]),
  'a base case outside': table([[1, 2]], { row: 3, column: 0, label: 'base' }),
  'no bars': bars(5),
  'bars without length': bars(0, [0, 0], [0, 0]),
  'bars on one side': bars(10, [12, 15], [4, 2], [10, 10]),
  'huge and tiny bars': bars(1e13, [1e-13, 9e13]),
  'bars that are none': bars(Number.NaN, [Number.NaN, Infinity], [1, Number.NaN]),
  'no bins': counts([]),
  'no bins but marks': counts([], 3, 3, 3),
  'one bin': counts([{ from: 1, to: 2, count: 5 }], 1, 2),
  'a bin without width': counts([{ from: 3, to: 3, count: 10_000 }], 3),
  'bins all empty': counts([
    { from: 0, to: 1, count: 0 },
    { from: 1, to: 2, count: 0 },
  ]),
  'negative and huge bins': counts(
    [
      { from: -1e13, to: 0, count: 1e13 },
      { from: 0, to: 1e13, count: 3 },
    ],
    -1e13,
    1e13,
  ),
  'bins too small to be told from none': counts([
    { from: 0, to: 5e-324, count: 5e-324 },
    { from: 0, to: 0, count: -5e-324 },
  ]),
  'no years': stack(0, null, []),
  'years without series': stack(3, [1, 2, 3]),
  'one year': stack(1, [4], [1], [2]),
  'years all zero': stack(3, [0, 0, 0], [0, 0, 0], [0, 0, 0]),
  'years all null': stack(3, [null, null, null], [null, null, null]),
  'years too short': stack(3, [], [1], [2, 3]),
  'fifty years': stack(
    50,
    null,
    Array.from({ length: 50 }, (_, index) => index),
  ),
  'huge years': stack(2, [1e15, 1e13], [1e13, 9e13], [4e14, 1]),
  'years beyond all measure': stack(2, [Number.MAX_VALUE, 1e150], [1e150, 5e-324], [1e150, Number.MAX_VALUE]),
  'years below zero': stack(2, [-4, 2], [-3, 1], [2, -1]),
  'years that are none': stack(2, [Number.NaN, Infinity], [Number.NaN, 1], [Infinity, -Infinity]),
  'bins that are none': counts([{ from: Number.NaN, to: 1, count: 2 }], Number.NaN),
};

describe('a chart stands with', () => {
  it.each(Object.entries(cases))('%s', (_, chart) => {
    expectSound(chart);
  });

  it.each(Object.entries({ ...charts, ...crowdedCharts }))('%s', (_, chart) => {
    expectSound(chart);
  });
});

describe('a chart stands with any numbers', () => {
  const number = fc.oneof(fc.double(), fc.double({ min: -1e7, max: 1e7 }), fc.integer({ min: -3, max: 3 }));
  const value = fc.option(number, { nil: null });
  const numbers = fc.array(number, { maxLength: 12 });
  const list = fc.array(value, { maxLength: 12 });
  const lists = fc.array(list, { maxLength: 13 });
  const base = fc.option(fc.record({ x: number, y: number, label: fc.string() }), { nil: null });

  it('on lines', () => {
    fc.assert(
      fc.property(numbers, lists, base, (places, values, mark) => {
        expectSound({ ...lines(places, ...values), base: mark });
      }),
    );
  });

  it('in columns', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { maxLength: 12 }), lists, base, (places, values, mark) => {
        expectSound({ ...words(places, ...values), base: mark });
      }),
    );
  });

  it('in cells', () => {
    fc.assert(fc.property(fc.array(list, { maxLength: 12 }), (cells) => expectSound(table(cells))));
  });

  it('in bars', () => {
    const pairs = fc.array(fc.tuple(number, number), { maxLength: 12 });
    fc.assert(fc.property(number, pairs, (centre, ends) => expectSound(bars(centre, ...ends))));
  });

  it('in stacks', () => {
    fc.assert(
      fc.property(fc.nat(12), fc.option(list, { nil: null }), lists, (years, limit, values) =>
        expectSound(stack(years, limit, ...values)),
      ),
    );
  });

  it('in bins', () => {
    const bins = fc.array(fc.record({ from: number, to: number, count: number }), { maxLength: 12 });
    fc.assert(fc.property(bins, numbers, (some, marks) => expectSound(counts(some, ...marks))));
  });
});
