import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { LANGUAGES } from '../../src/language/languages.ts';
import { catalogue } from '../../.tooling/esbuild-catalogue.ts';
import { bundlePage } from '../../.tooling/page-script.ts';

/** Bundles what tries cases, with the program as it stands, and says where it is. */
export async function buildChild(folder: string): Promise<string> {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  const define = { INTERV_COST_VERSION: JSON.stringify(version) };
  const outfile = resolve(folder, 'child.mjs');
  mkdirSync(folder, { recursive: true });
  await build({
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20.19',
    entryPoints: ['tests/fuzz/child.ts'],
    outfile,
    plugins: [catalogue],
    define,
    loader: { '.txt': 'text', '.css': 'text' },
    jsx: 'automatic',
    jsxImportSource: 'preact',
    // The same build of it that the program has.
    alias: { yaml: './node_modules/yaml/browser/index.js' },
    banner: { js: "import{createRequire as requireFrom}from'node:module';const require=requireFrom(import.meta.url);" },
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  for (const language of LANGUAGES)
    writeFileSync(join(folder, `page-${language}.js`), (await bundlePage(language, define)).script);
  return outfile;
}
