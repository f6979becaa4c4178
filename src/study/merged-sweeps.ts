import { Grid } from '../analysis/sweep/grid.ts';
import { sweepOf, type Sweep, type SweepOptions, type SweepRows } from '../analysis/sweep/sweep.ts';
import type { SweptScenario, Sweeps } from '../analysis/sweep/sweeps.ts';
import { readOutcome } from '../analysis/read-outcome.ts';
import { InputError } from '../problem.ts';
import type { ScenarioSource } from '../scenario/source.ts';
import { readParts, type Parts } from './open-parts.ts';
import { damaged, readLine, type LineAt } from './part-file.ts';
import { decodeNumbers } from './part.ts';
import { openCarried } from './scenarios.ts';
import { refusedLine, rowsLine, scenarioLine } from './sweep-part.ts';
import { sweepsOf } from './sweep-study.ts';

/** Where the lines of a scenario stand: its own and those of its rows, or that of what is wrong with it. */
type ScenarioAt = { readonly head: LineAt; readonly rows: RowsAt[] } | { readonly refused: LineAt };

interface RowsAt {
  readonly at: LineAt;
  readonly first: number;
  readonly count: number;
}

/** The sweeps that parts are of, their rows read from the parts. @throws {InputError} if something is wrong with the parts */
export function mergedSweeps(parts: Parts): Sweeps {
  const { study } = parts;
  const files = study.scenarios.map(({ file }) => file);
  const open = openMerged(parts);
  for (const index of files.keys()) {
    const { sweep } = open(index);
    if (sweep !== null) return sweepsOf(sweep, files, open);
  }
  throw new InputError(open(0).problems);
}

/** The sweep of one scenario that parts are of. @throws {InputError} if something is wrong with the parts */
export function mergedSweep(parts: Parts): Sweep {
  const { sweep, problems } = openMerged(parts)(0);
  if (sweep === null) throw new InputError(problems);
  return sweep;
}

/** Reads the parts, and gives what makes the sweep of each scenario. */
function openMerged(parts: Parts): (index: number) => SweptScenario {
  const { study } = parts;
  const scenarios = new Map<number, ScenarioAt>();
  readParts(parts, (data, at) => {
    const [head, refused, rows] = [scenarioLine.safeParse(data), refusedLine.safeParse(data), rowsLine.safeParse(data)];
    const before = scenarios.get(head.data?.scenario ?? refused.data?.scenario ?? -1);
    // A part cannot refuse what another has computed.
    if (before !== undefined && head.success !== 'rows' in before) return false;
    // A scenario that is divided among parts has such a line in each of them.
    if (head.success && !scenarios.has(head.data.scenario)) scenarios.set(head.data.scenario, { head: at, rows: [] });
    if (refused.success && !scenarios.has(refused.data.scenario)) scenarios.set(refused.data.scenario, { refused: at });
    const known = rows.success ? scenarios.get(rows.data.scenario) : undefined;
    if (rows.success && known !== undefined && 'rows' in known)
      known.rows.push({ at, first: rows.data.first, count: rows.data.count });
    return head.success || refused.success || rows.success;
  });
  const options: SweepOptions = {
    ...(study.vary === null ? {} : { vary: study.vary }),
    outcome: readOutcome(study.outcomes[0] ?? '', null),
    force: true,
  };
  return (index) => {
    const file = study.scenarios[index]?.file ?? '';
    const at = scenarios.get(index) as ScenarioAt;
    if ('refused' in at) return { file, sweep: null, problems: readLine(refusedLine, at.refused).problems };
    const { carried, unused } = readLine(scenarioLine, at.head);
    const sweep = sweepFrom(openCarried(carried), unused, new RowReader(at.rows), options);
    if (sweep.count !== study.work.whole) throw damaged(at.head.part);
    return { file, sweep, problems: [] };
  };
}

function sweepFrom(source: ScenarioSource, unused: readonly number[], reader: RowReader, options: SweepOptions): Sweep {
  return sweepOf(source, options, (varied, outcomes): SweepRows => {
    let grid: Grid | undefined;
    return {
      unused,
      evaluate: (first, size, columns) => {
        reader.read(first, size, columns);
      },
      problemsOf: (row) => {
        grid ??= new Grid(source, varied, outcomes);
        return grid.problemsOf(row);
      },
    };
  });
}

/** Reads rows from the lines that they stand in; those that follow each other are read fastest. */
class RowReader {
  private readonly lines: readonly RowsAt[];
  private current: { readonly index: number; readonly figures: readonly Float64Array[] } | null = null;

  constructor(lines: readonly RowsAt[]) {
    this.lines = lines;
  }

  read(first: number, count: number, columns: readonly Float64Array[]): void {
    for (let row = first; row < first + count;) {
      const index = this.lineOf(row);
      const line = this.lines[index] as RowsAt;
      const from = row - line.first;
      const size = Math.min(first + count - row, line.count - from);
      for (const [at, figures] of this.figuresOf(index).entries())
        columns[at]?.set(figures.subarray(from, from + size), row - first);
      row += size;
    }
  }

  /** The line that a row stands in: where the last one was, or the one after it, or wherever it is. */
  private lineOf(row: number): number {
    const isIn = (line: RowsAt | undefined) => line !== undefined && row >= line.first && row < line.first + line.count;
    const last = this.current?.index ?? 0;
    const near = [last, last + 1].find((index) => isIn(this.lines[index]));
    return near ?? this.lines.findIndex(isIn);
  }

  private figuresOf(index: number): readonly Float64Array[] {
    if (this.current?.index !== index) {
      const { figures } = readLine(rowsLine, (this.lines[index] as RowsAt).at);
      this.current = { index, figures: figures.map(decodeNumbers) };
    }
    return this.current.figures;
  }
}
