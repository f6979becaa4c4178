import type { FigureName } from '../../model/figure-name.ts';
import type { Fault } from '../../problem.ts';
import { KINDS } from '../../settings/kinds.ts';
import { readFigure } from '../read-outcome.ts';
import { readPiece } from '../sweep/vary-values.ts';
import { placeIn, problemIn } from '../sweep/vary-option.ts';

const COMPARISONS = {
  '<=': (figure: number, limit: number) => figure <= limit,
  '>=': (figure: number, limit: number) => figure >= limit,
  '<': (figure: number, limit: number) => figure < limit,
  '>': (figure: number, limit: number) => figure > limit,
} as const;

export type ConditionOperator = keyof typeof COMPARISONS;

/** What a figure is to be: `total <= 500000`. */
export interface Condition {
  readonly outcome: FigureName;
  readonly comparison: ConditionOperator;
  /** Kroner, or persons. */
  readonly limit: number;
}

/** Whether a figure satisfies a condition; NaN, no figure, satisfies none. */
export function holds({ comparison, limit }: Condition, figure: number): boolean {
  return COMPARISONS[comparison](figure, limit);
}

/** That the budget holds, and in every year where it is by year. */
const WITHIN_BUDGET: Condition = { outcome: 'least_headroom', comparison: '>=', limit: 0 };

/**
 * Reads `total <= 500000`, `net[2028] <= 500000` or `within budget`. The number is read as in a scenario's file.
 *
 * @param years the names of the years
 * @throws {InputError} with what is wrong, at its place
 */
export function readCondition(option: string, text: string, years: readonly number[]): Condition {
  if (/^\s*within[\s_]+budget\s*$/u.test(text)) return WITHIN_BUDGET;
  const match = /^\s*([^\s<>=]+)\s*(<=|>=|<|>)\s*([^\s<>=](?:.*\S)?)\s*$/su.exec(text);
  const [, name, comparison, amount] = match ?? [];
  if (name === undefined || comparison === undefined || amount === undefined) {
    throw problemIn(option, text, 0, text.length, { code: 'condition_syntax', details: { found: text } });
  }
  const at = text.indexOf(name);
  const outcome = readFigure(name, years, placeIn(option, text, at, name.length));
  const limit = readAmount(option, text, amount, text.indexOf(amount, at + name.length + comparison.length));
  return { outcome, comparison: comparison as ConditionOperator, limit };
}

function readAmount(option: string, text: string, amount: string, at: number): number {
  const fail = (fault: Fault) => {
    throw problemIn(option, text, at, amount.length, fault);
  };
  const limit = KINDS.kroner.read(readPiece(amount, placeIn(option, text, at, amount.length)), fail);
  if (limit === undefined) throw new Error('a fault was thrown');
  return limit;
}
