import { describe, expect, it } from 'vitest';
import { crowdedCharts } from './crowded.ts';
import { danish, stackedScenarios, stackedYears } from './descriptions.ts';
import { draw } from './draw.ts';
import { marked, textBoxes } from './text-boxes.ts';
import { elementsOf, numberOf, parseXml, textOf } from './xml.ts';

const svg = parseXml(draw(stackedYears));
const words = stackedYears.x.values;

/** The parts of a column that are drawn, from the ground up. */
function partsOf(place: number) {
  return stackedYears.series.flatMap(({ label, values }) => {
    const value = values[place] ?? 0;
    if (value === 0) return [];
    const rect = marked(svg, 'rect', `${label} · ${words[place] ?? ''}: ${danish(value)}`);
    return [{ value, rect, top: numberOf(rect, 'y'), bottom: numberOf(rect, 'y') + numberOf(rect, 'height') }];
  });
}

const sumOf = (place: number) => partsOf(place).reduce((sum, { value }) => sum + value, 0);
const columns = words.map((_, place) => partsOf(place));

describe('stacked columns', () => {
  it('have parts as high as their values', () => {
    const scales = columns.flat().map(({ value, rect }) => (1e6 * numberOf(rect, 'height')) / value);
    expect(scales.length).toBeGreaterThan(15);
    for (const scale of scales) expect(Math.abs(scale - (scales[0] ?? 0)) / scale).toBeLessThan(0.001);
  });

  it('have each part upon the one before it, and the first on the ground', () => {
    const ground = columns[0]?.[0]?.bottom ?? 0;
    for (const parts of columns) {
      for (const [index, { bottom }] of parts.entries()) expect(bottom).toBeCloseTo(parts[index - 1]?.top ?? ground, 1);
    }
  });

  it('have their sums above them', () => {
    const boxes = textBoxes(svg);
    for (const [place, parts] of columns.entries()) {
      const sum = boxes.find(({ text }) => text === danish(sumOf(place)));
      const { rect, top } = parts.at(-1) ?? { rect: svg, top: NaN };
      expect(sum?.bottom).toBeLessThan(top);
      expect(((sum?.left ?? 0) + (sum?.right ?? 0)) / 2).toBeCloseTo(
        numberOf(rect, 'x') + numberOf(rect, 'width') / 2,
        1,
      );
    }
  });

  it('leave the sums out where there is no room for all', () => {
    const texts = elementsOf(parseXml(draw({ ...stackedYears, width: 320 })), 'text').map(textOf);
    for (const place of words.keys()) expect(texts).not.toContain(danish(sumOf(place)));
  });

  it('have their limit where its value is, and nothing where there is none', () => {
    const [ground, top] = [columns[0]?.[0]?.bottom ?? 0, columns[0]?.at(-1)?.top ?? 0];
    const heightOf = (value: number) => ((ground - top) * value) / sumOf(0);
    for (const [place, value] of stackedYears.limit?.values.entries() ?? []) {
      if (value === null) continue;
      const line = marked(svg, 'path', `Budget · ${words[place] ?? ''}: ${danish(value)}`).attributes.get('d') ?? '';
      expect(ground - Number(/^M\S+ ([\d.]+)h/u.exec(line)?.[1])).toBeCloseTo(heightOf(value), 0);
    }
    expect(() => marked(svg, 'path', `Budget · ${words.at(-1) ?? ''}: 0`)).toThrow();
  });

  it('have no limit crossing a sum', () => {
    const sums = textBoxes(svg).filter(({ text }) => words.some((_, place) => text === danish(sumOf(place))));
    const limits = elementsOf(svg, 'path').flatMap(({ attributes }) => {
      const [line, x, y, width] = /^M(\S+) (\S+)h(\S+)$/u.exec(attributes.get('d') ?? '') ?? [];
      return line === undefined ? [] : [{ left: Number(x), y: Number(y), right: Number(x) + Number(width) }];
    });
    expect(limits.length).toBeGreaterThan(5);
    for (const { left, right, y } of limits) {
      expect(sums.filter((box) => box.left < right && left < box.right && box.top < y && y < box.bottom)).toEqual([]);
    }
  });

  it('name the parts in the order of the column beside it, and in their own order above it', () => {
    const namesAt = (width: number) => {
      const texts = elementsOf(parseXml(draw({ ...stackedScenarios, width })), 'text').map((text) =>
        textOf(text).replaceAll(' ', ''),
      );
      return stackedScenarios.series.map(({ label }) => texts.indexOf(label.replaceAll(' ', '')));
    };
    const rising = (places: readonly number[]) => places.toSorted((a, b) => a - b);
    expect(namesAt(340)).toEqual(rising(namesAt(340)));
    expect(namesAt(900)).toEqual(rising(namesAt(900)).toReversed());
  });

  it('are told apart without colour when there are many', () => {
    const many = parseXml(draw(crowdedCharts.thirtyScenarios));
    const looks = crowdedCharts.thirtyScenarios.series.map(({ label, values }) => {
      const part = marked(
        many,
        'rect',
        `${label} · ${crowdedCharts.thirtyScenarios.x.values[0] ?? ''}: ${danish(values[0] ?? 0)}`,
      );
      return `${part.attributes.get('fill') ?? ''} ${part.attributes.get('stroke') ?? ''}`;
    });
    expect(new Set(looks).size).toBe(12);
  });

  it('say their sums to those who hear them', () => {
    const summary = textOf(elementsOf(svg, 'desc')[0] ?? svg);
    expect(summary).toContain(`2027 → ${danish(sumOf(0))}`);
    expect(summary).toContain('Budget: 2027 → 1.300.000');
    expect(textOf(elementsOf(parseXml(draw(crowdedCharts.fiftyYears)), 'desc')[0] ?? svg)).toMatch(/ – /u);
  });
});
