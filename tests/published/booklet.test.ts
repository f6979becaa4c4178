import { describe, expect, it } from 'vitest';
import { builtInCatalogue } from '../../src/catalogue/catalogue.ts';
import { evaluateEntry, evaluateRaw } from '../evaluate.ts';

/** The tables of the VIVE booklet of 2018, and the arithmetic on them, to the digit. */

const amountsOf = (result: ReturnType<typeof evaluateEntry>) =>
  Object.fromEntries(result.lines.map((line) => [line.line, line.amount]));

describe('Omkostninger til Stepping Stones (2017-priser, løn er inkl. 20 pct. overhead)', () => {
  const established = evaluateEntry('stepping_stones', { tier: 'seminar', participants: 0 });

  it('Etableringsomkostninger: 180.000 kr. + kursusafgift og supervision 145.000 kr. = 325.000 kr.', () => {
    expect(amountsOf(established)).toMatchObject({ staff_time: 180_000, course_fee: 145_000 });
    expect(established.totals.establishment).toBe(325_000);
    expect(established.totals.total).toBe(325_000);
  });

  it.each([
    ['seminar', 'Stepping Stones Triple P Seminar', 1344],
    ['group', 'Gruppebaseret Stepping Stones Triple P', 5170],
    ['standard', 'Standard Stepping Stones Triple P', 8528],
  ])('Driftsomkostninger pr. deltager, %s (%s): %i kr.', (tier, _, cost) => {
    const { totals, operating_cost_per_participant: operatingCostPerParticipant } = evaluateEntry('stepping_stones', {
      tier,
      participants: 1,
    });
    expect(totals.operating).toBe(cost);
    expect(operatingCostPerParticipant).toBe(cost);
  });

  it('Omkostninger til offentlige ydelser: 0 kr., which stays in the result', () => {
    expect(amountsOf(established)).toHaveProperty('public_services', 0);
  });
});

describe('what the booklet says of wages', () => {
  const lines = [...builtInCatalogue().interventions.values()].flatMap(({ id, lines: own }) =>
    own.map((line) => ({ ...line, path: `${id}.${line.id}` })),
  );

  it('it names the employee and the therapist of Terapeutisk bistand; every other share of wages is assumed', () => {
    const stated = lines.filter((line) => line.wageShareAssumed === null && line.phase !== 'public_services');
    expect(stated.map((line) => line.path)).toEqual([
      'therapeutic_support.staff_time',
      'therapeutic_support.therapist_time',
    ]);
  });
});

describe('Omkostninger til Terapeutisk bistand (2017-priser, løn er inkl. 20 pct. overhead)', () => {
  const establish = (trained: object) =>
    evaluateEntry('therapeutic_support', { participants: 0, trained_staff: trained });

  it('Etablering: medarbejder 67.500 kr. + terapeut 38.200 kr. = 105.700 kr.', () => {
    const result = establish({});
    expect(amountsOf(result)).toMatchObject({ staff_time: 67_500, therapist_time: 38_200 });
    expect(result.totals.establishment).toBe(105_700);
  });

  it.each([
    ['PREP-kursus (for en medarbejder) 15.000 kr.', { prep: 1 }, 120_700],
    ['KIFF-kursus (for en medarbejder) 13.000 kr.', { kiff: 1 }, 118_700],
    ['two PREP', { prep: 2 }, 135_700],
    ['two KIFF', { kiff: 2 }, 131_700],
  ])('%s on top', (_, trained, total) => {
    expect(establish(trained).totals.establishment).toBe(total);
  });

  it('Driftsomkostninger pr. deltager: 3.600 kr.; offentlige ydelser: 0', () => {
    const result = evaluateEntry('therapeutic_support', { participants: 12 });
    expect(result.operating_cost_per_participant).toBe(3600);
    expect(result.totals.public_services).toBe(0);
  });
});

describe('Omkostninger til Forældrekurser (2017-priser, løn er inkl. 20 pct. overhead)', () => {
  it('Etablering 43.000; pr. deltager 15.300; offentlige ydelser 0', () => {
    const { totals, operating_cost_per_participant: operatingCostPerParticipant } = evaluateEntry('parent_courses', {
      participants: 10,
    });
    expect(totals).toMatchObject({ establishment: 43_000, operating: 153_000, public_services: 0 });
    expect(operatingCostPerParticipant).toBe(15_300);
  });

  it.each([
    [16, 13_400],
    [12, 17_800],
    [14, 15_285.71],
  ])('et kursus med %i deltagere: %d kr. pr. deltager', (participants, cost) => {
    const entry = { courses: 1, participants_per_course: participants };
    expect(evaluateEntry('parent_courses', entry).operating_cost_per_participant).toBe(cost);
  });

  it('two courses of 14: 428,000 a year', () => {
    expect(evaluateEntry('parent_courses', { courses: 2 }).totals.operating).toBe(428_000);
  });
});

describe('arithmetic on the tables', () => {
  const group24 = { trained_staff: 4, tier: 'group', participants: 24 };

  it('4 trained, 24 participants in groups, one year: 449,080; 18,711.67 each', () => {
    const { totals, cost_per_participant: costPerParticipant } = evaluateEntry('stepping_stones', group24);
    expect(totals.total).toBe(449_080);
    expect(costPerParticipant).toBe(18_711.67);
  });

  it('24 participants, Standard, 4 years, turnover 20 %: 325,000 + 4 × 204,672 + 4 × 65,000 = 1,403,688', () => {
    const entry = { trained_staff: 4, tier: 'standard', participants: 24 };
    const { totals, by_year: byYear } = evaluateEntry('stepping_stones', entry, { years: 4, staff_turnover: '20%' });
    expect(totals).toMatchObject({
      establishment: 325_000,
      operating: 818_688,
      replacement: 260_000,
      total: 1_403_688,
    });
    for (const year of byYear) expect(year).toMatchObject({ operating: 204_672, replacement: 65_000 });
  });

  it('overhead 0 % instead of 20 %: staff time 180,000 → 150,000; course fee unchanged', () => {
    const result = evaluateEntry('stepping_stones', { tier: 'seminar', participants: 0 }, { overhead: 0 });
    expect(amountsOf(result)).toMatchObject({ staff_time: 150_000, course_fee: 145_000 });
    expect(result.totals.overhead).toBe(0);
  });

  it('of staff time with 20 % overhead, 30,000 of 180,000 is overhead, on the assumption that the row without a label is wages', () => {
    const result = evaluateEntry('stepping_stones', { tier: 'seminar', participants: 0 });
    expect(result.totals).toMatchObject({ overhead: 30_000, overhead_assumed: 30_000 });
  });

  it('325,000 kr. in 2024 prices by the consumer price index: × 118.817 / 101.40 = 380,823.72', () => {
    const prices = { price_year: 2024, price_index: 'cpi' };
    const result = evaluateEntry('stepping_stones', { tier: 'seminar', participants: 0 }, prices);
    // Two lines, each rounded to the øre.
    expect(result.totals.total).toBeCloseTo(380_823.72, 1);
    const whole = { tier: 'seminar', participants: 0, trained_staff: 1 };
    const costs = { unit_costs: { staff_time: 0, course_fee: { amount: 325_000, price_year: 2017 } } };
    expect(evaluateEntry('stepping_stones', { ...whole, ...costs }, prices).totals.total).toBe(380_823.72);
  });

  it('the published ranges are in the data', async () => {
    const { builtInCatalogue } = await import('../../src/catalogue/catalogue.ts');
    const rangeOf = (id: string, line: string) =>
      builtInCatalogue()
        .interventions.get(id)
        ?.lines.find((each) => each.id === line)?.publishedRange;
    expect(rangeOf('therapeutic_support', 'delivery')).toEqual({ low: 2000, high: 12_000 });
    expect(rangeOf('parent_courses', 'participant')).toEqual({ low: 13_400, high: 17_800 });
  });
});

describe('the price indices', () => {
  /** What 100 kr. of 2017 are in another year, all wages or none. */
  const restated = (index: string, year: number, wages: string) =>
    evaluateRaw({
      name: 'x',
      years: 1,
      staff_turnover: 0,
      price_year: year,
      price_index: index,
      interventions: {
        stepping_stones: {
          tier: 'seminar',
          participants: 0,
          trained_staff: 1,
          unit_costs: { staff_time: 0, course_fee: { amount: 1e9, price_year: 2017, wage_share: wages } },
        },
      },
    }).totals.total / 1e7;

  it.each([
    ['cpi', 2015, '0%', 100 * (100 / 101.4)],
    ['cpi', 2023, '50%', 100 * (117.208 / 101.4)],
    ['state_pl', 2018, '0%', 101.9],
    ['state_pl', 2025, '100%', 100 * 1.019 * 1.013 * 1.011 * 1.012 * 1.043 * 1.025 * 1.04 * 1.028],
    ['state_wages_prices', 2025, '100%', 100 * 1.027 * 1.017 * 1.015 * 1.008 * 1.02 * 1.02 * 1.052 * 1.032],
    ['state_wages_prices', 2025, '0%', 100 * 1.008 * 1.008 * 1.004 * 1.019 * 1.077 * 1.033 * 1.021 * 1.021],
  ])('%s in %i with %s wages: 100 kr. of 2017 are %d kr.', (index, year, wages, amount) => {
    expect(restated(index, year, wages)).toBeCloseTo(amount, 6);
  });
});
