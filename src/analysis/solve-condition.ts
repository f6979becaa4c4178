import type { OutcomeName } from '../model/outcomes.ts';
import type { Fault } from '../problem.ts';
import { KINDS } from '../scenario/kinds.ts';
import { readOutcome } from './outcome.ts';
import { readPiece } from './values.ts';
import { placeIn, problemIn } from './varied.ts';

const COMPARISONS = {
  '<=': (figure: number, limit: number) => figure <= limit,
  '>=': (figure: number, limit: number) => figure >= limit,
  '<': (figure: number, limit: number) => figure < limit,
  '>': (figure: number, limit: number) => figure > limit,
} as const;

export type Comparison = keyof typeof COMPARISONS;

/** What a figure is to be: `total <= 500000`. */
export interface Condition {
  readonly outcome: OutcomeName;
  readonly comparison: Comparison;
  /** Kroner, or persons. */
  readonly limit: number;
}

/** Whether a figure is as a condition says; nothing is where there is no figure (NaN). */
export function holds({ comparison, limit }: Condition, figure: number): boolean {
  return COMPARISONS[comparison](figure, limit);
}

/**
 * Reads `total <= 500000`. The number is read as in a scenario's file.
 *
 * @throws {InputError} with what is wrong, at its place
 */
export function readCondition(option: string, text: string): Condition {
  const match = /^\s*([^\s<>=]+)\s*(<=|>=|<|>)\s*([^\s<>=](?:.*\S)?)\s*$/su.exec(text);
  const [, name, comparison, amount] = match ?? [];
  if (name === undefined || comparison === undefined || amount === undefined) {
    throw problemIn(option, text, 0, text.length, { code: 'condition_syntax', details: { found: text } });
  }
  const at = text.indexOf(name);
  const outcome = readOutcome(name, placeIn(option, text, at, name.length));
  const limit = readAmount(option, text, amount, text.indexOf(amount, at + name.length + comparison.length));
  return { outcome, comparison: comparison as Comparison, limit };
}

function readAmount(option: string, text: string, amount: string, at: number): number {
  const fail = (fault: Fault) => {
    throw problemIn(option, text, at, amount.length, fault);
  };
  const limit = KINDS.kroner.read(readPiece(amount, placeIn(option, text, at, amount.length)), fail);
  if (limit === undefined) throw new Error('a fault was thrown');
  return limit;
}
