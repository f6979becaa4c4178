import fc from 'fast-check';
import type { Case } from '../case.ts';
import { number } from './words.ts';

/** Texts of up to 1 MB that take the trouble to be troublesome. */

const MOST = 1_000_000;

const scenario = (more: string) =>
  `name: x\nyears: 4\nstaff_turnover: 10%\ninterventions:\n  stepping_stones: { tier: group, participants: 24 }\n${more}`;

/** Repeats a piece up to a size; `#` in it becomes a number. */
function many(piece: string, size: number): string {
  const times = Math.floor(size / (piece.length + (piece.includes('#') ? 3 : 0)));
  return piece.includes('#')
    ? Array.from({ length: times }, (_, index) => piece.replaceAll('#', String(index))).join('')
    : piece.repeat(times);
}

/** What is repeated, and what is put around it. */
const SHAPES: readonly (readonly [piece: string, around: (inside: string) => string])[] = [
  ['x, ', (inside) => scenario(`budget: [${inside}1]\n`)],
  ['1, ', (inside) => scenario(`budget: [${inside}1]\n`)],
  ['000, ', (inside) => scenario(`budget: [${inside}1]\n`)],
  ['key_#: 1\n', scenario],
  ['key_#: 1, ', (inside) => `{ name: x, ${inside} interventions: {} }`],
  ['x#.yaml, ', (inside) => scenario(`catalogue: [${inside}y.yaml]\n`)],
  [
    '  e#: { use: stepping_stones, tier: group, participants: 1 }\n',
    (inside) => `name: x\nyears: 50\ninterventions:\n${inside}`,
  ],
  ['  e#: { use: nothing }\n', (inside) => `name: x\ninterventions:\n${inside}`],
  ['  - { name: g#, amount: 1 }\n', (inside) => scenario(`funding:\n${inside}`)],
  ['  - { name: g#, share: 1%, of: operating }\n', (inside) => scenario(`funding:\n${inside}`)],
  ['  stepping_stones.participants[#]: { low: 1, high: 2 }\n', (inside) => scenario(`uncertainty:\n${inside}`)],
  ['  no_such_path_#: { low: 1, high: 2 }\n', (inside) => scenario(`uncertainty:\n${inside}`)],
  [' ', (inside) => `? "a${inside}x"\n: 1\n`],
  [' ', (inside) => scenario(`description: "a${inside}x"\n`)],
  ['\n', (inside) => scenario(`description: |\n  a${inside}  x\n`)],
  ['\t', (inside) => scenario(`description: 'a${inside}x'\n`)],
  ['a', (inside) => `name: ${inside}\ninterventions:\n  stepping_stones: { tier: group, participants: 24 }\n`],
  ['a', (inside) => scenario(`${inside}: 1\n`)],
  ['a.', (inside) => scenario(`uncertainty:\n  ${inside}b: { low: 1, high: 2 }\n`)],
  ['[', scenario],
  ['{a: ', (inside) => scenario(`x: ${inside}`)],
  ['- ', (inside) => scenario(`x:\n  ${inside}1\n`)],
  ['"', scenario],
  ['#', scenario],
  ['!t ', (inside) => scenario(`x: ${inside}1\n`)],
  ['&a# 1, ', (inside) => scenario(`x: [${inside}1]\n`)],
  ['*a, ', (inside) => scenario(`overhead: &a 20%\nx: [${inside}1]\n`)],
  ['? ', scenario],
  [': ', scenario],
  ['- x\n', (inside) => inside],
  ['---\n', (inside) => scenario(inside)],
  ['9', (inside) => scenario(`budget: ${inside}\n`)],
  ['9', (inside) => scenario(`budget: 0.${inside}\n`)],
  ['%', (inside) => scenario(`overhead: 1${inside}\n`)],
  [' ', (inside) => scenario(`overhead: 20${inside}%\n`)],
  ['0', (inside) => scenario(`overhead: 0.${inside}1%\n`)],
  ['\\n', (inside) => scenario(`description: "${inside}"\n`)],
  ['\u00e6', (inside) => scenario(`description: ${inside}\n`)],
  ['\u202e', (inside) => scenario(`description: "${inside}"\n`)],
  ['\r', (inside) => scenario(`x: ${inside}\n`)],
  ['!!js/function x, ', (inside) => scenario(`uncertainty: { overhead: [${inside}1] }\n`)],
];

/** An alias that stands for what an alias stands for, and so on. */
const laughs = (wide: number, deep: number) =>
  scenario(
    `x0: &x0 [${'1, '.repeat(wide)}1]\n${Array.from({ length: deep }, (_, index) => `x${String(index + 1)}: &x${String(index + 1)} [${`*x${String(index)}, `.repeat(wide)}1]\n`).join('')}`,
  );

/** A programme with a formula as long as may be, and lines as many. */
function largeProgramme(lines: number, quantity: string, unitCost: string): Case['files'] {
  const line = (index: number) => ({
    id: `l${String(index)}`,
    label: 'x',
    phase: 'operating',
    quantity,
    unit: 'x',
    unit_cost: unitCost,
    wage_share: 0,
    origin: 'assumed',
  });
  const file = {
    id: 'own',
    name: 'x',
    price_year: 2017,
    overhead_included: 0,
    inputs: { a: { kind: 'count', by_year: true, default: 1, label: 'a' } },
    participants: 'a',
    lines: Array.from({ length: lines }, (_, index) => line(index)),
  };
  return {
    's.yaml': 'name: x\nyears: 50\ncatalogue: [own.yaml]\ninterventions: { own: { a: 3 } }\n',
    'own.yaml': JSON.stringify(file),
  };
}

const size = fc.constantFrom(1000, 10_000, 100_000, 300_000, MOST);

const files: fc.Arbitrary<Case['files']> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc
      .tuple(fc.constantFrom(...SHAPES), size)
      .map(([[piece, around], most]) => ({ 's.yaml': around(many(piece, most - 200)) })),
  },
  fc
    .tuple(fc.integer({ min: 2, max: 20 }), fc.integer({ min: 2, max: 20 }))
    .map(([wide, deep]) => ({ 's.yaml': laughs(wide, deep) })),
  fc
    .tuple(
      fc.constantFrom(1, 30, 300, 3000),
      fc.constantFrom(
        'a',
        '('.repeat(400) + 'a' + ')'.repeat(400),
        'a + '.repeat(240) + 'a',
        '-'.repeat(900) + 'a',
        'min('.repeat(150) + 'a' + ', a)'.repeat(150),
      ),
      fc.constantFrom('1', '1 + '.repeat(240) + '1', '1 / 3'),
    )
    .map(([lines, quantity, unitCost]) =>
      largeProgramme(
        Math.min(lines, Math.floor(900_000 / (quantity.length + unitCost.length + 120))),
        quantity,
        unitCost,
      ),
    ),
  fc
    .record(
      {
        years: fc.constantFrom(1, 50),
        discount_rate: number,
        price_growth: fc.constantFrom('-10%', '50%', '0.123456789%', '1e-9%'),
        municipalities: fc.constantFrom(1, 1000),
      },
      { requiredKeys: ['years'] },
    )
    .map((terms) => ({
      's.yaml': `${JSON.stringify({ name: 'x', ...terms, interventions: { stepping_stones: { tier: 'group', participants: 9_999_999, trained_staff: 9_999_999, staff_turnover: '33.333333333%' } } })}\n`,
    })),
);

export const largeInput: fc.Arbitrary<Case> = fc
  .tuple(files, fc.constantFrom('run', 'run', 'check', 'explain', 'tornado', 'sweep'))
  .map(([made, command]) => ({ kind: 'inputs', files: made, commands: [{ args: [command, 's.yaml'] }] }));
