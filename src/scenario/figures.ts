import type { Line } from '../catalogue/intervention.ts';
import { referencesOf } from '../formula/tree.ts';
import type { Entry } from './scenario.ts';

/** The inputs in kroner that the unit cost of a line is made of. */
export function kronerInputsOf(line: Line, { intervention }: Entry): readonly string[] {
  const names = referencesOf(line.unitCost);
  return intervention.inputs
    .filter(({ id, kind }) => kind === 'kroner' && names.includes(id))
    .map((input) => input.id);
}

/** Whether a unit cost is made of kroner that the scenario gives, and so is a figure of the user's own. */
export function isGivenByInput(line: Line, entry: Entry): boolean {
  return kronerInputsOf(line, entry).some((id) => entry.given.has(id));
}

/** Whether a unit cost is nothing, whatever the prices are. */
export function isFree(line: Line, entry: Entry): boolean {
  if (line.unitCost.kind === 'number') return line.unitCost.value === 0;
  const values = line.unitCost.kind === 'reference' ? entry.numbers.get(line.unitCost.name) : undefined;
  return values?.every((value) => value === 0) ?? false;
}

/** Whether a line counts something that the choice between inputs leaves out: the other way of counting. */
export function isExcluded(line: Line, { intervention, given }: Entry): boolean {
  const alternatives = intervention.oneOf.flat();
  const counted = referencesOf(line.quantity)
    .map((name) => name.split('.')[0] as string)
    .filter((id) => alternatives.includes(id));
  return counted.length > 0 && counted.every((id) => !given.has(id));
}
