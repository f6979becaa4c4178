import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { jsonSchema } from '../../src/scenario/json-schema.ts';
import { exampleScenarios, ownInterventions } from '../scenarios.ts';

/** What an editor completes and checks with. */

const compile = (kind: 'scenario' | 'intervention' | 'index') =>
  new Ajv2020({ strict: true, strictTypes: false, strictRequired: false, allErrors: true }).compile(jsonSchema(kind));

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
    ['an unknown input', { name: 'x', interventions: { stepping_stones: { tier: 'group', participants: 1, staff: 1 } } }],
    ['an unknown cost line', { name: 'x', interventions: { stepping_stones: { tier: 'group', participants: 1, unit_costs: { fee: 1 } } } }],
    ['courses and participants', { name: 'x', interventions: { parent_courses: { courses: 1, participants: 1 } } }],
    ['half a person', { name: 'x', interventions: { stepping_stones: { tier: 'group', participants: 1.5 } } }],
  ])('refuses %s', (_, data) => {
    expect(scenario(data)).toBe(false);
  });

  it.each([
    ['a list by year', { ...base, staff_turnover: ['10%', 0.2, '15,5 %', 0] }],
    ['a label of one\'s own', { name: 'x', interventions: { ours: { use: 'stepping_stones', tier: 'group', participants: 1 } } }],
    ['an index with extend', { ...base, price_year: 2027, price_index: { use: 'cpi', extend: '2.5%' } }],
    ['own costs in both forms', { name: 'x', interventions: { stepping_stones: { tier: 'group', participants: 1, unit_costs: { course_fee: 1, delivery: { group: { amount: 1, wage_share: '80%' } }, replacement: { staff_time: 2 } } } } }],
  ])('accepts %s', (_, data) => {
    scenario(data);
    expect(scenario.errors).toBeNull();
  });
});

describe('the JSON Schemas of interventions and indices', () => {
  const builtIn = ['stepping-stones', 'therapeutic-support', 'parent-courses'].map((name) => `src/catalogue/data/${name}.yaml`);

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

  it('refuse an intervention without lines', () => {
    expect(compile('intervention')({ id: 'x', name: 'x', price_year: 2017, inputs: {}, participants: '0' })).toBe(false);
  });
});
