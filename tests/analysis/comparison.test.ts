import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparedWith } from '../../src/analysis/compare/comparison-difference.ts';
import { compare } from '../../src/analysis/compare/comparison.ts';
import { evaluateScenario } from '../../src/model/evaluate.ts';
import { toFraction } from '../../src/formula/exact.ts';
import { openScenario, openText } from '../../src/scenario/load.ts';
import type { ScenarioSource } from '../../src/scenario/source.ts';

const [GROUP, STANDARD, PARENTS, BUDGET, ROLL_OUT] = [
  'stepping-stones-group',
  'stepping-stones-standard',
  'parent-courses',
  'budget-2027',
  'phased-roll-out',
].map((name) => openScenario(`scenarios/${name}.yaml`)) as [
  ScenarioSource,
  ScenarioSource,
  ScenarioSource,
  ScenarioSource,
  ScenarioSource,
];

function scenario(text: string, folder = '.'): ScenarioSource {
  return openText({ text: `name: x\n${text}`, file: 'x.yaml', folder, set: [] });
}

const STEPS = 'interventions: { stepping_stones: { trained_staff: 4, tier: group, participants: 24 } }';

describe('a difference', () => {
  const ore = fc.maxSafeInteger().map((each) => (Math.round(each / 9) + 0) / 100);

  it('of kroner is exact to the øre', () => {
    fc.assert(
      fc.property(ore, ore, (a, b) => {
        expect(comparedWith(a, b).difference).toBe(toFraction(b).sub(toFraction(a)).valueOf());
      }),
    );
  });

  it('of persons is exact to a millionth', () => {
    expect(comparedWith(26.666667, 100.8).difference).toBe(74.133333);
    expect(comparedWith(0.1, 0.3).difference).toBe(0.2);
  });

  it.each([
    [200, 250, 25],
    [200, 150, -25],
    [3, 1, -66.666667],
    [0, 5, null],
    [-100, 50, null],
    [200, 200, 0],
  ])('from %d to %d is %d per cent', (base, value, percent) => {
    expect(comparedWith(base, value).percent).toBe(percent);
  });

  it('is none where one of the two is none', () => {
    expect(comparedWith(null, 5)).toEqual({ value: 5, difference: null, percent: null });
    expect(comparedWith(5, null)).toEqual({ value: null, difference: null, percent: null });
  });
});

describe('a comparison', () => {
  it('has the figures of each scenario as evaluateScenario gives them', () => {
    const sources = [GROUP, STANDARD, PARENTS, BUDGET, ROLL_OUT];
    const { scenarios, figures } = compare(sources);
    expect(scenarios.map(({ result }) => result)).toEqual(sources.map((source) => evaluateScenario(source.read())));
    const total = figures.find(({ figure }) => figure === 'total')?.values.map(({ value }) => value);
    expect(total).toEqual(scenarios.map(({ result }) => result?.totals.total));
    expect(figures.find(({ figure }) => figure === 'families')?.values.map(({ value }) => value)).toEqual([
      null,
      null,
      70,
      null,
      null,
    ]);
  });

  it('of a scenario with itself has no differences', () => {
    for (const source of [BUDGET, PARENTS]) {
      const { figures, byYear, lines, scenarios } = compare([source, source]);
      const second = [...figures, ...byYear, ...lines].map(({ values }) => values[1]);
      expect(second.every((each) => each?.value === null || each?.difference === 0)).toBe(true);
      expect(second.every((each) => each?.percent === null || each?.percent === 0)).toBe(true);
      expect(scenarios[1]?.differsIn).toEqual([]);
    }
  });

  it('adds up: lines to phases, phases and years to the total, and so do the differences', () => {
    const { figures, byYear, lines, scenarios } = compare([GROUP, PARENTS, BUDGET]);
    const sum = (values: readonly (number | null | undefined)[]) =>
      values.reduce<number>((all, each) => all + Math.round((each ?? 0) * 100), 0) / 100;
    const figure = (name: string) => figures.find((each) => each.figure === name)?.values;
    for (const index of scenarios.keys()) {
      for (const of of ['value', 'difference'] as const) {
        const phases = ['establishment', 'replacement', 'operating', 'public_services'];
        expect(sum(phases.map((phase) => figure(phase)?.[index]?.[of]))).toBe(figure('total')?.[index]?.[of]);
        expect(sum(lines.map(({ values }) => values[index]?.[of]))).toBe(figure('total')?.[index]?.[of]);
        expect(sum(byYear.filter((each) => each.figure === 'total').map(({ values }) => values[index]?.[of]))).toBe(
          figure('total')?.[index]?.[of],
        );
        for (const phase of phases) {
          expect(sum(lines.filter((line) => line.phase === phase).map(({ values }) => values[index]?.[of]))).toBe(
            figure(phase)?.[index]?.[of],
          );
        }
      }
    }
  });

  it('matches cost lines by label, line and phase, in the order of the phases', () => {
    const labelled = scenario(
      'interventions: { here: { use: stepping_stones, trained_staff: 2, tier: group, participants: 6 } }\nstaff_turnover: 50%',
    );
    const { lines } = compare([GROUP, labelled]);
    const own = lines.filter(({ intervention }) => intervention === 'here');
    expect(own.map(({ phase, line }) => [phase, line])).toEqual([
      ['establishment', 'staff_time'],
      ['establishment', 'course_fee'],
      ['replacement', 'staff_time'],
      ['replacement', 'course_fee'],
      ['operating', 'delivery.group'],
      ['public_services', 'public_services'],
    ]);
    expect(own.map(({ values }) => values[0]?.value)).toEqual(own.map(() => null));
    expect(own[0]?.values[1]).toEqual({ value: 90_000, difference: 90_000, percent: null });
    const gone = lines.find(
      ({ intervention, line, phase }) =>
        intervention === 'stepping_stones' && line === 'staff_time' && phase === 'establishment',
    );
    expect(gone?.values[1]).toEqual({ value: null, difference: -180_000, percent: -100 });
  });

  it.each([
    ['the same calendar years', 'first_year: 2027', 'first_year: 2028', true, [2027, 2028, 2029, 2030, 2031]],
    ['no calendar years', '', '', false, [1, 2, 3, 4]],
    ['calendar years in one only', 'first_year: 2027', '', false, [1, 2, 3, 4]],
    ['calendar years apart', 'first_year: 2019', 'first_year: 2027', false, [1, 2, 3, 4]],
  ])('matches years: %s', (_, first, second, isCalendar, years) => {
    const made = compare([scenario(`${first}\n${STEPS}`), scenario(`${second}\n${STEPS}`)]);
    const totals = made.byYear.filter(({ figure }) => figure === 'total');
    expect([made.isCalendar, totals.map(({ year }) => year)]).toEqual([isCalendar, years]);
    if (!isCalendar) expect(totals[0]?.values.map(({ value }) => value)).toEqual([449_080, 449_080]);
    else
      expect(totals[0]?.values).toEqual([
        { value: 449_080, difference: 0, percent: 0 },
        { value: null, difference: null, percent: null },
      ]);
  });

  it('says what is not comparable', () => {
    const other = scenario(`years: 5\noverhead: 10%\nprice_growth: 2%\nprice_year: 2024\nprice_index: cpi\n${STEPS}`);
    expect(compare([GROUP, other, STANDARD]).scenarios.map(({ differsIn }) => differsIn)).toEqual([
      [],
      ['price_year', 'years', 'overhead_rate', 'price_growth'],
      [],
    ]);
  });

  it('shows the others where one has problems, and no differences where the baseline has', () => {
    const wrong = scenario('interventions: {}');
    const unreadable = { file: 'y.yaml', problems: [{ code: 'expected_map', details: {}, place: null }] as const };
    const made = compare([GROUP, wrong, unreadable, STANDARD]);
    expect(made.scenarios.map(({ file, problems }) => [file, problems.length])).toEqual([
      [GROUP.from.file, 0],
      ['x.yaml', 1],
      ['y.yaml', 1],
      [STANDARD.from.file, 0],
    ]);
    expect(made.figures.find(({ figure }) => figure === 'total')?.values.map(({ difference }) => difference)).toEqual([
      0,
      null,
      null,
      322_368,
    ]);
    const without = compare([wrong, GROUP, STANDARD]);
    expect(
      [...without.figures, ...without.byYear, ...without.lines]
        .flatMap(({ values }) => values)
        .every(({ difference, percent }) => difference === null && percent === null),
    ).toBe(true);
    expect(without.lines.length).toBeGreaterThan(0);
  });
});

describe('put at one price level', () => {
  it('scenarios are as with --set price_year, and the baseline’s index where they have none', () => {
    const { scenarios, alignedTo } = compare([BUDGET, GROUP], { align: true });
    const index = JSON.stringify({ use: BUDGET.read().priceIndex?.name, extend: BUDGET.read().priceIndex?.extend });
    const set = openScenario(GROUP.from.file, { set: ['price_year=2027', `price_index=${index}`] });
    expect(alignedTo).toBe(2027);
    expect(scenarios[1]?.result).toEqual(evaluateScenario(set.read()));
    expect(scenarios.map(({ hasBorrowedIndex, differsIn }) => [hasBorrowedIndex, differsIn])).toEqual([
      [false, []],
      [true, []],
    ]);
  });

  it('a scenario keeps its own index', () => {
    const own = scenario(`price_year: 2020\nprice_index: cpi\n${STEPS}`);
    const other = scenario(`price_year: 2023\nprice_index: state_wages_prices\n${STEPS}`);
    const { scenarios } = compare([other, own], { align: true });
    const set = scenario(`price_year: 2023\nprice_index: cpi\n${STEPS}`);
    expect(scenarios[1]?.result?.totals).toEqual(evaluateScenario(set.read()).totals);
    expect(scenarios[1]?.hasBorrowedIndex).toBe(false);
  });

  it('back to the level of the figures, none is needed', () => {
    const { scenarios } = compare([GROUP, BUDGET], { align: true });
    expect(scenarios[1]?.result).toEqual(
      evaluateScenario(openScenario(BUDGET.from.file, { set: ['price_year=2017'] }).read()),
    );
  });

  it('is not done where the baseline has problems', () => {
    expect(compare([scenario('interventions: {}'), GROUP], { align: true }).alignedTo).toBe(null);
  });
});
