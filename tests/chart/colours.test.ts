import { describe, expect, it } from 'vitest';
import * as palette from '../../src/chart/palette.ts';
import { crowdedCharts } from './crowded.ts';
import { charts, heatMap } from './descriptions.ts';
import { draw } from './draw.ts';
import { contrast, luminance } from './luminance.ts';
import { elementsOf, numberOf, parseXml, textOf, type XmlElement } from './xml.ts';

const { AXIS_LINE, BLACK, DARK, HEAT_STEPS, INK, MUTED, PAPER, SERIES_COLOURS, SOFT, STACK_COLOURS } = palette;

const onPaper = (colour: string) => colour;
const onDark = (colour: string) => DARK[colour] ?? '';

/** Letters on heat cells: black on the light ones, paper on the dark ones. */
const lettersOn = (fill: string) => (contrast(BLACK, fill) >= contrast(PAPER, fill) ? BLACK : PAPER);

describe.each([['paper', onPaper, 1.2] as const, ['a dark page', onDark, 1.5] as const])(
  'on %s',
  (page, shown, apart) => {
    it.each([
      ['ink', INK],
      ['muted', MUTED],
      ['black', BLACK],
    ])('letters in %s can be read', (_, colour) => {
      expect(contrast(shown(colour), shown(PAPER))).toBeGreaterThanOrEqual(4.5);
    });

    it.each(HEAT_STEPS)('letters can be read on heat cells of %s', (fill) => {
      expect(contrast(shown(lettersOn(fill)), shown(fill))).toBeGreaterThanOrEqual(4.5);
    });

    it('marks in ink stand off from the bars they lie on', () => {
      expect(contrast(shown(INK), shown(SOFT))).toBeGreaterThanOrEqual(4.5);
      expect(contrast(shown(AXIS_LINE), shown(PAPER))).toBeGreaterThanOrEqual(3);
    });

    it.each([
      ['lines', SERIES_COLOURS],
      ['stacks', STACK_COLOURS],
    ])('neighbours in %s differ in lightness', (_, colours) => {
      for (const [index, colour] of colours.slice(1).entries()) {
        expect(contrast(shown(colour), shown(colours[index] ?? '')), colour).toBeGreaterThanOrEqual(apart);
      }
    });

    it('the first four of a stack differ in lightness from each other', () => {
      const lights = STACK_COLOURS.slice(0, 4)
        .map((colour) => luminance(shown(colour)) + 0.05)
        .sort((a, b) => a - b);
      for (const [index, light] of lights.slice(1).entries()) expect(light / (lights[index] ?? 0)).toBeGreaterThan(1.3);
    });

    it('heat cells go evenly from near the page to far from it', () => {
      const steps = HEAT_STEPS.map((fill) => contrast(shown(fill), shown(PAPER)));
      for (const [index, step] of steps.slice(1).entries())
        expect(step / (steps[index] ?? 0), page).toBeGreaterThan(1.2);
    });
  },
);

describe('on a dark page', () => {
  it.each([...SERIES_COLOURS, SOFT])('a series in %s stands off', (colour) => {
    expect(contrast(onDark(colour), onDark(PAPER))).toBeGreaterThanOrEqual(3);
  });

  it('every colour of the palette has one of its own', () => {
    const colours = Object.values(palette).filter((value) => typeof value === 'string');
    const all = [...colours, ...SERIES_COLOURS, ...STACK_COLOURS, ...HEAT_STEPS];
    for (const colour of all) expect(onDark(colour), colour).toMatch(/^#[0-9a-f]{6}$/u);
    expect(new Set(Object.values(DARK)).size).toBe(Object.keys(DARK).length);
    expect(Object.keys(DARK)).toHaveLength(new Set(all).size);
  });
});

function allElements(element: XmlElement): readonly XmlElement[] {
  const inner = element.children.filter((child) => typeof child !== 'string');
  return [element, ...inner.flatMap(allElements)];
}

describe.each(Object.entries({ ...charts, ...crowdedCharts }))('bare, %s', (_, chart) => {
  const svg = parseXml(draw({ ...chart, isBare: true }));

  it('has only colours a page can put others for', () => {
    for (const { attributes } of allElements(svg)) {
      for (const paint of ['fill', 'stroke']) {
        const colour = attributes.get(paint) ?? 'none';
        if (colour !== 'none') expect(Object.keys(DARK)).toContain(colour);
      }
    }
  });

  it('leaves no shape in a colour that is not named', () => {
    for (const shape of ['rect', 'circle', 'text'].flatMap((name) => elementsOf(svg, name))) {
      expect(shape.attributes.has('fill')).toBe(true);
    }
    for (const path of elementsOf(svg, 'path'))
      expect(path.attributes.has('fill') || path.attributes.has('stroke')).toBe(true);
  });
});

it('has the same letters on the cells as the palette says', () => {
  const svg = parseXml(draw({ ...heatMap, isBare: true }));
  const cells = elementsOf(svg, 'rect').filter((rect) => elementsOf(rect, 'title').length > 0);
  const numbers = elementsOf(svg, 'text').filter((text) => /^\d\d\.\d{3}$/u.test(textOf(text)));
  let found = 0;
  for (const cell of cells) {
    const [left, top] = [numberOf(cell, 'x'), numberOf(cell, 'y')];
    const number = numbers.find((text) => {
      const [x, y] = [numberOf(text, 'x') - left, numberOf(text, 'y') - top];
      return x > 0 && x < numberOf(cell, 'width') && y > 0 && y < numberOf(cell, 'height');
    });
    if (number === undefined) continue;
    found += 1;
    expect(number.attributes.get('fill')).toBe(lettersOn(cell.attributes.get('fill') ?? ''));
  }
  expect(found).toBe(39);
});
