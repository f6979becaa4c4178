import { defineConfig, type Plugin } from 'vitest/config';
import { catalogueData } from './tooling/catalogue-data.ts';
import { readFileSync } from 'node:fs';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

/** What the build does for the program (tooling/esbuild-catalogue.ts), done for the tests. */
const builtInData: Plugin = {
  name: 'built-in-data',
  enforce: 'pre',
  load(id) {
    if (/[/\\]data[/\\][^/\\]+\.yaml$/u.test(id)) return `export default ${JSON.stringify(catalogueData(id))}`;
    if (/[/\\]templates[/\\][^/\\]+\.txt$/u.test(id)) {
      return `export default ${JSON.stringify(readFileSync(id, 'utf8'))}`;
    }
    return undefined;
  },
};

export default defineConfig({
  plugins: [builtInData],
  define: { INTERV_COST_VERSION: JSON.stringify(version) },
  test: {
    include: ['tests/**/*.test.ts'],
    // The package and LibreOffice take their time on a small machine.
    testTimeout: 120_000,
    hookTimeout: 300_000,
  },
});
