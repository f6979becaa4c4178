import fc from 'fast-check';

/** Raw data of a scenario, as YAML would give it. JSON text of it is YAML text. */
export type RawScenario = Record<string, unknown> & {
  name: string;
  years: number;
  interventions: Record<string, Record<string, unknown>>;
};

/** The folder of the own intervention that generated scenarios may use. */
export const FOLDER = 'tests/properties';
const OWN_FILE = 'own-programme.yaml';

/** A share with at most two decimals of a per cent, written in one of the ways a scenario may. */
function percent(least: number, most: number): fc.Arbitrary<string> {
  return fc
    .integer({ min: Math.ceil(least * 10_000), max: Math.floor(most * 10_000) })
    .chain((points) =>
      fc.constantFrom(
        `${String(points / 100)}%`,
        `${String(points / 100)} %`,
        `${String(points / 100).replace('.', ',')} %`,
      ),
    );
}

const kroner = (most: number) => fc.integer({ min: 0, max: most * 100 }).map((ore) => ore / 100);

/** Small numbers mostly, as in life, and large ones sometimes. */
const count = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 60 }) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 10_000 }) },
);

function byYear<Value>(value: fc.Arbitrary<Value>, years: number): fc.Arbitrary<Value | Value[]> {
  return fc.oneof(value, fc.array(value, { minLength: years, maxLength: years }));
}

/** A map in which any key may be missing. */
function some(shape: Readonly<Record<string, fc.Arbitrary<unknown>>>): fc.Arbitrary<Record<string, unknown>> {
  return fc.record(shape, { requiredKeys: [] });
}

/** What the entries of a scenario depend on. */
interface Terms {
  readonly years: number;
  /** Without a price index, no figure can be of another year than the result. */
  readonly hasIndex: boolean;
}

function ownFigure({ hasIndex }: Terms) {
  const terms = { amount: kroner(20_000), wage_share: percent(0, 1), overhead_included: percent(0, 1) };
  const dated = { ...terms, price_year: fc.integer({ min: 2017, max: 2024 }) };
  return fc.oneof(kroner(20_000), fc.record(hasIndex ? dated : terms, { requiredKeys: ['amount'] }));
}

function overrides(years: number) {
  return {
    staff_turnover: byYear(percent(0, 1), years),
    replaced_share: percent(0, 1),
    completion_rate: percent(0.01, 1),
    parents_per_family: fc.constantFrom(1, 1.5, 1.6, 2),
  };
}

function steppingStones(terms: Terms): fc.Arbitrary<Record<string, unknown>> {
  const { years } = terms;
  const own = ownFigure(terms);
  const participants = fc.oneof(
    fc.record({ tier: fc.constantFrom('seminar', 'group', 'standard'), participants: byYear(count, years) }),
    fc.record({
      participants: some({
        seminar: byYear(count, years),
        group: byYear(count, years),
        standard: byYear(count, years),
      }),
    }),
  );
  const rest = some({
    trained_staff: byYear(count, years),
    trained_staff_before: count,
    upkeep_per_trained: kroner(10_000),
    ...overrides(years),
    unit_costs: some({
      staff_time: own,
      course_fee: own,
      delivery: some({ seminar: own, group: own, standard: own }),
      replacement: some({ staff_time: own, course_fee: own }),
    }),
  });
  return fc.tuple(participants, rest).map(([a, b]) => ({ ...a, ...b }));
}

function therapeuticSupport(terms: Terms): fc.Arbitrary<Record<string, unknown>> {
  const { years } = terms;
  const own = ownFigure(terms);
  const staff = fc.oneof(
    fc.record({ training: fc.constantFrom('prep', 'kiff'), trained_staff: byYear(count, years) }),
    some({
      trained_staff: some({ prep: byYear(count, years), kiff: byYear(count, years) }),
      trained_staff_before: some({ prep: count, kiff: count }),
    }),
  );
  const rest = fc.record(
    {
      participants: byYear(count, years),
      sites: byYear(fc.integer({ min: 0, max: 5 }), years),
      sites_before: fc.integer({ min: 0, max: 5 }),
      upkeep_per_trained: kroner(10_000),
      ...overrides(years),
      unit_costs: some({ delivery: own, prep_course: own, replacement: some({ kiff_course: own }) }),
    },
    { requiredKeys: ['participants'] },
  );
  return fc.tuple(staff, rest).map(([a, b]) => ({ ...a, ...b }));
}

function parentCourses(terms: Terms): fc.Arbitrary<Record<string, unknown>> {
  const { years } = terms;
  const own = ownFigure(terms);
  const people = fc.oneof(
    fc.record(
      { courses: byYear(fc.integer({ min: 0, max: 40 }), years), participants_per_course: byYear(count, years) },
      { requiredKeys: ['courses'] },
    ),
    fc.record({ participants: byYear(count, years) }),
  );
  const rest = some({
    partnerships: byYear(fc.integer({ min: 0, max: 5 }), years),
    partnerships_before: fc.integer({ min: 0, max: 5 }),
    childcare_per_participant: kroner(1000),
    ...overrides(years),
    unit_costs: some({ set_up: own, course: own, participant: own }),
  });
  return fc.tuple(people, rest).map(([a, b]) => ({ ...a, ...b }));
}

function ownProgramme(terms: Terms): fc.Arbitrary<Record<string, unknown>> {
  const { years } = terms;
  return fc.record(
    {
      families: byYear(count, years),
      advisers: byYear(fc.integer({ min: 0, max: 20 }), years),
      advisers_before: fc.integer({ min: 0, max: 20 }),
      hours_per_family: fc.integer({ min: 0, max: 400 }).map((quarters) => quarters / 4),
      rent_per_team: kroner(20_000),
      ...overrides(years),
    },
    { requiredKeys: ['families'] },
  );
}

function funding(years: number, firstYear: number | undefined) {
  const position = fc.integer({ min: 1, max: years });
  return fc.array(
    fc.oneof(
      fc.record({
        name: fc.constant('Pulje'),
        amount: kroner(1_000_000),
        year: position.map((year) => (firstYear === undefined ? year : firstYear + year - 1)),
      }),
      fc.record({
        name: fc.constant('Fond'),
        amount: fc.array(kroner(500_000), { minLength: years, maxLength: years }),
      }),
      fc.record(
        {
          name: fc.constant('Medfinansiering'),
          share: percent(0, 1),
          of: fc.constantFrom('total', 'establishment', 'replacement', 'operating', 'public_services'),
        },
        { requiredKeys: ['name', 'share'] },
      ),
    ),
    { maxLength: 3 },
  );
}

const priceTerms = fc.oneof(
  fc.constant({}),
  fc.record({ price_index: fc.constantFrom('cpi', 'state_pl') }),
  fc.record({
    price_year: fc.integer({ min: 2017, max: 2024 }),
    price_index: fc.constantFrom('cpi', 'state_pl', 'state_wages_prices'),
  }),
  fc.record({
    price_year: fc.integer({ min: 2025, max: 2032 }),
    price_index: fc.record({
      use: fc.constantFrom('cpi', 'state_pl', 'state_wages_prices'),
      extend: percent(-0.1, 0.2),
    }),
  }),
);

/** Whole valid scenarios: every input, every way of writing it, every price term, funding and budget. */
export const rawScenarios: fc.Arbitrary<RawScenario> = fc
  .tuple(
    fc.integer({ min: 1, max: 6 }),
    fc.option(fc.integer({ min: 2017, max: 2030 }), { nil: undefined }),
    priceTerms,
  )
  .chain(([years, firstYear, prices]) => {
    const terms: Terms = { years, hasIndex: 'price_index' in prices };
    return fc
      .tuple(
        some({
          price_growth: percent(-0.1, 0.25),
          overhead: percent(0, 1),
          discount_rate: percent(0, 0.5),
          municipalities: fc.integer({ min: 1, max: 98 }),
          ...overrides(years),
          funding: funding(years, firstYear),
          budget: byYear(kroner(5_000_000), years),
        }),
        some({
          stepping_stones: steppingStones(terms),
          therapeutic_support: therapeuticSupport(terms),
          parent_courses: parentCourses(terms),
          own_programme: ownProgramme(terms),
        }).filter((entries) => Object.keys(entries).length > 0),
        fc.option(steppingStones(terms), { nil: undefined }),
      )
      .map(([rest, entries, second]) => {
        const interventions = (
          second === undefined ? entries : { ...entries, second: { use: 'stepping_stones', ...second } }
        ) as Record<string, Record<string, unknown>>;
        return {
          name: 'Tilfældigt scenarie',
          years,
          ...(firstYear === undefined ? {} : { first_year: firstYear }),
          ...prices,
          ...rest,
          ...('own_programme' in interventions ? { catalogue: [OWN_FILE] } : {}),
          interventions,
        };
      });
  });
