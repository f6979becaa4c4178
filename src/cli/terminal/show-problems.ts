import type { Place, Problem } from '../../problem.ts';
import { adviceOn } from '../../language/problems.ts';
import type { Context } from '../context.ts';
import { onOneLine, printable, withNames } from '../../language/printable.ts';

/** Longest part of a line that is shown of a file. */
const MOST_COLUMNS = 100;

/** Most problems that are shown. */
const MOST_SHOWN = 100;

/** Longest text of a problem: a key or a path in it may be as long as the file. */
const MOST_TEXT = 2000;

/** Shows problems: for each the place, the line with a caret, what is wrong, what would be right. */
export function showProblems(problems: readonly Problem[], context: Context): string {
  const shown = problems.slice(0, MOST_SHOWN).map((problem) => showProblem(problem, context));
  const { cli } = context.words;
  const all =
    problems.length === shown.length
      ? cli.problemCount(problems.length)
      : cli.problemsCut(shown.length, problems.length);
  const count = problems.length > 1 ? `${all}\n` : '';
  return `${shown.join('\n')}${count === '' ? '' : `\n${count}`}`;
}

/** Shows one problem; what follows says more of it. */
export function showProblem(problem: Problem, { words, paint }: Context, more: readonly string[] = []): string {
  const { bold, red, dim } = paint.stderr;
  const { wrong, right } = adviceOn(problem, words.problems);
  const { place } = problem;
  const where = place === null ? undefined : placeName(place);
  const lines = [
    `${where === undefined ? '' : `${bold(printable(where))}: `}${red(oneLine(wrong))} ${dim(`[${problem.code}]`)}`,
    ...(place === null ? [] : excerptLines(place, dim, red)),
    `  ${oneLine(right)}`,
    ...more.map((line) => `  ${oneLine(line)}`),
    '',
  ];
  return lines.join('\n');
}

function oneLine(text: string): string {
  const line = printable(onOneLine(text));
  return line.length > MOST_TEXT ? `${line.slice(0, MOST_TEXT - 1)}…` : line;
}

function placeName({ file, line, column, excerpt }: Place): string {
  // The text of an option has no line number.
  const hasLine = !file.startsWith('--') && excerpt !== '';
  return hasLine ? `${file}:${String(line)}:${String(column)}` : file;
}

/** The line of the file and a caret under the part in question; long lines are cut around it. */
function excerptLines(
  { line, column, length, excerpt, before: cut = 0 }: Place,
  dim: (text: string) => string,
  red: (text: string) => string,
): readonly string[] {
  if (excerpt.trim() === '') return [];
  const within = column - 1 - cut;
  const start = within > MOST_COLUMNS * 0.8 ? within - Math.floor(MOST_COLUMNS / 2) : 0;
  const text = printable(excerpt.slice(start, start + MOST_COLUMNS));
  const upTo = (end: number) => withNames(text.slice(0, Math.max(0, end))).length;
  const before = start + cut > 0 ? '…' : '';
  const after = excerpt.length > start + MOST_COLUMNS ? '…' : '';
  const gutter = `  ${String(line)} | `;
  const blank = `  ${' '.repeat(String(line).length)} | `;
  const at = upTo(within - start) + before.length;
  const carets = Math.max(1, upTo(within - start + length) + before.length - at);
  return [
    `${dim(gutter)}${before}${withNames(text)}${after}`.trimEnd(),
    `${dim(blank)}${' '.repeat(at)}${red('^'.repeat(carets))}`,
  ];
}
