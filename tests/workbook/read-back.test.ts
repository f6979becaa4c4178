import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openScenario } from '../../src/index.ts';
import { openText } from '../../src/scenario/load.ts';
import type { ScenarioSource } from '../../src/scenario/source.ts';
import { readBook } from '../../src/spreadsheet/read.ts';
import { readWorkbook } from '../../src/workbook/read-workbook.ts';
import { FOLDER, rawScenarios } from '../properties/scenarios.ts';
import { exampleScenarios } from '../scenarios.ts';
import { jsonOf, workbookOf } from './book-of.ts';
import { cases } from '../tier.ts';

/** A workbook says what the scenario says that it was made of. */

async function readBack(source: ScenarioSource) {
  const bytes = await workbookOf(source, 'da');
  return readWorkbook(await readBook(bytes), 'budget.xlsx', source.from.folder, []);
}

describe('a workbook that is read back', () => {
  it.each(exampleScenarios())('gives the result of %s, fingerprints included', async (file) => {
    const source = openScenario(file);
    const scenario = await readBack(source);
    expect(jsonOf(scenario.source)).toEqual(jsonOf(source));
    expect(scenario.shownNet).toBe(jsonOf(source).totals.net);
  });

  it('gives the result of any scenario', async () => {
    await fc.assert(
      fc.asyncProperty(rawScenarios, async (raw) => {
        const source = openText({ text: JSON.stringify(raw), file: '-', folder: FOLDER, set: [] });
        expect(jsonOf((await readBack(source)).source)).toEqual(jsonOf(source));
      }),
      { numRuns: cases(100), seed: 20180403 },
    );
  });
});
