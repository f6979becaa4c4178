import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { openScenario } from '../../src/index.ts';
import { openText } from '../../src/scenario/load.ts';
import type { ScenarioSource } from '../../src/scenario/source.ts';
import { fixedAddress, onSheet, parseRange } from '../../src/spreadsheet/address.ts';
import { readBook } from '../../src/spreadsheet/read.ts';
import { readWorkbook } from '../../src/workbook/read-workbook.ts';
import { FOLDER, rawScenarios } from '../properties/scenarios.ts';
import { exampleScenarios } from '../scenarios.ts';
import { jsonOf, workbookOf } from './book-of.ts';
import { changedScenario } from './changes.ts';
import { cellsOf, differencesOf, figuresOfBook, figuresOfJson } from './figures.ts';
import { hasLibreOffice, recalculate, typeInto, type Typing } from './libreoffice.ts';

/** A workbook in which something is changed gives what `run --set` gives for the same change, to the øre. */

const folder = mkdtempSync(join(tmpdir(), 'interv-cost-changed-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** The cell with the level of a built-in index in a year. */
async function cellOfLevel(file: string, id: string, year: number): Promise<string> {
  const book = await readBook(readFileSync(file));
  const range = parseRange(book.names.get('interv_cost_levels') ?? '');
  const cells = cellsOf(book, 'interv_cost_levels');
  const column = cells[0]?.indexOf(id) ?? -1;
  const row = cells.findIndex(([each]) => each === year);
  if (range === null || column < 0 || row < 0) throw new Error(`no level of ${id} in ${String(year)}`);
  return onSheet(range.sheet, fixedAddress({ row: range.first.row + row, column: range.first.column + column }));
}

async function compare(
  sources: readonly ScenarioSource[],
  changes: number,
): Promise<{ readonly count: number; readonly differences: readonly string[] }> {
  const cases: { readonly name: string; readonly changed: ScenarioSource; readonly typing: Typing }[] = [];
  for (const [index, source] of sources.entries()) {
    const found = changedScenario(source, index + 1, changes);
    if (found === null) continue;
    const [file, out] = [join(folder, `as-is-${String(index)}.xlsx`), join(folder, `changed-${String(index)}.xlsx`)];
    writeFileSync(file, await workbookOf(source));
    const name = found.changes.map(({ set }) => set).join(' ');
    cases.push({
      name,
      changed: found.changed,
      typing: { file, out, cells: found.changes.flatMap(({ cells }) => cells) },
    });
  }
  typeInto(cases.map(({ typing }) => typing));
  const books = await recalculate(
    cases.map(({ typing }) => typing.out),
    folder,
  );
  const differences = cases.flatMap(({ name, changed }, index) => {
    const json = jsonOf(changed);
    const book = books[index];
    if (book === undefined) return [`${name}: no workbook`];
    // What LibreOffice has saved is read back as the changed scenario, fingerprints included.
    const { source, shownNet } = readWorkbook(book, 'saved.xlsx', changed.from.folder, []);
    expect({ name, json: jsonOf(source) }).toEqual({ name, json });
    expect(shownNet).toBeCloseTo(json.totals.net ?? NaN, 2);
    return differencesOf(figuresOfJson(json), figuresOfBook(book, json)).map((each) => `${name}: ${each}`);
  });
  return { count: cases.length, differences };
}

describe.skipIf(!hasLibreOffice)('a workbook that is changed in LibreOffice', () => {
  it('gives for every example what run --set gives', async () => {
    const sources = exampleScenarios().flatMap((file) => Array.from({ length: 4 }, () => openScenario(file)));
    const { count, differences } = await compare(sources, 2);
    expect(differences).toEqual([]);
    expect(count).toBeGreaterThan(0.9 * sources.length);
  });

  it.each([
    ['a number that is text', [{ name: 'stepping_stones.trained_staff', values: ['four', null, null, null, null] }]],
    ['a share that is text', [{ name: 'overhead', values: ['20 percent'] }]],
    ['a figure of one’s own that is text', [{ name: 'stepping_stones.unit_costs.course_fee', values: ['36.250 kr.'] }]],
    ['a grant that is text', [{ name: 'funding_1.amount', values: ['1000 kr.', null, null, null, null] }]],
    ['a number in one year only', [{ name: 'stepping_stones.trained_staff', values: [null, 4, null, null, null] }]],
    ['a choice that is missing', [{ name: 'stepping_stones.tier', values: [null] }]],
    ['a price year without an index', [{ name: 'price_year', values: [2024] }]],
  ])('has no total where there is %s, and says so', async (_, cells) => {
    const source = openScenario('scenarios/stepping-stones-group.yaml');
    const [file, out] = [join(folder, 'sound.xlsx'), join(folder, 'unsound.xlsx')];
    writeFileSync(file, await workbookOf(source));
    typeInto([{ file, out, cells }]);
    const [book] = await recalculate([out], folder);
    if (book === undefined) throw new Error('no workbook');
    expect(cellsOf(book, 'result_net')[0]?.[0]).toMatchObject({ kind: 'error' });
    const summary = book.sheets[0]?.cell({ row: 4, column: 0 });
    expect(summary).toContain('The figures cannot be calculated');
  });

  it('goes by a level of the price index that is typed in', async () => {
    const raw = { name: 'Levels', price_year: 2024, interventions: { parent_courses: { courses: 2 } } };
    const source = openText({ text: JSON.stringify({ ...raw, price_index: 'cpi' }), file: '-', folder, set: [] });
    const index = {
      id: 'mine',
      title: 'Mine',
      publisher: 'Us',
      source: 'Ours',
      all: { levels: { 2017: 101.4, 2018: 102, 2019: 103, 2020: 104, 2021: 105, 2022: 110, 2023: 112, 2024: 130.25 } },
    };
    writeFileSync(join(folder, 'mine.yaml'), JSON.stringify(index));
    const changed = openText({
      text: JSON.stringify({ ...raw, price_index: 'mine.yaml' }),
      file: '-',
      folder,
      set: [],
    });
    const [file, out] = [join(folder, 'levels.xlsx'), join(folder, 'levels-changed.xlsx')];
    writeFileSync(file, await workbookOf(source));
    const level = await cellOfLevel(file, 'cpi', 2024);
    typeInto([{ file, out, cells: [{ name: level, values: [130.25] }] }]);
    const [book] = await recalculate([out], folder);
    const json = jsonOf(changed);
    expect(
      book === undefined ? ['no workbook'] : differencesOf(figuresOfJson(json), figuresOfBook(book, json)),
    ).toEqual([]);
  });

  it('gives for random scenarios with random changes what run --set gives', async () => {
    const raws = fc.sample(rawScenarios, { numRuns: 300, seed: 20180402 });
    const sources = raws.map((raw) => openText({ text: JSON.stringify(raw), file: '-', folder: FOLDER, set: [] }));
    const { count, differences } = await compare(sources, 4);
    expect(differences).toEqual([]);
    expect(count).toBeGreaterThan(0.9 * sources.length);
  });
});
