import * as z from 'zod/mini';
import { combined, DIGESTED, FIELDS } from '../analysis/simulate/running-moments.ts';
import { CarriedFiles } from './carried-files.ts';
import { isFigure } from './figures.ts';
import type { PartContent } from './part-content.ts';
import type { PartHead } from './part-file.ts';
import { decodeNumbers } from './part.ts';
import { shareOf } from './shard.ts';
import { BLOCKS, drawsLine, headLine, oneLine, refusedLine, rowLine } from './simulation-part.ts';
import { decodeValues, type SortedValues } from './sorted-values.ts';

const simulationLine = z.discriminatedUnion('is', [oneLine, headLine, rowLine, refusedLine, drawsLine]);

/** The content of a simulation's part: a row for each case that is whole in it; of any other its beginning, and draws of all its blocks. */
export function simulationContent({ shard, study }: PartHead): PartContent {
  const { whole, total } = study.work;
  const { first, count } = shareOf(shard, study.work);
  const draws = study.draws ?? 0;
  const cases = total / whole / study.scenarios.length;
  const carried = new CarriedFiles();
  let block = first;
  let begun = -1;
  return {
    take: (line) => {
      const { data } = simulationLine.safeParse(line);
      const index = Math.floor(block / whole);
      const from = block - index * whole;
      const to = Math.min(first + count - index * whole, whole);
      if (data === undefined || to <= from) return false;
      const isRow = from === 0 && to === whole && !study.one;
      const { file } = study.scenarios[Math.floor(index / cases)] as { readonly file: string };
      const isOf = (row: {
        readonly file: string;
        readonly values: readonly unknown[];
        readonly base: readonly unknown[];
      }) => row.file === file && row.values.length === study.paths.length && row.base.length === study.outcomes.length;
      switch (data.is) {
        case 'one':
        case 'head': {
          const isNew = begun !== index && !isRow && (data.is === 'one') === study.one;
          begun = index;
          return (
            isNew && (data.is === 'one' ? carried.take(data.carried, study, 0) : data.case === index && isOf(data.head))
          );
        }
        case 'row': {
          block += whole;
          return (
            isRow && isOf(data.row) && data.row.draws === draws && data.row.outcomes.length === study.outcomes.length
          );
        }
        case 'refused': {
          block += to - from;
          const { head, values } = data;
          return (
            !study.one &&
            begun !== index &&
            data.case === index &&
            values.length === study.paths.length &&
            (head === null || (isRow && isOf(head)))
          );
        }
        case 'draws': {
          const blocks = Math.min(BLOCKS, to - from);
          block += blocks;
          const isNext =
            begun === index &&
            data.case === index &&
            data.count === Math.min(blocks * DIGESTED, draws - from * DIGESTED);
          return (
            isNext &&
            areRefused(data, from * DIGESTED) &&
            data.over <= data.count &&
            areOfAll(data, study.outcomes.length)
          );
        }
      }
    },
    isWhole: (named) => block === first + count && carried.isIn(named),
  };
}

/** Whether draws that are refused are among those of a line, whose first has a number. */
function areRefused({ count, refused, values }: z.output<typeof drawsLine>, first: number): boolean {
  if (refused === null) return true;
  const left = count - refused.count;
  return (
    refused.first >= first &&
    refused.first + refused.count <= first + count &&
    values.every((each) => sizeOf(each) <= left)
  );
}

/** How many draws have a value. */
function sizeOf(coded: SortedValues): number {
  const tally = decodeValues(coded);
  if (tally === null) return Infinity;
  return tally.counts === null ? tally.values.length : tally.counts.reduce((sum, each) => sum + each, 0);
}

/** Whether there are draws of every figure, and as many, as large and as small as their digests say. */
function areOfAll({ count, digests, values }: z.output<typeof drawsLine>, figures: number): boolean {
  return (
    digests.length === figures &&
    values.length === figures &&
    values.every((each, index) => areDigested(each, decodeNumbers(digests[index] ?? ''), count))
  );
}

function areDigested(coded: SortedValues, digests: Float64Array, count: number): boolean {
  if (digests.length !== FIELDS * Math.ceil(count / DIGESTED)) return false;
  const { count: drawn, mean, squares, least, most } = combined([digests]);
  const tally = decodeValues(coded);
  if (tally === null || !Number.isInteger(drawn) || drawn > count) return false;
  const { values } = tally;
  if (sizeOf(coded) !== drawn) return false;
  if (drawn === 0) return true;
  const isRising = values.every(
    (value, index) => isFigure(value) && (index === 0 || value >= (values[index - 1] as number)),
  );
  return (
    isRising &&
    values[0] === least &&
    values.at(-1) === most &&
    Number.isFinite(mean) &&
    squares >= 0 &&
    squares < Infinity
  );
}
