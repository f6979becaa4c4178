import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { build, type BuildOptions } from 'esbuild';
import { codeCacheFile, loadProgram } from '../src/cli/start/load-program.ts';
import type { Terminal } from '../src/cli/terminal/terminal.ts';
import { catalogue } from './esbuild-catalogue.ts';
import { LANGUAGES } from '../src/language/languages.ts';
import { bundlePage } from './page-script.ts';
import { thirdPartyLicences } from './licences.ts';

/** Builds the program and the library into dist/. */

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

const common: BuildOptions = {
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  plugins: [catalogue],
  define: { INTERV_COST_VERSION: JSON.stringify(version) },
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'none',
  loader: { '.txt': 'text', '.css': 'text' },
  jsx: 'automatic',
  jsxImportSource: 'preact',
  // Of yaml's two builds that for browsers: the other one asks the environment at every token whether to log it.
  alias: { yaml: './node_modules/yaml/browser/index.js' },
  metafile: true,
  logLevel: 'warning',
};

rmSync('dist', { recursive: true, force: true });
const program = await build({
  ...common,
  // Scripts rather than modules: Node 20 can keep the compiled code of a script (bin/interv-cost.js).
  format: 'cjs',
  // The whole program, and a smaller one that starts faster for want of the analyses.
  entryPoints: { 'interv-cost': 'src/cli/start/entry-all.ts', core: 'src/cli/start/entry-core.ts' },
  // Where a module would ask for its own address, to find the files of its threads beside it.
  define: { ...common.define, 'import.meta.url': 'programUrl.href' },
  banner: { js: "const programUrl={get href(){return require('node:url').pathToFileURL(__filename).href}};" },
  outExtension: { '.js': '.cjs' },
  outdir: 'dist',
});
// What other threads run: the pool's own entry, where it looks for it, and our tasks.
const threads = await build({
  ...common,
  format: 'esm',
  entryPoints: {
    'entry/worker': 'node_modules/tinypool/dist/entry/worker.js',
    'simulation-task': 'src/parallel/simulation-task.ts',
    'read-task': 'src/parallel/read-task.ts',
  },
  banner: { js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);" },
  outdir: 'dist',
});
const library = await build({
  ...common,
  format: 'esm',
  entryPoints: ['src/index.ts'],
  // The yaml package requires a module of Node's own, which a module bundle cannot do by itself.
  banner: { js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);" },
  outfile: 'dist/index.js',
});
const pages = await Promise.all(
  LANGUAGES.map(async (language) => ({ language, ...(await bundlePage(language, common.define ?? {})) })),
);
for (const { language, script } of pages) writeFileSync(`dist/page-${language}.js`, script);
writeFileSync(
  'dist/THIRD-PARTY-LICENCES.txt',
  thirdPartyLicences([program, threads, library, ...pages].map(({ metafile }) => metafile)),
);
await writeCodeCache('core.cjs', [['run', 'scenarios/three-side-by-side.yaml']]);
await writeCodeCache('interv-cost.cjs', [
  ['sweep', 'scenarios/three-side-by-side.yaml'],
  ['compare', 'scenarios', '--layout', 'rows', '--format', 'csv'],
]);
// By its own script: the command `tsc` is a shell script on Windows, which no program can start by itself.
execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '--project', '.tooling/tsconfig.types.json'], {
  stdio: 'inherit',
});
// Last: once it is there, all of dist/ is (.tooling/build.mjs).
await build({
  ...common,
  format: 'cjs',
  entryPoints: ['src/cli/start/launch.ts'],
  outfile: 'dist/launch.cjs',
});

/** Keeps the compiled code of what commands use, so that Node 20 need not compile it at every start. */
async function writeCodeCache(name: string, commands: readonly (readonly string[])[]): Promise<void> {
  const file = resolve('dist', name);
  const { script, program: built } = loadProgram(file);
  const silent: Terminal = {
    env: {},
    stdin: () => new Uint8Array(),
    stdout: () => undefined,
    stdoutReady: () => true,
    stdoutDrop: () => undefined,
    stderr: () => undefined,
    columns: undefined,
    color: { stdout: false, stderr: false },
    platform: process.platform,
    onInterrupt: () => () => undefined,
    progress: undefined,
  };
  for (const command of commands) {
    const code = await built.main(command, silent);
    if (code !== 0) throw new Error(`${command.join(' ')} ended with ${String(code)}`);
  }
  writeFileSync(codeCacheFile(file), script.createCachedData());
}
