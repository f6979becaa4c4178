/** An element of a document. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (XmlElement | string)[];
}

/** An element whose end has not been read. */
interface OpenElement extends XmlElement {
  readonly children: (XmlElement | string)[];
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };
const FORBIDDEN = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u;
const TAG = /^<(\/?)([a-zA-Z][\w:-]*)((?: [a-zA-Z][\w:-]*="[^"<]*")*)(\/?)>/u;

/**
 * Reads the part of XML that charts use: elements, attributes in double quotes, text, four entities.
 * @throws Error at the first thing that is not well-formed, or is more than that
 */
export function parseXml(source: string): XmlElement {
  const forbidden = FORBIDDEN.exec(source);
  if (forbidden !== null) throw new Error(`forbidden character at ${String(forbidden.index)}`);
  const root: OpenElement = { name: '', attributes: new Map(), children: [] };
  const open = [root];
  for (let at = 0; at < source.length;) {
    const inner = open.at(-1) ?? root;
    if (source[at] !== '<') {
      const end = source.indexOf('<', at);
      const text = source.slice(at, end < 0 ? source.length : end);
      if (text.includes(']]>')) throw new Error(`"]]>" at ${String(at)}`);
      inner.children.push(unescape(text));
      at += text.length;
      continue;
    }
    const [tag, slash = '', name = '', attributes = '', closed = ''] = TAG.exec(source.slice(at)) ?? [];
    if (tag === undefined) throw new Error(`no tag at ${source.slice(at, at + 40)}`);
    at += tag.length;
    if (slash !== '') {
      if (inner.name !== name || open.length === 1) throw new Error(`</${name}> in <${inner.name}>`);
      open.pop();
      continue;
    }
    const element: OpenElement = { name, attributes: readAttributes(attributes), children: [] };
    inner.children.push(element);
    if (closed === '') open.push(element);
  }
  if (open.length !== 1) throw new Error(`<${open.at(-1)?.name ?? ''}> is not closed`);
  const [only, ...more] = root.children.filter((child) => typeof child !== 'string' || child.trim() !== '');
  if (only === undefined || typeof only === 'string' || more.length > 0) throw new Error('not one root');
  return only;
}

/** All elements of that name, in the order of the document. */
export function elementsOf(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.flatMap((child) =>
    typeof child === 'string' ? [] : [...(child.name === name ? [child] : []), ...elementsOf(child, name)],
  );
}

/** The text in an element and in all it holds. */
export function textOf(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}

/** An attribute as a number; NaN if there is none. */
export function numberOf(element: XmlElement, attribute: string): number {
  return Number(element.attributes.get(attribute) ?? NaN);
}

function readAttributes(source: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = '', value = ''] of source.matchAll(/ ([\w:-]+)="([^"]*)"/gu)) {
    if (attributes.has(name)) throw new Error(`${name} twice`);
    attributes.set(name, unescape(value));
  }
  return attributes;
}

function unescape(text: string): string {
  return text.replace(/&(\w*)(;?)/gu, (_, name: string, end: string) => {
    const character = ENTITIES[name];
    if (character === undefined || end === '') throw new Error(`unknown entity &${name}`);
    return character;
  });
}
