import { scenarioProblems as da } from './da/scenario-problems.ts';
import { scenarioProblems as en } from './en/scenario-problems.ts';
import type { ScenarioProblemWords } from './problems.ts';
import type { Language } from './text.ts';

const PROBLEMS: Readonly<Record<Language, ScenarioProblemWords>> = { en, da };

/** What can be wrong with the values of a scenario, in the words of a language. */
export function scenarioProblems(language: Language): ScenarioProblemWords {
  return PROBLEMS[language];
}
