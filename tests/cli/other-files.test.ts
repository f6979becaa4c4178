import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { archiveOf } from '../../src/spreadsheet/archive.ts';
import { runCli } from './run-cli.ts';

/** Files that are no scenarios, where one is wanted: one line says what each is, and what to do with it. */

const SCENARIO = 'scenarios/stepping-stones-group.yaml';
let folder = '';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'interv-cost-'));
  const results = ['csv', 'json', 'ndjson', 'html', 'xlsx'].flatMap((ending) => ['-o', join(folder, `r.${ending}`)]);
  await runCli(['run', SCENARIO, ...results]);
  copyFileSync('scenarios/catalogue/mestringsstoette.yaml', join(folder, 'programme.yaml'));
  copyFileSync('src/catalogue/data/cpi.yaml', join(folder, 'index.yaml'));
  copyFileSync(join(folder, 'r.xlsx'), join(folder, 'renamed.yaml'));
  copyFileSync(join(folder, 'r.xlsx'), join(folder, 'macros.xlsm'));
  const part = (name: string, text = '') => archiveOf(new Map([[name, Buffer.from(text)]]));
  writeFileSync(join(folder, 'a.ods'), part('mimetype', 'application/vnd.oasis.opendocument.spreadsheet'));
  writeFileSync(join(folder, 'ods.xlsx'), part('mimetype', 'application/vnd.oasis.opendocument.spreadsheet'));
  writeFileSync(join(folder, 'a.docx'), part('word/document.xml'));
  writeFileSync(join(folder, 'a.zip'), part('a.txt'));
  writeFileSync(join(folder, 'a.xls'), Buffer.from('d0cf11e0a1b11ae10000', 'hex'));
  writeFileSync(join(folder, 'a.pdf'), '%PDF-1.7\n');
  writeFileSync(join(folder, 'danish.csv'), 'linje;beløb\r\nLøn;1000,50\r\n');
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe.each([
  ['programme.yaml', 'an intervention', 'en indsats', 'catalogue: [programme.yaml]'],
  ['index.yaml', 'a price index', 'et prisindeks', 'price_index: index.yaml'],
  ['r.csv', 'a table (CSV)', 'en tabel (CSV)', 'interv-cost merge'],
  ['danish.csv', 'a table (CSV)', 'en tabel (CSV)', 'interv-cost merge'],
  ['r.json', 'a result as JSON', 'et resultat som JSON', '.xlsx'],
  ['r.ndjson', 'a table (NDJSON)', 'en tabel (NDJSON)', '.xlsx'],
  ['r.html', 'a web page', 'en webside', 'interv-cost init'],
  ['renamed.yaml', 'an Excel workbook', 'en Excel-projektmappe', '.xlsx'],
  ['a.ods', 'an OpenDocument file', 'en OpenDocument-fil', '.xlsx'],
  ['ods.xlsx', 'an OpenDocument file', 'en OpenDocument-fil', '.xlsx'],
  ['a.xls', 'an Excel or Word file of the old kind', 'en Excel- eller Word-fil i det gamle format', '.xlsx'],
  ['a.docx', 'a Word document', 'et Word-dokument', 'interv-cost init'],
  ['a.zip', 'a zip archive', 'et zip-arkiv', '.xlsx'],
  ['a.pdf', 'a PDF', 'en PDF', 'interv-cost init'],
])('%s', (name, english, danish, advice) => {
  it.each(['run', 'sweep', 'simulate', 'explain'])('%s', async (command) => {
    const file = join(folder, name);
    for (const [language, what] of [
      ['en', english],
      ['da', danish],
    ] as const) {
      const { code, stdout, stderr } = await runCli([command, file, '--lang', language]);
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr.trimEnd().split('\n')).toEqual([
        expect.stringMatching(/^[^ ]+: .* \[wrong_kind\]$/u),
        expect.stringContaining(advice),
      ]);
      expect(stderr).toContain(what);
    }
  });
});

it('an intervention and an index are used as their messages say', async () => {
  const file = join(folder, 'advised.yaml');
  const entry = readFileSync('scenarios/mastery-support.yaml', 'utf8').replace(
    /catalogue: .*/u,
    'catalogue: [programme.yaml]',
  );
  writeFileSync(
    file,
    `${entry}\nprice_year: 2024\nprice_index: index.yaml\n`.replace(/^price_year: 20(?!24).*\n/mu, ''),
  );
  expect(await runCli(['run', file])).toMatchObject({ code: 0, stderr: '' });
});

it('a workbook from standard input is no text in another encoding', async () => {
  const stdin = readFileSync(join(folder, 'r.xlsx'));
  expect((await runCli(['run', '-'], { stdin })).stderr).toContain('-: this file is an Excel workbook');
});

it('a workbook that may have macros is read like one without', async () => {
  const [with_, without] = await Promise.all([
    runCli(['run', join(folder, 'macros.xlsm')]),
    runCli(['run', join(folder, 'r.xlsx')]),
  ]);
  expect(with_).toEqual(without);
});

it('in the catalogue of a scenario, it says where the other kind belongs', async () => {
  const stdin =
    'name: x\ncatalogue: [index.yaml, r.xlsx]\nprice_index: programme.yaml\ninterventions: { parent_courses: { courses: 1 } }\n';
  const file = join(folder, 'named.yaml');
  writeFileSync(file, stdin);
  const { stderr } = await runCli(['check', file]);
  expect(stderr).toContain('named.yaml:2:13: this file is a price index, not an intervention');
  expect(stderr).toContain('Name it under price_index: index.yaml.');
  expect(stderr).toContain('named.yaml:2:25: this file is an Excel workbook, not an intervention');
  expect(stderr).toContain('Name it under catalogue: [programme.yaml].');
});
