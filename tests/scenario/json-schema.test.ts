import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readIntervention } from '../../src/catalogue/load.ts';
import { parseDocument } from '../../src/document/document.ts';
import { jsonSchema } from '../../src/scenario/json-schema.ts';
import { exampleScenarios, ownInterventions } from '../scenarios.ts';

/** What an editor completes and checks with. */

const compile = (kind: 'scenario' | 'intervention' | 'index') =>
  new Ajv2020({ strict: true, strictTypes: false, strictRequired: false, allErrors: true }).compile(
    jsonSchema(kind, 'en'),
  );

const scenario = compile('scenario');

const base = { name: 'x', interventions: { stepping_stones: { tier: 'group', participants: 1 } } };

describe('the JSON Schema of a scenario', () => {
  it.each(exampleScenarios())('accepts %s', (file) => {
    scenario(parse(readFileSync(file, 'utf8')));
    expect(scenario.errors).toBeNull();
  });

  it.each([
    ['an unknown key', { ...base, staf_turnover: 0.1 }],
    ['no name', { interventions: base.interventions }],
    ['no interventions', { name: 'x' }],
    ['a share of 15', { ...base, staff_turnover: 15 }],
    ['51 years', { ...base, years: 51 }],
    ['a tier that is not there', { name: 'x', interventions: { stepping_stones: { tier: 'grup', participants: 1 } } }],
    [
      'an unknown input',
      { name: 'x', interventions: { stepping_stones: { tier: 'group', participants: 1, staff: 1 } } },
    ],
    [
      'an unknown cost line',
      { name: 'x', interventions: { stepping_stones: { tier: 'group', participants: 1, unit_costs: { fee: 1 } } } },
    ],
    ['courses and participants', { name: 'x', interventions: { parent_courses: { courses: 1, participants: 1 } } }],
    ['half a person', { name: 'x', interventions: { stepping_stones: { tier: 'group', participants: 1.5 } } }],
  ])('refuses %s', (_, data) => {
    expect(scenario(data)).toBe(false);
  });

  it.each([
    ['a list by year', { ...base, staff_turnover: ['10%', 0.2, '15,5 %', 0] }],
    [
      "a label of one's own",
      { name: 'x', interventions: { ours: { use: 'stepping_stones', tier: 'group', participants: 1 } } },
    ],
    ['an index with extend', { ...base, price_year: 2027, price_index: { use: 'cpi', extend: '2.5%' } }],
    [
      'own costs in both forms',
      {
        name: 'x',
        interventions: {
          stepping_stones: {
            tier: 'group',
            participants: 1,
            unit_costs: {
              course_fee: 1,
              delivery: { group: { amount: 1, wage_share: '80%' } },
              replacement: { staff_time: 2 },
            },
          },
        },
      },
    ],
  ])('accepts %s', (_, data) => {
    scenario(data);
    expect(scenario.errors).toBeNull();
  });
});

describe('the JSON Schemas of interventions and indices', () => {
  const builtIn = ['stepping-stones', 'therapeutic-support', 'parent-courses'].map(
    (name) => `src/catalogue/data/${name}.yaml`,
  );

  it.each([...builtIn, ...ownInterventions()])('accept %s', (file) => {
    const intervention = compile('intervention');
    intervention(parse(readFileSync(file, 'utf8')));
    expect(intervention.errors).toBeNull();
  });

  it.each(['cpi', 'state-pl', 'state-wages-prices'])('accept %s', (name) => {
    const index = compile('index');
    index(parse(readFileSync(`src/catalogue/data/${name}.yaml`, 'utf8')));
    expect(index.errors).toBeNull();
  });

  it.each([
    ['the overhead in wages is not said', {}, { wage_share: '100%' }, false],
    ['it is not said, and the wage share is an assumption', {}, { wage_share: { value: 0.5, because: 'x' } }, false],
    ['it is said at the top', { overhead_included: 0 }, { wage_share: '100%' }, true],
    ['it is said on the line', {}, { wage_share: '100%', overhead_included: '0%' }, true],
    ['there are no wages', {}, { wage_share: { value: '0,0 %', because: 'x' } }, true],
  ])('of an intervention: %s', (_, top, own, accepted) => {
    const line = {
      id: 'x',
      label: 'x',
      phase: 'operating',
      quantity: 1,
      unit: 'x',
      unit_cost: 1,
      origin: 'assumed',
      ...own,
    };
    const programme = { id: 'x', name: 'x', price_year: 2017, inputs: {}, participants: '0', lines: [line], ...top };
    expect(compile('intervention')(programme)).toBe(accepted);
    // The reader and the schema agree.
    const read = () => readIntervention(parseDocument(JSON.stringify(programme), 'x.yaml'), new Map());
    if (accepted) expect(read).not.toThrow();
    else expect(read).toThrow('overhead_included_needed');
  });

  it('refuse an intervention without lines', () => {
    expect(compile('intervention')({ id: 'x', name: 'x', price_year: 2017, inputs: {}, participants: '0' })).toBe(
      false,
    );
  });
});
