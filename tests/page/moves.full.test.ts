import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { openScenario } from '../../src/index.ts';
import type { Language } from '../../src/language/languages.ts';
import { wordsOf } from '../../src/language/words.ts';
import { formatPlain } from '../../src/language/numbers.ts';
import { hasChromium, useChromium } from './chromium.ts';
import { Hands, openAll, readControls, type FoundControl } from './controls.ts';
import { readFigures, saidFigures, type PageFigures } from './figures.ts';
import { usePages } from './page-of.ts';

/** Every control, moved in every way: the page then says what `run --set` says of the same change, and refuses what that refuses. */

const open = useChromium();
const writePage = usePages();

/** Together they have every kind of control: words and numbers, by tier, by year and for all years, grants, budgets, unit costs, inputs of one's own. */
const CASES = [
  ['three-side-by-side', 'en'],
  ['mixed-tiers', 'da'],
  ['own-unit-costs', 'en'],
  ['budget-2027', 'da'],
  ['phased-roll-out', 'en'],
  ['grant-pool', 'da'],
] as const;

/** Ways to move a control besides dragging it. */
interface Ways {
  readonly arrow: boolean;
  readonly typing: boolean;
  readonly byYear: boolean;
}

/** In the first scenario every control is dragged, typed and moved by an arrow key; in the others the last two in turn. */
function waysFor(index: number, isFirst: boolean): Ways {
  return {
    arrow: isFirst || index % 2 === 0,
    typing: isFirst || index % 2 === 1,
    byYear: index % (isFirst ? 2 : 6) === 0,
  };
}

/** What was done, and what the page shows of it. */
interface Move {
  readonly what: string;
  /** The same on the command line. */
  readonly set: readonly string[];
  /** What the page showed before; null where it was more than one step. */
  readonly before: PageFigures | null;
}

class Mover {
  private readonly page: Page;
  private readonly file: string;
  private readonly language: Language;
  private readonly base: PageFigures;
  readonly faults: string[] = [];
  /** How often the program refused a change. */
  refused = 0;
  moved = 0;

  constructor(page: Page, file: string, language: Language, base: PageFigures) {
    this.page = page;
    this.file = file;
    this.language = language;
    this.base = base;
  }

  async moveAll({ path, isChoice }: FoundControl, ways: Ways): Promise<void> {
    const hands = new Hands(this.page, this.language, path);
    if (isChoice) {
      await this.move(hands, 'arrow key', () => hands.pressArrowInSelection());
      await this.setBack(hands);
      for (const index of [0, 1, 2]) await this.move(hands, `choice ${String(index + 1)}`, () => hands.choose(index));
      return this.setBack(hands);
    }
    // By year, each way is tried in another year.
    const places = (await hands.isByYear()) ? ([0, 1, 2] as const) : ([0, 0, 0] as const);
    if (ways.arrow) await this.arrow(hands, places[0]);
    if (ways.typing) await this.typed(hands, places[1]);
    await this.dragged(hands, places[2]);
    await this.setBack(hands);
    if (ways.byYear) await this.byYear(hands);
  }

  private async arrow(hands: Hands, at: number): Promise<void> {
    const set = await hands.setting();
    const before = await readFigures(this.page);
    const { before: was, after } = await hands.pressArrow(at);
    const what = `${set}, arrow key from ${String(was)}`;
    await this.check(hands, { what, set: [await hands.setting(after, at)], before }, after, at);
  }

  private async typed(hands: Hands, at: number): Promise<void> {
    const { unit } = await hands.shown(at);
    const value = valueFor(hands.path, unit);
    const set = [await hands.setting(value, at)];
    const before = await readFigures(this.page);
    await hands.type(formatPlain(value, this.language), at);
    await this.check(hands, { what: `${hands.path} typed`, set, before }, value, at);
  }

  private async dragged(hands: Hands, at: number): Promise<void> {
    const { slider: was } = await hands.shown(at);
    const value = await hands.drag(0.6, at);
    if (value === was || Number.isNaN(value)) this.faults.push(`${hands.path}: cannot be dragged from ${String(was)}`);
    await this.check(
      hands,
      { what: `${hands.path} dragged`, set: [await hands.setting(value, at)], before: null },
      value,
      at,
    );
  }

  /** A number for all years becomes one for each, and back. */
  private async byYear(hands: Hands): Promise<void> {
    const { perYear, same } = wordsOf(this.language).reportPage.play;
    if (!(await hands.has(perYear))) return;
    await hands.press(perYear);
    await this.check(hands, { what: `${hands.path} by year`, set: [await hands.setting()], before: null });
    if (!(await hands.isByYear())) {
      this.faults.push(`${hands.path}: no number for each year`);
      return this.setBack(hands);
    }
    await this.arrow(hands, 1);
    await hands.press(same);
    if (await hands.isByYear()) this.faults.push(`${hands.path}: still a number for each year`);
    await this.check(hands, {
      what: `${hands.path} the same in all years`,
      set: [await hands.setting()],
      before: null,
    });
    await this.setBack(hands);
  }

  private async move(hands: Hands, what: string, work: () => Promise<void>): Promise<void> {
    const before = await readFigures(this.page);
    await work();
    const setting = await hands.setting();
    // No word is no setting.
    await this.check(hands, { what: `${hands.path}, ${what}`, set: setting.endsWith('=') ? [] : [setting], before });
  }

  private async check(hands: Hands, { what, set, before }: Move, value?: number, at = 0): Promise<void> {
    this.moved += 1;
    // With the number of years, lists by year change as well.
    const settings = hands.path === 'years' ? await settingsInAddress(this.page, set) : set;
    const said = await saidFigures(this.file, settings, this.language);
    const problems = await this.page.locator('#play-problem li').allTextContents();
    const shown = await readFigures(this.page);
    const fault = (text: string) => this.faults.push(`${what} (--set ${settings.join(' --set ')}): ${text}`);
    if (said === null) {
      this.refused += 1;
      if (problems.length === 0) fault('no problem is shown');
      if (before !== null && !isSame(shown, before)) fault('the figures are not as before');
      return this.setBack(hands);
    }
    if (problems.length > 0) fault(`a problem is shown: ${problems.join(' ')}`);
    if (!isSame(shown, said)) fault(`${shown.headlines.join(' ')} in the page, ${said.headlines.join(' ')} said`);
    if (value === undefined) return;
    const { field } = await hands.shown(at);
    if (field !== value) fault(`${String(field)} in the field, ${String(value)} set`);
  }

  private async setBack(hands: Hands): Promise<void> {
    if (hands.path === 'years')
      await this.page.getByRole('button', { name: wordsOf(this.language).reportPage.play.reset, exact: true }).click();
    else if (await hands.isChanged()) await hands.setBack();
    else return;
    if (!isSame(await readFigures(this.page), this.base))
      this.faults.push(`${hands.path}: not as before after going back`);
    if ((await this.page.locator('#play-problem li').count()) > 0)
      this.faults.push(`${hands.path}: a problem after going back`);
  }
}

function isSame(one: PageFigures, other: PageFigures): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** The settings in the address, which is written a moment after a change, once one of them is there. */
async function settingsInAddress(page: Page, [one = '']: readonly string[]): Promise<readonly string[]> {
  await page.waitForFunction((setting) => location.hash.slice(1).split('&').includes(setting), one);
  const hash = await page.evaluate(() => location.hash.slice(1));
  return hash.split('&').map(decodeURIComponent);
}

/** Something to write in a field, with decimals and groups of digits where it may have them. */
function valueFor(path: string, unit: string): number {
  if (unit === '%') return 2.5;
  if (path.endsWith('.amount') || path.includes('unit_costs') || path === 'budget' || path.includes('_per_trained'))
    return 12_345.67;
  if (path.endsWith('price_year')) return 2022;
  if (path === 'first_year') return 2026;
  return path.endsWith('parents_per_family') ? 1.6 : 3;
}

describe.skipIf(!hasChromium)('every control', () => {
  it.each(CASES)('of %s, in %s', async (name, language) => {
    const file = `scenarios/${name}.yaml`;
    const { page, errors, close } = await open(writePage(openScenario(file), language));
    await openAll(page);
    const mover = new Mover(page, file, language, await readFigures(page));
    const controls = await readControls(page);
    expect(controls.length).toBeGreaterThan(20);
    for (const [index, control] of controls.entries())
      await mover.moveAll(control, waysFor(index, name === CASES[0][0]));
    expect(mover.faults).toEqual([]);
    // Its price index goes on for ever, and so nothing that is tried there is refused.
    expect(mover.refused > 0).toBe(name !== 'budget-2027');
    expect(mover.moved).toBeGreaterThan(2 * controls.length);
    expect(errors).toEqual([]);
    await close();
  });
});
