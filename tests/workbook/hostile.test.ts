import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readBook } from '../../src/spreadsheet/read.ts';
import { writeBook } from '../../src/spreadsheet/write.ts';
import { booksOf, HOSTILE, hostileSource, textsOf } from './hostile-texts.ts';

/** No text of a scenario can act as a formula, whatever it begins with. */

const folder = mkdtempSync(join(tmpdir(), 'interv-cost-hostile-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe.each(HOSTILE)('the text %j', (text) => {
  it('is in no formula of any workbook, and in its cells as it is', async () => {
    for (const book of booksOf(hostileSource(text, folder))) {
      const formulas = book.sheets.flatMap((sheet) =>
        sheet.rows.flatMap((row) => row.flatMap((cell) => cell?.formula ?? [])),
      );
      expect(formulas.filter((formula) => formula.includes(text))).toEqual([]);
      const read = await readBook(await writeBook(book));
      expect(textsOf(read)).toContain(text);
      for (const { name } of read.sheets) expect(name).not.toMatch(/[[\]:*?/\\]/u);
    }
  });
});
