import { spawnSync } from 'node:child_process';
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';

/** Chromium, which opens a page as a reader's browser does. */

const PROGRAM = spawnSync('sh', ['-c', 'command -v chromium'], { encoding: 'utf8' }).stdout.trim();

export const hasChromium = PROGRAM !== '';

// In continuous integration nothing may be missing; elsewhere it is said.
if (!hasChromium && process.env.CI !== undefined) throw new Error('Chromium is missing: apt-get install chromium');
if (!hasChromium)
  process.stderr.write('SKIPPED: Chromium is not installed (apt-get install chromium); report pages are not opened.\n');

/** What a page is seen with, and what it did that a page in one file has no reason to do. */
export interface Visit {
  readonly page: Page;
  /** Errors that were thrown or written to the console, refusals of the page's own policy among them. */
  readonly errors: readonly string[];
  /** Addresses that were asked for besides that of the page. */
  readonly requests: readonly string[];
  readonly close: () => Promise<void>;
}

export interface VisitOptions extends BrowserContextOptions {
  readonly hash?: string;
}

/** What is not there after so many milliseconds does not come: far longer than anything takes. */
const PATIENCE = 120_000;

/** How wide a window is where a test does not say. */
const WINDOW = { width: 1400, height: 1000 } as const;

/** One browser for the tests of a file; gives what opens a page in it, with the network off. */
export function useChromium(): (url: string, options?: VisitOptions) => Promise<Visit> {
  let browser: Browser | undefined;
  beforeAll(async () => {
    if (hasChromium) browser = await chromium.launch({ executablePath: PROGRAM, args: ['--no-sandbox'] });
  });
  afterAll(async () => {
    await browser?.close();
  });
  return async (url, { hash = '', ...options } = {}) => {
    if (browser === undefined) throw new Error('Chromium has not been started');
    const context = await browser.newContext({ offline: true, viewport: WINDOW, ...options });
    return visit(context, hash === '' ? url : `${url}#${hash}`);
  };
}

async function visit(context: BrowserContext, url: string): Promise<Visit> {
  context.setDefaultTimeout(PATIENCE);
  const page = await context.newPage();
  const [errors, requests]: [string[], string[]] = [[], []];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) errors.push(message.text());
  });
  page.on('request', (request) => {
    if (!(request.isNavigationRequest() && request.url().split('#')[0] === url.split('#')[0]))
      requests.push(request.url());
  });
  await page.goto(url);
  return { page, errors, requests, close: () => context.close() };
}
