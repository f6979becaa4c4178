import { sweepOf, type Sweep, type SweepOptions, type SweepRows } from '../analysis/sweep.ts';
import type { Sweeps } from '../analysis/sweeps.ts';
import { readOutcome } from '../analysis/outcome.ts';
import { readParts, type Parts } from './open-parts.ts';
import { readLine, type LineAt } from './part-file.ts';
import { decodeNumbers } from './part.ts';
import { openCarried } from './scenarios.ts';
import { rowsLine, scenarioLine } from './sweep-part.ts';
import { sweepsOf } from './sweep-study.ts';

/** Where the lines of a scenario stand. */
interface ScenarioAt {
  readonly head: LineAt;
  readonly rows: RowsAt[];
}

interface RowsAt {
  readonly at: LineAt;
  readonly first: number;
  readonly count: number;
}

/** The sweeps that parts are of, their rows read from the parts. @throws {InputError} if something is wrong with the parts */
export function mergedSweeps(parts: Parts): Sweeps {
  const open = openMerged(parts);
  return sweepsOf(open(0), parts.study.scenarios.map(({ file }) => file), open);
}

/** The sweep of one scenario that parts are of. @throws {InputError} if something is wrong with the parts */
export function mergedSweep(parts: Parts): Sweep {
  return openMerged(parts)(0);
}

/** Reads the parts, and gives what makes the sweep of each scenario. */
function openMerged(parts: Parts): (index: number) => Sweep {
  const { study } = parts;
  const scenarios = new Map<number, ScenarioAt>();
  readParts(parts, (data, at) => {
    const head = scenarioLine.safeParse(data);
    // A scenario that is divided among parts has such a line in each of them.
    if (head.success && !scenarios.has(head.data.scenario)) scenarios.set(head.data.scenario, { head: at, rows: [] });
    const rows = rowsLine.safeParse(data);
    if (rows.success) scenarios.get(rows.data.scenario)?.rows.push({ at, first: rows.data.first, count: rows.data.count });
    return head.success || rows.success;
  });
  const options: SweepOptions = {
    ...(study.vary === null ? {} : { vary: study.vary }),
    outcome: readOutcome(study.outcomes[0] ?? '', null),
    force: true,
  };
  return (index) => sweepAt(scenarios.get(index) as ScenarioAt, options);
}

function sweepAt({ head, rows }: ScenarioAt, options: SweepOptions): Sweep {
  const { carried, unused } = readLine(scenarioLine, head);
  const reader = new RowReader(rows);
  return sweepOf(openCarried(carried), options, (): SweepRows => ({
    unused,
    evaluate: (first, size, columns) => {
      reader.read(first, size, columns);
    },
  }));
}

/** Reads rows from the lines that they stand in; those that follow each other are read fastest. */
class RowReader {
  private readonly lines: readonly RowsAt[];
  private current: { readonly index: number; readonly figures: readonly Float64Array[] } | null = null;

  constructor(lines: readonly RowsAt[]) {
    this.lines = lines;
  }

  read(first: number, count: number, columns: readonly Float64Array[]): void {
    for (let row = first; row < first + count; ) {
      const index = this.lineOf(row);
      const line = this.lines[index] as RowsAt;
      const from = row - line.first;
      const size = Math.min(first + count - row, line.count - from);
      for (const [at, figures] of this.figuresOf(index).entries()) columns[at]?.set(figures.subarray(from, from + size), row - first);
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
