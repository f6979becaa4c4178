import { referencesOf, type Formula } from '../formula/tree.ts';
import type { Place } from '../problem.ts';
import type { Entry, Scenario } from '../scenario/scenario.ts';

/** The way to a formula in the file of an intervention. */
type FormulaPath = Parameters<Entry['intervention']['placeOf']>[0];

/**
 * The place of what a formula gives: of a user's own programme, the formula in its file; of a built-in one, the first
 * of its inputs in the scenario, or the entry.
 */
export function placeOfFormula(
  scenario: Scenario,
  { intervention, label, given }: Entry,
  at: FormulaPath,
  formula: Formula,
): Place {
  const own = intervention.placeOf(at);
  if (own !== null) return own;
  const names = referencesOf(formula).map((name) => name.split('.'));
  const input = names.find(([id = '']) => given.has(id));
  return input === undefined
    ? scenario.placeOf(['interventions', label], 'key')
    : scenario.placeOf(['interventions', label, ...input]);
}
