import type { Sweep } from '../../../analysis/sweep/sweep.ts';
import type { SweptScenario, Sweeps } from '../../../analysis/sweep/sweeps.ts';
import type { Context } from '../../context.ts';
import { ProblemList } from '../../terminal/problem-list.ts';

/** What is wrong with the rows and the scenarios of a sweep, found as they are written. */
export class SweepProblems {
  private readonly list = new ProblemList();
  /** The last row of each scenario that has been looked at: several reports go through the same rows. */
  private readonly seen = new Map<string, number>();

  /** The same sweep, with the problems of refused rows collected as they are computed. */
  watch(sweep: Sweep, file = ''): Sweep {
    const total = sweep.outcomes.indexOf('total');
    return {
      ...sweep,
      evaluate: (first, count, columns) => {
        sweep.evaluate(first, count, columns);
        for (let row = Math.max(0, (this.seen.get(file) ?? -1) + 1 - first); row < count; row += 1) {
          if (Number.isNaN(columns[total]?.[row]))
            this.list.add(nameOf(sweep, first + row, file), sweep.problemsOf(first + row));
          this.seen.set(file, first + row);
        }
      },
    };
  }

  /** The same scenario, with its problems collected. */
  watchOne(swept: SweptScenario): SweptScenario {
    const { file, sweep, problems } = swept;
    if (sweep !== null) return { ...swept, sweep: this.watch(sweep, file) };
    if (!this.seen.has(file)) this.list.add(file, problems);
    this.seen.set(file, 0);
    return swept;
  }

  watchAll(sweeps: Sweeps): Sweeps {
    const watch = (swept: SweptScenario) => this.watchOne(swept);
    return {
      ...sweeps,
      each: async function* () {
        for await (const swept of sweeps.each()) yield watch(swept);
      },
    };
  }

  /** Says on standard error what is wrong, and gives the exit code. */
  conclude(context: Context): 0 | 2 {
    if (this.list.isEmpty) return 0;
    context.terminal.stderr(this.list.show(context));
    return 2;
  }
}

/** The values of a row, as they would be set. */
function nameOf({ paths, positions }: Sweep, row: number, file: string): string {
  const values = positions(row).map(
    (position, index) => `${paths[index]?.path ?? ''}=${paths[index]?.values[position]?.text ?? ''}`,
  );
  return [...(file === '' ? [] : [file]), values.join(' ')].join(', ');
}
