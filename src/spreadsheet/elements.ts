/** An element of an XML file: its attributes, by their names without prefix, and its text. */
export interface Element {
  readonly attributes: ReadonlyMap<string, string>;
  readonly text: string;
}

/** The elements of a name in an XML file that is a list of such, in their order. */
export function* elementsOf(xml: string, name: string): IterableIterator<Element> {
  // Neither pattern backtracks over the same characters repeatedly: a hostile file is large.
  const element = new RegExp(`<(?:[\\w.-]+:)?${name}(?=[\\s/>])((?:"[^"<]*"|'[^'<]*'|[^"'<>]){0,5000})>([^<]*)`, 'gu');
  for (const [, attributes = '', text = ''] of xml.matchAll(element)) {
    const found = attributes.matchAll(/\s+(?:[\w.-]+:)?([\w.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/guy);
    yield {
      attributes: new Map([...found].map(([, key = '', double, single]) => [key, decoded(double ?? single ?? '')])),
      text: decoded(text),
    };
  }
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

function decoded(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]+));/giu,
    (whole, hex: string | undefined, decimal: string | undefined, name: string | undefined) => {
      if (name !== undefined) return ENTITIES.get(name) ?? whole;
      const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

/** Text as an attribute has it. */
export function encoded(text: string): string {
  return text.replace(/[&<>"]/gu, (character) => `&#${String(character.charCodeAt(0))};`);
}
