import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { Script } from 'node:vm';
import type { main, runProcess } from './entry-all.ts';

/** What the built program offers: to run as this process, or on a terminal of the caller's. */
export interface Program {
  readonly runProcess: typeof runProcess;
  readonly main: typeof main;
}

type Wrapper = (
  exports: object,
  require: NodeJS.Require,
  module: { exports: object },
  filename: string,
  dirname: string,
) => void;

/** The file that keeps the compiled code of the program for this version of Node on this kind of machine. */
export function codeCacheFile(program: string): string {
  return `${program}.${process.version}-${process.arch}.cache`;
}

/** Loads the built program as Node loads a CommonJS module, but with a code cache. */
export function loadProgram(file: string, cachedData?: Buffer): { readonly script: Script; readonly program: Program } {
  // The build writes ASCII only, which is read fastest as Latin-1.
  const source = readFileSync(file, 'latin1');
  const wrapped = `(function (exports, require, module, __filename, __dirname) {${source}\n})`;
  const script = new Script(wrapped, { filename: file, ...(cachedData === undefined ? {} : { cachedData }) });
  const module = { exports: {} };
  (script.runInThisContext() as Wrapper)(module.exports, createRequire(file), module, file, dirname(file));
  return { script, program: module.exports as Program };
}
