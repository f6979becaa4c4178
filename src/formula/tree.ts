/** Where a node stands in the text it was read from: offsets in characters, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export type ArithmeticOperator = '+' | '-' | '*' | '/';
export type ComparisonOperator = '<' | '<=' | '==' | '!=' | '>=' | '>';
export type Connective = 'and' | 'or';

/**
 * A formula as a tree. It is all there is of a formula: what is evaluated, written into other
 * languages and printed. A condition is a number too: 1 where it holds, else 0.
 */
export type Formula =
  | {
      readonly kind: 'number';
      readonly value: number;
      readonly span: Span;
      /** The path under which it can be set; only in a formula that is built. */
      readonly path?: string;
    }
  | { readonly kind: 'reference'; readonly name: string; readonly span: Span }
  | { readonly kind: 'negate'; readonly operand: Formula; readonly span: Span }
  | {
      readonly kind: 'binary';
      readonly operator: ArithmeticOperator | ComparisonOperator | Connective;
      readonly left: Formula;
      readonly right: Formula;
      readonly span: Span;
    }
  | {
      readonly kind: 'call';
      readonly name: FunctionName;
      readonly operands: readonly Formula[];
      readonly span: Span;
    };

/**
 * The functions a formula may use, with their number of operands (`Infinity`: two or more). In text;
 * a formula that is built may have fewer.
 *
 * - `added(x)`: what x has grown by since the year before, never below 0.
 * - `sum(x, …)`: all of them together, any number.
 * - `compound(rate, n)`: (1 + rate) to the power of the whole number n.
 * - `round(x, digits)`: half away from zero.
 */
export const FUNCTIONS = {
  added: 1,
  sum: Infinity,
  min: Infinity,
  max: Infinity,
  ceil: 1,
  floor: 1,
  round: 2,
  compound: 2,
} as const;

export type FunctionName = keyof typeof FUNCTIONS;

/** The functions an intervention's file may use; the model's own formulas may use all. */
export const CATALOGUE_FUNCTIONS: readonly FunctionName[] = ['added', 'min', 'max', 'ceil', 'floor'];

const COMPARISONS: readonly string[] = ['<', '<=', '==', '!=', '>=', '>'];

export function isComparison(operator: string): operator is ComparisonOperator {
  return COMPARISONS.includes(operator);
}

/** Whether a formula is a condition (holds or not) rather than an amount. */
export function isCondition(formula: Formula): boolean {
  return (
    formula.kind === 'binary' &&
    (isComparison(formula.operator) || formula.operator === 'and' || formula.operator === 'or')
  );
}

/** The formulas directly inside a formula. */
export function operandsOf(formula: Formula): readonly Formula[] {
  switch (formula.kind) {
    case 'negate':
      return [formula.operand];
    case 'binary':
      return [formula.left, formula.right];
    case 'call':
      return formula.operands;
    default:
      return [];
  }
}

/** How many numbers and names a formula is made of. */
export function sizeOf(formula: Formula): number {
  const operands = operandsOf(formula);
  return operands.length === 0 ? 1 : operands.reduce((size, operand) => size + sizeOf(operand), 0);
}

/** A formula never changes, and its names are asked for again and again. */
const references = new WeakMap<Formula, readonly string[]>();

/** Every name a formula refers to, each once, in order of appearance. */
export function referencesOf(formula: Formula): readonly string[] {
  if (formula.kind === 'reference') return [formula.name];
  const known = references.get(formula);
  if (known !== undefined) return known;
  const names = new Set<string>();
  collectNames(formula, names);
  const all = [...names];
  references.set(formula, all);
  return all;
}

function collectNames(formula: Formula, into: Set<string>): void {
  if (formula.kind === 'reference') into.add(formula.name);
  else for (const operand of operandsOf(formula)) collectNames(operand, into);
}
