import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openScenario } from '../../src/index.ts';
import { LANGUAGES } from '../../src/language/languages.ts';
import { exampleScenarios } from '../scenarios.ts';
import { hasChromium, useChromium } from './chromium.ts';
import { readFigures, saidFigures } from './figures.ts';
import { usePages } from './page-of.ts';

/** A page says what the JSON says: as it stands in the file, and after its script has run. */

const open = useChromium();
const writePage = usePages();

const CASES = exampleScenarios().flatMap((file) =>
  LANGUAGES.map((language) => [basename(file, '.yaml'), language, file] as const),
);

describe.skipIf(!hasChromium)('the figures of a page', () => {
  it.each(CASES)('%s in %s', async (_, language, file) => {
    const url = writePage(openScenario(file), language);
    const said = await saidFigures(file, [], language);
    expect(said?.ledger.length).toBeGreaterThan(0);

    const still = await open(url, { javaScriptEnabled: false });
    expect(await still.page.locator('aside.play').count()).toBe(0);
    expect(await readFigures(still.page)).toEqual(said);
    await still.close();

    const { page, errors, requests, close } = await open(url);
    await page.waitForSelector('aside.play');
    expect(await readFigures(page)).toEqual(said);
    expect(errors).toEqual([]);
    expect(requests).toEqual([]);
    await close();
  });
});
