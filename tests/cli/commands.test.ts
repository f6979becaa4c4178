import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCli } from './run-cli.ts';

const home = process.cwd();
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'interv-cost-'));
  process.chdir(folder);
});

afterEach(() => {
  process.chdir(home);
  rmSync(folder, { recursive: true });
});

describe('init', () => {
  it('writes a scenario that is in order, and refuses to overwrite it', async () => {
    expect(await runCli(['init', '--lang', 'da'])).toEqual({ code: 0, stdout: '', stderr: 'Skrev scenario.yaml\n' });
    const written = readFileSync('scenario.yaml', 'utf8');
    expect(await runCli(['check', 'scenario.yaml', '--lang', 'da'])).toEqual({
      code: 0,
      stdout: 'scenario.yaml: i orden (scenarie, 1 indsats, 4 år)\n',
      stderr: '',
    });
    const again = await runCli(['init', '--lang', 'en']);
    expect(again.code).toBe(2);
    expect(again.stderr).toContain('[output_exists]');
    expect(readFileSync('scenario.yaml', 'utf8')).toBe(written);
  });

  it.each(['en', 'da'])(
    'writes a price index to fill in, which a scenario can use as it says (%s)',
    async (language) => {
      expect((await runCli(['init', '--index', '--lang', language])).code).toBe(0);
      expect(await runCli(['check', 'index.yaml', '--lang', 'en'])).toEqual({
        code: 0,
        stdout: 'index.yaml: in order (price index, 2017–2027)\n',
        stderr: '',
      });
      const line = /price_index: index\.yaml/u.exec(readFileSync('index.yaml', 'utf8'))?.[0] ?? '';
      writeFileSync(
        's.yaml',
        `name: x\nprice_year: 2027\n${line}\ninterventions: { parent_courses: { courses: 1 } }\n`,
      );
      const { code, stdout } = await runCli(['run', 's.yaml', '--lang', language]);
      expect(code).toBe(0);
      // Nobody takes the numbers for real ones.
      expect(stdout).toMatch(/EXAMPLE|EKSEMPEL/u);
    },
  );

  it('says where it cannot write', async () => {
    const { code, stderr } = await runCli(['init', 'no/such/folder.yaml']);
    expect(code).toBe(2);
    expect(stderr).toContain('[output_unwritable]');
    expect(readdirSync('.')).toEqual([]);
  });
});

describe('check', () => {
  it('checks every file, whatever is wrong with those before it', async () => {
    writeFileSync('bad.yaml', 'name: x\n');
    writeFileSync('good.yaml', 'name: x\ninterventions: { parent_courses: { participants: 1 } }\n');
    const { code, stdout, stderr } = await runCli(['check', 'bad.yaml', 'missing.yaml', 'good.yaml', '--lang', 'en']);
    expect(code).toBe(2);
    expect(stdout).toBe('good.yaml: in order (scenario, 1 intervention, 4 years)\n');
    expect(stderr).toContain('bad.yaml:1:1: interventions: is missing');
    expect(stderr).toContain('there is no file missing.yaml');
  });

  it('knows interventions and price indices', async () => {
    process.chdir(home);
    const data = 'src/catalogue/data';
    const files = ['stepping-stones', 'cpi', 'state-wages-prices'].map((name) => `${data}/${name}.yaml`);
    const { code, stdout } = await runCli(['check', ...files, '--lang', 'en']);
    expect(code).toBe(0);
    expect(stdout.split('\n')).toEqual([
      `${data}/stepping-stones.yaml: in order (intervention, 7 cost lines)`,
      `${data}/cpi.yaml: in order (price index, 2015–2024)`,
      `${data}/state-wages-prices.yaml: in order (price index, 2017–2025)`,
      '',
    ]);
  });

  it('reads standard input once', async () => {
    const { code, stderr } = await runCli(['check', '-', '-']);
    expect(code).toBe(2);
    expect(stderr).toContain('[stdin_twice]');
  });
});

describe('explain', () => {
  const scenario =
    'name: x\nyears: 1\nstaff_turnover: 15%\ninterventions: { stepping_stones: { tier: group, participants: 3 } }\n';

  it('gives one line with its replacement, or an entry, or a group of lines', async () => {
    const headings = async (...args: string[]) => {
      const { stdout } = await runCli(['explain', '-', ...args, '--lang', 'en'], { stdin: scenario });
      return stdout
        .split('\n')
        .filter((line) => line.includes(' · '))
        .map((line) => line.split(' · ').slice(0, 2).join(' '));
    };
    expect(await headings('stepping_stones.course_fee')).toEqual([
      'stepping_stones.course_fee Establishment',
      'stepping_stones.course_fee Replacement of staff who leave',
    ]);
    expect(await headings('stepping_stones.delivery')).toHaveLength(3);
    expect(await headings('stepping_stones')).toHaveLength(9);
    expect(await headings()).toEqual([
      'stepping_stones.staff_time Establishment',
      'stepping_stones.course_fee Establishment',
      'stepping_stones.staff_time Replacement of staff who leave',
      'stepping_stones.course_fee Replacement of staff who leave',
      'stepping_stones.delivery.group Operating',
    ]);
  });

  it('names the line that was probably meant', async () => {
    const { code, stderr } = await runCli(['explain', '-', 'stepping_stones.cours_fee', '--lang', 'en'], {
      stdin: scenario,
    });
    expect(code).toBe(2);
    expect(stderr).toContain('Did you mean stepping_stones.course_fee?');
  });
});

describe('catalogue', () => {
  it('names the intervention that was probably meant', async () => {
    const { code, stderr } = await runCli(['catalogue', 'steping_stones', '--lang', 'da']);
    expect(code).toBe(2);
    expect(stderr).toContain('Mente du stepping_stones?');
  });
});

describe('the command line', () => {
  it.each([
    [['rnu', 'x'], 'did you mean run?'],
    [['run', 'x.yaml', '--formt', 'json'], 'did you mean --format?'],
    [['run'], 'scenario is missing'],
    [['run', 'a', 'b'], 'too many arguments'],
    [['help', 'rnu'], 'did you mean run?'],
    [['run', 'x.yaml', '--format', 'pdf'], 'table, json, ndjson, csv, markdown'],
    [['run', 'x.yaml', '--format'], 'needs a value'],
    [['run', 'x.yaml', '--lang', 'sv'], 'en, da'],
    [['run', 'x.yaml', '--decimals', '7'], '0, 1, 2'],
  ])('%o: %s', async (args, words) => {
    const { code, stdout, stderr } = await runCli(args, { env: { LANG: 'en_GB.UTF-8' } });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(words);
    expect(stderr).toContain('[usage]');
  });

  it.each([
    [['rnu', 'x'], 'kommandoen rnu findes ikke; mente du run?'],
    [['run', 'x.yaml', '--formt', 'json'], 'valget --formt findes ikke; mente du --format?'],
    [['run'], 'scenario mangler'],
    [['run', 'a', 'b'], 'for mange argumenter'],
    [['run', 'x.yaml', '--format', 'pdf'], 'pdf er ikke en værdi for'],
    [['run', 'x.yaml', '--format'], 'skal have en værdi'],
  ])('%o in Danish: %s', async (args, words) => {
    const { code, stderr } = await runCli([...args, '--lang=da']);
    expect(code).toBe(2);
    expect(stderr).toContain(words);
  });

  it('without a command shows the help and is wrong', async () => {
    const { code, stdout, stderr } = await runCli([]);
    expect(code).toBe(2);
    expect(stdout + stderr).toContain('interv-cost [options] [command]');
  });

  it('shows its version', async () => {
    const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version: string };
    expect(await runCli(['--version'])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
  });
});
