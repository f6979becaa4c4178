import type { Plan, PlanLine } from '../../model/plan.ts';
import { isGivenByInput, kronerInputsOf } from '../../scenario/figures.ts';
import type { Entry } from '../../scenario/scenario.ts';
import { setTo, type Setting } from '../../scenario/settings.ts';
import { longForm } from '../unit-cost-setting.ts';

/** A unit cost that a scenario rests on. */
export interface UnitCost {
  readonly path: string;
  readonly planLine: PlanLine;
  /** Whether the figure is the user's own. */
  readonly isOwn: boolean;
}

/**
 * The unit costs of the lines that cost anything. That of a replacement is one of its own only where the user has
 * set it apart; else it goes with the first one.
 */
export function unitCostsOf({ lines, years }: Plan): readonly UnitCost[] {
  const costs = ({ amount }: PlanLine) => years.some((_, index) => amount.trace(index + 1).value !== 0);
  return lines.flatMap((planLine): readonly UnitCost[] => {
    const { entry, line, phase } = planLine;
    const isAgain = phase === 'replacement';
    const isApart = entry.ownReplacementCosts.has(line.id);
    if (isAgain && !isApart) return [];
    const together = lines.filter(
      (each) => each.entry === entry && each.line === line && (each.phase === 'replacement') === isAgain,
    );
    const again = isApart
      ? []
      : lines.filter((each) => each.entry === entry && each.line === line && each.phase === 'replacement');
    if (![...together, ...again].some(costs)) return [];
    const isOwn = isAgain || entry.ownCosts.has(line.id);
    // One made of kroner that the user gives is varied there; one that differs from year to year is no one number.
    if (!isOwn && (isGivenByInput(line, entry) || !isSteady(planLine, years.length))) return [];
    return [{ path: `${entry.label}.unit_costs.${isAgain ? 'replacement.' : ''}${line.id}`, planLine, isOwn }];
  });
}

function isSteady({ unitCost }: PlanLine, years: number): boolean {
  const first = unitCost.trace(1).value;
  return Array.from({ length: years }, (_, index) => unitCost.trace(index + 1).value).every((value) => value === first);
}

/** The inputs in kroner that the unit costs of an entry are made of and that it leaves to the catalogue. */
export function catalogueInputsOf(entry: Entry): ReadonlySet<string> {
  const inputs = entry.intervention.lines.flatMap((line) => kronerInputsOf(line, entry));
  return new Set(inputs.filter((id) => !entry.given.has(id)));
}

/**
 * A unit cost at some amount, counted as the one in force is, so that the amount in force changes nothing: a figure of
 * the catalogue's at its price year and with its overhead, one of the user's own with all else that is said of it.
 */
export function unitCostSetting({ path, isOwn, planLine }: UnitCost, amount: number): Setting {
  return isOwn ? setTo(path, `${path}.amount`, amount) : longForm(planLine, amount);
}
