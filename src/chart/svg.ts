/** A finished piece of SVG. A type of its own, so that text cannot become markup without being escaped. */
export interface Markup {
  readonly source: string;
}

/** Values of attributes: numbers are rounded; what is undefined is left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** Nothing to draw. */
export const NOTHING: Markup = { source: '' };

/** Elements that hold others on lines of their own; in the rest a line break would be text. */
const HOLDERS: ReadonlySet<string> = new Set(['svg', 'g']);

/** Spaces, line breaks and tabs, but not spaces that hold together what is about them. */
const SPACES = /[^\S\u00a0\u202f]+/gu;

/** Controls, unpaired surrogates and what else XML forbids. */
const FORBIDDEN = /[\p{Cc}\p{Cs}\ufffe\uffff]/gu;

/** Marks that turn the direction of the text round, and so can make an amount read as another. */
const DIRECTION = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** Makes an element. Texts among the children are escaped. */
export function element(name: string, attributes: Attributes, children: readonly (Markup | string)[] = []): Markup {
  const start = Object.entries(attributes)
    .filter((entry): entry is [string, string | number] => entry[1] !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? coordinate(value) : escaped(value)}"`)
    .join('');
  const inner = children
    .map((child) => (typeof child === 'string' ? escaped(child) : child.source))
    .filter((source) => source !== '');
  if (inner.length === 0) return { source: `<${name}${start}/>` };
  const space = HOLDERS.has(name) ? '\n' : '';
  return { source: `<${name}${start}>${space}${inner.join(space)}${space}</${name}>` };
}

/** Several pieces as one; no piece at all is nothing. */
export function group(children: readonly Markup[], attributes: Attributes = {}): Markup {
  return children.every(({ source }) => source === '') ? NOTHING : element('g', attributes, children);
}

/** The tooltip of the element. */
export function hint(text: string): Markup {
  return element('title', {}, [text]);
}

/** Text in one line, without what XML forbids and without marks of direction. */
export function plainText(text: string): string {
  return text.replace(SPACES, ' ').replace(FORBIDDEN, '').replace(DIRECTION, '');
}

/**
 * A number as SVG has it, with two decimals at most.
 * @throws RangeError if it is not finite: a chart with a hole in it would look like a result.
 */
export function coordinate(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`a chart has no place for ${String(value)}`);
  const rounded = Math.round(value * 100) / 100;
  return String(rounded === 0 ? 0 : rounded);
}

function escaped(text: string): string {
  return plainText(text).replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;').replace(/"/gu, '&quot;');
}
