import { describe, expect, it } from 'vitest';
import { openText } from '../../src/scenario/load.ts';
import { readBook } from '../../src/spreadsheet/read.ts';
import { writeBook } from '../../src/spreadsheet/write.ts';
import { SheetNames } from '../../src/workbook/sheet-names.ts';
import { bookOf } from './book-of.ts';

/** What the file format holds, and what has to be made to fit. */

const sourceOf = (raw: object) => openText({ text: JSON.stringify(raw), file: '-', folder: '.', set: [] });

describe('a workbook', () => {
  it('has no formula, name or list that is longer than Excel takes', () => {
    const interventions = Object.fromEntries(
      Array.from({ length: 17 }, (_, index) => [
        `municipality_number_${String(index)}`,
        { use: 'stepping_stones', participants: { group: 12, standard: 3 } },
      ]),
    );
    const book = bookOf(sourceOf({ name: 'Many', years: 50, interventions }), 'en');
    const formulas = book.sheets.flatMap(({ rows }) =>
      rows.flatMap((row) => row.flatMap((cell) => cell?.formula ?? [])),
    );
    const longest = formulas.reduce((most, formula) => Math.max(most, formula.length), 0);
    expect(longest).toBeGreaterThan(100);
    expect(longest).toBeLessThan(8192);
    expect(formulas.filter((formula) => /"(?:[^"]|""){250,}"/u.test(formula))).toEqual([]);
    const names = book.names.map(({ name }) => name.toLowerCase());
    expect(new Set(names).size).toBe(names.length);
    for (const { name } of book.names) expect(name).toMatch(/^[A-Za-z_][A-Za-z0-9_.]{0,254}$/u);
    expect(book.names.some(({ name }) => /^([A-Za-z]{1,3}\d+|[RrCc])$/u.test(name))).toBe(false);
    for (const { name } of book.sheets) expect(name.length).toBeLessThan(32);
  });

  it('cuts a text that no cell holds, and takes the place of what XML may not have', async () => {
    const book = {
      title: '',
      foot: '',
      names: [],
      sheets: [
        {
          name: 'Texts',
          widths: [],
          isLocked: false,
          rows: [
            [
              { value: 'x'.repeat(40_000) },
              { value: 'a\u0001b\ud800c' },
              { value: '😀 <&>' },
              { value: '_x0041_ _x005f_' },
            ],
          ],
        },
      ],
    };
    const { sheets } = await readBook(await writeBook(book));
    const cell = (column: number) => sheets[0]?.cell({ row: 0, column });
    expect(cell(0)).toHaveLength(32_767);
    expect(cell(1)).toBe('a\ufffdb\ufffdc');
    expect(cell(2)).toBe('😀 <&>');
    // To the file format that is the number of a character.
    expect(cell(3)).toBe('_x0041_ _x005f_');
  });

  it('has sheets of different names, whatever scenarios are called', () => {
    const names = new SheetNames(['Comparison']);
    const made = ['comparison', 'A'.repeat(40), 'A'.repeat(40), '[]:*?/\\', '', "'x'", 'Æ ø å', '😀'.repeat(20)].map(
      (text) => names.name(text),
    );
    expect(made.slice(0, 3)).toEqual(['comparison 2', 'A'.repeat(31), `${'A'.repeat(29)} 2`]);
    expect(new Set(made.map((name) => name.toLowerCase())).size).toBe(made.length);
    for (const name of made) expect(name).toMatch(/^[^[\]:*?/\\']{1,31}$/u);
  });
});
