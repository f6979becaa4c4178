import { parseDocument } from '../document/document.ts';
import { InputError, problemAt, type Fault, type Place, type Problem } from '../problem.ts';
import type { Setting } from './settings.ts';

/**
 * Reads a setting from its text, `path=value`. What is wrong with it is said when it is applied, with all else that is
 * wrong.
 *
 * @param option the option that it came by, which the problems name
 */
export function setBy(option: string, text: string): Setting {
  const match = /^\s*([^=\s]+)\s*=(.*)$/su.exec(text);
  const [, path, value] = match ?? [];
  const wrong = (problems: readonly Problem[]): Setting => ({ option, text, sets: null, problems });
  if (path === undefined || value === undefined || value.trim() === '') {
    const place = { file: option, line: 1, column: 1, length: text.length, excerpt: text };
    return wrong([problemAt(place, { code: 'set_syntax', details: { found: text } })]);
  }
  const offset = text.length - value.length;
  const shift = (place: Place): Place => ({
    ...place,
    file: option,
    line: 1,
    column: place.line === 1 ? place.column + offset : offset + 1,
    excerpt: text,
    before: 0,
  });
  const shifted = (problem: Problem) => ({ ...problem, place: problem.place === null ? null : shift(problem.place) });
  try {
    const document = parseDocument(value, option);
    const sets = {
      path,
      value: document.data,
      place: (inside: Parameters<typeof document.place>[0]) => shift(document.place(inside)),
    };
    return { option, text, sets, problems: document.problems.map(shifted) };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return wrong(
      error.problems.map((problem) => {
        const fault: Fault = problem.code === 'file_empty' ? { code: 'set_syntax', details: { found: text } } : problem;
        return problemAt(shifted(problem).place, fault);
      }),
    );
  }
}
