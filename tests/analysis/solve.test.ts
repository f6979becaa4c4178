import fc from 'fast-check';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { solve, type Point } from '../../src/analysis/solve/solve.ts';
import { evaluateScenario, InputError, parseScenario } from '../../src/index.ts';
import { openText } from '../../src/scenario/load.ts';
import { runs } from '../tier.ts';

/** The largest and smallest values of a number, with the proof that they are. */

const raw = (interventions: object, more: object = {}) => ({
  name: 'test',
  years: 1,
  staff_turnover: 0,
  ...more,
  interventions,
});
const stepping = raw({ stepping_stones: { trained_staff: 4, tier: 'group', participants: 24 } });
const sourceOf = (scenario: object, folder = '.') =>
  openText({ text: JSON.stringify(scenario), file: 'test.yaml', folder, set: [] });
const find = (scenario: object, path: string, ...soThat: string[]) => solve(sourceOf(scenario), { find: path, soThat });
const totalWith = (scenario: object, setting: string) =>
  evaluateScenario(parseScenario(JSON.stringify(scenario), { set: [setting] })).totals.total;

const PARTICIPANTS = 'stepping_stones.participants';

const folder = mkdtempSync(join(tmpdir(), 'interv-cost-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('a largest or smallest value', () => {
  it('is how many take part for 500,000 kr.: (500,000 − 325,000) / 5,170 is 33.8', () => {
    const { kind, intervals, domain } = find(stepping, PARTICIPANTS, 'total <= 500000');
    expect(kind).toBe('largest');
    expect(intervals).toStrictEqual([
      {
        low: { value: 0, figures: [325_000] },
        high: { value: 33, figures: [325_000 + 33 * 5170] },
        below: null,
        above: { value: 34, figures: [325_000 + 34 * 5170] },
      },
    ]);
    expect(domain).toMatchObject({ low: { value: 0 }, high: { value: 1e7 } });
  });

  it('is the smallest where a figure has to be reached, even where there is none at first', () => {
    const { kind, intervals } = find(stepping, PARTICIPANTS, 'cost_per_participant <= 10000');
    expect(kind).toBe('smallest');
    // 325,000 / (10,000 − 5,170) is 67.3.
    expect(intervals[0]).toMatchObject({ low: { value: 68 }, below: { value: 67 }, above: null });
  });

  it('is the turnover at which replacing staff costs 1,000 kr. a participant: at 100 % it costs 325,000 / 24', () => {
    const { kind, intervals } = find(stepping, 'staff_turnover', 'replacement_cost_per_participant <= 1000');
    expect(kind).toBe('largest');
    expect(intervals[0]?.high.value).toBeCloseTo((1000 * 24) / 325_000, 3);
  });

  it('is both where two conditions hold', () => {
    const { kind, outcomes, intervals } = find(
      stepping,
      PARTICIPANTS,
      'total <= 800000',
      'cost_per_participant < 10000',
    );
    expect(kind).toBe('between');
    expect(outcomes).toStrictEqual(['total', 'cost_per_participant']);
    expect(intervals).toMatchObject([
      { below: { value: 67 }, low: { value: 68 }, high: { value: 91 }, above: { value: 92 } },
    ]);
  });

  it('is found to the øre among a hundred billion kroner', () => {
    const scenario = raw({ stepping_stones: { trained_staff: 3, tier: 'group', participants: 7 } });
    const path = 'stepping_stones.unit_costs.delivery.group';
    const { intervals, kind } = find(scenario, path, 'total <= 300000');
    expect(kind).toBe('largest');
    // 3 × 81,250 is 243,750; 56,250 / 7 is 8,035.714…
    expect(intervals[0]).toMatchObject({
      high: { value: 8035.71, figures: [299_999.97] },
      above: { value: 8035.72, figures: [300_000.04] },
    });
  });

  it('is found to 0.01 per cent of a share', () => {
    const scenario = raw({ stepping_stones: { trained_staff: 4, tier: 'group', participants: 24 } }, { years: 4 });
    const { intervals, sought } = find(scenario, 'staff_turnover', 'replacement <= 100000');
    expect(sought.step).toBe(0.0001);
    // 16 × 81,250 is 1,300,000 at 100 %; 100,000 is 7.692…% of it.
    expect(intervals[0]).toMatchObject({
      high: { value: 0.0769, figures: [99_970] },
      above: { value: 0.077, figures: [100_100] },
    });
  });

  it('counts municipalities from 1 to 1000', () => {
    const { intervals, domain } = find(stepping, 'municipalities', 'total <= 10000000');
    expect(domain).toMatchObject({ low: { value: 1 }, high: { value: 1000 } });
    expect(intervals[0]?.high.value).toBe(Math.floor(10_000_000 / 449_080));
  });

  it('ends where a scenario is refused', () => {
    const large = { ...stepping, municipalities: 1000, years: 4 };
    const { domain, kind } = find(large, PARTICIPANTS, 'total >= 0');
    expect(kind).toBe('everywhere');
    const { value } = domain.high;
    expect(totalWith(large, `${PARTICIPANTS}=${String(value)}`)).toBeLessThanOrEqual(1e13);
    expect(() => totalWith(large, `${PARTICIPANTS}=${String(value + 1)}`)).toThrow(InputError);
  });

  it('has a budget as its number too', () => {
    const { intervals, kind } = find(stepping, 'budget', 'headroom >= 0');
    expect(kind).toBe('smallest');
    expect(intervals[0]).toMatchObject({
      low: { value: 449_080, figures: [0] },
      below: { value: 449_079.99, figures: [-0.01] },
    });
  });
});

describe('other answers', () => {
  it('nowhere: what it costs to begin is too much', () => {
    expect(find(stepping, PARTICIPANTS, 'total <= 300000')).toMatchObject({
      kind: 'nowhere',
      intervals: [],
      domain: { low: { value: 0, figures: [325_000] }, high: { value: 1e7, figures: [325_000 + 1e7 * 5170] } },
    });
  });

  it('everywhere', () => {
    expect(find(stepping, 'stepping_stones.completion_rate', 'total <= 500000')).toMatchObject({
      kind: 'everywhere',
      intervals: [{ low: { value: 0.0001 }, high: { value: 1 }, below: null, above: null }],
    });
  });

  it('several: a group of eight that is begun costs as much as a full one', () => {
    writeFileSync(
      join(folder, 'groups.yaml'),
      `id: groups
name: Groups
price_year: 2017
overhead_included: 20%
inputs:
  people: { kind: count, by_year: true, unit: participant, label: people }
participants: people
lines:
  - id: group
    label: Groups
    phase: operating
    quantity: ceil(people / 8)
    unit: group
    unit_cost: 8000
    wage_share: 100%
    origin: assumed
`,
    );
    const scenario = raw({ groups: { people: 10 } }, { catalogue: ['groups.yaml'] });
    const { kind, intervals } = solve(sourceOf(scenario, folder), {
      find: 'groups.people',
      soThat: ['cost_per_participant <= 1100', 'total <= 24000'],
    });
    expect(kind).toBe('several');
    expect(intervals.map(({ low, high }) => [low.value, high.value])).toStrictEqual([
      [8, 8],
      [15, 16],
      [22, 24],
    ]);
    expect(intervals[1]).toMatchObject({
      below: { value: 14, figures: [1142.86, 16_000] },
      above: { value: 17, figures: [1411.76, 24_000] },
    });
  });
});

describe('any threshold', () => {
  const isWithin = (point: Point | null, most: number) => (point?.figures[0] as number) <= most;

  it('holds at the answer and not at the next step', () => {
    const scenario = raw(
      { therapeutic_support: { trained_staff: { prep: 3, kiff: 1 }, participants: 12 } },
      { years: 3, overhead: '13%', staff_turnover: '7%' },
    );
    const paths = [
      'staff_turnover',
      'overhead',
      'therapeutic_support.unit_costs.delivery',
      'therapeutic_support.unit_costs.prep_course',
      'municipalities',
    ];
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.integer({ min: 20_000_000, max: 60_000_000 }), (path, ore) => {
        const most = ore / 100;
        const { intervals, kind, domain, sought } = find(
          scenario,
          path,
          `total <= ${most.toFixed(2).replace(/(\.\d\d)$/u, '$10')}`,
        );
        if (kind === 'nowhere') return !isWithin(domain.low, most) && !isWithin(domain.high, most);
        const [interval] = intervals;
        if (kind === 'everywhere') return isWithin(domain.low, most) && isWithin(domain.high, most);
        if (kind !== 'largest' || interval === undefined) return false;
        const write = (value: number) =>
          sought.unit === 'share' ? `${String(Number((value * 100).toFixed(2)))}%` : String(value);
        const agrees = [interval.high, interval.above].every(
          (point) => point?.figures[0] === totalWith(scenario, `${path}=${write(point?.value ?? 0)}`),
        );
        return agrees && isWithin(interval.high, most) && !isWithin(interval.above, most);
      }),
      runs(60),
    );
  });
});

describe('what is wrong', () => {
  const codesOf = (path: string, condition: string) => {
    try {
      find(stepping, path, condition);
    } catch (error) {
      if (error instanceof InputError)
        return error.problems.map(({ code, place }) => [code, place?.file, place?.column]);
      throw error;
    }
    return [];
  };

  it.each([
    [PARTICIPANTS, 'total = 5', [['condition_syntax', '--so-that', 1]]],
    [PARTICIPANTS, 'total <=', [['condition_syntax', '--so-that', 1]]],
    [PARTICIPANTS, '<= 5', [['condition_syntax', '--so-that', 1]]],
    [PARTICIPANTS, 'totl <= 5', [['unknown_outcome', '--so-that', 1]]],
    [PARTICIPANTS, 'total <= 500.000', [['danish_thousands', '--so-that', 10]]],
    [PARTICIPANTS, 'total <= five', [['expected_number', '--so-that', 10]]],
    [PARTICIPANTS, 'headroom >= 0', [['outcome_not_given', undefined, undefined]]],
    ['stepping_stones.particpants', 'total <= 5', [['unknown_path', '--find', 1]]],
    ['stepping_stones.tier', 'total <= 5', [['find_not_number', '--find', 1]]],
    ['years', 'total <= 5', [['find_not_number', '--find', 1]]],
    ['price_year', 'total <= 5', [['find_not_number', '--find', 1]]],
    ['name', 'total <= 5', [['find_not_number', '--find', 1]]],
  ])('--find %s --so-that "%s"', (path, condition, expected) => {
    expect(codesOf(path, condition)).toStrictEqual(expected);
  });
});
