import type { SimulationRow } from '../../../analysis/simulate/simulation-row.ts';
import type { Context } from '../../context.ts';
import type { ProblemList } from '../../terminal/problem-list.ts';

/** Collects the problems of rows as they pass. */
export async function* noted(rows: AsyncIterable<SimulationRow>, problems: ProblemList): AsyncGenerator<SimulationRow> {
  for await (const row of rows) {
    problems.add(row.file, row.problems);
    yield row;
  }
}

/** Says on standard error what is wrong, and gives the exit code. */
export function concludeRows(problems: ProblemList, context: Context): 0 | 2 {
  if (problems.isEmpty) return 0;
  context.terminal.stderr(problems.show(context));
  return 2;
}
