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
import { changedScenario } from './changes.ts';
import { differencesOf, figuresOfBook, figuresOfJson } from './figures.ts';
import { hasLibreOffice, recalculate, typeInto, type Typing } from './libreoffice.ts';

/** A workbook in which something is changed gives what `run --set` gives for the same change, to the øre. */

const folder = mkdtempSync(join(tmpdir(), 'interv-cost-changed-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function compare(sources: readonly ScenarioSource[], changes: number): Promise<{ readonly count: number; readonly differences: readonly string[] }> {
  const cases: { readonly name: string; readonly changed: ScenarioSource; readonly typing: Typing }[] = [];
  for (const [index, source] of sources.entries()) {
    const found = changedScenario(source, index + 1, changes);
    if (found === null) continue;
    const [file, out] = [join(folder, `as-is-${String(index)}.xlsx`), join(folder, `changed-${String(index)}.xlsx`)];
    writeFileSync(file, await workbookOf(source));
    const name = found.changes.map(({ set }) => set).join(' ');
    cases.push({ name, changed: found.changed, typing: { file, out, cells: found.changes.flatMap(({ cells }) => cells) } });
  }
  typeInto(cases.map(({ typing }) => typing));
  const books = await recalculate(cases.map(({ typing }) => typing.out), folder);
  const differences = cases.flatMap(({ name, changed }, index) => {
    const json = jsonOf(changed);
    const book = books[index];
    if (book === undefined) return [`${name}: no workbook`];
    return differencesOf(figuresOfJson(json), figuresOfBook(book, json)).map((each) => `${name}: ${each}`);
  });
  return { count: cases.length, differences };
}

describe.skipIf(!hasLibreOffice)('a workbook that is changed in LibreOffice', () => {
  it('gives for every example what run --set gives', { timeout: 300_000 }, async () => {
    const sources = exampleScenarios().flatMap((file) => Array.from({ length: 4 }, () => openScenario(file)));
    const { count, differences } = await compare(sources, 2);
    expect(differences).toEqual([]);
    expect(count).toBeGreaterThan(0.9 * sources.length);
  });

  it('gives for random scenarios with random changes what run --set gives', { timeout: 900_000 }, async () => {
    const raws = fc.sample(rawScenarios, { numRuns: 150, seed: 20180402 });
    const sources = raws.map((raw) => new ScenarioSource({ text: JSON.stringify(raw), file: '-', folder: FOLDER, set: [] }));
    const { count, differences } = await compare(sources, 4);
    expect(differences).toEqual([]);
    expect(count).toBeGreaterThan(0.9 * sources.length);
  });
});
