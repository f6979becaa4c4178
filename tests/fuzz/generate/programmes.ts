import fc from 'fast-check';
import { condition, formula, type Names } from './formulas.ts';
import { mostly, number, share, word } from './words.ts';

/** Programmes of one's own: a catalogue file with formulas, and entries of a scenario that use it. */

interface Input {
  readonly id: string;
  readonly kind: 'count' | 'number' | 'share' | 'kroner';
  readonly isByYear: boolean;
  readonly hasBefore: boolean;
  readonly keys: readonly string[];
  readonly fallback: number | undefined;
}

const small = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 12 }) },
  { weight: 1, arbitrary: fc.constantFrom(0, 0, 1, 1000, 9_999_999) },
);
const VALUES: Readonly<Record<Input['kind'], fc.Arbitrary<number | string>>> = {
  count: small,
  number: fc.oneof(
    small,
    small.map((value) => value / 4),
    fc.constantFrom(1e-6, 0.1, 33.3),
  ),
  share: fc.oneof(
    fc.integer({ min: 0, max: 100 }).map((value) => `${String(value)}%`),
    fc.constantFrom(0, 0.5, 0.999),
  ),
  kroner: fc.oneof(fc.integer({ min: 0, max: 100_000 }), fc.constantFrom(0, 0.01, 12345.67, 1e12)),
};

const input = (id: string): fc.Arbitrary<Input> =>
  fc.record({
    id: fc.constant(id),
    kind: fc.constantFrom('count', 'count', 'number', 'share', 'kroner'),
    isByYear: fc.boolean(),
    hasBefore: fc.boolean(),
    keys: mostly<readonly string[]>(fc.constant([]), fc.constant(['x', 'y']), 3),
    fallback: fc.option(fc.integer({ min: 0, max: 5 }), { nil: undefined }),
  });

const inputs = fc.tuple(input('a'), input('b'), input('staff')).chain((all) => fc.subarray(all, { minLength: 1 }));

/** An input with keys is not numeric by itself, but those are. */
const namesOf = (all: readonly Input[]) => all.flatMap(({ id, keys }) => [id, ...keys.map((key) => `${id}.${key}`)]);

function line(id: string, all: readonly Input[]): fc.Arbitrary<Record<string, unknown>> {
  const names: Names = { inputs: namesOf(all), isEach: false };
  const keyed = all.filter(({ keys }) => keys.length > 0);
  const replaced = all
    .filter(({ kind }) => kind === 'count')
    .flatMap((each) => (each.keys.length > 0 ? each.keys.map((key) => `${each.id}.${key}`) : [each.id]));
  const kroner = all.filter(({ kind, keys }) => kind === 'kroner' && keys.length === 0).map((each) => each.id);
  const price = mostly(
    fc.oneof(
      fc.constantFrom(0, 1, 100, 5170, 45000, '145000 / 4', '50 * 600', '1000 / 3', 1e12, 0.01),
      ...(kroner.length > 0 ? [fc.constantFrom(...kroner)] : []),
    ),
    fc.oneof(formula({ inputs: [], isEach: false }), word),
    12,
  );
  const shape = {
    id: fc.constant(id),
    label: fc.constant(`Line ${id}`),
    phase: mostly(fc.constantFrom('establishment', 'operating', 'public_services'), word, 200),
    quantity: formula(names),
    unit: fc.constant('piece'),
    unit_cost: price,
    wage_share: mostly(
      fc.constantFrom<unknown>(0, 1e-9, '100%', '33.3%', { value: 0.5, because: 'x' }),
      fc.oneof(share, number),
      100,
    ),
    origin: mostly(fc.constant('assumed'), fc.constantFrom('published', 'derived', 'own'), 100),
    price_year: mostly(fc.constant(2017), fc.constant(2020), 10),
    overhead_included: fc.constantFrom<unknown>('0%', '20%', '15,5 %', 0, 1e-9, '100%'),
    published_range: fc.constant({ low: 1, high: 10_000 }),
    ...(replaced.length > 0 ? { replaced: fc.constantFrom(...replaced) } : {}),
  };
  const plain = fc.record(shape, {
    requiredKeys: ['id', 'label', 'phase', 'quantity', 'unit', 'unit_cost', 'wage_share', 'origin'],
  });
  if (keyed.length === 0) return plain;
  const each = fc.record({
    for_each: fc.constantFrom(...keyed.map((one) => one.id)),
    quantity: formula({ ...names, isEach: true }),
    unit_cost: fc.oneof(price, fc.record({ x: price, y: price })),
  });
  return fc.oneof(
    { weight: 2, arbitrary: plain },
    fc.tuple(plain, each).map(([all_, own]) => ({ ...all_, replaced: undefined, ...own })),
  );
}

const note = (names: Names) =>
  fc.record(
    {
      code: fc.constantFrom('assumption', 'outside_evidence', 'no_trained_staff'),
      when: condition(names),
      path: fc.constantFrom(...names.inputs),
      text: fc.constant('A note.'),
    },
    { requiredKeys: ['code', 'path', 'text'] },
  );

const withoutUndefined = (data: object) => JSON.parse(JSON.stringify(data)) as Record<string, unknown>;

/** A programme, what an entry gives it, and the paths of what may be varied. */
export interface Programme {
  readonly file: Readonly<Record<string, unknown>>;
  readonly entry: Readonly<Record<string, unknown>>;
  readonly settings: readonly (readonly [path: string, value: string])[];
  /** Ranges of its inputs. */
  readonly uncertainty: Readonly<Record<string, unknown>>;
}

/** @param years those of the scenario */
export function programme(id: string, years: number): fc.Arbitrary<Programme> {
  const pathOf = (input_: Input) => [id, input_.id, ...input_.keys.slice(0, 1)].join('.');
  return inputs.chain((all) => {
    const names: Names = { inputs: namesOf(all), isEach: false };
    const file = fc
      .record(
        {
          price_year: fc.constant(2017),
          overhead_included: fc.constantFrom<unknown>('20%', 0, '0%', '100%'),
          participants: fc.oneof(fc.constantFrom(...names.inputs), formula(names)),
          lines: fc
            .integer({ min: 1, max: 3 })
            .chain((count) =>
              fc.tuple(...Array.from({ length: count }, (_, index) => line(`line_${String(index)}`, all))),
            ),
          notes: fc.array(note(names), { maxLength: 2 }),
        },
        { requiredKeys: ['price_year', 'overhead_included', 'participants', 'lines'] },
      )
      .map((rest) =>
        withoutUndefined({ id, name: 'Own programme', inputs: Object.fromEntries(all.map(inputData)), ...rest }),
      );
    const entry = fc
      .tuple(...all.map((each) => given(each, years)))
      .map((parts) => Object.assign({}, ...parts) as Record<string, unknown>);
    const setting = fc.constantFrom(...all).chain((each) => {
      const path = pathOf(each);
      return fc.tuple(
        fc.oneof(fc.constant(path), fc.constant(each.isByYear ? `${path}[1]` : path)),
        mostly(VALUES[each.kind].map(String), number, 10),
      );
    });
    const uncertainty = fc
      .array(
        fc.constantFrom(...all).chain((each) => fc.tuple(fc.constant(pathOf(each)), range(each))),
        { maxLength: 2 },
      )
      .map((ranges) => Object.fromEntries(ranges) as Record<string, unknown>);
    return fc.record({ file, entry, settings: fc.array(setting, { minLength: 1, maxLength: 3 }), uncertainty });
  });
}

const range = ({ kind }: Input): fc.Arbitrary<unknown> => {
  const [low, high] = kind === 'share' ? ['0%', '60%'] : [0, 10];
  const count = kind === 'count' ? [{ distribution: 'poisson' }] : [];
  return fc.constantFrom<unknown>(
    { low, high },
    { low, mode: low, high },
    { low, mean: high, high },
    { distribution: 'triangular', low, mode: high, high },
    { distribution: 'normal', mean: low, sd: high },
    ...count,
  );
};

function inputData({ id, kind, isByYear, hasBefore, keys, fallback }: Input): readonly [string, object] {
  return [
    id,
    {
      kind,
      label: `input ${id}`,
      ...(isByYear ? { by_year: true } : {}),
      ...(hasBefore ? { before: true } : {}),
      ...(fallback === undefined ? {} : { default: kind === 'share' ? `${String(fallback)}%` : fallback }),
      ...(keys.length > 0 ? { keys: Object.fromEntries(keys.map((key) => [key, `key ${key}`])) } : {}),
    },
  ];
}

function given({ id, kind, isByYear, hasBefore, keys }: Input, years: number): fc.Arbitrary<Record<string, unknown>> {
  const one = VALUES[kind];
  const values = isByYear ? fc.oneof(one, fc.array(one, { minLength: years, maxLength: years })) : one;
  const all: fc.Arbitrary<unknown> =
    keys.length > 0 ? fc.record(Object.fromEntries(keys.map((key) => [key, values])), { requiredKeys: [] }) : values;
  const before: fc.Arbitrary<unknown> =
    keys.length > 0 ? fc.record(Object.fromEntries(keys.map((key) => [key, one])), { requiredKeys: [] }) : one;
  return fc
    .tuple(all, hasBefore ? fc.option(before, { nil: undefined }) : fc.constant(undefined))
    .map(([now, earlier]) => ({ [id]: now, ...(earlier === undefined ? {} : { [`${id}_before`]: earlier }) }));
}
