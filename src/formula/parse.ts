import { evaluate } from './evaluate.ts';
import { exactValue } from './exact.ts';
import {
  CATALOGUE_FUNCTIONS,
  FUNCTIONS,
  isComparison,
  isCondition,
  referencesOf,
  type Formula,
  type FunctionName,
  type Span,
} from './tree.ts';

/** What can be wrong with a formula. */
export type FormulaFaultCode =
  | 'formula_unexpected'
  | 'formula_unknown_name'
  | 'formula_unknown_function'
  | 'formula_operands'
  | 'formula_condition_expected'
  | 'formula_number_expected'
  | 'formula_nested_added'
  | 'formula_divides_by_zero'
  | 'formula_condition_divides'
  | 'formula_too_long'
  | 'formula_thousands';

/** A formula that cannot be read: what is wrong, with which word, and where in its text. */
export class FormulaFault extends Error {
  readonly code: FormulaFaultCode;
  readonly found: string;
  readonly span: Span;

  constructor(code: FormulaFaultCode, found: string, span: Span) {
    super(`${code}: ${found}`);
    this.code = code;
    this.found = found;
    this.span = span;
  }
}

export interface FormulaOptions {
  /** The formula a name stands for, or undefined if there is no such name. */
  readonly resolve: (name: string, span: Span) => Formula | undefined;
  /** Whether the whole formula is an amount or a condition. */
  readonly wanted: 'number' | 'condition';
  /** The functions allowed; default those of an intervention's file. */
  readonly functions?: readonly FunctionName[];
}

interface Token {
  readonly type: 'number' | 'name' | 'symbol' | 'end';
  readonly text: string;
  readonly span: Span;
}

const TOKEN =
  /(?<number>\d+(?:\.\d+)*)|(?<name>[a-z][a-z0-9_]*(?:\.[a-z][a-z0-9_]*)*)|(?<symbol><=|>=|==|!=|[-+*/()<>,])|(?<space>\s+)/uy;

/** Longer formulas are refused: no cost line needs one, and nesting stays within the call stack. */
const LONGEST = 1000;

const BINDING: ReadonlyMap<string, number> = new Map(
  Object.entries({
    or: 1,
    and: 2,
    '<': 3,
    '<=': 3,
    '==': 3,
    '!=': 3,
    '>=': 3,
    '>': 3,
    '+': 4,
    '-': 4,
    '*': 5,
    '/': 5,
  }),
);

/**
 * Reads a formula: numbers, names, `+ - * /`, comparisons, `and`, `or`, parentheses and the named
 * functions. Nothing else is in the grammar, so nothing else can be executed.
 *
 * @throws {FormulaFault} with the place of the first thing that is not understood.
 */
export function parseFormula(text: string, options: FormulaOptions): Formula {
  const formula = new Parser(text, options).parse();
  expectKind(formula, options.wanted);
  return formula;
}

class Parser {
  private readonly tokens: readonly Token[];
  private readonly options: FormulaOptions;
  private position = 0;
  private insideAdded = false;

  constructor(text: string, options: FormulaOptions) {
    if (text.length > LONGEST) {
      throw new FormulaFault('formula_too_long', String(LONGEST), { start: 0, end: text.length });
    }
    this.tokens = tokenize(text);
    this.options = options;
  }

  parse(): Formula {
    const formula = this.expression(0);
    if (this.next.type !== 'end') throw unexpected(this.next);
    return formula;
  }

  private get next(): Token {
    return this.tokens[this.position] as Token;
  }

  private take(): Token {
    const token = this.next;
    if (token.type !== 'end') this.position += 1;
    return token;
  }

  /** Precedence climbing: reads operators that bind tighter than `above`. */
  private expression(above: number): Formula {
    let left = this.operand();
    for (;;) {
      const operator = this.next.text;
      const binding = this.next.type === 'end' ? undefined : BINDING.get(operator);
      if (binding === undefined || binding <= above) return left;
      // `a < b < c` would not mean the chain that it looks like.
      if (isComparison(operator) && left.kind === 'binary' && isComparison(left.operator)) {
        throw unexpected(this.next);
      }
      this.take();
      const right = this.expression(binding);
      const wanted = operator === 'and' || operator === 'or' ? 'condition' : 'number';
      expectKind(left, wanted);
      expectKind(right, wanted);
      if (operator === '/' && isZero(right)) throw new FormulaFault('formula_divides_by_zero', '', right.span);
      // A condition changes no figure, so no figure is to be refused for what it divides by.
      if (operator === '/' && this.options.wanted === 'condition' && referencesOf(right).length > 0) {
        throw new FormulaFault('formula_condition_divides', '', right.span);
      }
      left = {
        kind: 'binary',
        operator: operator as Extract<Formula, { kind: 'binary' }>['operator'],
        left,
        right,
        span: { start: left.span.start, end: right.span.end },
      };
    }
  }

  private operand(): Formula {
    const token = this.take();
    if (token.type === 'number') {
      return { kind: 'number', value: Number(token.text), span: token.span };
    }
    if (token.text === '(') {
      const inner = this.expression(0);
      this.expect(')');
      return inner;
    }
    if (token.text === '-') {
      const operand = this.expression(5);
      expectKind(operand, 'number');
      return { kind: 'negate', operand, span: { start: token.span.start, end: operand.span.end } };
    }
    if (token.type === 'name' && !BINDING.has(token.text)) {
      return this.next.text === '(' ? this.call(token) : this.reference(token);
    }
    throw unexpected(token);
  }

  private reference(token: Token): Formula {
    const formula = this.options.resolve(token.text, token.span);
    if (formula === undefined) {
      throw new FormulaFault('formula_unknown_name', token.text, token.span);
    }
    return formula;
  }

  private call(token: Token): Formula {
    const allowed = this.options.functions ?? CATALOGUE_FUNCTIONS;
    const name = allowed.find((candidate) => candidate === token.text);
    if (name === undefined) {
      throw new FormulaFault('formula_unknown_function', token.text, token.span);
    }
    if (name === 'added' && this.insideAdded) {
      throw new FormulaFault('formula_nested_added', token.text, token.span);
    }
    const outside = this.insideAdded;
    this.insideAdded ||= name === 'added';
    this.expect('(');
    const operands = [this.expression(0)];
    while (this.next.text === ',') {
      this.take();
      operands.push(this.expression(0));
    }
    const close = this.expect(')');
    this.insideAdded = outside;
    for (const operand of operands) expectKind(operand, 'number');
    const count = FUNCTIONS[name];
    if (count === Infinity ? operands.length < 2 : operands.length !== count) {
      throw new FormulaFault('formula_operands', name, token.span);
    }
    return { kind: 'call', name, operands, span: { start: token.span.start, end: close.span.end } };
  }

  private expect(symbol: string): Token {
    const token = this.take();
    if (token.text !== symbol) throw unexpected(token);
    return token;
  }
}

function tokenize(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let start = 0;
  while (start < text.length) {
    TOKEN.lastIndex = start;
    const match = TOKEN.exec(text);
    if (match === null) {
      const found = String.fromCodePoint(text.codePointAt(start) as number);
      throw new FormulaFault('formula_unexpected', found, { start, end: start + found.length });
    }
    const span = { start, end: start + match[0].length };
    const groups = match.groups as Record<string, string | undefined>;
    if (groups.number !== undefined) tokens.push(numberToken(match[0], span));
    else if (groups.name !== undefined) tokens.push({ type: 'name', text: match[0], span });
    else if (groups.symbol !== undefined) tokens.push({ type: 'symbol', text: match[0], span });
    start = span.end;
  }
  tokens.push({ type: 'end', text: '', span: { start, end: start } });
  return tokens;
}

function numberToken(text: string, span: Span): Token {
  if (/^[1-9]\d{0,2}(\.\d{3})+$/u.test(text)) throw new FormulaFault('formula_thousands', text, span);
  if (!/^\d+(\.\d+)?$/u.test(text)) throw new FormulaFault('formula_unexpected', text, span);
  return { type: 'number', text, span };
}

function unexpected(token: Token): FormulaFault {
  return new FormulaFault('formula_unexpected', token.text, token.span);
}

/** Whether a formula is 0 whatever is put in; what divides by that is no formula. */
function isZero(formula: Formula): boolean {
  return referencesOf(formula).length === 0 && exactValue(evaluate(formula, { lookup: () => 0 }, 1)).equals(0);
}

function expectKind(formula: Formula, wanted: 'number' | 'condition'): void {
  if (isCondition(formula) === (wanted === 'condition')) return;
  const code = wanted === 'condition' ? 'formula_condition_expected' : 'formula_number_expected';
  throw new FormulaFault(code, '', formula.span);
}
