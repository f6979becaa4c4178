import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { LANGUAGES } from '../src/language/languages.ts';
import { bundlePage } from '../.tooling/page-script.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of what runs in report pages: page-en.js and page-da.js. */
    pageScripts: string;
  }
}

/** Builds what the tests test, once for a run and from the sources as they are; the program itself in the full tier alone. */
export default async function setup(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'interv-cost-scripts-'));
  for (const language of LANGUAGES) {
    const { script } = await bundlePage(language, { INTERV_COST_VERSION: '"test"' });
    writeFileSync(join(folder, `page-${language}.js`), script);
  }
  project.provide('pageScripts', folder);
  if (project.config.env.TEST_TIER === 'full')
    execFileSync(process.execPath, ['.tooling/build.mjs', '--if-stale'], { stdio: 'inherit' });
  return () => {
    rmSync(folder, { recursive: true, force: true });
  };
}
