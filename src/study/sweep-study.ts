import {
  limitCombinations,
  sweep,
  sweepOf,
  type Sweep,
  type SweepOptions,
  type SweepRows,
} from '../analysis/sweep/sweep.ts';
import type { SweptScenario, Sweeps } from '../analysis/sweep/sweeps.ts';
import { InputError, noting, type Problem } from '../problem.ts';
import { inScenario, type StudyScenarios } from './scenarios.ts';
import type { Work } from './shard.ts';

/** The same sweep of one or more scenarios. */
export class SweepStudy {
  readonly scenarios: StudyScenarios;
  readonly options: SweepOptions;
  /** Rows of each scenario. */
  readonly rows: number;
  /** The first scenario that nothing is wrong with, as far as a sweep is known before its rows are computed. */
  private readonly sample: Sweep;

  /** @throws {InputError} if something is wrong with every scenario, or with all alike */
  constructor(scenarios: StudyScenarios, options: SweepOptions) {
    this.scenarios = scenarios;
    this.options = options;
    this.sample = this.findSample();
    this.rows = this.sample.count;
    limitCombinations(this.work.total, options);
  }

  /** Rows of all scenarios, and of each. */
  get work(): Work {
    return { total: this.rows * this.scenarios.files.length, whole: this.rows };
  }

  /** The sweeps of all scenarios. */
  sweeps(): Sweeps {
    return sweepsOf(this.sample, this.scenarios.files, (index) => this.open(index));
  }

  /** The sweep of a scenario, or what is wrong with it. */
  open(index: number): SweptScenario {
    const file = this.fileOf(index);
    const problems: Problem[] = [];
    const made = noting(problems, () =>
      inScenario(this.scenarios, file, () => sweep(this.scenarios.open(index), this.options)),
    );
    return { file, sweep: made ?? null, problems };
  }

  private findSample(): Sweep {
    const problems: Problem[] = [];
    for (const index of this.scenarios.files.keys()) {
      const sample = noting(problems, () => this.withoutRows(index));
      if (sample !== undefined) return sample;
    }
    throw new InputError(problems);
  }

  private withoutRows(index: number): Sweep {
    const none = (): never => {
      throw new Error('a sweep without rows');
    };
    return inScenario(this.scenarios, this.fileOf(index), () =>
      sweepOf(this.scenarios.open(index), this.options, (): SweepRows => ({
        evaluate: none,
        problemsOf: none,
        unused: [],
      })),
    );
  }

  private fileOf(index: number): string {
    return this.scenarios.files[index] as string;
  }
}

/** The sweeps of several scenarios, computed lazily. */
export function sweepsOf(sample: Sweep, files: readonly string[], open: (index: number) => SweptScenario): Sweeps {
  return {
    scenarios: files.length,
    count: sample.count * files.length,
    paths: sample.paths.map(({ path }) => path),
    outcomes: sample.outcomes,
    // Computed again for every reader. Others may run between two scenarios.
    // eslint-disable-next-line @typescript-eslint/require-await
    each: async function* (): AsyncGenerator<SweptScenario> {
      for (const index of files.keys()) yield open(index);
    },
  };
}
