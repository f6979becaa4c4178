import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { figuresOf } from '../../src/analysis/read-outcome.ts';
import { tornado, type Tornado, type TornadoOptions } from '../../src/analysis/tornado/tornado.ts';
import { unitCostSetting, unitCostsOf } from '../../src/analysis/tornado/tornado-unit-cost.ts';
import { evaluateScenario, InputError, parseScenario } from '../../src/index.ts';
import { makePlan } from '../../src/model/plan.ts';
import { OUTCOMES } from '../../src/model/outcome-table.ts';
import { tornadoBars } from '../../src/report/tornado-bars.ts';
import { FilesOnDisk } from '../../src/scenario/files-on-disk.ts';
import { openText } from '../../src/scenario/load.ts';
import type { ScenarioSource } from '../../src/scenario/source.ts';
import { exampleScenarios } from '../scenarios.ts';

/** Every input at the ends of its range, all else as it stands. */

const sourceOf = (raw: object, folder = '.') =>
  openText({ text: JSON.stringify(raw), file: 'test.yaml', folder, set: [] });
const THREE = readFileSync('scenarios/three-side-by-side.yaml', 'utf8');
const three = () => openText({ text: THREE, file: 'three.yaml', folder: 'scenarios', set: [] });
const rowsOf = ({ rows, unmoved }: Tornado) => [...rows, ...unmoved];
const rowAt = (found: Tornado, path: string) => rowsOf(found).find((row) => row.path === path);

const stepping = { stepping_stones: { trained_staff: 4, tier: 'group', participants: 24 } };
const therapy = { therapeutic_support: { trained_staff: { prep: 2 }, participants: 12 } };
const raw = (interventions: object, more: object = {}) => ({ name: 'test', ...more, interventions });

function codesOf(work: () => unknown) {
  try {
    work();
  } catch (error) {
    if (error instanceof InputError) return error.problems.map(({ code, place }) => [code, place?.file, place?.column]);
    throw error;
  }
  return [];
}

describe('the rows', () => {
  it('are sorted by swing, and are as far from the base case as they say', () => {
    const { rows, base, result } = tornado(three());
    expect(base).toBe(result.totals.total);
    expect(rows.length).toBeGreaterThan(10);
    const swings = rows.map(({ swing }) => swing as number);
    expect(swings).toStrictEqual([...swings].sort((a, b) => b - a));
    for (const { low, high, swing } of rows) {
      expect(low.difference).toBeCloseTo((low.outcome as number) - base, 2);
      expect(high.difference).toBeCloseTo((high.outcome as number) - base, 2);
      expect(swing).toBeCloseTo(Math.abs((high.outcome as number) - (low.outcome as number)), 2);
    }
  });

  it.each([
    ['staff_turnover', '5%', '35%'],
    ['stepping_stones.participants.group', '18', '30'],
    ['stepping_stones.trained_staff', '3', '5'],
    ['therapeutic_support.trained_staff.prep', '1', '3'],
    ['overhead', '15%', '25%'],
    ['parent_courses.participants_per_course', '9', '15'],
    ['therapeutic_support.sites', '0', '2'],
  ])('%s from %s to %s gives what the scenario gives with those settings', (path, low, high) => {
    const totalWith = (value: string) =>
      evaluateScenario(parseScenario(THREE, { folder: 'scenarios', set: [`${path}=${value}`] })).totals.total;
    const row = rowAt(tornado(three()), path);
    expect([row?.low.outcome, row?.high.outcome]).toStrictEqual([totalWith(low), totalWith(high)]);
  });

  it('take any figure', () => {
    const { base, rows, unmoved } = tornado(three(), { outcome: 'cost_per_participant' });
    expect(base).toBe(evaluateScenario(parseScenario(THREE, { folder: 'scenarios' })).cost_per_participant);
    expect(rows.map(({ path }) => path)).toContain('stepping_stones.participants.group');
    const { rows: persons } = tornado(three(), { outcome: 'participants' });
    expect(persons.map(({ path }) => path).every((path) => /participants|courses/u.test(path))).toBe(true);
    expect(unmoved.length).toBeLessThan(rows.length);
  });

  it('name what moves nothing apart', () => {
    const { rows, unmoved } = tornado(sourceOf(raw(stepping)), { ranges: ['replaced_share=50%..100%'] });
    // Nobody leaves, so that it does not matter who is replaced.
    expect(unmoved.map(({ path }) => path)).toStrictEqual(['replaced_share']);
    expect(rows.map(({ path }) => path)).not.toContain('replaced_share');
  });

  it('show a missing figure as missing, at the end', () => {
    const source = sourceOf(raw({ parent_courses: { participants: 1, partnerships: 2 } }));
    const { rows } = tornado(source, { outcome: 'cost_per_participant' });
    const row = rows.at(-1);
    expect(row).toMatchObject({
      path: 'parent_courses.participants',
      low: { value: 0, outcome: null, difference: null },
      swing: null,
    });
    expect(row?.high.outcome).not.toBeNull();
  });
});

describe('an input with both ends on one side', () => {
  const programme = `id: own
name: Own
price_year: 2017
overhead_included: 20%
inputs:
  rooms: { kind: count, label: rooms }
  hours: { kind: count, label: hours }
participants: 10
lines:
  - { id: rooms, label: Rooms, phase: operating, unit: room, quantity: "2 + max(rooms - 10, 10 - rooms)", unit_cost: 1000, wage_share: 0, origin: assumed }
  - { id: hours, label: Hours, phase: operating, unit: hour, quantity: hours, unit_cost: 100, wage_share: 0, origin: assumed }
`;
  const text = 'name: x\nyears: 1\ncatalogue: [own.yaml]\ninterventions: { own: { rooms: 10, hours: 10 } }\n';
  const source = () => openText({ text, file: 'test.yaml', folder: '.', set: [] }, new FilesOnDisk(() => programme));
  const at = (rooms: string, hours: string) =>
    tornado(source(), { ranges: [`own.rooms=${rooms}`, `own.hours=${hours}`] });

  it('swings by how far the outcome goes, and stands where that puts it', () => {
    // 3,000 at 10 rooms; 3,000 more at 7 and at 13.
    const { rows, unmoved } = at('7..13', '5..15');
    expect(rows[0]).toMatchObject({
      path: 'own.rooms',
      low: { difference: 3000 },
      high: { difference: 3000 },
      swing: 3000,
    });
    expect(rowAt(at('7..13', '5..15'), 'own.hours')).toMatchObject({
      low: { difference: -500 },
      high: { difference: 500 },
      swing: 1000,
    });
    expect(unmoved.map(({ path }) => path)).not.toContain('own.rooms');
    // One end further than the other, and one that is the base case.
    expect(rowAt(at('9..13', '5..15'), 'own.rooms')).toMatchObject({
      low: { difference: 1000 },
      high: { difference: 3000 },
      swing: 3000,
    });
    expect(rowAt(at('10..13', '5..15'), 'own.rooms')).toMatchObject({
      low: { difference: 0 },
      high: { difference: 3000 },
      swing: 3000,
    });
    expect(at('10..10', '5..15').unmoved.map(({ path }) => path)).toContain('own.rooms');
  });

  it('has a bar from the base case to the further end, in the table too', () => {
    const bars = tornadoBars(at('7..13', '5..15'), 41);
    expect(bars[0]?.length).toBe(41);
    expect(bars[0]?.split('│')[1]).toHaveLength(34);
  });
});

describe('where a range comes from', () => {
  const uncertain = (more: object = {}) => raw(therapy, { staff_turnover: '10%', ...more });
  const originOf = (source: ScenarioSource, path: string, options: TornadoOptions = {}) =>
    rowAt(tornado(source, options), path)?.origin;

  it('is the command line before the scenario, the scenario before the source, the source before an example', () => {
    const path = 'therapeutic_support.unit_costs.delivery';
    expect(originOf(sourceOf(uncertain()), path)).toBe('published');
    const given = sourceOf(uncertain({ uncertainty: { [path]: { low: 3000, high: 4000 } } }));
    expect(originOf(given, path)).toBe('uncertainty');
    expect(originOf(given, path, { ranges: [`${path}=3500..3700`] })).toBe('range');
    expect(originOf(sourceOf(uncertain()), 'therapeutic_support.participants')).toBe('illustrative');
  });

  it('is an example where the user has a figure of their own, or again the source where the scenario says so', () => {
    const path = 'therapeutic_support.unit_costs.delivery';
    const own = { therapeutic_support: { participants: 12, unit_costs: { delivery: 4000 } } };
    expect(rowAt(tornado(sourceOf(raw(own))), path)).toMatchObject({
      origin: 'illustrative',
      low: { value: 3000 },
      high: { value: 5000 },
    });
    const published = sourceOf(raw(own, { uncertainty: { [path]: 'published' } }));
    expect(rowAt(tornado(published), path)).toMatchObject({
      origin: 'published',
      low: { value: 2000 },
      high: { value: 12_000 },
    });
  });

  it('stands once for a number, whichever way its path is written', () => {
    const ranges = [
      'stepping_stones.participants=20..30',
      'stepping_stones.unit_costs.course_fee.amount=30000..40000',
      'stepping_stones.trained_staff[1]=3..5',
    ];
    const paths = rowsOf(tornado(sourceOf(raw(stepping)), { ranges })).map(({ path }) => path);
    expect(paths).not.toContain('stepping_stones.participants.group');
    expect(paths).not.toContain('stepping_stones.unit_costs.course_fee');
    expect(paths).not.toContain('stepping_stones.trained_staff');
    const share = rowsOf(
      tornado(sourceOf(raw(stepping)), { ranges: ['stepping_stones.unit_costs.course_fee.amount=30000..40000'] }),
    );
    expect(share.filter(({ path }) => path.includes('course_fee'))).toHaveLength(1);
  });

  it('are quantiles of a distribution without ends', () => {
    const uncertainty = {
      'therapeutic_support.participants': { distribution: 'poisson' },
      staff_turnover: { distribution: 'normal', mean: '10%', sd: '5%' },
    };
    const found = tornado(sourceOf(uncertain({ uncertainty })));
    expect(rowAt(found, 'therapeutic_support.participants')).toMatchObject({
      isQuantiles: true,
      low: { value: 7 },
      high: { value: 18 },
    });
    const turnover = rowAt(found, 'staff_turnover');
    expect(turnover?.isQuantiles).toBe(true);
    // Of what remains when the 2.3 % below 0 are cut away: 1.464 standard deviations below the mean, and 1.657 above.
    expect(turnover).toMatchObject({ low: { value: 0.0268 }, high: { value: 0.1828 } });
  });

  it('is an example of turnover only where there is staff to leave, and of an entry that sets its own there', () => {
    expect(rowAt(tornado(sourceOf(raw(stepping))), 'staff_turnover')).toMatchObject({
      illustration: 'turnover',
      base: 0,
      low: { value: 0, difference: 0 },
      high: { value: 0.33 },
    });
    expect(rowAt(tornado(sourceOf(raw({ parent_courses: { courses: 2 } }))), 'staff_turnover')).toBeUndefined();
    const own = tornado(sourceOf(raw({ stepping_stones: { ...stepping.stepping_stones, staff_turnover: '20%' } })));
    expect(rowAt(own, 'stepping_stones.staff_turnover')).toMatchObject({ base: 0.2 });
    expect(rowAt(own, 'staff_turnover')).toBeUndefined();
  });

  it('takes whole lists up and down, whole numbers outward, zeros as zeros', () => {
    const row = rowAt(
      tornado(sourceOf(raw({ stepping_stones: { tier: 'group', participants: [0, 6, 12, 25] } }))),
      'stepping_stones.participants.group',
    );
    expect(row).toMatchObject({ base: [0, 6, 12, 25], low: { value: [0, 4, 9, 18] }, high: { value: [0, 8, 15, 32] } });
  });

  it('stays within what a number may be', () => {
    expect(rowAt(tornado(sourceOf(raw(stepping, { overhead: '90%' }))), 'overhead')?.high.value).toBe(1);
  });

  it('is no example for kroner that are the catalogue’s: those are a unit cost', () => {
    const interventions = { own_programme: { families: 10 } };
    const found = tornado(sourceOf(raw(interventions, { catalogue: ['own-programme.yaml'] }), 'tests/properties'));
    expect(rowAt(found, 'own_programme.rent_per_team')).toBeUndefined();
    expect(rowAt(found, 'own_programme.unit_costs.rent')?.low.value).toBeCloseTo(12345.67 * 0.75, 8);
    const given = sourceOf(
      raw({ own_programme: { families: 10, rent_per_team: 4000 } }, { catalogue: ['own-programme.yaml'] }),
      'tests/properties',
    );
    expect(rowAt(tornado(given), 'own_programme.rent_per_team')).toMatchObject({
      low: { value: 3000 },
      high: { value: 5000 },
    });
    expect(rowAt(tornado(given), 'own_programme.unit_costs.rent')).toBeUndefined();
  });
});

describe('a unit cost set to what it is', () => {
  const cases = [
    raw({ ...stepping, ...therapy, parent_courses: { courses: 2 } }, { staff_turnover: '15%' }),
    raw(
      { ...stepping, ...therapy },
      { staff_turnover: '15%', price_year: 2024, price_index: 'cpi', overhead: '12.5%' },
    ),
    raw(
      {
        stepping_stones: {
          ...stepping.stepping_stones,
          unit_costs: { course_fee: { amount: 30_000.125, wage_share: '40%' }, replacement: { staff_time: 20_000 } },
        },
      },
      {
        staff_turnover: '15%',
        price_year: 2024,
        price_index: 'cpi',
        overhead: 0,
      },
    ),
    {
      ...raw({ own_programme: { families: 10 } }, { staff_turnover: '15%', overhead: '7%' }),
      catalogue: ['tests/properties/own-programme.yaml'],
    },
  ];

  it.each(cases)('changes no figure, whatever the price year and the overhead (%#)', (scenario) => {
    const source = sourceOf(scenario);
    const plan = makePlan(source.read());
    const base = figuresOf(plan, OUTCOMES);
    const unitCosts = unitCostsOf(plan);
    expect(unitCosts.length).toBeGreaterThan(1);
    for (const unitCost of unitCosts) {
      const setting = unitCostSetting(unitCost, unitCost.planLine.unitCost.trace(1).value);
      expect([unitCost.path, ...figuresOf(makePlan(source.read([setting])), OUTCOMES)]).toStrictEqual([
        unitCost.path,
        ...base,
      ]);
    }
  });
});

describe.each(exampleScenarios().map((file) => [file] as const))('%s', (file) => {
  it('has a tornado about its own total', () => {
    const source = openText({ text: readFileSync(file, 'utf8'), file, folder: 'scenarios', set: [] });
    const { base, rows, result } = tornado(source);
    expect(base).toBe(result.totals.total);
    expect(rows.length).toBeGreaterThan(1);
    expect(rows.every(({ swing }) => swing !== null)).toBe(true);
  });
});

describe('what is wrong', () => {
  it.each([
    ['staff_turnver=0..10%', 'unknown_path', 1],
    ['staff_turnover=0..10%:5%', 'range_two', 1],
    ['staff_turnover=10%', 'range_two', 1],
    ['staff_turnover=0%,5%..10%', 'expected_share', 16],
    ['staff_turnover=30%..10%', 'low_above_high', 16],
    ['staff_turnover=0..110%', 'out_of_range', 19],
    ['stepping_stones.participants=1.5..4', 'not_whole', 30],
    ['stepping_stones.unit_costs.course_fee=10.000..40.000', 'danish_thousands', 39],
    ['stepping_stones.tier=group..standard', 'path_not_number', 1],
    ['staff_turnover[9]=0..10%', 'path_year', 1],
  ])('%s: %s', (range, code, column) => {
    expect(codesOf(() => tornado(sourceOf(raw(stepping)), { ranges: [range] }))).toStrictEqual([
      [code, '--range', column],
    ]);
  });

  it('is not a decimal comma', () => {
    expect(
      rowAt(tornado(sourceOf(raw(stepping)), { ranges: ['staff_turnover=0,5%..10%'] }), 'staff_turnover')?.low.value,
    ).toBe(0.005);
  });

  it('is said of all ranges at once', () => {
    const ranges = ['nothing=1..2', 'overhead=2%..1%'];
    expect(codesOf(() => tornado(sourceOf(raw(stepping)), { ranges })).map(([code]) => code)).toStrictEqual([
      'unknown_path',
      'low_above_high',
    ]);
    expect(
      codesOf(() => tornado(sourceOf(raw(stepping)), { ranges: ['overhead=1%..2%', 'overhead=1%..3%'] })),
    ).toStrictEqual([['path_twice', '--range', 1]]);
  });

  it('is a figure that is not there', () => {
    expect(codesOf(() => tornado(sourceOf(raw(stepping)), { outcome: 'headroom' }))).toMatchObject([
      ['outcome_not_given', undefined, undefined],
    ]);
    const nobody = raw({ stepping_stones: { tier: 'group', participants: 0 } });
    expect(codesOf(() => tornado(sourceOf(nobody), { outcome: 'cost_per_participant' }))).toMatchObject([
      ['outcome_nobody', undefined, undefined],
    ]);
  });

  it('is a range that somebody gave and that leads beyond all reason', () => {
    const ranges = ['stepping_stones.unit_costs.course_fee=1..1000000000000'];
    const row = rowAt(
      tornado(sourceOf(raw(stepping, { municipalities: 1000 })), { ranges }),
      'stepping_stones.unit_costs.course_fee',
    );
    expect(row).toMatchObject({
      low: { problems: [] },
      high: { outcome: null, problems: [{ code: 'too_large' }] },
      swing: null,
    });
    expect(row?.low.outcome).not.toBeNull();
  });
});
