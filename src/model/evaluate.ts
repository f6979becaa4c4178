import { makeLedger } from './ledger.ts';
import { makePlan, type Plan } from './plan.ts';
import { makeResult } from './make-result.ts';
import type { Result } from './result.ts';
import { provenanceOf } from './provenance.ts';
import type { Scenario } from '../scenario/scenario.ts';

/**
 * What a scenario costs.
 *
 * @throws {InputError} if a formula of the user's divides by zero, or a total is above 10¹³ kr.
 */
export function evaluateScenario(scenario: Scenario): Result {
  return evaluatePlan(makePlan(scenario));
}

/** The same of a plan, which remembers what it was evaluated to. */
export function evaluatePlan(plan: Plan): Result {
  return makeResult(plan, makeLedger(plan), provenanceOf(plan.scenario));
}
