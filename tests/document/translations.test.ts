import { expect, it } from 'vitest';
import { nearest } from '../../src/document/nearest.ts';
import { translated } from '../../src/document/translations.ts';
import { analysis } from '../../src/language/da/analysis.ts';
import { paths } from '../../src/language/da/paths.ts';
import { SCENARIO_KEYS } from '../../src/settings/settings.ts';

/** Danish words where the keys of files are wanted. */

it('what the program calls a number in Danish leads to its key', () => {
  const labels = [...Object.entries(paths.fields), ...Object.entries(analysis.outcomes)];
  const known = labels.map(([key]) => key);
  // A label that is the key itself, and one of a part that two keys have, say nothing.
  const told = labels.filter(([key, label]) => label.toLowerCase() !== key && key !== 'price_index.use');
  for (const [key, label] of told) {
    const among = known.filter(
      (each) => each === key || !labels.some(([other, text]) => other === each && text === label),
    );
    expect({ label, key: translated(label.toLowerCase(), among) }).toEqual({ label, key });
  }
});

it.each([
  ['Personaleomsætning', 'staff_turnover'],
  ['personaleomsaetning', 'staff_turnover'],
  ['første år', 'first_year'],
  ['TILSKUD', 'funding'],
])('%s is %s, however it is written', (word, key) => {
  expect(nearest(word, SCENARIO_KEYS)).toBe(key);
});

it('a path is translated step by step, and only to one that there is', () => {
  const known = ['stepping_stones.participants', 'stepping_stones.participants.group', 'parent_courses.courses'];
  expect(translated('stepping_stones.deltagere', known)).toBe('stepping_stones.participants');
  expect(translated('stepping_stones.deltagere.gruppe', known)).toBe('stepping_stones.participants.group');
  expect(translated('forældrekurser.kurser', known)).toBe('parent_courses.courses');
  expect(translated('stepping_stones.kurser', known)).toBeNull();
  expect(translated('stepping_stones.constructor', known)).toBeNull();
});
