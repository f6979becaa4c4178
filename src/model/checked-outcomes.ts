import { signOf } from '../formula/exact-decisions.ts';
import { InputError, problemAt, type Place } from '../problem.ts';
import { guardDivision } from './ledger.ts';
import { checkSize } from './money.ts';
import { checkedFigures, outcomesOf, valueOf, type CheckedFigure, type Outcomes } from './outcomes.ts';
import { placeOfFormula } from './place.ts';
import { inForce } from '../scenario/scenario.ts';
import type { Plan, PlanEntry } from './plan.ts';

/**
 * The figures of a plan whose ledger could be made, checked for size.
 *
 * @throws {InputError} if one is too large, or a formula of the user's gives fewer participants than none
 */
export function checkedOutcomes(plan: Plan): Outcomes {
  checkParticipants(plan);
  const outcomes = outcomesOf(plan);
  for (const figure of checkedFigures(outcomes)) {
    checkSize(valueOf(figure.outcome) ?? 0, nameOf(plan, figure), () => placeOfFigure(plan, figure));
  }
  return outcomes;
}

/** Checks that no formula of participants gives less than 0. @throws {InputError} */
function checkParticipants(plan: Plan): void {
  for (const planEntry of plan.entries) {
    const line = `${planEntry.entry.label}.participants`;
    const place = () => placeOfParticipants(plan, planEntry);
    for (const [index, year] of plan.years.entries()) {
      const trace = guardDivision(line, year, place, () => planEntry.participants.trace(index + 1));
      checkSize(trace.value, line, place);
      if (signOf(trace) >= 0) continue;
      throw new InputError([problemAt(place(), { code: 'below_zero', details: { line, year } })]);
    }
  }
}

function placeOfParticipants({ scenario }: Plan, { entry }: PlanEntry): Place {
  return placeOfFormula(scenario, entry, ['participants'], entry.intervention.participants);
}

/** What a figure is called; null: the total. */
function nameOf({ entries }: Plan, { name, entry }: CheckedFigure): string | null {
  if (entry === null) return name === 'total' ? null : name;
  return `${entries[entry]?.entry.label ?? ''}.${name}`;
}

/** The place of what makes a figure too large: its own key, the participants of an entry, or all entries. */
function placeOfFigure(plan: Plan, { name, entry }: CheckedFigure): Place {
  const { scenario, entries } = plan;
  const [first] = entries;
  const planEntry = entry === null ? first : entries[entry];
  switch (name) {
    case 'budget':
    case 'funding':
      return scenario.placeOf([name], 'key');
    case 'cost_per_participant':
      return planEntry === undefined || (entry === null && entries.length > 1)
        ? scenario.placeOf(['interventions'], 'key')
        : placeOfParticipants(plan, planEntry);
    case 'cost_per_completer':
      return completionPlace(plan);
    default:
      return scenario.placeOf(['interventions'], 'key');
  }
}

/** The smallest completion rate, where it stands. */
function completionPlace({ scenario, entries }: Plan): Place {
  const rates = entries.map(({ entry }) => inForce(scenario, entry, 'completion_rate').value);
  const least = entries[rates.indexOf(Math.min(...rates))]?.entry;
  return least?.settings.completion_rate == null
    ? scenario.placeOf(['completion_rate'], 'key')
    : scenario.placeOf(['interventions', least.label, 'completion_rate']);
}
