import fc from 'fast-check';
import { name, NAMES, number, place, share, word } from './words.ts';

/** Changes of data as JSON has them. */
export interface DataSpoil {
  readonly at: number;
  readonly how: 'replace' | 'remove' | 'rename' | 'add' | 'double' | 'wrap' | 'number' | 'swap';
  readonly value: unknown;
  readonly key: string;
  readonly to: number;
}

/** Text that YAML and JSON take for a number becomes one. */
const numeric = (text: string) =>
  /^-?\d+(\.\d+)?(e-?\d+)?$/u.test(text) && Number.isFinite(Number(text)) ? Number(text) : text;

const leaf = fc.oneof(number.map(numeric), share, word, fc.constantFrom(null, true, false));
const value = fc.oneof(
  { weight: 8, arbitrary: leaf },
  fc.array(leaf, { maxLength: 6 }),
  fc.dictionary(
    fc.constantFrom(
      ...NAMES,
      'amount',
      'share',
      'low',
      'high',
      'mode',
      'mean',
      'sd',
      'distribution',
      'price_year',
      'wage_share',
      'replacement',
    ),
    leaf,
    { maxKeys: 3 },
  ),
);

export const dataSpoil: fc.Arbitrary<DataSpoil> = fc.record({
  at: place,
  how: fc.oneof(
    { weight: 6, arbitrary: fc.constant('replace' as const) },
    { weight: 3, arbitrary: fc.constant('number' as const) },
    fc.constantFrom('remove', 'rename', 'add', 'double', 'wrap', 'swap'),
  ),
  value,
  key: name,
  to: place,
});

type Container = Record<string, unknown> | unknown[];

interface Node {
  readonly parent: Container;
  readonly key: string | number;
}

const isContainer = (data: unknown): data is Container => typeof data === 'object' && data !== null;

function nodesOf(data: unknown, found: Node[] = []): readonly Node[] {
  if (!isContainer(data)) return found;
  const keys = Array.isArray(data) ? data.keys() : Object.keys(data);
  for (const key of keys) {
    found.push({ parent: data, key });
    nodesOf((data as Record<string | number, unknown>)[key], found);
  }
  return found;
}

/** Spoils a copy of some data. */
export function spoilData(data: unknown, spoils: readonly DataSpoil[]): unknown {
  const root = { root: structuredClone(data) };
  for (const spoil of spoils) spoilNode(root, spoil);
  return root.root;
}

function spoilNode(root: Container, { at, how, value: other, key: newKey, to }: DataSpoil): void {
  const nodes = nodesOf(root);
  const node = nodes[Math.floor(at * nodes.length)];
  if (node === undefined) return;
  const { parent, key } = node;
  const found = (parent as Record<string | number, unknown>)[key];
  const put = (made: unknown, where: string | number = key) => {
    // As a file would have it: a key like any other, whatever it is called.
    Object.defineProperty(parent, where, { value: made, enumerable: true, configurable: true, writable: true });
  };
  switch (how) {
    case 'replace':
      return put(structuredClone(other));
    case 'number': {
      if (typeof found !== 'number') return put(structuredClone(other));
      const changed = [found * 1000, -found, found / 3, found + 0.5, found * 1e6, found + 1, found - 1, found * 1e-9][
        Math.floor(to * 8)
      ];
      return put(changed);
    }
    case 'remove':
      if (Array.isArray(parent)) parent.splice(key as number, 1);
      else Reflect.deleteProperty(parent, key);
      return;
    case 'rename':
      if (Array.isArray(parent)) return put({ [newKey]: found });
      Reflect.deleteProperty(parent, key);
      return put(found, newKey);
    case 'add':
      if (Array.isArray(found)) found.splice(Math.floor(to * (found.length + 1)), 0, structuredClone(other));
      else if (isContainer(found))
        Object.defineProperty(found, newKey, {
          value: structuredClone(other),
          enumerable: true,
          configurable: true,
          writable: true,
        });
      else put([found, structuredClone(other)]);
      return;
    case 'double':
      if (Array.isArray(parent)) parent.splice(key as number, 0, structuredClone(found));
      else put(structuredClone(found), newKey);
      return;
    case 'wrap':
      return put(to < 0.5 ? [found] : { [newKey]: found });
    case 'swap': {
      const target = nodes[Math.floor(to * nodes.length)];
      if (target !== undefined) put(structuredClone((target.parent as Record<string | number, unknown>)[target.key]));
    }
  }
}
