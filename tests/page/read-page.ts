import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCli } from '../cli/run-cli.ts';

/** What a command writes to a page, and how it ends. */
export async function pageOf(
  args: readonly string[],
): Promise<{ readonly code: number; readonly stderr: string; readonly html: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'interv-cost-page-'));
  const file = join(folder, 'page.html');
  try {
    const { code, stderr } = await runCli([...args, '-o', file]);
    return { code, stderr, html: readFileSync(file, { encoding: 'utf8', flag: 'a+' }) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What stands between the tags of the body, its scripts apart. */
export function bodyOf(html: string): string {
  return html
    .slice(html.indexOf('<body>') + '<body>'.length, html.indexOf('</body>'))
    .replace(/<script.*/su, '')
    .trim();
}

/** The tables of a page, row by row, as texts. */
export function tablesOf(html: string): readonly (readonly (readonly string[])[])[] {
  const parts = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, content = '']) => content);
  return parts(html, /<table[^>]*>(.*?)<\/table>/gsu).map((table) =>
    parts(table, /<tr[^>]*>(.*?)<\/tr>/gsu).map((row) =>
      parts(row, /<t[dh][^>]*?(?:\/>|>(.*?)<\/t[dh]>)/gsu).map(plain),
    ),
  );
}

function plain(markup: string): string {
  return markup
    .replace(/<[^>]*>/gu, '')
    .replace(/&lt;/gu, '<')
    .replace(/&gt;/gu, '>')
    .replace(/&amp;/gu, '&');
}
