import {
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  type Document as YamlDocument,
  type Node as YamlNode,
  type Pair,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
  type YAMLError,
} from 'yaml';
import { membersOf, splitNumbers, type SplitNumber } from './split-numbers.ts';
import { invisibleIn, isDisturbed, withoutInvisible, type Invisible } from './invisible.ts';
import { DANISH_THOUSANDS, NUMERAL, PERCENT } from './numerals.ts';
import { parseYaml, TooMuch } from './parse-yaml.ts';
import { IN_BRACKETS, misreadList } from './split-lists.ts';
import { numberOf, show } from './values.ts';
import { InputError, problemAt, type Fault, type Place, type Problem } from '../problem.ts';
import type { Path } from './path.ts';

const MOST_VALUES = 100_000;
const MOST_DEPTH = 50;
/** Most items of a list and keys of a map: far more than a real file has. */
export const MOST_ITEMS = 5000;
/** More than the largest text with so many values has, line breaks and comments included. */
const MOST_TOKENS = 1_000_000;
/** Characters of a line that are kept before and after a place. */
const MOST_AROUND = 1000;

/** A YAML file as plain values, with the place of each. */
export interface InputDocument {
  readonly file: string;
  /** Maps (without prototype), lists, text, numbers, booleans and null. */
  readonly data: unknown;
  /** What is wrong with the text, but leaves the rest readable: keys that stand twice, commas within braces. */
  readonly problems: readonly Problem[];
  /** Where a value stands, or its key; where the path leads nowhere, the last place on the way. */
  place(path: Path, on?: 'key' | 'value'): Place;
}

/**
 * Reads YAML text.
 *
 * @param file what the problems call the file
 * @throws {InputError} with what makes the text unreadable, or more than plain data: several
 * documents, tags, endless or exploding aliases
 */
export function parseDocument(given: string, file: string): InputDocument {
  // A carriage return alone ends a line too, which the YAML library does not accept.
  const text = given.replaceAll(/\r(?!\n)/gu, '\n');
  const source = new TextPlaces(text, file);
  const empty = () => new InputError([problemAt(source.at(0, 0), { code: 'file_empty', details: { file } })]);
  const documents = parseAll(text, source);
  const [document, second] = documents;
  if (document === undefined) throw empty();
  const errors = documents.flatMap((each) => [...each.errors, ...each.warnings]);
  // What follows the first place that is no YAML is misread because of it.
  const [syntax] = errors.filter((error) => !isRefused(error)).sort((a, b) => a.pos[0] - b.pos[0]);
  const problems = (syntax === undefined ? errors : [syntax]).map(
    (error) => source.invisibleNear(error) ?? source.problem(error),
  );
  const { version, explicit } = document.directives.yaml;
  if (explicit === true && version !== '1.2') {
    problems.push(problemAt(source.at(0, text.indexOf('\n')), { code: 'yaml_version', details: { version } }));
  }
  if (second !== undefined && syntax === undefined) {
    const place = source.at(second.range[0], second.range[0] + 3);
    problems.push(problemAt(place, { code: 'yaml_several_documents', details: {} }));
  }
  if (problems.length > 0) throw new InputError(problems);
  if (document.contents === null || (isScalar(document.contents) && document.contents.value === null)) {
    throw empty();
  }
  const reader = new Reader(source);
  const data = reader.read(document.contents, 0);
  // A list whose commas may have split numbers has no certain values.
  if (reader.misread.length > 0) throw new InputError([...reader.misread, ...reader.problems()]);
  return { file, data, problems: reader.problems(), place: (path, on = 'value') => source.find(path, on) };
}

/** YAML that is not accepted here, but does not affect how the rest of the file is read. */
function isRefused({ code }: YAMLError): boolean {
  return code === 'TAG_RESOLVE_FAILED';
}

function parseAll(text: string, source: TextPlaces): readonly YamlDocument.Parsed[] {
  try {
    return parseYaml(text, { depth: MOST_DEPTH, tokens: MOST_TOKENS });
  } catch (error) {
    if (!(error instanceof TooMuch)) throw error;
    const fault: Fault =
      error.what === 'depth' ? tooDeep : { code: 'yaml_too_many_values', details: { most: MOST_VALUES } };
    throw new InputError([problemAt(source.at(error.offset, error.offset), fault)]);
  }
}

const tooDeep: Fault = { code: 'yaml_too_deep', details: { most: MOST_DEPTH } };

/** The text, and how offsets in it become places. */
class TextPlaces {
  readonly text: string;
  private readonly file: string;
  private counted: LineCounter | undefined;

  constructor(text: string, file: string) {
    this.text = text;
    this.file = file;
  }

  at(start: number, end: number): Place {
    // What is wrong at the end is shown at the end of the last line that has something on it.
    this.end ??= this.text.trimEnd().length;
    const offset = Math.min(start, this.end);
    const lines = this.lines();
    const { line, col } = lines.linePos(offset);
    const lineStart = offset - (Math.max(col, 1) - 1);
    const lineEnd = (lines.lineStarts[line] ?? this.text.length + 1) - 1;
    // Of a long line only the surroundings are kept.
    const from = Math.max(lineStart, offset - MOST_AROUND);
    const excerpt = this.text.slice(from, Math.min(lineEnd, offset + MOST_AROUND));
    const length = Math.max(0, Math.min(end, lineEnd) - offset);
    return {
      file: this.file,
      line: Math.max(line, 1),
      column: Math.max(col, 1),
      length,
      excerpt: excerpt.endsWith('\r') ? excerpt.slice(0, -1) : excerpt,
      ...(from > lineStart && { before: from - lineStart }),
    };
  }

  private end: number | undefined;
  private json: boolean | undefined;

  /** Whether the text is JSON, which a program writes: there a point is a decimal point. */
  isJson(): boolean {
    this.json ??= isJson(this.text);
    return this.json;
  }

  /** The line starts, computed on first use: most files have no problems. */
  private lines(): LineCounter {
    if (this.counted !== undefined) return this.counted;
    const lines = new LineCounter();
    lines.addNewLine(0);
    for (let at = this.text.indexOf('\n'); at >= 0; at = this.text.indexOf('\n', at + 1)) lines.addNewLine(at + 1);
    this.counted = lines;
    return lines;
  }

  /** The invisible character that may be why a text cannot be read: on the line in question, or those beside it. */
  invisibleNear({ code, pos: [at] }: YAMLError): Problem | null {
    if (code === 'TAG_RESOLVE_FAILED') return null;
    const start = this.text.lastIndexOf('\n', this.text.lastIndexOf('\n', at - 1) - 1) + 1;
    const end = this.text.indexOf('\n', this.text.indexOf('\n', at) + 1);
    const found = invisibleIn(this.text.slice(start, end < 0 ? undefined : end));
    return found === null ? null : this.invisible(start, found);
  }

  invisible(start: number, { name, at, length }: Invisible): Problem {
    const place = this.at(start + at, start + at + length);
    return problemAt(place, { code: 'invisible_character', details: { name } });
  }

  problem(error: YAMLError): Problem {
    const place = this.at(error.pos[0], error.pos[1]);
    if (error.code === 'TAG_RESOLVE_FAILED') {
      const tag = this.text.slice(error.pos[0], error.pos[1]);
      return problemAt(place, { code: 'yaml_tag', details: { tag } });
    }
    return problemAt(place, { code: 'yaml_syntax', details: { rule: error.code, message: error.message } });
  }

  private readonly pairs = new WeakMap<YAMLMap, ReadonlyMap<string, Pair>>();

  /** Finds a key without going through all keys each time. */
  private pairOf(map: YAMLMap, key: string): Pair | undefined {
    let pairs = this.pairs.get(map);
    if (pairs === undefined) {
      pairs = new Map(map.items.map((pair) => [isScalar(pair.key) ? keyName(pair.key) : '', pair]));
      this.pairs.set(map, pairs);
    }
    return pairs.get(key);
  }

  /** The pair of a key that a map takes over from another. */
  private mergedPair(map: YAMLMap, key: string, document: YamlDocument.Parsed): Pair | undefined {
    const value = this.pairOf(map, '<<')?.value;
    const parts = isSeq(value) ? value.items : [value];
    for (const part of parts) {
      const target = isAlias(part) ? part.resolve(document) : part;
      const pair = isMap(target) ? (this.pairOf(target, key) ?? this.mergedPair(target, key, document)) : undefined;
      if (pair !== undefined) return pair;
    }
    return undefined;
  }

  private parsed: YamlDocument.Parsed | undefined;

  /**
   * The text, parsed again when a place in it is first asked for: to keep the nodes of every file would take
   * many times the memory of its values.
   */
  private document(): YamlDocument.Parsed {
    this.parsed ??= parseAll(this.text, this)[0] as YamlDocument.Parsed;
    return this.parsed;
  }

  find(path: Path, on: 'key' | 'value'): Place {
    const document = this.document();
    let node: YamlNode | null = document.contents;
    let range = node?.range;
    for (const [index, step] of path.entries()) {
      if (isAlias(node)) node = node.resolve(document) ?? null;
      if (isMap(node)) {
        const pair = this.pairOf(node, String(step)) ?? this.mergedPair(node, String(step), document);
        if (pair === undefined) break;
        const key = pair.key as YamlNode;
        node = pair.value as YamlNode | null;
        // A key without a value is shown by its key.
        const wanted = on === 'key' && index === path.length - 1 ? key : (node ?? key);
        range = isEmpty(node) ? key.range : wanted.range;
        if (node === null) break;
      } else if (isSeq(node)) {
        const item = node.items[step as number];
        if (item === undefined) break;
        node = (isPair(item) ? item.key : item) as YamlNode;
        range = node.range;
      } else break;
    }
    return this.at(range?.[0] ?? 0, range?.[1] ?? 0);
  }
}

function isJson(text: string): boolean {
  if (!/^\s*\{/u.test(text)) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function isEmpty(node: YamlNode | null): boolean {
  return node === null || (isScalar(node) && node.value === null && node.source === '');
}

/** A key as it is written: `2018` and `.nan` are numbers to YAML. */
function keyName({ value, source }: Scalar): string {
  return typeof value === 'number' && source !== undefined ? source : String(value);
}

/** A map in which `constructor` is a key like any other; faster than `Object.create(null)`, a hash table in V8. */
class Bare {
  [key: string]: unknown;
}
Object.setPrototypeOf(Bare.prototype, null);
delete (Bare.prototype as { constructor?: unknown }).constructor;

/** Turns the nodes of a document into plain values, each alias into a copy of what it names. */
class Reader {
  private readonly source: TextPlaces;
  /** What each anchor stands for at this point of the text. */
  private readonly anchors = new Map<string, YamlNode>();
  private readonly open = new Set<YamlNode>();
  private values = 0;
  /** What is wrong with single keys and values. */
  private readonly found: Problem[] = [];
  private readonly splits: SplitNumber[] = [];
  /** Lists whose commas may have split numbers. */
  readonly misread: Problem[] = [];

  constructor(source: TextPlaces) {
    this.source = source;
  }

  read(node: YamlNode | null, depth: number): unknown {
    if (node === null) return null;
    this.values += 1;
    if (this.values > MOST_VALUES) {
      this.fail(node, { code: 'yaml_too_many_values', details: { most: MOST_VALUES } });
    }
    if (depth > MOST_DEPTH) this.fail(node, tooDeep);
    const target = isAlias(node) ? this.anchors.get(node.source) : node;
    if (!isAlias(node) && node.anchor !== undefined) this.anchors.set(node.anchor, node);
    if (target === undefined) {
      const name = isAlias(node) ? node.source : '';
      return this.fail(node, { code: 'yaml_alias_unknown', details: { name } });
    }
    if (isScalar(target)) return this.scalar(target);
    if (this.open.has(target)) {
      const name = isAlias(node) ? node.source : '';
      this.fail(node, { code: 'yaml_alias_cycle', details: { name } });
    }
    this.open.add(target);
    const value = this.collection(target, depth + 1, !isAlias(node));
    this.open.delete(target);
    return value;
  }

  /** @param isFirst false where an alias reads it again */
  private collection(node: YamlNode, depth: number, isFirst: boolean): unknown {
    const found = isSeq(node) || isMap(node) ? node.items.length : 0;
    if (found > MOST_ITEMS) this.fail(node, { code: 'too_many_items', details: { found, most: MOST_ITEMS } });
    if (isSeq(node)) {
      if (isFirst) this.checkCommas(node);
      return node.items.map((item) => this.read(item as YamlNode, depth));
    }
    const map = new Bare();
    if (!isMap(node)) return map;
    const splits = splitNumbers(node, this.source.text);
    if (isFirst) this.splits.push(...splits);
    const bySplit = new Map<unknown, SplitNumber>(
      splits.flatMap((split) => [split.value, ...split.keys].map((part) => [part, split])),
    );
    const merged: object[] = [];
    for (const { key, value } of node.items) {
      if (bySplit.has(key)) continue;
      if (isMergeKey(key)) {
        merged.push(...this.merged(value as YamlNode | null, depth));
        continue;
      }
      if (!isScalar(key) || (typeof key.value !== 'string' && typeof key.value !== 'number')) {
        return this.fail((key as YamlNode | null) ?? node, { code: 'yaml_key_not_text', details: {} });
      }
      const name = this.seen(key, keyName(key), true);
      // What is later copied into plain objects would set their prototype.
      if (name === '__proto__') return this.fail(key, { code: 'bad_id', details: { found: name } });
      if (isFirst && name in map)
        this.found.push(problemAt(this.placeOf(key), { code: 'yaml_duplicate_key', details: { key: name } }));
      const split = bySplit.get(value);
      map[name] = split === undefined ? this.read(value as YamlNode | null, depth) : valueOf(split);
    }
    // What the map says itself goes before what it takes over, wherever that stands.
    for (const each of merged) {
      for (const [name, value] of Object.entries(each)) if (!(name in map)) map[name] = value;
    }
    return map;
  }

  /** The maps that `<<: *name` or `<<: [*name, *other]` takes over. */
  private merged(node: YamlNode | null, depth: number): readonly object[] {
    const value = this.read(node, depth);
    const maps: readonly unknown[] = Array.isArray(value) ? value : [value];
    const isRight = maps.every((each) => typeof each === 'object' && each !== null && !Array.isArray(each));
    return isRight ? (maps as readonly object[]) : this.fail(node as YamlNode, { code: 'yaml_merge', details: {} });
  }

  /** A key or value without invisible characters, which are a problem where it is a word or number otherwise. */
  private seen({ type, range }: Scalar, text: string, isKey: boolean): string {
    const found = invisibleIn(text);
    if (found === null || type !== 'PLAIN' || !(isKey || isDisturbed(text))) return text;
    const start = range?.[0] ?? 0;
    const inSource = invisibleIn(this.source.text.slice(start, range?.[1]));
    this.found.push(this.source.invisible(start, inSource ?? found));
    return withoutInvisible(text);
  }

  /** Text that a # cuts off, with no space after it as comments have: what follows may be meant to be part of it. */
  private checkComment({ type, range }: Scalar, value: string): void {
    if (type !== 'PLAIN' || range == null || !/[^a-z0-9_.%]/u.test(value) || PERCENT.test(value)) return;
    const { text } = this.source;
    const [start, end] = range;
    if (!/^ #[^\s#]/u.test(text.slice(end, end + 3))) return;
    const whole = /^[^\r\n]*/u.exec(text.slice(start))?.[0].trimEnd() ?? '';
    const right = /["\\]/u.test(whole) ? `'${whole.replaceAll("'", "''")}'` : `"${whole}"`;
    const place = this.source.at(end + 1, start + whole.length);
    this.found.push(problemAt(place, { code: 'yaml_comment', details: { text: show(value), right: show(right) } }));
  }

  private checkCommas(node: YAMLSeq): void {
    const members = membersOf(node, this.source.text);
    const fault = members === null ? null : misreadList(members, IN_BRACKETS);
    if (fault !== null) this.misread.push(problemAt(this.placeOf(node), fault));
  }

  /** What is wrong with what was read, but leaves the rest readable. */
  problems(): readonly Problem[] {
    return [...this.found, ...this.splitProblems()];
  }

  /** Numbers that a comma within braces has split: a problem for each line, with the line put right. */
  private splitProblems(): readonly Problem[] {
    const lines = new Map<number, SplitNumber[]>();
    for (const split of this.splits) {
      const { line } = this.source.at(split.start, split.end);
      const splits = lines.get(line);
      if (splits === undefined) lines.set(line, [split]);
      else splits.push(split);
    }
    return [...lines.values()].map((splits) => {
      const [{ start, end, found, writings }] = splits as [SplitNumber];
      const place = this.source.at(start, end);
      const [right = found, other = null] = writings;
      return problemAt(place, {
        code: 'comma_in_braces',
        details: { found, right, other, line: putRight(place, splits) },
      });
    });
  }

  private placeOf({ range }: YamlNode): Place {
    const [start, end] = [range?.[0] ?? 0, range?.[1] ?? 0];
    if (end > start) return this.source.at(start, end);
    // An empty node, such as the key before a colon, has the place of what follows.
    const next = start + this.source.text.slice(start).search(/\S/u);
    return next > start ? this.source.at(next, next + 1) : this.source.at(start, end);
  }

  private scalar(node: Scalar): unknown {
    const { value, source, tag } = node;
    if (tag !== undefined && !/^tag:yaml\.org,2002:(str|int|float|bool|null)$/u.test(tag)) {
      return this.fail(node, { code: 'yaml_tag', details: { tag } });
    }
    // A number written like `900.000` is kept as text, since YAML would read 900.
    const isDanish = typeof value === 'number' && source !== undefined && DANISH_THOUSANDS.test(source);
    if (isDanish && !this.source.isJson()) return source;
    if (typeof value === 'bigint') return Number(value);
    if (typeof value === 'string') {
      this.checkComment(node, value);
      const seen = this.seen(node, value, false);
      return seen !== value && NUMERAL.test(seen) ? parseScalar(seen) : seen;
    }
    if (value === 0 && source !== undefined && /^[-+.\d]/u.test(source)) return numberOf(source);
    return value;
  }

  private fail(node: YamlNode, fault: Fault): never {
    throw new InputError([problemAt(this.placeOf(node), fault)]);
  }
}

function isMergeKey(key: unknown): boolean {
  return isScalar(key) && key.type === 'PLAIN' && key.value === '<<';
}

/** A numeral as the file would have it. */
function parseScalar(text: string): string | number {
  return text.endsWith('%') || DANISH_THOUSANDS.test(text) ? text : Number(text);
}

/** The readings of a number that a comma has split: with decimals, or without thousands separators. */
function valueOf({ writings: [right = ''] }: SplitNumber): unknown {
  return right.endsWith('%') ? right : Number(right);
}

/** A line with its numbers corrected; null if it is long. */
function putRight({ excerpt, column, before = 0 }: Place, splits: readonly SplitNumber[]): string | null {
  const MOST = 200;
  if (before > 0 || excerpt.length > MOST) return null;
  const [first] = splits as [SplitNumber];
  const lineStart = first.start - (column - 1);
  let line = '';
  let at = lineStart;
  for (const {
    start,
    end,
    writings: [right = ''],
  } of splits) {
    line += excerpt.slice(at - lineStart, start - lineStart) + right;
    at = end;
  }
  return (line + excerpt.slice(at - lineStart)).trim();
}
