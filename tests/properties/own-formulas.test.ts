import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { variablesAt } from '../../src/analysis/evaluator.ts';
import type { VariableBounds } from '../../src/formula/compile/graph.ts';
import type { Variables } from '../../src/formula/compile/lower.ts';
import { compilePlan, type CompiledPlan } from '../../src/model/compile-plan.ts';
import type { FigureName } from '../../src/model/figure-name.ts';
import { checkedOutcomes } from '../../src/model/checked-outcomes.ts';
import { makeLedger } from '../../src/model/ledger.ts';
import { OUTCOMES } from '../../src/model/outcome-table.ts';
import { outcomeNamed, valueOf } from '../../src/model/outcomes.ts';
import { makePlan, type Plan } from '../../src/model/plan.ts';
import { InputError } from '../../src/problem.ts';
import { FilesOnDisk } from '../../src/scenario/files-on-disk.ts';
import { openText } from '../../src/scenario/load.ts';
import { setBy } from '../../src/scenario/read-setting.ts';
import type { ScenarioSource } from '../../src/scenario/source.ts';
import { cases, runs } from '../tier.ts';

/** Whatever a formula of the user's divides by, the compiled plan refuses what the ledger refuses, and agrees with it otherwise. */

const NAMES: readonly FigureName[] = [...OUTCOMES, 'net[1]', 'headroom[1]'];

/** What inputs may be; the formulas meet 0, what cancels out, what does not divide, and what is beyond all reason. */
const COUNTS = [0, 0, 1, 2, 3, 4, 5, 7, 1000, 10_000_000];
const NUMBERS = [0, 0.1, 0.2, 0.3, 0.5, 1, 1.5, 2.5, 3];
const KRONER = [0, 0.01, 1, 99.99, 1000, 1e6, 1e12];

const { formula } = fc.letrec<{ formula: string }>((tie) => ({
  formula: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom('a', 'b', 'c', 'a', 'b', '0', '1', '3', '0.1', '0.3', '1000000000000'),
    fc
      .tuple(tie('formula'), fc.constantFrom('/', '/', '+', '-', '*'), tie('formula'))
      .map(([left, sign, right]) => `(${left} ${sign} ${right})`),
    fc
      .tuple(fc.constantFrom('min', 'max'), tie('formula'), tie('formula'))
      .map(([name, left, right]) => `${name}(${left}, ${right})`),
    fc.tuple(fc.constantFrom('ceil', 'floor'), tie('formula')).map(([name, of]) => `${name}(${of})`),
  ),
}));

/** Within itself `added` has no meaning. */
const quantity = fc.oneof(
  { weight: 4, arbitrary: formula },
  { weight: 1, arbitrary: formula.map((of) => `added(${of})`) },
);

interface Own {
  readonly years: number;
  readonly quantities: readonly string[];
  readonly unitCost: string;
  readonly participants: string;
  readonly scenario: Readonly<Record<string, unknown>>;
}

const owns: fc.Arbitrary<Own> = fc.record({
  years: fc.integer({ min: 1, max: 3 }),
  quantities: fc.array(quantity, { minLength: 1, maxLength: 3 }),
  unitCost: fc.oneof({ weight: 2, arbitrary: fc.constantFrom('1000', 'c') }, { weight: 1, arbitrary: formula }),
  participants: fc.oneof(
    { weight: 2, arbitrary: fc.constantFrom('a', '10', 'a / 1000000', 'a / 3') },
    { weight: 1, arbitrary: formula.filter((text) => !text.includes('1000000000000')) },
  ),
  scenario: fc.record(
    {
      completion_rate: fc.constantFrom('100%', '1%', '33%'),
      parents_per_family: fc.constantFrom(1.6, 3),
      budget: fc.constant(1000),
    },
    { requiredKeys: [] },
  ),
});

const point = fc.tuple(fc.constantFrom(...COUNTS), fc.constantFrom(...NUMBERS), fc.constantFrom(...KRONER));

type Point = readonly [number, number, number];

function sourceOf({ years, quantities, unitCost, participants, scenario }: Own): ScenarioSource {
  const label = (text: string) => ({ en: text, da: text });
  const programme = {
    id: 'own',
    name: 'Own',
    price_year: 2017,
    overhead_included: '20%',
    inputs: {
      a: { kind: 'count', label: label('a') },
      b: { kind: 'number', label: label('b') },
      c: { kind: 'kroner', label: label('c') },
    },
    participants,
    lines: quantities.map((quantity, index) => ({
      id: `line_${String(index)}`,
      label: label('line'),
      phase: 'operating',
      unit: label('piece'),
      quantity,
      unit_cost: unitCost,
      wage_share: '50%',
      origin: 'assumed',
    })),
  };
  const text = JSON.stringify({
    name: 'x',
    years,
    ...scenario,
    catalogue: ['own.yaml'],
    interventions: { own: { a: 1, b: 1, c: 1 } },
  });
  return openText({ text, file: '-', folder: '.', set: [] }, new FilesOnDisk(() => JSON.stringify(programme)));
}

function planAt(source: ScenarioSource, [a, b, c]: Point): Plan {
  return makePlan(
    source.read([`own.a=${String(a)}`, `own.b=${String(b)}`, `own.c=${String(c)}`].map((text) => setBy('--set', text))),
  );
}

function dividesByZero(source: ScenarioSource): boolean {
  try {
    source.read();
    return false;
  } catch (error) {
    if (error instanceof InputError && error.problems.every(({ code }) => code === 'formula_divides_by_zero'))
      return true;
    throw error;
  }
}

/** What the ledger says: the figures, or what is wrong. */
function ledgerSays(plan: Plan): readonly (number | null)[] | InputError {
  try {
    makeLedger(plan);
    const outcomes = checkedOutcomes(plan);
    return NAMES.map((name) => valueOf(outcomeNamed(outcomes, name)));
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
}

/** What the compiled plan says of points in one block: the figures of each; null where it leaves it to the ledger. */
function planSays(
  { evaluate }: CompiledPlan,
  points: readonly Point[],
): readonly (readonly (number | null)[] | null)[] {
  const outputs = NAMES.map(() => new Float64Array(points.length));
  const marks = new Uint8Array(points.length);
  evaluate(
    points.length,
    [0, 1, 2].map((index) => Float64Array.from(points, (each) => each[index] as number)),
    outputs,
    marks,
  );
  return points.map((_, row) =>
    marks[row] === 1 ? null : outputs.map((column) => (Number.isNaN(column[row]) ? null : (column[row] as number))),
  );
}

const BOUNDS: readonly VariableBounds[] = [
  { low: 0, high: 1e7, decimals: 0 },
  { low: 0, high: 3, decimals: null },
  { low: 0, high: 1e12, decimals: 2 },
];

/** Compiled, and as in a page whose policy lets no text become code. */
function bothForms(plan: Plan, variables: Variables): readonly CompiledPlan[] {
  const compiled = compilePlan(plan, variables, NAMES);
  vi.stubGlobal('Function', function refuse() {
    throw new EvalError('no code from text');
  });
  try {
    return [compiled, compilePlan(plan, variables, NAMES)];
  } finally {
    vi.unstubAllGlobals();
  }
}

const seen = { accepted: 0, asked: 0, division_by_zero: 0, below_zero: 0, too_large: 0 };

/** Holds that the compiled plan, in both forms, says of some points what the ledger says. */
function compare(own: Own, points: readonly Point[], bounds = BOUNDS): void {
  const source = sourceOf(own);
  // What divides by 0 whatever is put in is refused where it stands, before there is a plan.
  if (dividesByZero(source)) return;
  const paths = ['own.a', 'own.b', 'own.c']
    .map((path) => source.find(path))
    .flatMap((found) => ('code' in found ? [] : [found]));
  const plan = planAt(source, [4, 1, 1]);
  const [compiled = [], interpreted = []] = bothForms(plan, variablesAt(source, paths, bounds)).map((each) =>
    planSays(each, points),
  );
  expect(interpreted).toEqual(compiled);
  for (const [row, values] of points.entries()) {
    const expected = ledgerSays(planAt(source, values));
    const figures = compiled[row] ?? null;
    if (expected instanceof InputError) {
      expect([values, figures]).toEqual([values, null]);
      for (const { code, place } of expected.problems) {
        expect(place?.line).toBeGreaterThan(0);
        seen[code as keyof typeof seen] += 1;
      }
      continue;
    }
    for (const figure of expected)
      expect(figure === null || (Number.isFinite(figure) && Math.abs(figure) <= 2e13)).toBe(true);
    seen.accepted += 1;
    if (figures === null) seen.asked += 1;
    else expect([values, figures]).toEqual([values, expected]);
  }
}

const of = (quantity: string, rest: Partial<Own> = {}): Own => ({
  years: 2,
  quantities: [quantity],
  unitCost: '1000',
  participants: '10',
  scenario: {},
  ...rest,
});

it('refuses what the ledger refuses and agrees to the øre with what it accepts, whatever a formula divides by', () => {
  fc.assert(
    fc.property(owns, fc.array(point, { minLength: 8, maxLength: 8 }), (own, points) => {
      compare(own, points);
    }),
    runs(1500),
  );
  // Every kind of refusal is met, and what is accepted is nearly always answered without asking.
  expect(Math.min(seen.division_by_zero, seen.below_zero, seen.too_large)).toBeGreaterThan(cases(50) - 1);
  expect(seen.asked).toBeLessThan(seen.accepted / 20);
});

it.each([
  ['100 / a'],
  ['1 / (100 / a)'],
  ['min(5, 100 / a)'],
  ['a * (100 / a)'],
  ['0 * (100 / a)'],
  ['100 / a - 100 / a'],
  ['max(1, 100 / (a - 3))'],
  ['ceil(100 / a)'],
  ['1 / (a * 0.1 - 0.3)'],
  ['1 / (0.3 - b)'],
  ['1 / (a / 3 - 1)'],
  ['0.3 - a * 0.1'],
  ['2.8 - a * (2.8 / 3)'],
])('%s', (quantity) => {
  compare(
    of(quantity),
    [0, 1, 2, 3, 4, 5].flatMap((a): Point[] => NUMBERS.map((b) => [a, b, 1])),
  );
});

it('sees a divisor of 0 whose bounds are a hair above it', () => {
  const [, b, c] = BOUNDS as readonly [VariableBounds, VariableBounds, VariableBounds];
  compare(
    of('1 / (a * 0.1 - 0.3)'),
    [
      [3, 1, 1],
      [4, 1, 1],
    ],
    [{ low: 3, high: 5, decimals: 0 }, b, c],
  );
});

it('sees it in a plan of several functions too', () => {
  const large = of('10 / (b - 0.5) + max(0, a / 3 - c / 3)', {
    years: 50,
    quantities: Array.from({ length: 4 }, (_, index) => `${String(index)} + 10 / (b - 0.5) + max(0, a / 3 - c / 3)`),
  });
  compare(large, [
    [3, 0.5, 3],
    [3, 1, 3],
    [4, 1.5, 1000],
    [0, 0, 0],
  ]);
});

it.each([
  ['a / 1000000', {}],
  ['a / 3 - 1', {}],
  ['max(0, a / 3 - 1)', {}],
  ['1 / 1000000000000', {}],
  ['1', { completion_rate: '1%', parents_per_family: 3 }],
])('per head of %s', (participants, scenario) => {
  compare(
    of('100000000', { participants, scenario }),
    COUNTS.map((a): Point => [a, 1, 1]),
  );
});
