import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCli } from '../cli/run-cli.ts';

const readme = readFileSync('README.md', 'utf8');

/** The code blocks of the README in a language. */
function blocks(language: string): readonly string[] {
  const fences = readme.split(/^```/mu);
  // Every other piece between fences is a block; its first line names its language.
  return fences
    .filter((_, index) => index % 2 === 1)
    .filter((block) => block.startsWith(`${language}\n`))
    .map((block) => block.slice(language.length + 1));
}

describe('the README', () => {
  it('shows what the program prints for the example of init', async () => {
    const { stdout: scenario } = await runCli(['init', '-', '--lang', 'en']);
    const { stdout } = await runCli(['run', '-', '--lang', 'en'], { stdin: scenario });
    const [shown = ''] = blocks('');
    expect(stdout).toContain(shown.replace(/…\n$/u, ''));
  });

  it('shows what the analyses print for it', async () => {
    const { stdout: scenario } = await runCli(['init', '-', '--lang', 'en']);
    const shown = blocks('text').map((block) => block.replace(/^\$.*\n/u, '').replace(/…\n$/u, ''));
    const commands = [['sweep', '-'], ['tornado', '-'], ['simulate', '-'], ['solve', '-', '--find', 'stepping_stones.participants', '--so-that', 'total <= 900000']];
    expect(shown).toHaveLength(commands.length);
    for (const [index, args] of commands.entries()) {
      const { stdout } = await runCli([...args, '--lang', 'en'], { stdin: scenario });
      expect(stdout).toContain(shown[index]);
    }
  });

  it('has a scenario that runs', async () => {
    const [scenario = ''] = blocks('yaml');
    const { code, stdout, stderr } = await runCli(['run', '-', '--format', 'json'], { stdin: scenario });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({ budget: 1_100_000, totals: { funding: 200_000 } });
  });

  it('names only options and commands that there are', async () => {
    const help = await Promise.all(
      [[], ['run'], ['sweep'], ['tornado'], ['simulate'], ['solve'], ['check'], ['explain'], ['catalogue'], ['init'], ['schema']].map((command) => runCli([...command, '--help'])),
    );
    const known = new Set(help.flatMap(({ stdout }) => stdout.match(/--[a-z-]+/gu) ?? []));
    const commands = blocks('sh').join('') + [...readme.matchAll(/`((?:interv-cost|…) [^`]*)`/gu)].map((match) => match[1]).join('\n');
    const used = [...new Set(commands.match(/(?<=\s)--[a-z-]+/gu))].filter((option) => option !== '--silent');
    expect(used.length).toBeGreaterThan(6);
    expect(used.filter((option) => !known.has(option))).toEqual([]);
  });

  it('has commands that work in an empty folder, in both languages', async () => {
    const home = process.cwd();
    const folder = mkdtempSync(join(tmpdir(), 'readme-'));
    process.chdir(folder);
    const lines = blocks('sh')
      .join('')
      .split('\n')
      .filter((line) => line.startsWith('interv-cost ') && !line.includes('>'))
      .map((line) => (line.replace(/\s+#.*$/u, '').match(/'[^']*'|\S+/gu) ?? []).map((word) => word.replaceAll("'", '')).slice(1));
    expect(lines.length).toBeGreaterThanOrEqual(8);
    for (const args of lines) {
      if (args[0] === 'init') rmSync('scenario.yaml', { force: true });
      const { code, stderr } = await runCli(args);
      expect([args, code, stderr.replace(/^(Wrote|Skrev) \S+\n/gmu, '')]).toEqual([args, 0, '']);
    }
    process.chdir(home);
    rmSync(folder, { recursive: true });
  });

  it('has a script that works', async () => {
    const [script = ''] = blocks('js');
    expect(script).toContain("from 'interv-cost'");
    const { loadScenario, evaluateScenario } = await import('../../src/index.ts');
    const folder = mkdtempSync(join(tmpdir(), 'readme-'));
    const file = join(folder, 'scenario.yaml');
    writeFileSync(file, blocks('yaml')[0] ?? '');
    const { totals, costPerParticipant } = evaluateScenario(loadScenario(file, { set: ['overhead=0%'] }));
    expect(totals.overhead).toBe(0);
    expect(costPerParticipant).toBeGreaterThan(0);
    rmSync(folder, { recursive: true });
  });

  it('has a script of analyses that works', async () => {
    const [, script = ''] = blocks('js');
    const library = await import('../../src/index.ts');
    const folder = mkdtempSync(join(tmpdir(), 'readme-'));
    const file = join(folder, 'scenario.yaml');
    writeFileSync(file, blocks('yaml')[0] ?? '');
    const [, names = ''] = /import \{ (.*) \} from 'interv-cost';/u.exec(script) ?? [];
    expect(names.split(', ').filter((name) => !(name in library))).toEqual([]);
    const body = `const { ${names} } = library;${script.replace(/import .*\n/u, '').replace('scenario.yaml', file)}; return { columns, outcomes, overBudget };`;
    // eslint-disable-next-line @typescript-eslint/no-implied-eval -- it is the README's own text
    const run = new Function('library', body) as (from: unknown) => unknown;
    const { columns, outcomes, overBudget } = run(library) as {
      columns: Float64Array[];
      outcomes: { summary: { draws: number } }[];
      overBudget: number;
    };
    expect(columns[0]).toHaveLength(36);
    expect(columns[4]?.every((total) => total > 0)).toBe(true);
    expect(outcomes[0]?.summary.draws).toBe(10_000);
    expect(overBudget).toBeGreaterThanOrEqual(0);
    rmSync(folder, { recursive: true });
  });
});
