import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runCli } from '../cli/run-cli.ts';

const page = readFileSync('docs/scale/national-study.md', 'utf8');
const blocks = (language: string) =>
  [...page.matchAll(new RegExp(`^\`\`\`${language}\\n([^\`]*)^\`\`\`$`, 'gmu'))].map(([, block]) => block as string);

const numberOf = (text: string) => Number(text.replaceAll(',', ''));

/** What a line such as `98 × 1,000 / 60 + 5` comes to. */
function valueOf(sum: string): number {
  return sum
    .split(' + ')
    .map((product) => {
      const [first = '', ...rest] = product.trim().split(/\s+(?=[×/] )/u);
      return rest.reduce(
        (value, step) => (step.startsWith('×') ? value * numberOf(step.slice(2)) : value / numberOf(step.slice(2))),
        numberOf(first),
      );
    })
    .reduce((all, each) => all + each, 0);
}

it('reckons rightly', () => {
  const lines = blocks('text').join('').trim().split('\n');
  expect(lines.length).toBeGreaterThanOrEqual(10);
  for (const line of lines) {
    const [, sum = '', result = ''] = /^(.*?)\s+= ([\d.,]*\d)/u.exec(line) ?? [];
    const decimals = result.split('.')[1]?.length ?? 0;
    expect({ line, result: numberOf(valueOf(sum).toFixed(decimals)) }).toEqual({ line, result: numberOf(result) });
  }
});

it('has a study that can be run', async () => {
  const home = process.cwd();
  const folder = mkdtempSync(join(tmpdir(), 'national-'));
  process.chdir(folder);
  mkdirSync('municipalities');
  mkdirSync('parts');
  for (const name of ['Herning', 'Ærø']) {
    writeFileSync(
      `municipalities/${name}.yaml`,
      `name: ${name}\nyears: 4\nstaff_turnover: 15%\ninterventions: { stepping_stones: { trained_staff: 4, tier: group, participants: 24 } }\n`,
    );
  }
  const [simulate = '', merge = ''] = (blocks('sh')[0] ?? '').replaceAll('\\\n', ' ').trim().split('\n');
  // Fewer values and draws: the same study, for a test.
  const small = simulate
    .replace('11:1', '4:2')
    .replace('60:6', '12:6')
    .replace('25%', '17%')
    .replace('1000000', '50')
    .replace('/100', '/3');
  for (const shard of ['1', '2', '3']) {
    const args = small.replaceAll('$K', shard).replaceAll('"', '').trim().split(/\s+/u).slice(1);
    expect(await runCli(args)).toMatchObject({ code: 0 });
  }
  expect(await runCli(merge.split(' ').slice(1))).toMatchObject({ code: 0 });
  expect(readFileSync('study.csv', 'utf8').trim().split('\r\n')).toHaveLength(1 + 2 * 2 * 2 * 2);
  process.chdir(home);
  rmSync(folder, { recursive: true });
});
