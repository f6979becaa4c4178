import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runCli } from '../cli/run-cli.ts';
import { exampleScenarios, ownInterventions } from '../scenarios.ts';
import { rawScenarios } from './scenarios.ts';
import { runs } from '../tier.ts';

/** Whatever is typed, the answer is a result or a clear error: never a defect, never NaN. */

const texts = [...exampleScenarios(), ...ownInterventions()].map((file) =>
  readFileSync(file, 'utf8').replaceAll('[catalogue/', '[scenarios/catalogue/'),
);

/** What people type by mistake, and what breaks programs. */
const SNIPPETS = [
  '',
  ' ',
  '  ',
  '\n',
  '\t',
  ':',
  '-',
  '- ',
  ',',
  '.',
  '%',
  '"',
  "'",
  '[',
  ']',
  '{',
  '}',
  '#',
  '&a ',
  '*a',
  '!x ',
  '|',
  '>',
  '~',
  'null',
  'true',
  '0',
  '-1',
  '1e9',
  '.inf',
  '.nan',
  '900.000',
  '1,5',
  '1e-7',
  '0x1F',
  '__proto__',
  'constructor',
  'use: ',
  'years: 50\n',
  'æøå',
  '\u202e',
  '\u0000',
  '\u001b[31m',
  '日本',
];

const mistakes = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    remove: fc.integer({ min: 0, max: 12 }),
    insert: fc.constantFrom(...SNIPPETS),
  }),
  { minLength: 1, maxLength: 4 },
);

function spoil(text: string, changes: readonly { at: number; remove: number; insert: string }[]): string {
  return changes.reduce((spoilt, { at, remove, insert }) => {
    const position = Math.floor(at * spoilt.length);
    return spoilt.slice(0, position) + insert + spoilt.slice(position + remove);
  }, text);
}

async function expectAnswer(args: readonly string[], stdin: string): Promise<void> {
  const { code, stdout, stderr } = await runCli(args, { stdin });
  expect([0, 2], stderr).toContain(code);
  expect(stdout + stderr).not.toMatch(/NaN|undefined|Infinity|\[object/u);
  if (code === 2) {
    expect(stdout).toBe('');
    expect(stderr).toMatch(/\[[a-z0-9_]+\]/u);
  }
}

describe('a file with mistakes', () => {
  it('is run, or refused with its problems', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...texts),
        mistakes,
        fc.constantFrom('en', 'da'),
        async (text, changes, language) => {
          const spoilt = spoil(text, changes);
          await expectAnswer(['run', '-', '--lang', language], spoilt);
          await expectAnswer(['check', '-', '--lang', language], spoilt);
        },
      ),
      runs(1500),
    );
  });
});

describe('settings of every kind', () => {
  const paths = [
    'years',
    'first_year',
    'price_year',
    'price_index',
    'price_index.extend',
    'overhead',
    'staff_turnover',
    'staff_turnover[2]',
    'budget',
    'budget[1]',
    'municipalities',
    'funding',
    'funding[1].amount',
    'funding[1].share',
    'interventions',
    'catalogue',
    'name',
    'uncertainty',
    'stepping_stones.tier',
    'stepping_stones.participants',
    'stepping_stones.participants[1]',
    'stepping_stones.participants.group',
    'stepping_stones.participants.group[2]',
    'stepping_stones.trained_staff[3]',
    'stepping_stones.use',
    'stepping_stones.unit_costs',
    'stepping_stones.unit_costs.delivery',
    'stepping_stones.unit_costs.delivery.group',
    'stepping_stones.unit_costs.course_fee.amount',
    'stepping_stones.unit_costs.replacement.staff_time',
    'therapeutic_support.trained_staff',
    'therapeutic_support.trained_staff.prep[2]',
    'parent_courses.courses',
    'parent_courses.participants[1]',
  ];
  const values = [
    '0',
    '1',
    '5',
    '24',
    '-1',
    '1.5',
    '20%',
    '0.2',
    '15,5 %',
    '900.000',
    '[1, 2]',
    '[10%, 20%]',
    '[1, 2, 3, 4]',
    '{}',
    '[]',
    '{ group: 3 }',
    '{ amount: 5, price_year: 2020 }',
    'group',
    'cpi',
    '{ use: cpi, extend: 2% }',
    '2030',
    'null',
    '~',
    '.inf',
    '"',
    '*a',
    '&a [*a]',
    'therapeutic_support',
    '[{ name: a, amount: 5 }]',
  ];

  it('give a result, or a problem', async () => {
    const settings = fc.array(
      fc
        .tuple(fc.constantFrom(...paths), fc.constantFrom(...values))
        .map(([path, value]) => ['--set', `${path}=${value}`]),
      { minLength: 1, maxLength: 4 },
    );
    await fc.assert(
      fc.asyncProperty(rawScenarios, settings, async (raw, set) => {
        const { catalogue: _, ...rest } = raw;
        const { own_programme: __, ...interventions } = raw.interventions;
        await expectAnswer(['run', '-', ...set.flat()], JSON.stringify({ ...rest, interventions }));
      }),
      runs(1500),
    );
  });
});
