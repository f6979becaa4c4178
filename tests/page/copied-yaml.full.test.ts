import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { openScenario } from '../../src/index.ts';
import { wordsOf } from '../../src/language/words.ts';
import { runCli } from '../cli/run-cli.ts';
import { exampleScenarios } from '../scenarios.ts';
import { changedScenario } from '../workbook/changes.ts';
import { hasChromium, useChromium } from './chromium.ts';
import { readFigures, saidFigures } from './figures.ts';
import { usePages } from './page-of.ts';

/** What "Copy as YAML" gives is a scenario file with the figures of the page, to the øre. */

const open = useChromium();
const writePage = usePages();

// The catalogue's own files lie where the scenario says.
const folder = mkdtempSync(join(tmpdir(), 'interv-cost-copied-'));
cpSync('scenarios', folder, { recursive: true });
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const { play } = wordsOf('en').reportPage;

/** The text of the dialog. */
async function copied(page: Page): Promise<string> {
  await page.getByRole('button', { name: play.copy, exact: true }).click();
  const text = await page.locator('dialog textarea').inputValue();
  await page.keyboard.press('Escape');
  await page.locator('dialog').waitFor({ state: 'detached' });
  return text;
}

/** What `run --format json` says, but for the fingerprint of the file. */
async function jsonOf(file: string, set: readonly string[] = []): Promise<unknown> {
  const { code, stdout, stderr } = await runCli([
    'run',
    file,
    '--format',
    'json',
    ...set.flatMap((each) => ['--set', each]),
  ]);
  expect(stderr).toBe('');
  expect(code).toBe(0);
  return { ...(JSON.parse(stdout) as object), provenance: null };
}

/** The settings of a command line as they stand in an address. */
function hashOf(set: readonly string[]): string {
  return set
    .map((setting) => {
      const [path = '', value = ''] = setting.split('=');
      const data: unknown = parse(value);
      return `${encodeURIComponent(path)}=${encodeURIComponent(typeof data === 'string' ? data : JSON.stringify(data))}`;
    })
    .join('&');
}

/** Follows a link within the page. */
function follow(page: Page, hash: string): Promise<void> {
  return page.evaluate(
    (to) =>
      new Promise<void>((done) => {
        addEventListener('hashchange', () => done(), { once: true });
        location.hash = to;
      }),
    hash,
  );
}

/** Changes for each scenario, besides none. */
const SEEDS = [1, 2, 3] as const;

describe.skipIf(!hasChromium)('the YAML of a page', () => {
  it.each(exampleScenarios().map((file) => [basename(file, '.yaml'), file] as const))('%s', async (name, file) => {
    const source = openScenario(file);
    const { page, errors, close } = await open(writePage(source, 'en'));
    const copy = join(folder, 'copied.yaml');
    writeFileSync(copy, await copied(page));
    expect(await jsonOf(copy)).toEqual(await jsonOf(file));

    let tried = 0;
    for (const seed of SEEDS) {
      const changed = changedScenario(source, seed * 1000 + name.length, 4);
      if (changed === null) continue;
      tried += 1;
      const set = changed.changes.map((change) => change.set);
      await follow(page, hashOf(set));
      expect(await readFigures(page)).toEqual(await saidFigures(file, set, 'en'));
      writeFileSync(copy, await copied(page));
      expect(await jsonOf(copy)).toEqual(await jsonOf(file, set));
    }
    expect(tried).toBeGreaterThan(0);
    expect(errors).toEqual([]);
    await close();
  });

  it('can be saved as well, and begins with the name of the scenario', async () => {
    const { page, close } = await open(writePage(openScenario('scenarios/phased-roll-out.yaml'), 'en'));
    await page.getByRole('button', { name: play.copy, exact: true }).click();
    const text = await page.locator('dialog textarea').inputValue();
    expect(text.split('\n')[0]).toContain('Stepping Stones indfaset i to trin');
    const download = page.waitForEvent('download');
    await page.locator('dialog a[download]').click();
    expect(readFileSync(await (await download).path(), 'utf8')).toBe(text);
    await page.getByRole('button', { name: play.close, exact: true }).click();
    expect(await page.locator('dialog').count()).toBe(0);
    await close();
  });
});
