import { readFileSync } from 'node:fs';
import * as nodeModule from 'node:module';
import { fileURLToPath } from 'node:url';
import { codeCacheFile, loadProgram } from './load-program.ts';

/** The commands of the smaller program, which starts faster; a test holds the list to it. */
const CORE = ['run', 'check', 'explain', 'catalogue', 'init', 'schema'];

const program = CORE.includes(process.argv[2] ?? '') ? './core.cjs' : './interv-cost.cjs';

// Node 22 and later keep compiled code themselves; for Node 20 the build keeps it beside the program.
const file = fileURLToPath(new URL(program, import.meta.url));
if ('enableCompileCache' in nodeModule) {
  (nodeModule.enableCompileCache as () => void)();
  const loaded = nodeModule.createRequire(import.meta.url)(file) as ReturnType<typeof loadProgram>['program'];
  void loaded.runProcess();
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
