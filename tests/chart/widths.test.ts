import { describe, expect, it } from 'vitest';
import { crowdedCharts } from './crowded.ts';
import { charts } from './descriptions.ts';
import { draw } from './draw.ts';
import { overlaps, textBoxes, turnedBoxes } from './text-boxes.ts';
import { elementsOf, numberOf, parseXml, textOf, type XmlElement } from './xml.ts';

/** Charts from the width of a telephone to that of a screen. */

const WIDTHS = [320, 360, 480, 720, 1200];
/** Paper of this width has room for every word of a crowded chart… */
const ROOMY = 720;
/** …but for thirty long names. */
const NEVER = 'thirtyScenarios';

/** Width and height of the picture. */
function sizeOf(svg: XmlElement): readonly [number, number] {
  const [, , width = NaN, height = NaN] = (svg.attributes.get('viewBox') ?? '').split(' ').map(Number);
  return [width, height];
}

const all = { ...charts, ...crowdedCharts };
const kinds = WIDTHS.flatMap((width) => [false, true].map((isBare) => ({ width, isBare })));

describe.each(Object.entries(all))('%s', (name, chart) => {
  describe.each(kinds)('$width px wide, bare: $isBare', ({ width, isBare }) => {
    const svg = parseXml(draw({ ...chart, width, isBare }));
    const boxes = textBoxes(svg);

    it('has no text upon text', () => {
      expect(overlaps(boxes)).toEqual([]);
    });

    it('has no text beyond the picture, and none too small', () => {
      const [right, bottom] = sizeOf(svg);
      expect(right).toBe(width);
      for (const box of [...boxes, ...turnedBoxes(svg)]) {
        expect(box.size, box.text).toBeGreaterThanOrEqual(12);
        expect(box.left, box.text).toBeGreaterThanOrEqual(0);
        expect(box.right, box.text).toBeLessThanOrEqual(right);
        expect(box.top, box.text).toBeGreaterThanOrEqual(0);
        expect(box.bottom, box.text).toBeLessThanOrEqual(bottom);
      }
    });

    it('has no shape beyond the picture', () => {
      for (const rect of elementsOf(svg, 'rect')) {
        const [x, y] = ['x', 'y'].map((side) => (rect.attributes.has(side) ? numberOf(rect, side) : 0)) as [
          number,
          number,
        ];
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x + numberOf(rect, 'width')).toBeLessThanOrEqual(sizeOf(svg)[0]);
        expect(y + numberOf(rect, 'height')).toBeLessThanOrEqual(sizeOf(svg)[1]);
      }
    });

    it.runIf((width >= ROOMY && name !== NEVER) || name in charts)('cuts no label short', () => {
      expect(
        elementsOf(svg, 'text')
          .map(textOf)
          .filter((text) => text.endsWith('…')),
      ).toEqual([]);
    });
  });
});

describe.each(Object.entries(charts))('%s', (_, chart) => {
  const heightAt = (width: number) => sizeOf(parseXml(draw({ ...chart, width, isBare: true })))[1];

  it.runIf(!('bars' in chart || 'cells' in chart))('is lower where it is narrower', () => {
    expect(heightAt(720)).toBeLessThan(heightAt(1200));
    expect(heightAt(340)).toBeLessThan(560);
  });
});
