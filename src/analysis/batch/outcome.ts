import { InputError, placedIn, type Problem } from '../../problem.ts';
import type { ScenarioSource } from '../../scenario/source.ts';
import type { Evaluated } from '../compare/comparison-rows.ts';
import { figuresOfScenario, type ScenarioFigures } from '../scenario-figures.ts';

/** What is wrong with a scenario. */
export interface Refused {
  readonly problems: readonly Problem[];
}

/** The figures of a scenario, or what is wrong with it. */
export type Outcome = { readonly scenario: ScenarioFigures } | Refused;

/** An outcome with the file that it is of. */
export function ofFile(file: string, outcome: Outcome): Evaluated {
  return 'problems' in outcome ? { file, problems: placedIn(file, outcome.problems) } : { file, ...outcome };
}

/** The figures of a scenario, evaluated by itself. */
export function evaluateAlone(source: ScenarioSource): Outcome {
  return orProblems(() => ({ scenario: figuresOfScenario(source) }));
}

/** The value of some work, or what is wrong with its input. */
export function orProblems<Value>(work: () => Value): Value | Refused {
  try {
    return work();
  } catch (error) {
    if (error instanceof InputError) return { problems: error.problems };
    throw error;
  }
}
