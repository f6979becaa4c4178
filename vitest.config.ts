import { defineConfig, type Plugin } from 'vitest/config';
import { catalogueData } from './tooling/catalogue-data.ts';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

// Were it to end in .css, it would be a style sheet after all.
const PAGE_CSS = '\0page-css-text';

/** What the build does for the program (tooling/esbuild-catalogue.ts), done for the tests. */
const builtInData: Plugin = {
  name: 'built-in-data',
  enforce: 'pre',
  resolveId(id) {
    // As text, and not as a style sheet, which would be left out.
    return id.endsWith('/page.css') ? PAGE_CSS : undefined;
  },
  load(id) {
    if (id === PAGE_CSS) return `export default ${JSON.stringify(readFileSync('src/page/page.css', 'utf8'))}`;
    // The script of a page is what was built of it.
    if (id.endsWith('/src/cli/page-script.ts')) {
      const folder = JSON.stringify(`${resolve('dist')}/page-`);
      return `import { readFileSync } from 'node:fs'; export const pageScript = (language) => readFileSync(${folder} + language + '.js', 'utf8');`;
    }
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
    // Many tests wait for other programs, so no core is kept free.
    maxWorkers: '100%',
    // The package and LibreOffice take their time on a small machine.
    testTimeout: 120_000,
    hookTimeout: 300_000,
  },
});
