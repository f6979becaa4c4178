import { describe, expect, it } from 'vitest';
import { openText } from '../../src/scenario/load.ts';
import { addressOf } from '../../src/spreadsheet/address.ts';
import type { Book, Cell } from '../../src/spreadsheet/book.ts';
import { writeBook } from '../../src/spreadsheet/write.ts';
import { bookOf, jsonOf } from './book-of.ts';
import { partsOfBook, zipOf } from './parts.ts';
import { cellOf as placedCell, problemsOf, readSource as read } from './typed-back.ts';

/** A formula in a cell that is read: its result counts, and a formula that no program has calculated is no empty cell. */

const raw = {
  name: 'Herning',
  years: 2,
  price_year: 2024,
  price_index: 'cpi',
  interventions: { stepping_stones: { trained_staff: 4, tier: 'group', participants: [12, 24] } },
  uncertainty: { staff_turnover: { low: '10%', high: '20%' } },
};

const source = openText({ text: JSON.stringify(raw), file: 'scenario.yaml', folder: '.', set: [] });
const book = bookOf(source, 'en');
const written = await writeBook(book);

/** The address of a cell of the inputs. */
const cellOf = (name: string, offset = 0) => placedCell(book, name, offset).replace('Inputs!', '');

/** The workbook with other cells in its inputs, as XML has them. */
function withCells(cells: Readonly<Record<string, string>>): Uint8Array {
  const parts = partsOfBook(written);
  let sheet = parts['xl/worksheets/sheet2.xml'] ?? '';
  for (const [address, xml] of Object.entries(cells)) {
    const changed = sheet.replace(
      new RegExp(`<c r="${address}"[^>]*?(?:/>|>.*?</c>)`, 'u'),
      `<c r="${address}" ${xml}</c>`,
    );
    expect(changed).not.toBe(sheet);
    sheet = changed;
  }
  return zipOf({ ...parts, 'xl/worksheets/sheet2.xml': sheet });
}

/** Every cell that can be typed in becomes a formula without a result. */
function allFormulas({ sheets, ...rest }: Book): Book {
  const changed = (cell: Cell | undefined): Cell | undefined =>
    cell?.style?.isInput === true ? { ...cell, value: null, formula: '1+1' } : cell;
  return {
    ...rest,
    sheets: sheets.map((sheet) => ({ ...sheet, rows: sheet.rows.map((cells) => cells.map(changed)) })),
  };
}

describe('a formula without a result', () => {
  it('is a problem in every cell of the inputs and unit costs that can be typed in', async () => {
    const typed = book.sheets
      .filter(({ name }) => name === 'Inputs' || name === 'Unit costs')
      .flatMap(({ name, rows }) =>
        rows.flatMap((cells, row) =>
          cells.flatMap((cell, column) =>
            cell?.style?.isInput === true ? [`${name}!${addressOf({ row, column })}`] : [],
          ),
        ),
      );
    expect(typed.length).toBeGreaterThan(80);
    const problems = await problemsOf(await writeBook(allFormulas(book)));
    expect(problems.toSorted()).toEqual(typed.map((cell) => `workbook_formula budget.xlsx, ${cell}`).toSorted());
  });

  it('is a problem in the levels of the index that is used', async () => {
    const prices = book.sheets.map((sheet) => (sheet.name === 'Price indices' ? sheet : { ...sheet, rows: [] }));
    const formulas = allFormulas({ ...book, sheets: prices }).sheets;
    const changed = {
      ...book,
      sheets: book.sheets.map((sheet, index) => (sheet.name === 'Price indices' ? (formulas[index] ?? sheet) : sheet)),
    };
    const problems = await problemsOf(await writeBook(changed));
    expect(problems.length).toBeGreaterThan(5);
    expect(problems.filter((each) => !/^workbook_formula budget.xlsx, Price indices!D\d+$/u.test(each))).toEqual([]);
  });

  it.each([
    ['as openpyxl writes it', '><f>10%+20%</f><v></v>'],
    ['with an element that is closed at once', '><f>10%+20%</f><v/>'],
    ['of a shared formula', '><f t="shared" si="0"/>'],
    ['of an array', '><f t="array" ref="F14">SUM({0.1,0.2})</f>'],
    ['whose text is missing among the strings', 't="s"><f>10%+20%</f><v>99999</v>'],
  ])('%s', async (_, xml) => {
    const cell = cellOf('staff_turnover');
    expect(await problemsOf(withCells({ [cell]: xml }))).toEqual([`workbook_formula budget.xlsx, Inputs!${cell}`]);
  });

  it('is one in the other cells of an array too', async () => {
    const [first, second] = [cellOf('stepping_stones.trained_staff', 1), cellOf('stepping_stones.trained_staff', 2)];
    const cells = {
      [cellOf('stepping_stones.trained_staff')]: '>',
      [first]: `><f t="array" ref="${first}:${second}">{3,4}</f><v>3</v>`,
      [second]: '>',
    };
    expect(await problemsOf(withCells(cells))).toEqual([`workbook_formula budget.xlsx, Inputs!${second}`]);
  });

  it('is one in the path and the kind of a row', async () => {
    const at = cellOf('overhead').replace('F', '');
    expect(await problemsOf(withCells({ [`B${at}`]: '><f>"over"&amp;"head"</f>' }))).toEqual([
      `workbook_formula budget.xlsx, Inputs!B${at}`,
    ]);
    expect(await problemsOf(withCells({ [`C${at}`]: '><f>"sha"&amp;"re"</f>' }))).toEqual([
      `workbook_formula budget.xlsx, Inputs!C${at}`,
    ]);
  });
});

describe('a formula with a result', () => {
  const cell = cellOf('staff_turnover');
  const turnover = async (xml: string) => jsonOf(await read(withCells({ [cell]: xml })));
  const expected = jsonOf(openText({ ...source.from, set: ['staff_turnover=30%'] }));

  it.each([
    ['a number', '><f>10%+20%</f><v>0.3</v>'],
    ['a shared formula', '><f t="shared" si="0"/><v>0.3</v>'],
    ['an array', `><f t="array" ref="${cell}">SUM({0.1,0.2})</f><v>0.3</v>`],
    ['a text that is a share', 't="str"><f>"30"&amp;"%"</f><v>30%</v>'],
    ['rich text', 't="inlineStr"><is><r><t>30</t></r><r><rPr><b/></rPr><t>%</t></r></is>'],
  ])('%s', async (_, xml) => {
    expect(await turnover(xml)).toEqual(expected);
  });

  it.each([
    ['an error', 't="e"><f>1/0</f><v>#DIV/0!</v>', '#DIV/0!'],
    ['a reference to what was deleted', 't="e"><f>#REF!</f><v>#REF!</v>', '#REF!'],
    ['what is beyond any number', '><f>9^9^9</f><v>1e999</v>', '#NUM!'],
    ['a number beyond any', '><v>-1e400</v>', '#NUM!'],
    ['an error of a later Excel', 't="e"><f>A1#</f><v>#SPILL!</v>', '#SPILL!'],
    ['a truth value', 't="b"><f>1=1</f><v>1</v>', 'TRUE'],
    ['an empty text', 't="str"><f>""</f><v></v>', '""'],
    ['an empty text among the strings', 't="inlineStr"><is><t> </t></is>', '""'],
  ])('%s is no number', async (_, xml, found) => {
    const bytes = withCells({ [cell]: xml });
    expect(await problemsOf(bytes)).toEqual([`workbook_cell budget.xlsx, Inputs!${cell}`]);
    await expect(read(bytes)).rejects.toMatchObject({ problems: [{ details: { found } }] });
  });

  it.each([
    ['1e308', '1e310%'],
    ['1e28', '1e30%'],
  ])('is no share where it is as large as %s', async (number, found) => {
    await expect(read(withCells({ [cell]: `><v>${number}</v>` })).then((each) => each.read())).rejects.toMatchObject({
      problems: [{ code: 'expected_share', details: { found } }],
    });
  });

  it('is no date', async () => {
    const parts = partsOfBook(withCells({ [cell]: 's="1"><f>TODAY()</f><v>46054</v>' }));
    const styles = {
      'xl/styles.xml': '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
    };
    await expect(read(zipOf({ ...parts, ...styles }))).rejects.toMatchObject({
      problems: [{ code: 'workbook_cell', details: { found: '2026-02-01' } }],
    });
  });

  it('may be an empty text where a text is meant: it is not given', async () => {
    expect(jsonOf(await read(withCells({ [cellOf('description')]: 't="str"><f>""</f><v></v>' })))).toEqual(
      jsonOf(source),
    );
  });
});
