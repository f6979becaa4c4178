import { describe, expect, it } from 'vitest';
import { openScenario } from '../../src/index.ts';
import { hasChromium, useChromium } from './chromium.ts';
import { openAll } from './controls.ts';
import { usePages } from './page-of.ts';

/** A page on A4 paper. */

const open = useChromium();
const writePage = usePages();

/** 210 mm less the margins of 13 mm, in pixels of which there are 96 to the inch. */
const PAPER = 695;

const NAMES = ['three-side-by-side', 'budget-2027', 'national-roll-out'] as const;
/** How many sheets each may take. */
const SHEETS = { 'three-side-by-side': [2, 4], 'budget-2027': [2, 5], 'national-roll-out': [2, 5] } as const;

describe.skipIf(!hasChromium)('on paper', () => {
  it.each(NAMES)('%s: nothing is cut, and it takes a few sheets', async (name) => {
    const { page, close } = await open(writePage(openScenario(`scenarios/${name}.yaml`), 'da'));
    // What is open on the screen is not in the way on paper.
    await openAll(page);
    const pdf = await page.pdf({ format: 'A4', printBackground: true, preferCSSPageSize: true });
    const sheets = pdf.toString('latin1').match(/\/Type\s*\/Page\b/gu)?.length ?? 0;
    process.stderr.write(`${name}: ${String(sheets)} sheets\n`);
    const [least, most] = SHEETS[name];
    expect(sheets).toBeGreaterThanOrEqual(least);
    expect(sheets).toBeLessThanOrEqual(most);

    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: PAPER, height: 1000 });
    const cut = await page.evaluate((width) => {
      const nodes = [...document.querySelectorAll('main *, header *, .headlines *, footer')];
      return nodes
        .filter((node) => node.getBoundingClientRect().right > width + 1)
        .map((node) => `${node.tagName} ${String(node.getAttribute('class'))} ${node.textContent.slice(0, 40)}`);
    }, PAPER);
    expect(cut).toEqual([]);
    for (const selector of ['aside.play', '#ledger-filter', 'details.data', 'input', 'button']) {
      const shown = await page
        .locator(selector)
        .evaluateAll((all) => all.filter((node) => node.getClientRects().length > 0).length);
      expect(shown, selector).toBe(0);
    }
    // The tables and charts are there, and the ledger is not scrolled.
    expect(await page.locator('table.statement').isVisible()).toBe(true);
    expect(await page.locator('.chart svg').count()).toBeGreaterThan(1);
    expect(
      await page.locator('.scroll.tall').evaluate((node) => node.scrollHeight - node.clientHeight),
    ).toBeLessThanOrEqual(1);
    await close();
  });

  it('paper is light where the screen is dark', async () => {
    const { page, close } = await open(writePage(openScenario('scenarios/phased-roll-out.yaml'), 'en'), {
      colorScheme: 'dark',
    });
    const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const dark = await paper();
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    expect(await paper()).toBe('rgb(255, 255, 255)');
    expect(dark).not.toBe('rgb(255, 255, 255)');
    await close();
  });
});
