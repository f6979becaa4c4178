/** Draws that the ledger refuses: how many, and the number of the first. */
export interface RefusedDraws {
  readonly count: number;
  readonly first: number;
}

/** What is counted of some draws. */
export interface Counts {
  /** In how many of them the budget is exceeded. */
  readonly over: number;
  /** Null where none is refused. */
  readonly refused: RefusedDraws | null;
}

/** Counts while draws are made. */
export class Counter implements Counts {
  over = 0;
  refused: { count: number; first: number } | null = null;
}

/** Adds counts of draws. */
export function allCounts(counts: readonly Counts[]): Counts {
  const refused = counts.flatMap((each) => each.refused ?? []);
  return {
    over: counts.reduce((all, { over }) => all + over, 0),
    refused:
      refused.length === 0
        ? null
        : {
            count: refused.reduce((all, { count }) => all + count, 0),
            first: Math.min(...refused.map(({ first }) => first)),
          },
  };
}
