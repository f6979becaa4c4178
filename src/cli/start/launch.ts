import { readFileSync } from 'node:fs';
import * as nodeModule from 'node:module';
import { join } from 'node:path';
import { compileCacheFolder } from './compile-cache.ts';
import { codeCacheFile, loadProgram, type Program } from './load-program.ts';

/** The commands of the smaller program, which starts faster; a test compares it with `commands/core.ts`. */
const CORE = ['run', 'check', 'explain', 'catalogue', 'init', 'schema'];

const file = join(__dirname, CORE.includes(process.argv[2] ?? '') ? 'core.cjs' : 'interv-cost.cjs');

// Node 22 and later keep compiled code themselves; for Node 20 the build keeps it beside the program.
if ('enableCompileCache' in nodeModule) {
  const { env, platform } = process;
  const folder = compileCacheFolder({ env, platform, user: process.geteuid?.() });
  if (folder !== null) (nodeModule.enableCompileCache as (folder: string) => void)(folder);
  void (nodeModule.createRequire(file)(file) as Program).runProcess();
} else {
  void loadProgram(file, readIfThere(codeCacheFile(file))).program.runProcess();
}

/** The cache is made for one version of Node on one kind of machine; without it, starting takes longer. */
function readIfThere(cache: string): Buffer | undefined {
  try {
    return readFileSync(cache);
  } catch {
    return undefined;
  }
}
