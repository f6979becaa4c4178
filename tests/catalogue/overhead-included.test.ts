import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { evaluateRaw } from '../evaluate.ts';

/** The total of a programme of one's own whose only line is 1,000,000 kr. */
function total(top: object, line: object): number {
  const folder = mkdtempSync(join(tmpdir(), 'own-'));
  const programme = {
    id: 'own',
    name: 'Own',
    price_year: 2017,
    ...top,
    inputs: {},
    participants: 1,
    lines: [
      {
        id: 'work',
        label: 'Work',
        phase: 'operating',
        quantity: 1,
        unit: 'x',
        unit_cost: 1_000_000,
        origin: 'assumed',
        ...line,
      },
    ],
  };
  writeFileSync(join(folder, 'own.yaml'), JSON.stringify(programme));
  try {
    return evaluateRaw({ name: 'x', years: 1, catalogue: ['own.yaml'], interventions: { own: {} } }, { folder }).totals
      .total;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

it.each([
  ['0%: the scenario’s 20 % are added', { overhead_included: '0%' }, {}, 1_200_000],
  ['20%: they are in it', { overhead_included: '20%' }, {}, 1_000_000],
  ['a line’s own is used before the file’s', { overhead_included: '20%' }, { overhead_included: '0%' }, 1_200_000],
])('overhead in the wages of an own programme, %s', (_, top, line, expected) => {
  expect(total(top, { wage_share: '100%', ...line })).toBe(expected);
});

it('is never added tacitly; without wages it need not be said', () => {
  expect(() => total({}, { wage_share: '1%' })).toThrow('overhead_included_needed');
  expect(total({}, { wage_share: 0 })).toBe(1_000_000);
});
