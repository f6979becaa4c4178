import { Composer, Lexer, Parser, Schema, type Document, type ScalarTag } from 'yaml';

/** Text that is nested deeper, or has more tokens, than the program reads. */
export class TooMuch extends Error {
  readonly what: 'depth' | 'tokens';
  /** Where in the text the limit is exceeded. */
  readonly offset: number;

  constructor(what: TooMuch['what'], offset: number) {
    super(what);
    this.what = what;
    this.offset = offset;
  }
}

/** How much of a text is parsed. */
export interface Bounds {
  readonly depth: number;
  /** Tokens: scalars, indicators, spaces and line breaks. */
  readonly tokens: number;
}

/** Parses a text within these limits: beyond them it would take minutes, or overflow the stack. */
function* boundedTokens(text: string, { depth, tokens }: Bounds) {
  const parser = new Parser();
  // A value takes up to three levels of the parser.
  const mostLevels = 3 * depth + 10;
  let count = 0;
  for (const lexeme of new Lexer().lex(text)) {
    count += 1;
    if (count > tokens) throw new TooMuch('tokens', parser.offset);
    yield* parser.next(lexeme);
    if (parser.stack.length > mostLevels) throw new TooMuch('depth', parser.offset);
  }
  yield* parser.end();
}

/** Most plain scalars, tested first: not empty, no YAML keyword and no number. */
const PLAIN_TEXT: ScalarTag = {
  tag: 'tag:yaml.org,2002:str',
  default: true,
  test: /^(?!(?:~|null|true|false)$)[^-+.\d]|%$/iu,
  resolve: (text) => text,
};

let core: Schema | undefined;

/**
 * YAML's core schema, made once and not for every text, with the most frequent tag tested first: a plain scalar
 * passes the test of one tag only, so that the order changes nothing else.
 */
function coreSchema(): Schema {
  core ??= new Schema({
    schema: 'core',
    resolveKnownTags: true,
    customTags: (tags) => [PLAIN_TEXT, 'int', 'float', ...tags],
  });
  return core;
}

/**
 * The documents of a text. Keys that stand twice are left to the reader, which finds them faster.
 *
 * @throws {TooMuch} before that takes long
 */
export function parseYaml(text: string, bounds: Bounds): readonly Document.Parsed[] {
  // A text that names its version is read as that version says.
  const options = {
    prettyErrors: false,
    uniqueKeys: false,
    ...(text.includes('%YAML') ? {} : { schema: coreSchema() }),
  };
  // Stack traces of errors are expensive.
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return [...new Composer(options).compose(boundedTokens(text, bounds))];
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}
