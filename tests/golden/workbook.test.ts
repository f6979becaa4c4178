import type { Language } from '../../src/language/languages.ts';
import { describe, expect, it } from 'vitest';
import { compare, openScenario, simulate, solve, sweep, tornado } from '../../src/index.ts';
import { comparisonSheets } from '../../src/report/compare-document.ts';
import { simulationDocument } from '../../src/report/simulation-document.ts';
import { solutionDocument } from '../../src/report/solve-document.ts';
import { sweepDocument, sweepSheets } from '../../src/report/sweep-document.ts';
import { tornadoDocument } from '../../src/report/tornado-document.ts';
import { addressOf } from '../../src/spreadsheet/address.ts';
import type { Book, Content } from '../../src/spreadsheet/book.ts';
import { documentBook } from '../../src/workbook/document-book.ts';
import { bookOf } from '../workbook/book-of.ts';

/** Whole workbooks as text: every cell with its value and its formula. Read before accepted. */

function dump({ title, names, sheets, foot }: Book): string {
  const lines = [`${title} | ${foot}`];
  for (const { name, rows, validations = [], charts = [] } of sheets) {
    lines.push('', `== ${name}`);
    for (const [row, cells] of rows.entries()) {
      for (const [column, cell] of cells.entries()) {
        if (cell === undefined || (cell.value === null && cell.formula === undefined && cell.style?.isInput !== true))
          continue;
        const typed = cell.style?.isInput === true ? ' [input]' : '';
        const formula = cell.formula === undefined ? '' : `  =${cell.formula}`;
        lines.push(`${addressOf({ row, column })}${typed} ${show(cell.value)}${formula}`.trimEnd());
      }
    }
    for (const { first, last, rule, message } of validations)
      lines.push(`? ${addressOf(first)}:${addressOf(last)} ${JSON.stringify(rule)} ${message}`);
    for (const { kind, title: head, categories, series } of charts) {
      lines.push(`chart ${kind}: ${head} by ${categories}`, ...series.map((each) => `  ${each.name}: ${each.values}`));
    }
  }
  return `${[...lines, '', '== names', ...names.map(({ name, range }) => `${name}: ${range}`)].join('\n')}\n`;
}

function show(value: Content): string {
  return value === null ? '' : typeof value === 'string' ? JSON.stringify(value) : String(value);
}

/** What a reader of the sheets reads. */
function textsOf(book: Book): string {
  const texts = book.sheets.flatMap(({ name, rows, validations = [], charts = [] }) => [
    `== ${name}`,
    // The files that a scenario names are no words of the program.
    ...(['Files', 'Filer'].includes(name) ? rows.slice(0, 4) : rows).flatMap((row) =>
      row.flatMap((cell) => (typeof cell?.value === 'string' && cell.value !== '' ? [cell.value] : [])),
    ),
    ...validations.map(({ message }) => message),
    ...charts.flatMap(({ title, description, axisTitle = '', series }) => [
      title,
      description,
      axisTitle,
      ...series.map(({ name: each }) => each),
    ]),
  ]);
  return `${[...new Set(texts)].join('\n')}\n`;
}

const FILES = ['scenarios/budget-2027.yaml', 'scenarios/own-unit-costs.yaml'] as const;

const EXACT = { decimals: 0, unit: 1 };

function compareBook(language: Language): Book {
  const compared = compare(FILES.map((file) => openScenario(file)));
  return documentBook(comparisonSheets(compared, { ...EXACT, language }));
}

function sweepBook(language: Language, vary: readonly string[]): Book {
  const swept = sweep(openScenario('scenarios/stepping-stones-group.yaml'), { vary });
  return documentBook(sweepSheets(swept, { ...EXACT, language }));
}

describe('a workbook cell by cell', () => {
  it('of a scenario, in English', async () => {
    await expect(dump(bookOf(openScenario('scenarios/stepping-stones-group.yaml'), 'en'))).toMatchFileSnapshot(
      'workbook/stepping-stones-group.en.txt',
    );
  });

  it.each(['en', 'da'] as const)('of two scenarios compared: %s', async (language) => {
    await expect(unversioned(dump(compareBook(language)))).toMatchFileSnapshot(`workbook/compare.${language}.txt`);
  });

  it.each(['en', 'da'] as const)('of sweeps: %s', async (language) => {
    const one = dump(sweepBook(language, ['staff_turnover=0..40%:20%']));
    const two = dump(sweepBook(language, ['staff_turnover=0,20%', 'stepping_stones.tier=seminar,group']));
    await expect(unversioned(`${one}\n${two}`)).toMatchFileSnapshot(`workbook/sweep.${language}.txt`);
  });
});

/** The version and fingerprints change with every release. */
const unversioned = (text: string) => text.replace(/interv-cost [^|\n]*[0-9a-f]{12}/gu, 'fingerprint');

describe.each(['en', 'da'] as const)('the workbook of a document cell by cell: %s', (language) => {
  const presentation = { language, decimals: 0, unit: 1 };
  const source = () => openScenario('scenarios/stepping-stones-group.yaml');

  it('of a tornado', async () => {
    const book = documentBook([tornadoDocument(tornado(source()), presentation)]);
    await expect(unversioned(dump(book))).toMatchFileSnapshot(`workbook/tornado.${language}.txt`);
  });

  it('of a simulation', async () => {
    const book = documentBook([simulationDocument(simulate(source(), { draws: 2000 }), presentation)]);
    await expect(unversioned(dump(book))).toMatchFileSnapshot(`workbook/simulation.${language}.txt`);
  });

  it('of what was found', async () => {
    const found = solve(source(), { find: 'stepping_stones.participants', soThat: ['total <= 1000000'] });
    await expect(unversioned(dump(documentBook([solutionDocument(found, presentation)])))).toMatchFileSnapshot(
      `workbook/solve.${language}.txt`,
    );
  });

  it('of several sweeps', async () => {
    const sweeps = ['stepping-stones-group', 'parent-courses'].map((name) =>
      sweep(openScenario(`scenarios/${name}.yaml`), { vary: ['staff_turnover=0..30%:15%'] }),
    );
    const book = documentBook(sweeps.map((each) => sweepDocument(each, 'rows', presentation)));
    await expect(unversioned(dump(book))).toMatchFileSnapshot(`workbook/sweeps.${language}.txt`);
  });
});

describe('the texts of a workbook', () => {
  it.each(['en', 'da'] as const)('with everything in it: %s', async (language) => {
    const files = ['scenarios/budget-2027.yaml', 'scenarios/three-side-by-side.yaml', 'scenarios/mastery-support.yaml'];
    const texts = files.map((file) => textsOf(bookOf(openScenario(file), language)));
    await expect(texts.join('\n')).toMatchFileSnapshot(`workbook/texts.${language}.txt`);
  });
});
