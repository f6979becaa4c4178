import { OUTCOMES, type OutcomeName } from '../model/outcome-table.ts';
import { checkedOutcomes } from '../model/checked-outcomes.ts';
import { makeLedger } from '../model/ledger.ts';
import { makePlan } from '../model/plan.ts';
import { valueOf } from '../model/outcomes.ts';
import type { ScenarioSource } from '../scenario/source.ts';

/** The figures of a scenario in one row: no lines, no notes. */
export interface ScenarioFigures {
  readonly name: string;
  /** The terms that decide whether two scenarios are comparable. */
  readonly priceYear: number;
  readonly years: number;
  readonly overhead: number;
  /** In the order of `OUTCOMES`; null where the scenario does not say, such as a budget. */
  readonly figures: readonly (number | null)[];
}

/** The names of the figures, in their order. */
export const FIGURES: readonly OutcomeName[] = OUTCOMES;

/**
 * The figures of a scenario, as `evaluateScenario` gives them.
 *
 * @throws {InputError} with everything that is wrong with it
 */
export function figuresOfScenario(source: ScenarioSource): ScenarioFigures {
  const scenario = source.read();
  const plan = makePlan(scenario);
  makeLedger(plan);
  const { inAll } = checkedOutcomes(plan);
  return {
    name: scenario.name,
    priceYear: scenario.settings.price_year,
    years: scenario.settings.years,
    overhead: scenario.settings.overhead,
    figures: FIGURES.map((name) => valueOf(inAll[name])),
  };
}
