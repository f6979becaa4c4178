import { describe, expect, it } from 'vitest';
import { digest } from '../../src/analysis/simulate/running-moments.ts';
import { draw } from '../../src/analysis/simulate/draw-batch.ts';
import { conclude, makeEngine } from '../../src/analysis/simulate/simulate.ts';
import { rankCorrelation } from '../../src/analysis/simulate/rank-correlation.ts';
import { summarize } from '../../src/analysis/simulate/simulation-summary.ts';
import { evaluateScenario, InputError, simulate, type Simulation } from '../../src/index.ts';
import { openText } from '../../src/scenario/load.ts';
import { FOLDER } from '../properties/scenarios.ts';

const source = (text: string, set: readonly string[] = []) =>
  openText({ text, file: 'scenario.yaml', folder: FOLDER, set });

const STAFF = `name: Herning
years: 4
interventions:
  stepping_stones: { trained_staff: 4, tier: group, participants: 24 }
`;

const codesOf = (work: () => unknown): readonly string[] => {
  try {
    work();
    return [];
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return error.problems.map(({ code }) => code);
  }
};

const first = ({ outcomes }: Simulation) => (outcomes[0] as Simulation['outcomes'][number]).summary;

/** The total at the means of what is drawn: what a simulation must come to, for each input takes part as a factor of its own. */
const totalAt = (text: string, set: readonly string[]) => evaluateScenario(source(text, set).read()).totals.total;

describe('the mean of a simulation is the expected value', () => {
  it.each([
    ['leavers alone', STAFF, ['staff_turnover=20%'], ['staff_turnover=20%']],
    ['no leavers but all', STAFF, ['staff_turnover=[0%, 100%, 50%, 1%]'], ['staff_turnover=[0%, 100%, 50%, 1%]']],
    [
      'staff turnover by PERT, and whole persons',
      `${STAFF}uncertainty: { staff_turnover: { low: 5%, mode: 15%, high: 35% } }\n`,
      ['replaced_share=60%'],
      ['replaced_share=60%', `staff_turnover=${String((5 + 60 + 35) / 6)}%`],
    ],
    [
      'every distribution',
      `${STAFF}uncertainty:
  staff_turnover: { low: 0%, high: 40% }
  stepping_stones.unit_costs.course_fee: { distribution: triangular, low: 30000, mode: 36000, high: 45000 }
  stepping_stones.unit_costs.staff_time: { low: 40000, mean: 45000, high: 60000 }
  stepping_stones.participants: { distribution: poisson }
  overhead: { distribution: normal, mean: 20%, sd: 2% }
  price_growth: { low: 0%, high: 0% }
`,
      [],
      [
        'staff_turnover=20%',
        'stepping_stones.unit_costs.course_fee=37000',
        'stepping_stones.unit_costs.staff_time=45000',
        'overhead=20%',
      ],
    ],
  ])('%s', (_, text, set, means) => {
    const draws = 200_000;
    const { mean, standardError, sd } = first(simulate(source(text, set), { draws, seed: 11 }));
    expect(sd ?? NaN).toBeGreaterThan(0);
    expect(standardError).toBeCloseTo((sd ?? NaN) / Math.sqrt(draws), 6);
    expect(Math.abs(mean - totalAt(text, means))).toBeLessThan(4 * (standardError ?? NaN));
  });

  it('and the spread of leavers is that of a binomial', () => {
    // Every leaver costs 81,250 kr.; 4 staff over 4 years at 20 % leave 16 × 0.2 times on average.
    const { sd, least } = first(simulate(source(STAFF, ['staff_turnover=20%']), { draws: 200_000 }));
    const expected = 81_250 * Math.sqrt(16 * 0.2 * 0.8);
    expect(Math.abs((sd ?? NaN) / expected - 1)).toBeLessThan(0.01);
    // In some draws nobody leaves.
    expect(least).toBe(totalAt(STAFF, ['staff_turnover=0%']));
  });

  it('in a team of four at 20 % a year, nobody leaves in 41 % of the years', () => {
    const text = STAFF.replace('years: 4', 'years: 1');
    const nobody = totalAt(text, ['staff_turnover=0%']);
    const engine = makeEngine(source(text, ['staff_turnover=20%']), {});
    const column = new Float64Array(100_000);
    engine.run(0, column.length, [column]);
    const share = column.filter((total) => total === nobody).length / column.length;
    expect(Math.abs(share - 0.8 ** 4)).toBeLessThan(4 * Math.sqrt((0.4096 * 0.5904) / column.length));
  });
});

describe('draws follow from seed and number alone', () => {
  const text = `${STAFF}uncertainty: { staff_turnover: { low: 5%, mode: 15%, high: 35% }, overhead: { low: 10%, high: 30% } }\n`;
  const drawsOf = (seed: number, parts: readonly number[]) => {
    const engine = makeEngine(source(text), { seed, outcomes: ['total', 'cost_per_participant'] });
    const columns = [new Float64Array(5000), new Float64Array(5000)];
    for (const [index, from] of parts.entries()) engine.run(from, (parts[index + 1] ?? 5000) - from, columns, from);
    return columns;
  };

  it('whatever the parts that they are made in', () => {
    expect(drawsOf(7, [0, 1, 1023, 1024, 3000])).toEqual(drawsOf(7, [0]));
    expect(drawsOf(8, [0])).not.toEqual(drawsOf(7, [0]));
  });

  it('and give these figures on every machine', () => {
    const { mean, quantiles } = first(simulate(source(text), { draws: 10_000, seed: 1 }));
    expect({ mean, quantiles: quantiles.map(({ value }) => value) }).toMatchInlineSnapshot(`
      {
        "mean": 1038404.9482489999,
        "quantiles": [
          826057.73,
          932836.61,
          1024100.89,
          1125080.04,
          1295708.48,
        ],
      }
    `);
  });

  it('a simulation that is interrupted is one of fewer draws', () => {
    const engine = makeEngine(source(text), {});
    const partial = conclude(engine, draw(engine, 0, 1000), 5000);
    const whole = simulate(source(text), { draws: 1000 });
    expect(partial.outcomes).toEqual(whole.outcomes);
    expect([partial.draws, partial.asked]).toEqual([1000, 5000]);
  });
});

describe('published ranges', () => {
  const text = 'name: x\nyears: 1\nstaff_turnover: 0%\ninterventions: { therapeutic_support: { participants: 12 } }\n';

  it('are drawn by themselves, in the prices and with the overhead of their source', () => {
    const set = ['price_year=2024', 'price_index=cpi', 'overhead=0%'];
    const made = simulate(source(text, set), { draws: 50_000 });
    expect(made.inputs.map(({ path, because }) => [path, because])).toEqual([
      ['therapeutic_support.unit_costs.delivery', 'published'],
    ]);
    // The published mean is the base case.
    expect(Math.abs(first(made).mean - totalAt(text, set))).toBeLessThan(4 * (first(made).standardError ?? NaN));
    const scale = totalAt(text, set) - totalAt(text, [...set, 'therapeutic_support.participants=0']);
    const fixed = totalAt(text, set) - scale;
    expect(first(made).least).toBeGreaterThanOrEqual(fixed + (scale * 2000) / 3600 - 0.01);
    expect(first(made).most).toBeLessThanOrEqual(fixed + (scale * 12_000) / 3600 + 0.01);
  });

  it('are left alone with --no-published, and where the figure is the user’s own', () => {
    expect(codesOf(() => simulate(source(text), { published: false }))).toEqual(['nothing_uncertain']);
    expect(codesOf(() => simulate(source(text, ['therapeutic_support.unit_costs.delivery=4000'])))).toEqual([
      'nothing_uncertain',
    ]);
  });
});

describe('the budget', () => {
  it('is exceeded as often as the net cost is above it', () => {
    const set = ['staff_turnover=20%', 'budget=1000000', 'stepping_stones.participants=[24, 24, 24, 24]'];
    const engine = makeEngine(source(STAFF, set), { outcomes: ['net'] });
    const column = new Float64Array(20_000);
    const { over } = engine.run(0, column.length, [column]);
    expect(over).toBe(column.filter((net) => net > 1_000_000).length);
    expect(over).toBeGreaterThan(0);
  });

  it('by year, where any year is above its own', () => {
    const once = simulate(source(STAFF, ['staff_turnover=20%', 'budget=[600000, 130000, 9000000, 9000000]']), {
      draws: 50_000,
    });
    // Year 2 costs 124,080 kr. and 81,250 kr. for each who leaves: it is over as soon as one does. Year 1 is over when more than one does.
    const both = 0.8 ** 4 * (0.8 ** 4 + 4 * 0.2 * 0.8 ** 3);
    expect(Math.abs((once.overBudget ?? 0) - (1 - both))).toBeLessThan(0.01);
  });
});

describe('what cannot be simulated', () => {
  it.each([
    ['years: { low: 2, high: 4 }', 'distribution_for_path'],
    ['price_year: { low: 2017, high: 2019 }', 'distribution_for_path'],
    [
      'stepping_stones.participants: { distribution: poisson }',
      'distribution_base',
      'stepping_stones.participants=[1, 2, 3, 4]',
    ],
    ['staff_turnover: { low: 40%, high: 10% }', 'low_above_high'],
    ['staff_turnover: { low: 10%, mean: 60%, high: 40% }', 'outside_low_high'],
    ['overhead: { distribution: poisson }', 'distribution_for_counts'],
  ])('%s: %s', (uncertainty, code, set = 'price_index=cpi') => {
    expect(codesOf(() => simulate(source(`${STAFF}uncertainty: { ${uncertainty} }\n`, [set])))).toContain(code);
  });

  it('an outcome that the scenario does not have', () => {
    expect(codesOf(() => simulate(source(STAFF, ['staff_turnover=20%']), { outcomes: ['headroom'] }))).toEqual([
      'outcome_not_given',
    ]);
  });
});

const summaryOf = (values: Float64Array) =>
  summarize({ tallies: () => [{ values, counts: null }], digests: [digest(values)] });

describe('the summary', () => {
  it('has the quantiles of the sorted draws, and leaves out what is no number', () => {
    const values = Float64Array.from({ length: 10_007 }, (_, index) => ((index * 7919) % 10_007) / 3);
    values[5] = NaN;
    const sorted = [...values].filter((value) => !Number.isNaN(value)).sort((a, b) => a - b);
    const { quantiles, draws, least, most, bins, mean } = summaryOf(values);
    expect(draws).toBe(10_006);
    expect(quantiles.map(({ value }) => value)).toEqual(
      [0.05, 0.25, 0.5, 0.75, 0.95].map((share) => sorted[Math.ceil(share * draws) - 1]),
    );
    expect([least, most]).toEqual([sorted[0], sorted.at(-1)]);
    expect(bins.reduce((all, { count }) => all + count, 0)).toBe(draws);
    expect(mean).toBeCloseTo(sorted.reduce((all, value) => all + value, 0) / draws, 8);
  });

  it('of draws that are all the same, and of none', () => {
    expect(summaryOf(new Float64Array(5).fill(3))).toMatchObject({ mean: 3, sd: 0, least: 3, most: 3, draws: 5 });
    expect(summaryOf(new Float64Array([NaN]))).toMatchObject({ draws: 0, bins: [] });
  });

  it('ranks equal values alike', () => {
    expect(rankCorrelation(Float64Array.of(1, 2, 3, 4), Float64Array.of(10, 20, 30, 45))).toBeCloseTo(1, 12);
    expect(rankCorrelation(Float64Array.of(1, 2, 3, 4), Float64Array.of(9, 7, 5, 1))).toBeCloseTo(-1, 12);
    // By hand: ranks 0.5 0.5 2 3 against 0 1 2 3 give 4.5 / √(4.5 × 5).
    expect(rankCorrelation(Float64Array.of(1, 1, 2, 3), Float64Array.of(1, 2, 3, 4))).toBeCloseTo(
      4.5 / Math.sqrt(4.5 * 5),
      12,
    );
    // Of one draw, or of what does not vary, there is none.
    expect(rankCorrelation(Float64Array.of(1, 1), Float64Array.of(1, 2))).toBeNull();
    expect(rankCorrelation(Float64Array.of(1), Float64Array.of(2))).toBeNull();
  });
});
