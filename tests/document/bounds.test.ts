import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../src/document/document.ts';
import { parseYaml, TooMuch } from '../../src/document/parse-yaml.ts';
import { numberOf, readNumber, readShare } from '../../src/document/values.ts';
import { InputError, parseScenario } from '../../src/index.ts';
import { onOneLine } from '../../src/language/printable.ts';
import { keyOfProblem, type Problem } from '../../src/problem.ts';
import { wrap } from '../../src/report/format/text-table.ts';
import { runCli } from '../cli/run-cli.ts';

/** Texts that are long, deep or full of mistakes: what is done about them stays within bounds, which are counted here. */

const HEAD = 'name: x\ninterventions:\n  parent_courses: { participants: 12 }\n';
const many = (count: number, each: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => each(index)).join('');

function problemsOf(text: string): readonly Problem[] {
  try {
    parseScenario(text);
  } catch (error) {
    if (error instanceof InputError) return error.problems;
    throw error;
  }
  return [];
}

const MISTAKES = 2000;

describe('thousands of mistakes', () => {
  it.each<[string, string, Problem['code']]>([
    ['in one long line', `${HEAD}budget: [${many(MISTAKES, () => 'x, ')}]\n`, 'expected_number'],
    ['unknown keys', `${HEAD}${many(MISTAKES, (index) => `unknown_${String(index)}: 1\n`)}`, 'unknown_key'],
    [
      'unknown keys in one line',
      `name: x\ninterventions:\n  parent_courses: { ${many(MISTAKES, (index) => `unknown_${String(index)}: 1, `)}participants: 12 }\n`,
      'unknown_key',
    ],
    [
      'unknown paths',
      `${HEAD}uncertainty:\n${many(MISTAKES, (index) => `  parent_courses.unknown_${String(index)}: { low: 1 }\n`)}`,
      'unknown_path',
    ],
    [
      'unknown lines',
      `name: x\ninterventions:\n  parent_courses:\n    participants: 12\n    unit_costs: { ${many(MISTAKES, (index) => `unknown_${String(index)}: 1, `)} }\n`,
      'unknown_line',
    ],
    ['keys that stand twice', `${HEAD}${many(MISTAKES + 1, () => 'years: 2\n')}`, 'yaml_duplicate_key'],
  ])('%s are all found, each with little to keep', (_, text, code) => {
    const problems = problemsOf(text);
    expect(problems.filter((problem) => problem.code === code)).toHaveLength(MISTAKES);
    for (const problem of problems) {
      expect(problem.place?.excerpt.length).toBeLessThanOrEqual(2000);
      expect(keyOfProblem(problem).length).toBeLessThan(500);
    }
    // To look for what may have been meant takes long, and nobody reads that often.
    const withNearest = problems.filter(({ details }) => 'nearest' in details && details.nearest !== null);
    expect(withNearest.length).toBeLessThanOrEqual(100);
  });

  it('are shown up to a hundred, and counted', async () => {
    const { code, stderr } = await runCli(['check', '-', '--lang', 'en'], {
      stdin: `${HEAD}budget: [${many(MISTAKES, () => 'x, ')}]\n`,
    });
    expect(code).toBe(2);
    expect(stderr.match(/\[expected_number\]/gu)).toHaveLength(100);
    expect(stderr).toMatch(/Shown are 100 of 2,00\d problems\.\n$/u);
    // Each is shown with what stands around it.
    expect(stderr).toMatch(/ \| …[x, ]{98,100}…\n +\| +\^\n/u);
    expect(
      (await runCli(['check', '-', '--lang', 'da'], { stdin: `${HEAD}budget: [${many(MISTAKES, () => 'x, ')}]\n` }))
        .stderr,
    ).toMatch(/Viser 100 af 2\.00\d fejl\.\n$/u);
  });

  it('a problem far into a line is at its column', () => {
    const [problem] = problemsOf(`${HEAD}description: "${'x'.repeat(3000)}" y\n`);
    expect(problem?.place).toMatchObject({ line: 4, column: 3017 });
    expect((problem?.place?.excerpt ?? '')[3016 - (problem?.place?.before ?? 0)]).toBe('y');
  });
});

describe('a text that is too much', () => {
  it.each([
    ['nested in brackets', '['.repeat(100_000), 'yaml_too_deep'],
    ['nested in keys', 'a: '.repeat(100_000), 'yaml_too_deep'],
    ['nested in items', '- '.repeat(100_000), 'yaml_too_deep'],
  ])('%s is refused', (_, text, code) => {
    expect(() => parseDocument(text, 'test.yaml')).toThrow(code);
  });

  it.each(['\n'.repeat(1000) + HEAD, `a: [${','.repeat(1000)}]`, '# comment\n'.repeat(500) + HEAD])(
    'is not parsed to its end: %j',
    (text) => {
      expect(() => parseYaml(text, { depth: 50, tokens: 1000 })).toThrow(TooMuch);
      expect(parseYaml(text, { depth: 50, tokens: 2000 })).toHaveLength(1);
    },
  );

  it('as deep as is allowed is read', () => {
    expect(parseDocument(`a: ${'['.repeat(49)}1${']'.repeat(49)}\n`, 'test.yaml').problems).toEqual([]);
    expect(
      parseDocument(many(49, (index) => `${' '.repeat(index)}a:\n`) + `${' '.repeat(49)}- 1\n`, 'test.yaml').problems,
    ).toEqual([]);
  });

  it.each([
    [
      '201 interventions',
      `name: x\ninterventions:\n${many(201, (index) => `  e${String(index)}: { use: parent_courses, participants: 1 }\n`)}`,
      ['too_many_items'],
    ],
    ['201 grants', `${HEAD}funding:\n${many(201, () => '- { name: a, amount: 1 }\n')}`, ['too_many_items']],
    ['201 files', `${HEAD}catalogue: [${many(201, () => '1, ')}]\n`, ['too_many_items']],
    [
      '100 interventions over 50 years',
      `name: x\nyears: 50\ninterventions:\n${many(100, (index) => `  e${String(index)}: { use: stepping_stones, tier: group, participants: 1 }\n`)}`,
      ['scenario_too_large'],
    ],
    ['5,001 of anything', `${HEAD}budget: [${many(5001, () => 'x, ')}]\n`, ['too_many_items']],
    ['a name of 301 characters', HEAD.replace('x', 'x'.repeat(301)), ['text_too_long']],
    ['a description of 5,001', `${HEAD}description: ${'x'.repeat(5001)}\n`, ['text_too_long']],
  ])('%s', (_, text, codes) => {
    const found = problemsOf(text).map(({ code }) => code);
    expect(found.filter((code) => code !== 'expected_text')).toEqual(codes);
  });

  it('200 interventions over four years are not too many', () => {
    const text = `name: x\ninterventions:\n${many(200, (index) => `  e${String(index)}: { use: stepping_stones, tier: group, participants: 1 }\n`)}`;
    expect(problemsOf(text)).toEqual([]);
  });
});

describe('a number that is too near to 0', () => {
  it.each([
    '1e-320',
    '1e-400',
    '-1e-10',
    '0.0000000001',
    `0.${'0'.repeat(400)}1`,
    '0.00000001%',
    `0.${'0'.repeat(400)}1%`,
  ])('%s is refused', (written) => {
    expect(problemsOf(`${HEAD}discount_rate: ${written}\n`).map(({ code }) => code)).toEqual(['too_near_zero']);
  });

  it.each(['0', '0.0', '-0', '0e9', '0%', '0.000000001', '0.0000001%'])('%s is not', (written) => {
    expect(problemsOf(`${HEAD}discount_rate: ${written}\n`)).toEqual([]);
  });

  it('of any kind: amounts and completion rates too', () => {
    const limits = { least: 0, most: 1 };
    const fail = () => undefined;
    expect([readNumber(limits)(1e-10, fail), readShare({ ...limits, above: true })(1e-320, fail)]).toEqual([
      undefined,
      undefined,
    ]);
    expect([readNumber(limits)(1e-9, fail), readShare({ ...limits, above: true })(1e-9, fail)]).toEqual([1e-9, 1e-9]);
    expect([numberOf('1e-400'), numberOf('0e400'), numberOf('12.5')]).toEqual([Number.MIN_VALUE, 0, 12.5]);
  });
});

describe('long texts', () => {
  it('are broken into lines as full as they can be', () => {
    const word = fc.string({ minLength: 1, maxLength: 12, unit: fc.constantFrom('a', 'b') });
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 600 }),
        fc.integer({ min: 12, max: 90 }),
        (words, width) => {
          const lines = wrap(words.join(' '), width);
          expect(lines.join(' ')).toBe(words.join(' '));
          for (const [index, line] of lines.entries()) {
            expect(line.length).toBeLessThanOrEqual(width);
            const [next = ''] = (lines[index + 1] ?? '').split(' ');
            if (index < lines.length - 1) expect(line.length + 1 + next.length).toBeGreaterThan(width);
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  it('lose their line breaks and the spaces around those, as by the plain expression', () => {
    const piece = fc.constantFrom(' ', '\n', 'a', 'b', '\t', '\r\n');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        expect(onOneLine(text)).toBe(text.replace(/\s*\n\s*/gu, ' '));
      }),
      { numRuns: 300 },
    );
  });
});
