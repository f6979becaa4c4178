import { isMap } from '../document/shape.ts';
import { exactValue, toFraction } from '../formula/exact.ts';
import type { PlanLine } from '../model/plan.ts';
import type { FoundPath } from '../scenario/paths.ts';
import type { ScenarioSource } from '../scenario/source.ts';
import { ENTRY_SETTING_NAMES } from '../settings/settings.ts';

/**
 * Whether a number that is set to what it is counts just as before, whatever else is changed.
 *
 * What the scenario itself gives does, and most of what it leaves to a constant default. What it leaves to another number
 * (an entry's own turnover to that of the scenario) would no longer follow that one, and what is in kroner would be the
 * user's own figure.
 *
 * @param planLine the line whose figure of the catalogue it is, where that is set with its own price year and overhead
 */
export function countsAsBefore({ known }: FoundPath, planLine: PlanLine | null, source: ScenarioSource): boolean {
  if (planLine !== null) return hasDecimals(planLine);
  const given = source.raw(known.raw);
  // A map says more than a number that would take its place.
  if (given !== undefined) return !isMap(given);
  const key = known.raw[2];
  const isOverride = ENTRY_SETTING_NAMES.some((each) => each === key);
  return !isOverride && key !== 'unit_costs' && !(known.value.kind === 'number' && known.value.of === 'kroner');
}

/** Whether a unit cost can be written as decimals: 1000 / 3 cannot. */
function hasDecimals({ unitCost }: PlanLine): boolean {
  const trace = unitCost.trace(1);
  return exactValue(trace).equals(toFraction(trace.value));
}
