import fc from 'fast-check';
import { mostly, word } from './words.ts';

/** Formulas by the grammar of the program's own, now and then with something that is not in it. */

const constant = fc.constantFrom(
  '0',
  '1',
  '2',
  '3',
  '5',
  '10',
  '100',
  '0.1',
  '0.5',
  '1.5',
  '12',
  '1000',
  '0.000001',
  '1000000000',
  '999999999999',
);
const operator = fc.constantFrom('+', '-', '*', '/');
const comparison = fc.constantFrom('<', '<=', '==', '!=', '>=', '>');

export interface Names {
  /** Those of inputs. */
  readonly inputs: readonly string[];
  /** Whether the line is one of several, each for a key. */
  readonly isEach: boolean;
}

export function formula({ inputs, isEach }: Names): fc.Arbitrary<string> {
  const names = isEach ? [...inputs, 'each', 'each'] : inputs;
  const input = names.length === 0 ? constant : fc.constantFrom(...names);
  const { number } = fc.letrec<{ number: string }>((tie) => ({
    number: mostly(
      fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        { weight: 4, arbitrary: input },
        { weight: 3, arbitrary: constant },
        { weight: 4, arbitrary: fc.tuple(tie('number'), operator, tie('number')).map((parts) => parts.join(' ')) },
        { weight: 2, arbitrary: tie('number').map((inner) => `(${inner})`) },
        { weight: 1, arbitrary: fc.tuple(constant, input).map(([above, below]) => `${above} / ${below}`) },
        { weight: 1, arbitrary: tie('number').map((inner) => `-${inner}`) },
        {
          weight: 1,
          arbitrary: fc
            .tuple(fc.constantFrom('ceil', 'floor'), tie('number'))
            .map(([call, inner]) => `${call}(${inner})`),
        },
        {
          weight: 1,
          arbitrary: fc
            .tuple(fc.constantFrom('min', 'max'), tie('number'), tie('number'))
            .map(([call, a, b]) => `${call}(${a}, ${b})`),
        },
        { weight: 1, arbitrary: input.map((inner) => `added(${inner})`) },
      ),
      word,
      80,
    ),
  }));
  return number;
}

export function condition(names: Names): fc.Arbitrary<string> {
  // It divides by numbers alone.
  const number = mostly(
    formula(names).filter((text) => !/[/] *[(a-z-]/u.test(text)),
    formula(names),
    20,
  );
  const simple = fc.tuple(number, comparison, number).map((parts) => parts.join(' '));
  return fc.oneof(
    { weight: 3, arbitrary: simple },
    fc.tuple(simple, fc.constantFrom('and', 'or'), simple).map((parts) => parts.join(' ')),
  );
}
