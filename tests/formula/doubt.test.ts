import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DivisionByZero, evaluate } from '../../src/formula/evaluate.ts';
import { type Trace } from '../../src/formula/trace.ts';
import { exactValue, toFraction } from '../../src/formula/exact.ts';
import { parseFormula } from '../../src/formula/parse.ts';
import { isInDoubt, powerDoubt, productDoubt, quotientDoubt, roundHalfAway, STEP } from '../../src/formula/rounding.ts';
import { FUNCTIONS, type FunctionName } from '../../src/formula/tree.ts';
import { runs } from '../tier.ts';

/** The doubt about a double: never less than it is off by, and little more, so that exact fractions are seldom asked. */

describe('the doubt of one operation', () => {
  it.each([
    ['a product', productDoubt(3, 0.5, -4, 0.25), 3 * 0.25 + 4 * 0.5 + 0.5 * 0.25],
    ['a product of negatives', productDoubt(-3, 0.5, -4, 0.25), 2.875],
    ['a quotient', quotientDoubt(6, 0.5, -2, 0.5), (0.5 + 3 * 0.5) / 1.5],
    ['a quotient of nothing', quotientDoubt(0, 0.5, 2, 0.5), 0.5 / 1.5],
    ['a power', powerDoubt(-2, 3), 2 * 4 * 2 * STEP],
  ])('of %s', (_, doubt, expected) => {
    expect(doubt).toBe(expected);
  });

  it.each([
    [0.5, 0.5, true],
    [-0.5, 0.5, true],
    [0.51, 0.5, false],
    [-0.51, 0.5, false],
    [0, 0, true],
  ])('a difference of %d with a doubt of %d: %s', (difference, doubt, expected) => {
    expect(isInDoubt(difference, doubt)).toBe(expected);
  });
});

describe('rounding', () => {
  const asks = (value: number, doubt: number) => {
    let count = 0;
    roundHalfAway(value, doubt, 2, () => {
      count += 1;
      return toFraction(value);
    });
    return count;
  };

  it.each([
    [0.125, 0, 1],
    [-0.125, 0, 1],
    [0.126, 0, 0],
    [0.124, 0, 0],
    [0.1269, 0.002, 1],
    [0.1231, 0.002, 1],
    [0.128, 0.002, 0],
    [0.122, 0.002, 0],
    [1_234_567.125000001, 0, 0],
  ])('%d with a doubt of %d asks for the exact value %d times', (value, doubt, times) => {
    expect(asks(value, doubt)).toBe(times);
  });
});

const ALL = Object.keys(FUNCTIONS) as FunctionName[];
const VALUES = { a: 0.1, b: 0.7, c: -3.35, d: 12_345.67 } as const;

function traceOf(text: string, values: Readonly<Record<string, number>> = VALUES): Trace {
  const tree = parseFormula(text, {
    resolve: (name, span) => ({ kind: 'reference', name, span }),
    wanted: 'number',
    functions: ALL,
  });
  return evaluate(tree, { lookup: (name, year) => (year === 0 ? 0 : (values[name] as number)) }, 1);
}

/** How far a trace is off, in its doubt. */
function offBy(
  { value, doubt }: Trace,
  exact: { valueOf(): number; sub(other: unknown): { abs(): { valueOf(): number } } },
): number {
  const off = exact.sub(toFraction(value)).abs().valueOf();
  return off === 0 ? 0 : off / doubt;
}

describe('a formula', () => {
  it.each([
    ['7', 0],
    ['0.5', 0.5 * STEP],
    ['a', 0.1 * STEP],
    ['-a', 0.1 * STEP],
    ['a + b', (0.1 + 0.7 + 0.8) * STEP],
    ['a - b', (0.1 + 0.7 + 0.6) * STEP],
    ['a * b', (0.1 * 0.7 * 2 + 0.07) * STEP],
    ['b / a', (0.7 / 0.1) * 3 * STEP],
    ['min(a, b)', 0.7 * STEP],
    ['max(a, b)', 0.7 * STEP],
    ['sum(a, b)', (0.8 + 2 * 0.8) * STEP],
    ['sum(1, 2)', 0],
    ['ceil(b)', 0],
    ['floor(d / 7)', 0],
    ['round(d, 1)', 12_345.7 * STEP],
    ['compound(a, 3)', 1.1 ** 3 * (4 * 2 + 1) * STEP],
    ['added(d)', 3 * 12_345.67 * STEP],
  ])('%s is in doubt by %d', (text, expected) => {
    expect(traceOf(text).doubt / (expected === 0 ? 1 : expected)).toBeCloseTo(expected === 0 ? 0 : 1, 6);
  });

  const { formula } = fc.letrec<{ formula: string }>((tie) => ({
    formula: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      fc.integer({ min: 1, max: 999 }).map((cents) => String(cents / 100)),
      fc.constantFrom(...Object.keys(VALUES)),
      fc
        .tuple(tie('formula'), fc.constantFrom('+', '-', '*', '/'), tie('formula'))
        .map((parts) => `(${parts.join(' ')})`),
      fc
        .tuple(fc.constantFrom('min', 'max', 'sum'), tie('formula'), tie('formula'))
        .map(([name, x, y]) => `${name}(${x}, ${y})`),
      tie('formula').map((x) => `-${x}`),
    ),
  }));

  it('is off by no more than its doubt, which is little', () => {
    fc.assert(
      fc.property(formula, (text) => {
        fc.pre(text.length < 900);
        let trace;
        try {
          trace = traceOf(text);
        } catch (error) {
          if (error instanceof DivisionByZero) return;
          throw error;
        }
        fc.pre(Number.isFinite(trace.value));
        expect(offBy(trace, exactValue(trace))).toBeLessThanOrEqual(1);
      }),
      runs(5000),
    );
  });

  it.each([
    ['a + b == 0.8', 1],
    ['a + b <= 0.8', 1],
    ['a + b >= 0.8', 1],
    ['a + b < 0.8', 0],
    ['a + b > 0.8', 0],
    ['a + b != 0.8', 0],
    ['a * 3 == 0.3', 1],
    ['a * 3 > 0.3', 0],
    ['a * 3 >= 0.3', 1],
    ['a < b and b < d', 1],
    ['a < b and d < b', 0],
    ['d < a or a < b', 1],
    ['d < a or b < a', 0],
    ['a == a', 1],
    ['a != b', 1],
  ])('%s is decided exactly', (text, expected) => {
    const tree = parseFormula(text, {
      resolve: (name, span) => ({ kind: 'reference', name, span }),
      wanted: 'condition',
    });
    expect(evaluate(tree, { lookup: (name) => VALUES[name as 'a'] }, 1)).toMatchObject({ value: expected, doubt: 0 });
  });

  it.each([
    ['ceil(a * 30)', 3],
    ['floor(a * 30)', 3],
    ['ceil(a * 30 + 0.01)', 4],
    ['floor(-a * 30)', -3],
    ['ceil(-b)', 0],
    ['round(a * 0.05, 2)', 0.01],
    ['round(-a * 0.05, 2)', -0.01],
  ])('%s steps where exact arithmetic does', (text, expected) => {
    const { value } = traceOf(text);
    expect(value).toBe(expected);
  });

  it.each(['1 / (a * 3 - 0.3)', '1 / (a - a)', '1 / (a + b - 0.8)'])(
    '%s divides by 0, whatever the double says',
    (text) => {
      expect(() => traceOf(text)).toThrow(DivisionByZero);
    },
  );

  it('divides by what is nearly 0 as exact arithmetic does', () => {
    expect(traceOf('1 / (x - y)', { x: 0.3, y: 0.2999999999999999 }).value).toBe(1e16);
    const small = traceOf('1 / (x - y)', { x: 0.3, y: 0.299999999999999 });
    expect(offBy(small, exactValue(small))).toBeLessThanOrEqual(1);
  });
});
