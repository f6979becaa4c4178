import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { exampleScenarios } from '../scenarios.ts';
import { convert, hasLibreOffice } from '../workbook/libreoffice.ts';
import { runCli } from './run-cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'interv-cost-replaced-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe.skipIf(!hasLibreOffice)('a workbook that LibreOffice has opened and saved', () => {
  it.each(['en', 'da'])('is as it was written, and replaced: %s', async (language) => {
    const [written, saved] = [join(folder, language), join(folder, `${language}-saved`)];
    mkdirSync(written);
    mkdirSync(saved);
    const [first = '', second = ''] = exampleScenarios();
    const commands = [
      ...exampleScenarios().map((scenario) => ['run', scenario]),
      ['compare', first, second],
      ['compare', first, second, '--layout', 'rows'],
      ['sweep', first, '--vary', 'staff_turnover=0..39%:3%'],
    ];
    const files = commands.map((_, index) => join(written, `${String(index)}.xlsx`));
    for (const [index, command] of commands.entries())
      expect(
        await runCli([...command, '--lang', language, '-o', files[index] as string]),
        command.join(' '),
      ).toMatchObject({ code: 0 });
    for (const [index, file] of (await convert(files, 'xlsx', saved)).entries()) {
      const { code, stderr } = await runCli([
        ...(commands[index] as readonly string[]),
        '--lang',
        language,
        '-o',
        file,
      ]);
      expect({ code, stderr }, commands[index]?.join(' ')).toEqual({
        code: 0,
        stderr: expect.stringContaining(file) as string,
      });
    }
  });
});
