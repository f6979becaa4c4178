import type { OutcomeName } from '../../model/outcome-table.ts';
import { evaluatePlan } from '../../model/evaluate.ts';
import { makePlan } from '../../model/plan.ts';
import { unboundedOf } from '../../random/unbounded.ts';
import type { ScenarioSource } from '../../scenario/source.ts';
import { checkGiven } from '../read-outcome.ts';
import { readRanges } from './read-ranges.ts';
import { tornadoOf, type Tornado } from './compute-tornado.ts';

export type { Tornado, TornadoEnd, TornadoRow } from './compute-tornado.ts';

export interface TornadoOptions {
  /** The figure that the swings are of; default the total cost. */
  readonly outcome?: OutcomeName;
  /** Each as `path=low..high`; they go before the ranges of the scenario. */
  readonly ranges?: readonly string[];
}

/**
 * Varies the inputs of a scenario one by one between the ends of their ranges: those of the options, then those of
 * its `uncertainty`, published ones, and illustrative ones for its other main inputs.
 *
 * @throws {InputError} with what is wrong with the scenario, the paths or the ranges
 */
export function tornado(source: ScenarioSource, options: TornadoOptions = {}): Tornado {
  const { outcome = 'total', ranges: texts = [] } = options;
  const plan = makePlan(source.read());
  checkGiven(plan, [outcome], null);
  const result = evaluatePlan(plan);
  return tornadoOf({ source, plan, result }, outcome, readRanges(source, '--range', texts), { quantiles: unboundedOf });
}
