import { describe, expect, it } from 'vitest';
import { evaluateScenario, InputError, type Problem } from '../../src/index.ts';
import { FilesOnDisk } from '../../src/scenario/files-on-disk.ts';
import { openText } from '../../src/scenario/load.ts';

/** What the figures show to be wrong has its place in the library too: the line of the programme's file, or of the scenario. */

const programme = (quantity: string, unitCost = '1000', participants = '10') => `id: own
name: Own
price_year: 2017
overhead_included: 20%
inputs:
  a: { kind: count, label: a }
participants: ${participants}
lines:
  - id: things
    label: Things
    phase: operating
    unit: piece
    quantity: ${quantity}
    unit_cost: ${unitCost}
    wage_share: 0
    origin: assumed
`;

function problemOf(scenario: string, file = ''): Pick<Problem, 'code'> & { at: string; excerpt: string } {
  const source = openText({ text: scenario, file: 's.yaml', folder: '.', set: [] }, new FilesOnDisk(() => file));
  try {
    evaluateScenario(source.read());
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const [{ code, place }] = error.problems as readonly [Problem];
    return {
      code,
      at: `${place?.file ?? ''}:${String(place?.line)}:${String(place?.column)}`,
      excerpt: place?.excerpt.trim() ?? '',
    };
  }
  throw new Error('accepted');
}

const OWN = 'name: x\ncatalogue: [own.yaml]\ninterventions:\n  own: { a: 0 }\n';

describe('an own programme names the line of its file', () => {
  it.each([
    ['100 / a', '1000', '10', 'division_by_zero', 'own.yaml:13:15', 'quantity: 100 / a'],
    ['5', '1 / a', '10', 'division_by_zero', 'own.yaml:14:16', 'unit_cost: 1 / a'],
    ['5', '1000', '10 / a', 'division_by_zero', 'own.yaml:7:15', 'participants: 10 / a'],
    ['a - 3', '1000', '10', 'below_zero', 'own.yaml:13:15', 'quantity: a - 3'],
    ['5', 'a - 1', '10', 'below_zero', 'own.yaml:14:16', 'unit_cost: a - 1'],
    ['5', '1000', 'a - 1', 'below_zero', 'own.yaml:7:15', 'participants: a - 1'],
    ['1000000 * 1000000', '1000', '10', 'too_large', 'own.yaml:13:15', 'quantity: 1000000 * 1000000'],
    ['0', '1000000 * 100000000', '10', 'too_large', 'own.yaml:14:16', 'unit_cost: 1000000 * 100000000'],
    ['5', '1000', '1 / 1000000000000', 'too_large', 'own.yaml:7:15', 'participants: 1 / 1000000000000'],
  ])('quantity %s, unit cost %s, participants %s', (quantity, unitCost, participants, code, at, excerpt) => {
    expect(problemOf(OWN, programme(quantity, unitCost, participants))).toEqual({ code, at, excerpt });
  });
});

describe('what is built in names the line of the scenario', () => {
  it.each([
    [
      '  parent_courses: { participants: 10000000, unit_costs: { participant: 10000000 } }\n',
      'too_large',
      's.yaml:3:35',
    ],
    [
      '  parent_courses:\n    participants: 9000000\n    unit_costs: { participant: 1000000 }\nyears: 2\n',
      'too_large',
      's.yaml:2:1',
    ],
    [
      '  parent_courses: { courses: 1 }\nbudget: [1000000000000, 1000000000000, 1000000000000, 1000000000000, 1000000000000, 1000000000000, 1000000000000, 1000000000000, 1000000000000, 1000000000000, 1000000000000]\nyears: 11\n',
      'too_large',
      's.yaml:4:1',
    ],
  ])('%s', (entries, code, at) => {
    expect(problemOf(`name: x\ninterventions:\n${entries}`)).toMatchObject({ code, at });
  });
});

it('no figure per head is beyond all reason', () => {
  const scenario =
    'name: x\ninterventions:\n  parent_courses: { courses: 100000, unit_costs: { course: 10000000 } }\ncompletion_rate: 0.00000001\n';
  expect(problemOf(scenario)).toEqual({ code: 'too_large', at: 's.yaml:4:1', excerpt: 'completion_rate: 0.00000001' });
});
