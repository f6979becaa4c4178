import type { OutcomeName } from '../model/outcomes.ts';
import type { Result, YearResult } from '../model/result.ts';

/** The figures of a result in all, under the names of the JSON; null where it has none. */
export function figuresOfResult({ totals, ...result }: Result): Readonly<Record<OutcomeName, number | null>> {
  return {
    establishment: totals.establishment,
    replacement: totals.replacement,
    operating: totals.operating,
    public_services: totals.public_services,
    total: totals.total,
    overhead: totals.overhead,
    overhead_assumed: totals.overheadAssumed,
    funding: totals.funding,
    net: totals.net,
    present_value: totals.presentValue,
    equivalent_annual_cost: totals.equivalentAnnualCost,
    net_present_value: totals.netPresentValue,
    net_equivalent_annual_cost: totals.netEquivalentAnnualCost,
    participants: result.participants,
    completers: result.completers,
    families: result.families,
    cost_per_participant: result.costPerParticipant,
    operating_cost_per_participant: result.operatingCostPerParticipant,
    cost_per_completer: result.costPerCompleter,
    cost_per_family: result.costPerFamily,
    budget: result.budget,
    headroom: result.headroom,
  };
}

/** The figures that there are by year, in the order of the JSON. */
export const YEAR_FIGURES = [
  'establishment',
  'replacement',
  'operating',
  'public_services',
  'total',
  'overhead',
  'funding',
  'net',
  'participants',
  'budget',
  'headroom',
] as const satisfies readonly (keyof YearResult & OutcomeName)[];

export type YearFigure = (typeof YEAR_FIGURES)[number];
