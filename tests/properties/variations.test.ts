import fc from 'fast-check';
import { expect, it } from 'vitest';
import { baseValueOf } from '../../src/analysis/base-value.ts';
import { figuresOf } from '../../src/analysis/read-outcome.ts';
import { FIGURES } from '../../src/analysis/scenario-figures.ts';
import { countsAsBefore } from '../../src/analysis/counts-as-before.ts';
import { tornado } from '../../src/analysis/tornado/tornado.ts';
import { mainRanges } from '../../src/analysis/tornado/main-ranges.ts';
import { CompiledShapes, Variations } from '../../src/analysis/variations.ts';
import { makePlan } from '../../src/model/plan.ts';
import { InputError } from '../../src/problem.ts';
import { KINDS } from '../../src/settings/kinds.ts';
import { openText } from '../../src/scenario/load.ts';
import { setTo } from '../../src/scenario/settings.ts';
import { FOLDER, rawScenarios } from './scenarios.ts';
import { cases, runs } from '../tier.ts';

it('a variation comes to what the ledger says of it, and nearly all need no ledger', () => {
  // As the page does: one set of programs for one scenario after another.
  const programs = new CompiledShapes();
  let [compared, asked] = [0, 0];
  fc.assert(
    fc.property(rawScenarios, (raw) => {
      const source = openText({ text: JSON.stringify(raw), file: '-', folder: FOLDER, set: [] });
      const plan = makePlan(source.read());
      const ranges = mainRanges(source, plan).map((range) => ({
        ...range,
        base: baseValueOf(range.found, plan, source),
      }));
      const ends = ranges.flatMap((range) => [range.low, range.high].map((value) => ({ range, value })));
      const figures = new Variations(
        source,
        ranges.filter(({ found, planLine }) => countsAsBefore(found, planLine, source)),
        programs,
      ).figures(ends.map(({ range: { found }, value }) => [{ found, value }]));
      for (const [index, { range, value }] of ends.entries()) {
        const setting = range.settingAt(value);
        const found = figures[index];
        let expected;
        try {
          expected = figuresOf(makePlan(source.read([setting])), FIGURES);
        } catch (error) {
          if (!(error instanceof InputError)) throw error;
          expected = null;
        }
        compared += 1;
        if (found == null) asked += 1;
        else expect([setting.text, found]).toEqual([setting.text, expected]);
      }
    }),
    runs(150, 0.03),
  );
  expect(compared).toBeGreaterThan(cases(1500, 0.03));
  // Unit costs such as 1000 / 3 are left to the ledger.
  expect(asked).toBeLessThan(compared / 5);
});

/** A value that any number of a kind may be. */
const MIDDLING = { shares: '25%', numbers: 3 } as const;

it('a tornado of any paths says what setting each of them gives, whatever else is varied', () => {
  let compared = 0;
  fc.assert(
    fc.property(rawScenarios, fc.nat(60), (raw, offset) => {
      const source = openText({ text: JSON.stringify(raw), file: '-', folder: FOLDER, set: [] });
      const varied = source.paths().flatMap(({ text, value }, index) => {
        if (value.kind !== 'number' || value.of === 'calendar_year' || index % 61 !== offset) return [];
        return [{ text, value: MIDDLING[KINDS[value.of].unit] }];
      });
      let found;
      try {
        found = tornado(source, {
          ranges: varied.map(({ text, value }) => `${text}=${String(value)}..${String(value)}`),
        });
      } catch (error) {
        // Not every path can be set in every scenario.
        if (!(error instanceof InputError)) throw error;
        return;
      }
      for (const { text, value } of varied) {
        const row = [...found.rows, ...found.unmoved].find(({ path }) => path === text);
        const expected = figuresOf(makePlan(source.read([setTo('--set', text, value)])), ['total']);
        compared += 1;
        expect([text, row?.low.outcome]).toEqual([text, expected[0]]);
      }
    }),
    runs(300, 0.03),
  );
  expect(compared).toBeGreaterThan(cases(100, 0.03));
});
