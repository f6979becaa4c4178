import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { nextTurn } from '../../src/parallel/event-loop.ts';
import { runCli } from './run-cli.ts';

const home = process.cwd();
const SCENARIO = resolve('scenarios/stepping-stones-group.yaml');
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'interv-cost-'));
  process.chdir(folder);
});

afterEach(() => {
  process.chdir(home);
  rmSync(folder, { recursive: true });
});

/** The report without the sentence that says that it is partial. */
function withoutPartial(report: string): string {
  return report.replace(/PARTIAL:[^.]*?are\s+of\s+those\.\n/u, '');
}

// As it is, but counted.
vi.mock('../../src/parallel/event-loop.ts', { spy: true });

describe('sweep', () => {
  it('writes several files at once, and the same rows to each', async () => {
    const args = [
      'sweep',
      SCENARIO,
      '--vary',
      'staff_turnover=0..40%:10%',
      '-o',
      'a.csv',
      '-o',
      'b.ndjson',
      '-o',
      'c.json',
      '-o',
      'd.svg',
      '-o',
      'e.md',
    ];
    const { code, stdout, stderr } = await runCli([...args, '--lang', 'en']);
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(stderr).toBe('Wrote a.csv\nWrote b.ndjson\nWrote c.json\nWrote d.svg\nWrote e.md\n');
    const lines = readFileSync('b.ndjson', 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    const { rows, base } = JSON.parse(readFileSync('c.json', 'utf8')) as { rows: unknown[]; base: { total: number } };
    expect(rows).toEqual(lines);
    const [head = '', ...csv] = readFileSync('a.csv', 'utf8')
      .trim()
      .split('\r\n')
      .map((line) => line.split(','));
    expect(
      csv.map((cells) => Number(cells.at((head as string[]).indexOf('total') - (head as string[]).length))),
    ).toEqual(lines.map(({ total }) => total));
    expect(lines.map(({ total, difference }) => [total, difference])).toEqual(
      lines.map(({ total }) => [total, Number(((total as number) - base.total).toFixed(2))]),
    );
  });

  it('writes a CSV for a Danish Excel: numbers with commas, texts that are no formulas', async () => {
    const text = readFileSync(SCENARIO, 'utf8').replace(/^name:.*$/mu, 'name: =1+1;"æøå"');
    const { stdout } = await runCli(
      ['sweep', '-', '--vary', 'staff_turnover=12.5%', '--format', 'csv', '--csv-dialect', 'danish-excel'],
      { stdin: text },
    );
    const [, row = ''] = stdout.split('\r\n');
    expect(stdout.startsWith('\uFEFFscenario;staff_turnover;')).toBe(true);
    expect(row.startsWith('"\'=1+1;""æøå""";0,125;')).toBe(true);
  });

  it.each([
    [['--vary', 'staff_turnover=0..40%:7%'], 'range_step'],
    [
      [
        '--vary',
        'stepping_stones.participants=0..9999:1',
        '--vary',
        'municipalities=1..1000:1',
        '--vary',
        'overhead=0,1%',
      ],
      'too_many_rows',
    ],
    [['--outcome', 'totl'], 'unknown_outcome'],
    [['--outcome', 'cost_per_family'], 'outcome_not_given'],
    [['--layout', 'matrix'], 'matrix_paths'],
    [['--vary', 'stepping_stones.participants=0..99999:1', '--format', 'table'], 'rows_for_format'],
    [['-o', 'nowhere/out.csv'], 'output_unwritable'],
    [['-o', 'out.pdf'], 'output_format'],
  ])('%j is refused as %s in both languages, and nothing is written', async (args, code) => {
    for (const language of ['en', 'da']) {
      const outcome = await runCli([
        'sweep',
        SCENARIO,
        ...args,
        ...(args.includes('-o') ? [] : ['-o', 'out.csv', ...(args.includes('--format') ? [] : ['-o', 'out.json'])]),
        '--lang',
        language,
      ]);
      expect([outcome.code, outcome.stderr]).toEqual([2, expect.stringContaining(`[${code}]`)]);
      expect(readdirSync('.')).toEqual([]);
    }
  });

  it('leaves an older file as it was when it fails, and nothing beside it', async () => {
    writeFileSync('out.csv', 'older');
    for (const wrong of [
      ['--vary', 'staff_turnover=0..100%:0.00001%'],
      ['--set', 'years=51'],
      ['--outcome', 'totl'],
    ]) {
      expect((await runCli(['sweep', SCENARIO, ...wrong, '-o', 'out.csv'])).code).toBe(2);
    }
    expect(readdirSync('.')).toEqual(['out.csv']);
    expect(readFileSync('out.csv', 'utf8')).toBe('older');
  });

  it('ends at Ctrl-C with exit code 130, and leaves nothing', async () => {
    const vary = ['--vary', 'stepping_stones.participants=0..9999:1', '--vary', 'overhead=0..99%:1%'];
    const { code, stderr } = await runCli(['sweep', SCENARIO, ...vary, '-o', 'out.csv', '--lang', 'en'], {
      interrupt: 1,
    });
    expect([code, stderr]).toEqual([130, 'Interrupted; nothing was written.\n']);
    expect(readdirSync('.')).toEqual([]);
  });
});

describe('simulate', () => {
  it('shows what was drawn so far at Ctrl-C, marked as partial, with exit code 130', async () => {
    const args = ['simulate', SCENARIO, '--draws', '5000000', '--workers', '1', '--lang', 'en'];
    vi.mocked(nextTurn).mockClear();
    const { code, stdout, stderr } = await runCli(args, {
      interrupt: () => vi.mocked(nextTurn).mock.calls.length >= 3,
    });
    expect(code).toBe(130);
    expect(stderr).toContain('marked as partial');
    const [, drawn = ''] = /PARTIAL: it was interrupted after ([\d,]+) of 5,000,000 draws/u.exec(stdout) ?? [];
    const draws = drawn.replaceAll(',', '');
    expect(Number(draws)).toBeLessThan(5_000_000);
    // The draws that were made are those of a simulation of as many.
    const again = await runCli(['simulate', SCENARIO, '--draws', draws, '--workers', '1', '--lang', 'en']);
    expect(again.stdout).toBe(withoutPartial(stdout));
  });

  it.each([
    [['--draws', '0'], 'option_number'],
    [['--draws', '1e6'], 'option_number'],
    [['--seed', '-1'], 'option_number'],
    [['--workers', 'two'], 'option_number'],
    [['--outcome', 'headroom'], 'outcome_not_given'],
    [['--set', 'staff_turnover=0%'], 'nothing_uncertain'],
  ])('%j is refused as %s in both languages', async (args, code) => {
    for (const language of ['en', 'da']) {
      const outcome = await runCli(['simulate', SCENARIO, ...args, '-o', 'out.json', '--lang', language]);
      expect([outcome.code, outcome.stderr]).toEqual([2, expect.stringContaining(`[${code}]`)]);
      expect(readdirSync('.')).toEqual([]);
    }
  });

  it('says how often the budget is exceeded', async () => {
    const { stdout } = await runCli(['simulate', SCENARIO, '--draws', '1000', '--set', 'budget=1', '--lang', 'da']);
    expect(stdout).toContain('Budgettet overskrides i 100 % af trækningerne.');
  });
});
