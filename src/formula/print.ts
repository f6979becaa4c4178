import type { Trace } from './evaluate.ts';
import type { Formula } from './tree.ts';

const SIGNS: Readonly<Record<string, string>> = { '*': '×', '/': '/', '-': '−' };

const STRENGTH: Readonly<Record<string, number>> = {
  or: 1,
  and: 2,
  '+': 4,
  '-': 4,
  '*': 5,
  '/': 5,
};

/** Writes a formula as a person reads it: `municipalities × added(trained_staff)`. */
export function printFormula(formula: Formula): string {
  return print(formula, (node) => (node.kind === 'number' ? String(node.value) : node.name));
}

/**
 * Writes the formula of a trace with each name replaced by its number: `1 × added(4; before 0)`.
 *
 * @param number writes a value; it is told the name the value stands for, if it has one
 */
export function printTrace(trace: Trace, number: (value: number, name?: string) => string): string {
  const { formula, parts } = trace;
  if (formula.kind === 'call' && formula.name === 'added') {
    const [now, before] = parts.map((part) => printTrace(part, number));
    return `max(0, ${now ?? ''} − ${before ?? ''})`;
  }
  return print(formula, (node, at) => {
    const found = at.reduce<Trace | undefined>((from, index) => from?.parts[index], trace);
    return number((found as Trace).value, node.kind === 'reference' ? node.name : undefined);
  });
}

type Leaf = Extract<Formula, { kind: 'number' | 'reference' }>;

function print(
  formula: Formula,
  leaf: (node: Leaf, at: readonly number[]) => string,
  at: readonly number[] = [],
): string {
  switch (formula.kind) {
    case 'number':
    case 'reference':
      return leaf(formula, at);
    case 'negate':
      return `−${inside(formula.operand, 6, leaf, [...at, 0])}`;
    case 'binary': {
      const strength = STRENGTH[formula.operator] ?? 3;
      const left = inside(formula.left, strength, leaf, [...at, 0]);
      // a − (b − c) and a / (b × c) need their parentheses, a + b + c does not.
      const right = inside(formula.right, strength + 1, leaf, [...at, 1]);
      return `${left} ${SIGNS[formula.operator] ?? formula.operator} ${right}`;
    }
    case 'call': {
      const operands = formula.operands.map((operand, index) => print(operand, leaf, [...at, index]));
      return `${formula.name}(${operands.join(', ')})`;
    }
  }
}

function inside(
  formula: Formula,
  strength: number,
  leaf: (node: Leaf, at: readonly number[]) => string,
  at: readonly number[],
): string {
  const text = print(formula, leaf, at);
  const own = formula.kind === 'binary' ? (STRENGTH[formula.operator] ?? 3) : 9;
  return own < strength ? `(${text})` : text;
}
