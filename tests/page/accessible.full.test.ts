import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { openScenario } from '../../src/index.ts';
import { wordsOf } from '../../src/language/words.ts';
import { hasChromium, useChromium } from './chromium.ts';
import { openAll, openTables } from './controls.ts';
import { usePages } from './page-of.ts';

/** What a program can find of what keeps somebody from using a page: there is none of it. */

const open = useChromium();
const writePage = usePages();

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What the program finds, each with where it is. */
async function findings(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE);
  const { violations, passes } = await page.evaluate(async (tags) => {
    const { axe } = window as unknown as { readonly axe: { readonly run: (options: object) => Promise<AxeResults> } };
    return axe.run({ runOnly: { type: 'tag', values: tags } });
  }, TAGS);
  expect(passes.length).toBeGreaterThan(15);
  return violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help}: ${nodes
        .map(({ target }) => target.join(' '))
        .slice(0, 3)
        .join(', ')}`,
  );
}

const SCHEMES = ['light', 'dark'] as const;
const WIDTHS = [360, 1400] as const;

describe.skipIf(!hasChromium)('a page', () => {
  it.each(SCHEMES.flatMap((colorScheme) => WIDTHS.map((width) => [colorScheme, width] as const)))(
    'in the %s, %i pixels wide',
    async (colorScheme, width) => {
      // Its own policy would refuse the program that looks for faults.
      const url = writePage(openScenario('scenarios/three-side-by-side.yaml'), 'da');
      const { page, close } = await open(url, { bypassCSP: true, colorScheme, viewport: { width, height: 900 } });
      expect(await findings(page), 'as it is opened').toEqual([]);

      await openAll(page);
      await openTables(page);
      expect(await page.locator('details:not([open])').count()).toBe(0);
      expect(await findings(page), 'with all that can be opened').toEqual([]);

      await page.evaluate(() => (location.hash = 'price_year=1900&staff_turnover=20%25'));
      await page.locator('#play-problem li').first().waitFor();
      expect(await page.locator('.control.changed').count()).toBeGreaterThan(0);
      expect(await findings(page), 'with a problem and a change').toEqual([]);

      await page.getByRole('button', { name: wordsOf('da').reportPage.play.copy, exact: true }).click();
      await page.locator('dialog[open]').waitFor();
      expect(await findings(page), 'with the dialog').toEqual([]);
      await close();
    },
  );

  it('without its script', async () => {
    const url = writePage(openScenario('scenarios/budget-2027.yaml'), 'en');
    const { page, close } = await open(url, { bypassCSP: true });
    await page.evaluate(() => document.querySelector('aside.play')?.remove());
    expect(await findings(page)).toEqual([]);
    await close();
  });
});

describe.skipIf(!hasChromium)('the dialog', () => {
  it('takes the focus, closes with the escape key, and gives the focus back', async () => {
    const { page, close } = await open(writePage(openScenario('scenarios/phased-roll-out.yaml'), 'en'));
    const button = page.getByRole('button', { name: wordsOf('en').reportPage.play.copy, exact: true });
    await button.focus();
    await page.keyboard.press('Enter');
    await page.locator('dialog[open]').waitFor();
    expect(await page.evaluate(() => document.activeElement?.closest('dialog') !== null)).toBe(true);
    await page.keyboard.press('Escape');
    await page.locator('dialog').waitFor({ state: 'detached' });
    expect(await button.evaluate((node) => node === document.activeElement)).toBe(true);
    await close();
  });
});
