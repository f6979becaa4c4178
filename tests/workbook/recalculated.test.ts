import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { openScenario } from '../../src/index.ts';
import { ScenarioSource } from '../../src/scenario/source.ts';
import { FOLDER, rawScenarios } from '../properties/scenarios.ts';
import { exampleScenarios } from '../scenarios.ts';
import { jsonOf, workbookOf } from './book-of.ts';
import { differencesOf, figuresOfBook, figuresOfJson } from './figures.ts';
import { hasLibreOffice, recalculate } from './libreoffice.ts';

/** What LibreOffice calculates from the formulas of a workbook is what the program says, to the øre. */

const folder = mkdtempSync(join(tmpdir(), 'interv-cost-workbook-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Random scenarios, the same ones at every run. */
const RANDOM = { numRuns: 300, seed: 20180401 };

/** Writes workbooks, has them calculated anew, and compares. */
async function compare(sources: readonly (readonly [string, ScenarioSource])[]): Promise<readonly string[]> {
  const files: string[] = [];
  for (const [name, source] of sources) {
    const file = join(folder, `${name}.xlsx`);
    writeFileSync(file, await workbookOf(source, files.length % 2 === 0 ? 'en' : 'da'));
    files.push(file);
  }
  const books = await recalculate(files, folder);
  return sources.flatMap(([name, source], index) => {
    const json = jsonOf(source);
    const book = books[index];
    if (book === undefined) return [`${name}: no workbook`];
    return differencesOf(figuresOfJson(json), figuresOfBook(book, json)).map((each) => `${name}: ${each}`);
  });
}

describe.skipIf(!hasLibreOffice)('a workbook that LibreOffice calculates anew', () => {
  it('has the amounts and totals of every example', async () => {
    const sources = exampleScenarios().map((file, index) => [`example-${String(index)}`, openScenario(file)] as const);
    expect(await compare(sources)).toEqual([]);
  });

  it('has the amounts and totals of 300 random scenarios', { timeout: 900_000 }, async () => {
    const raws = fc.sample(rawScenarios, RANDOM);
    const sources = raws.map(
      (raw, index) => [`random-${String(index)}`, new ScenarioSource({ text: JSON.stringify(raw), file: '-', folder: FOLDER, set: [] })] as const,
    );
    expect(await compare(sources)).toEqual([]);
  });
});
