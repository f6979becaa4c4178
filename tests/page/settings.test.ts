import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../src/document/document.ts';
import { readNumber, restOf, sliderRange } from '../../src/page/play/numbers.ts';
import { fromHash, toHash } from '../../src/page/play/settings.ts';
import { toYaml } from '../../src/page/play/yaml.ts';
import { remembered, remembering } from '../../src/page/normal-quantiles.ts';
import { unboundedOf } from '../../src/random/unbounded.ts';
import type { Control } from '../../src/page/play/controls.ts';
import { KINDS, type KindName } from '../../src/settings/kinds.ts';
import { rawScenarios } from '../properties/scenarios.ts';

const path = fc.stringMatching(/^[a-z][a-z_.]{0,30}(?:\[[1-9]\])?$/u);
/** Text that is no number, as settings have it: a per cent, or a word. */
const word = fc.oneof(
  fc.integer({ min: 0, max: 100 }).map((each) => `${String(each)}%`),
  fc.stringMatching(/^[a-zæøå][a-zæøå &=#%+?]{0,20}$/u),
);
const number = fc.integer({ min: 0, max: 10_000_000 }).map((each) => each / 100);
const value = fc.oneof(number, word, fc.array(fc.oneof(number, word), { minLength: 1, maxLength: 6 }));
const notJson = (text: unknown) => !['true', 'false', 'null'].includes(String(text));

describe('settings in an address', () => {
  it('are read as they were written', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.tuple(path, value.filter(notJson)), { selector: ([each]) => each }), (entries) => {
        const settings = new Map<string, unknown>(entries);
        expect(fromHash(`#${toHash(settings)}`)).toEqual(settings);
      }),
    );
  });

  it('may be written by hand', () => {
    const settings = fromHash('#staff_turnover=20%&stepping_stones.participants=[12,24]&&=3&nothing&x=');
    expect([...settings]).toEqual([
      ['staff_turnover', '20%'],
      ['stepping_stones.participants', [12, 24]],
    ]);
  });
});

describe('YAML of a page', () => {
  it('is read as the data that it was written of', () => {
    fc.assert(
      fc.property(rawScenarios, (raw) => {
        expect(parseDocument(toYaml(raw, 'x'), 'x').data).toEqual(parseDocument(JSON.stringify(raw), 'x').data);
      }),
    );
  });

  it.each([
    'yes',
    'null',
    '~',
    '- a',
    'a: b',
    '# no',
    '1.250',
    '0x10',
    '.5',
    '15 %',
    '"',
    "'",
    '\\',
    '{',
    '[',
    '&a',
    '*a',
    '!a',
    '|',
    '%a',
    '@a',
    '`',
    'true',
    ' a ',
    'æøå',
    '\u{1f600}',
  ])('keeps the text %j', (text) => {
    const data = { name: text, description: text, list: [text], within: { [`x${text}`]: text } };
    expect(parseDocument(toYaml(data, text), 'x').data).toEqual(data);
  });

  it('writes a number with three decimals so that no Dane reads thousands', () => {
    expect(toYaml({ amount: 12.345 }, 'x')).toBe('# x\namount: 12.3450\n');
  });
});

describe('a number in a field', () => {
  it.each([
    ['da', '1.250', 1250],
    ['da', '12,5', 12.5],
    ['da', '1.234.567,89', 1234567.89],
    ['da', '15 %', 15],
    ['da', '900.000 kr.', 900000],
    ['da', '-3', -3],
    ['en', '1,250', 1250],
    ['en', '12.5', 12.5],
    ['en', 'DKK 1,234,567.89', 1234567.89],
    ['en', '1.250', 1.25],
    ['da', 'abc', null],
    ['da', '1.25.0', null],
    ['en', '1,2,3', null],
    ['en', '', null],
  ] as const)('in %s %j is %j', (language, text, expected) => {
    expect(readNumber(text, language)).toBe(expected);
  });
});

function control(path: string, of: KindName, value: number | null): Control {
  const { limits, schema, unit } = KINDS[of];
  return {
    path,
    label: path,
    unit: unit === 'shares' ? 'share' : of === 'kroner' ? 'kroner' : 'number',
    value,
    number: { of, limits, isWhole: schema.type === 'integer', byYear: false },
    among: [],
  };
}

describe('a slider', () => {
  it.each([
    ['x.unit_costs.staff_time', 'kroner', 45_000, 1000],
    ['x.unit_costs.delivery', 'kroner', 5170, 10],
    ['x.unit_costs.delivery', 'kroner', 45_000.5, 0.5],
    ['staff_turnover', 'share', 0.15, 1],
    ['staff_turnover', 'share', 0.125, 0.5],
    ['overhead', 'share', 0.20_25, 0.05],
    ['x.participants', 'count', 24, 1],
    ['x.participants', 'count', 1253, 1],
    ['parents_per_family', 'parents_per_family', 1.6, 0.1],
  ] as const)('of %s, %s, has a step at %j: every %j', (path, of, value, step) => {
    expect(sliderRange(control(path, of, value), value).step).toBe(step);
  });

  it('goes far enough for a budget, and stands at nothing where nothing is set', () => {
    expect(sliderRange(control('budget', 'kroner', null), 0).max).toBeGreaterThanOrEqual(2_000_000);
    expect(restOf(sliderRange(control('price_index.extend', 'growth', null), 0))).toBe(0);
    expect(restOf(sliderRange(control('first_year', 'calendar_year', null), 0))).toBe(2015);
  });
});

describe('quantiles of normal distributions', () => {
  it('are in the page what they were when it was written', () => {
    const normal = { kind: 'normal', mean: 0.15, sd: 0.05 } as const;
    const limits = { least: 0, most: 1 };
    const { quantiles, normals } = remembering(unboundedOf);
    const asked = [0.05, 0.95].map((each) => quantiles(normal, limits).quantile(each));
    const again = remembered(JSON.parse(JSON.stringify(normals)) as typeof normals);
    expect([0.05, 0.95].map((each) => again(normal, limits).quantile(each))).toEqual(asked);
    expect(() => again({ ...normal, mean: 0.2 }, limits).quantile(0.05)).toThrow();
  });

  it('of Poisson are computed where they are asked for', () => {
    const limits = { least: 0, most: 1e7 };
    const again = remembered({});
    for (const mean of [0, 3, 24]) {
      const poisson = { kind: 'poisson', mean } as const;
      expect(again(poisson, limits).quantile(0.95)).toBe(unboundedOf(poisson, limits).quantile(0.95));
    }
  });
});
