import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PHASES } from '../../src/catalogue/intervention.ts';
import type { Result } from '../../src/index.ts';
import { parseScenario } from '../../src/index.ts';
import { jsonPieces } from '../../src/report/format/json.ts';
import { resultJson, toJson } from '../../src/report/result-data.ts';
import { evaluateScenario } from '../../src/index.ts';
import { evaluateRaw } from '../evaluate.ts';
import { FOLDER, rawScenarios, type RawScenario } from './scenarios.ts';
import { runs } from '../tier.ts';

const RUNS = runs(300);

const evaluate = (raw: object) => evaluateRaw(raw, { folder: FOLDER });

/** Kroner as whole øre: what is to be exact is compared in these. */
const ore = (kroner: number) => {
  const whole = Math.round(kroner * 100);
  expect(whole / 100).toBe(kroner);
  return whole;
};

const sum = (numbers: readonly number[]) => numbers.reduce((all, each) => all + each, 0);

/** What does not depend on how a scenario was written. */
const figures = (result: Result) => {
  const { provenance, ...rest } = toJson(result);
  expect(provenance).toBeDefined();
  return rest;
};

function holds(check: (raw: RawScenario) => void): void {
  fc.assert(fc.property(rawScenarios, check), RUNS);
}

describe('for every scenario', () => {
  it('lines add up to every total', () => {
    holds((raw) => {
      const result = evaluate(raw);
      const linesOf = (test: (line: Result['lines'][number]) => boolean) =>
        sum(result.lines.filter(test).map((line) => ore(line.amount)));
      for (const phase of PHASES) {
        expect(ore(result.totals[phase])).toBe(linesOf((line) => line.phase === phase));
        for (const year of result.by_year) {
          expect(ore(year[phase])).toBe(linesOf((line) => line.phase === phase && line.year === year.year));
        }
        for (const entry of result.interventions) {
          expect(ore(entry[phase])).toBe(linesOf((line) => line.phase === phase && line.intervention === entry.id));
        }
      }
      expect(ore(result.totals.total)).toBe(linesOf(() => true));
      expect(ore(result.totals.overhead)).toBe(sum(result.lines.map((line) => ore(line.overhead))));
    });
  });

  it('years and interventions add up to the totals', () => {
    holds((raw) => {
      const { totals, by_year: byYear, interventions, funding } = evaluate(raw);
      for (const key of [...PHASES, 'total', 'overhead', 'funding', 'net'] as const) {
        expect(ore(totals[key])).toBe(sum(byYear.map((year) => ore(year[key]))));
      }
      for (const key of [...PHASES, 'total'] as const) {
        expect(ore(totals[key])).toBe(sum(interventions.map((entry) => ore(entry[key]))));
      }
      expect(ore(totals.net)).toBe(ore(totals.total) - ore(totals.funding));
      expect(ore(totals.funding)).toBe(sum(funding.map((grant) => ore(grant.total))));
      expect(totals.overhead_assumed).toBeLessThanOrEqual(totals.overhead);
    });
  });

  it('the order of the interventions is irrelevant', () => {
    holds((raw) => {
      const reversed = Object.fromEntries(Object.entries(raw.interventions).reverse());
      const [a, b] = [evaluate(raw), evaluate({ ...raw, interventions: reversed })];
      expect(b.totals).toEqual(a.totals);
      expect(b.by_year).toEqual(a.by_year);
      expect(b.cost_per_participant).toBe(a.cost_per_participant);
      expect(b.provenance).toEqual(a.provenance);
    });
  });

  it('M municipalities cost M times one, wherever nothing is rounded', () => {
    holds((raw) => {
      const many = evaluate({ ...raw, municipalities: 7 });
      const one = evaluate({ ...raw, municipalities: 1 });
      const ones = new Map(one.lines.map((line) => [keyOf(line), line]));
      for (const line of many.lines) {
        const single = ones.get(keyOf(line));
        // A line of one municipality that comes to less than half an øre is left out.
        const amount = single === undefined ? 0 : ore(single.amount);
        // An index or growth gives unit costs with many decimals, which the result rounds.
        const isPlain = raw.price_index === undefined && raw.price_growth === undefined;
        // A quantity of less than a millionth is shown as 0.
        const isWhole =
          isPlain &&
          (single?.quantity ?? 0) > 0 &&
          Number.isInteger(single?.quantity) &&
          Number.isInteger(single?.unit_cost_used);
        // Seven times half an øre, and half an øre more.
        expect(Math.abs(ore(line.amount) - 7 * amount)).toBeLessThanOrEqual(isWhole ? 0 : 4);
      }
      expect(many.participants).toBeCloseTo(7 * one.participants, 4);
    });
  });

  it('M municipalities cost exactly M times one with whole kroner', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1000 }),
        fc.integer({ min: 0, max: 500 }),
        (municipalities, participants) => {
          const entry = { stepping_stones: { tier: 'standard', participants } };
          const scenario = { name: 'x', staff_turnover: '25%', interventions: entry };
          const [many, one] = [evaluate({ ...scenario, municipalities }), evaluate(scenario)];
          expect(ore(many.totals.total)).toBe(municipalities * ore(one.totals.total));
          expect(many.cost_per_participant).toBe(one.cost_per_participant);
        },
      ),
      RUNS,
    );
  });

  it('turnover 0 has no replacement', () => {
    holds((raw) => {
      const interventions = Object.fromEntries(
        Object.entries(raw.interventions).map(([label, entry]) => [label, { ...entry, staff_turnover: 0 }]),
      );
      const result = evaluate({ ...raw, interventions });
      expect(result.totals.replacement).toBe(0);
      expect(result.lines.filter((line) => line.phase === 'replacement')).toEqual([]);
      expect(result.notes.filter((note) => note.code === 'turnover_not_set')).toEqual([]);
    });
  });

  it('overhead 20 % and 2017 prices leave the published figures untouched', () => {
    holds((raw) => {
      const { price_year: _, price_growth: ___, overhead: ____, ...rest } = raw;
      const interventions = Object.fromEntries(
        Object.entries(raw.interventions)
          .filter(([label]) => label !== 'own_programme')
          .map(([label, { unit_costs: _____, ...entry }]) => [label, entry]),
      );
      fc.pre(Object.keys(interventions).length > 0);
      for (const line of evaluate({ ...rest, overhead: '20%', interventions }).lines) {
        expect(line.unit_cost_used).toBe(line.unit_cost);
      }
    });
  });

  it('a list of equal values equals the number', () => {
    holds((raw) => {
      const spread = (value: unknown): unknown =>
        typeof value === 'number' || typeof value === 'string'
          ? Array.from({ length: raw.years }, () => value)
          : typeof value === 'object' && value !== null && !Array.isArray(value)
            ? Object.fromEntries(Object.entries(value).map(([key, part]) => [key, spread(part)]))
            : value;
      const BY_YEAR = [
        'trained_staff',
        'participants',
        'courses',
        'participants_per_course',
        'sites',
        'partnerships',
        'families',
        'advisers',
        'staff_turnover',
      ];
      const interventions = Object.fromEntries(
        Object.entries(raw.interventions).map(([label, entry]) => [
          label,
          Object.fromEntries(
            Object.entries(entry).map(([key, value]) => [key, BY_YEAR.includes(key) ? spread(value) : value]),
          ),
        ]),
      );
      const written = jsonPieces(resultJson(evaluate({ ...raw, interventions })));
      expect(written).toBe(jsonPieces(resultJson(evaluate(raw))));
    });
  });

  it('--set gives the same bytes as editing the file', () => {
    const overhead = fc.constantFrom('0%', '12,5 %', '35%');
    const turnover = fc.constantFrom('10%', '0.33', '7,5 %');
    fc.assert(
      fc.property(rawScenarios, overhead, turnover, fc.integer({ min: 0, max: 90 }), (raw, rate, leaving, people) => {
        const [label, entry] = Object.entries(raw.interventions)[0] as [string, Record<string, unknown>];
        const count = 'participants' in entry && typeof entry.participants !== 'object' ? 'participants' : null;
        const edited = {
          ...raw,
          overhead: rate,
          interventions: {
            ...raw.interventions,
            [label]: {
              ...entry,
              staff_turnover: leaving === '0.33' ? 0.33 : leaving,
              ...(count === null ? {} : { [count]: people }),
            },
          },
        };
        const set = [
          `overhead=${rate}`,
          `${label}.staff_turnover=${leaving}`,
          ...(count === null ? [] : [`${label}.${count}=${String(people)}`]),
        ];
        const bySet = evaluateScenario(parseScenario(JSON.stringify(raw), { folder: FOLDER, set }));
        expect(jsonPieces(resultJson(bySet))).toBe(jsonPieces(resultJson(evaluate(edited))));
      }),
      RUNS,
    );
  });

  it('undiscounted, the present value is the total, and spread evenly it is the annual cost', () => {
    holds((raw) => {
      const { totals } = evaluate({ ...raw, discount_rate: 0 });
      expect(totals.present_value).toBe(totals.total);
      expect(totals.net_present_value).toBe(totals.net);
      expect(Math.abs(totals.equivalent_annual_cost * raw.years - totals.total)).toBeLessThanOrEqual(
        0.005 * raw.years + 1e-4,
      );
    });
  });

  it('the same input gives the same result twice', () => {
    holds((raw) => {
      expect(figures(evaluate(raw))).toEqual(figures(evaluate(structuredClone(raw))));
    });
  });
});

function keyOf({ intervention, line, phase, year }: Result['lines'][number]): string {
  return [intervention, line, phase, year].join(' ');
}
