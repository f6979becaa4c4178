import { describe, expect, it } from 'vitest';
import { evaluateEntry } from '../evaluate.ts';

/** What the result says of grants that may not have been meant so. */

const FUNDING_CODES = ['every_year', 'funding_above_cost'];

/** Four years at 449,080 kr. and then 124,080 kr.: 821,320 kr. */
function notesOf(funding: readonly object[], scenario: object = {}) {
  const entry = { tier: 'group', participants: 24 };
  const result = evaluateEntry('stepping_stones', entry, { years: 4, first_year: 2027, funding, ...scenario });
  return { ...result, notes: result.notes.filter((note) => FUNDING_CODES.includes(note.code)) };
}

const codes = (funding: readonly object[], scenario?: object) =>
  notesOf(funding, scenario).notes.map((note) => note.code);

describe('a grant without a year', () => {
  it('counts in every year, and the result says so', () => {
    const { totals, notes } = notesOf([
      { name: 'Fond', amount: 10 },
      { name: 'Pulje', amount: 100_000 },
    ]);
    expect(totals.funding).toBe(400_040);
    expect(notes.map(({ code, path }) => [code, path])).toEqual([
      ['every_year', 'funding[1].year'],
      ['every_year', 'funding[2].year'],
    ]);
    expect(notes[1]?.text).toEqual({
      en: 'Pulje: DKK 100,000 without a year counts in each of the 4 years, DKK 400,000 in all. Write year: 2027 if it is given once.',
      da: 'Pulje: 100.000 kr. uden år gives hvert af de 4 år, i alt 400.000 kr. Skriv year: 2027, hvis beløbet kun gives én gang.',
    });
  });

  it.each([
    ['with a year', { amount: 100_000, year: 2027 }, {}],
    ['by list', { amount: [100_000, 100_000, 100_000, 100_000] }, {}],
    ['of nothing', { amount: 0 }, {}],
    ['by share, which is of each year', { share: '10%' }, {}],
    ['in a scenario of one year', { amount: 100_000 }, { years: 1 }],
  ])('has no note where it is %s', (_, grant, scenario) => {
    expect(codes([{ name: 'x', ...grant }], scenario)).toEqual([]);
  });
});

describe('funding above the cost', () => {
  it.each<readonly [string, readonly object[], string]>([
    [
      'in all and in every year',
      [{ amount: [1e6, 1e6, 1e6, 1e6] }],
      'Funding is DKK 3,178,680 more than the cost in all',
    ],
    [
      'in a year, not in all',
      [{ amount: 500_000, year: 2027 }],
      'Funding is more than the cost in 2027, by DKK 50,920.',
    ],
    [
      'in two years',
      [{ amount: [0, 0, 124_081, 124_080.5] }],
      'Funding is more than the cost in 2029 and 2030, by DKK 1.50 in all.',
    ],
    [
      'in all, by one year',
      [{ amount: 821_321, year: 2027 }],
      'Funding is more than the cost in 2027, by DKK 372,241. The net cost is below 0 there, and the total assumes that the money can be used in other years. Funding is DKK 1 more',
    ],
    [
      'by several grants together',
      [{ amount: 70_000, year: 2028 }, { amount: [0, 60_000, 0, 0] }],
      'in 2028, by DKK 5,920.',
    ],
    ['by shares over 100 %', [{ share: '60%' }, { share: '60%' }], 'Funding is DKK 164,264 more than the cost in all'],
    [
      'by shares of a phase over 100 %',
      [
        { share: '60%', of: 'operating' },
        { share: '60%', of: 'operating' },
      ],
      'in 2028, 2029 and 2030',
    ],
  ])('is noted: %s', (_, grants, text) => {
    const [note] = notesOf(grants.map((grant) => ({ name: 'x', ...grant }))).notes;
    expect(note).toMatchObject({ code: 'funding_above_cost', path: 'funding' });
    expect(note?.text.en).toContain(text);
  });

  it('is noted in years that cost nothing', () => {
    const idle = evaluateEntry(
      'stepping_stones',
      { trained_staff: [0, 4], tier: 'group', participants: [0, 1] },
      { years: 2, funding: [{ name: 'x', amount: [5, 0] }] },
    );
    expect(idle.notes.find((note) => note.code === 'funding_above_cost')?.text).toMatchObject({
      en: expect.stringContaining('Funding is more than the cost in year 1, by DKK 5. ') as string,
      da: expect.stringContaining('Finansieringen overstiger omkostningen i år 1 med 5 kr. ') as string,
    });
  });

  it('of a phase alone is noted although other costs take it up', () => {
    const share = { share: '60%', of: 'establishment' };
    const { notes } = notesOf(
      [
        { name: 'x', ...share },
        { name: 'y', ...share },
      ],
      { years: 1 },
    );
    expect(notes.map((note) => note.text.en)).toEqual([
      'The shares with of: establishment add up to 120 %: more than that phase costs.',
    ]);
  });

  it.each<readonly [string, readonly object[]]>([
    ['of as much as the cost', [{ amount: [449_080, 124_080, 124_080, 124_080] }]],
    ['of 100 % in shares', [{ share: '50%' }, { share: '30%' }, { share: '20%' }]],
    [
      'of 100 % of a phase',
      [
        { share: '35%', of: 'operating' },
        { share: '55%', of: 'operating' },
        { share: '10%', of: 'operating' },
      ],
    ],
  ])('is not noted: %s', (_, grants) => {
    expect(codes(grants.map((grant) => ({ name: 'x', ...grant })))).toEqual([]);
  });

  it('is not noted for the øre that rounding adds to two halves', () => {
    const unit_costs = { staff_time: 0, course_fee: 0, delivery: { group: 100.01 } };
    const funding = [
      { name: 'x', share: '50%' },
      { name: 'y', share: '50%' },
    ];
    const { totals, notes } = evaluateEntry(
      'stepping_stones',
      { tier: 'group', participants: 1, unit_costs },
      { funding },
    );
    expect(totals.net).toBe(-0.01);
    expect(notes.map((note) => note.code)).not.toContain('funding_above_cost');
  });
});
