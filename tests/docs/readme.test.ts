import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

/** The example of init, and the copy of it that the README compares it with. */
async function writeExamples(): Promise<void> {
  await runCli(['init', 'scenario.yaml', '--lang', 'en']);
  const example = readFileSync('scenario.yaml', 'utf8');
  const standard = example
    .replace(/^name: .*$/mu, 'name: Stepping Stones, Standard, for 24 parents a year')
    .replace('tier: group', 'tier: standard');
  writeFileSync('standard.yaml', standard);
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
    const shown = blocks('text')
      .filter((block) => !block.startsWith('$ interv-cost compare'))
      .map((block) => block.replace(/^\$.*\n/u, '').replace(/…\n$/u, ''));
    const commands = [
      ['sweep', '-'],
      ['tornado', '-'],
      ['simulate', '-'],
      ['solve', '-', '--find', 'stepping_stones.participants', '--so-that', 'total <= 900000'],
    ];
    expect(shown).toHaveLength(commands.length);
    for (const [index, args] of commands.entries()) {
      const { stdout } = await runCli([...args, '--lang', 'en'], { stdin: scenario });
      expect(stdout).toContain(shown[index]);
    }
  });

  it('shows what compare prints for it and a copy with another tier, and has commands that do', async () => {
    const home = process.cwd();
    const folder = mkdtempSync(join(tmpdir(), 'readme-'));
    process.chdir(folder);
    await writeExamples();
    const [shown = ''] = blocks('text').filter((block) => block.startsWith('$ interv-cost compare'));
    const [command = ''] = shown.split('\n', 1);
    const { stdout } = await runCli([...command.split(' ').slice(2), '--lang', 'en']);
    expect(stdout).toContain(shown.slice(command.length + 1).replace(/…\n$/u, ''));
    for (const name of ['plans', 'plans/deep']) {
      mkdirSync(name);
      for (const file of ['scenario.yaml', 'standard.yaml']) copyFileSync(file, join(name, file));
    }
    copyFileSync('scenario.yaml', 'now.yaml');
    copyFileSync('standard.yaml', 'old.yaml');
    const section = readme.slice(readme.indexOf('## Compare'), readme.indexOf('## What if'));
    const commands = [...section.matchAll(/\| `interv-cost (.*?)` \|/gu)].map((match) =>
      (match[1] ?? '').replaceAll('"', '').split(' '),
    );
    expect(commands.length).toBeGreaterThanOrEqual(5);
    for (const args of commands) {
      const { code, stderr } = await runCli(args);
      expect([args, code, stderr.replace(/^Wrote \S+\n/gmu, '')]).toEqual([args, 0, '']);
    }
    process.chdir(home);
    rmSync(folder, { recursive: true });
  });

  it('has a scenario that runs', async () => {
    const [scenario = ''] = blocks('yaml');
    const { code, stdout, stderr } = await runCli(['run', '-', '--format', 'json'], { stdin: scenario });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({ budget: 1_100_000, totals: { funding: 200_000 } });
  });

  it('names only options and commands that there are', async () => {
    const help = await Promise.all(
      [
        [],
        ['run'],
        ['compare'],
        ['sweep'],
        ['tornado'],
        ['simulate'],
        ['merge'],
        ['solve'],
        ['check'],
        ['explain'],
        ['catalogue'],
        ['init'],
        ['schema'],
      ].map((command) => runCli([...command, '--help'])),
    );
    const known = new Set(help.flatMap(({ stdout }) => stdout.match(/--[a-z-]+/gu) ?? []));
    const commands =
      blocks('sh').join('') + [...readme.matchAll(/`((?:interv-cost|…) [^`]*)`/gu)].map((match) => match[1]).join('\n');
    const used = [...new Set(commands.match(/(?<=\s)--[a-z-]+/gu))].filter((option) => option !== '--silent');
    expect(used.length).toBeGreaterThan(6);
    expect(used.filter((option) => !known.has(option))).toEqual([]);
  });

  it('has commands that work in a folder with no more than the scenarios they name, in both languages', async () => {
    const home = process.cwd();
    const folder = mkdtempSync(join(tmpdir(), 'readme-'));
    process.chdir(folder);
    await writeExamples();
    mkdirSync('plans');
    for (const file of ['scenario.yaml', 'standard.yaml']) copyFileSync(file, join('plans', file));
    rmSync('scenario.yaml');
    const lines = blocks('sh')
      .join('')
      .split('\n')
      .filter((line) => line.startsWith('interv-cost ') && !line.includes('>'))
      .map((line) =>
        (line.replace(/\s+#.*$/u, '').match(/"[^"]*"|'[^']*'|\S+/gu) ?? [])
          .map((word) => word.replaceAll(/['"]/gu, ''))
          .slice(1),
      );
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
    const { totals, cost_per_participant: perHead } = evaluateScenario(loadScenario(file, { set: ['overhead=0%'] }));
    expect(totals.overhead).toBe(0);
    expect(perHead).toBeGreaterThan(0);
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
    const body = `const { ${names} } = library;${script.replace(/import .*\n/u, '').replaceAll('scenario.yaml', file)}; return { columns, outcomes, overBudget, figures };`;
    // eslint-disable-next-line @typescript-eslint/no-implied-eval -- it is the README's own text
    const run = new Function('library', body) as (from: unknown) => unknown;
    const { columns, outcomes, overBudget, figures } = run(library) as {
      columns: Float64Array[];
      outcomes: { summary: { draws: number } }[];
      overBudget: number;
      figures: { figure: string; values: { difference: number }[] }[];
    };
    expect(columns[0]).toHaveLength(36);
    expect(columns[4]?.every((total) => total > 0)).toBe(true);
    expect(outcomes[0]?.summary.draws).toBe(10_000);
    expect(overBudget).toBeGreaterThanOrEqual(0);
    expect(figures.find(({ figure }) => figure === 'total')?.values[1]?.difference).toBeGreaterThan(0);
    rmSync(folder, { recursive: true });
  });
});
