import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { configDefaults, defineConfig, type Plugin, type TestProjectConfiguration } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { catalogueData } from './.tooling/catalogue-data.ts';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

// Were it to end in .css, it would be a style sheet after all.
const PAGE_CSS = '\0page-css-text';

/** What the build does for the program (.tooling/esbuild-catalogue.ts), done for the tests. */
const builtInData: Plugin = {
  name: 'built-in-data',
  enforce: 'pre',
  resolveId(id) {
    // As text, and not as a style sheet, which would be left out.
    return id.endsWith('/page.css') ? PAGE_CSS : undefined;
  },
  load(id) {
    if (id === PAGE_CSS) return `export default ${JSON.stringify(readFileSync('src/page/page.css', 'utf8'))}`;
    // The script of a page, as it was built for this run (tests/build-once.ts).
    if (id.endsWith('/src/cli/commands/run/page-script.ts')) {
      return `import { readFileSync } from 'node:fs'; import { join } from 'node:path'; import { inject } from 'vitest'; export const pageScript = (language) => readFileSync(join(inject('pageScripts'), 'page-' + language + '.js'), 'utf8');`;
    }
    if (/[/\\]data[/\\][^/\\]+\.yaml$/u.test(id)) return `export default ${JSON.stringify(catalogueData(id))}`;
    if (/[/\\]language[/\\].*\.txt$/u.test(id)) {
      return `export default ${JSON.stringify(readFileSync(id, 'utf8'))}`;
    }
    return undefined;
  },
};

/** The files of tests that have a word in them. */
function testsWith(word: string): string[] {
  const tests = readdirSync('tests', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => join('tests', file));
  return tests.filter((file) => readFileSync(file, 'utf8').includes(word));
}

const isMutationTesting = process.env.STRYKER_MUTATOR_WORKER !== undefined;

const ALL = ['tests/**/*.test.ts'];

/** What mutation testing runs for every mutant: the part of the fast tier that is nearest. With all of it the score can only be higher. */
const OF_THE_MODEL = [
  ...['catalogue', 'document', 'formula', 'model', 'published', 'scenario'].map(
    (folder) => `tests/${folder}/**/*.test.ts`,
  ),
  'tests/cli/invalid.test.ts',
  'tests/golden/reports.test.ts',
  'tests/properties/{exact-arithmetic,own-formulas}.test.ts',
];

/** Those of them that take seconds. A mutant is found soonest where they come last. */
const SLOW = ['golden/reports', 'properties/exact-arithmetic', 'properties/own-formulas', 'cli/invalid'];

class QuickFirst extends BaseSequencer {
  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => SLOW.findIndex((file) => moduleId.endsWith(`${file}.test.ts`));
    return Promise.resolve(files.toSorted((a, b) => rank(a) - rank(b)));
  }
}

/** What is left out where: threads, in which mutation testing runs tests, cannot change the working folder. */
const excluded = (isFull: boolean) => [
  ...configDefaults.exclude,
  ...(isFull ? [] : ['tests/**/*.full.test.ts']),
  ...(isMutationTesting ? testsWith('process.chdir') : []),
];

/**
 * In the fast tier a process loads the program once, and not anew for every file of tests; but for those that replace
 * parts of it. That no file needs what another leaves, the full tier shows.
 */
const together: TestProjectConfiguration[] = [
  {
    extends: true,
    test: { name: 'together', isolate: false, include: ALL, exclude: [...excluded(false), ...testsWith('vi.mock(')] },
  },
  { extends: true, test: { name: 'apart', include: testsWith('vi.mock('), exclude: excluded(false) } },
];

/** `vitest run` is the fast tier, `vitest run --mode full` all tests (tests/tier.ts). */
export default defineConfig(({ mode }) => ({
  plugins: [builtInData],
  define: { INTERV_COST_VERSION: JSON.stringify(version) },
  test: {
    exclude: excluded(mode === 'full'),
    ...(mode === 'full'
      ? { include: ALL }
      : isMutationTesting
        ? { include: OF_THE_MODEL, isolate: false, sequence: { sequencer: QuickFirst } }
        : { projects: together }),
    env: { TEST_TIER: mode === 'full' ? 'full' : 'fast', IS_MUTATION_TESTING: String(isMutationTesting) },
    globalSetup: 'tests/build-once.ts',
    setupFiles: ['tests/fixed-seed.ts'],
    // Many tests wait for other programs, so no core is kept free.
    maxWorkers: '100%',
    // Against hanging for ever alone: ten times and more what a test takes. Work in tests is bounded by counts.
    testTimeout: mode === 'full' ? 3_600_000 : 600_000,
    hookTimeout: 3_600_000,
  },
}));
