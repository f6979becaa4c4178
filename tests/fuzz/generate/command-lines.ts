import fc from 'fast-check';
import type { Case, FileSource } from '../case.ts';
import { exampleText } from './materials.ts';
import { mostly, number, place, share, word } from './words.ts';

/** Command lines: every command with options right and wrong, in a folder with files right and wrong. */

const FILES: Readonly<Record<string, FileSource>> = {
  'scenario-a.yaml': exampleText('stepping-stones-group.yaml'),
  'b.yaml': exampleText('three-side-by-side.yaml'),
  'budget.yaml': exampleText('budget-2027.yaml'),
  'method.yaml': exampleText('method-programme.yaml'),
  'catalogue/metodeprogram.yaml': exampleText('catalogue/metodeprogram.yaml'),
  'plans/one.yaml': exampleText('mixed-tiers.yaml'),
  'plans/two.yaml': exampleText('own-unit-costs.yaml'),
  'plans/wrong.yaml': 'name: wrong\nyears: none\n',
  'plans (2027)/æ{a,b}.yaml': exampleText('stepping-stones-group.yaml'),
  'empty.yaml': '',
  'binary.yaml': { bytes: 'AP8AgA==' },
  'w.xlsx': { workbook: 'budget', spoils: [] },
  'foreign.xlsx': { bytes: 'UEsDBA==' },
  'part-1.ndjson': { part: 'words', number: 1, tamperings: [] },
  'part-2.ndjson': { part: 'words', number: 2, tamperings: [] },
  'draws-1.ndjson': { part: 'simulation', number: 1, tamperings: [] },
  'draws-2.ndjson': { part: 'simulation', number: 2, tamperings: [] },
  'round.yaml': { link: 'round.yaml' },
  'link.yaml': { link: 'b.yaml' },
};

const SCENARIOS = [
  'scenario-a.yaml',
  'b.yaml',
  'budget.yaml',
  'method.yaml',
  'plans/one.yaml',
  'plans/two.yaml',
  'w.xlsx',
  'link.yaml',
  './b.yaml',
] as const;
const OTHERS = [
  'plans',
  'plans/*.yaml',
  '**/*.yaml',
  'plans (2027)/*.yaml',
  'plans (2027)',
  'plans/wrong.yaml',
  'empty.yaml',
  'binary.yaml',
  'foreign.xlsx',
  'part-1.ndjson',
  'catalogue/metodeprogram.yaml',
  'round.yaml',
  'nowhere.yaml',
  '.',
  '..',
  '-',
  '',
  'catalogue',
  'plans (2027)/æ{a,b}.yaml',
  '*.xlsx',
  '[',
  '{a',
  '!b.yaml',
] as const;

const scenario = mostly(fc.constantFrom(...SCENARIOS), fc.oneof(fc.constantFrom(...OTHERS), word), 12);
const scenarios = fc.array(mostly(fc.constantFrom(...SCENARIOS), fc.oneof(fc.constantFrom(...OTHERS), word), 3), {
  minLength: 1,
  maxLength: 4,
});

const PATHS = [
  'staff_turnover',
  'overhead',
  'discount_rate',
  'price_growth',
  'municipalities',
  'completion_rate',
  'years',
  'budget',
  'price_year',
  'first_year',
  'name',
  'catalogue',
  'interventions',
  'uncertainty',
  'price_index',
  'price_index.extend',
  'funding',
  'funding[1].amount',
  'stepping_stones.trained_staff',
  'stepping_stones.trained_staff[2]',
  'stepping_stones.participants',
  'stepping_stones.participants[2]',
  'stepping_stones.participants.group',
  'stepping_stones.tier',
  'stepping_stones.unit_costs.course_fee',
  'stepping_stones.unit_costs.delivery.group',
  'therapeutic_support.trained_staff.prep',
  'therapeutic_support.participants',
  'parent_courses.courses',
  'parent_courses.participants_per_course',
  'method_programme.advice_hours',
  'method_programme.participants.pmto',
] as const;
const path = mostly(fc.constantFrom(...PATHS), word, 8);
const value = mostly(
  fc.oneof(
    fc.constantFrom(
      '0',
      '1',
      '2',
      '5',
      '24',
      '100',
      '2017',
      '2024',
      'group',
      'seminar',
      '[1, 2, 3, 4]',
      '{ group: 3 }',
    ),
    share,
    number,
  ),
  word,
  8,
);
const few = fc.constantFrom(
  '0',
  '1',
  '2',
  '5',
  '10',
  '12',
  '24',
  '0%',
  '10%',
  '20%',
  '100%',
  '0,5',
  '2,5%',
  '30,000',
  '40.000',
);
const values = mostly(
  fc.oneof(
    { weight: 3, arbitrary: fc.array(few, { minLength: 1, maxLength: 4 }).map((list) => list.join(',')) },
    {
      weight: 2,
      arbitrary: fc.constantFrom(
        '0..40%:10%',
        '2..8:2',
        '0..5',
        '5..0:1',
        '0..1:0.3',
        '0..100%:0.00001%',
        '0..1e15:1',
        '0..10000000:1',
        '1..1:1',
        '0..10:0',
        '0..10:-1',
        'seminar,group,standard',
        'group',
        '..',
        'a..b',
        '0..',
        '..5',
        '0..9:1:1',
        '[1,2]',
        '0..100:1',
      ),
    },
  ),
  word,
  10,
);
const assignment = (right: fc.Arbitrary<string>) =>
  mostly(
    fc.tuple(path, right).map((both) => both.join('=')),
    word,
    12,
  );
const range = mostly(
  fc.tuple(few, few).map((both) => both.join('..')),
  values,
  6,
);
const OUTCOMES = [
  'total',
  'net',
  'headroom',
  'cost_per_participant',
  'cost_per_family',
  'operating',
  'present_value',
  'participants',
  'net[2028]',
  'headroom[1]',
  'total[2]',
  'within budget',
] as const;
const outcome = mostly(fc.constantFrom(...OUTCOMES), word, 8);
const condition = mostly(
  fc.oneof(
    fc.constant('within budget'),
    fc
      .tuple(
        outcome,
        fc.constantFrom('<=', '>=', '=', '<', '>', '=='),
        fc.oneof(fc.constantFrom('0', '900000', '1000000', '900.000', '1e9'), number),
      )
      .map((parts) => parts.join(' ')),
  ),
  word,
  10,
);
const format = mostly(
  fc.constantFrom('table', 'json', 'csv', 'markdown', 'ndjson'),
  fc.oneof(fc.constantFrom('xlsx', 'svg', 'html'), word),
  10,
);
const output = mostly(
  fc.constantFrom(
    'out.csv',
    'out.json',
    'out.md',
    'out.txt',
    'out.xlsx',
    'out.svg',
    'out.html',
    'out.ndjson',
    'sub.csv',
  ),
  fc.oneof(
    fc.constantFrom(
      'b.yaml',
      'w.xlsx',
      'plans',
      'nowhere/out.csv',
      'out',
      'out.pdf',
      '-',
      '.csv',
      'round.yaml',
      '/dev/null',
      'part-1.ndjson',
    ),
    word.filter((text) => !text.includes('/') || text.startsWith('/')),
  ),
  8,
);
const count = (most: number) => mostly(fc.integer({ min: 1, max: most }).map(String), number, 8);

type Option = readonly [name: string, value: fc.Arbitrary<string> | null];

const SET: Option = ['--set', assignment(value)];
const LANG: Option = ['--lang', mostly(fc.constantFrom('en', 'da'), word)];
const ANY: readonly Option[] = [LANG, LANG, ['--no-color', null], ['--help', null], ['--version', null]];
const DELIVERED: readonly Option[] = [
  ['-f', format],
  ['-f', format],
  ['-o', output],
  ['-o', output],
  ['--csv-dialect', mostly(fc.constantFrom('rfc4180', 'danish-excel'), word)],
  ['--decimals', mostly(fc.constantFrom('0', '1', '2'), word)],
  ['--unit', mostly(fc.constantFrom('1', '1000', '1000000'), word)],
];

interface Command {
  readonly given: fc.Arbitrary<readonly string[]>;
  readonly options: readonly Option[];
  /** Those without which the work would be too much. */
  readonly always?: fc.Arbitrary<readonly string[]>;
}

const one = scenario.map((file) => [file]);
const VARY: Option = ['--vary', assignment(values)];
const SHARD: Option = [
  '--shard',
  mostly(
    fc.constantFrom('1/2', '2/2', '1/1', '3/7'),
    fc.oneof(fc.constantFrom('0/2', '3/2', '1/0', '1/99999999999', '-1/2', '1'), word),
  ),
];

const COMMANDS: Readonly<Record<string, Command>> = {
  run: { given: one, options: [SET, SET, ...DELIVERED, ['--fail-over-budget', null]] },
  check: { given: scenarios, options: [] },
  explain: {
    given: fc
      .tuple(
        one,
        fc.array(
          mostly(
            fc.constantFrom(
              'stepping_stones.course_fee',
              'stepping_stones.delivery.group',
              'therapeutic_support.delivery',
              'stepping_stones',
            ),
            word,
          ),
          { maxLength: 1 },
        ),
      )
      .map((both) => both.flat()),
    options: [SET],
  },
  compare: {
    given: scenarios.chain((some) => scenarios.map((more) => [...some, ...more])),
    options: [
      SET,
      ['--baseline', scenario],
      ['--align', null],
      ['--lines', null],
      ['--layout', mostly(fc.constantFrom('side-by-side', 'rows'), word)],
      ['--outcome', outcome],
      ...DELIVERED,
    ],
  },
  sweep: {
    given: fc.oneof(one, scenarios),
    options: [
      SET,
      VARY,
      VARY,
      ['--outcome', outcome],
      ['--layout', mostly(fc.constantFrom('rows', 'matrix'), word)],
      SHARD,
      ...DELIVERED,
    ],
  },
  tornado: {
    given: one,
    options: [
      SET,
      ['--range', assignment(range)],
      ['--range', assignment(range)],
      ['--outcome', outcome],
      ...DELIVERED,
    ],
  },
  simulate: {
    given: fc.oneof(one, scenarios),
    options: [
      SET,
      ['--seed', count(1000)],
      ['--outcome', outcome],
      ['--vary', assignment(fc.array(few, { minLength: 1, maxLength: 3 }).map((list) => list.join(',')))],
      ['--no-published', null],
      ['--workers', fc.constantFrom('1', '0', '-1', 'x')],
      SHARD,
      ...DELIVERED,
    ],
    always: mostly(
      fc.integer({ min: 1, max: 400 }).map(String),
      fc.constantFrom('0', '-1', '1.5', 'x', '', '1e400', '99999999999999999999'),
    ).map((draws) => ['--draws', draws]),
  },
  solve: {
    given: one,
    options: [
      SET,
      ['--find', path],
      ['--find', path],
      ['--so-that', condition],
      ['--so-that', condition],
      ['--equals', scenario],
      ['--other-find', path],
      ['--outcome', outcome],
      ['--other-set', assignment(value)],
      ['-f', format],
      ['-o', output],
    ],
  },
  merge: {
    given: fc.oneof(
      fc.constantFrom(
        ['part-1.ndjson', 'part-2.ndjson'],
        ['part-*.ndjson'],
        ['draws-*.ndjson'],
        ['draws-2.ndjson', 'draws-1.ndjson'],
        ['part-1.ndjson'],
        ['part-1.ndjson', 'draws-1.ndjson'],
        ['*.ndjson'],
      ),
      scenarios,
    ),
    options: [['--layout', mostly(fc.constantFrom('rows', 'matrix'), word)], ...DELIVERED],
  },
  catalogue: {
    given: fc.array(
      mostly(
        fc.constantFrom(
          'stepping_stones',
          'therapeutic_support',
          'parent_courses',
          'cpi',
          'state_pl',
          'catalogue/metodeprogram.yaml',
        ),
        fc.oneof(scenario, word),
        4,
      ),
      { maxLength: 1 },
    ),
    options: [],
  },
  init: {
    given: fc.array(fc.constantFrom('new.yaml', 'b.yaml', 'plans', '-', 'nowhere/x.yaml', ''), { maxLength: 1 }),
    options: [],
  },
  schema: {
    given: fc.constant([]),
    options: [['--for', mostly(fc.constantFrom('scenario', 'intervention', 'index'), word)]],
  },
  help: { given: fc.array(mostly(fc.constantFrom('run', 'sweep', 'merge'), word), { maxLength: 1 }), options: [] },
};

function optionOf([name, given]: Option): fc.Arbitrary<readonly string[]> {
  if (given === null) return fc.constant([name]);
  return fc.oneof(
    { weight: 12, arbitrary: given.map((text) => [name, text]) },
    { weight: 2, arbitrary: given.map((text) => [`${name}=${text}`]) },
    { weight: 1, arbitrary: fc.constant([name]) },
  );
}

const commandLine = fc.constantFrom(...Object.keys(COMMANDS)).chain((name) => {
  const { given, options, always = fc.constant([]) } = COMMANDS[name] as Command;
  const some = fc.array(
    fc
      .oneof(
        { weight: 12, arbitrary: fc.constantFrom(...options, ...ANY.slice(0, options.length === 0 ? undefined : 2)) },
        { weight: 1, arbitrary: fc.constantFrom(...ANY) },
      )
      .chain(optionOf),
    { maxLength: 5 },
  );
  return fc
    .tuple(given, always, some, fc.oneof({ weight: 30, arbitrary: fc.constant(null) }, fc.tuple(place, word)))
    .map(([files, needed, chosen, extra]) => {
      const args = [name, ...files, ...needed, ...chosen.flat()];
      // Something where it does not belong.
      if (extra !== null) args.splice(Math.floor(extra[0] * args.length), extra[0] < 0.5 ? 1 : 0, extra[1]);
      return args;
    });
});

export const commandLines: fc.Arbitrary<Case> = fc
  .tuple(commandLine, fc.constantFrom('', 'name: x\ninterventions: { parent_courses: { courses: 1 } }\n', 'name: ['))
  .map(([args, stdin]) => ({ kind: 'command-lines', files: FILES, commands: [{ args, stdin }] }));
