import { describe, expect, it } from 'vitest';
import { openScenario } from '../../src/index.ts';
import { hasChromium, useChromium } from './chromium.ts';
import { openAll, openTables } from './controls.ts';
import { usePages } from './page-of.ts';

/** A page fits the window: wide tables are scrolled by themselves. */

const open = useChromium();
const writePage = usePages();

const WIDTHS = [360, 768, 1920] as const;
const NAMES = ['three-side-by-side', 'budget-2027', 'grant-pool'] as const;

describe.skipIf(!hasChromium)('a page', () => {
  it.each(NAMES.flatMap((name) => WIDTHS.map((width) => [name, width] as const)))(
    'of %s is not wider than a window of %i pixels',
    async (name, width) => {
      const url = writePage(openScenario(`scenarios/${name}.yaml`), 'da');
      const still = await open(url, { javaScriptEnabled: false, viewport: { width, height: 800 } });
      const room = () => document.documentElement.scrollWidth - innerWidth;
      expect(await still.page.evaluate(room)).toBeLessThanOrEqual(0);
      await still.close();
      const { page, close } = await open(url, { viewport: { width, height: 800 } });
      await openAll(page);
      await openTables(page);
      expect(await page.evaluate(room)).toBeLessThanOrEqual(0);
      // A line of a chart is as wide as the room for it.
      const charts = await page
        .locator('.chart')
        .evaluateAll((nodes) => nodes.map((node) => node.scrollWidth - node.clientWidth));
      expect(charts.filter((over) => over > 0)).toEqual([]);
      await close();
    },
  );

  it('draws its charts anew when the window changes', async () => {
    const { page, close } = await open(writePage(openScenario('scenarios/three-side-by-side.yaml'), 'en'));
    const width = () =>
      page
        .locator('.chart svg')
        .first()
        .evaluate((node) => node.getAttribute('viewBox'));
    const before = await width();
    await page.setViewportSize({ width: 400, height: 800 });
    await expect.poll(width).not.toBe(before);
    expect(Number((await width())?.split(' ')[2])).toBeLessThan(400);
    await close();
  });
});
