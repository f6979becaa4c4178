import { signOf } from '../formula/decide.ts';
import { InputError, problemAt } from '../problem.ts';
import { guardDivision } from './ledger.ts';
import { checkSize } from './money.ts';
import { outcomesOf, valueOf, type Outcomes } from './outcomes.ts';
import type { Plan } from './plan.ts';

/**
 * The figures of a plan whose ledger could be made, held to be within reason.
 *
 * @throws {InputError} if a total is beyond all reason, or a formula of the user's gives less than nobody
 */
export function checkedOutcomes(plan: Plan): Outcomes {
  checkParticipants(plan);
  const outcomes = outcomesOf(plan);
  for (const name of ['total', 'funding', 'net'] as const) checkSize(valueOf(outcomes.inAll[name]) ?? 0, null);
  return outcomes;
}

/** Holds that every formula of participants gives some or none. @throws {InputError} */
function checkParticipants({ entries, years }: Plan): void {
  for (const { entry, participants } of entries) {
    const line = `${entry.label}.participants`;
    for (const [index, year] of years.entries()) {
      const trace = guardDivision(line, year, () => participants.trace(index + 1));
      checkSize(trace.value, line);
      if (signOf(trace) >= 0) continue;
      throw new InputError([problemAt(null, { code: 'below_zero', details: { line, year } })]);
    }
  }
}
