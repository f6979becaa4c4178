import type * as z from 'zod/mini';
import type { Drawn } from '../analysis/simulate/draw-batch.ts';
import { readOutcome } from '../analysis/read-outcome.ts';
import { allCounts, type Counts } from '../analysis/simulate/draw-counts.ts';
import { SimulationEngine, type SimulationSpec } from '../analysis/simulate/simulation-engine.ts';
import { refusedRow, rowOf, type SimulationRow, type SimulationRows } from '../analysis/simulate/simulation-row.ts';
import { conclude, type Simulation } from '../analysis/simulate/simulate.ts';
import type { Draws } from '../analysis/simulate/simulation-summary.ts';
import type { Problem } from '../problem.ts';
import { readParts, type Parts } from './open-parts.ts';
import { bodyOf, damaged, readLine, type LineAt } from './part-file.ts';
import { decodeNumbers, type Study } from './part.ts';
import { openCarried } from './scenarios.ts';
import { drawsLine, headLine, oneLine, refusedLine, rowLine } from './simulation-part.ts';
import { decodeValues } from './sorted-values.ts';

/** The draws of a case whose draws are in several parts. */
interface Pieces {
  draws: number;
  counts: Counts;
  /** What is wrong with the first draw that is refused. */
  problems: readonly Problem[];
  readonly lines: LineAt[];
}

/** The simulation of one scenario that parts are of. @throws {InputError} if something is wrong with the parts */
export function mergedSimulation(parts: Parts): Simulation {
  const { study } = parts;
  const pieces = new Map<number, Pieces>();
  let one: LineAt | undefined;
  readParts(parts, (data, at) => {
    const isOne = oneLine.safeParse(data).success;
    if (isOne) one ??= at;
    return isOne || takeDraws(data, at, pieces);
  });
  const { carried } = readLine(oneLine, one as LineAt);
  const spec = specOf(study);
  const engine = new SimulationEngine(openCarried(carried), spec);
  return conclude(engine, drawnOf(pieces.get(0) as Pieces, spec), study.draws ?? 0);
}

/** The rows of the simulations that parts are of. @throws {InputError} if something is wrong with the parts */
export function mergedRows(parts: Parts): SimulationRows {
  const { study, heads } = parts;
  const spec = specOf(study);
  const pieces = new Map<number, Pieces>();
  readParts(
    parts,
    (data, at) =>
      [rowLine, headLine, refusedLine].some((line) => line.safeParse(data).success) || takeDraws(data, at, pieces),
  );
  return {
    paths: study.paths,
    outcomes: spec.outcomes,
    draws: study.draws ?? 0,
    seed: spec.seed,
    count: study.work.total / study.work.whole,
    rows: rows(),
  };

  // Rows are read on demand; their reader may pause in between.
  // eslint-disable-next-line @typescript-eslint/require-await
  async function* rows(): AsyncGenerator<SimulationRow> {
    // A case that something is wrong with may be in several parts.
    const told = new Set<number>();
    for (const head of heads) {
      for (const line of bodyOf(head)) {
        const row = rowLine.safeParse(line);
        if (row.success) yield row.data.row;
        const refused = refusedLine.safeParse(line);
        if (refused.success && !told.has(refused.data.case)) {
          told.add(refused.data.case);
          yield refusedCase(refused.data, study);
        }
        const begun = headLine.safeParse(line);
        if (!begun.success) continue;
        const drawn = pieces.get(begun.data.case);
        // The whole case is handled at its first part.
        if (drawn !== undefined)
          yield rowOf(begun.data.head, begun.data.budget, drawnOf(drawn, spec), refusedOf(drawn));
        pieces.delete(begun.data.case);
      }
    }
  }
}

function refusedCase(
  { case: index, head, values, problems }: z.output<typeof refusedLine>,
  { scenarios, work, outcomes }: Study,
): SimulationRow {
  const { file = '' } = scenarios[Math.floor(index / (work.total / work.whole / scenarios.length))] ?? {};
  return { ...refusedRow(file, values, outcomes.length, problems), ...head };
}

/** Notes where draws stand; false if a line has none. */
function takeDraws(data: unknown, at: LineAt, pieces: Map<number, Pieces>): boolean {
  const line = drawsLine.safeParse(data);
  if (!line.success) return false;
  const { case: index, count, over, refused } = line.data;
  const known = pieces.get(index) ?? { draws: 0, counts: { over: 0, refused: null }, problems: [], lines: [] };
  if (refused !== null && refused.first < (known.counts.refused?.first ?? Infinity)) known.problems = refused.problems;
  known.draws += count;
  known.counts = allCounts([known.counts, { over, refused }]);
  known.lines.push(at);
  pieces.set(index, known);
  return true;
}

/** What is wrong with draws that are refused, as one run says it: how many they are of all. */
function refusedOf({ draws, counts: { refused }, problems }: Pieces): readonly Problem[] {
  if (refused === null) return [];
  return problems.map((problem) =>
    problem.code === 'draws_refused'
      ? { ...problem, details: { ...problem.details, refused: refused.count, draws } }
      : problem,
  );
}

/** Draws that are read from their lines, one line at a time, whenever they are asked for. */
function drawnOf({ draws, counts, lines }: Pieces, { outcomes }: SimulationSpec): Drawn {
  return {
    draws,
    ...counts,
    outcomes: outcomes.map((_, index): Draws => ({
      tallies: function* () {
        for (const at of lines) {
          const coded = readLine(drawsLine, at).values[index];
          const tally = coded === undefined ? null : decodeValues(coded);
          if (tally === null) throw damaged(at.part);
          yield tally;
        }
      },
      digests: lines.map((at) => decodeNumbers(readLine(drawsLine, at).digests[index] ?? '')),
    })),
  };
}

function specOf({ seed, outcomes, published }: Study): SimulationSpec {
  return { seed: seed ?? 1, outcomes: outcomes.map((name) => readOutcome(name, null)), published: published ?? true };
}
