import { DivisionByZero } from '../formula/evaluate.ts';
import { type Trace } from '../formula/trace.ts';
import { signOf } from '../formula/exact-decisions.ts';
import { InputError, problemAt, type Place } from '../problem.ts';
import { checkSize } from './money.ts';
import { placeOfFormula } from './place.ts';
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
 * @throws {InputError} if a formula of the user's divides by zero, or an amount is too large
 */
export function makeLedger(plan: Plan): Ledger {
  return plan.lines.flatMap((planLine) => plan.years.map((year, index) => makeRow(plan, planLine, year, index + 1)));
}

function makeRow({ scenario }: Plan, planLine: PlanLine, year: number, number: number): LedgerRow {
  const { entry, line } = planLine;
  const path = `${entry.label}.${line.id}`;
  const places = {
    quantity: () => placeOfFormula(scenario, entry, line.at.quantity, line.quantity),
    unitCost: () => placeOfFormula(scenario, entry, line.at.unitCost, line.unitCost),
  };
  const [quantity, unitCost] = (['quantity', 'unitCost'] as const).map((part) => {
    const trace = guardDivision(path, year, places[part], () => planLine[part].trace(number));
    if (signOf(trace) < 0)
      throw new InputError([problemAt(places[part](), { code: 'below_zero', details: { line: path, year } })]);
    checkSize(trace.value, path, places[part]);
    return trace;
  }) as [Trace, Trace];
  const unitCostUsed = planLine.unitCostUsed.trace(number);
  checkSize(unitCostUsed.value, path, places.unitCost);
  const amount = planLine.amount.trace(number);
  checkSize(amount.value, path, places.quantity);
  return {
    planLine,
    year,
    quantity,
    unitCost,
    unitCostUsed,
    amount,
    overheadAmount: planLine.overheadAmount.trace(number),
  };
}

/**
 * Evaluates a formula of the user's.
 *
 * @param place where it stands
 * @throws {InputError} if it divides by zero
 */
export function guardDivision<Value>(line: string, year: number, place: () => Place, evaluateIt: () => Value): Value {
  try {
    return evaluateIt();
  } catch (error) {
    if (!(error instanceof DivisionByZero)) throw error;
    throw new InputError([problemAt(place(), { code: 'division_by_zero', details: { line, year } })]);
  }
}
