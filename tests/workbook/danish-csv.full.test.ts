import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readBook } from '../../src/spreadsheet/read.ts';
import { runCli } from '../cli/run-cli.ts';
import { convert, hasLibreOffice } from './libreoffice.ts';

/** The Danish CSV, opened as a Danish user's spreadsheet opens it. */

const folder = mkdtempSync(join(tmpdir(), 'interv-cost-danish-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Semicolons, UTF-8, Danish numbers. */
const DANISH = 'Text - txt - csv (StarCalc):59,34,76,1,,1030,false,true';

const NAME = 'Æbeløse: øvelser på Ærø, å';

async function openDanish(command: readonly string[], file: string): Promise<readonly (readonly unknown[])[]> {
  const csv = join(folder, file);
  const { code } = await runCli([...command, '-o', csv, '--csv-dialect', 'danish-excel']);
  expect(code).toBe(0);
  const [saved = ''] = await convert([csv], 'xlsx', folder, { locale: 'da_DK.UTF-8', filter: DANISH });
  const { sheets } = await readBook(readFileSync(saved));
  const [sheet] = sheets;
  if (sheet === undefined) throw new Error('no sheet');
  return Array.from({ length: sheet.rows }, (_, row) =>
    Array.from({ length: 40 }, (__, column) => sheet.cell({ row, column })),
  );
}

describe.skipIf(!hasLibreOffice)('the Danish CSV in LibreOffice', () => {
  const scenario = join(folder, 'navn.yaml');
  writeFileSync(
    scenario,
    JSON.stringify({
      name: NAME,
      staff_turnover: '15%',
      interventions: { stepping_stones: { trained_staff: 4, tier: 'group', participants: 24 } },
    }),
  );

  it('has numbers in number cells, and whole letters: run', async () => {
    const [heads = [], ...rows] = await openDanish(['run', scenario], 'run.csv');
    const columns = ['quantity', 'unit_cost', 'unit_cost_used', 'amount', 'overhead', 'year'];
    for (const column of columns) {
      expect(heads).toContain(column);
      for (const row of rows) expect(typeof row[heads.indexOf(column)]).toBe('number');
    }
    // 15 % of four is six tenths of a person.
    expect(rows.map((row) => row[heads.indexOf('quantity')])).toContain(0.6);
    expect(rows.every((row) => row.includes(NAME))).toBe(true);
  });

  it('has numbers in number cells, and whole letters: compare', async () => {
    const [heads = [], ...rows] = await openDanish(
      ['compare', scenario, 'scenarios/parent-courses.yaml', '--layout', 'rows'],
      'compare.csv',
    );
    for (const column of ['total', 'cost_per_participant', 'difference', 'difference_percent', 'overhead_rate'].filter(
      (each) => heads.includes(each),
    )) {
      for (const row of rows) expect(typeof row[heads.indexOf(column)]).toBe('number');
    }
    expect(heads).toContain('cost_per_participant');
    expect(rows[0]).toContain(NAME);
  });
});
