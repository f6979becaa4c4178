import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { openScenario } from '../../src/index.ts';
import { wordsOf } from '../../src/language/words.ts';
import { hasChromium, useChromium } from './chromium.ts';
import { Hands, openAll, readControls } from './controls.ts';
import { readFigures, saidFigures } from './figures.ts';
import { usePages } from './page-of.ts';

/** What stands after `#` in the address is the whole state of a page. */

const open = useChromium();
const writePage = usePages();

const problemsIn = (page: Page) => page.locator('#play-problem li').allTextContents();
const addressOf = (page: Page) => page.evaluate(() => location.hash.slice(1));

/** Some changes in each, of different kinds. */
const CASES = {
  'three-side-by-side': {
    staff_turnover: '22,5',
    'therapeutic_support.participants': '17',
    'stepping_stones.unit_costs.staff_time': '51.234,56',
    overhead: '18',
  },
  'mixed-tiers': {
    'family_centre.participants.group': '21',
    'disability_team.participants.standard': '9',
    completion_rate: '87,5',
  },
  'budget-2027': { budget: '700000', 'funding[1].amount': '123.456,78', 'price_index.extend': '-1,5' },
} as const;

/** The state of a page as a reader sees it. */
async function stateOf(page: Page) {
  await openAll(page);
  return { controls: await readControls(page), figures: await readFigures(page), address: await addressOf(page) };
}

describe.skipIf(!hasChromium)('a link', () => {
  it.each(Object.entries(CASES))(
    'to changes of %s gives the same page again, and the scenario is one press away',
    async (name, changes) => {
      const file = `scenarios/${name}.yaml`;
      const url = writePage(openScenario(file), 'da');
      const reset = (page: Page) =>
        page.getByRole('button', { name: wordsOf('da').reportPage.play.reset, exact: true }).click();
      const first = await open(url);
      const untouched = await stateOf(first.page);
      for (const [path, text] of Object.entries(changes)) await new Hands(first.page, 'da', path).type(text);
      await first.page.waitForFunction(
        (count) => location.hash.split('&').length === count,
        Object.keys(changes).length,
      );
      const changed = await stateOf(first.page);
      expect(await problemsIn(first.page)).toEqual([]);
      expect(changed.figures).not.toEqual(untouched.figures);
      expect(changed.figures).toEqual(
        await saidFigures(file, changed.address.split('&').map(decodeURIComponent), 'da'),
      );

      const second = await open(url, { hash: changed.address });
      expect(await stateOf(second.page)).toEqual(changed);

      await reset(second.page);
      await second.page.waitForFunction(() => location.hash === '');
      expect(await stateOf(second.page)).toEqual(untouched);
      expect([...first.errors, ...second.errors]).toEqual([]);
      await first.close();
      await second.close();
    },
  );

  it('that is opened in a page already there is followed, and so is the way back', async () => {
    const file = 'scenarios/phased-roll-out.yaml';
    const { page, close } = await open(writePage(openScenario(file), 'en'));
    const base = await readFigures(page);
    const said = await saidFigures(file, ['staff_turnover=40%'], 'en');
    await page.evaluate(() => (location.hash = 'staff_turnover=40%25'));
    await expect.poll(() => readFigures(page)).toEqual(said);
    await page.goBack();
    await expect.poll(() => readFigures(page)).toEqual(base);
    await close();
  });

  it('can be written by hand as on a command line', async () => {
    const file = 'scenarios/phased-roll-out.yaml';
    const { page, close } = await open(writePage(openScenario(file), 'en'), {
      hash: 'staff_turnover=40%&stepping_stones.participants=[0,10,20,30]',
    });
    expect(await readFigures(page)).toEqual(
      await saidFigures(file, ['staff_turnover=40%', 'stepping_stones.participants=[0,10,20,30]'], 'en'),
    );
    await close();
  });
});

/** Links that say nothing of a scenario: they are left alone. */
const OTHER = ['ledger', '=5', '&&&', 'staff_turnover', 'staff_turnover='];

/** Links that cannot be followed, and what is said to be wrong with them. */
const WRONG = {
  'nowhere=3': 'nowhere',
  'staff_turnovr=3%25': 'staff_turnover',
  'staff_turnover=lots': 'lots',
  'staff_turnover=140%25': '140%',
  'staff_turnover=%E0%A4%A': 'staff_turnover',
  'staff_turnover={"a":1}': 'staff_turnover',
  'staff_turnover=[0.1]': 'staff_turnover',
  'years=1000000000': 'years',
  'years=-1': 'years',
  'years=true': 'years',
  '__proto__=1': '__proto__',
  'constructor.prototype=1': 'constructor',
  'stepping_stones.__proto__.x=1': '__proto__',
  'funding[9].amount=3': 'funding[9]',
  'catalogue=["/etc/passwd"]': 'catalogue',
  'price_index.use=/etc/passwd.yaml': '/etc/passwd.yaml',
  '%3Cimg%20src%3Dx%20onerror%3D%22window.hacked%3D1%22%3E=1': '<img',
} as const;

describe.skipIf(!hasChromium)('a broken link', () => {
  it('leaves the figures as they are and says what is wrong', async () => {
    const url = writePage(openScenario('scenarios/stepping-stones-group.yaml'), 'en');
    const { page, errors, requests, close } = await open(url);
    const base = await readFigures(page);
    const faults: string[] = [];
    for (const [hash, word] of [...OTHER.map((each) => [each, null] as const), ...Object.entries(WRONG)]) {
      await page.goto('about:blank');
      await page.goto(`${url}#${hash}`);
      const problems = await problemsIn(page);
      if (word === null ? problems.length > 0 : !problems.join(' ').includes(word))
        faults.push(`${hash}: ${JSON.stringify(problems)}`);
      if (JSON.stringify(await readFigures(page)) !== JSON.stringify(base)) faults.push(`${hash}: other figures`);
      if (await page.evaluate(() => 'hacked' in window)) faults.push(`${hash}: something ran`);
    }
    expect(faults).toEqual([]);
    expect(errors).toEqual([]);
    expect(requests.filter((request) => !request.startsWith(url) && request !== 'about:blank')).toEqual([]);
    await close();
  });

  it('is followed as a whole or not at all', async () => {
    const file = 'scenarios/stepping-stones-group.yaml';
    const { page, close } = await open(writePage(openScenario(file), 'en'), { hash: 'staff_turnover=40%25&nowhere=3' });
    expect(await readFigures(page)).toEqual(await saidFigures(file, [], 'en'));
    expect(await problemsIn(page)).toEqual([expect.stringContaining('nowhere=3')]);
    await close();
  });

  it('is mended by the button that goes back to the scenario', async () => {
    const { page, close } = await open(writePage(openScenario('scenarios/stepping-stones-group.yaml'), 'en'), {
      hash: 'years=-1',
    });
    expect(await problemsIn(page)).toHaveLength(1);
    await page.getByRole('button', { name: wordsOf('en').reportPage.play.reset, exact: true }).click();
    expect(await problemsIn(page)).toEqual([]);
    await page.waitForFunction(() => location.hash === '');
    await close();
  });
});
