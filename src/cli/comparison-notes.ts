import { printable } from '../language/printable.ts';
import { formatOfFile, type Formats } from '../report/format.ts';
import type { GivenScenarios } from './given-scenarios.ts';
import type { Context } from './context.ts';
import type { DeliveryOptions } from './delivery.ts';
import type { ProblemList } from './problem-list.ts';

/** Of more files than this only the first are named. */
const MOST_NAMES = 10;

/** Says on standard error which of the files that were found are no scenarios. */
export function tellLeftOut({ leftOut }: GivenScenarios, { terminal, words }: Context): void {
  if (leftOut.size === 0) return;
  const names = [...leftOut].slice(0, MOST_NAMES).join(', ');
  const more = leftOut.size > MOST_NAMES ? `, … (${String(leftOut.size)})` : '';
  terminal.stderr(`${printable(words.cli.leftOut(leftOut.size, names + more))}\n`);
}

/** Says on standard error what the report does not, and gives the exit code. */
export function concludeComparison(
  files: GivenScenarios,
  problems: ProblemList,
  remarks: readonly string[],
  context: Context,
): 0 | 2 {
  const { terminal } = context;
  tellLeftOut(files, context);
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
