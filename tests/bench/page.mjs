import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

/**
 * What a change in a report page takes, in the browser: reading, ledger, all figures, both curves, the tornado, all four
 * charts and the page's nodes, as the page itself measures it. A picture on a screen lasts 16 ms.
 */

const CHROMIUM = '/usr/bin/chromium';
const FRAME = 16;
const MOST_BYTES = 400_000;
const CHANGES = 200;
const MEASURE = 'interv-cost: change';

const folder = mkdtempSync(join(tmpdir(), 'interv-cost-bench-'));
const at = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];

console.log(`A change in a report page (${CHANGES} changes by keyboard, after as many to warm up)`);
if (!existsSync(CHROMIUM)) {
  console.log('  Chromium is not there: no figures');
} else {
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
  for (const name of ['stepping-stones-group', 'budget-2027', 'three-side-by-side']) {
    const file = join(folder, `${name}.html`);
    const { status, stderr } = spawnSync(
      process.execPath,
      ['bin/interv-cost.js', 'run', `scenarios/${name}.yaml`, '-o', file],
      { encoding: 'utf8' },
    );
    if (status !== 0) throw new Error(stderr);
    const context = await browser.newContext({ viewport: { width: 1400, height: 900 }, offline: true });
    const page = await context.newPage();
    await page.goto(pathToFileURL(file).href);
    const slider = page.locator('input[type=range]').first();
    await slider.focus();
    for (let change = 0; change < 2 * CHANGES; change += 1)
      await slider.press(change % 20 < 10 ? 'ArrowRight' : 'ArrowLeft');
    const times = await page.evaluate(
      (measure) => performance.getEntriesByName(measure).map(({ duration }) => duration),
      MEASURE,
    );
    const warm = times.slice(-CHANGES).sort((a, b) => a - b);
    const median = at(warm, 0.5);
    console.log(`  ${name}`);
    console.log(
      `    median, 95 of 100, first           ${median.toFixed(1)} ms, ${at(warm, 0.95).toFixed(1)} ms, ${(times[0] ?? NaN).toFixed(1)} ms`,
    );
    console.log(`    ratio of the median to a picture   ${(median / FRAME).toFixed(2)}  (at most 1.0)`);
    const { size } = statSync(file);
    console.log(
      `    size, ratio to 400 kB              ${(size / 1000).toFixed(0)} kB, ${(size / MOST_BYTES).toFixed(2)}  (at most 1.0)`,
    );
    await context.close();
  }
  await browser.close();
}
rmSync(folder, { recursive: true, force: true });
