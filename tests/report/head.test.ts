import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../src/language/languages.ts';
import { wordsOf } from '../../src/language/words.ts';
import { HEAD_NAMES } from '../../src/settings/settings.ts';
import { runCli } from '../cli/run-cli.ts';

/** What a scenario says for the head of its reports stands there, whatever the report. */

const RAW = { name: 'x', interventions: { parent_courses: { courses: 2 } } };

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'head-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe.each(HEAD_NAMES)('%s', (key) => {
  const text = '27.03.00-Ø40-1-26';

  async function outputOf(args: readonly string[]): Promise<string> {
    const { code, stdout, stderr } = await runCli(args, {
      columns: 300,
      stdin: JSON.stringify({ ...RAW, [key]: text }),
    });
    expect({ code, stderr }).toMatchObject({ code: 0 });
    return stdout;
  }

  async function fileOf(name: string, language: string): Promise<string> {
    const file = join(folder, `${language}-${name}`);
    await outputOf(['run', '-', '-o', file, '--lang', language]);
    return file;
  }

  it.each(LANGUAGES)('stands in reports, analyses and pages in %s', async (language) => {
    const line = `${wordsOf(language).settings[key].label} ${text}`;
    for (const args of [
      ['run', '-'],
      ['run', '-', '--format', 'markdown'],
      ['sweep', '-'],
      ['tornado', '-'],
    ]) {
      expect(await outputOf([...args, '--lang', language])).toContain(line);
    }
    expect(readFileSync(await fileOf('page.html', language), 'utf8')).toMatch(
      new RegExp(`<header>.*${line}.*</header>`, 'u'),
    );
  });

  it('is read back from a workbook', async () => {
    const workbook = await fileOf('budget.xlsx', 'da');
    for (const file of ['-', workbook]) {
      expect(JSON.parse(await outputOf(['run', file, '--format', 'json']))).toHaveProperty(key, text);
    }
  });

  it('is not there where it is not said', async () => {
    const file = join(folder, 'without.yaml');
    writeFileSync(file, JSON.stringify(RAW));
    expect(JSON.parse(await outputOf(['run', file, '--format', 'json']))).not.toHaveProperty(key);
  });
});
