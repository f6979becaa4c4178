import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { BLOCK } from '../../src/formula/compile/emit.ts';
import type { VariableBounds } from '../../src/formula/compile/graph.ts';
import { ChangesStructure } from '../../src/formula/compile/lower.ts';
import { variablesAt } from '../../src/analysis/evaluator.ts';
import { sweep } from '../../src/analysis/sweep/sweep.ts';
import { compilePlan, type CompiledPlan } from '../../src/model/compile-plan.ts';
import { makeLedger } from '../../src/model/ledger.ts';
import { makeResult } from '../../src/model/make-result.ts';
import type { FigureName } from '../../src/model/figure-name.ts';
import { OUTCOMES } from '../../src/model/outcome-table.ts';
import { makePlan, type Plan } from '../../src/model/plan.ts';
import { InputError } from '../../src/problem.ts';
import { figuresOfResult } from '../../src/model/result.ts';
import { FilesOnDisk } from '../../src/scenario/files-on-disk.ts';
import { openText } from '../../src/scenario/load.ts';
import { setBy } from '../../src/scenario/read-setting.ts';
import type { FoundPath } from '../../src/scenario/paths.ts';
import type { ScenarioSource } from '../../src/scenario/source.ts';
import { FOLDER, rawScenarios, type RawScenario } from './scenarios.ts';
import { cases as casesOf, runs } from '../tier.ts';

/** The compiled plan and the ledger are two readings of the same formulas, and agree to the øre. */

const NAMES: readonly FigureName[] = [...OUTCOMES, 'net[1]', 'headroom[1]'];

const PROVENANCE = { version: '', scenario_sha256: '', catalogue_sha256: '' };

/** What the result says, in the order of the names. @throws {InputError} */
function figuresOf(plan: Plan): readonly (number | null)[] {
  const result = makeResult(plan, makeLedger(plan), PROVENANCE);
  const [first] = result.by_year;
  const figures: Partial<Record<FigureName, number | null>> = {
    ...figuresOfResult(result),
    'net[1]': first?.net ?? null,
    'headroom[1]': first?.headroom ?? null,
  };
  return NAMES.map((name) => figures[name] ?? null);
}

function compiledFigures(compiled: CompiledPlan, values: readonly number[]): readonly (number | null)[] | 'ask' {
  const outputs = NAMES.map(() => new Float64Array(1));
  const marks = new Uint8Array(1);
  compiled.evaluate(
    1,
    values.map((value) => Float64Array.of(value)),
    outputs,
    marks,
  );
  return marks[0] === 1 ? 'ask' : outputs.map((column) => (Number.isNaN(column[0]) ? null : (column[0] as number)));
}

/** A number that may vary: where, between what, and with how many decimals, in hundredths for a share. */
interface Varied {
  readonly path: string;
  readonly low: number;
  readonly high: number;
  readonly digits: number;
  readonly decimals: number | null;
  readonly write: (value: number) => string;
}

const share = (path: string, low: number, high: number, digits: number, decimals: number | null = digits): Varied => ({
  path,
  low,
  high,
  digits,
  decimals,
  write: (value) => `${String(Number((value * 100).toFixed(digits - 2)))}%`,
});
const count = (path: string, high: number): Varied => ({ path, low: 0, high, digits: 0, decimals: 0, write: String });
const kroner = (path: string, high: number, decimals: number | null = 2): Varied => ({
  path,
  low: 0,
  high,
  digits: 2,
  decimals,
  write: String,
});

/** What may vary in any scenario, and in those that have an intervention. */
const ANYWHERE: readonly Varied[] = [
  share('staff_turnover', 0, 1, 3),
  share('staff_turnover', 0, 1, 4, null),
  share('overhead', 0, 1, 2),
  share('price_growth', 0, 0.25, 4, null),
  share('replaced_share', 0, 1, 3),
  share('completion_rate', 0.01, 1, 4),
  share('discount_rate', 0, 0.5, 3, null),
  { ...count('municipalities', 98), low: 1 },
];
const WITHIN: Readonly<Record<string, readonly Varied[]>> = {
  stepping_stones: [
    count('stepping_stones.trained_staff', 60),
    count('stepping_stones.participants.group', 500),
    kroner('stepping_stones.unit_costs.course_fee', 40_000),
    kroner('stepping_stones.unit_costs.delivery.standard', 40_000, null),
    count('stepping_stones.trained_staff[1]', 20),
    share('stepping_stones.staff_turnover', 0, 1, 3),
  ],
  therapeutic_support: [
    count('therapeutic_support.trained_staff.prep', 30),
    count('therapeutic_support.participants', 400),
    kroner('therapeutic_support.upkeep_per_trained', 5000),
    kroner('therapeutic_support.unit_costs.replacement.kiff_course', 20_000),
  ],
  parent_courses: [kroner('parent_courses.childcare_per_participant', 900), count('parent_courses.partnerships', 7)],
  own_programme: [
    count('own_programme.families', 200),
    count('own_programme.advisers', 30),
    { ...kroner('own_programme.hours_per_family', 50), digits: 1, decimals: 1 },
  ],
};

/** A random scenario, some of its numbers, and values for them in thousandths of their range. */
const cases = rawScenarios.chain((raw) => {
  const known = [...ANYWHERE, ...Object.keys(raw.interventions).flatMap((label) => WITHIN[label] ?? [])];
  return fc.tuple(
    fc.constant(raw),
    fc
      .subarray(known, { minLength: 1, maxLength: 3 })
      .filter((some) => new Set(some.map(({ path }) => path.split('[')[0])).size === some.length),
    fc.array(fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 3, maxLength: 3 }), {
      minLength: 10,
      maxLength: 10,
    }),
  );
});

const valueAt = ({ low, high, digits }: Varied, thousandths: number) =>
  Number((low + ((high - low) * thousandths) / 1000).toFixed(digits));

function planWith(source: ScenarioSource, varied: readonly Varied[], values: readonly number[]): Plan {
  const settings = varied.map(({ path, write }, index) => setBy('--set', `${path}=${write(values[index] as number)}`));
  return makePlan(source.read(settings));
}

function foundIn(source: ScenarioSource, path: string): FoundPath {
  const found = source.find(path);
  if ('code' in found) throw new Error(found.code);
  return found;
}

/** As in a page whose policy lets no text become code. */
function withoutCode<Value>(work: () => Value): Value {
  vi.stubGlobal('Function', function refuse() {
    throw new EvalError('no code from text');
  });
  try {
    return work();
  } finally {
    vi.unstubAllGlobals();
  }
}

let compared = 0;
let asked = 0;

function compare(raw: RawScenario, varied: readonly Varied[], points: readonly (readonly number[])[]): void {
  const source = openText({ text: JSON.stringify(raw), file: '-', folder: FOLDER, set: [] });
  const values = points.map((thousandths) => varied.map((each, index) => valueAt(each, thousandths[index] as number)));
  const plan = planWith(
    source,
    varied,
    varied.map((each) => valueAt(each, 500)),
  );
  const variables = variablesAt(
    source,
    varied.map(({ path }) => foundIn(source, path)),
    varied,
  );
  const compiled = compilePlan(plan, variables, NAMES);
  const interpreted = withoutCode(() => compilePlan(plan, variables, NAMES));
  for (const point of values) {
    const figures = compiledFigures(compiled, point);
    expect([point, compiledFigures(interpreted, point)]).toEqual([point, figures]);
    let expected;
    try {
      expected = figuresOf(planWith(source, varied, point));
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      // What the ledger refuses, the compiled plan must not give a figure for.
      expect([point, figures]).toEqual([point, 'ask']);
      continue;
    }
    compared += 1;
    if (figures === 'ask') asked += 1;
    else expect([point, figures]).toEqual([point, expected]);
  }
}

describe('the compiled plan', () => {
  it('agrees with the ledger to the øre on random scenarios, whichever numbers vary', () => {
    fc.assert(
      fc.property(cases, ([raw, varied, points]) => {
        compare(raw, varied, points);
      }),
      runs(1000, 0.04),
    );
    expect(compared).toBeGreaterThan(casesOf(9500, 0.04));
    // It answers nearly always itself.
    expect(asked).toBeLessThan(compared / 100);
  });

  it('settles amounts that are exactly half an øre as the ledger does', () => {
    const half = { ...kroner('stepping_stones.unit_costs.course_fee', 40), digits: 3, decimals: null };
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 20, maxLength: 20 }), (thousandths) => {
        const raw = {
          name: 'x',
          years: 2,
          staff_turnover: '12.5%',
          interventions: { stepping_stones: { tier: 'group', participants: 16, trained_staff: 3 } },
        };
        compare(
          raw,
          [half, share('replaced_share', 0, 1, 3, null)],
          thousandths.map((each) => [each, 1000 - each]),
        );
      }),
      runs(50),
    );
  });

  it('computes what does not vary within a block once, with the same figures', () => {
    const text =
      'name: x\nstaff_turnover: 20%\ninterventions: { stepping_stones: { tier: group, participants: 24 } }\n';
    const source = openText({ text, file: '-', folder: FOLDER, set: [] });
    const bounds: readonly VariableBounds[] = [
      { low: 0, high: 1, decimals: 2 },
      { low: 0, high: 1000, decimals: 0 },
    ];
    const variables = variablesAt(
      source,
      ['staff_turnover', 'stepping_stones.participants'].map((path) => foundIn(source, path)),
      bounds,
    );
    const plan = makePlan(source.read());
    const columns = [
      new Float64Array(BLOCK).fill(0.37),
      Float64Array.from({ length: BLOCK }, (_, index) => index % 1000),
    ];
    const run = (fixed: ReadonlySet<number>) => {
      const outputs = NAMES.map(() => new Float64Array(BLOCK));
      compilePlan(plan, variables, NAMES, fixed).evaluate(BLOCK, columns, outputs, new Uint8Array(BLOCK));
      return outputs;
    };
    const expected = run(new Set());
    expect(run(new Set([0]))).toEqual(expected);
    expect(withoutCode(() => run(new Set([0])))).toEqual(expected);
  });

  it('leaves to the ledger what no index restates, which is right at 0 alone', () => {
    const programme =
      'id: own\nname: Own\nprice_year: 2017\noverhead_included: 0%\ninputs: { rate: { kind: number, label: rate } }\nparticipants: 1\nlines:\n  - { id: line, label: Line, phase: operating, unit: piece, quantity: 1, unit_cost: rate, wage_share: 0, origin: assumed }\n';
    const text = 'name: x\nprice_year: 2020\ncatalogue: [own.yaml]\ninterventions: { own: { rate: 0 } }\n';
    const source = openText({ text, file: '-', folder: '.', set: [] }, new FilesOnDisk(() => programme));
    const variables = variablesAt(source, [foundIn(source, 'own.rate')], [{ low: 0, high: 5, decimals: 0 }]);
    expect(() => compilePlan(makePlan(source.read()), variables, ['total'])).toThrow(ChangesStructure);
    const swept = sweep(source, { vary: ['own.rate=0,5'] });
    const totals = swept.outcomes.map(() => new Float64Array(2));
    swept.evaluate(0, 2, totals);
    expect(Array.from(totals[swept.outcomes.indexOf('total')] as Float64Array)).toEqual([0, NaN]);
    expect(swept.problemsOf(1)).toMatchObject([{ code: 'price_index_needed' }]);
  });
});
