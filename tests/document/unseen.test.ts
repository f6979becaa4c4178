import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../src/document/document.ts';
import { parseScenario } from '../../src/scenario/load.ts';
import { InputError, type Problem } from '../../src/problem.ts';
import { runCli } from '../cli/run-cli.ts';

/** What YAML does with text that does not look as if it did: characters that are not seen, merge keys, JSON. */

function faultsOf(work: () => unknown): readonly Problem[] {
  try {
    work();
    return [];
  } catch (error) {
    if (error instanceof InputError) return error.problems;
    throw error;
  }
}

const ENTRIES = 'interventions:\n  stepping_stones: { tier: group, participants: 24 }\n';
const dataOf = (text: string) => JSON.parse(JSON.stringify(parseDocument(text, 'x').data)) as unknown;

describe('characters that cannot be seen', () => {
  it.each([
    ['a share, as Danes write it', 'staff_turnover: 15\u00a0%'],
    ['a name', 'description: 24\u00a0forældre og børn\u200b i alt'],
    ['text in quotation marks', 'description: "24\u00a0"'],
  ])('are left in %s', (_, line) => {
    expect(faultsOf(() => parseScenario(`name: x\n${line}\n${ENTRIES}`))).toEqual([]);
  });

  it('are named in the line, with the mark under them', async () => {
    const { stderr } = await runCli(['check', '-', '--lang', 'en'], {
      stdin: `name: x\n${ENTRIES.replace('participants', 'partici\u200bpants')}`,
    });
    const [, line = '', carets = ''] = stderr.split('\n');
    expect(line).toContain('partici⟨ZWSP⟩pants: 24');
    expect(carets.indexOf('^')).toBe(line.indexOf('⟨'));
    expect(carets.trimEnd().length).toBe(line.indexOf('⟩') + 1);
  });
});

it.each(['\r', '\r\n', '\n'])('lines may end with %j', (end) => {
  expect(dataOf(`name: x\n${ENTRIES}`.replaceAll('\n', end))).toEqual(dataOf(`name: x\n${ENTRIES}`));
});

describe('a # right before text', () => {
  it.each([
    'staff_turnover: 15% #15 %',
    'name: x #1',
    'name: Sag  #1',
    'name: Sag # 1',
    'name: Sag#1',
    'name: "Sag" #1',
  ])('%s begins a comment that is meant', (line) => {
    expect(parseDocument(`${line}\n`, 'x').problems).toEqual([]);
  });
});

describe('merge keys', () => {
  const base = 'a: &a { x: 1, y: 2 }\nb: &b { y: 3, z: 4 }\n';

  it.each([
    ['one map', '{ <<: *a, z: 9 }', { x: 1, y: 2, z: 9 }],
    ['several, of which the first wins', '{ <<: [*b, *a] }', { x: 1, y: 3, z: 4 }],
    ['a key of its own before them', '{ y: 7, <<: *a }', { x: 1, y: 7 }],
    ['and after them', '{ <<: *a, y: 7 }', { x: 1, y: 7 }],
  ])('%s', (_, value, expected) => {
    expect(dataOf(`${base}c: ${value}\n`)).toMatchObject({ c: expected });
  });

  it('a problem in what was taken over is shown where it stands', () => {
    const text = [
      'name: x',
      'interventions:',
      '  stepping_stones: &base { tier: group, participants: 24, trained_staff: 4 }',
      '  second: { use: stepping_stones, <<: *base, tier: groups }',
      '  third:',
      '    use: stepping_stones',
      '    participants: -1',
      '    <<: *base',
    ].join('\n');
    const faults = faultsOf(() => parseScenario(text));
    expect(faults.map(({ code, place }) => [code, place?.line])).toEqual([
      ['not_one_of', 4],
      ['out_of_range', 7],
    ]);
    const [wrong] = faultsOf(() => parseScenario(text.replace('trained_staff: 4', 'trained_staff: x')));
    expect(wrong).toMatchObject({ code: 'expected_number', place: { line: 3 } });
  });

  it('a map that takes over itself', () => {
    expect(faultsOf(() => parseDocument('a: &a { <<: *a }\n', 'x')).map(({ code }) => code)).toEqual([
      'yaml_alias_cycle',
    ]);
  });
});

it('in JSON a point is a decimal point', () => {
  const data = { name: 'x', budget: 125.375, interventions: { parent_courses: { courses: 1 } } };
  expect(parseScenario(JSON.stringify(data)).settings.budget).toBe(125.375);
  expect(parseScenario(JSON.stringify(data, null, 2)).settings.budget).toBe(125.375);
  const [fault] = faultsOf(() => parseScenario(`${JSON.stringify(data)} # no JSON`));
  expect(fault?.code).toBe('danish_thousands');
});
