import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { evaluateScenario } from '../../src/model/evaluate.ts';
import { loadScenario } from '../../src/scenario/load.ts';

it('a link in the folder that leads out of it is noticed, however it leads there', () => {
  const folder = mkdtempSync(join(tmpdir(), 'interv-cost-'));
  const plans = join(folder, 'plans');
  mkdirSync(join(plans, 'own'), { recursive: true });
  mkdirSync(join(folder, 'elsewhere'));
  for (const file of ['elsewhere/programme.yaml', 'plans/own/programme.yaml'])
    copyFileSync('scenarios/catalogue/mestringsstoette.yaml', join(folder, file));
  symlinkSync(join(folder, 'elsewhere/programme.yaml'), join(plans, 'link.yaml'));
  symlinkSync(join(folder, 'elsewhere'), join(plans, 'linked'));
  symlinkSync(join(plans, 'own/programme.yaml'), join(plans, 'inside.yaml'));
  const notedOf = (name: string) => {
    const file = join(plans, 'plan.yaml');
    writeFileSync(file, `name: x\ncatalogue: [${name}]\ninterventions: { parent_courses: { courses: 1 } }\n`);
    return evaluateScenario(loadScenario(file)).notes.some(({ code }) => code === 'outside_folder');
  };
  expect(['link.yaml', 'linked/programme.yaml', './own/../link.yaml'].map(notedOf)).toEqual([true, true, true]);
  expect(['inside.yaml', 'own/programme.yaml'].map(notedOf)).toEqual([false, false]);
  rmSync(folder, { recursive: true });
});
