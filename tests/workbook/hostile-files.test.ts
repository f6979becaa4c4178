import { describe, expect, it } from 'vitest';
import { InputError } from '../../src/index.ts';
import { openText } from '../../src/scenario/load.ts';
import { BookTooLarge, NotABook, readBook } from '../../src/spreadsheet/read.ts';
import { writeBook } from '../../src/spreadsheet/write.ts';
import { readWorkbook, sheetsToRead } from '../../src/workbook/read-workbook.ts';
import { bookOf, jsonOf } from './book-of.ts';
import { partsOf, partsOfBook, zipOf } from './parts.ts';
import { problemsOf, readSource as read } from './typed-back.ts';

/** Workbooks that somebody has made to do harm: each is refused for what it holds, before that costs time or memory. */

const source = openText({
  text: JSON.stringify({ name: 'Herning', years: 2, interventions: { parent_courses: { courses: 2 } } }),
  file: 'a.yaml',
  folder: '.',
  set: [],
});
const parts = partsOfBook(await writeBook(bookOf(source, 'en')));

/** The workbook with another text among those that its cells have. */
const saying = (was: string, is: string) => {
  const changed = {
    ...parts,
    'xl/sharedStrings.xml': parts['xl/sharedStrings.xml']?.replace(`>${was}<`, `>${is}<`) ?? '',
  };
  expect(changed['xl/sharedStrings.xml']).not.toBe(parts['xl/sharedStrings.xml']);
  return zipOf(changed);
};

/** The workbook with another range under a name. */
const naming = (name: string, range: string) => {
  const xml = parts['xl/workbook.xml'] ?? '';
  const changed = xml.replace(
    new RegExp(`(<definedName name="${name}">)[^<]*`, 'u'),
    (_, tag: string) => `${tag}${range}`,
  );
  expect(changed).not.toBe(xml);
  return zipOf({ ...parts, 'xl/workbook.xml': changed });
};

describe('a path of the inputs', () => {
  const dots = Array.from({ length: 30_000 }, () => 'a').join('.');

  it.each([
    '__proto__.overhead_included',
    '__proto__.format',
    '__proto__',
    'parent_courses.__proto__.x',
    'get',
    'lines',
    'when',
    '0',
    '0.a',
    'funding[99999999999].name',
    'funding[0].name',
    'funding[1]',
    'catalogue[1].x',
    'interventions',
    'toString',
    'a b',
    'uncertainty.__proto__',
    'parent_courses.a.b.c.d.e.f.g',
    'x'.repeat(2000),
    dots,
  ])('$0 is none that a scenario can set', async (path) => {
    const problems = await problemsOf(saying('municipalities', path));
    expect(problems, path.slice(0, 50)).toHaveLength(1);
    expect(problems[0], path.slice(0, 50)).toMatch(/^workbook_path budget\.xlsx, Inputs!B\d+$/u);
    expect(({} as { format?: unknown; overhead_included?: unknown }).format).toBeUndefined();
  });

  it.each(['__proto__.unit_costs.format', 'parent_courses.unit_costs.__proto__', 'get', 'parent_courses.course', dots])(
    '$0 is none of a unit cost',
    async (path) => {
      const problems = await problemsOf(saying('parent_courses.unit_costs.course', path));
      expect(problems).toHaveLength(1);
      expect(problems[0]).toMatch(/^workbook_path budget\.xlsx, Unit costs!E\d+$/u);
    },
  );

  it('that the scenario does not have is said where it stands', async () => {
    expect(await problemsOf(saying('municipalities', 'parent_courses.cources'))).toEqual([
      expect.stringMatching(/^unknown_key budget\.xlsx, Inputs!F\d+$/u),
    ]);
    // An entry that is not used: a label of one's own without its intervention.
    for (const path of ['other.courses', 'constructor.prototype.format']) {
      expect((await problemsOf(saying('municipalities', path)))[0]).toMatch(
        /^unknown_intervention budget\.xlsx, Inputs!F\d+$/u,
      );
    }
  });

  it('stands once, and is not left out', async () => {
    expect(await problemsOf(saying('municipalities', 'overhead'))).toEqual([
      expect.stringMatching(/^workbook_path_twice budget\.xlsx, Inputs!B\d+$/u),
    ]);
    expect(await problemsOf(saying('municipalities', ''))).toEqual([
      expect.stringMatching(/^workbook_path budget\.xlsx, Inputs!B\d+$/u),
    ]);
  });

  it('may be any of those that were written, in any order of the rows', async () => {
    const sheet = parts['xl/worksheets/sheet2.xml'] ?? '';
    const rows = [...sheet.matchAll(/<row r="(\d+)".*?<\/row>/gu)].map(([row]) => row);
    const [first = '', last = ''] = [
      rows.find((row) => row.includes('r="B6"')),
      rows.find((row) => row.includes('r="B15"')),
    ];
    const moved = (row: string, from: number, to: number) =>
      row.replaceAll(new RegExp(`r="([A-Z]*)${String(from)}"`, 'gu'), `r="$1${String(to)}"`);
    const swapped = sheet
      .replace(first, '\0')
      .replace(last, moved(first, 6, 15))
      .replace('\0', moved(last, 15, 6));
    expect(jsonOf(await read(zipOf({ ...parts, 'xl/worksheets/sheet2.xml': swapped })))).toEqual(jsonOf(source));
  });
});

describe('the range of the inputs', () => {
  it.each([
    'Inputs!$B$5:$J$9999999999',
    'Inputs!$B$5:$ZZZZZZ$58',
    'Inputs!$ZZZZZZ$58',
    'Inputs!$B$0:$J$9',
    'Inputs!$J$58:$B$5',
    'Inputs!#REF!',
    'Nowhere!$B$5:$J$58',
    '',
  ])('%s is none', async (range) => {
    expect(await problemsOf(naming('interv_cost_inputs', range))).toEqual(['workbook_foreign budget.xlsx']);
  });

  it('is more than is read where it has a million rows', async () => {
    await expect(read(naming('interv_cost_inputs', 'Inputs!$B$5:$J$1048576'))).rejects.toThrow(BookTooLarge);
  });

  it('has no more years than a scenario', async () => {
    // Of what is wrong so much is said as somebody reads.
    expect(await problemsOf(naming('interv_cost_inputs', 'Inputs!$B$5:$XFD$58'))).toHaveLength(200);
  });
});

describe('a file that unpacks to very much', () => {
  const cells = (xml: string) => `<sheetData>${xml}</sheetData>`;
  const named = '<definedName name="interv_cost_inputs">Inputs!$B$5:$J$58</definedName>';
  const bookWith = (sheet: string, shared: { strings?: string; styles?: string } = {}) =>
    zipOf(partsOf({ Inputs: sheet }, { names: named, ...shared }));
  const text = 'a'.repeat(65_000_000);

  it.each([
    ['strings that are empty', () => bookWith(cells(''), { strings: '<si/>'.repeat(1_600_000) })],
    ['a string that is long', () => bookWith(cells(''), { strings: `<si><t>${text}</t></si>` })],
    ['cells', () => bookWith(cells(`<row r="5">${'<c/>'.repeat(1_600_000)}</row>`))],
    ['columns', () => bookWith(`<cols>${'<col min="1" max="16384"/>'.repeat(3000)}</cols>${cells('')}`)],
    [
      'relations',
      () =>
        zipOf({
          ...partsOf({ Inputs: cells('') }),
          'xl/_rels/workbook.xml.rels': `<Relationships>${'<Relationship Id="a" Type="b" Target="c"/>'.repeat(2000)}</Relationships>`,
        }),
    ],
    [
      'array formulas',
      () =>
        zipOf(
          partsOf(
            {
              Inputs: cells(
                Array.from({ length: 1100 }, () => `<row><c><f t="array" ref="B5:J58">1</f></c></row>`).join(''),
              ),
            },
            { names: named.replace('58', '2000') },
          ),
        ),
    ],
    [
      'a text longer than that of any cell',
      () =>
        zipOf(
          partsOf(
            { Inputs: cells(`<row r="5"><c r="B5" t="str"><v>${'&amp;'.repeat(100_000)}</v></c></row>`) },
            { names: named },
          ),
        ),
    ],
  ])('%s', async (_, make) => {
    const bytes = make();
    expect(bytes.length).toBeLessThan(500_000);
    await expect(readBook(bytes, sheetsToRead)).rejects.toThrow(BookTooLarge);
  });

  it('whatever its headers say of its size', async () => {
    for (const says of [1, 0]) {
      await expect(
        readBook(
          zipOf(partsOf({ Inputs: cells('') }, { names: named, strings: `<si><t>${text}</t></si>` }), says),
          sheetsToRead,
        ),
      ).rejects.toThrow(BookTooLarge);
    }
  });

  it('is read all the same where that is on no sheet that is read', async () => {
    const other = partsOf(
      { Inputs: cells('<row r="5"><c r="B5"><v>7</v></c></row>'), Ledger: cells('<c/>'.repeat(1_600_000)) },
      { names: named },
    );
    const book = await readBook(zipOf({ ...other, 'xl/media/picture.png': text }), sheetsToRead);
    expect(book.sheets.map(({ name }) => name)).toEqual(['Inputs']);
    expect(book.sheets[0]?.cell({ row: 4, column: 1 })).toBe(7);
  });

  it('has no rows but those of the range', async () => {
    const padded = cells(
      '<row r="5"><c r="B5"><v>7</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>',
    );
    const [sheet] = (await readBook(bookWith(padded), sheetsToRead)).sheets;
    expect([sheet?.rows, sheet?.cell({ row: 4, column: 1 })]).toEqual([5, 7]);
  });

  it.each([
    ['paths', (number: number) => `parent_courses.a${String(number)}`, 20_000],
    ['ranges', (number: number) => `uncertainty.a${String(number)}`, 2000],
    ['entries', (number: number) => `a${String(number)}.use`, 5000],
  ])('has very many %s', async (_, path, most) => {
    const row = (number: number) => {
      const text = (column: string, value: string) =>
        `<c r="${column}${String(number)}" t="inlineStr"><is><t>${value}</t></is></c>`;
      return `<row r="${String(number)}">${text('B', path(number))}${text('C', 'text')}${text('F', 'x')}</row>`;
    };
    const range = naming('interv_cost_inputs', `Inputs!$B$5:$J$${String(most + 5)}`);
    const sheet = `<worksheet>${cells(Array.from({ length: most + 1 }, (__, index) => row(index + 5)).join(''))}</worksheet>`;
    expect(await problemsOf(zipOf({ ...partsOfBook(range), 'xl/worksheets/sheet2.xml': sheet }))).toEqual([
      'workbook_too_large budget.xlsx',
    ]);
  });

  it('has texts that one cell after the other refers to', async () => {
    const strings = `${parts['xl/sharedStrings.xml']?.replace('</sst>', '') ?? ''}<si><t>${'a'.repeat(300_000)}</t></si></sst>`;
    const index = String((parts['xl/sharedStrings.xml']?.match(/<si>/gu) ?? []).length);
    const rows = Array.from(
      { length: 40 },
      (_, row) =>
        `<row r="${String(row + 5)}"><c r="B${String(row + 5)}" t="inlineStr"><is><t>uncertainty.a${String(row)}</t></is></c><c r="C${String(row + 5)}" t="inlineStr"><is><t>text</t></is></c><c r="F${String(row + 5)}" t="s"><v>${index}</v></c></row>`,
    );
    const sheet = `<worksheet>${cells(rows.join(''))}</worksheet>`;
    expect(
      await problemsOf(zipOf({ ...parts, 'xl/sharedStrings.xml': strings, 'xl/worksheets/sheet2.xml': sheet })),
    ).toEqual(['workbook_too_large budget.xlsx']);
  });
});

describe('a file that is broken', () => {
  const whole = zipOf(parts);

  it.each([
    ['empty', new Uint8Array()],
    ['cut short', whole.subarray(0, whole.length - 30)],
    ['only its end', whole.subarray(whole.length - 22)],
    ['no archive', Buffer.from('name: Herning\n'.repeat(10))],
    [
      'without its workbook',
      zipOf(Object.fromEntries(Object.entries(parts).filter(([name]) => name !== 'xl/workbook.xml'))),
    ],
    [
      'without a sheet',
      zipOf(Object.fromEntries(Object.entries(parts).filter(([name]) => name !== 'xl/worksheets/sheet2.xml'))),
    ],
    [
      'with a tag of a hundred thousand letters',
      zipOf({ ...parts, 'xl/workbook.xml': `<sheets><sheet ${'a'.repeat(100_000)}></sheets>` }),
    ],
  ])('%s', async (_, bytes) => {
    await expect(read(bytes)).rejects.toThrow(/./u);
    await expect(readBook(bytes, sheetsToRead).then((book) => readWorkbook(book, '', '', []))).rejects.toSatisfy(
      (error) => error instanceof NotABook || error instanceof InputError,
    );
  });

  it('in a single bit of a part', async () => {
    const bytes = Uint8Array.from(whole);
    const middle = Buffer.from(bytes).indexOf('xl/worksheets/sheet2.xml') + 500;
    bytes[middle] = (bytes[middle] ?? 0) ^ 1;
    await expect(readBook(bytes, sheetsToRead)).rejects.toThrow(NotABook);
  });
});

describe('a workbook to which a user has added something', () => {
  it('may have a sheet that is a chart', async () => {
    const workbook =
      parts['xl/workbook.xml']?.replace('<sheets>', '<sheets><sheet name="Chart1" sheetId="99" r:id="rIdChart"/>') ??
      '';
    const relations =
      parts['xl/_rels/workbook.xml.rels']?.replace(
        '</Relationships>',
        '<Relationship Id="rIdChart" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/chartsheet" Target="chartsheets/sheet1.xml"/></Relationships>',
      ) ?? '';
    expect(
      jsonOf(await read(zipOf({ ...parts, 'xl/workbook.xml': workbook, 'xl/_rels/workbook.xml.rels': relations }))),
    ).toEqual(jsonOf(source));
  });

  it('may have a copy of the inputs, whose names are its own', async () => {
    const workbook =
      parts['xl/workbook.xml']?.replace(
        '</definedNames>',
        '<definedName name="interv_cost_inputs" localSheetId="0">Summary!$A$1:$J$58</definedName></definedNames>',
      ) ?? '';
    expect(jsonOf(await read(zipOf({ ...parts, 'xl/workbook.xml': workbook })))).toEqual(jsonOf(source));
  });
});
