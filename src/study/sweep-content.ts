import * as z from 'zod/mini';
import { readOutcome } from '../analysis/read-outcome.ts';
import { shownWith } from '../analysis/sweep/sweep.ts';
import { CarriedFiles } from './carried-files.ts';
import { isFigure } from './figures.ts';
import type { PartContent } from './part-content.ts';
import type { PartHead } from './part-file.ts';
import { decodeNumbers } from './part.ts';
import { shareOf } from './shard.ts';
import { refusedLine, ROWS, rowsLine, scenarioLine } from './sweep-part.ts';

const sweepLine = z.discriminatedUnion('is', [scenarioLine, refusedLine, rowsLine]);

/** The content of a sweep's part: each scenario, and after it all its rows that are of the shard, or what is wrong with it. */
export function sweepContent({ shard, study }: PartHead): PartContent {
  const { whole: rows } = study.work;
  const { first, count } = shareOf(shard, study.work);
  const figures = shownWith(readOutcome(study.outcomes[0] ?? '', null)).length;
  const paths = study.vary?.length ?? 1;
  const carried = new CarriedFiles();
  let row = first;
  let begun = -1;
  return {
    take: (line) => {
      const { data } = sweepLine.safeParse(line);
      const scenario = Math.floor(row / rows);
      const own = row - scenario * rows;
      const left = Math.min(first + count - row, rows - own);
      if (left < 1 || data?.scenario !== scenario) return false;
      if (data.is === 'scenario') {
        const isNew = begun !== scenario;
        begun = scenario;
        return isNew && carried.take(data.carried, study, scenario) && data.unused.every((path) => path < paths);
      }
      if (data.is === 'refused') {
        row += left;
        return begun !== scenario && !study.one;
      }
      row += data.count;
      const isNext = begun === scenario && data.first === own && data.count === Math.min(ROWS, left);
      return (
        isNext &&
        data.figures.length === figures &&
        data.figures.every((each) => isColumn(decodeNumbers(each), data.count))
      );
    },
    isWhole: (named) => row === first + count && carried.isIn(named),
  };
}

/** NaN stands where there is no figure. */
function isColumn(numbers: Float64Array, count: number): boolean {
  return numbers.length === count && numbers.every((value) => Number.isNaN(value) || isFigure(value));
}
