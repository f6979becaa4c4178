import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCli } from '../cli/run-cli.ts';
import { evaluateRaw } from '../evaluate.ts';

/** Prices of one year under the headings of others: what the result says, and what comes of doing as it says. */

const entries = { stepping_stones: { trained_staff: 4, tier: 'group', participants: 24, staff_turnover: '15%' } };

const scenario = (rest: object) => ({ name: 'x', first_year: 2027, interventions: entries, ...rest });

const old = (raw: object) => evaluateRaw(raw).notes.filter((note) => note.code === 'old_prices');

it('are said first of all', () => {
  const { notes, totals } = evaluateRaw(scenario({ budget: 1 }));
  expect(totals.total).toBe(1_016_320);
  expect(notes[0]).toEqual({
    code: 'old_prices',
    path: 'price_year',
    text: {
      en: 'The amounts of 2027–2030 are in 2017 prices. Write price_year: 2027 and price_index: { use: state_wages_prices, extend: 2.5% } (2.5 % a year after 2025 is an example) to have 2027 prices. Amounts of your own without a price year, grants and budgets included, then count as being in those prices.',
      da: 'Beløbene for 2027–2030 er i 2017-priser. Skriv price_year: 2027 og price_index: { use: state_wages_prices, extend: 2.5% } (de 2,5 % om året efter 2025 er et eksempel) for at få 2027-priser. Egne beløb uden prisår, også tilskud og budget, regnes da for at være i de priser.',
    },
  });
});

it.each<readonly [string, object]>([
  ['years are numbered', { first_year: undefined }],
  ['the price year is the first year', { price_year: 2027, price_index: { use: 'cpi', extend: '2%' } }],
  ['the price year is among the years', { first_year: 2016 }],
])('are not there where %s', (_, rest) => {
  expect(old(scenario(rest))).toEqual([]);
});

it.each<readonly [string, object, string]>([
  ['one year', { years: 1 }, 'The amounts of 2027 are in 2017 prices.'],
  ['the year after the years', { first_year: 2016, years: 1 }, 'The amounts of 2016 are in 2017 prices.'],
  [
    'growth, which does not mend its base',
    { price_growth: '2%' },
    'The amounts of 2027 are in 2017 prices, and price_growth runs on from there.',
  ],
  [
    'prices that are old although restated',
    { price_year: 2024, price_index: 'cpi' },
    'The amounts of 2027–2030 are in 2024 prices.',
  ],
])('are said of %s', (_, rest, text) => {
  expect(old(scenario(rest))[0]?.text.en.startsWith(text)).toBe(true);
});

/** What a note says to write, in either language. */
const linesOf = (text: string) => text.match(/price_year: \d+|price_index: (?:\{[^}]*\}|[\w./-]+)/gu) ?? [];

describe('the lines that the note says to write', () => {
  const cases: readonly (readonly [string, object, readonly string[]])[] = [
    ['restate by wages and prices', {}, ['price_year: 2027', 'price_index: { use: state_wages_prices, extend: 2.5% }']],
    ['need no rate within the index', { first_year: 2023 }, ['price_year: 2023', 'price_index: state_wages_prices']],
    [
      'keep an index that reaches',
      { price_year: 2022, price_index: 'state_pl', first_year: 2024 },
      ['price_year: 2024'],
    ],
    [
      'keep an index that is carried on',
      { price_year: 2026, price_index: { use: 'cpi', extend: '3%' } },
      ['price_year: 2027'],
    ],
    [
      'carry on an index that ends before',
      { price_year: 2024, price_index: 'cpi' },
      ['price_year: 2027', 'price_index: { use: cpi, extend: 2.5% }'],
    ],
    [
      'take an index that begins early enough',
      { first_year: 2015, years: 1 },
      ['price_year: 2015', 'price_index: cpi'],
    ],
    [
      'need no index where every figure is the user’s own',
      { interventions: { parent_courses: { participants: 1, unit_costs: { set_up: 1, participant: 1 } } } },
      ['price_year: 2027'],
    ],
    [
      'reach the price year of an own figure',
      {
        price_year: 2016,
        price_index: 'cpi',
        interventions: {
          parent_courses: { participants: 1, unit_costs: { participant: { amount: 1, price_year: 2015 } } },
        },
      },
      ['price_year: 2027', 'price_index: { use: cpi, extend: 2.5% }'],
    ],
    [
      'do so with growth',
      { price_growth: '2%' },
      ['price_year: 2027', 'price_index: { use: state_wages_prices, extend: 2.5% }'],
    ],
  ];

  it.each(cases)('%s', async (_, rest, lines) => {
    const raw = scenario(rest);
    const [note] = old(raw);
    expect(linesOf(note?.text.en ?? '')).toEqual(lines);
    expect(linesOf(note?.text.da ?? '')).toEqual(lines);
    const { price_year, price_index, ...others } = raw as Record<string, unknown>;
    const kept = lines.length > 1 || price_index === undefined ? {} : { price_index };
    const file = [
      ...Object.entries({ ...others, ...kept }).map(([key, value]) => `${key}: ${JSON.stringify(value)}`),
      ...lines,
    ].join('\n');
    expect(price_year).not.toBe(raw.first_year);
    const { code, stdout, stderr } = await runCli(['run', '-', '--format', 'json'], { stdin: file });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const result = JSON.parse(stdout) as { price_year: number; notes: { code: string }[] };
    expect(result.price_year).toBe(raw.first_year);
    expect(result.notes.map((each) => each.code)).not.toContain('old_prices');
    expect(result.notes.map((each) => each.code)).not.toContain('growth_base');
  });

  it('are not there where no index reaches, which is said', () => {
    expect(old(scenario({ first_year: 2012, years: 2 }))[0]?.text.en).toContain(
      'Write price_year: 2012 and a price_index that reaches from 2012 to 2017 to have 2012 prices.',
    );
  });

  it('name an index of one’s own by its file', () => {
    const folder = mkdtempSync(join(tmpdir(), 'index-'));
    const index =
      'id: ours\ntitle: Ours\npublisher: X\nsource: X\nall: { levels: { 2017: 100, 2018: 101, 2019: 102 } }\n';
    writeFileSync(join(folder, 'our index.yaml'), index);
    const [note] = evaluateRaw(scenario({ price_year: 2019, price_index: 'our index.yaml' }), { folder }).notes;
    expect(note?.text.en).toContain('price_index: { use: "our index.yaml", extend: 2.5% }');
    rmSync(folder, { recursive: true });
  });
});
