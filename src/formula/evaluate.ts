import { isInDoubt, powerDoubt, productDoubt, quotientDoubt, roundHalfAway, STEP } from './rounding.ts';
import { exactValue } from './exact.ts';
import type { Formula, FunctionName } from './tree.ts';
import type { Trace } from './trace.ts';

/** What a name stands for: a number, one that is a setting, or a formula of its own in a scope of its own. */
export type Binding = number | Parameter | Definition;

/** A number that can be set: under which path, and in which year if it is one of several by year. */
export class Parameter {
  readonly path: string;
  /** From 1; null: the same in all years. */
  readonly year: number | null;
  readonly value: number;

  constructor(path: string, year: number | null, value: number) {
    this.path = path;
    this.year = year;
    this.value = value;
  }
}

/** A formula with the meaning of its names. It is evaluated once for each year, however many refer to it. */
export class Definition {
  readonly formula: Formula;
  readonly scope: Scope;
  /** The year it is evaluated in, whichever year it is asked for in; null: that one. */
  readonly year: number | null;
  /** The same of no year in particular. */
  readonly root: Definition;
  /** The path under which a number can be set in its place; null: none. */
  readonly path: string | null;
  /** Cache by year, created on first use: most definitions of one year never need it. */
  private traces: (Trace | undefined)[] | undefined;

  constructor(
    formula: Formula,
    scope: Scope,
    path: string | null = null,
    year: number | null = null,
    root?: Definition,
  ) {
    this.formula = formula;
    this.scope = scope;
    this.path = path;
    this.year = year;
    this.root = root ?? this;
  }

  /** What it is in one year, to be referred to from a formula of no year or of another. */
  in(year: number): Definition {
    return new Definition(this.formula, this.scope, this.path, year, this.root);
  }

  /** @throws {DivisionByZero} */
  trace(year: number): Trace {
    const at = this.year ?? year;
    const traces = (this.root.traces ??= []);
    return (traces[at] ??= evaluate(this.formula, this.scope, at));
  }
}

/** Gives the names of a formula their meaning. Years count from 1; year 0 is what was there before. */
export interface Scope {
  lookup(name: string, year: number): Binding;
}

/** A formula that divides by zero with the inputs given. */
export class DivisionByZero extends Error {}

/**
 * Evaluates a formula in a year of a scope.
 *
 * Values are doubles, each with the doubt there is about it. Where a double could fall on the wrong
 * side of an edge (a tie of `round`, a step of `ceil` and `floor`, a comparison of near equals, a
 * divisor near 0), the trace is evaluated again in exact fractions, so that every result is the one
 * of exact arithmetic on the numbers as written.
 *
 * @throws {DivisionByZero}
 */
export function evaluate(formula: Formula, scope: Scope, year: number): Trace {
  switch (formula.kind) {
    case 'number':
      return leaf(formula, formula.value);
    case 'reference': {
      const binding = scope.lookup(formula.name, year);
      if (typeof binding === 'number') return leaf(formula, binding);
      if (binding instanceof Parameter) return leaf(formula, binding.value);
      const trace = binding.trace(year);
      return { formula, value: trace.value, doubt: trace.doubt, parts: [trace] };
    }
    case 'negate': {
      const operand = evaluate(formula.operand, scope, year);
      return { formula, value: -operand.value, doubt: operand.doubt, parts: [operand] };
    }
    case 'binary': {
      const left = evaluate(formula.left, scope, year);
      const right = evaluate(formula.right, scope, year);
      const { value, doubt } = combine(formula.operator, left, right);
      return { formula, value, doubt, parts: [left, right] };
    }
    case 'call': {
      const parts =
        formula.name === 'added'
          ? [year, year - 1].map((each) => evaluate(formula.operands[0] as Formula, scope, each))
          : formula.operands.map((operand) => evaluate(operand, scope, year));
      const { value, doubt } = apply(formula.name, parts);
      return { formula, value, doubt, parts };
    }
  }
}

const NO_PARTS: readonly Trace[] = [];

/** A number as it was written: the double nearest to it. */
function leaf(formula: Formula, value: number): Trace {
  return { formula, value, doubt: Number.isSafeInteger(value) ? 0 : Math.abs(value) * STEP, parts: NO_PARTS };
}

type DoubtfulValue = Pick<Trace, 'value' | 'doubt'>;

type Operator = Extract<Formula, { kind: 'binary' }>['operator'];

/** What an operation gives, with the doubt of its operands and its own. */
function doubted(value: number, inherited: number): DoubtfulValue {
  return { value, doubt: inherited + Math.abs(value) * STEP };
}

/** What was decided exactly has no error but that of its double. */
function decided(value: number | boolean): DoubtfulValue {
  const number = Number(value);
  return { value: number, doubt: Number.isSafeInteger(number) ? 0 : Math.abs(number) * STEP };
}

function combine(operator: Operator, left: Trace, right: Trace): DoubtfulValue {
  const [a, b] = [left.value, right.value];
  switch (operator) {
    case '+':
      return doubted(a + b, left.doubt + right.doubt);
    case '-':
      return doubted(a - b, left.doubt + right.doubt);
    case '*':
      return doubted(a * b, productDoubt(a, left.doubt, b, right.doubt));
    case '/': {
      // A divisor that is mostly error leaves the quotient undetermined.
      if (isInDoubt(b, 2 * right.doubt)) return divideExactly(left, right);
      return doubted(a / b, quotientDoubt(a, left.doubt, b, right.doubt));
    }
    case 'and':
      return decided(a !== 0 && b !== 0);
    case 'or':
      return decided(a !== 0 || b !== 0);
    default: {
      const sign = compare(left, right);
      switch (operator) {
        case '<':
          return decided(sign < 0);
        case '<=':
          return decided(sign <= 0);
        case '==':
          return decided(sign === 0);
        case '!=':
          return decided(sign !== 0);
        case '>=':
          return decided(sign >= 0);
        case '>':
          return decided(sign > 0);
      }
    }
  }
}

function divideExactly(left: Trace, right: Trace): DoubtfulValue {
  const divisor = exactValue(right);
  if (divisor.equals(0)) throw new DivisionByZero();
  return doubted(exactValue(left).div(divisor).valueOf(), 0);
}

function compare(left: Trace, right: Trace): number {
  const difference = left.value - right.value;
  const { doubt } = doubted(difference, left.doubt + right.doubt);
  return isInDoubt(difference, doubt) ? exactValue(left).compare(exactValue(right)) : difference;
}

/** Every partial sum may err by a little of its own size. */
function addUp(parts: readonly Trace[]): DoubtfulValue {
  let [value, size, doubt] = [0, 0, 0];
  for (const part of parts) {
    value += part.value;
    size += Math.abs(part.value);
    doubt += part.doubt;
  }
  return { value, doubt: doubt === 0 && Number.isSafeInteger(size) ? 0 : doubt + parts.length * size * STEP };
}

function apply(name: FunctionName, parts: readonly Trace[]): DoubtfulValue {
  const values = parts.map((part) => part.value);
  const [first, second] = values as [number, number];
  const doubt = parts.reduce((most, part) => Math.max(most, part.doubt), 0);
  switch (name) {
    case 'added':
      return doubted(Math.max(0, first - second), 2 * doubt);
    case 'sum':
      return addUp(parts);
    case 'min':
      return { value: Math.min(...values), doubt };
    case 'max':
      return { value: Math.max(...values), doubt };
    case 'compound': {
      const value = (1 + first) ** second;
      return doubted(value, powerDoubt(value, second));
    }
    case 'round':
      return decided(roundHalfAway(first, doubt, second, () => exactValue(parts[0] as Trace)));
    case 'ceil':
    case 'floor': {
      const exact = () => exactValue(parts[0] as Trace);
      const value = isInDoubt(first - Math.round(first), doubt) ? exact()[name]().valueOf() : Math[name](first);
      return decided(value === 0 ? 0 : value);
    }
  }
}
