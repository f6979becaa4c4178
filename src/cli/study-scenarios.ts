import { InputError, problemAt } from '../problem.ts';
import { formatOfFile, type Formats } from '../report/format.ts';
import type { StudyScenarios } from '../study/scenarios.ts';
import { tellLeftOut } from './comparison-notes.ts';
import type { Context } from './context.ts';
import type { DeliveryOptions } from './delivery.ts';
import { GivenScenarios } from './given-scenarios.ts';
import { findScenarioFiles } from './scenario-files.ts';

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
  const files = new GivenScenarios(
    await findScenarioFiles(given, undefined, context.terminal.platform),
    set,
    context.terminal,
  );
  await files.readWorkbooks(context);
  const scenarios = files.found.filter((each) => !files.isLeftOut(each));
  tellLeftOut(files, context);
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

/** Refuses formats that are of one scenario. @throws {InputError} */
export function refuseOneScenarioFormats(
  { format, output = [] }: DeliveryOptions,
  ofOne: Formats<never>,
  ofSeveral: Formats<never>,
): void {
  const asked = [format, ...output.map((file) => formatOfFile(file, ofOne))];
  const refused = asked.find(
    (name) => name !== undefined && ofOne[name] !== undefined && ofSeveral[name] === undefined,
  );
  if (refused !== undefined)
    throw new InputError([problemAt(null, { code: 'one_scenario_format', details: { format: refused } })]);
}
