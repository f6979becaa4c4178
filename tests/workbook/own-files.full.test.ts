import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runCli } from '../cli/run-cli.ts';
import { convert, hasLibreOffice } from './libreoffice.ts';
import { writeOwnFiles } from './own-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'interv-cost-own-files-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe.skipIf(!hasLibreOffice)('a workbook with files of its own that LibreOffice has saved', () => {
  it('is read back anywhere', async () => {
    const [home, away] = [join(folder, 'home'), join(folder, 'away')];
    mkdirSync(away);
    const scenario = writeOwnFiles(home);
    expect(await runCli(['run', scenario, '-o', join(home, 'plan.xlsx')])).toMatchObject({ code: 0 });
    const [saved = ''] = await convert([join(home, 'plan.xlsx')], 'xlsx', away);
    expect(await runCli(['check', saved])).toMatchObject({ code: 0, stderr: '' });
    expect((await runCli(['run', saved, '--format', 'json'])).stdout).toBe(
      (await runCli(['run', scenario, '--format', 'json'])).stdout,
    );
  });
});
