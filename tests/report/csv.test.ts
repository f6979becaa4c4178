import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli } from '../cli/run-cli.ts';

const scenario = (name: string) =>
  JSON.stringify({
    name,
    years: 1,
    staff_turnover: '15%',
    overhead: '0%',
    interventions: { stepping_stones: { tier: 'group', participants: 7 } },
  });

const csv = async (name: string, ...args: string[]) => {
  const { code, stdout, stderr } = await runCli(['run', '-', '--format', 'csv', ...args], { stdin: scenario(name) });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return stdout;
};

describe('CSV', () => {
  it('keeps a row in one record, whatever text is in it', async () => {
    const text = await csv('Herning\nanden linje\n');
    expect(
      text
        .split('\r\n')
        .slice(1, -1)
        .every((line) => line.startsWith('Herning anden linje,')),
    ).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toContain('\n');
  });

  it('is RFC 4180: commas, CRLF, quotation marks doubled, no byte order mark', async () => {
    const text = await csv('say "hi", twice');
    expect(text.startsWith('scenario,intervention,line,label,phase,year,quantity,unit,')).toBe(true);
    expect(text).toContain('\r\n"say ""hi"", twice",stepping_stones,staff_time,');
    expect(text.split('\r\n').join('')).not.toMatch(/[\r\n]/u);
    expect(text).toContain(',0.6,person,36250,36250,21750,0,vive-2018,derived\r\n');
  });

  it('is what a Danish Excel opens by a double click: semicolons, decimal commas, a byte order mark', async () => {
    const text = await csv('Æblegård; syd', '--csv-dialect', 'danish-excel');
    expect(text.startsWith('\uFEFFscenario;')).toBe(true);
    expect(text).toContain('\r\n"Æblegård; syd";stepping_stones;');
    expect(text).toContain(';0,6;person;36250;36250;21750;0;vive-2018;derived\r\n');
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '=HYPERLINK("http://x")', "=cmd|' /C calc'!A0", '\t=1'])(
    'makes %j harmless, and leaves numbers numbers',
    async (name) => {
      for (const dialect of ['rfc4180', 'danish-excel']) {
        const text = await csv(name, '--csv-dialect', dialect);
        const cells = text
          .split('\r\n')
          .slice(1, -1)
          .map((line) => (line.startsWith('"') ? line[1] : line[0]));
        expect(new Set(cells)).toEqual(new Set(["'"]));
      }
    },
  );

  it.each([
    ["a;=cmd|'/C calc'!A0;b", 'rfc4180', `"a;'=cmd|'/C calc'!A0;b"`],
    ['a; +1;-1; @x', 'rfc4180', `"a;' +1;'-1;' @x"`],
    ['a;"=1', 'rfc4180', `"a;'""=1"`],
    ['a,=1', 'danish-excel', `"a,'=1"`],
    ['a;＝1', 'rfc4180', `"a;'＝1"`],
    // What only looks like it stays as it is.
    ['Kursus, +10 % - og mere; ja', 'rfc4180', '"Kursus, +10 % - og mere; ja"'],
    ['Kursus; +10 %', 'danish-excel', '"Kursus; +10 %"'],
    ['a-b=c', 'rfc4180', 'a-b=c'],
  ])('has no formula for whoever parts cells elsewhere (%s, %s)', async (name, dialect, cell) => {
    const text = await csv(name, '--csv-dialect', dialect);
    for (const line of text.split('\r\n').slice(1, -1))
      expect(line.startsWith(`${cell}${dialect === 'rfc4180' ? ',' : ';'}stepping_stones`)).toBe(true);
  });

  it('quotes whatever has a separator of one program or another', async () => {
    expect(await csv('a,b', '--csv-dialect', 'danish-excel')).toContain('\r\n"a,b";');
    expect(await csv('a;b')).toContain('\r\n"a;b",');
  });
});

describe('the name of a file', () => {
  const NAME = 'e\u001b[31mv\u009bil\u202e;=1+1.yaml';
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'interv-cost-'));
    for (const file of [NAME, 'other.yaml']) writeFileSync(join(folder, file), scenario(file.slice(-6)));
  });

  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it.each([
    ['compare', 'csv', []],
    ['compare', 'csv', ['--csv-dialect', 'danish-excel']],
    ['compare', 'json', []],
    ['compare', 'ndjson', ['--layout', 'rows']],
    ['compare', 'table', ['--layout', 'rows']],
    ['compare', 'markdown', []],
    ['sweep', 'csv', []],
    ['sweep', 'json', []],
    ['sweep', 'table', []],
    ['simulate', 'csv', ['--draws', '10']],
    ['simulate', 'json', ['--draws', '10']],
    ['simulate', 'markdown', ['--draws', '10']],
  ])('has no control characters and no formula in %s as %s', async (command, format, more) => {
    const args = [command, join(folder, NAME), join(folder, 'other.yaml'), '--format', format, ...more];
    const { code, stdout } = await runCli(args);
    expect(code).toBe(0);
    // eslint-disable-next-line no-control-regex -- they are what it looks for
    expect(/[\u0000-\u0009\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/u.exec(stdout)).toBeNull();
    if (format === 'csv') expect(stdout).not.toMatch(/;=/u);
    // What a program reads has the very name.
    if (format === 'json')
      expect(stdout).toContain(
        JSON.stringify(join(folder, NAME)).slice(1, -1).replace('\u009b', '\\u009b').replace('\u202e', '\\u202e'),
      );
  });
});
