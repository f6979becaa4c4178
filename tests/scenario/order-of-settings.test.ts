import { setBy } from '../../src/scenario/read-setting.ts';
import { describe, expect, it } from 'vitest';
import { makeEngine, simulate } from '../../src/analysis/simulate/simulate.ts';
import { solve } from '../../src/analysis/solve/solve.ts';
import { sweep } from '../../src/analysis/sweep/sweep.ts';
import { tornado } from '../../src/analysis/tornado/tornado.ts';
import { evaluateScenario, InputError, parseScenario } from '../../src/index.ts';
import { openText } from '../../src/scenario/load.ts';
import { runCli } from '../cli/run-cli.ts';

/** Settings, ranges and varied paths that are of the same number: a part's own value goes on top of its whole's, whatever the order. */

const ESTABLISHMENT = 325_000;
const GROUP = 5_170;

const stepping = { trained_staff: 4, tier: 'group', participants: 24 };
const raw = { name: 'test', years: 4, interventions: { stepping_stones: stepping } };
const P = 'stepping_stones.participants';

const open = (data: object, set: readonly string[] = []) =>
  openText({ text: JSON.stringify(data), file: 'test.yaml', folder: '.', set });
const totalWith = (set: readonly string[], data: object = raw) =>
  evaluateScenario(parseScenario(JSON.stringify(data), { set })).totals.total;

function permutations<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  if (items.length < 2) return [items];
  return items.flatMap((item, index) => permutations(items.toSpliced(index, 1)).map((rest) => [item, ...rest]));
}

describe('settings of the same', () => {
  it.each([
    ['a year and the whole list', [`${P}=10`, `${P}[2]=20`], ESTABLISHMENT + 50 * GROUP],
    [
      'a map, a key and a year of it',
      [`${P}={group: 3}`, 'stepping_stones.tier=group', `${P}.group=10`, `${P}.group[2]=20`],
      null,
    ],
    ['a year and a key', [`${P}[2]=30`, `${P}.standard=5`], ESTABLISHMENT + 102 * GROUP + 20 * 8_528],
    [
      'a choice and a key',
      ['stepping_stones.tier=seminar', `${P}.standard=5`],
      ESTABLISHMENT + 4 * (24 * 1_344 + 5 * 8_528),
    ],
    [
      'unit costs and one of them',
      [
        'stepping_stones.unit_costs={course_fee: 0}',
        'stepping_stones.unit_costs.delivery={group: 1}',
        'stepping_stones.unit_costs.delivery.group=1000',
      ],
      180_000 + 96_000,
    ],
    [
      'a unit cost and its wage share',
      [
        'overhead=0%',
        'stepping_stones.unit_costs.course_fee=1000',
        'stepping_stones.unit_costs.course_fee.wage_share=50%',
      ],
      150_000 + 4_000 + 96 * (GROUP / 1.2),
    ],
    ['the number of years and a list', ['years=2', `${P}=[10, 20]`, `${P}[2]=30`], ESTABLISHMENT + 40 * GROUP],
  ])('%s', (_, settings, expected) => {
    const found = permutations(settings).map((set) => {
      try {
        return totalWith(set);
      } catch (error) {
        if (error instanceof InputError) return error.problems.map(({ code }) => code).join();
        throw error;
      }
    });
    expect(new Set(found).size).toBe(1);
    expect(found[0]).toBe(expected ?? 'choice_beside_map');
  });

  it.each<[readonly string[], object]>([
    [['budget[2]=5', 'budget=[1, 2, 3, 4]'], { settings: { budget: [1, 5, 3, 4] } }],
    [
      ['funding[1].amount[2]=5', 'funding[1].amount=1', 'funding=[{ name: Fond, amount: 3 }]'],
      { funding: [{ name: 'Fond', kind: 'amount', amounts: [1, 5, 1, 1] }] },
    ],
    [['price_index.extend=3%', 'price_index=cpi'], { priceIndex: { name: 'cpi', extend: 0.03 } }],
    [['staff_turnover[2]=30%', 'staff_turnover=10%'], { settings: { staff_turnover: [0.1, 0.3, 0.1, 0.1] } }],
  ])('%j', (settings, expected) => {
    for (const set of permutations(settings))
      expect(parseScenario(JSON.stringify(raw), { set })).toMatchObject(expected);
  });

  it('the last of those of one path wins, and an amount is its unit cost', () => {
    expect(totalWith([`${P}=1`, `${P}=2`])).toBe(ESTABLISHMENT + 8 * GROUP);
    const fee = (set: readonly string[]) =>
      parseScenario(JSON.stringify(raw), { set }).entries[0]?.ownCosts.get('course_fee')?.amount;
    const path = 'stepping_stones.unit_costs.course_fee';
    expect(fee([`${path}.amount=1`, `${path}=2`])).toBe(2);
    expect(fee([`${path}=2`, `${path}.amount=1`])).toBe(1);
  });
});

describe('a year and the whole list', () => {
  const ranges: readonly (readonly [string, object])[] = [
    [P, { low: 5, high: 5 }],
    [`${P}[2]`, { low: 95, high: 95 }],
  ];

  it.each(permutations(ranges).map((each) => [each]))('as ranges %j: 110 participants', (each) => {
    const source = open({ ...raw, uncertainty: Object.fromEntries(each) });
    const [total] = simulate(source, { draws: 3 }).outcomes;
    expect(total?.summary.mean).toBe(893_700);
    // The engine that is handed to other threads draws the same.
    const column = new Float64Array(3);
    makeEngine(source, {}).run(0, 3, [column]);
    expect([...column]).toEqual([893_700, 893_700, 893_700]);
  });

  it.each(permutations([`${P}=10`, `${P}[2]=20,30`]).map((each) => [each]))('as varied paths %j', async (vary) => {
    const columns = Array.from({ length: 9 }, () => new Float64Array(2));
    const rows = sweep(open(raw), { vary });
    rows.evaluate(0, 2, columns);
    expect([...(columns[rows.outcomes.indexOf('total')] as Float64Array)]).toEqual([583_500, 635_200]);
    const options = vary.flatMap((each) => ['--vary', each]);
    const { stdout } = await runCli(['simulate', '-', '--draws', '2', ...options, '-f', 'ndjson'], {
      stdin: JSON.stringify({ ...raw, uncertainty: { staff_turnover: { low: '0%', high: '0%' } } }),
    });
    expect([...stdout.matchAll(/"mean":(\d+)/gu)].map(([, mean]) => Number(mean))).toEqual([583_500, 635_200]);
  });

  it('as varied paths of a number with its choice and of another part: it becomes that of its own part', () => {
    const source = open({ ...raw, interventions: { stepping_stones: { tier: 'seminar', participants: 5 } } });
    const rows = sweep(source, { vary: [`${P}=10,20`, `${P}.group=3,4`] });
    const columns = rows.outcomes.map(() => new Float64Array(4));
    rows.evaluate(0, 4, columns);
    const expected = [10, 20].flatMap((all) =>
      [3, 4].map(
        (group) =>
          evaluateScenario(
            source.read([`${P}=${String(all)}`, `${P}.group=${String(group)}`].map((text) => setBy('--set', text))),
          ).totals.total,
      ),
    );
    expect([...(columns[rows.outcomes.indexOf('total')] as Float64Array)]).toEqual(expected);
    expect(new Set(expected).size).toBe(4);
  });

  it('as a setting and a varied path', () => {
    const columns = Array.from({ length: 9 }, () => new Float64Array(2));
    const rows = sweep(open(raw, [`${P}[2]=110`]), { vary: [`${P}=10,20`] });
    rows.evaluate(0, 2, columns);
    expect([...(columns[rows.outcomes.indexOf('total')] as Float64Array)]).toEqual([
      ESTABLISHMENT + 140 * GROUP,
      ESTABLISHMENT + 170 * GROUP,
    ]);
  });

  it('as a setting and the number that is found', () => {
    const { intervals } = solve(open(raw, [`${P}[2]=110`]), { find: P, soThat: ['total <= 1000000'] });
    // 325,000 + (110 + 3 × 6) × 5,170 = 986,760
    expect(intervals.map(({ high }) => [high.value, high.figures[0]])).toEqual([[6, 986_760]]);
  });

  it('as a setting and a range of the tornado; an illustrative range is a quarter of every year', () => {
    const source = open(raw, [`${P}[2]=110`]);
    const rowOf = (options: Parameters<typeof tornado>[1]) =>
      tornado(source, options).rows.find(({ path }) => path.startsWith(P));
    expect(rowOf({ ranges: [`${P}=10..20`] })).toMatchObject({
      low: { outcome: ESTABLISHMENT + 140 * GROUP },
      high: { outcome: ESTABLISHMENT + 170 * GROUP },
    });
    expect(rowOf({})).toMatchObject({
      low: { value: [18, 82, 18, 18], outcome: ESTABLISHMENT + 136 * GROUP },
      high: { value: [30, 138, 30, 30] },
    });
  });

  it('as a varied path and a range: neither is refused, and the year goes on top', async () => {
    const stdin = JSON.stringify({ ...raw, uncertainty: { [`${P}[2]`]: { low: 95, high: 95 } } });
    const { code, stdout } = await runCli(['simulate', '-', '--draws', '2', '--vary', `${P}=5,6`, '-f', 'ndjson'], {
      stdin,
    });
    expect(code).toBe(0);
    expect([...stdout.matchAll(/"mean":(\d+)/gu)].map(([, mean]) => Number(mean))).toEqual([
      893_700,
      893_700 + 3 * GROUP,
    ]);
  });
});

describe('the same number under two names', () => {
  const FEE = 'stepping_stones.unit_costs.course_fee';

  it.each([
    [`${FEE}=1`, `${FEE}.amount=2`],
    [`${P}[2]=1`, `${P}[02]=2`],
  ])('is not varied twice: %s and %s', (...vary) => {
    expect(() => sweep(open(raw), { vary })).toThrow('path_twice');
  });

  it('has no two ranges', () => {
    const uncertainty = { [FEE]: { low: 1, high: 2 }, [`${FEE}.amount`]: { low: 3, high: 4 } };
    expect(() => parseScenario(JSON.stringify({ ...raw, uncertainty }))).toThrow('path_twice');
  });

  it('with a range of its own is not drawn from the published one', () => {
    const therapy = {
      name: 'test',
      interventions: { therapeutic_support: { trained_staff: { prep: 2 }, participants: 12 } },
    };
    const path = 'therapeutic_support.unit_costs.delivery.amount';
    const { inputs } = simulate(open({ ...therapy, uncertainty: { [path]: { low: 3000, high: 3000 } } }), { draws: 2 });
    expect(inputs.map((input) => input.path)).toEqual([path]);
  });
});
