import { describe, expect, it } from 'vitest';
import { breakEven, type BreakEven } from '../../src/analysis/solve/solve-equal.ts';
import { evaluateRaw } from '../evaluate.ts';
import { openText } from '../../src/scenario/load.ts';
import { isFull, some } from '../tier.ts';

/** The break-evens that follow from the booklet's figures, and what is said where there is none or more than one. */

const raw = (interventions: object, more: object = {}) => ({
  name: 'test',
  years: 1,
  staff_turnover: 0,
  ...more,
  interventions,
});
const sourceOf = (scenario: object, folder = '.') =>
  openText({ text: JSON.stringify(scenario), file: 'test.yaml', folder, set: [] });

const steppingStones = (tier: string) => raw({ stepping_stones: { trained_staff: 4, tier, participants: 24 } });
const therapy = (prep: number) => raw({ therapeutic_support: { trained_staff: { prep }, participants: 12 } });
const flat = raw({ parent_courses: { participants: 28 } });

const [SS, TS, PC] = ['stepping_stones', 'therapeutic_support', 'parent_courses'].map((id) => `${id}.participants`) as [
  string,
  string,
  string,
];

const between = (first: object, find: string, second: object, otherFind?: string): BreakEven =>
  breakEven(sourceOf(first), { find, other: sourceOf(second), ...(otherFind === undefined ? {} : { otherFind }) });

describe('the booklet', () => {
  it.each(
    some(
      [
        ['Stepping Stones Group', steppingStones('group'), SS, flat, PC, 27.84],
        ['Stepping Stones Seminar', steppingStones('seminar'), SS, flat, PC, 20.21],
        ['Stepping Stones Standard', steppingStones('standard'), SS, flat, PC, 41.64],
        ['Seminar against therapeutic support', steppingStones('seminar'), SS, therapy(0), TS, 97.21],
        ['therapeutic support without training', therapy(0), TS, flat, PC, 5.36],
        ['therapeutic support with 1 PREP', therapy(1), TS, flat, PC, 6.64],
        ['therapeutic support with 4 PREP', therapy(4), TS, flat, PC, 10.49],
      ] as const,
      2,
    ),
  )('%s breaks even as published', (_, first, find, second, otherFind, expected) => {
    const { kind, crossings } = between(first, find, second, otherFind);
    expect(kind).toBe('one');
    const [crossing] = crossings;
    expect(crossing?.from.toFixed(2)).toBe(String(expected));
    expect(crossing?.below.value).toBe(Math.floor(expected));
    expect(crossing?.above?.value).toBe(Math.ceil(expected));
    // The one with the dearer start is dearer up to there, and cheaper from there on.
    expect([crossing?.lowerBefore, crossing?.lowerAfter]).toStrictEqual(['second', 'first']);
  });
});

describe('the proof', () => {
  it('is what the scenarios come to at either side', () => {
    const { crossings } = between(steppingStones('group'), SS, flat, PC);
    const totals = (participants: number) => [
      evaluateRaw(raw({ stepping_stones: { trained_staff: 4, tier: 'group', participants } })).totals.total,
      evaluateRaw(raw({ parent_courses: { participants } })).totals.total,
    ];
    const [crossing] = crossings;
    expect([crossing?.below.first, crossing?.below.second]).toStrictEqual(totals(27));
    expect([crossing?.above?.first, crossing?.above?.second]).toStrictEqual(totals(28));
  });

  it('is the equality itself where a step has it', () => {
    // 43,000 + 15,300 x = 105,700 + 3,600 x + 20 x at x = 62,700 / 11,680; with an upkeep it can be made whole.
    const own = raw({ parent_courses: { participants: 5, unit_costs: { set_up: 105_700, participant: 3600 } } });
    const dearer = raw({ parent_courses: { participants: 5, unit_costs: { set_up: 100_000, participant: 4170 } } });
    const { kind, crossings } = between(own, PC, dearer, PC);
    expect(kind).toBe('one');
    expect(crossings).toMatchObject([
      { from: 10, to: 10, isAtStep: true, below: { value: 10, first: 141_700, second: 141_700 }, above: { value: 11 } },
    ]);
  });
});

describe('no answer, or more than one', () => {
  it('says that one is lower throughout', () => {
    const dearer = raw({ parent_courses: { participants: 28, unit_costs: { participant: 20_000, set_up: 50_000 } } });
    expect(between(flat, PC, dearer, PC)).toMatchObject({
      kind: 'none',
      crossings: [],
      lower: 'first',
      domain: { low: { value: 0 }, high: { value: 1e7 } },
    });
  });

  it.runIf(isFull)('says that they are the same everywhere', () => {
    expect(between(flat, PC, flat, PC)).toMatchObject({ kind: 'everywhere', crossings: [], lower: null });
  });

  it.runIf(isFull)('lists several: rent by the team of three steps over a straight line more than once', () => {
    const catalogue = { catalogue: ['own-programme.yaml'] };
    const stepped = raw(
      { own_programme: { families: 0, advisers: 1, rent_per_team: 3000, unit_costs: { training: 0 } } },
      catalogue,
    );
    const straight = raw(
      { own_programme: { families: 0, advisers: 1, rent_per_team: 0, unit_costs: { training: 1001 } } },
      catalogue,
    );
    const folder = 'tests/properties';
    const found = breakEven(sourceOf(stepped, folder), {
      find: 'own_programme.advisers',
      other: sourceOf(straight, folder),
      otherFind: 'own_programme.advisers',
    });
    expect(found.kind).toBe('several');
    // 3,000 for each begun team of three, against 1,001 for each: they meet in every team as long as the few kroner allow.
    expect(found.crossings[0]).toMatchObject({ below: { value: 0, first: 0, second: 0 } });
    expect(found.crossings[1]).toMatchObject({
      below: { value: 2, first: 3000, second: 2002 },
      above: { value: 3, first: 3000, second: 3003 },
    });
    expect(found.crossings[1]?.from).toBeCloseTo(2 + 998 / 1001, 10);
  });

  it('leaves the other as it is where nothing of it is found', () => {
    const { otherPath, crossings } = between(steppingStones('seminar'), SS, flat);
    const target = evaluateRaw(flat).totals.total;
    expect(otherPath).toBeNull();
    expect(crossings[0]?.below.second).toBe(target);
    expect(crossings[0]?.from).toBeCloseTo((target - 325_000) / 1344, 9);
  });

  it('has no crossing where an outcome begins to exist', () => {
    const found = breakEven(sourceOf(flat), {
      find: PC,
      other: sourceOf(steppingStones('group')),
      otherFind: SS,
      outcome: 'operating_cost_per_participant',
    });
    expect(found).toMatchObject({ kind: 'none', lower: 'second', domain: { low: { first: null, second: null } } });
  });
});
