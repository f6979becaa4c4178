import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runCli } from '../cli/run-cli.ts';

/** The files of docs/own-programmes.md work as they stand there. */
it('the programme, the scenario and the index of the document work', async () => {
  const document = readFileSync('docs/own-programmes.md', 'utf8');
  const [programme = '', scenario = '', index = ''] = [...document.matchAll(/^```yaml\n([\s\S]*?)^```$/gmu)].map(
    (match) => match[1],
  );
  const folder = mkdtempSync(join(tmpdir(), 'own-'));
  const file = (name: string, content: string) => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  const files = [file('our-programme.yaml', programme), file('scenario.yaml', scenario), file('our-index.yaml', index)];
  expect(await runCli(['check', ...files])).toMatchObject({ code: 0, stderr: '' });
  const indexed = file(
    'indexed.yaml',
    'name: x\nyears: 1\nprice_year: 2019\nprice_index: our-index.yaml\ninterventions: { parent_courses: { participants: 1 } }\n',
  );
  const { stdout } = await runCli(['run', indexed, '--format', 'json']);
  const { totals, notes } = JSON.parse(stdout) as { totals: { operating: number }; notes: { code: string }[] };
  // Parent courses are all wages.
  expect(totals.operating).toBe(Number((15_300 * 1.021 * 1.019).toFixed(2)));
  expect(notes.map((note) => note.code)).toContain('estimated_index');
  rmSync(folder, { recursive: true });
});
