import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { problems as danish } from '../../src/language/da/problems.ts';
import { problems as english } from '../../src/language/en/problems.ts';
import { adviceOn } from '../../src/language/problems.ts';
import { evaluateScenario } from '../../src/model/evaluate.ts';
import { InputError, type Place, type Problem, type ProblemCode } from '../../src/problem.ts';
import { loadScenario } from '../../src/scenario/load.ts';
import { invalidScenarios } from '../scenarios.ts';

/**
 * Advice that names what to write is followed to the letter, in the file that provokes the problem, and the problem is gone.
 * That of options and files is followed in command-line.test.ts, right-at-once.test.ts and other-files.test.ts.
 */

const home = process.cwd();
const folder = mkdtempSync(join(tmpdir(), 'interv-cost-'));
cpSync('scenarios', join(folder, 'scenarios'), { recursive: true });

afterAll(() => {
  process.chdir(home);
  rmSync(folder, { recursive: true });
});

/** Follows the advice in a text; null where it leaves more open than one way. */
type Follow = (right: string, text: string, place: Place) => string | null;

function replaced(text: string, { line, column, length }: Place, by: string): string {
  const lines = text.split('\n');
  const found = lines[line - 1] ?? '';
  lines[line - 1] = found.slice(0, column - 1) + by + found.slice(column - 1 + length);
  return lines.join('\n');
}

function withLine(text: string, line: number, write: (found: string) => string): string {
  const lines = text.split('\n');
  lines[line - 1] = write(lines[line - 1] ?? '');
  return lines.join('\n');
}

/** Puts what a pattern finds in the advice in the place of what is wrong. */
const put =
  (pattern: RegExp): Follow =>
  (right, text, place) => {
    const found = pattern.exec(right)?.[1];
    return found === undefined ? null : replaced(text, place, found);
  };

const meant = put(/(?:Did you mean|Mente du) ([^?, ]+)[?,]/u);
/** A number or per cent: the first of those that can be meant. */
const value = put(/^(?:Write|Skriv) ([\d.]*\d%?)(?=[.,]? |\.$)/u);
const map = put(/(?:Write|Skriv fx) \w+: (\{[^}]*\})/u);

/** Takes the words that a pattern finds away, with the comma around them. */
const takenAway =
  (pattern: RegExp): Follow =>
  (_, text, { line }) =>
    withLine(text, line, (found) => found.replace(pattern, ''));

const FOLLOW: Partial<Record<ProblemCode, Follow>> = {
  unknown_key: meant,
  not_one_of: meant,
  unknown_intervention: meant,
  unknown_line: meant,
  unknown_path: meant,
  unknown_index: meant,
  unknown_source: meant,
  not_an_input: meant,
  file_missing: meant,
  danish_thousands: value,
  decimal_comma: value,
  share_without_percent: value,
  formula_thousands: value,
  needless_zero: value,
  split_decimal_comma: put(/(?:Write|Skriv) (\[[^\]]*\])/u),
  comma_in_braces: (right, text, { line }) => {
    const whole = /(?:Put right|Rettet): (.*)$/u.exec(right)?.[1];
    return whole === undefined ? null : withLine(text, line, (found) => `${/^\s*/u.exec(found)?.[0] ?? ''}${whole}`);
  },
  mixed_shares: put(/(\[[^\]]*\])/u),
  by_key_only: map,
  unit_cost_by_key: map,
  expected_list: (right, text, { line }) => {
    const whole = /(?:Write|Skriv) (\w+: \[.*?\]),/u.exec(right)?.[1];
    return whole === undefined ? null : withLine(text, line, (found) => found.replace(/\S.*$/u, whole));
  },
  missing_choice: (right, text, { line, column }) => {
    const [, key = '', choice = ''] =
      /(?:Add|Tilføj) (\w+): (?:with one of|med en af værdierne) (\w+)/u.exec(right) ?? [];
    return withLine(text, line, (found) =>
      found.includes('{')
        ? found.replace('{', `{ ${key}: ${choice},`)
        : `${' '.repeat(column - 1)}${key}: ${choice}\n${found}`,
    );
  },
  price_index_needed: (right, text) => `${text}\n${/price_index: (?:\{[^}]*\}|\w+)/u.exec(right)?.[0] ?? ''}\n`,
  price_year_not_in_index: (right, text) => {
    const line = /price_index: \{[^}]*\}/u.exec(right)?.[0];
    return line === undefined ? null : text.replace(/^price_index: .*$/mu, line);
  },
  intervention_outside: (_, text, { line }) => {
    const lines = text.split('\n');
    const below = lines.slice(line - 1).map((each) => `  ${each}`);
    return [...lines.slice(0, line - 1), 'interventions:', ...below].join('\n');
  },
  invisible_character: (_, text, place) => {
    const { excerpt, column, length } = place;
    const isSpace = /^$|[:\s]$/u.test(excerpt.slice(0, column - 1));
    return replaced(text, place, isSpace ? ' '.repeat(length) : '');
  },
  yaml_comment: (right, text, { line }) => {
    const whole = /(?:Write|Skriv) (.*?),? (?:if it is part|hvis det hører)/u.exec(right)?.[1] ?? '';
    return withLine(text, line, (found) => found.replace(/: .*$/u, () => `: ${whole}`));
  },
  yaml_version: (_, text) => text.replace(/^%.*\n(?:---.*\n)?/mu, ''),
  overhead_included_needed: (right, text) =>
    text.replace(/^lines:/mu, `${/overhead_included: 0%/u.exec(right)?.[0] ?? ''}\nlines:`),
  choice_beside_map: takenAway(/(?:tier|training): \w+,?\s*|,\s*(?:tier|training): \w+/u),
  funding_year_without_amount: takenAway(/,\s*year: \d+|year: \d+,?\s*/u),
  funding_of_without_share: takenAway(/,\s*of: \w+|of: \w+,?\s*/u),
};

function problemsOf(file: string): readonly Problem[] {
  try {
    evaluateScenario(loadScenario(file));
    return [];
  } catch (error) {
    if (error instanceof InputError) return error.problems;
    throw error;
  }
}

const count = (problems: readonly Problem[], { code, place }: Problem) =>
  problems.filter((each) => each.code === code && each.place?.file === place?.file).length;

describe.each([
  ['en', english],
  ['da', danish],
] as const)('%s', (_, words) => {
  const followed = new Map<string, number>();

  it.each(invalidScenarios().map((file) => [basename(file, '.yaml'), file] as const))('%s', (name, file) => {
    process.chdir(folder);
    try {
      if (name === 'nothing-found') return;
      const problems = problemsOf(file);
      for (const problem of problems) {
        const { code, place } = problem;
        const follow = FOLLOW[code];
        if (follow === undefined || place === null || place.excerpt === '') continue;
        const text = readFileSync(place.file, 'utf8');
        const advised = follow(adviceOn(problem, words).right, text, place);
        if (advised === null) continue;
        expect(advised).not.toBe(text);
        writeFileSync(place.file, advised);
        const left = problemsOf(file);
        writeFileSync(place.file, text);
        // The file can be read, and has one problem less of the kind.
        expect([code, count(left, problem)]).toEqual([code, count(problems, problem) - 1]);
        expect(left.map((each) => each.code)).not.toContain('yaml_syntax');
        followed.set(code, (followed.get(code) ?? 0) + 1);
      }
    } finally {
      process.chdir(home);
    }
  });

  it('there is advice of each kind', () => {
    expect(Object.keys(FOLLOW).filter((code) => !followed.has(code))).toEqual([]);
  });
});
