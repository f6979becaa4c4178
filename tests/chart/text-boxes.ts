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
        return {
          text: words,
          size,
          left,
          right: left + width,
          top: baseline - 0.75 * size,
          bottom: baseline + 0.22 * size,
        };
      });
    });
}

/** The rectangles about turned text, on the large side. */
export function turnedBoxes(svg: XmlElement): readonly TextBox[] {
  return elementsOf(svg, 'text').flatMap((text) => {
    const place = /translate\((\S+) (\S+)\) rotate\((\S+)\)/u.exec(text.attributes.get('transform') ?? '');
    if (place === null) return [];
    const [x, y, angle] = place.slice(1).map(Number) as [number, number, number];
    const size = numberOf(text, 'font-size');
    const spans = elementsOf(text, 'tspan');
    return (spans.length === 0 ? [text] : spans).map((line) => {
      const words = line.children.filter((child) => typeof child === 'string').join('');
      const width = textWidth(words, size) * (text.attributes.get('text-anchor') === 'end' ? -1 : 1);
      const [sine, cosine] = [Math.sin((angle * Math.PI) / 180), Math.cos((angle * Math.PI) / 180)];
      const baseline = numberOf(line, 'y');
      const corners = [baseline - 0.75 * size, baseline + 0.22 * size].flatMap((down) =>
        [0, width].map((along) => ({ x: x + along * cosine - down * sine, y: y + along * sine + down * cosine })),
      );
      const [across, down] = [corners.map((corner) => corner.x), corners.map((corner) => corner.y)];
      const [left, right, top, bottom] = [
        Math.min(...across),
        Math.max(...across),
        Math.min(...down),
        Math.max(...down),
      ];
      return { text: words, size, left, right, top, bottom };
    });
  });
}

/** The pairs of lines that run into each other. */
export function overlaps(boxes: readonly TextBox[]): readonly string[] {
  return boxes.flatMap((one, index) =>
    boxes
      .slice(index + 1)
      .filter(
        (other) => one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom,
      )
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
