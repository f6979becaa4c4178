import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluateScenario, InputError, sweep, type Sweep } from '../../src/index.ts';
import { openText } from '../../src/scenario/load.ts';
import { toJson } from '../../src/report/result-data.ts';
import { FOLDER, rawScenarios } from '../properties/scenarios.ts';
import { runs } from '../tier.ts';

const TEXT = `name: Herning
staff_turnover: 15%
interventions:
  stepping_stones: { trained_staff: 4, tier: group, participants: 24 }
  parent_courses: { courses: 2 }
`;

const source = (text = TEXT, set: readonly string[] = []) =>
  openText({ text, file: 'scenario.yaml', folder: FOLDER, set });

/** Every row of a sweep: its settings and its figures. */
function rowsOf(made: Sweep) {
  const columns = made.outcomes.map(() => new Float64Array(made.count));
  made.evaluate(0, made.count, columns);
  return Array.from({ length: made.count }, (_, row) => ({
    set: made
      .positions(row)
      .map((position, index) => `${made.paths[index]?.path ?? ''}=${made.paths[index]?.values[position]?.text ?? ''}`),
    figures: columns.map((column) => (Number.isNaN(column[row]) ? null : column[row])),
  }));
}

/** The same figures by way of `run --set`. */
function runWith(set: readonly string[], made: Sweep, text = TEXT) {
  const { totals, ...rest } = toJson(evaluateScenario(source(text, set).read()));
  const figures: Readonly<Record<string, unknown>> = { ...rest, ...(totals as object) };
  return made.outcomes.map((name) => figures[name] ?? null);
}

it('gives no cost per participant where there are none', () => {
  const made = sweep(source('name: Nobody\ninterventions:\n  stepping_stones: { tier: group, participants: 0 }\n'), {
    vary: ['municipalities=1,3'],
  });
  for (const { figures } of rowsOf(made)) expect(figures[made.outcomes.indexOf('cost_per_participant')]).toBeNull();
});

const codesOf = (work: () => unknown): readonly string[] => {
  try {
    work();
    return [];
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return error.problems.map(({ code }) => code);
  }
};

describe('a row of a sweep', () => {
  it.each([
    [['staff_turnover=0..40%:5%']],
    [['staff_turnover=0..12,5%:2,5%', 'stepping_stones.trained_staff=0..6:2']],
    [['stepping_stones.tier=seminar,group,standard', 'price_growth=0,2.5%', 'stepping_stones.participants=0,7,24']],
    [['stepping_stones.unit_costs.course_fee=30000..45000:5000', 'overhead=0,20%']],
    [['years=1..3:1', 'stepping_stones.participants=10,20']],
    [['stepping_stones.participants[2]=0,36', 'stepping_stones.staff_turnover=10%,90%']],
    [['discount_rate=0..7%:3.5%', 'municipalities=1,98', 'completion_rate=0.5,100%']],
    [['parent_courses.participants_per_course=8..20:2', 'parent_courses.courses=0..3:1']],
    [['stepping_stones.unit_costs.course_fee.amount=1..1.5:0.1250']],
  ])('%j equals run --set with the same values', (vary) => {
    const made = sweep(source(), { vary, outcome: 'present_value' });
    const rows = rowsOf(made);
    expect(rows).toHaveLength(made.count);
    for (const { set, figures } of rows) expect([set, figures]).toEqual([set, runWith(set, made)]);
  });

  it('equals it for any scenario', () => {
    fc.assert(
      fc.property(rawScenarios, (raw) => {
        const text = JSON.stringify(raw);
        const made = sweep(source(text), {
          vary: ['staff_turnover=0..100%:25%', 'overhead=0,33.3%', 'municipalities=1,3'],
        });
        for (const { set, figures } of rowsOf(made)) expect([set, figures]).toEqual([set, runWith(set, made, text)]);
      }),
      runs(25),
    );
  });

  it('is the same wherever the rows around it begin and end', () => {
    const made = sweep(source(), { vary: ['overhead=0..100%:10%', 'stepping_stones.participants=0..600:1'] });
    const whole = [new Float64Array(made.count)];
    const parts = [new Float64Array(made.count)];
    const one = (from: readonly Float64Array[]) =>
      made.outcomes.map((name) => (name === 'total' ? (from[0] as Float64Array) : new Float64Array(made.count)));
    made.evaluate(0, made.count, one(whole));
    for (let first = 0; first < made.count; first += 37) {
      const count = Math.min(37, made.count - first);
      made.evaluate(
        first,
        count,
        one(parts).map((column) => column.subarray(first)),
      );
    }
    expect(parts).toEqual(whole);
  });
});

describe('the base case', () => {
  it('is the row with the values of the scenario as it stands', () => {
    const made = sweep(source(), { vary: ['stepping_stones.tier=seminar,group', 'staff_turnover=10%,15%'] });
    expect(made.base.row).toBe(3);
    expect(rowsOf(made)[3]?.figures).toEqual(made.base.figures);
  });

  it('is none of them where a value differs', () => {
    expect(sweep(source(), { vary: ['staff_turnover=0,10%'] }).base.row).toBeNull();
    expect(sweep(source(), { vary: ['stepping_stones.tier=standard'] }).base.row).toBeNull();
  });

  it('knows defaults and the figures of the catalogue', () => {
    const made = sweep(source(), {
      vary: ['overhead=0,20%', 'stepping_stones.unit_costs.course_fee=30000,36250', 'parent_courses.partnerships=1,2'],
    });
    expect(made.paths.map(({ base }) => base)).toEqual([0.2, 36_250, 1]);
    expect(made.base.row).toBe(6);
  });
});

it('without --vary, staff turnover goes from 0 to 40 % in steps of 5', () => {
  const made = sweep(source());
  expect(made.paths.map(({ path, values }) => [path, values.map(({ text }) => text)])).toEqual([
    ['staff_turnover', ['0%', '5%', '10%', '15%', '20%', '25%', '30%', '35%', '40%']],
  ]);
});

it('a path that changes nothing is noted', () => {
  const text = 'name: x\ninterventions: { stepping_stones: { tier: group, participants: 3, staff_turnover: 10% } }\n';
  const made = sweep(source(text), { vary: ['staff_turnover=0..40%:10%', 'stepping_stones.participants=1,2'] });
  expect(made.paths.map(({ isUnused }) => isUnused)).toEqual([true, false]);
});

describe('what cannot be swept', () => {
  it.each([
    ['staff_turnover', 'vary_syntax'],
    ['=5%', 'vary_syntax'],
    ['staff_turnovr=1%', 'unknown_path'],
    ['stepping_stones.trained_staf=1', 'unknown_path'],
    ['staff_turnover=0..40%:0', 'range_step_zero'],
    ['staff_turnover=0..40%:7%', 'range_step'],
    ['staff_turnover=40%..0:5%', 'range_endless'],
    ['staff_turnover=0..:5%', 'range_endless'],
    ['staff_turnover=0..40%', 'range_syntax'],
    ['staff_turnover=0..40%:5%:2', 'range_syntax'],
    ['staff_turnover=0..140%:10%', 'out_of_range'],
    ['staff_turnover=15', 'share_without_percent'],
    ['stepping_stones.trained_staff=1,2.5', 'not_whole'],
    ['stepping_stones.trained_staff=1..2:0.5', 'not_whole'],
    ['stepping_stones.participants=1.250', 'danish_thousands'],
    ['stepping_stones.participants=0..0.000001:0.0000000000000001', 'not_whole'],
    ['stepping_stones.participants=0..20000000:1', 'out_of_range'],
    ['stepping_stones.tier=seminar,grup', 'not_one_of'],
    ['name=a,b', 'path_not_varied'],
    ['years[2]=1', 'path_not_by_year'],
    ['staff_turnover[9]=1%', 'path_year'],
    ['parent_courses.participants=1', 'both_of'],
  ])('%s: %s', (vary, code) => {
    expect(codesOf(() => sweep(source(), { vary: [vary] }))).toContain(code);
  });

  it('one path twice, too many rows, and a figure that there is not', () => {
    expect(codesOf(() => sweep(source(), { vary: ['overhead=0', 'overhead=1%'] }))).toEqual(['path_twice']);
    const large = ['stepping_stones.participants=0..9999:1', 'parent_courses.courses=0..9999:1'];
    expect(codesOf(() => sweep(source(), { vary: large }))).toEqual(['too_many_rows']);
    // Counted, and not made first.
    expect(codesOf(() => sweep(source(), { vary: ['staff_turnover=0..100%:0.00001%'], force: true }))).toEqual([
      'too_many_rows',
    ]);
    expect(sweep(source(), { vary: large, force: true }).count).toBe(100_000_000);
    expect(codesOf(() => sweep(source(), { outcome: 'headroom' }))).toEqual(['outcome_not_given']);
    expect(codesOf(() => sweep(source(), { outcome: 'cost_per_family' }))).toEqual(['outcome_not_given']);
  });

  it('a row that the ledger refuses, with its values', () => {
    const made = sweep(source(), { vary: ['municipalities=1,1000', 'stepping_stones.participants=1,10000000'] });
    expect(made.count).toBe(4);
    const rows = rowsOf(made);
    // The other rows are as they were.
    expect(rows.map(({ figures }) => figures.filter((each) => each === null).length)).toEqual([
      0,
      0,
      0,
      made.outcomes.length,
    ]);
    expect([0, 1, 2].flatMap((row) => made.problemsOf(row))).toEqual([]);
    expect(made.problemsOf(3)).toMatchObject([
      { code: 'too_large', place: { file: '--vary', excerpt: 'stepping_stones.participants=10000000' } },
    ]);
  });
});
