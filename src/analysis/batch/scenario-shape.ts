import { isMap } from '../../document/shape.ts';
import { readName, readText, type Read } from '../../document/values.ts';
import { isHeadName } from '../../settings/settings.ts';

type Raw = Record<string | number, unknown>;

/** A number of a raw scenario, or a list of numbers by year, at the place where it stands. */
export interface Leaf {
  readonly holder: Raw;
  readonly at: string | number;
}

interface FreeText {
  readonly value: unknown;
  readonly read: Read<string>;
}

/**
 * What a raw scenario is made of, apart from its numbers and free texts.
 *
 * Scenarios of one shape have the same keys, words and list lengths, and the same of the numbers that say what other
 * numbers are about: the years and the price years.
 */
export interface ScenarioShape {
  /** The same for scenarios of one shape, and for no others. */
  readonly key: string;
  /** What may be a number, in the order in which it stands. */
  readonly leaves: readonly Leaf[];
  /** What has to be text, but may say anything, and how it is read. */
  readonly texts: readonly FreeText[];
}

/** Numbers of which another value is another shape, and words that may begin like a number. */
const KEPT: ReadonlySet<string | number> = new Set([
  'years',
  'first_year',
  'price_year',
  'year',
  'use',
  'price_index',
  'catalogue',
]);

/** Describes a raw scenario, read from YAML but not checked. */
export function shapeOf(data: Readonly<Record<string, unknown>>): ScenarioShape {
  const describer = new ShapeDescriber();
  describer.describe(data);
  return describer;
}

class ShapeDescriber implements ScenarioShape {
  key = '';
  readonly leaves: Leaf[] = [];
  readonly texts: FreeText[] = [];

  describe(data: Raw): void {
    for (const key of Object.keys(data)) {
      this.word(key);
      const value = data[key];
      if (key === 'description') this.texts.push({ value, read: readText });
      else if (key === 'name' || isHeadName(key)) this.texts.push({ value, read: readName });
      else if (key === 'funding' && Array.isArray(value)) this.grants(value);
      // Ranges change no figure; they are read for what may be wrong with them.
      else if (key === 'uncertainty' && isMap(value)) this.key += '{}';
      else if (key === 'catalogue') this.key += JSON.stringify(value);
      else this.value(value, data, key);
    }
  }

  private grants(grants: readonly unknown[]): void {
    this.key += '[';
    for (const [index, grant] of grants.entries()) {
      if (isMap(grant)) this.map(grant, 'name');
      else this.value(grant, grants as unknown as Raw, index);
    }
    this.key += ']';
  }

  /** @param name a key whose value is a name */
  private map(map: Raw, name?: string): void {
    this.key += '{';
    for (const key of Object.keys(map)) {
      this.word(key);
      if (key === name) this.texts.push({ value: map[key], read: readName });
      else this.value(map[key], map, key);
    }
    this.key += '}';
  }

  private value(value: unknown, holder: Raw, at: string | number): void {
    if (isNumeric(value) && !KEPT.has(at)) {
      this.key += '#';
      this.leaves.push({ holder, at });
    } else if (typeof value === 'string') this.word(value);
    else if (Array.isArray(value)) this.list(value, holder, at);
    else if (isMap(value)) this.map(value);
    else this.key += `=${String(value)};`;
  }

  private list(list: readonly unknown[], holder: Raw, at: string | number): void {
    if (list.length > 0 && list.every(isNumeric)) {
      this.key += `#${String(list.length)};`;
      this.leaves.push({ holder, at });
      return;
    }
    this.key += '[';
    for (const [index, item] of list.entries()) this.value(item, list as unknown as Raw, index);
    this.key += ']';
  }

  /** With its length, so that no two sequences of words give the same key. */
  private word(word: string): void {
    this.key += `"${String(word.length)}:${word}`;
  }
}

/** Whether a value is a number, or text that may stand for one, such as a per cent. */
function isNumeric(value: unknown): boolean {
  if (typeof value === 'number') return true;
  return typeof value === 'string' && /^[-+.\d]/u.test(value);
}
