import { limitCombinations, sweep, sweepOf, type Sweep, type SweepOptions, type SweepRows } from '../analysis/sweep.ts';
import type { SweptScenario, Sweeps } from '../analysis/sweeps.ts';
import { InputError, noting, type Problem } from '../problem.ts';
import { inScenario, type StudyScenarios } from './scenarios.ts';
import type { Work } from './shard.ts';

/** The same sweep of one or more scenarios. */
export class SweepStudy {
  readonly scenarios: StudyScenarios;
  readonly options: SweepOptions;
  /** Rows of each scenario. */
  readonly rows: number;
  private readonly first: Sweep;

  /** @throws {InputError} with what is wrong with the first scenario, the paths or the values */
  constructor(scenarios: StudyScenarios, options: SweepOptions) {
    this.scenarios = scenarios;
    this.options = options;
    this.first = this.withoutRows(0);
    this.rows = this.first.count;
    limitCombinations(this.work.total, options);
  }

  /** Rows of all scenarios, and of each. */
  get work(): Work {
    return { total: this.rows * this.scenarios.files.length, whole: this.rows };
  }

  /**
   * The sweeps of all scenarios.
   *
   * @throws {InputError} with what is wrong with any of the scenarios
   */
  sweeps(): Sweeps {
    const { scenarios } = this;
    this.check(0, scenarios.files.length);
    return sweepsOf(this.first, scenarios.files, (index) => this.open(index));
  }

  /** @throws {InputError} */
  open(index: number): Sweep {
    return inScenario(this.scenarios, this.fileOf(index), () => sweep(this.scenarios.open(index), this.options));
  }

  /** Looks at some scenarios before the work. @throws {InputError} with what is wrong with all of them */
  check(first: number, end: number): void {
    const problems: Problem[] = [];
    for (let index = first; index < end; index += 1) noting(problems, () => this.withoutRows(index));
    if (problems.length > 0) throw new InputError(problems);
  }

  /** A sweep as far as it is known before its rows are computed. */
  private withoutRows(index: number): Sweep {
    return inScenario(this.scenarios, this.fileOf(index), () =>
      sweepOf(this.scenarios.open(index), this.options, (): SweepRows => ({
        evaluate: () => {
          throw new Error('a sweep without rows');
        },
        unused: [],
      })),
    );
  }

  private fileOf(index: number): string {
    return this.scenarios.files[index] as string;
  }
}

/** The sweeps of several scenarios, each made when it is its turn. */
export function sweepsOf(first: Sweep, files: readonly string[], open: (index: number) => Sweep): Sweeps {
  return {
    scenarios: files.length,
    count: first.count * files.length,
    paths: first.paths.map(({ path }) => path),
    outcomes: first.outcomes,
    // For every reader anew. Between two scenarios others may have their turn.
    // eslint-disable-next-line @typescript-eslint/require-await
    each: async function* (): AsyncGenerator<SweptScenario> {
      for (const [index, file] of files.entries()) yield { file, sweep: open(index) };
    },
  };
}
