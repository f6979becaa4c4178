import type { PlanLine } from '../model/plan.ts';
import { setTo, type Setting } from '../scenario/settings.ts';
import { asWritten } from './number-as-text.ts';

/** The path of a line's unit cost. */
export function pathOf({ entry, line }: PlanLine): string {
  return `${entry.label}.unit_costs.${line.id}`;
}

/** A figure of the catalogue's set to another amount, its prices, its overhead and the line's wage share left as they are. */
export function longForm(planLine: PlanLine, amount: number): Setting {
  const { priceYear, overheadIncluded } = planLine.line;
  return setTo('uncertainty', pathOf(planLine), {
    amount,
    price_year: priceYear,
    overhead_included: asWritten('share', overheadIncluded),
  });
}
