import { DEFAULT_LANGUAGE, type Language } from '../language/languages.ts';
import { printable } from '../language/printable.ts';
import { adviceOn } from '../language/problems.ts';
import { wordsOf } from '../language/words.ts';
import type { Problem } from '../problem.ts';
import type { Detail } from './table/table.ts';

/** Most problems that are shown in a cell. */
const MOST = 3;

/**
 * Problems as a short text: the code of each, and where it is.
 *
 * @param own a file that need not be named
 */
export function shortProblems(problems: readonly Problem[], own: string | null = null): string {
  const said = problems
    .slice(0, MOST)
    .map(({ code, place }) => (place === null ? code : `${code} ${placeName(place, own)}`.trimEnd()));
  const more = problems.length - said.length;
  return [...said, ...(more > 0 ? [`+${String(more)}`] : [])].join('; ');
}

/** A problem as a sentence: where it is, and what is wrong. */
export function problemText(problem: Problem, language: Language): string {
  const { wrong } = adviceOn(problem, wordsOf(language).problems);
  const { place } = problem;
  return printable(place === null ? wrong : `${placeName(place, null)}: ${wrong}`);
}

/** Problems as a cell: as a short text, or as data. @param own a file that need not be named */
export function problemCell(problems: readonly Problem[], own: string | null = null): Detail {
  return { short: () => shortProblems(problems, own), full: () => problems.map(problemData) };
}

/** A problem as data, its text in English. */
function problemData(problem: Problem): Readonly<Record<string, unknown>> {
  const { wrong, right } = adviceOn(problem, wordsOf(DEFAULT_LANGUAGE).problems);
  const { place } = problem;
  const isLine = place !== null && place.excerpt !== '';
  return {
    code: problem.code,
    file: place?.file ?? null,
    line: isLine ? place.line : null,
    column: isLine ? place.column : null,
    wrong,
    right,
  };
}

function placeName({ file, line, column, excerpt }: NonNullable<Problem['place']>, own: string | null): string {
  const name = file === own ? [] : [file];
  // The text of an option has no line number.
  return (excerpt === '' || file.startsWith('--') ? name : [...name, line, column]).join(':');
}
