import { PHASES, type Phase } from '../catalogue/intervention.ts';
import { compound, product, quotient, reliable, round, signOf, sum, type Reliable } from '../formula/reliable.ts';
import type { Funding, Scenario } from '../scenario/scenario.ts';
import type { Ledger } from './ledger.ts';
import { checkSize, toKroner } from './money.ts';

/** Sums over rows of a ledger, in whole øre. */
export interface Sums extends Readonly<Record<Phase, number>> {
  readonly total: number;
  readonly overhead: number;
  /** The part of the overhead that rests on assumed wage shares. */
  readonly overheadAssumed: number;
}

/** Adds up rows; every sum is exact. @throws {InputError} if it is beyond all reason */
export function addUp(rows: Ledger): Sums {
  const phases: Record<Phase, number> = {
    establishment: 0,
    replacement: 0,
    operating: 0,
    public_services: 0,
  };
  let overhead = 0;
  let overheadAssumed = 0;
  for (const { planLine, ore, overheadOre } of rows) {
    phases[planLine.phase] += ore;
    overhead += overheadOre;
    if (planLine.wageShareAssumed !== null) overheadAssumed += overheadOre;
  }
  const total = PHASES.reduce((all, phase) => all + phases[phase], 0);
  checkSize(toKroner(total), null);
  return { ...phases, total, overhead, overheadAssumed };
}

/**
 * What a grant gives in a year, in whole øre: its amount, or its share of the year's cost.
 *
 * @param position the year, from 0
 */
export function fundingOf(funding: Funding, sums: Sums, position: number): number {
  const kroner =
    funding.kind === 'amount'
      ? reliable(funding.amounts[position] ?? 0)
      : product(reliable(funding.share), reliable(toKroner(sums[funding.of])));
  return round(product(kroner, reliable(100)), 0);
}

/**
 * Present value of a yearly series at the scenario's discount rate, and the equal yearly amount of
 * the same present value; year 1 is not discounted. In kroner.
 */
export function discount(ores: readonly number[], { discountRate }: Scenario) {
  const factors = ores.map((_, index) => compound(discountRate, index));
  const presentValue = sum(
    ores.map((ore, index) => quotient(reliable(toKroner(ore)), factors[index] as Reliable)),
  );
  const annuity = sum(factors.map((factor) => quotient(reliable(1), factor)));
  return {
    presentValue: round(presentValue, 2),
    equivalentAnnualCost: round(quotient(presentValue, annuity), 2),
  };
}

/** An amount per head in kroner; null where there is nobody. */
export function perHead(ore: number, heads: Reliable): number | null {
  if (signOf(heads) === 0) return null;
  return round(quotient(reliable(toKroner(ore)), heads), 2);
}
