/**
 * Who may import whom in src/. One way, no way back: text → document → catalogue → scenario → model
 * → views → command line. Each rule says why it is there.
 */

/** What each folder of src/ may import besides itself, and why no more. */
const MAY_IMPORT = {
  formula: [[], 'the language of formulas knows nothing of what they are about'],
  language: [
    ['document', 'settings', 'catalogue', 'model', 'analysis', 'report', 'problem'],
    'words are written for types, and use none of the code',
  ],
  document: [['formula', 'problem'], 'a document is text with places, whatever it is about'],
  settings: [['document'], 'what may be set is known before any intervention and any scenario'],
  catalogue: [
    ['formula', 'document', 'settings', 'language', 'problem'],
    'interventions are data, known before any scenario',
  ],
  scenario: [
    ['formula', 'document', 'settings', 'catalogue', 'language', 'problem'],
    'a scenario knows the catalogue, not the model',
  ],
  model: [
    ['formula', 'settings', 'catalogue', 'scenario', 'language', 'problem', 'version'],
    'the arithmetic knows no view, no file and no terminal',
  ],
  random: [[], 'what is drawn follows from seed and draw alone, whatever it is for'],
  chart: [[], 'a picture is drawn of a description, whatever it shows'],
  analysis: [
    ['formula', 'document', 'settings', 'catalogue', 'scenario', 'model', 'random', 'language', 'problem'],
    'an analysis asks the plan, and knows no format and no terminal',
  ],
  parallel: [['analysis', 'scenario', 'problem'], 'a thread does what an analysis does, and nothing of its own'],
  study: [
    ['formula', 'document', 'scenario', 'model', 'analysis', 'parallel', 'language', 'problem', 'version'],
    'a study divides the work of an analysis and puts it together, and knows no format of a report and no terminal; of the words only whether there are any for a problem in a part',
  ],
  report: [
    ['formula', 'catalogue', 'model', 'analysis', 'chart', 'language', 'problem'],
    'a report reads only the result',
  ],
  explanation: [
    ['formula', 'settings', 'catalogue', 'scenario', 'model', 'language'],
    'an explanation shows the plan and its traces, and computes nothing',
  ],
  spreadsheet: [[], 'a workbook is sheets and cells, whatever they are about'],
  workbook: [
    [
      'formula',
      'document',
      'settings',
      'catalogue',
      'scenario',
      'model',
      'analysis',
      'report',
      'chart',
      'language',
      'spreadsheet',
      'problem',
    ],
    'a workbook shows the plan as formulas, and knows no file and no terminal',
  ],
  page: [
    [
      'formula',
      'document',
      'settings',
      'catalogue',
      'scenario',
      'model',
      'random',
      'analysis',
      'report',
      'chart',
      'language',
      'problem',
    ],
    'a page shows the plan to people, and knows no file and no terminal',
  ],
};

const inside = (folder) => `^src/${folder}(/|\\.ts$)`;

export default {
  forbidden: [
    ...Object.entries(MAY_IMPORT).map(([folder, [others, reason]]) => ({
      name: `${folder}-imports`,
      comment: reason,
      severity: 'error',
      from: { path: inside(folder) },
      to: { path: '^src/', pathNot: [folder, ...others].map(inside) },
    })),
    {
      name: 'language-is-words',
      comment: 'words are written for the types of others, and use none of their code',
      severity: 'error',
      from: { path: inside('language') },
      to: { path: '^src/', pathNot: inside('language'), dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'page-words-in-pages',
      comment: 'a page carries its script, and with that all the words that it reaches',
      severity: 'error',
      from: { path: '^src/page/play/main\\.tsx$' },
      to: { path: '^src/language/words\\.ts$', reachable: true },
    },
    {
      name: 'report-reads-the-result',
      comment: 'rounding, currency and totals cannot differ between formats that read one result',
      severity: 'error',
      from: { path: inside('report') },
      to: { path: '^src/model/', pathNot: '^src/model/(result|notes?|outcome-table|figure-name)\\.ts$' },
    },
    {
      name: 'report-computes-nothing',
      comment: 'of outcomes and formulas a report knows names and sizes, not how they are computed',
      severity: 'error',
      from: { path: inside('report') },
      to: {
        path: '^src/(formula/.*|analysis/.*)\\.ts$',
        pathNot: '^src/formula/compile/emit\\.ts$',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'formats-know-no-analysis',
      comment:
        'a format writes tables and documents, whatever they are about: a new one need not know them, nor they it',
      severity: 'error',
      from: { path: '^src/report/(format|table)/' },
      to: { path: '^src/(analysis|model|catalogue|chart)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'one-xlsx-library',
      comment: 'which library writes and reads workbooks is the concern of one folder',
      severity: 'error',
      from: { pathNot: inside('spreadsheet') },
      to: { path: 'hucre' },
    },
    {
      name: 'preact-in-pages',
      comment: 'how pages are put together is the concern of one folder',
      severity: 'error',
      from: { pathNot: inside('page') },
      to: { path: '(^|node_modules/)preact(/|-|$)' },
    },
    {
      name: 'nothing-sees-cli',
      comment: 'the library and the page work without a command line',
      severity: 'error',
      from: { pathNot: inside('cli') },
      to: { path: inside('cli') },
    },
    {
      name: 'engine-without-node',
      comment: 'formula, model and page run in a browser too',
      severity: 'error',
      from: { path: '^src/(formula|model|language|analysis|random|chart|page)/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no-cycles',
      comment: 'one way, no way back, for types too',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'resolvable',
      comment: 'an import that leads nowhere would pass every other rule',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '\\.(yaml|txt)$' },
    },
    {
      name: 'no-drawers',
      comment: 'a folder says what is in it',
      severity: 'error',
      from: {},
      to: { path: '/(utils?|common|helpers?|misc)(/|\\.ts$)', pathNot: 'node_modules' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.js', '.mjs', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
    },
  },
};
