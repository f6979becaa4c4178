import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactValue, toFraction } from '../../src/formula/exact.ts';
import { evaluate } from '../../src/formula/evaluate.ts';
import { MODEL_FORMULAS } from '../../src/model/formulas.ts';
import { parseFormula } from '../../src/formula/parse.ts';
import { roundHalfAway } from '../../src/formula/rounding.ts';
import { runs } from '../tier.ts';

const round = (text: string, digits = 2) =>
  roundHalfAway(Number(text), Math.abs(Number(text)) * 2 ** -52, digits, () => toFraction(Number(text)));

describe('rounding', () => {
  it.each([
    ['0.005', 0.01],
    ['-0.005', -0.01],
    ['1.005', 1.01],
    ['8.345', 8.35],
    ['0.125', 0.13],
    ['2.675', 2.68],
    ['0.0049999', 0],
    ['-0.0049999', 0],
    ['1234567890.125', 1_234_567_890.13],
    ['9999999999999.99', 9_999_999_999_999.99],
  ])('%s to the øre is %d: half away from zero, as written', (text, rounded) => {
    expect(round(text)).toBe(rounded);
    expect(Object.is(round(text), -0)).toBe(false);
  });

  it('what plain rounding of doubles gets wrong', () => {
    expect(Math.round(1.005 * 100) / 100).toBe(1);
    expect(round('1.005')).toBe(1.01);
  });

  it('whole numbers and kroner with two decimals stay as they are', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e15, max: 1e15 }), (ore) => {
        expect(round(String(ore / 100))).toBe(ore === 0 ? 0 : ore / 100);
      }),
    );
  });
});

describe('a number as written', () => {
  it.each([
    [0.15, '3/20'],
    [-2.5, '-5/2'],
    [1e-7, '1/10000000'],
    [1.5e21, '1500000000000000000000'],
    [0, '0'],
  ])('%d is %s', (number, fraction) => {
    expect(toFraction(number).toFraction()).toBe(fraction);
  });
});

describe('the two ways of evaluating', () => {
  /** Any formula of the grammar, on whole numbers small enough for doubles to be exact. */
  const { formula } = fc.letrec<{ formula: string }>((tie) => ({
    formula: fc.oneof(
      { maxDepth: 5, withCrossShrink: true },
      fc.integer({ min: 0, max: 99 }).map(String),
      fc.constantFrom('a', 'b'),
      fc.tuple(tie('formula'), fc.constantFrom('+', '-', '*'), tie('formula')).map((parts) => `(${parts.join(' ')})`),
      fc
        .tuple(fc.constantFrom('min', 'max'), tie('formula'), tie('formula'))
        .map(([name, x, y]) => `${name}(${x}, ${y})`),
      fc.tuple(fc.constantFrom('ceil', 'floor'), tie('formula')).map(([name, x]) => `${name}(${x} / 4)`),
      tie('formula').map((x) => `-${x}`),
    ),
  }));

  it('agree: doubles and exact fractions', () => {
    fc.assert(
      fc.property(formula, fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 50 }), (text, a, b) => {
        fc.pre(text.length < 900);
        const tree = parseFormula(text, {
          resolve: (name, span) => ({ kind: 'reference', name, span }),
          wanted: 'number',
        });
        const trace = evaluate(tree, { lookup: (name) => (name === 'a' ? a : b) }, 1);
        fc.pre(Math.abs(trace.value) < 2 ** 53);
        expect(exactValue(trace).valueOf()).toBeCloseTo(trace.value, 9);
      }),
      runs(2000),
    );
  });

  it('the formulas of the model are in the language of the catalogue', () => {
    expect(Object.keys(MODEL_FORMULAS)).toEqual([
      'quantity',
      'staff',
      'leavers',
      'replacement_quantity',
      'index',
      'unit_cost_used',
      'amount',
      'overhead_amount',
      'granted',
      'granted_share',
      'net',
      'headroom',
      'completers',
      'families',
      'per_head',
      'discounted',
      'annuity',
      'equivalent_annual_cost',
    ]);
  });
});
