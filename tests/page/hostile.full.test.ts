import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { wordsOf } from '../../src/language/words.ts';
import { openText } from '../../src/scenario/load.ts';
import type { ScenarioSource } from '../../src/scenario/source.ts';
import { hasChromium, useChromium } from './chromium.ts';
import { Hands, openAll } from './controls.ts';
import { usePages } from './page-of.ts';

/** No text of a scenario or of an intervention's file can act in the page, whatever it looks like. */

const open = useChromium();
const writePage = usePages();
const folder = mkdtempSync(join(tmpdir(), 'interv-cost-hostile-page-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const HOSTILE = [
  '<script>window.hacked=1</script>',
  '"><img src=x onerror=window.hacked=1>',
  "'><svg onload=window.hacked=1>",
  '</title><script>window.hacked=1</script>',
  '</script><script>window.hacked=1</script>',
  '</textarea></style></svg><script>window.hacked=1</script>',
  '<!-- <script>',
  '--> ]]> <![CDATA[',
  '&lt;b&gt; &amp;amp; &#60;',
  '{{constructor.constructor("window.hacked=1")()}} ${window.hacked=1} `',
  'javascript:window.hacked=1//\\u003cscript>',
  '\u202egnp.exe\u202c \u2066a\u2069 b',
] as const;

/** A programme and a scenario of which every text is hostile. */
function hostileSource(text: string): ScenarioSource {
  const programme = {
    id: 'mine',
    name: text,
    price_year: 2017,
    overhead_included: '20%',
    inputs: {
      people: {
        kind: 'count',
        by_year: true,
        unit: text,
        label: text,
        keys: { one: text, other: text },
        choose_with: 'which',
      },
    },
    sources: { 'mine-2020': { title: text, publisher: text, year: 2020 } },
    participants: 'people',
    lines: [
      {
        id: 'work',
        label: text,
        phase: 'operating',
        quantity: 'people',
        for_each: 'people',
        unit: text,
        unit_cost: { one: '1000', other: '2000' },
        wage_share: { value: 0, because: text },
        origin: 'published',
        source: 'mine-2020',
        quote: text,
      },
    ],
  };
  writeFileSync(join(folder, 'mine.yaml'), JSON.stringify(programme));
  const raw = {
    name: text,
    description: text,
    years: 2,
    staff_turnover: '10%',
    funding: [{ name: text, amount: 100 }],
    budget: 100,
    catalogue: ['mine.yaml'],
    interventions: { mine: { which: 'one', people: 3 } },
  };
  return openText({ text: JSON.stringify(raw), file: join(folder, 'scenario.yaml'), folder, set: [] });
}

/** What is seen of a text: without the marks that turn its direction, and with single spaces. */
function seen(text: string): string {
  return text
    .replace(/[\u202a-\u202e\u2066-\u2069]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

describe.skipIf(!hasChromium)('the text', () => {
  it.each(HOSTILE)('%j is a text', async (text) => {
    const url = writePage(hostileSource(text), 'en');
    const { page, errors, requests, close } = await open(url);
    const { play } = wordsOf('en').reportPage;
    const texts = (selector: string) => page.locator(selector).allTextContents();
    const isSeen = async (selector: string) => (await texts(selector)).some((each) => seen(each).includes(seen(text)));

    expect(seen(await page.title())).toBe(seen(text));
    const places = [
      'h1',
      '.description',
      'table.statement th',
      'table.ledger th[scope=row]',
      'table.ledger td',
      'table.sources th[scope=row]',
      'table.sources q',
      '#sources li',
      '.play summary',
      '.play label',
      '.play option',
      'details.data th',
      '.chart desc',
    ];
    await openAll(page);
    for (const place of places) expect(await isSeen(place), place).toBe(true);
    expect((await texts('#report')).join('')).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/u);

    // The same in what comes later: a change, a problem, a filter, the dialog.
    await new Hands(page, 'en', 'mine.people').type('7');
    await new Hands(page, 'en', 'staff_turnover').type(text.replace(/\s+/gu, ' '));
    expect(await page.locator('#play-problem li').count()).toBeGreaterThan(0);
    await page.locator('#ledger-filter').fill(text);
    await page.getByRole('button', { name: play.copy, exact: true }).click();
    expect(JSON.stringify(await page.locator('dialog textarea').inputValue())).toContain(
      JSON.stringify(JSON.stringify(text)).slice(1, -1),
    );

    // A script that ran would have done so by now: what it would wait for has been loaded.
    expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
    expect(await page.locator('script').count()).toBe(2);
    expect(await page.locator('img, iframe, object, embed, link, base').count()).toBe(0);
    expect(errors).toEqual([]);
    expect(requests).toEqual([]);
    await close();
  });

  it('a script that is put into the page is refused by the page itself', async () => {
    const { page, errors, close } = await open(writePage(hostileSource('x'), 'en'));
    await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'window.hacked=1';
      document.body.append(script);
      const image = document.createElement('img');
      image.src = 'https://evil.invalid/x.png';
      document.body.append(image);
    });
    expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
    await expect.poll(() => errors.filter((error) => error.includes('Content Security Policy')).length).toBe(2);
    await close();
  });
});
