import type { Formula } from './tree.ts';

const NOWHERE = { start: 0, end: 0 };

/** A formula that is a number. */
export function formulaNumber(value: number): Formula {
  return { kind: 'number', value, span: NOWHERE };
}

/** A formula that is what a name stands for. */
export function formulaReference(name: string): Formula {
  return { kind: 'reference', name, span: NOWHERE };
}

/**
 * A formula that is the growth of some years at a yearly rate.
 *
 * @param path the path under which somebody sets the rate, if anybody does
 */
export function formulaGrowth(rate: number, years: number, path?: string): Formula {
  const operands: Formula[] = [
    path === undefined ? formulaNumber(rate) : { kind: 'number', value: rate, span: NOWHERE, path },
    formulaNumber(years),
  ];
  return { kind: 'call', name: 'compound', operands, span: NOWHERE };
}

/** A formula that is the sum, or the least, of what some names stand for. */
export function formulaOver(name: 'sum' | 'min', names: readonly string[]): Formula {
  return { kind: 'call', name, operands: names.map(formulaReference), span: NOWHERE };
}

/** A formula that is another one, rounded half away from zero to a number of decimals. */
export function formulaRound(formula: Formula, digits: number): Formula {
  return { kind: 'call', name: 'round', operands: [formula, formulaNumber(digits)], span: NOWHERE };
}

/** A formula that is the product of others; of none, 1. */
export function formulaProduct(factors: readonly Formula[]): Formula {
  const [first = formulaNumber(1), ...rest] = factors;
  return rest.reduce<Formula>((left, right) => ({ kind: 'binary', operator: '*', left, right, span: NOWHERE }), first);
}
