import { formulaReference } from '../formula/build.ts';
import { DivisionByZero, evaluate, type Trace } from '../formula/evaluate.ts';
import { reliable, signOf } from '../formula/reliable.ts';
import { InputError, problemAt } from '../problem.ts';
import { MODEL } from './formulas.ts';
import { checkSize, toOre } from './money.ts';
import { scopeOf, type Plan, type PlanLine } from './plan.ts';

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
  /** The amount and the overhead within it in whole øre. */
  readonly ore: number;
  readonly overheadOre: number;
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
  const { entry, line, scope } = planLine;
  const path = `${entry.label}.${line.id}`;
  return guardDivision(path, year, () => {
    const quantity = evaluate(planLine.quantity, scope, number);
    const unitCost = evaluate(UNIT_COST, scope, number);
    const within = {
      lookup: (name: string, at: number) => (name === 'unit_cost' ? unitCost : scope.lookup(name, at)),
    };
    const unitCostUsed = evaluate(MODEL.unit_cost_used, within, number);
    const amount = evaluate(
      MODEL.amount,
      scopeOf({ quantity, unit_cost_used: unitCostUsed }),
      number,
    );
    const overheadAmount = evaluate(
      MODEL.overhead_amount,
      { lookup: (name, at) => (name === 'quantity' ? quantity : within.lookup(name, at)) },
      number,
    );
    if (signOf(reliable(quantity)) < 0 || signOf(reliable(unitCost)) < 0) {
      throw new InputError([problemAt(null, { code: 'below_zero', details: { line: path, year } })]);
    }
    checkSize(quantity.value, path);
    checkSize(amount.value, path);
    return {
      planLine,
      year,
      quantity,
      unitCost,
      unitCostUsed,
      amount,
      overheadAmount,
      ore: toOre(amount.value),
      overheadOre: toOre(overheadAmount.value),
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

const UNIT_COST = formulaReference('unit_cost');
