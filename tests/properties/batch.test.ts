import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BatchComputer } from '../../src/analysis/batch/compute-batch.ts';
import type { FiguresOrProblems } from '../../src/analysis/batch/figures-or-problems.ts';
import { BatchReader } from '../../src/analysis/batch/read-batch.ts';
import { FIGURES } from '../../src/analysis/scenario-figures.ts';
import { evaluateScenario } from '../../src/index.ts';
import { InputError } from '../../src/problem.ts';
import { figuresOfResult } from '../../src/model/result.ts';
import { openText } from '../../src/scenario/load.ts';
import { FOLDER, rawScenarios } from './scenarios.ts';
import { cases, runs } from '../tier.ts';

/** Scenarios that are made up alike are computed together: each comes to what it comes to by itself. */

const sourceOf = (text: string, set: readonly string[]) => openText({ text, file: 'x.yaml', folder: FOLDER, set });

/** What the result of a scenario says, or what is wrong with it. */
function byItself(text: string, set: readonly string[]): FiguresOrProblems {
  try {
    const scenario = sourceOf(text, set).read();
    const result = evaluateScenario(scenario);
    const all = figuresOfResult(result);
    const { name, settings } = scenario;
    const { price_year: priceYear, years, overhead } = settings;
    const figures = FIGURES.map((figure) => all[figure]);
    return { scenario: { name, priceYear, years, overhead, figures } };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { problems: error.problems };
  }
}

let together = 0;
let refused = 0;

/** Compares some batches of texts, met one after another, with what each text comes to by itself. */
function compare(batches: readonly (readonly string[])[], set: readonly string[] = []): void {
  const reader = new BatchReader();
  const computer = new BatchComputer();
  for (const texts of batches) {
    const read = reader.read(texts.map((text) => () => sourceOf(text, set)));
    together += read.groups.reduce((all, { positions }) => all + positions.length, 0);
    // What crosses from thread to thread is a copy.
    const outcomes = computer.compute(structuredClone(read), (position) => sourceOf(texts[position] as string, set));
    const expected = texts.map((text) => byItself(text, set));
    refused += expected.filter((outcome) => 'problems' in outcome).length;
    expect(outcomes.map((outcome, index) => [texts[index], outcome])).toEqual(
      expected.map((outcome, index) => [texts[index], outcome]),
    );
  }
}

/** What a number of a scenario may be instead: mostly another of its size, sometimes one at an edge, seldom none at all. */
const changes = fc.oneof(
  { weight: 12, arbitrary: fc.integer({ min: 1, max: 400 }).map((percent) => ({ scale: percent / 100 })) },
  { weight: 2, arbitrary: fc.constant({ scale: 0 }) },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom(1, 0.005, 0.125, 1e-7, '12,5%', '15.125 %', '0%', '100%', 0.33, 98, 1e7)
      .map((value) => ({ value })),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom(-1, 0.5, 1e13, 1e12, '120%', '1.000', '7', 'x', 1001, NaN, Infinity, null)
      .map((value) => ({ value })),
  },
);

type Change = { readonly scale: number } | { readonly value: unknown };

/** What may not be scaled down to 0: a number, and per cent. */
const LEAST: Readonly<Record<string, number>> = { municipalities: 1, completion_rate: 0.01 };

/** The same scenario with other numbers; what decides how it is made up stays. */
function changed(value: unknown, next: () => Change, key = ''): unknown {
  if (['name', 'years', 'first_year', 'price_year', 'year'].includes(key)) return value;
  if (Array.isArray(value)) return value.map((item) => changed(item, next));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([each, part]) => [each, changed(part, next, each)]));
  }
  const percent = typeof value === 'string' ? /^([\d.,-]+)( ?%)$/u.exec(value) : null;
  if (typeof value !== 'number' && percent === null) return value;
  const change = next();
  if ('value' in change) return change.value;
  if (key === 'parents_per_family') return 1 + change.scale;
  const least = LEAST[key] ?? -Infinity;
  // A share has no room above it.
  const share = change.scale / 4;
  if (percent !== null)
    return `${String(Math.max(least, Math.round(Number(percent[1]?.replace(',', '.')) * share * 100) / 100))}${percent[2] as string}`;
  return Math.max(
    least,
    Number.isInteger(value)
      ? Math.round((value as number) * change.scale)
      : Math.round((value as number) * change.scale * 100) / 100,
  );
}

/** YAML text of raw data; JSON has no words for what is no number. */
const textOf = (raw: unknown) =>
  JSON.stringify(raw, (_, value: unknown) =>
    typeof value === 'number' && !Number.isFinite(value) ? `<${String(value)}>` : value,
  )
    .replaceAll('"<NaN>"', '.nan')
    .replaceAll('"<Infinity>"', '.inf');

/** Scenarios of one make-up. Every other one is right; of the rest, with numbers at an edge, most are wrong. */
const alike = fc
  .tuple(rawScenarios, fc.array(fc.array(changes, { minLength: 6, maxLength: 6 }), { minLength: 24, maxLength: 24 }))
  .map(([raw, variants]) =>
    variants.map((some, variant) => {
      let at = 0;
      // Every number of a scenario is scaled; in every other scenario some are put at an edge.
      const next = (): Change => {
        at += 1;
        const change = some[at % some.length] as Change;
        return 'scale' in change || variant % 2 === 1 ? change : { scale: 1.1 };
      };
      return textOf({ ...(changed(raw, next) as object), name: `Nr. ${String(variant)}` });
    }),
  );

/** A list in parts, so that some are met when there is a compiled plan already. */
const inParts = (texts: readonly string[]) => [texts.slice(0, 10), texts.slice(10, 17), texts.slice(17)];

describe('scenarios in a batch', () => {
  it('come to what each comes to by itself, and are refused for the same reasons', () => {
    fc.assert(
      fc.property(alike, (texts) => {
        compare(inParts(texts));
      }),
      runs(60),
    );
    expect(together).toBeGreaterThan(cases(500));
    expect(refused).toBeGreaterThan(cases(100));
  });

  it('may be of several make-ups', () => {
    fc.assert(
      fc.property(alike, alike, fc.array(rawScenarios, { maxLength: 4 }), (some, others, single) => {
        compare(
          inParts([
            ...some.flatMap((text, index) => [text, others[index] as string]),
            ...single.map(textOf),
            'no: [yaml',
            '',
          ]),
        );
      }),
      runs(8),
    );
  });

  it('come to the same with settings', () => {
    const settings = [
      ['overhead=10%'],
      ['name=Fælles navn', 'price_growth=2.5%'],
      ['staff_turnover[1]=20%'],
      ['years=3'],
      ['municipalities=7', 'stepping_stones.participants.group=12'],
      ['stepping_stones.unit_costs.course_fee.wage_share=50%'],
      ['uncertainty={ overhead: { low: 30%, high: 10% } }'],
      ['budget='],
    ];
    fc.assert(
      fc.property(alike, fc.constantFrom(...settings), (texts, set) => {
        compare([texts.slice(0, 12)], set);
      }),
      runs(24),
    );
  });

  it('come to the same where a setting makes a number that of another path', () => {
    const texts = Array.from(
      { length: 12 },
      (_, index) =>
        `name: Nr. ${String(index)}\ninterventions:\n  stepping_stones: { tier: seminar, participants: ${String(index + 1)} }\n`,
    );
    compare([texts], ['stepping_stones.participants.group=12']);
  });

  it('are rounded as exact arithmetic rounds amounts of exactly half an øre', () => {
    const before = together;
    const texts = Array.from({ length: 60 }, (_, index) => {
      const fee = String((2 * index + 1) / 1000);
      return `name: Nr. ${String(index)}\nyears: 2\nstaff_turnover: 12.5%\ninterventions:\n  stepping_stones: { tier: group, participants: 16, trained_staff: ${String((index % 5) + 1)}, unit_costs: { course_fee: ${fee}, staff_time: 0.125 } }\n`;
    });
    compare([texts.slice(0, 30), texts.slice(30)]);
    expect(together - before).toBe(60);
  });

  it('are refused for what is wrong with a text or a range, and no more because others are', () => {
    const before = together;
    const text = (name: string, range: string) =>
      `name: ${name}\ndescription: ${name}\ncase_number: ${name}\ninterventions: { parent_courses: { courses: 2 } }\nfunding: [{ name: ${name}, amount: 5 }]\nuncertainty: { overhead: ${range} }\n`;
    const right = '{ low: 10%, high: 30% }';
    const texts = [
      text('""', right),
      text('5', right),
      text('"\\u0007"', right),
      text('x'.repeat(301), right),
      text('A  b', '{ low: 40%, high: 30% }'),
      text('A  b', '{ low: 10%, mode: 5%, high: 30% }'),
      text('A  b', '7'),
      ...Array.from({ length: 8 }, (_, index) => text(`A  ${String(index)}`, right)),
      text('twice', `${right}, overhead: ${right}`),
      text('twice', right).replace('uncertainty', 'name: again\nuncertainty'),
    ];
    compare([texts, texts]);
    expect(together - before).toBe(16);
  });

  it('that are many of a kind are computed together though some of their numbers are unusual', () => {
    const before = together;
    const text = (participants: number, years: string) =>
      `name: x\n${years}interventions: { therapeutic_support: { participants: ${String(participants)} } }\n`;
    const counts = [1, 5, 10_001, 9_999_999, 10_000_000, 10_000_001, 0, 17, 1.5, 100];
    compare(
      [...counts, ...counts].map((count) =>
        Array.from({ length: 9 }, (_, index) => text(count + index, index < 5 ? '' : 'years: 2\n')),
      ),
    );
    expect(together - before).toBeGreaterThan(cases(100));
  });
});
