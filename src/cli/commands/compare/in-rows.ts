import type { ComparisonRows, FileFigures } from '../../../analysis/compare/comparison-rows.ts';
import type { Unreadable } from '../../../analysis/compare/comparison.ts';
import { checkGiven } from '../../../analysis/read-outcome.ts';
import { FIGURES } from '../../../analysis/scenario-figures.ts';
import type { OutcomeName } from '../../../model/outcome-table.ts';
import { makePlan } from '../../../model/plan.ts';
import { inFile } from '../../../problem.ts';
import { rowTermRemarks } from '../../../report/compare-remarks.ts';
import { PriceLevel } from '../../../scenario/price-level.ts';
import type { ScenarioSource } from '../../../scenario/source.ts';
import { evaluated, type ScenarioSet } from '../../input/scenario-set.ts';
import { concludeComparison, isWithoutRemarks } from './conclude.ts';
import { ComparisonStream } from './row-stream.ts';
import type { CompareCommandOptions } from './options.ts';
import type { Context } from '../../context.ts';
import { Delivery, writersOf } from '../../output/delivery.ts';
import { formatsOf } from '../../output/formats.ts';
import { pauses } from '../../terminal/interrupted.ts';
import { progressOf } from '../../terminal/progress.ts';
import { sharedStream } from '../../output/shared-stream.ts';
import { ROWS } from '../../output/views.ts';

/** Shows a row for each scenario, as they are computed. @returns the exit code: 2 if one of them has problems */
export async function compareInRows(
  files: ScenarioSet,
  first: ScenarioSource | Unreadable,
  outcome: OutcomeName,
  options: CompareCommandOptions,
  context: Context,
): Promise<0 | 2> {
  const { set = [], align = false } = options;
  const count = files.names.length;
  const formats = formatsOf(ROWS);
  const progress = await progressOf(context, count, 'files');
  const pause = pauses(context.terminal);
  try {
    let stream: ComparisonStream | undefined;
    const comparison = await Delivery.of(files.names, formats, options, context, (): ComparisonRows => {
      const baseline = evaluated(first);
      checkBaseline(baseline, first, outcome);
      const level =
        align && 'from' in first && 'scenario' in baseline ? new PriceLevel(first.read(), first.from.folder) : null;
      stream = new ComparisonStream(files, {
        set,
        outcome,
        baseline,
        level,
        onProgress: async (rows) => {
          progress.show(rows);
          await pause.take();
        },
      });
      return {
        figures: FIGURES,
        outcome,
        baseline,
        alignedTo: level?.year ?? null,
        count,
        rows: sharedStream(stream.rows(), writersOf(options)),
        summary: stream.summary,
      };
    });
    progress.end();
    const remarks = isWithoutRemarks(options, formats) ? rowTermRemarks(comparison, context.language) : [];
    return concludeComparison(files, (stream as ComparisonStream).problems, remarks, context);
  } finally {
    progress.end();
    pause.end();
  }
}

/** Checks that the baseline has the figure that the differences are of. @throws {InputError} with what to set */
function checkBaseline(baseline: FileFigures, source: ScenarioSource | Unreadable, outcome: OutcomeName): void {
  if (!('from' in source) || !('scenario' in baseline)) return;
  if (baseline.scenario.figures[FIGURES.indexOf(outcome)] !== null) return;
  inFile(source.from.file, () => {
    checkGiven(makePlan(source.read()), [outcome], null);
  });
}
