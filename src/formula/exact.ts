import Fraction from 'fraction.js';
import type { Trace } from './trace.ts';

/**
 * The value of a trace in exact rational arithmetic on the numbers as they were written: 0.15 is
 * 15/100, not the double nearest to it.
 */
export function exactValue(trace: Trace): Fraction {
  const { formula, parts } = trace;
  const part = (index: number) => exactValue(parts[index] as Trace);
  switch (formula.kind) {
    case 'number':
      return toFraction(formula.value);
    case 'reference':
      return parts.length === 0 ? toFraction(trace.value) : part(0);
    case 'negate':
      return part(0).neg();
    case 'binary':
      switch (formula.operator) {
        case '+':
          return part(0).add(part(1));
        case '-':
          return part(0).sub(part(1));
        case '*':
          return part(0).mul(part(1));
        case '/':
          return part(0).div(part(1));
        default:
          // The value of a condition was decided exactly when it was evaluated.
          return new Fraction(trace.value);
      }
    case 'call':
      switch (formula.name) {
        case 'added':
          return largest([new Fraction(0), part(0).sub(part(1))]);
        case 'sum':
          return parts.reduce((total, each) => total.add(exactValue(each)), new Fraction(0));
        case 'min':
          return largest(parts.map((each) => exactValue(each).neg())).neg();
        case 'max':
          return largest(parts.map(exactValue));
        case 'compound':
          return part(0).add(1).pow(part(1));
        case 'ceil':
        case 'floor':
          return Number.isSafeInteger(trace.value) ? toFraction(trace.value) : part(0)[formula.name]();
        default:
          // What was rounded was decided exactly, and is as written.
          return toFraction(trace.value);
      }
  }
}

/** The fraction a number's shortest decimal notation stands for. */
export function toFraction(value: number): Fraction {
  const [digits = '', exponent = '0'] = String(value).split('e');
  const [whole = '', decimals = ''] = digits.split('.');
  const shift = Number(exponent) - decimals.length;
  const numerator = BigInt(whole + decimals);
  return shift >= 0
    ? new Fraction(numerator * 10n ** BigInt(shift), 1n)
    : new Fraction(numerator, 10n ** BigInt(-shift));
}

function largest(values: readonly Fraction[]): Fraction {
  return values.reduce((most, value) => (value.compare(most) > 0 ? value : most));
}
