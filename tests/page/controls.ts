import type { Page } from 'playwright-core';
import type { Language } from '../../src/language/languages.ts';

/** A control as a reader finds it: its path, and what its fields say. */
export interface FoundControl {
  readonly path: string;
  readonly isChoice: boolean;
  readonly values: readonly string[];
}

/** Opens every group of the panel, and every part of one. */
export async function openAll(page: Page): Promise<void> {
  const closed = page.locator('aside.play details:not([open]) > summary');
  for (let summary = closed.first(); (await closed.count()) > 0; summary = closed.first()) {
    await summary.focus();
    await page.keyboard.press('Enter');
  }
  // What is closed is made when it has been opened.
  await page.waitForFunction(() =>
    [...document.querySelectorAll('aside.play details')].every((each) => each.querySelector('.control') !== null),
  );
}

/** Opens the tables of charts. */
export async function openTables(page: Page): Promise<void> {
  const closed = page.locator('main details:not([open]) > summary');
  for (let summary = closed.first(); (await closed.count()) > 0; summary = closed.first()) {
    await summary.focus();
    await page.keyboard.press('Enter');
  }
}

/** Every control that is in the page. */
export function readControls(page: Page): Promise<readonly FoundControl[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('aside.play .control')].map((control) => ({
      path: (control.querySelector('label')?.id ?? '').replace(/^control-|-label$/gu, ''),
      isChoice: control.querySelector('select') !== null,
      values: [...control.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input[type=text], select')].map(
        ({ value }) => value,
      ),
    })),
  );
}

/** One control of a page, under the hands of somebody who uses it. */
export class Hands {
  private readonly page: Page;
  private readonly language: Language;
  readonly path: string;

  constructor(page: Page, language: Language, path: string) {
    this.page = page;
    this.language = language;
    this.path = path;
  }

  private get row() {
    return this.page.locator('.control', { has: this.page.locator(`[id="control-${this.path}-label"]`) });
  }

  private get selection() {
    return this.row.locator('select');
  }

  private slider(at: number) {
    return this.row.locator('input[type=range]').nth(at);
  }

  /** What its field and slider say, in the unit of the field. */
  async shown(at = 0): Promise<{ readonly field: number; readonly slider: number; readonly unit: string }> {
    const field = this.row.locator('.number-field').nth(at);
    return field.evaluate(
      (node, [group, decimal]) => ({
        field: Number(
          (node.querySelector<HTMLInputElement>('input[type=text]')?.value ?? '')
            .replaceAll(group, '')
            .replace(decimal, '.'),
        ),
        slider: node.querySelector<HTMLInputElement>('input[type=range]')?.valueAsNumber ?? Number.NaN,
        unit: node.querySelector('.unit')?.textContent ?? '',
      }),
      this.language === 'da' ? (['.', ','] as const) : ([',', '.'] as const),
    );
  }

  /** The control as a setting of the command line, with another value in one of its fields. */
  async setting(value?: number, at = 0): Promise<string> {
    if ((await this.selection.count()) > 0) return `${this.path}=${await this.selection.inputValue()}`;
    const count = await this.row.locator('.number-field').count();
    const texts: string[] = [];
    for (let index = 0; index < count; index += 1) {
      const { field, unit } = await this.shown(index);
      texts.push(`${String(index === at ? (value ?? field) : field)}${unit === '%' ? '%' : ''}`);
    }
    return `${this.path}=${(await this.isByYear()) ? `[${texts.join(', ')}]` : texts.join('')}`;
  }

  async isByYear(): Promise<boolean> {
    return (await this.row.locator('.by-year').count()) > 0;
  }

  async has(button: string): Promise<boolean> {
    return (await this.row.getByRole('button', { name: button, exact: true }).count()) > 0;
  }

  async isChanged(): Promise<boolean> {
    return (await this.row.locator('.control-head button').count()) > 0;
  }

  /** Moves the slider by one step with an arrow key. @returns where it was, and where it should be now */
  async pressArrow(at = 0): Promise<{ readonly before: number; readonly after: number }> {
    const slider = this.slider(at);
    const { value, max, step } = await slider.evaluate((node: HTMLInputElement) => ({
      value: node.valueAsNumber,
      max: Number(node.max),
      step: Number(node.step),
    }));
    const isUp = value + step <= max;
    await slider.focus();
    await this.page.keyboard.press(isUp ? 'ArrowRight' : 'ArrowLeft');
    return { before: value, after: isUp ? value + step : value - step };
  }

  /** Drags the slider to a place between its ends. @returns where it was let go; where that is refused, it goes back */
  async drag(share: number, at = 0): Promise<number> {
    const slider = this.slider(at);
    await slider.evaluate((node: HTMLInputElement) => {
      node.scrollIntoView({ block: 'center' });
      node.addEventListener('input', () => (node.dataset.dragged = node.value), { capture: true });
    });
    const box = await slider.boundingBox();
    if (box === null) throw new Error(`${this.path} has no slider`);
    const thumb = 16;
    const place = (of: number) => box.x + thumb / 2 + of * (box.width - thumb);
    const now = await slider.evaluate(
      (node: HTMLInputElement) => (node.valueAsNumber - Number(node.min)) / (Number(node.max) - Number(node.min)),
    );
    const y = box.y + box.height / 2;
    await this.page.mouse.move(place(now), y);
    await this.page.mouse.down();
    await this.page.mouse.move(place(share), y);
    await this.page.mouse.up();
    return slider.evaluate((node) => Number(node.dataset.dragged));
  }

  /** Writes in the field, and leaves it with the enter key. */
  async type(text: string, at = 0): Promise<void> {
    await this.row.locator('input[type=text]').nth(at).focus();
    await this.page.keyboard.press('Control+A');
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Enter');
  }

  /** Chooses the next word with an arrow key, or the one before the last. */
  async pressArrowInSelection(): Promise<void> {
    const isLast = await this.selection.evaluate(
      (node: HTMLSelectElement) => node.selectedIndex === node.options.length - 1,
    );
    await this.selection.focus();
    await this.page.keyboard.press(isLast ? 'ArrowUp' : 'ArrowDown');
  }

  async choose(index: number): Promise<void> {
    await this.selection.selectOption({ index });
  }

  /** Sets it back to what the scenario has. */
  async setBack(): Promise<void> {
    await this.row.locator('.control-head button').click();
  }

  async press(name: string): Promise<void> {
    await this.row.getByRole('button', { name, exact: true }).click();
  }
}
