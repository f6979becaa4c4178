import type { Formula } from './tree.ts';

const NOWHERE = { start: 0, end: 0 };

/** A formula that is a number. */
export function formulaNumber(value: number): Formula {
  return { kind: 'number', value, span: NOWHERE };
}

/** A formula that is the product of others; of none, 1. */
export function formulaProduct(factors: readonly Formula[]): Formula {
  const [first = formulaNumber(1), ...rest] = factors;
  return rest.reduce<Formula>(
    (left, right) => ({ kind: 'binary', operator: '*', left, right, span: NOWHERE }),
    first,
  );
}
