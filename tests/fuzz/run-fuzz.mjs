import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/** Bundles the driver of the fuzz and runs it: `npm run fuzz -- --inputs 1000`. JavaScript, since nothing is built yet. */

const outfile = resolve('node_modules/.cache/fuzz.mjs');
await build({
  entryPoints: ['tests/fuzz/fuzz.ts'],
  bundle: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
  logLevel: 'warning',
  outfile,
});
await import(pathToFileURL(outfile).href);
