import * as z from 'zod/mini';
import type { SweptScenario } from '../analysis/sweep/sweeps.ts';
import { BLOCK } from '../formula/compile/emit.ts';
import { encode, whole, type Part, type PartLine } from './part.ts';
import { carriedProblem } from './carried-problem.ts';
import { carriedScenario, carry, termsOf } from './scenarios.ts';
import { shareOf, type Shard } from './shard.ts';
import type { SweepStudy } from './sweep-study.ts';

/** Rows on a line of a part. */
export const ROWS = 4 * BLOCK;

/** A scenario whose rows follow. */
export const scenarioLine = z.object({
  is: z.literal('scenario'),
  scenario: whole(0),
  carried: carriedScenario,
  /** The positions of paths whose values make no difference. */
  unused: z.array(whole(0)),
});

/** A scenario that something is wrong with. */
export const refusedLine = z.object({
  is: z.literal('refused'),
  scenario: whole(0),
  problems: z.array(carriedProblem).check(z.minLength(1)),
});

/** Some rows of a scenario: the numbers of each figure. */
export const rowsLine = z.object({
  is: z.literal('rows'),
  scenario: whole(0),
  first: whole(0),
  count: whole(1),
  figures: z.array(z.string()),
});

/**
 * A shard's part of a sweep.
 *
 * @param watch called with every scenario before its rows are computed
 */
export function sweepPart(
  study: SweepStudy,
  shard: Shard,
  watch: (swept: SweptScenario) => SweptScenario = (swept) => swept,
): Part {
  const { scenarios, options, work } = study;
  const { vary = null, outcome = 'total' } = options;
  const share = shareOf(shard, work);
  const end = share.first + share.count;
  return {
    shard,
    study: {
      analysis: 'sweep',
      work,
      ...termsOf(scenarios, vary),
      one: scenarios.isOne,
      outcomes: [outcome],
      paths: [],
      draws: null,
      seed: null,
      published: null,
    },
    lines: linesOf(study, share.first, end, watch),
    named: scenarios.named,
  };
}

// eslint-disable-next-line @typescript-eslint/require-await
async function* linesOf(
  study: SweepStudy,
  first: number,
  end: number,
  watch: (swept: SweptScenario) => SweptScenario,
): AsyncGenerator<PartLine> {
  const { rows, scenarios } = study;
  for (let row = first; row < end;) {
    const scenario = Math.floor(row / rows);
    const last = Math.min(end, (scenario + 1) * rows);
    const { sweep: swept, problems } = watch(study.open(scenario));
    if (swept === null) {
      const line: z.output<typeof refusedLine> = { is: 'refused', scenario, problems: [...problems] };
      yield { line, done: last - row };
      row = last;
      continue;
    }
    const unused = swept.paths.flatMap(({ isUnused }, index) => (isUnused ? [index] : []));
    const head: z.output<typeof scenarioLine> = {
      is: 'scenario',
      scenario,
      carried: carry(scenarios.open(scenario)),
      unused,
    };
    yield { line: head, done: 0 };
    const columns = swept.outcomes.map(() => new Float64Array(ROWS));
    while (row < last) {
      const count = Math.min(ROWS, last - row);
      const own = row - scenario * rows;
      swept.evaluate(own, count, columns);
      const line: z.output<typeof rowsLine> = {
        is: 'rows',
        scenario,
        first: own,
        count,
        figures: columns.map((column) => encode(column.subarray(0, count))),
      };
      yield { line, done: count };
      row += count;
    }
  }
}
