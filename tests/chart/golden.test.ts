import { describe, expect, it } from 'vitest';
import { charts } from './descriptions.ts';
import { draw } from './draw.ts';

/**
 * Whole charts. `npm test -- -u` writes them anew; look at them before you commit the difference.
 */

describe.each(Object.entries(charts))('%s', (name, chart) => {
  it('looks as it did', async () => {
    await expect(draw(chart)).toMatchFileSnapshot(`golden/${name}.svg`);
  });

  it('is the same bytes each time', () => {
    expect(draw(chart)).toBe(draw(chart));
  });
});
