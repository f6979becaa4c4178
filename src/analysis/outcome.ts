import { nearest } from '../document/nearest.ts';
import type { CompiledName } from '../model/compile-plan.ts';
import { checkedOutcomes } from '../model/checked-outcomes.ts';
import { makeLedger } from '../model/ledger.ts';
import { OUTCOMES, outcomesOf, valueOf, type OutcomeName } from '../model/outcomes.ts';
import type { Plan } from '../model/plan.ts';
import { InputError, problemAt, type Fault, type Place } from '../problem.ts';

/** The figures that an analysis can be about: what a budget allows is given, not found. */
const ANALYSED: readonly OutcomeName[] = OUTCOMES.filter((name) => name !== 'budget');

/** What has to be set for a figure to be there. */
const NEEDS: Partial<Record<OutcomeName, string>> = {
  families: 'parents_per_family',
  cost_per_family: 'parents_per_family',
  headroom: 'budget',
};

/** Reads the name of a figure. @throws {InputError} */
export function readOutcome(found: string, place: Place | null): OutcomeName {
  const known = ANALYSED.find((name) => name === found);
  if (known !== undefined) return known;
  const details = { found, nearest: nearest(found, ANALYSED), known: ANALYSED };
  throw new InputError([problemAt(place, { code: 'unknown_outcome', details })]);
}

/** The figures of a plan by way of its ledger; null where there is none. @throws {InputError} */
export function figuresOf(plan: Plan, names: readonly CompiledName[]): readonly (number | null)[] {
  makeLedger(plan);
  const { inAll, leastHeadroom } = checkedOutcomes(plan);
  return names.map((name) => valueOf(name === 'least_headroom' ? leastHeadroom : inAll[name]));
}

/** Holds that a scenario has a figure at all. @throws {InputError} with what to set */
export function checkGiven(plan: Plan, names: readonly OutcomeName[], place: Place | null): void {
  const { inAll } = outcomesOf(plan);
  const faults = names.flatMap((outcome): readonly Fault[] =>
    inAll[outcome] === null ? [{ code: 'outcome_not_given', details: { outcome, needs: NEEDS[outcome] ?? '' } }] : [],
  );
  if (faults.length > 0) throw new InputError(faults.map((fault) => problemAt(place, fault)));
}
