import { describe, expect, it } from 'vitest';
import { charts } from './descriptions.ts';
import { draw } from './draw.ts';
import { elementsOf, numberOf, parseXml, textOf } from './xml.ts';

/** Charts within a page, which has their headings as text of its own. */

describe.each(Object.entries(charts))('%s', (_, chart) => {
  const whole = parseXml(draw(chart));
  const bare = parseXml(draw({ ...chart, isBare: true }));

  it('leaves its size to the page', () => {
    expect(bare.attributes.has('width')).toBe(false);
    expect(bare.attributes.has('height')).toBe(false);
    expect(bare.attributes.get('viewBox')).toMatch(/^0 0 900 \d+$/u);
  });

  it('says its headings to those who hear it, and shows none', () => {
    expect(bare.attributes.get('role')).toBe('img');
    for (const name of ['title', 'desc']) {
      expect(textOf(elementsOf(bare, name)[0] ?? bare)).toBe(textOf(elementsOf(whole, name)[0] ?? whole));
    }
    const texts = elementsOf(bare, 'text').map(textOf).join(' ').replace(/\s/gu, '');
    for (const heading of [chart.title, chart.subtitle, chart.note]) {
      expect(texts).not.toContain(heading.replace(/\s/gu, ''));
    }
  });

  it('has no paper of its own', () => {
    expect(elementsOf(bare, 'rect').filter((rect) => numberOf(rect, 'width') >= 900)).toEqual([]);
  });
});
