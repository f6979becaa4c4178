import { describe, expect, it, vi } from 'vitest';
import { openText } from '../../src/scenario/load.ts';
import { writeBook } from '../../src/spreadsheet/write.ts';
import type { Book, Content } from '../../src/spreadsheet/book.ts';
import { bookOf, jsonOf } from './book-of.ts';
import { withTyped } from './typed.ts';
import { cellOf, problemsOf as problemsIn, readSource } from './typed-back.ts';

/** What is wrong in a workbook is named by sheet and cell. */

const raw = {
  name: 'Herning',
  years: 3,
  price_year: 2024,
  price_index: 'cpi',
  staff_turnover: '15%',
  interventions: {
    stepping_stones: { trained_staff: 4, tier: 'group', participants: [12, 24, 24] },
    parent_courses: { courses: 2 },
  },
  funding: [{ name: 'Satspulje', amount: 1000, year: 2 }],
};

const source = openText({ text: JSON.stringify(raw), file: 'scenario.yaml', folder: '.', set: [] });

const book = bookOf(source, 'en');

async function read(changed: Book) {
  return readSource(await writeBook(changed));
}

/** What is wrong with a workbook: codes and places. */
async function problemsOf(...typed: readonly (readonly [string, readonly Content[]])[]): Promise<readonly string[]> {
  const changed = typed.reduce((each, [name, contents]) => withTyped(each, name, contents), book);
  return problemsIn(await writeBook(changed));
}

interface Wrong {
  readonly title: string;
  /** What is typed, from the first cell of a name on. */
  readonly name: string;
  readonly contents: readonly Content[];
  /** What is said, and of which cell: so many to the right of the first of a name. */
  readonly code: string;
  readonly cell: string;
  readonly offset?: number;
}

describe('what is wrong in a workbook', () => {
  it('is nothing as it was written', async () => {
    expect(await problemsOf()).toEqual([]);
  });

  const wrong: readonly Wrong[] = [
    { title: 'text for a number', name: 'overhead', contents: ['twenty'], code: 'expected_share', cell: 'overhead' },
    { title: 'a share of more than all', name: 'overhead', contents: [20], code: 'out_of_range', cell: 'overhead' },
    {
      title: 'half a person',
      name: 'stepping_stones.trained_staff',
      contents: [2.5],
      code: 'not_whole',
      cell: 'stepping_stones.trained_staff',
    },
    {
      title: 'thousands with a dot, as text',
      name: 'budget',
      contents: ['900.000'],
      code: 'workbook_number',
      cell: 'budget',
    },
    {
      title: 'a word for a number',
      name: 'budget',
      contents: ['en million'],
      code: 'workbook_number',
      cell: 'budget',
    },
    {
      title: 'one number beside numbers by part',
      name: 'stepping_stones.participants.group',
      contents: [24],
      code: 'workbook_number_and_parts',
      cell: 'stepping_stones.participants.group',
    },
    {
      title: 'a value such as #N/A',
      name: 'municipalities',
      contents: ['#N/A'],
      code: 'workbook_cell',
      cell: 'municipalities',
    },
    {
      title: 'a year that is left out',
      name: 'stepping_stones.participants',
      contents: [null, 12, null, 24],
      code: 'workbook_cell_empty',
      cell: 'stepping_stones.participants',
      offset: 2,
    },
    {
      title: 'one for all years and one in each',
      name: 'stepping_stones.participants',
      contents: [5, 12, 24, 24],
      code: 'workbook_all_or_years',
      cell: 'stepping_stones.participants',
    },
    {
      title: 'a word that is no choice',
      name: 'stepping_stones.tier',
      contents: ['grupp'],
      code: 'not_one_of',
      cell: 'stepping_stones.tier',
    },
    {
      title: 'a choice that is missing',
      name: 'stepping_stones.tier',
      contents: [null],
      code: 'missing_choice',
      cell: 'stepping_stones.participants',
    },
    {
      title: 'an index that there is not',
      name: 'price_index',
      contents: ['kpi'],
      code: 'unknown_index',
      cell: 'price_index',
    },
    {
      title: 'a price year that the index does not reach',
      name: 'price_year',
      contents: [2031],
      code: 'price_year_not_in_index',
      cell: 'price_year',
    },
    {
      title: 'both ways of counting',
      name: 'parent_courses.participants',
      contents: [20],
      code: 'both_of',
      cell: 'parent_courses.participants',
    },
    {
      title: 'a wage share without its figure',
      name: 'parent_courses.unit_costs.course.wage_share',
      contents: [0.5],
      code: 'missing_key',
      cell: 'parent_courses.unit_costs.course',
    },
    {
      title: 'a grant without a name',
      name: 'funding_1.name',
      contents: [null],
      code: 'missing_key',
      cell: 'funding_1.name',
    },
    {
      title: 'a year more than there are',
      name: 'years',
      contents: [4],
      code: 'by_year_length',
      cell: 'stepping_stones.participants',
    },
  ];

  it.each(wrong)('$title', async ({ name, contents, code, cell, offset = 0 }) => {
    expect(await problemsOf([name, contents])).toContain(`${code} budget.xlsx, ${cellOf(book, cell, offset)}`);
  });

  it('is a name that is empty', async () => {
    expect(await problemsOf(['name', ['   ']])).toEqual(['missing_key budget.xlsx, Inputs']);
  });

  it('is all said at once', async () => {
    expect(await problemsOf(['overhead', ['x']], ['municipalities', [0]])).toEqual([
      `expected_share budget.xlsx, ${cellOf(book, 'overhead')}`,
      `out_of_range budget.xlsx, ${cellOf(book, 'municipalities')}`,
    ]);
  });

  it('is a level of the index that was changed: it would be lost', async () => {
    const prices = book.sheets.find(({ name }) => name === 'Price indices');
    const row = prices?.rows.findIndex(([cell]) => cell?.value === 2024) ?? -1;
    const changed = {
      ...book,
      sheets: book.sheets.map((sheet) =>
        sheet === prices
          ? {
              ...sheet,
              rows: sheet.rows.map((cells, at) =>
                at === row ? cells.map((cell) => (cell?.value === 118.817 ? { ...cell, value: 130 } : cell)) : cells,
              ),
            }
          : sheet,
      ),
    };
    await expect(read(changed)).rejects.toMatchObject({
      problems: [
        { code: 'workbook_index_changed', details: { index: 'cpi', year: 2024, found: '130', expected: '118.817' } },
      ],
    });
  });

  it.each([
    ['!!js/function x', 'yaml_tag'],
    ['{ low: 2,5%, high: 35% }', 'comma_in_braces'],
    ['{ low: 5%', 'yaml_syntax'],
  ])('is a range that is no YAML, or is misread: %s', async (text, code) => {
    const given = '{ low: 5%, high: 35% }';
    const withRange = bookOf(
      openText({
        ...source.from,
        text: JSON.stringify({ ...raw, uncertainty: { staff_turnover: { low: '5%', high: '35%' } } }),
      }),
      'en',
    );
    const sheets = withRange.sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((cells) => cells.map((cell) => (cell?.value === given ? { ...cell, value: text } : cell))),
    }));
    const warn = vi.spyOn(process, 'emitWarning');
    await expect(read({ ...withRange, sheets })).rejects.toMatchObject({
      problems: [{ code, place: { file: expect.stringMatching(/^budget\.xlsx, Inputs![A-Z]+\d+$/u) as unknown } }],
    });
    expect(warn).not.toHaveBeenCalled();
  });

  it('is that it is another workbook', async () => {
    await expect(read({ ...book, names: [] })).rejects.toMatchObject({ problems: [{ code: 'workbook_foreign' }] });
  });
});

describe('what is typed in a workbook', () => {
  const typed = async (...changes: readonly (readonly [string, readonly Content[]])[]) =>
    jsonOf(await read(changes.reduce((each, [name, contents]) => withTyped(each, name, contents), book)));
  const set = (...settings: readonly string[]) => jsonOf(openText({ ...source.from, set: settings }));

  it.each([
    ['staff_turnover', [0.2], 'staff_turnover=20%'],
    ['staff_turnover', [null, 0.1, 1, 0.155], 'staff_turnover=[10%, 100%, 15.5%]'],
    ['overhead', [1], 'overhead=100%'],
    ['stepping_stones.trained_staff', [null, 4, 6, 8], 'stepping_stones.trained_staff=[4, 6, 8]'],
    ['stepping_stones.tier', ['standard'], 'stepping_stones.tier=standard'],
    ['stepping_stones.replaced_share', [0.5], 'stepping_stones.replaced_share=50%'],
    ['stepping_stones.unit_costs.course_fee', [30_000.125], 'stepping_stones.unit_costs.course_fee=30000.1250'],
    [
      'stepping_stones.unit_costs.replacement.staff_time',
      [20_000],
      'stepping_stones.unit_costs.replacement.staff_time=20000',
    ],
    ['funding_1.amount', [5000, null, null, null], 'funding=[{ name: Satspulje, amount: 5000 }]'],
    ['budget', [null, 100, 200, 300], 'budget=[100, 200, 300]'],
    ['first_year', [2027], 'first_year=2027'],
  ] as const)('%s %j is what --set %s is', async (name, contents, setting) => {
    expect(await typed([name, contents])).toEqual(set(setting));
  });

  it('may be a grant of one’s own', async () => {
    const json = await typed(
      ['funding_3.name', ['Fond']],
      ['funding_3.share', [0.25]],
      ['funding_3.of', ['operating']],
    );
    expect(json).toEqual(
      set('funding=[{ name: Satspulje, amount: 1000, year: 2 }, { name: Fond, share: 25%, of: operating }]'),
    );
  });
});

it.each([
  ['1250000', 1_250_000],
  [' 1250000 ', 1_250_000],
  ['1 250 000', 1_250_000],
  ['1\u00a0250\u00a0000', 1_250_000],
  ['1.250.000', 1_250_000],
  ['1.250.000,50', 1_250_000.5],
  ['1250,5', 1250.5],
  ['1250.5', 1250.5],
])('text that can only be one number is that number: %j', async (text, number) => {
  const scenario = (await read(withTyped(book, 'budget', [text]))).read();
  expect(scenario.settings.budget).toBe(number);
});
