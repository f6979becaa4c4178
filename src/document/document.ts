import {
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  parseAllDocuments,
  type Document as YamlDocument,
  type Node as YamlNode,
  type YAMLError,
} from 'yaml';
import { InputError, problemAt, type Fault, type Place, type Problem } from '../problem.ts';

/** The way to a value: keys and, in lists, positions from 0. */
export type Path = readonly (string | number)[];

/** A number that its file writes like `900.000`; kept as text, for YAML reads 900. */
const DANISH_THOUSANDS = /^[+-]?[1-9]\d{0,2}(\.\d{3})+$/u;

const MOST_VALUES = 100_000;
const MOST_DEPTH = 50;

/** A YAML file as plain values, with the place of each. */
export interface Document {
  readonly file: string;
  /** Maps (without prototype), lists, text, numbers, booleans and null. */
  readonly data: unknown;
  /** Where a value stands, or its key; where the path leads nowhere, the last place on the way. */
  place(path: Path, on?: 'key' | 'value'): Place;
}

/**
 * Reads YAML text.
 *
 * @param file what the problems call the file
 * @throws {InputError} with every syntax problem, or what makes the text more than plain data:
 * several documents, tags, endless or exploding aliases
 */
export function parseDocument(text: string, file: string): Document {
  const lines = new LineCounter();
  const source = new Source(text, file, lines);
  const documents = parseAllDocuments(text, { lineCounter: lines, prettyErrors: false });
  if (!Array.isArray(documents) || documents[0] === undefined) {
    throw new InputError([problemAt(source.at(0, 0), { code: 'file_empty', details: {} })]);
  }
  const [document, second] = documents;
  const problems = documents.flatMap((each) =>
    [...each.errors, ...each.warnings].map((error) => source.problem(error)),
  );
  if (second !== undefined) {
    const place = source.at(second.range[0], 3);
    problems.push(problemAt(place, { code: 'yaml_several_documents', details: {} }));
  }
  if (problems.length > 0) throw new InputError(problems);
  if (document.contents === null || (isScalar(document.contents) && document.contents.value === null)) {
    throw new InputError([problemAt(source.at(0, 0), { code: 'file_empty', details: {} })]);
  }
  const data = new Reader(document, source).read(document.contents, 0);
  return { file, data, place: (path, on = 'value') => source.find(document, path, on) };
}

/** The text, and how offsets in it become places. */
class Source {
  private readonly text: string;
  private readonly file: string;
  private readonly lines: LineCounter;

  constructor(text: string, file: string, lines: LineCounter) {
    this.text = text;
    this.file = file;
    this.lines = lines;
  }

  at(start: number, end: number): Place {
    const offset = Math.min(start, this.text.length);
    const { line, col } = this.lines.linePos(offset);
    const lineStart = offset - (Math.max(col, 1) - 1);
    const newline = this.text.indexOf('\n', lineStart);
    const lineEnd = newline < 0 ? this.text.length : newline;
    const excerpt = this.text.slice(lineStart, lineEnd).replace(/\r$/u, '');
    const length = Math.max(0, Math.min(end, lineEnd) - offset);
    return { file: this.file, line: Math.max(line, 1), column: Math.max(col, 1), length, excerpt };
  }

  problem(error: YAMLError): Problem {
    const place = this.at(error.pos[0], error.pos[1]);
    if (error.code === 'DUPLICATE_KEY') {
      const key = this.text.slice(error.pos[0], error.pos[1]).split(':')[0] ?? '';
      return problemAt(place, { code: 'yaml_duplicate_key', details: { key: key.trim() } });
    }
    if (error.code === 'TAG_RESOLVE_FAILED') {
      const tag = this.text.slice(error.pos[0], error.pos[1]);
      return problemAt(place, { code: 'yaml_tag', details: { tag } });
    }
    return problemAt(place, { code: 'yaml_syntax', details: { rule: error.code, message: error.message } });
  }

  find(document: YamlDocument.Parsed, path: Path, on: 'key' | 'value'): Place {
    let node: YamlNode | null = document.contents;
    let range = node?.range;
    for (const [index, step] of path.entries()) {
      if (isAlias(node)) node = node.resolve(document) ?? null;
      if (isMap(node)) {
        const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === step);
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

function isEmpty(node: YamlNode | null): boolean {
  return node === null || (isScalar(node) && node.value === null && node.source === '');
}

/** Turns the nodes of a document into plain values, each alias into a copy of what it names. */
class Reader {
  private readonly document: YamlDocument.Parsed;
  private readonly source: Source;
  private readonly open = new Set<YamlNode>();
  private values = 0;

  constructor(document: YamlDocument.Parsed, source: Source) {
    this.document = document;
    this.source = source;
  }

  read(node: YamlNode | null, depth: number): unknown {
    if (node === null) return null;
    this.values += 1;
    if (this.values > MOST_VALUES) {
      this.fail(node, { code: 'yaml_too_many_values', details: { most: MOST_VALUES } });
    }
    if (depth > MOST_DEPTH) this.fail(node, { code: 'yaml_too_deep', details: { most: MOST_DEPTH } });
    if (isScalar(node)) return this.scalar(node.value, node.source);
    const target = isAlias(node) ? node.resolve(this.document) : node;
    if (target === undefined) {
      const name = isAlias(node) ? node.source : '';
      return this.fail(node, { code: 'yaml_alias_unknown', details: { name } });
    }
    if (isScalar(target)) return this.scalar(target.value, target.source);
    if (this.open.has(target)) {
      const name = isAlias(node) ? node.source : '';
      this.fail(node, { code: 'yaml_alias_cycle', details: { name } });
    }
    this.open.add(target);
    const value = this.collection(target, depth + 1);
    this.open.delete(target);
    return value;
  }

  private collection(node: YamlNode, depth: number): unknown {
    if (isSeq(node)) return node.items.map((item) => this.read(item as YamlNode, depth));
    // Without a prototype, `__proto__` and `constructor` are keys like any other.
    const map = Object.create(null) as Record<string, unknown>;
    if (!isMap(node)) return map;
    for (const { key, value } of node.items) {
      if (!isScalar(key) || (typeof key.value !== 'string' && typeof key.value !== 'number')) {
        return this.fail((key as YamlNode | null) ?? node, { code: 'yaml_key_not_text', details: {} });
      }
      const name = String(key.value);
      map[name] = this.read(value as YamlNode | null, depth);
    }
    return map;
  }

  private scalar(value: unknown, source: string | undefined): unknown {
    if (typeof value === 'number' && source !== undefined && DANISH_THOUSANDS.test(source)) return source;
    if (typeof value === 'bigint') return Number(value);
    return value;
  }

  private fail(node: YamlNode, fault: Fault): never {
    const [start, end] = node.range ?? [0, 0];
    throw new InputError([problemAt(this.source.at(start, end), fault)]);
  }
}
