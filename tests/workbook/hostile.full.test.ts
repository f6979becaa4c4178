import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readBook } from '../../src/spreadsheet/read.ts';
import { writeBook } from '../../src/spreadsheet/write.ts';
import { runCli } from '../cli/run-cli.ts';
import { booksOf, HOSTILE, hostileSource, textsOf } from './hostile-texts.ts';
import { convert, hasLibreOffice } from './libreoffice.ts';

/** What LibreOffice makes of hostile texts in workbooks and CSV files. */

const folder = mkdtempSync(join(tmpdir(), 'interv-cost-hostile-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe.skipIf(!hasLibreOffice)('in LibreOffice', () => {
  it('hostile texts are texts, in workbooks and in both dialects of CSV', async () => {
    const files: string[] = [];
    const texts: string[] = [];
    for (const [index, text] of HOSTILE.entries()) {
      for (const [position, book] of booksOf(hostileSource(text, folder)).entries()) {
        const file = join(folder, `hostile-${String(index)}-${String(position)}.xlsx`);
        writeFileSync(file, await writeBook(book));
        files.push(file);
        texts.push(text);
      }
    }
    const saved = await convert(files, 'xlsx', folder);
    for (const [index, file] of saved.entries()) {
      const found = textsOf(await readBook(readFileSync(file)));
      expect(found).toContain(texts[index]);
      expect(found.filter((each) => each === '42' || each === 'click')).toEqual([]);
    }
  });

  it.each(['rfc4180', 'danish-excel'])('names that look like formulas stay text in %s', async (dialect) => {
    const scenarios = HOSTILE.map((text, index) => {
      const file = join(folder, `named-${String(index)}.yaml`);
      writeFileSync(file, JSON.stringify({ name: text, interventions: { parent_courses: { courses: 1 } } }));
      return file;
    });
    const csv = join(folder, `${dialect}.csv`);
    const { code } = await runCli(['compare', ...scenarios, '--layout', 'rows', '-o', csv, '--csv-dialect', dialect]);
    expect(code).toBe(0);
    const separator = dialect === 'danish-excel' ? '59' : '44';
    const [saved = ''] = await convert([csv], 'xlsx', folder, {
      filter: `Text - txt - csv (StarCalc):${separator},34,76,1,,1033,false,true`,
    });
    const [sheet] = (await readBook(readFileSync(saved))).sheets;
    // What begins like a formula has an apostrophe before it, as in the other CSV files of the program.
    const shown = HOSTILE.map((text) => (/^"?[=+\-@]/u.test(text) ? `'${text}` : text));
    expect(HOSTILE.map((_, index) => sheet?.cell({ row: 1 + index, column: 1 }))).toEqual(shown);
  });
});
