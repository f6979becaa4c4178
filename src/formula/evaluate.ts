import { isNear, roundHalfAway } from './rounding.ts';
import { exactValue } from './exact.ts';
import type { Formula } from './tree.ts';

/** What a name stands for: a number, a formula of its own in a scope of its own, or what such a formula gave. */
export type Binding = number | Definition | Trace;

export interface Definition {
  readonly formula: Formula;
  readonly scope: Scope;
}

/** Gives the names of a formula their meaning. Years count from 1; year 0 is what was there before. */
export interface Scope {
  lookup(name: string, year: number): Binding;
}

/**
 * What evaluation returns: the value and how it came about.
 *
 * `parts` are the traces of the operands. For a reference they hold the trace of the formula the
 * name stands for, and nothing where the name stands for a number. For `added(x)` they are x in
 * the year and x in the year before.
 */
export interface Trace {
  readonly formula: Formula;
  readonly value: number;
  readonly parts: readonly Trace[];
}

/** A formula that divides by zero with the inputs given. */
export class DivisionByZero extends Error {}

/**
 * Evaluates a formula in a year of a scope.
 *
 * Values are doubles. Where a double could fall on the wrong side of an edge (a tie of `round`, a
 * step of `ceil` and `floor`, a comparison of near equals), the trace is evaluated again in exact
 * fractions, so that every result is the one of exact arithmetic on the numbers as written.
 *
 * @throws {DivisionByZero}
 */
export function evaluate(formula: Formula, scope: Scope, year: number): Trace {
  switch (formula.kind) {
    case 'number':
      return { formula, value: formula.value, parts: [] };
    case 'reference': {
      const binding = scope.lookup(formula.name, year);
      if (typeof binding === 'number') return { formula, value: binding, parts: [] };
      const trace = 'value' in binding ? binding : evaluate(binding.formula, binding.scope, year);
      return { formula, value: trace.value, parts: [trace] };
    }
    case 'negate': {
      const operand = evaluate(formula.operand, scope, year);
      return { formula, value: -operand.value, parts: [operand] };
    }
    case 'binary': {
      const parts = [
        evaluate(formula.left, scope, year),
        evaluate(formula.right, scope, year),
      ] as const;
      return { formula, value: combine(formula, ...parts), parts };
    }
    case 'call': {
      const parts =
        formula.name === 'added'
          ? [year, year - 1].map((each) => evaluate(formula.operands[0] as Formula, scope, each))
          : formula.operands.map((operand) => evaluate(operand, scope, year));
      return { formula, value: apply(formula, parts), parts };
    }
  }
}

function combine(formula: Extract<Formula, { kind: 'binary' }>, left: Trace, right: Trace): number {
  const a = left.value;
  const b = right.value;
  switch (formula.operator) {
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      return a * b;
    case '/':
      if (b === 0) throw new DivisionByZero();
      return a / b;
    case 'and':
      return a !== 0 && b !== 0 ? 1 : 0;
    case 'or':
      return a !== 0 || b !== 0 ? 1 : 0;
    default: {
      const sign = compare(left, right);
      switch (formula.operator) {
        case '<':
          return Number(sign < 0);
        case '<=':
          return Number(sign <= 0);
        case '==':
          return Number(sign === 0);
        case '!=':
          return Number(sign !== 0);
        case '>=':
          return Number(sign >= 0);
        case '>':
          return Number(sign > 0);
      }
    }
  }
}

function compare(left: Trace, right: Trace): number {
  const difference = left.value - right.value;
  if (!isNear(difference, Math.max(Math.abs(left.value), Math.abs(right.value)))) return difference;
  return exactValue(left).compare(exactValue(right));
}

function apply(formula: Extract<Formula, { kind: 'call' }>, parts: readonly Trace[]): number {
  const values = parts.map((part) => part.value);
  const [first, second] = values as [number, number];
  switch (formula.name) {
    case 'added':
      return Math.max(0, first - second);
    case 'min':
      return Math.min(...values);
    case 'max':
      return Math.max(...values);
    case 'compound':
      return (1 + first) ** second;
    case 'round':
      return roundHalfAway(first, second, () => exactValue(parts[0] as Trace));
    case 'ceil':
    case 'floor': {
      const whole = Math.round(first);
      const value = isNear(first - whole, Math.abs(first))
        ? exactValue(parts[0] as Trace)[formula.name]().valueOf()
        : Math[formula.name](first);
      return value === 0 ? 0 : value;
    }
  }
}
