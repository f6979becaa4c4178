import { InputError, placedIn, type Problem } from '../../problem.ts';
import type { ScenarioSource } from '../../scenario/source.ts';
import type { FileFigures } from '../compare/comparison-rows.ts';
import { figuresOfScenario, type ScenarioFigures } from '../scenario-figures.ts';

/** What is wrong with a scenario. */
export interface Refused {
  readonly problems: readonly Problem[];
}

/** The figures of a scenario, or what is wrong with it. */
export type FiguresOrProblems = { readonly scenario: ScenarioFigures } | Refused;

/** An outcome with the file that it is of. */
export function ofFile(file: string, outcome: FiguresOrProblems): FileFigures {
  return 'problems' in outcome ? { file, problems: placedIn(file, outcome.problems) } : { file, ...outcome };
}

/** The figures of a scenario, evaluated by itself. */
export function evaluateAlone(source: ScenarioSource): FiguresOrProblems {
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
