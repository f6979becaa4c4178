import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { evaluateScenario, parseScenario } from '../../src/index.ts';
import { evaluateEntry, evaluateRaw } from '../evaluate.ts';

/** What the ledger's amounts are made into, worked out by hand. */

const codes = (result: ReturnType<typeof evaluateRaw>) => result.notes.map((note) => note.code);

describe('present value and equivalent annual cost', () => {
  // 325,000 + 24 × 5,170 in year 1, and 24 × 5,170 = 124,080 in years 2 to 4.
  const entry = { tier: 'group', participants: 24 };

  it('do not discount year 1', () => {
    const { totals } = evaluateEntry('stepping_stones', entry, { years: 4, discount_rate: '3.5%' });
    const factors = [1, 1 / 1.035, 1 / 1.035 ** 2, 1 / 1.035 ** 3];
    const presentValue = 449_080 + 124_080 * ((factors[1] ?? 0) + (factors[2] ?? 0) + (factors[3] ?? 0));
    expect(totals.present_value).toBeCloseTo(presentValue, 2);
    expect(totals.equivalent_annual_cost).toBeCloseTo(presentValue / factors.reduce((a, b) => a + b), 2);
  });

  it('of net are those of what funding leaves', () => {
    const funding = [{ name: 'x', amount: [100_000, 0, 0, 50_000] }];
    const { totals } = evaluateEntry('stepping_stones', entry, { years: 4, discount_rate: '4%', funding });
    expect(totals.present_value - totals.net_present_value).toBeCloseTo(100_000 + 50_000 / 1.04 ** 3, 1);
    expect(totals.net_equivalent_annual_cost).toBeLessThan(totals.equivalent_annual_cost);
  });
});

describe('costs per head', () => {
  it('per completer and per family', () => {
    const result = evaluateEntry(
      'stepping_stones',
      { tier: 'group', participants: 24 },
      { completion_rate: '75%', parents_per_family: 1.6 },
    );
    expect(result).toMatchObject({ participants: 24, completers: 18, families: 15 });
    expect(result.cost_per_participant).toBe(18_711.67);
    expect(result.cost_per_completer).toBe(24_948.89);
    expect(result.cost_per_family).toBe(29_938.67);
    expect(result.operating_cost_per_participant).toBe(5170);
  });

  it('of replacing staff who leave: 4 × 65,000 for 96 participants', () => {
    const entry = { trained_staff: 4, tier: 'group', participants: 24 };
    const result = evaluateEntry('stepping_stones', entry, { years: 4, staff_turnover: '20%' });
    expect([result.totals.replacement, result.participants]).toEqual([260_000, 96]);
    expect(result.replacement_cost_per_participant).toBe(2708.33);
  });

  it('families are unknown unless every entry says how many parents they have', () => {
    const interventions = {
      stepping_stones: { tier: 'group', participants: 8, parents_per_family: 2 },
      parent_courses: { participants: 6 },
    };
    expect(evaluateRaw({ name: 'x', interventions })).toMatchObject({ families: null, cost_per_family: null });
    const both = evaluateRaw({ name: 'x', years: 1, parents_per_family: 1.5, interventions });
    // 8 / 2 + 6 / 1.5
    expect(both.families).toBe(8);
  });

  it('are unknown where there is nobody', () => {
    const result = evaluateEntry('stepping_stones', { tier: 'group', participants: 0 });
    expect(result).toMatchObject({
      cost_per_participant: null,
      cost_per_completer: null,
      operating_cost_per_participant: null,
    });
    expect(result.interventions[0]?.cost_per_participant).toBeNull();
  });

  it('count every municipality', () => {
    const result = evaluateEntry('parent_courses', { courses: 2 }, { municipalities: 5 });
    expect(result).toMatchObject({ participants: 140, cost_per_participant: 16_821.43 });
  });
});

describe('overhead', () => {
  it('is split by whether the wage share is assumed', () => {
    const { totals } = evaluateEntry('therapeutic_support', { participants: 12 });
    // 67,500 × 0.2 / 1.2 + 38,200 × 0.2 / 1.2 of wages; 43,200 × 0.2 / 1.2 of delivery, which is assumed to be.
    expect(totals).toMatchObject({ overhead: 24_816.67, overhead_assumed: 7200 });
  });

  it('of an own figure is the scenario’s, and its wage share no assumption where it is given', () => {
    const unit_costs = { delivery: { group: { amount: 6000, wage_share: '50%' } } };
    const entry = { trained_staff: 0, tier: 'group', participants: 10, unit_costs };
    const { totals, lines } = evaluateEntry('stepping_stones', entry, { overhead: '25%' });
    // 60,000 × 0.5 × 0.25 / 1.25
    expect(totals).toMatchObject({ operating: 60_000, overhead: 6000, overhead_assumed: 0 });
    expect(lines[0]).toMatchObject({ origin: 'own', source: null, unit_cost: 6000, unit_cost_used: 6000 });
  });
});

describe('funding and budget', () => {
  const entry = { tier: 'group', participants: 24 };

  it('in its three forms, and never multiplied by municipalities', () => {
    const funding = [
      { name: 'a', amount: 200_000, year: 2028 },
      { name: 'b', amount: [1, 2, 3, 4] },
      { name: 'c', share: '50%', of: 'operating' },
      { name: 'd', amount: 10 },
      { name: 'e', share: '1%' },
    ];
    const scenario = { years: 4, first_year: 2027, municipalities: 2, funding };
    const { funding: rows, totals } = evaluateEntry('stepping_stones', entry, scenario);
    expect(rows.map((row) => row.by_year)).toEqual([
      [0, 200_000, 0, 0],
      [1, 2, 3, 4],
      [124_080, 124_080, 124_080, 124_080],
      [10, 10, 10, 10],
      [8981.6, 2481.6, 2481.6, 2481.6],
    ]);
    expect(totals.funding).toBe(200_000 + 10 + 4 * 124_080 + 40 + 16_426.4);
    expect(totals.net).toBeCloseTo(totals.total - totals.funding, 2);
  });

  it('a budget for the whole horizon has headroom in all, one by year also in each', () => {
    const whole = evaluateEntry('stepping_stones', entry, { years: 2, budget: 600_000 });
    expect(whole).toMatchObject({ budget: 600_000, headroom: 26_840, is_over_budget: false });
    expect(whole.by_year.map((year) => year.headroom)).toEqual([null, null]);
    const yearly = evaluateEntry('stepping_stones', entry, { years: 2, budget: [449_080, 124_079] });
    expect(yearly).toMatchObject({ budget: 573_159, headroom: -1, is_over_budget: true });
    expect(yearly.by_year.map((year) => year.headroom)).toEqual([0, -1]);
    expect(yearly.notes[0]).toMatchObject({ code: 'over_budget', path: 'budget' });
  });

  it('a budget is rounded like every amount: half an øre up', () => {
    const unit_costs = '{ set_up: 0, participant: 1.0050 }';
    const entry = `{ participants: 1, unit_costs: ${unit_costs} }`;
    const text = `{ name: x, years: 1, budget: 1.0050, interventions: { parent_courses: ${entry} } }`;
    const result = evaluateScenario(parseScenario(text));
    expect(result).toMatchObject({ totals: { total: 1.01 }, budget: 1.01, headroom: 0, is_over_budget: false });
  });

  it('beyond all reason is refused', () => {
    const funding = Array.from({ length: 11 }, (_, index) => ({ name: String(index), amount: 1e12 }));
    expect(() => evaluateEntry('stepping_stones', entry, { funding })).toThrow('too_large');
  });
});

describe("formulas of one's own", () => {
  const programme = (participants: string, quantity = 'people') => {
    const folder = mkdtempSync(join(tmpdir(), 'own-'));
    const share = { kind: 'number', default: 0, label: 'x' };
    const definition = {
      id: 'own',
      name: 'Own',
      price_year: 2017,
      inputs: {
        people: { kind: 'count', by_year: true, label: 'x' },
        a: share,
        b: share,
        price: { kind: 'kroner', by_year: true, default: 0, label: 'x' },
      },
      participants,
      lines: [
        {
          id: 'line',
          label: 'Line',
          phase: 'operating',
          quantity,
          unit: 'x',
          unit_cost: 'price',
          wage_share: 0,
          origin: 'assumed',
        },
      ],
    };
    writeFileSync(join(folder, 'own.yaml'), JSON.stringify(definition));
    return (entry: object, years = 1) =>
      evaluateRaw({ name: 'x', years, catalogue: ['own.yaml'], interventions: { own: entry } }, { folder });
  };

  it('that come to nothing exactly are nothing, whatever doubles make of them', () => {
    for (const [a, b] of [
      [0.7, 0.3],
      [0.9, 0.1],
      [0.1, 0.9],
    ]) {
      const run = programme('people * (1 - a - b)', 'people * (1 - a - b)');
      expect(run({ people: 10, a, b, price: 5 })).toMatchObject({
        participants: 0,
        cost_per_participant: null,
        totals: { total: 0 },
      });
    }
  });

  it('beyond all reason are refused', () => {
    expect(() => programme('people * people * people')({ people: 1e7, price: 1 })).toThrow('too_large');
  });

  it('an own figure that differs from year to year is noted with all its amounts', () => {
    const { notes } = programme('people')({ people: 1, price: [0, 500, 700] }, 3);
    expect(notes.find((note) => note.code === 'own_figure')?.text.en).toContain(
      'DKK 0, DKK 500, DKK 700 (2017 prices)',
    );
  });
});

describe('notes on prices', () => {
  const scenario = (rest: object) => ({
    name: 'x',
    years: 1,
    staff_turnover: 0,
    ...rest,
    interventions: { parent_courses: { participants: 1 } },
  });

  it.each([
    [
      'an estimate that the way from 2017 to 2025 uses',
      { price_year: 2025, price_index: 'state_pl' },
      ['estimated_index'],
    ],
    ['no estimate on the way to 2023', { price_year: 2023, price_index: 'state_pl' }, []],
    [
      'an index that is carried on',
      { price_year: 2027, price_index: { use: 'cpi', extend: '2%' } },
      ['extended_index'],
    ],
    [
      'both',
      { price_year: 2026, price_index: { use: 'state_wages_prices', extend: '2%' } },
      ['estimated_index', 'extended_index'],
    ],
    ['growth from a year of other prices', { price_growth: '2%', first_year: 2027 }, ['growth_base']],
    ['no growth', { first_year: 2027 }, []],
    ['growth from the price year', { price_growth: '2%', first_year: 2017 }, []],
    ['an index that is not needed', { price_index: 'state_pl' }, []],
  ])('%s', (_, rest, expected) => {
    const all = ['estimated_index', 'extended_index', 'growth_base'];
    expect(codes(evaluateRaw(scenario(rest))).filter((code) => all.includes(code))).toEqual(expected);
  });

  it('say nothing of an index that changed nothing', () => {
    const unit_costs = { set_up: 1, course: 1, course_participant: 1, participant: 1 };
    const result = evaluateRaw({
      ...scenario({ price_year: 2025, price_index: 'state_pl' }),
      interventions: { parent_courses: { participants: 1, unit_costs } },
    });
    expect(codes(result)).not.toContain('estimated_index');
    expect(result.price_index).toBeNull();
  });

  it('no index is asked for a line that the choice of inputs excludes', () => {
    const unit_costs = { set_up: 1, participant: 1 };
    const result = evaluateRaw({
      ...scenario({ price_year: 2025 }),
      interventions: { parent_courses: { participants: 5, unit_costs } },
    });
    expect(result.totals.total).toBe(6);
  });
});

describe('other notes', () => {
  it('turnover that is not set, unless nobody could leave', () => {
    const entry = { tier: 'group', participants: 1 };
    const unset = evaluateRaw({ name: 'x', interventions: { stepping_stones: entry } });
    expect(unset.notes[0]).toMatchObject({ code: 'turnover_not_set', path: 'staff_turnover' });
    expect(
      codes(evaluateRaw({ name: 'x', interventions: { stepping_stones: { ...entry, trained_staff: 0 } } })),
    ).not.toContain('turnover_not_set');
    expect(codes(evaluateRaw({ name: 'x', interventions: { parent_courses: { participants: 1 } } }))).not.toContain(
      'turnover_not_set',
    );
    expect(
      codes(evaluateRaw({ name: 'x', interventions: { stepping_stones: { ...entry, staff_turnover: 0 } } })),
    ).not.toContain('turnover_not_set');
  });

  it('participants without staff, and courses of other sizes than were tried', () => {
    const without = evaluateEntry(
      'stepping_stones',
      { trained_staff: [0, 4], tier: 'group', participants: 1 },
      { years: 2 },
    );
    expect(without.notes.find((note) => note.code === 'no_trained_staff')).toMatchObject({
      path: 'stepping_stones.trained_staff',
      text: { en: expect.stringContaining('(Years: 1.)') as string },
    });
    const sizes = (participants_per_course: number) =>
      codes(evaluateEntry('parent_courses', { courses: 1, participants_per_course })).includes('outside_evidence');
    expect([11, 12, 14, 16, 17].map(sizes)).toEqual([true, false, false, false, true]);
  });

  it('own figures, also those that make a line cost nothing', () => {
    const unit_costs = { course_fee: { amount: 30_000, price_year: 2017 }, replacement: { staff_time: 0 } };
    const entry = { tier: 'group', participants: 1, staff_turnover: '10%', upkeep_per_trained: 0, unit_costs };
    const own = evaluateEntry('stepping_stones', entry).notes.filter((note) => note.code === 'own_figure');
    expect(own.map((note) => note.path)).toEqual([
      'stepping_stones.unit_costs.course_fee',
      'stepping_stones.unit_costs.replacement.staff_time',
      'stepping_stones.upkeep_per_trained',
    ]);
    expect(own[0]?.text.en).toContain(
      "set to DKK 30,000 (2017 prices) instead of the catalogue's DKK 36,250 (2017 prices)",
    );
  });

  it('the paths that notes name can be set', async () => {
    const { knownPaths, findPath } = await import('../../src/scenario/paths.ts');
    const { parseScenario } = await import('../../src/index.ts');
    const raw = {
      name: 'x',
      budget: 1,
      price_growth: '1%',
      first_year: 2027,
      price_year: 2026,
      price_index: { use: 'state_pl', extend: '1%' },
      interventions: {
        stepping_stones: {
          trained_staff: [0, 4, 4, 4],
          tier: 'group',
          participants: 1,
          staff_turnover: '10%',
          unit_costs: { course_fee: 1 },
        },
        therapeutic_support: { trained_staff: { prep: 1, kiff: 1 }, participants: 1 },
        parent_courses: { courses: 1, participants_per_course: 20 },
      },
    };
    const { entries } = parseScenario(JSON.stringify(raw));
    const paths = evaluateRaw(raw).notes.map((note) => note.path);
    expect(paths.length).toBeGreaterThan(15);
    for (const path of paths)
      expect([path, findPath(path, knownPaths(entries, 0))]).toEqual([path, expect.objectContaining({ year: null })]);
  });
});
