import { compare, type Unreadable } from '../../../analysis/compare/comparison.ts';
import type { OutcomeName } from '../../../model/outcome-table.ts';
import { termRemarks } from '../../../report/compare-remarks.ts';
import type { ScenarioSource } from '../../../scenario/source.ts';
import type { ScenarioSet } from '../../input/scenario-set.ts';
import { concludeComparison, isWithoutRemarks } from './conclude.ts';
import type { CompareCommandOptions } from './options.ts';
import type { Context } from '../../context.ts';
import { Delivery } from '../../output/delivery.ts';
import { formatsOf } from '../../output/formats.ts';
import { ProblemList } from '../../terminal/problem-list.ts';
import { comparisonViews } from '../../output/views.ts';

/** Shows scenarios side by side. @returns the exit code: 2 where something is wrong with one of them */
export async function compareSideBySide(
  files: ScenarioSet,
  opened: readonly (ScenarioSource | Unreadable)[],
  outcome: OutcomeName,
  options: CompareCommandOptions,
  context: Context,
): Promise<0 | 2> {
  const { lines = false, align = false } = options;
  const formats = formatsOf(comparisonViews({ lines, outcome }));
  const comparison = await Delivery.of(files.names, formats, options, context, () => compare(opened, { align }));
  const problems = new ProblemList();
  for (const scenario of comparison.scenarios) problems.add(scenario.file, scenario.problems);
  const remarks = isWithoutRemarks(options, formats)
    ? termRemarks(
        comparison,
        comparison.scenarios.map(({ file }) => file),
        context.language,
      )
    : [];
  return concludeComparison(files, problems, remarks, context);
}
