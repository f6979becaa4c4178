import { textWidth } from '../../src/chart/text-width.ts';
import { elementsOf, numberOf, textOf, type XmlElement } from './xml.ts';

/** A line of text and the room it takes. */
export interface TextBox {
  readonly text: string;
  readonly size: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The lines of all level text in a chart. */
export function textBoxes(svg: XmlElement): readonly TextBox[] {
  return elementsOf(svg, 'text')
    .filter((text) => !text.attributes.has('transform'))
    .flatMap((text) => {
      const spans = elementsOf(text, 'tspan');
      const size = numberOf(text, 'font-size');
      const isBold = text.attributes.get('font-weight') === '600';
      return (spans.length === 0 ? [text] : spans).map((line) => {
        const words = line.children.filter((child) => typeof child === 'string').join('');
        const width = textWidth(words, size, isBold);
        const share = { start: 0, middle: 0.5, end: 1 }[text.attributes.get('text-anchor') ?? 'start'] ?? 0;
        const left = numberOf(line, 'x') - share * width;
        const baseline = numberOf(line, 'y');
        return { text: words, size, left, right: left + width, top: baseline - 0.75 * size, bottom: baseline + 0.22 * size };
      });
    });
}

/** The pairs of lines that run into each other. */
export function overlaps(boxes: readonly TextBox[]): readonly string[] {
  return boxes.flatMap((one, index) =>
    boxes
      .slice(index + 1)
      .filter((other) => one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom)
      .map((other) => `${one.text} / ${other.text}`),
  );
}

/** The first element of that name whose hint says exactly this. */
export function marked(svg: XmlElement, name: string, hint: string): XmlElement {
  const found = elementsOf(svg, name).find((element) =>
    elementsOf(element, 'title').some((title) => textOf(title) === hint),
  );
  if (found === undefined) throw new Error(`no ${name} with the hint ${hint}`);
  return found;
}
