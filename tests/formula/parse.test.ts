import { describe, expect, it } from 'vitest';
import { evaluate } from '../../src/formula/evaluate.ts';
import { FormulaFault, parseFormula, type FormulaOptions } from '../../src/formula/parse.ts';
import type { Formula } from '../../src/formula/tree.ts';

const NAMES = ['a', 'b', 'staff.prep'];

const resolve: FormulaOptions['resolve'] = (name, span) =>
  NAMES.includes(name) ? { kind: 'reference', name, span } : undefined;

const parse = (text: string, wanted: 'number' | 'condition' = 'number'): Formula =>
  parseFormula(text, { resolve, wanted });

/** a = 10 in year 2 and 7 in year 1; b = 3; staff.prep = 0.5. */
const scope = {
  lookup: (name: string, year: number) => (name === 'a' ? (year === 2 ? 10 : 7) : name === 'b' ? 3 : 0.5),
};

const valueOf = (text: string, wanted: 'number' | 'condition' = 'number') =>
  evaluate(parse(text, wanted), scope, 2).value;

describe('a formula', () => {
  it.each([
    ['1 + 2 * 3', 7],
    ['(1 + 2) * 3', 9],
    ['10 - 4 - 3', 3],
    ['24 / 4 / 2', 3],
    ['-a + 12', 2],
    ['-(a - 12) * 2', 4],
    ['2 * -b', -6],
    ['a * staff.prep', 5],
    ['added(a)', 3],
    ['added(b - a)', 0],
    ['min(a, b, 4)', 3],
    ['max(b, 2)', 3],
    ['ceil(a / b)', 4],
    ['floor(a / b)', 3],
    ['145000 / 4', 36_250],
    ['0.1 + 0.2', 0.1 + 0.2],
  ])('%s = %d', (text, value) => {
    expect(valueOf(text)).toBe(value);
  });

  it.each([
    ['a == 10 and b > 2', 1],
    ['a < 10 or b >= 3', 1],
    ['a != 10 or b <= 2', 0],
    ['a > 1 and b > 9 or a == 10', 1],
    ['(a < 1 or b == 3) and a == 10', 1],
  ])('%s is %d', (text, value) => {
    expect(valueOf(text, 'condition')).toBe(value);
  });

  it('decides steps and comparisons exactly, where doubles err', () => {
    expect(Math.ceil(1.1 * 10)).toBe(11);
    expect(Math.ceil(110 * 1.1)).toBe(122);
    expect(valueOf('ceil(110 * 1.1)')).toBe(121);
    expect(Math.floor(0.29 * 100)).toBe(28);
    expect(valueOf('floor(0.29 * 100)')).toBe(29);
    expect(0.1 + 0.2 === 0.3).toBe(false);
    expect(valueOf('0.1 + 0.2 == 0.3', 'condition')).toBe(1);
    // What is left of a subtraction may be nothing but doubt.
    expect(0.1 + 0.2 - 0.3).toBeGreaterThan(0);
    expect(valueOf('ceil(0.1 + 0.2 - 0.3)')).toBe(0);
    expect(valueOf('floor((0.3 - 0.1 - 0.2) * 1000000)')).toBe(0);
    expect(valueOf('0.1 + 0.2 - 0.3 > 0', 'condition')).toBe(0);
    expect(() => valueOf('1 / (0.1 + 0.2 - 0.3)')).toThrow();
    // 10^16 + 1 is beyond what a double holds.
    const one = '(100000000 * 100000000 + 1 - 100000000 * 100000000)';
    expect(valueOf(`ceil(${one} * ${one})`)).toBe(1);
    expect(valueOf(`1 / ${one}`)).toBe(1);
    expect(valueOf('ceil(floor(100000000 * 100000000 + 1) - 100000000 * 100000000)')).toBe(1);
  });

  it.each([
    ['a +', 'formula_unexpected', 3, 3],
    ['a + * b', 'formula_unexpected', 4, 5],
    ['a b', 'formula_unexpected', 2, 3],
    ['(a', 'formula_unexpected', 2, 2],
    ['a)', 'formula_unexpected', 1, 2],
    ['a $ b', 'formula_unexpected', 2, 3],
    ['a < b < 3', 'formula_unexpected', 6, 7],
    ['1.2.3', 'formula_unexpected', 0, 5],
    ['"text"', 'formula_unexpected', 0, 1],
    ['a[0]', 'formula_unexpected', 1, 2],
    ['a ? 1 : 2', 'formula_unexpected', 2, 3],
    ['a = 3', 'formula_unexpected', 2, 3],
    ['', 'formula_unexpected', 0, 0],
    ['1 + other', 'formula_unknown_name', 4, 9],
    ['constructor', 'formula_unknown_name', 0, 11],
    ['a constructor b', 'formula_unexpected', 2, 13],
    ['a toString b', 'formula_unexpected', 4, 5],
    ['process(1)', 'formula_unknown_function', 0, 7],
    ['round(a, 2)', 'formula_unknown_function', 0, 5],
    ['added(a, b)', 'formula_operands', 0, 5],
    ['min(a)', 'formula_operands', 0, 3],
    ['added(added(a))', 'formula_nested_added', 6, 11],
    ['a > b', 'formula_number_expected', 0, 5],
    ['1 + (a > b)', 'formula_number_expected', 5, 10],
    ['max(a > b, 1)', 'formula_number_expected', 4, 9],
    ['145.000 / 4', 'formula_thousands', 0, 7],
  ])('%s: %s at %d to %d', (text, code, start, end) => {
    const fault = faultOf(() => parse(text));
    expect([fault.code, fault.span]).toEqual([code, { start, end }]);
  });

  it.each([
    ['a', 0, 1],
    ['a and b', 0, 1],
    ['a > 1 and b', 10, 11],
  ])('%s is no condition', (text, start, end) => {
    const fault = faultOf(() => parse(text, 'condition'));
    expect([fault.code, fault.span]).toEqual(['formula_condition_expected', { start, end }]);
  });

  it.each([
    ['a / b > 1', 4, 5],
    ['1 < 12 / (a + 1)', 10, 15],
    ['ceil(a / b) == 2 or a > 1', 9, 10],
  ])('the condition %s divides by what may be 0', (text, start, end) => {
    const fault = faultOf(() => parse(text, 'condition'));
    expect([fault.code, fault.span]).toEqual(['formula_condition_divides', { start, end }]);
  });

  it('a condition may divide by numbers', () => {
    expect(valueOf('ceil(a / (2 * 6)) == 1', 'condition')).toBe(1);
  });

  it('is not too long to be read, nor nested too deep', () => {
    expect(faultOf(() => parse(`${'('.repeat(5000)}a`)).code).toBe('formula_too_long');
    expect(valueOf(`${'('.repeat(499)}a${')'.repeat(499)}`)).toBe(10);
  });
});

function faultOf(parseIt: () => Formula): FormulaFault {
  try {
    parseIt();
  } catch (error) {
    if (error instanceof FormulaFault) return error;
  }
  throw new Error('no fault');
}
