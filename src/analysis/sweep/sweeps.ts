import type { OutcomeName } from '../../model/outcome-table.ts';
import type { Problem } from '../../problem.ts';
import type { Sweep } from './sweep.ts';

/** The sweep of a scenario among several. */
export interface SweptScenario {
  readonly file: string;
  /** Null where something is wrong with it. */
  readonly sweep: Sweep | null;
  readonly problems: readonly Problem[];
}

/** The same sweep of several scenarios. */
export interface Sweeps {
  readonly scenarios: number;
  /** The rows of all of them. */
  readonly count: number;
  /** What is varied, as it was written. */
  readonly paths: readonly string[];
  /** The figures of each row, in the order of their columns. */
  readonly outcomes: readonly OutcomeName[];
  /** The scenarios in their order; can be iterated more than once. */
  readonly each: () => AsyncIterable<SweptScenario>;
}
