import { numbersOf } from '../catalogue/intervention.ts';
import type { Definition } from '../formula/evaluate.ts';
import { referencesOf } from '../formula/tree.ts';
import type { EntryOutcomeName, OutcomeName, YearOutcomeName } from '../model/outcome-table.ts';
import { outcomesOf, type Outcome, type Outcomes } from '../model/outcomes.ts';
import { makePlan, type Plan } from '../model/plan.ts';
import { inForce, type Entry, type Funding, type Scenario } from '../scenario/scenario.ts';
import { ENTRY_SETTING_NAMES, type EntrySettings } from '../settings/settings.ts';

/** Grants that can be added in the workbook. */
export const SPARE_GRANTS = 2;

/**
 * The plan of a scenario in which everything is said that can be typed into its workbook: what the scenario leaves open
 * has a cell of its own, so that the plan has a number with the path of that cell. It costs the same.
 */
export function openPlan(scenario: Scenario): Plan {
  const { settings, funding, entries } = scenario;
  const none = Array.from({ length: settings.years }, () => 0);
  const grant: Funding = { name: '', kind: 'amount', amounts: none, everyYear: false, inYear: null };
  return makePlan({
    ...scenario,
    settings: { ...settings, budget: Array.isArray(settings.budget) ? settings.budget : none },
    funding: [...funding, ...Array.from({ length: SPARE_GRANTS }, () => grant)],
    entries: entries.map((entry) => openEntry(scenario, entry, none)),
  });
}

function openEntry(scenario: Scenario, entry: Entry, none: readonly number[]): Entry {
  const before = entry.intervention.inputs.filter((input) => input.before).flatMap(numbersOf);
  // Where nothing is said of families they are not shown.
  const open = { staff_turnover: none, parents_per_family: 1 };
  const settings = ENTRY_SETTING_NAMES.map((name) => {
    const { value } = inForce(scenario, entry, name);
    return [name, value ?? open[name as keyof typeof open]] as const;
  });
  return {
    ...entry,
    settings: Object.fromEntries(settings) as EntrySettings,
    before: new Map(before.map((name) => [name, entry.before.get(name) ?? 0])),
    saidAt: new Map(),
  };
}

/** The outcomes of an open plan: there is one of each name. */
export interface OpenOutcomes {
  readonly inAll: Readonly<Record<OutcomeName, Outcome>>;
  readonly byYear: readonly Readonly<Record<YearOutcomeName, Outcome>>[];
  readonly byEntry: readonly Readonly<Record<EntryOutcomeName, Outcome>>[];
  readonly grants: Outcomes['grants'];
}

export function openOutcomes(plan: Plan): OpenOutcomes {
  return outcomesOf(plan) as OpenOutcomes;
}

/** What the names of a definition's formula stand for, in their order. */
export function partsOf({ formula, scope }: Definition): readonly Definition[] {
  return referencesOf(formula).map((name) => scope.lookup(name, 1) as Definition);
}
