import { describe, expect, it } from 'vitest';
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
    expect(text.split('\r\n').slice(1, -1).every((line) => line.startsWith('Herning anden linje,'))).toBe(true);
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
        const cells = text.split('\r\n').slice(1, -1).map((line) => line.startsWith('"') ? line[1] : line[0]);
        expect(new Set(cells)).toEqual(new Set(["'"]));
      }
    },
  );
});
