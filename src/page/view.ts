import { participantsCurve, turnoverCurve, type Curve } from '../analysis/curve.ts';
import { tornadoOf, type Tornado } from '../analysis/tornado/compute-tornado.ts';
import type { Quantiles } from '../analysis/tornado/tornado-range.ts';
import type { CompiledShapes } from '../analysis/variations.ts';
import { evaluatePlan } from '../model/evaluate.ts';
import { makePlan, type Plan } from '../model/plan.ts';
import type { Result } from '../model/result.ts';
import { InputError } from '../problem.ts';
import type { ScenarioSource } from '../scenario/source.ts';

/** A scenario with all that its page shows. */
export interface ScenarioView {
  readonly source: ScenarioSource;
  readonly plan: Plan;
  readonly result: Result;
  /** Null without staff to leave, participants, or cost. */
  readonly turnover: Curve | null;
  readonly participants: Curve | null;
  readonly tornado: Tornado | null;
}

/** What a view is computed with. */
export interface ViewTools {
  readonly quantiles: Quantiles;
  /** Kept from one view to the next. */
  readonly programs: CompiledShapes;
}

/**
 * Evaluates a scenario and all that is asked of it besides.
 *
 * @throws {InputError} with everything that is wrong with it
 */
export function makeView(source: ScenarioSource, tools: ViewTools): ScenarioView {
  const plan = makePlan(source.read());
  return viewOf(source, plan, evaluatePlan(plan), tools);
}

/** The same of a scenario that has been evaluated. */
export function viewOf(source: ScenarioSource, plan: Plan, result: Result, tools: ViewTools): ScenarioView {
  // In a page, what was set on the command line is what the scenario says.
  const said = source.saidBy([]) ?? source;
  return {
    source,
    plan,
    result,
    turnover: turnoverCurve(said, plan, tools.programs),
    participants: participantsCurve(said, plan, tools.programs),
    tornado: orNothing(() => tornadoOf({ source: said, plan, result }, 'total', [], tools)),
  };
}

/** A range of the scenario can make it invalid; the page then has no tornado. */
function orNothing<Value>(work: () => Value): Value | null {
  try {
    return work();
  } catch (error) {
    if (error instanceof InputError) return null;
    throw error;
  }
}
