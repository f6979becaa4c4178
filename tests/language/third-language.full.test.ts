import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadProgram, type Program } from '../../src/cli/start/load-program.ts';
import { buildWithThirdLanguage } from './third-language.ts';

/** A third language is its folder and a line in each list of languages: nothing else says anything in English. */

let folder: string;
let program: Program;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'third-language-'));
  ({ program } = loadProgram(buildWithThirdLanguage(folder)));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Everything that a command line says in a language, on the terminal or in the file that it writes. */
async function said(args: readonly string[], language: string): Promise<string> {
  let text = '';
  const write = (piece: string) => {
    text += piece;
  };
  const file = args.includes('-o') ? join(folder, `${language}-${args.at(-1) ?? ''}`) : null;
  const all = file === null ? args : [...args.slice(0, -1), file];
  const code = await program.main([...all, '--lang', language], {
    env: {},
    stdin: () => new Uint8Array(),
    stdout: write,
    stdoutReady: () => true,
    stdoutDrop: () => undefined,
    stderr: write,
    columns: 300,
    color: { stdout: false, stderr: false },
    platform: 'linux',
    onInterrupt: () => () => undefined,
    progress: undefined,
  });
  expect(code).not.toBe(3);
  if (file === null) return text;
  const bytes = readFileSync(file);
  if (!file.endsWith('.xlsx')) return bytes.toString();
  return Object.values(unzipSync(bytes))
    .map((part) => strFromU8(part))
    .join('\n');
}

/** What a page and its script call the language, and one of the dialects of CSV: names, and no words. */
const NAMES = ['el', 'danish'];

/** The words in a text; what has digits beside it is none, nor is what a script calls its variables. */
function wordsIn(text: string): readonly string[] {
  const least = text.startsWith('<!') ? '{3,}' : '{2,}';
  return text.match(new RegExp(`(?<![\\p{L}\\d_#-])\\p{L}${least}(?![\\p{L}\\d_])`, 'gu')) ?? [];
}

/** The words that only one of the two languages has that there are: a third one has neither these nor those. */
async function foreignWords(args: readonly string[]): Promise<readonly string[]> {
  const [third = [], ...others] = await Promise.all(
    ['el', 'en', 'da'].map(async (language) => wordsIn(await said(args, language))),
  );
  const [en, da] = others.map((words) => new Set(words));
  const latin = third.filter((word) => !/\p{Script=Greek}/u.test(word));
  return latin.filter((word) => !(en?.has(word) && da?.has(word)) && !NAMES.includes(word));
}

const GROUP = 'scenarios/stepping-stones-group.yaml';
const BUDGET = 'scenarios/budget-2027.yaml';
const THREE = 'scenarios/three-side-by-side.yaml';
const OWN = 'scenarios/own-unit-costs.yaml';

const ANALYSES = [
  ['run', THREE],
  ['run', BUDGET],
  ['run', OWN],
  ['compare', GROUP, BUDGET],
  ['compare', GROUP, BUDGET, '--layout', 'rows'],
  ['sweep', GROUP],
  ['sweep', GROUP, BUDGET],
  ['sweep', GROUP, '--vary', 'stepping_stones.tier=group,standard', '--vary', 'staff_turnover=0,10%'],
  ['tornado', BUDGET],
  ['simulate', BUDGET, '--draws', '200'],
  ['simulate', GROUP, BUDGET, '--draws', '200'],
  ['solve', GROUP, '--find', 'stepping_stones.participants', '--so-that', 'total <= 1000000'],
  ['solve', GROUP, '--find', 'stepping_stones.participants', '--equals', BUDGET],
];

const OTHERS = [
  ['--help'],
  ...['run', 'compare', 'sweep', 'tornado', 'simulate', 'merge', 'solve', 'check', 'explain', 'catalogue'].map(
    (command) => [command, '--help'],
  ),
  ['explain', THREE],
  ['catalogue'],
  ['catalogue', 'stepping_stones'],
  ['catalogue', 'therapeutic_support'],
  ['catalogue', 'parent_courses'],
  ['catalogue', 'state_pl'],
  ['schema'],
  ['init', '-'],
  ['check', 'scenarios/invalid'],
  ['check', GROUP],
  ['runn'],
  ['run', '--outpt', 'x'],
  ['run', GROUP, '--format', 'docx'],
  ['sweep', GROUP, '--vary', 'nothing=1'],
];

it('writes numbers, lists and CSV as its locale says', async () => {
  const text = await said(['run', BUDGET], 'el');
  expect(text).toContain('228’262');
  expect(text).toContain('20 ‰‰');
  expect(text).toContain('2024 ϗ 2025');
  expect(await said(['run', GROUP, '-o', 'page.html'], 'el')).toMatch(/\d ‰‰/u);
  expect(await said(['run', BUDGET, '--format', 'csv'], 'el')).toMatch(
    /^\uFEFF?scenario;intervention;.*\r\n.*;\d+,\d/u,
  );
});

it('reads its workbook back', async () => {
  await said(['run', GROUP, '-o', 'budget.xlsx'], 'el');
  const total = async (file: string) => {
    const { totals } = JSON.parse(await said(['run', file, '--format', 'json'], 'el')) as { totals: unknown };
    return totals;
  };
  expect(await total(join(folder, 'el-budget.xlsx'))).toEqual(await total(GROUP));
});

describe('nothing is in another language', () => {
  it.each(OTHERS)('%s %s %s', async (...args) => {
    expect(await foreignWords(args)).toEqual([]);
  });

  it.each(ANALYSES.flatMap((args) => [args, ...['csv', 'markdown'].map((format) => [...args, '--format', format])]))(
    '%s %s %s %s %s %s %s %s',
    async (...args) => {
      expect(await foreignWords(args)).toEqual([]);
    },
  );

  it.each(ANALYSES.flatMap((args) => ['page.html', 'budget.xlsx'].map((file) => [...args, '-o', file])))(
    '%s %s %s %s %s %s %s %s',
    async (...args) => {
      const shown = await foreignWords(args);
      expect(shown).toEqual([]);
    },
  );
});
