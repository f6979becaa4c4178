import { describe, expect, it } from 'vitest';
import type { Language } from '../../src/language/languages.ts';
import { makeStatement } from '../../src/report/statement.ts';
import { summaryOf } from '../../src/report/summary.ts';
import { runCli } from '../cli/run-cli.ts';
import { evaluateEntry, evaluateRaw } from '../evaluate.ts';

const show = (language: Language, others = {}) => ({ language, decimals: 0, unit: 1, ...others });

/** Four trained and 24 participants in groups: 325,000 in year 1 and 124,080 every year. */
function saidOf(scenario: object, entry: object = {}, language: Language = 'en') {
  const plan = { trained_staff: 4, tier: 'group', participants: 24, ...entry };
  return summaryOf(evaluateEntry('stepping_stones', plan, { years: 4, ...scenario }), show(language));
}

const EACH = 'That is DKK 8,555 per participant (96 in all), of which DKK 5,170 is operating cost.';

describe('in short', () => {
  it.each([
    [
      'the first year and the others',
      {},
      {},
      [
        'In 2017 prices it costs DKK 821,320 over 4 years: DKK 449,080 in the first year and DKK 124,080 a year after that.',
        EACH,
      ],
    ],
    [
      'the same every year',
      {},
      { trained_staff_before: 4 },
      [
        'In 2017 prices it costs DKK 496,320 over 4 years: DKK 124,080 a year.',
        'That is DKK 5,170 per participant (96 in all), of which DKK 5,170 is operating cost.',
      ],
    ],
    [
      'between two years',
      { first_year: 2027 },
      { participants: [24, 48, 24, 0] },
      [
        'In 2017 prices it costs DKK 821,320 over 4 years (2027–2030): from DKK 0 (2030) to DKK 449,080 (2027) a year.',
        EACH,
      ],
    ],
    [
      'between two years without a calendar',
      {},
      { participants: [24, 48, 24, 0] },
      ['In 2017 prices it costs DKK 821,320 over 4 years: from DKK 0 (year 4) to DKK 449,080 (year 1) a year.', EACH],
    ],
    [
      'one year',
      { years: 1 },
      {},
      [
        'In 2017 prices it costs DKK 449,080 in one year.',
        'That is DKK 18,712 per participant (24 in all), of which DKK 5,170 is operating cost.',
      ],
    ],
    [
      'one year of the calendar',
      { years: 1, first_year: 2027 },
      { participants: 0 },
      [
        'In 2017 prices it costs DKK 325,000 in 2027.',
        'There are no participants, so that there is no cost per participant.',
      ],
    ],
    [
      'growing prices',
      { years: 2, price_growth: '10%' },
      { trained_staff_before: 4 },
      [
        'In running prices it costs DKK 260,568 over 2 years: DKK 124,080 in the first year and DKK 136,488 a year after that.',
        'That is DKK 5,429 per participant (48 in all), of which DKK 5,429 is operating cost.',
      ],
    ],
    [
      'nothing',
      {},
      { trained_staff: 0, participants: 0 },
      ['Nothing in it costs anything.', 'There are no participants, so that there is no cost per participant.'],
    ],
  ])('%s', (_, scenario, entry, said) => {
    expect(saidOf(scenario, entry)).toEqual(said);
  });

  it.each([
    [{ budget: 900_000 }, 'It is within the budget of DKK 900,000; DKK 78,680 is left.'],
    [{ budget: 800_000 }, 'It is over the budget of DKK 800,000, by DKK 21,320.'],
    [
      { budget: [600_000, 200_000, 100_000, 120_000] },
      "It is over the year's budget in year 3 and year 4, by DKK 28,160 in all.",
    ],
    [
      { budget: [600_000, 200_000, 200_000, 120_000], first_year: 2027 },
      "It is over the year's budget in 2030, by DKK 4,080.",
    ],
  ])('whether there is money for it: %j', (scenario, said) => {
    expect(saidOf(scenario).at(-1)).toBe(said);
  });

  it('funding and the net cost, in Danish with one full stop', () => {
    expect(saidOf({ budget: 700_000, funding: [{ name: 'Pulje', amount: 125_000, year: 1 }] }, {}, 'da')).toEqual([
      'I 2017-priser koster det 821.320 kr. over 4 år: 449.080 kr. det første år og derefter 124.080 kr. om året.',
      'Finansieringen er 125.000 kr., så nettoudgiften er 696.320 kr.: 324.080 kr. det første år og derefter 124.080 kr. om året.',
      'Det er 8.555 kr. pr. deltager (96 i alt), heraf 5.170 kr. til drift.',
      'Det holder sig inden for budgettet på 700.000 kr.; der er 3.680 kr. tilbage.',
    ]);
    expect(saidOf({ budget: 800_000 }, {}, 'da').at(-1)).toBe(
      'Det overskrider budgettet på 800.000 kr. med 21.320 kr.',
    );
  });
});

describe('notes', () => {
  const result = evaluateRaw({
    name: 'test',
    staff_turnover: '15%',
    interventions: {
      stepping_stones: { trained_staff: 4, tier: 'group', participants: 24, unit_costs: { course_fee: 30_000 } },
      therapeutic_support: { trained_staff: 2, training: 'prep', participants: 8 },
      again: { use: 'stepping_stones', trained_staff: 1, tier: 'group', participants: 8 },
    },
  });

  it('say what figures rest on in a line for each kind, a line with its intervention where that is unclear', () => {
    const { notes } = makeStatement(result, show('en'));
    expect(notes.filter((note) => typeof note === 'string').slice(0, 3)).toEqual([
      'Own figures: Course fee and supervision (Triple P Stepping Stones) DKK 30,000.',
      'Derived from figures of the source: Staff time DKK 45,000, Course fee and supervision (Triple P Stepping Stones, again) DKK 36,250.',
      'Wage shares, not in the source: 100 % for Staff time, Delivery; 0 % for Course fee and supervision, PREP course.',
    ]);
  });

  it('are all there when they are asked for, with what to set', () => {
    const { notes } = makeStatement(result, show('en', { hasAllNotes: true }));
    const texts = notes.map((note) => (typeof note === 'string' ? '' : note.text));
    expect(new Set(result.notes.map(({ text }) => text.en))).toEqual(new Set(texts));
    expect(notes.flatMap((note) => (typeof note === 'string' ? [] : note.paths)).length).toBeGreaterThan(texts.length);
  });

  it('say that what is shown does not add up only where it does not', () => {
    const plan = { trained_staff: 4, tier: 'group', participants: 24, upkeep_per_trained: 100.1 };
    const thirds = evaluateEntry(
      'stepping_stones',
      { ...plan, unit_costs: { delivery: { group: 2595.85 } } },
      { years: 2 },
    );
    const rounding = (others: object) => makeStatement(thirds, show('en', others)).rounding;
    const remark = 'Shown rounded; totals are sums of the unrounded amounts.';
    expect([rounding({}), rounding({ decimals: 2 }), rounding({ unit: 1000 })]).toEqual([remark, null, remark]);
  });
});

describe('the statement', () => {
  it('has a phase that costs nothing in any year in one row, and the sums of others in their heads', () => {
    const interventions = {
      stepping_stones: { trained_staff: 4, trained_staff_before: 4, tier: 'group', participants: 24 },
      therapeutic_support: { trained_staff: 1, training: 'prep', participants: 8 },
    };
    const { rows } = makeStatement(
      evaluateRaw({ name: 'test', years: 2, staff_turnover: 0, interventions }),
      show('en'),
    );
    const parts = rows.filter(({ kind }) => kind !== 'intervention');
    expect(parts.slice(0, 4).map(({ kind, label, values }) => [kind, label, ...values])).toEqual([
      ['phase', 'Establishment', 120_700, 0, 120_700],
      ['line', 'Employee', 67_500, 0, 67_500],
      ['line', 'Therapist', 38_200, 0, 38_200],
      ['line', 'PREP course', 15_000, 0, 15_000],
    ]);
    expect(
      rows.filter(({ label }) => label === 'Public services').map(({ kind, values }) => [kind, ...values]),
    ).toEqual([['phase', 0, 0, 0]]);
  });
});

describe('run', () => {
  it.each([
    ['scenarios/three-side-by-side.yaml', 70],
    ['scenarios/budget-2027.yaml', 60],
    ['scenarios/stepping-stones-group.yaml', 40],
  ])('of %s takes at most %i lines, in either language', async (file, most) => {
    for (const language of ['en', 'da']) {
      const { stdout } = await runCli(['run', file, '--lang', language]);
      expect(stdout.trimEnd().split('\n').length).toBeLessThanOrEqual(most);
    }
  });
});
