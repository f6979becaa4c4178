import type { Language } from '../../src/language/languages.ts';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll } from 'vitest';
import { pageScript } from '../../src/cli/commands/run/page-script.ts';
import { evaluatePlan } from '../../src/model/evaluate.ts';
import { makePlan } from '../../src/model/plan.ts';
import { makeScenarioPage } from '../../src/page/scenario-page.tsx';
import type { ScenarioSource } from '../../src/scenario/source.ts';

/** The report page of a scenario, as `run -o report.html` writes it. */
export function pageOf(source: ScenarioSource, language: Language): string {
  const plan = makePlan(source.read());
  const presentation = { language, decimals: 0, unit: 1 };
  return makeScenarioPage({ source, plan, result: evaluatePlan(plan), presentation, script: pageScript(language) });
}

/** A folder for the pages of a test file; gives what writes a page there, and its address. */
export function usePages(): (source: ScenarioSource, language: Language) => string {
  const folder = mkdtempSync(join(tmpdir(), 'interv-cost-page-'));
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  let count = 0;
  return (source, language) => {
    count += 1;
    const file = join(folder, `page-${String(count)}.html`);
    writeFileSync(file, pageOf(source, language));
    return pathToFileURL(file).href;
  };
}
