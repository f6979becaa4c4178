import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import fc from 'fast-check';
import { stringify } from 'yaml';
import { rawScenarios } from '../../properties/scenarios.ts';
import { exampleScenarios, invalidScenarios, ownInterventions } from '../../scenarios.ts';
import { PROBES, type Case, type Probe } from '../case.ts';
import { largeInput } from './large.ts';
import { programme } from './programmes.ts';
import { dataSpoil, spoilData } from './spoil-data.ts';
import { spoilText, textSpoil } from './spoil-text.ts';
import { mostly, share, word } from './words.ts';

/** Scenarios, catalogue files and price indices: right ones, right ones with mistakes, and texts that were right once. */

const SCENARIO = 's.yaml';

const read = (file: string) => readFileSync(file, 'utf8');
const withoutFolder = (text: string) => text.replaceAll('catalogue/', '').replaceAll('index/', '');

/** The files that the examples name. */
const examples = exampleScenarios().map((file) => withoutFolder(read(file)));
const programmes = ownInterventions().map((file) => [basename(file), read(file)] as const);
const invalid = invalidScenarios()
  .filter((file) => !file.includes('file-') && statSync(file).isFile())
  .map((file) => withoutFolder(read(file)));

/** Data as text, in one of the ways that people and programs write it. */
function written(given: unknown): fc.Arbitrary<string> {
  const data = given ?? null;
  return fc
    .constantFrom(
      () => JSON.stringify(data),
      () => stringify(data),
      () => stringify(data, { collectionStyle: 'flow', lineWidth: 0 }),
      () => stringify(data, { defaultKeyType: 'QUOTE_DOUBLE', defaultStringType: 'QUOTE_SINGLE' }),
      () => stringify(data).replaceAll('\n', '\r\n'),
    )
    .map((write) => write());
}

/** Data with mistakes, as text; or a text with mistakes. */
const spoiltText = (data: unknown) =>
  fc.oneof(
    {
      weight: 5,
      arbitrary: fc
        .array(dataSpoil, { minLength: 1, maxLength: 3 })
        .chain((spoils) => written(spoilData(data, spoils))),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(written(data), fc.array(textSpoil, { minLength: 1, maxLength: 3 }))
        .map(([text, spoils]) => spoilText(text, spoils)),
    },
  );

/** Texts of some data, of which one at most is spoilt. */
const textsOf = (...all: readonly unknown[]) =>
  fc
    .nat({ max: all.length * 2 - 1 })
    .chain((spoilt) => fc.tuple(...all.map((data, index) => (index === spoilt ? spoiltText(data) : written(data)))));

/** Most cases are asked little, for speed. */
const probes = fc.oneof(
  { weight: 4, arbitrary: fc.constant<readonly Probe[]>([]) },
  {
    weight: 6,
    arbitrary: fc
      .constantFrom<Probe>('check', 'twice', 'formats', 'sweep', 'tornado', 'simulate', 'solve', 'compare', 'explain')
      .map((probe) => [probe]),
  },
  { weight: 1, arbitrary: fc.constantFrom(...PROBES).map((probe) => [probe]) },
);

const SET_PATHS = [
  'overhead',
  'staff_turnover',
  'staff_turnover[2]',
  'discount_rate',
  'price_growth',
  'municipalities',
  'replaced_share',
  'completion_rate',
  'parents_per_family',
  'years',
  'first_year',
  'price_year',
  'budget',
  'budget[1]',
  'stepping_stones.trained_staff',
  'stepping_stones.trained_staff[1]',
  'stepping_stones.participants',
  'stepping_stones.participants.group',
  'stepping_stones.unit_costs.course_fee',
  'stepping_stones.unit_costs.delivery.group',
  'therapeutic_support.participants',
  'therapeutic_support.trained_staff.prep',
  'parent_courses.courses',
  'parent_courses.participants_per_course',
  'own_programme.families',
  'own_programme.hours_per_family',
  'price_index.extend',
] as const;

const settings = fc.array(
  fc.tuple(
    fc.constantFrom(...SET_PATHS),
    mostly(fc.oneof(fc.constantFrom('0', '1', '2', '4', '24', '100'), share), word, 6),
  ),
  { minLength: 1, maxLength: 3 },
);

const caseOf = (files: Case['files'], probes_: readonly Probe[], tried: Case['settings'] = []): Case => ({
  kind: 'inputs',
  files,
  commands: [],
  scenario: SCENARIO,
  probes: probes_,
  settings: tried,
});

/** Examples and files with a mistake, as text. */
const fromText = fc
  .tuple(
    fc.oneof({ weight: 2, arbitrary: fc.constantFrom(...examples) }, fc.constantFrom(...invalid)),
    fc.array(textSpoil, { maxLength: 4 }),
    probes,
    settings,
  )
  .map(([text, spoils, asked, tried]) =>
    caseOf({ ...Object.fromEntries(programmes), [SCENARIO]: spoilText(text, spoils) }, asked, tried),
  );

const ownProgramme = read('tests/properties/own-programme.yaml');

/** Random scenarios, by the grammar. */
const fromGrammar = fc
  .tuple(
    rawScenarios.chain((raw) => textsOf(raw)),
    probes,
    settings,
  )
  .map(([[text = ''], asked, tried]) => caseOf({ [SCENARIO]: text, 'own-programme.yaml': ownProgramme }, asked, tried));

const change = mostly(
  fc.integer({ min: -900, max: 9000 }).map((tenths) => `${String(tenths / 10)}%`),
  share,
  300,
);
const level = mostly<unknown>(
  fc.oneof(
    { weight: 20, arbitrary: fc.integer({ min: 1, max: 3000 }).map((tenths) => tenths / 10) },
    fc.constantFrom(1e-6, 1e9, 100.5),
  ),
  fc.constantFrom(0, -1, '100', 1e-7),
  300,
);

const series = fc
  .tuple(fc.integer({ min: 2010, max: 2017 }), fc.integer({ min: 2017, max: 2035 }), fc.boolean())
  .chain(([first, last, isLevels]) => {
    const years = Array.from({ length: last - first + 1 }, (_, index) => String(first + index));
    const values = isLevels ? level : change;
    return fc
      .tuple(
        mostly(fc.constant(years), fc.subarray(years), 20),
        fc.array(values, { minLength: years.length, maxLength: years.length }),
      )
      .map(([kept, all]) => ({
        [isLevels ? 'levels' : 'changes']: Object.fromEntries(kept.map((year, index) => [year, all[index]])),
      }));
  });

const index = fc
  .tuple(
    mostly<object>(
      fc.oneof(
        fc.record({ all: series }),
        series.map((both) => ({ wages: both, other: both })),
      ),
      fc.record({ all: series, wages: series, other: series }, { requiredKeys: [] }),
      10,
    ),
    fc.subarray([2016, 2020, 2025]),
  )
  .map(([all, estimated]) => ({ id: 'own_index', title: 'Own index', publisher: 'X', source: 'Y', ...all, estimated }));

/** A programme and an index of one's own, with formulas. */
const fromProgramme = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.constantFrom<readonly unknown[]>([], [2027], [2020]))
  .chain(([years, [priceYear]]) =>
    fc.tuple(fc.constant(years), fc.constant(priceYear), programme('own', years), index, probes),
  )
  .chain(([years, priceYear, { file, entry, settings: tried, uncertainty }, indexData, asked]) => {
    const data = {
      name: 'Own',
      years,
      staff_turnover: '10%',
      ...(priceYear === undefined ? {} : { price_year: priceYear, price_index: { use: 'index.yaml', extend: '2%' } }),
      catalogue: ['own.yaml'],
      interventions: { own: entry },
      uncertainty,
    };
    return textsOf(data, file, indexData).map(([scenario = '', own = '', indexText = '']) =>
      caseOf({ [SCENARIO]: scenario, 'own.yaml': own, 'index.yaml': indexText }, asked, tried),
    );
  })
  // Its files are of interest by themselves as well.
  .chain((made) =>
    fc
      .constantFrom<Case['commands']>(
        [],
        [],
        [{ args: ['check', 'own.yaml', 'index.yaml'] }],
        [{ args: ['catalogue', 'own.yaml'] }],
        [{ args: ['catalogue', 'index.yaml'] }],
      )
      .map((commands) => ({ ...made, commands })),
  );

export const inputs: fc.Arbitrary<Case> = fc.oneof(
  { weight: 30, arbitrary: fromText },
  { weight: 30, arbitrary: fromGrammar },
  { weight: 60, arbitrary: fromProgramme },
  { weight: 1, arbitrary: largeInput },
);
