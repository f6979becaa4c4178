import { describe, expect, it } from 'vitest';
import { evaluateScenario } from '../../src/model/evaluate.ts';
import { parseScenario } from '../../src/scenario/load.ts';
import { runCli } from '../cli/run-cli.ts';

/** Notes on settings that do not do what whoever wrote them may think. */

const ENTRY = 'stepping_stones: { trained_staff: 4, tier: group, participants: 24';
const scenario = (settings: string, own = '') =>
  `name: x\n${settings}\ninterventions:\n  ${ENTRY}${own} }\n  parent_courses: { courses: 1${own} }\n`;

function notesOf(text: string) {
  return evaluateScenario(parseScenario(text)).notes;
}

function note(text: string, code: string) {
  return notesOf(text).find((each) => each.code === code);
}

describe('a setting that every entry has its own of', () => {
  it.each([
    ['staff_turnover: 15%', 'staff_turnover: 5%', 'staff_turnover'],
    ['completion_rate: 80%', 'completion_rate: 100%', 'completion_rate'],
    ['parents_per_family: 1.6', 'parents_per_family: 1.5', 'parents_per_family'],
  ])('%s beside %s', (settings, own, path) => {
    const found = note(scenario(settings, `, ${own}`), 'no_effect_of_setting');
    expect(found).toMatchObject({ path });
    expect(found?.text.en).toContain(`stepping_stones.${path} and parent_courses.${path}`);
    expect(found?.text.da).toContain(`stepping_stones.${path} og parent_courses.${path}`);
    // Taken away, as it says, the setting counts, and the note is gone.
    expect(note(scenario(settings), 'no_effect_of_setting')).toBeUndefined();
  });

  it('is told beside a comparison too', async () => {
    const stdin = scenario('staff_turnover: 15%', ', staff_turnover: 5%');
    for (const [language, text] of [
      ['en', /^A: staff_turnover changes nothing/mu],
      ['da', /^A: staff_turnover ændrer intet/mu],
    ] as const) {
      const { stdout } = await runCli(['compare', '-', 'scenarios/parent-courses.yaml', '--lang', language], { stdin });
      expect(stdout).toMatch(text);
    }
  });
});

it('growing prices and a discount rate together', () => {
  const found = note(scenario('price_growth: 2%\ndiscount_rate: 3.5%'), 'nominal_and_real');
  expect(found).toMatchObject({ path: 'discount_rate' });
  expect(found?.text.en).toContain('grow 2 % a year and are discounted by 3.5 %');
  expect(note(scenario('discount_rate: 3.5%'), 'nominal_and_real')).toBeUndefined();
  expect(note(scenario('price_growth: 2%'), 'nominal_and_real')).toBeUndefined();
});
