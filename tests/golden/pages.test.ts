import { describe, expect, it } from 'vitest';
import { bodyOf, pageOf } from '../page/read-page.ts';

/** The pages, element by element, that of a scenario as it is seen before its script runs. `npm test -- -u` writes them anew; read the difference before you commit it. */

const STANDARD = 'scenarios/stepping-stones-standard.yaml';
const THREE = 'scenarios/three-side-by-side.yaml';
const PARENTS = 'scenarios/parent-courses.yaml';

const GROUP = 'scenarios/stepping-stones-group.yaml';
const BUDGET = 'scenarios/budget-2027.yaml';

const PAGES: readonly (readonly [string, readonly string[]])[] = [
  ['scenario', ['run', GROUP]],
  ['scenario-with-budget', ['run', BUDGET]],
  ['sweep', ['sweep', STANDARD]],
  ['tornado', ['tornado', STANDARD, '--outcome', 'cost_per_participant']],
  ['simulation', ['simulate', THREE, '--draws', '2000', '--set', 'budget=3500000']],
  ['sweeps', ['sweep', GROUP, PARENTS, '--vary', 'staff_turnover=0..20%:10%']],
  ['simulations', ['simulate', GROUP, BUDGET, '--draws', '1000']],
  ['solve', ['solve', GROUP, '--find', 'stepping_stones.participants', '--so-that', 'total <= 1000000']],
  ['side-by-side', ['compare', STANDARD, PARENTS]],
  ['rows', ['compare', STANDARD, PARENTS, THREE, '--layout', 'rows']],
];

describe.each(['en', 'da'])('%s', (language) => {
  it.each(PAGES)('%s', async (name, args) => {
    const { code, html } = await pageOf([...args, '--lang', language]);
    expect(code).toBe(0);
    await expect(`${bodyOf(html).replace(/></gu, '>\n<')}\n`).toMatchFileSnapshot(`pages/${name}.${language}.html`);
  });
});
