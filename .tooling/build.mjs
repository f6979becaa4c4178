import { existsSync, lstatSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/**
 * Builds the program into dist/: `node .tooling/build.mjs`, or with `--if-stale` only where dist/ is
 * older than what it is built from. JavaScript, since it must run before anything is built.
 */

const INPUTS = ['src', '.tooling', 'package.json', 'package-lock.json'];

/** The build writes this file last: once it is there, all of dist/ is. */
const LAST = 'dist/launch.cjs';

if (!process.argv.includes('--if-stale') || !existsSync(LAST) || newest(INPUTS) > lstatSync(LAST).mtimeMs) {
  const outfile = resolve('node_modules/.cache/build.mjs');
  await build({
    entryPoints: ['.tooling/build.ts'],
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'warning',
    outfile,
  });
  await import(pathToFileURL(outfile).href);
}

/** When the last of some files and folders, and of what is in them, was changed; a folder is when a file in it goes. */
function newest(paths) {
  return Math.max(
    ...paths.map((path) => {
      const stat = lstatSync(path);
      return stat.isDirectory()
        ? Math.max(stat.mtimeMs, newest(readdirSync(path).map((name) => join(path, name))))
        : stat.mtimeMs;
    }),
  );
}
