import { makeLedger } from './model/ledger.ts';
import { makePlan } from './model/plan.ts';
import { makeResult } from './model/make-result.ts';
import type { Result } from './model/result.ts';
import { provenanceOf } from './provenance.ts';
import type { Scenario } from './scenario/scenario.ts';

/**
 * What a scenario costs.
 *
 * @throws {InputError} if a formula of the user's divides by zero, or a total is above 10¹³ kr.
 */
export function evaluateScenario(scenario: Scenario): Result {
  const plan = makePlan(scenario);
  return makeResult(plan, makeLedger(plan), provenanceOf(scenario));
}
