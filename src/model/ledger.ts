import { DivisionByZero, type Trace } from '../formula/evaluate.ts';
import { signOf } from '../formula/decide.ts';
import { InputError, problemAt } from '../problem.ts';
import { checkSize } from './money.ts';
import type { Plan, PlanLine } from './plan.ts';

/** A cost line in a year: the amounts, and how each came about. */
export interface LedgerRow {
  readonly planLine: PlanLine;
  /** The name of the year: a calendar year, or 1, 2, … */
  readonly year: number;
  readonly quantity: Trace;
  readonly unitCost: Trace;
  readonly unitCostUsed: Trace;
  /** Kroner, rounded to the øre. */
  readonly amount: Trace;
  readonly overheadAmount: Trace;
}

/** What a plan costs, line by line and year by year; a plan's lines in their order, each with all years. */
export type Ledger = readonly LedgerRow[];

/**
 * Evaluates a plan.
 *
 * @throws {InputError} if a formula of the user's divides by zero, or an amount is beyond all reason
 */
export function makeLedger(plan: Plan): Ledger {
  return plan.lines.flatMap((planLine) =>
    plan.years.map((year, index) => makeRow(planLine, year, index + 1)),
  );
}

function makeRow(planLine: PlanLine, year: number, number: number): LedgerRow {
  const path = `${planLine.entry.label}.${planLine.line.id}`;
  return guardDivision(path, year, () => {
    const quantity = planLine.quantity.trace(number);
    const unitCost = planLine.unitCost.trace(number);
    const amount = planLine.amount.trace(number);
    const overheadAmount = planLine.overheadAmount.trace(number);
    if (signOf(quantity) < 0 || signOf(unitCost) < 0) {
      throw new InputError([problemAt(null, { code: 'below_zero', details: { line: path, year } })]);
    }
    checkSize(quantity.value, path);
    checkSize(amount.value, path);
    return {
      planLine,
      year,
      quantity,
      unitCost,
      unitCostUsed: planLine.unitCostUsed.trace(number),
      amount,
      overheadAmount,
    };
  });
}

/**
 * Evaluates a formula of the user's.
 *
 * @throws {InputError} if it divides by zero
 */
export function guardDivision<Value>(line: string, year: number, evaluateIt: () => Value): Value {
  try {
    return evaluateIt();
  } catch (error) {
    if (!(error instanceof DivisionByZero)) throw error;
    throw new InputError([problemAt(null, { code: 'division_by_zero', details: { line, year } })]);
  }
}
