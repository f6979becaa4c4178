import { describe, expect, it } from 'vitest';
import { charts, danish } from './descriptions.ts';
import { draw, type Chart } from './draw.ts';
import { elementsOf, parseXml, textOf, type XmlElement } from './xml.ts';

const MARKUP = `<script>alert(1)</script> "><img src=x onerror='alert(1)'> ]]> <!-- &amp; &x; \\ `;
const CONTROLS = '\0\u0007\u0085\ud800\uffff';
const DIRECTION = '\u202e\u2067\u200f';
const HOSTILE = `${MARKUP}${CONTROLS}${DIRECTION}slut`;
/** What is left to be read. */
const READ = `${MARKUP}slut`;

/** Every text of the chart replaced. */
function withText(chart: Chart, text: string): Chart {
  const replaced = (value: unknown): unknown => {
    if (typeof value === 'string') return value === 'number' || value === 'word' ? value : text;
    if (Array.isArray(value)) return value.map(replaced);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, replaced(inner)]));
  };
  return replaced(chart) as Chart;
}

const ALLOWED = new Set(['svg', 'title', 'desc', 'g', 'rect', 'path', 'circle', 'text', 'tspan']);

function allElements(element: XmlElement): readonly XmlElement[] {
  const inner = element.children.filter((child) => typeof child !== 'string');
  return [element, ...inner.flatMap(allElements)];
}

describe.each(Object.entries(charts))('%s', (_, chart) => {
  it('keeps hostile text as text', () => {
    const source = draw(withText(chart, HOSTILE));
    const svg = parseXml(source);
    for (const { name, attributes } of allElements(svg)) {
      expect(ALLOWED).toContain(name);
      for (const key of attributes.keys()) expect(key).not.toMatch(/^on|href|style|^id$/u);
    }
    const [title] = elementsOf(svg, 'title');
    expect(title === undefined ? '' : textOf(title)).toBe(READ);
    expect(svg.attributes.get('xml:lang')).toBe(READ);
    expect(source.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202e\u2067\u200f]/u);
  });

  it('cuts endless text short, and keeps the whole of it as a hint', () => {
    const words = 'Genuddannelse ved personaleomsætning '.repeat(400).trim();
    const svg = parseXml(draw(withText(chart, words)));
    expect(Number(svg.attributes.get('height'))).toBeLessThan(1600);
    const cut = elementsOf(svg, 'text').filter((text) =>
      elementsOf(text, 'tspan').some((span) => textOf(span).endsWith('…')),
    );
    expect(cut.length).toBeGreaterThan(0);
    for (const text of cut) expect(elementsOf(text, 'title').map(textOf)).toEqual([words]);
  });

  it('has words of its own for nothing', () => {
    const blank = withText(chart, '');
    const texts = elementsOf(parseXml(draw(blank)), 'text').map(textOf);
    for (const text of texts) expect(text).toMatch(/^-?[\d.]+$/u);
  });
});

it('formats nothing itself', () => {
  const svg = parseXml(draw({ ...charts.sweep, y: { ...charts.sweep.y, format: (value) => `<${danish(value)}>` } }));
  expect(elementsOf(svg, 'text').map(textOf)).toContain('<2.000.000>');
});
