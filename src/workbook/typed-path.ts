import type { Path } from '../document/path.ts';
import { scenarioFields } from '../scenario/fields.ts';

/** Characters of a path; none that a scenario can set comes near. */
const LONGEST = 1000;

const KEYS = /^[a-z][a-z0-9_]*(?:\.[a-z][a-z0-9_]*){0,4}$/u;
const GRANT = /^funding\[([1-9]\d{0,3})\]\.(name|amount|share|of)$/u;
const FILE = /^catalogue\[([1-9]\d{0,3})\]$/u;
/** What it is a range of, is checked as in a file. */
const RANGE = /^uncertainty\.([a-z][a-z0-9_.[\]]*)$/u;
const UNIT_COST = /^[a-z][a-z0-9_]*\.unit_costs(?:\.[a-z][a-z0-9_]*){1,3}$/u;

/** Where a path of the inputs stands in the data; null if there is no such path. */
export function placeOfInput(path: string): Path | null {
  if (path.length > LONGEST) return null;
  const [, grant, key] = GRANT.exec(path) ?? [];
  if (grant !== undefined && key !== undefined) return ['funding', Number(grant) - 1, key];
  const [, file] = FILE.exec(path) ?? [];
  if (file !== undefined) return ['catalogue', Number(file) - 1];
  const [, range] = RANGE.exec(path) ?? [];
  if (range !== undefined) return ['uncertainty', range];
  if (!KEYS.test(path)) return null;
  const keys = path.split('.');
  if (keys.length === 1) return Object.hasOwn(scenarioFields, path) ? keys : null;
  return path === 'price_index.extend' ? keys : ['interventions', ...keys];
}

/** Where a path of one's own unit costs stands in the data; null if there is no such path. */
export function placeOfUnitCost(path: string): Path | null {
  return path.length <= LONGEST && UNIT_COST.test(path) ? ['interventions', ...path.split('.')] : null;
}
