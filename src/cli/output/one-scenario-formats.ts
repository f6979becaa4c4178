import { InputError, problemAt } from '../../problem.ts';
import { formatOfFile, type Formats } from '../../report/format.ts';
import type { DeliveryOptions } from './delivery.ts';

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
