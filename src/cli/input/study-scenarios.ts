import { InputError, problemAt } from '../../problem.ts';
import type { StudyScenarios } from '../../study/scenarios.ts';
import type { Context } from '../context.ts';
import { ScenarioSet } from './scenario-set.ts';
import { findScenarioFiles } from './find-files.ts';

/**
 * Finds the scenarios of a sweep or a simulation.
 *
 * @throws {InputError} if there is none
 */
export async function studyScenarios(
  given: readonly string[],
  set: readonly string[],
  context: Context,
): Promise<StudyScenarios> {
  const files = new ScenarioSet(
    await findScenarioFiles(given, undefined, context.terminal.platform),
    set,
    context.terminal,
  );
  await files.readWorkbooks(context);
  const scenarios = files.found.filter((each) => !files.isLeftOut(each));
  files.tellLeftOut(context);
  if (scenarios.length === 0) throw new InputError([problemAt(null, { code: 'no_scenarios', details: {} })]);
  const names = scenarios.map(({ file }) => file);
  return {
    files: names,
    isOne: files.found.length === 1 && files.found[0]?.isNamed === true,
    set,
    open: (index) => files.openOne(names[index] as string),
    namedFiles: files.named,
    named: files.fingerprints,
  };
}
