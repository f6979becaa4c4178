import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spreadApart } from '../../src/chart/avoid-overlap.ts';
import { crowdedCharts, fortyByForty, LONG_LABELS, manyMarks, wordyTable } from './crowded.ts';
import {
  charts,
  columns,
  danish,
  groupedColumns,
  heatMap,
  histogram,
  sweep,
  tornado,
  twoWaySweep,
} from './descriptions.ts';
import { draw, type Chart } from './draw.ts';
import { contrast, luminance } from './luminance.ts';
import { marked, overlaps, textBoxes } from './text-boxes.ts';
import { elementsOf, numberOf, parseXml, textOf, type XmlElement } from './xml.ts';

const svgOf = (chart: Chart) => parseXml(draw(chart));
const textsOf = (svg: XmlElement) => elementsOf(svg, 'text').map(textOf);

/** Where the middle of a marker is. */
function placeOf(marker: XmlElement): readonly [number, number] {
  const [, x = '', y = ''] = /translate\((\S+) (\S+)\)/u.exec(marker.attributes.get('transform') ?? '') ?? [];
  return [Number(x), Number(y)];
}

/** The middles of the rings of the base case, first that in the key. */
function ringsOf(svg: XmlElement): readonly (readonly [number, number])[] {
  return elementsOf(svg, 'circle')
    .filter((_, index) => index % 2 === 0)
    .map((circle) => [numberOf(circle, 'cx'), numberOf(circle, 'cy')]);
}

describe.each(Object.entries({ ...charts, ...crowdedCharts }))('%s', (name, chart) => {
  const svg = svgOf(chart);
  const boxes = textBoxes(svg);

  it('has no text upon text', () => {
    expect(boxes.length).toBeGreaterThan(5);
    expect(overlaps(boxes)).toEqual([]);
  });

  it('has no text beyond the paper, and none too small', () => {
    for (const { text, size, left, right, bottom } of boxes) {
      expect(size, text).toBeGreaterThanOrEqual(12);
      expect(left, text).toBeGreaterThanOrEqual(0);
      expect(right, text).toBeLessThanOrEqual(900);
      expect(bottom, text).toBeLessThanOrEqual(numberOf(svg, 'height'));
    }
  });

  // Thirty long names have no room for their last words.
  it.skipIf(name === 'thirtyScenarios')('cuts no label short', () => {
    expect(textsOf(svg).filter((text) => text.endsWith('…'))).toEqual([]);
  });
});

describe('lines', () => {
  it('put the ring of the base case on its point', () => {
    const svg = svgOf(sweep);
    const point = placeOf(marked(svg, 'path', 'Terapeutisk bistand · 40: 1.687.300'));
    expect(ringsOf(svg).at(-1)).toEqual(point);
  });

  it('stand at their values', () => {
    const svg = svgOf(sweep);
    const at = (count: number) => {
      const hint = `Terapeutisk bistand · ${String(count)}: ${danish(412_500 + 31_870 * count)}`;
      return placeOf(marked(svg, 'path', hint));
    };
    const [[x10, y10], [x20, y20], [x80, y80]] = [at(10), at(20), at(80)];
    expect(x80 - x10).toBeCloseTo(7 * (x20 - x10), 0);
    expect(y10 - y80).toBeCloseTo(7 * (y10 - y20), 0);
  });

  it('begin at zero, unless all values are far from it', () => {
    expect(textsOf(svgOf(sweep))).toContain('0');
    const values = [1, 2, 3, 4, 5, 6, 7, 8].map((value) => 1e6 + 1e4 * value);
    const texts = textsOf(svgOf({ ...sweep, base: null, series: [{ label: '', values }] }));
    expect(texts).not.toContain('0');
    expect(texts).toContain('1.020.000');
  });

  it('break at a gap', () => {
    const gap = { ...sweep, series: [{ label: '', values: [1, 2, null, 4, 5, null, 7, null] }] };
    const line = elementsOf(svgOf(gap), 'path').find(({ attributes }) => attributes.get('stroke-width') === '2.25');
    expect(line?.attributes.get('d')?.match(/M/gu)).toHaveLength(3);
  });

  it('are told apart without colour', () => {
    const svg = svgOf(crowdedCharts.twelveLines);
    const looks = elementsOf(svg, 'path')
      .filter(
        ({ attributes }) => attributes.get('stroke-width') === '2.25' && attributes.get('d')?.includes('h30') === true,
      )
      .map(({ attributes }) => `${attributes.get('stroke') ?? ''} ${attributes.get('stroke-dasharray') ?? ''}`);
    expect(new Set(looks).size).toBe(12);
  });

  it('never label two ticks alike', () => {
    const rough = { ...sweep, y: { ...sweep.y, format: (value: number) => `${danish(value / 1e6)} mio.` } };
    const ticks = textsOf(
      svgOf({ ...rough, series: [{ label: '', values: [] }], base: { x: 40, y: 2.4e6, label: '' } }),
    );
    const labels = ticks.filter((text) => text.endsWith('mio.'));
    expect(labels.length).toBeGreaterThan(1);
    expect(new Set(labels).size).toBe(labels.length);
  });
});

describe('columns', () => {
  it('are as high as their values, from zero', () => {
    const svg = svgOf(columns);
    const rects = columns.series[0]?.values.map((value, index) => {
      const word = String(columns.x.values[index]);
      return { value: value ?? 0, rect: marked(svg, 'rect', `Samlet omkostning · ${word}: ${danish(value ?? 0)}`) };
    });
    const feet = rects?.map(({ rect }) => numberOf(rect, 'y') + numberOf(rect, 'height')) ?? [];
    for (const foot of feet) expect(foot).toBeCloseTo(feet[0] ?? 0, 1);
    const scales = rects?.map(({ value, rect }) => (1e6 * numberOf(rect, 'height')) / value) ?? [];
    for (const scale of scales) expect(scale).toBeCloseTo(scales[0] ?? 0, 1);
  });

  it('put the ring on the column of the base case', () => {
    const svg = svgOf(groupedColumns);
    const column = marked(svg, 'rect', '40 deltagere · KIFF-kursus med familiekonsulent: 57.984');
    const [x, y] = ringsOf(svg).at(-1) ?? [];
    expect(x).toBeCloseTo(numberOf(column, 'x') + numberOf(column, 'width') / 2, 1);
    expect(y).toBeCloseTo(numberOf(column, 'y'), 1);
  });

  it('give way to points when there are many series', () => {
    const svg = svgOf(crowdedCharts.points);
    expect(elementsOf(svg, 'rect')).toHaveLength(1);
    expect(placeOf(marked(svg, 'path', 'Seminar · Børnepasning under kurset: 1.441.000'))[1]).toBeGreaterThan(0);
  });
});

describe('heat map', () => {
  const svg = svgOf(heatMap);
  const hint = (row: number, column: number) =>
    `${heatMap.y.labels[row] ?? ''} · ${heatMap.x.labels[column] ?? ''}: ${danish(heatMap.cells[row]?.[column] ?? 0)}`;

  it('is darker where the value is greater', () => {
    const lights = heatMap.cells
      .flatMap((cells, row) => cells.map((value, column) => ({ value, row, column })))
      .filter(({ value }) => value !== null)
      .sort((a, b) => (a.value ?? 0) - (b.value ?? 0))
      .map(({ row, column }) => luminance(marked(svg, 'rect', hint(row, column)).attributes.get('fill') ?? ''));
    for (const [index, light] of lights.entries()) expect(light).toBeLessThanOrEqual((lights[index - 1] ?? 1) + 0.002);
  });

  it('has letters that can be read on every colour', () => {
    const many = svgOf({ ...heatMap, cells: heatMap.cells.map((row, y) => row.map((_, x) => 8 * y + x)) });
    const cells = elementsOf(many, 'rect').filter((rect) => elementsOf(rect, 'title').length > 0);
    expect(cells).toHaveLength(40);
    for (const cell of cells) {
      const number = elementsOf(many, 'text').find((text) => isWithin(text, cell));
      const [letters = '', fill = ''] = [number, cell].map((element) => element?.attributes.get('fill'));
      expect(contrast(letters, fill)).toBeGreaterThan(4.5);
    }
  });

  it('outlines the cell of the base case', () => {
    const cell = marked(svg, 'rect', hint(2, 3));
    const outline = elementsOf(svg, 'rect').find(({ attributes }) => attributes.get('stroke-width') === '2.5');
    expect(numberOf(outline ?? cell, 'x')).toBeCloseTo(numberOf(cell, 'x'), 1);
    expect(numberOf(outline ?? cell, 'y')).toBeCloseTo(numberOf(cell, 'y'), 1);
    expect(outline).toBeDefined();
  });

  it('leaves numbers out of small cells, and thins labels but for those of the base case', () => {
    const texts = textsOf(svgOf(fortyByForty));
    expect(texts.length).toBeLessThan(60);
    expect(texts).toContain('350');
    expect(texts).toContain('3.500');
    expect(elementsOf(svgOf(fortyByForty), 'rect').length).toBeGreaterThan(1600);
  });

  it('turns words that have no room, and shows them all', () => {
    const texts = textsOf(svgOf(wordyTable));
    for (const label of LONG_LABELS) expect(texts).toContain(label);
  });
});

describe('tornado', () => {
  const svg = svgOf(tornado);

  it('has bars as long as the result moves', () => {
    const scales = tornado.bars.flatMap(({ label, low, high }) =>
      [low, high]
        .filter(({ value }) => value !== tornado.base.value)
        .map((end) => {
          const width = numberOf(marked(svg, 'rect', `${label}: ${end.label}`), 'width');
          return (1e6 * width) / Math.abs(end.value - tornado.base.value);
        }),
    );
    expect(scales).toHaveLength(13);
    // Coordinates have two decimals: a short bar can be a little off.
    for (const scale of scales) expect(Math.abs(scale - (scales[0] ?? 0)) / scale).toBeLessThan(0.002);
  });

  it('has every bar touch the line of the base case', () => {
    const [{ x } = { x: 0 }] = thickLines(svg);
    for (const { label, low, high } of tornado.bars) {
      for (const { value, label: end } of [low, high]) {
        const bar = marked(svg, 'rect', `${label}: ${end}`);
        const side = value < tornado.base.value ? numberOf(bar, 'x') + numberOf(bar, 'width') : numberOf(bar, 'x');
        expect(side).toBeCloseTo(x, 1);
      }
    }
  });

  it('hatches what is illustrative, and says so only if there is any', () => {
    const fill = (label: string) => marked(svg, 'rect', label).attributes.get('fill');
    expect(fill('Nye deltagere om året: 1.432.340')).toBe('#ffffff');
    expect(fill('Overhead: 1.606.950')).not.toBe('#ffffff');
    expect(textsOf(svg)).toContain(tornado.illustrativeWord);
    const known = { ...tornado, bars: tornado.bars.filter(({ illustrative }) => !illustrative) };
    expect(textsOf(svgOf(known))).not.toContain(tornado.illustrativeWord);
  });
});

describe('histogram', () => {
  const svg = svgOf(histogram);
  const rectOf = ({ from, to, count }: (typeof histogram.bins)[number]) =>
    marked(svg, 'rect', `${danish(from)} – ${danish(to)}: ${danish(count)}`);

  it('has bars as high as their counts', () => {
    const tall = histogram.bins.filter(({ count }) => count > 100);
    const scales = tall.map((bin) => (1000 * numberOf(rectOf(bin), 'height')) / bin.count);
    for (const scale of scales) expect(Math.abs(scale - (scales[0] ?? 0)) / scale).toBeLessThan(0.001);
  });

  it('has its marks where their values are', () => {
    const bin = histogram.bins[22];
    const budget = thickLines(svg).at(-1);
    expect(bin?.from).toBe(2_200_000);
    // A bar begins half a pixel after its bin.
    expect(budget?.x).toBeCloseTo(numberOf(rectOf(bin ?? { from: 0, to: 0, count: 0 }), 'x') - 0.5, 1);
  });

  it.each([
    ['few', histogram],
    ['many', manyMarks],
  ])('lets no line of %s marks cross a label', (_, chart) => {
    const drawn = svgOf(chart);
    const lines = thickLines(drawn);
    expect(lines).toHaveLength(chart.marks.length);
    const labels = textBoxes(drawn).filter(({ size, text }) => size === 12 && /\p{L}/u.test(text));
    for (const { x, top, bottom } of lines) {
      const crossed = labels.filter((box) => box.left < x && x < box.right && box.bottom > top && box.top < bottom);
      expect(crossed).toEqual([]);
    }
  });
});

describe('names spread apart', () => {
  const wish = fc.record({
    middle: fc.double({ min: -100, max: 500, noNaN: true }),
    height: fc.double({ min: 1, max: 40, noNaN: true }),
  });

  it('do not overlap, and keep their order', () => {
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 12 }), (wishes) => {
        const middles = spreadApart(wishes, 0, 400);
        const placed = wishes.map(({ middle, height }, index) => {
          return { wanted: middle, top: (middles[index] ?? 0) - height / 2, height };
        });
        placed.sort((a, b) => a.top - b.top);
        for (const [index, { wanted, top, height }] of placed.entries()) {
          expect(top).toBeGreaterThanOrEqual(-1e-6);
          const next = placed[index + 1];
          if (next === undefined) continue;
          expect(next.top).toBeGreaterThanOrEqual(top + height - 1e-6);
          expect(next.wanted).toBeGreaterThanOrEqual(wanted);
        }
        const needed = placed.reduce((sum, { height }) => sum + height, 0);
        if (needed <= 400) for (const { top, height } of placed) expect(top + height).toBeLessThanOrEqual(400 + 1e-6);
      }),
    );
  });

  it('stay where they are if nothing is in the way', () => {
    expect(
      spreadApart(
        [
          { middle: 300, height: 20 },
          { middle: 50, height: 20 },
        ],
        0,
        400,
      ),
    ).toEqual([300, 50]);
  });

  it('stand by the ends of their lines', () => {
    const svg = svgOf(twoWaySweep);
    const [, end] = placeOf(marked(svg, 'path', '0 % om året · 80: 2.580.000'));
    const name = textBoxes(svg).find(({ text, left }) => text === '0 % om året' && left > 600);
    expect(Math.abs(((name?.top ?? 0) + (name?.bottom ?? 0)) / 2 - end)).toBeLessThan(24);
  });
});

/** The upright lines of marks and of a base case, from the left. */
function thickLines(svg: XmlElement): readonly { readonly x: number; readonly top: number; readonly bottom: number }[] {
  return elementsOf(svg, 'path')
    .filter(({ attributes }) => attributes.get('stroke-width') === '1.5')
    .flatMap(({ attributes }) => {
      const [line, x, top, bottom] = /^M(\S+) (\S+)V(\S+)$/u.exec(attributes.get('d') ?? '') ?? [];
      return line === undefined ? [] : [{ x: Number(x), top: Number(top), bottom: Number(bottom) }];
    })
    .sort((a, b) => a.x - b.x);
}

function isWithin(text: XmlElement, rect: XmlElement): boolean {
  const [x, y] = [numberOf(text, 'x') - numberOf(rect, 'x'), numberOf(text, 'y') - numberOf(rect, 'y')];
  return x > 0 && x < numberOf(rect, 'width') && y > 0 && y < numberOf(rect, 'height');
}
