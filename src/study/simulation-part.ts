import * as z from 'zod/mini';
import { DIGESTED } from '../analysis/simulate/running-moments.ts';
import type { Drawn } from '../analysis/simulate/draw-batch.ts';
import { rowHead as headOf, rowOf } from '../analysis/simulate/simulation-row.ts';
import type { DrawHooks, DrawThreads } from '../parallel/draw-threads.ts';
import type { Problem } from '../problem.ts';
import { carriedProblem } from './carried-problem.ts';
import { encode, whole, type Part, type PartLine } from './part.ts';
import { rowHead, rowValues, simulationRow } from './row-schema.ts';
import { carriedScenario, carry, termsOf } from './scenarios.ts';
import { shareOf, type Shard, type Share } from './shard.ts';
import { refusedIn, type Case, type SimulationStudy } from './simulation-study.ts';
import { codeValues, sortedValues, type SortedValues } from './sorted-values.ts';

/** Called with the problems of a file. */
export type FoundProblems = (file: string, problems: readonly Problem[]) => void;

/** Blocks of draws on a line: a million draws. */
export const BLOCKS = 256;

/** The scenario, where there is one. */
export const oneLine = z.object({ is: z.literal('one'), carried: carriedScenario });

/** A case that was drawn by one shard alone. */
export const rowLine = z.object({ is: z.literal('row'), row: simulationRow });

const problems = z.array(carriedProblem).check(z.minLength(1));

/** A case that something is wrong with, or what of it is in a shard. */
export const refusedLine = z.object({
  is: z.literal('refused'),
  case: whole(0),
  head: z.nullable(rowHead),
  values: rowValues,
  problems,
});

/** A case whose draws are in several parts. */
export const headLine = z.object({ is: z.literal('head'), case: whole(0), head: rowHead, budget: z.boolean() });

/** Some draws of a case: all that a summary of them and others needs. */
export const drawsLine = z.object({
  is: z.literal('draws'),
  case: whole(0),
  count: whole(1),
  /** In how many of them the budget is exceeded. */
  over: whole(0),
  /** Those that are refused; the problems are of the first of them. */
  refused: z.nullable(z.object({ count: whole(1), first: whole(0), problems })),
  /** Of each figure. */
  digests: z.array(z.string()),
  values: z.array(sortedValues),
});

/**
 * A shard's part of a simulation. A case that is whole in it is a row; of any other the drawn values are kept, sorted,
 * since quantiles need all of them.
 *
 * @param found called with the problems of a case
 */
export function simulationPart(
  study: SimulationStudy,
  shard: Shard,
  threads: DrawThreads,
  hooks: DrawHooks,
  found: FoundProblems,
): Part {
  const { scenarios, spec, options, work } = study;
  const share = shareOf(shard, work);
  return {
    shard,
    study: {
      analysis: 'simulation',
      work,
      ...termsOf(scenarios, options.vary),
      one: study.isOne,
      outcomes: [...spec.outcomes],
      paths: [...study.paths],
      draws: options.draws,
      seed: spec.seed,
      published: spec.published,
    },
    lines: linesOf(study, share, threads, hooks, found),
    named: scenarios.named,
  };
}

async function* linesOf(
  study: SimulationStudy,
  { first, count }: Share,
  threads: DrawThreads,
  { onProgress, isInterrupted }: DrawHooks,
  found: FoundProblems,
): AsyncGenerator<PartLine> {
  const { whole } = study.work;
  let done = 0;
  for (let block = first; block < first + count;) {
    const index = Math.floor(block / whole);
    const from = block - index * whole;
    const to = Math.min(first + count - index * whole, whole);
    const opened = study.openOrRow(index);
    if (!('engine' in opened)) {
      found(opened.file, opened.problems);
      yield { line: refusedCase(index, null, opened.values, opened.problems), done: to - from };
      block = index * whole + to;
      continue;
    }
    const isWhole = from === 0 && to === whole && !study.isOne;
    if (!isWhole) yield { line: beginning(study, index, opened), done: 0 };
    for (let at = from; at < to;) {
      const blocks = isWhole ? whole : Math.min(BLOCKS, to - at);
      const size = Math.min(blocks * DIGESTED, study.options.draws - at * DIGESTED);
      const before = done;
      const drawn = await threads.draw(opened.engine, at * DIGESTED, size, {
        onProgress: (draws) => onProgress?.(before + draws),
        isInterrupted,
      });
      if (drawn.draws < size) return;
      done += size;
      const wrong = refusedIn(drawn, opened);
      found(opened.file, wrong);
      yield { line: isWhole ? rowFor(index, opened, drawn, wrong) : drawsOf(index, drawn, wrong), done: blocks };
      at += blocks;
    }
    block = index * whole + to;
  }
}

function beginning(
  study: SimulationStudy,
  index: number,
  { file, values, engine }: Case,
): z.output<typeof oneLine> | z.output<typeof headLine> {
  return study.isOne
    ? { is: 'one', carried: carry(engine.source) }
    : { is: 'head', case: index, head: headOf(file, values, engine), budget: engine.hasBudget };
}

function rowFor(
  index: number,
  { file, values, engine }: Case,
  drawn: Drawn,
  found: readonly Problem[],
): z.output<typeof rowLine> | z.output<typeof refusedLine> {
  const head = headOf(file, values, engine);
  return found.length > 0
    ? refusedCase(index, head, head.values, found)
    : { is: 'row', row: { ...rowOf(head, engine.hasBudget, drawn, []), ...head, problems: [] } };
}

function refusedCase(
  index: number,
  head: z.output<typeof rowHead> | null,
  values: z.output<typeof rowValues>,
  found: readonly Problem[],
): z.output<typeof refusedLine> {
  return { is: 'refused', case: index, head, values, problems: [...found] };
}

function drawsOf(
  index: number,
  { draws, over, refused, outcomes }: Drawn,
  found: readonly Problem[],
): z.output<typeof drawsLine> {
  return {
    is: 'draws',
    case: index,
    count: draws,
    over,
    refused: refused === null ? null : { ...refused, problems: [...found] },
    digests: outcomes.map(({ digests }) => encode(joined(digests))),
    values: outcomes.map(({ tallies }): SortedValues =>
      codeValues(joined(Array.from(tallies(), ({ values }) => values))),
    ),
  };
}

function joined(columns: Iterable<Float64Array>): Float64Array {
  const all = [...columns];
  const whole = new Float64Array(all.reduce((size, { length }) => size + length, 0));
  let at = 0;
  for (const column of all) {
    whole.set(column, at);
    at += column.length;
  }
  return whole;
}
