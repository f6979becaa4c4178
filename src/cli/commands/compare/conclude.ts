import { printable } from '../../../language/printable.ts';
import { formatOfFile, type Formats } from '../../../report/format.ts';
import type { ScenarioSet } from '../../input/scenario-set.ts';
import type { Context } from '../../context.ts';
import type { DeliveryOptions } from '../../output/delivery.ts';
import type { ProblemList } from '../../terminal/problem-list.ts';

/** Says on standard error what the report does not, and gives the exit code. */
export function concludeComparison(
  files: ScenarioSet,
  problems: ProblemList,
  remarks: readonly string[],
  context: Context,
): 0 | 2 {
  const { terminal } = context;
  files.tellLeftOut(context);
  for (const remark of remarks) terminal.stderr(`${printable(remark)}\n`);
  if (problems.isEmpty) return 0;
  terminal.stderr(problems.show(context));
  return 2;
}

/** Whether a report is written that has no place for remarks. */
export function isWithoutRemarks({ output = [], format }: DeliveryOptions, formats: Formats<never>): boolean {
  return [format, ...output.map((file) => formatOfFile(file, formats))].some(
    (name) => formats[name ?? '']?.isBare === true,
  );
}
