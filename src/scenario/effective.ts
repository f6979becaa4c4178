import { numbersOf } from '../catalogue/intervention.ts';
import type { Entry, Funding, OwnFigure, Scenario } from './scenario.ts';

/**
 * The scenario as it takes effect, in one form whatever way it was written: every default filled
 * in, every by-year value a list. Two files that mean the same give the same.
 */
export function effectiveScenario(scenario: Scenario): unknown {
  const { years } = scenario;
  return {
    name: scenario.name,
    description: scenario.description,
    years,
    first_year: scenario.firstYear,
    price_year: scenario.priceYear,
    price_index: scenario.priceIndex && {
      use: scenario.priceIndex.index.id,
      extend: scenario.priceIndex.extend,
    },
    price_growth: scenario.priceGrowth,
    overhead: scenario.overhead,
    discount_rate: scenario.discountRate,
    municipalities: scenario.municipalities,
    interventions: Object.fromEntries(
      scenario.entries.map((entry) => [entry.label, effectiveEntry(entry, scenario)]),
    ),
    funding: scenario.funding.map(effectiveFunding),
    budget: scenario.budget,
    uncertainty: scenario.uncertainty,
  };
}

/** An amount of one year is the same as a list with nothing in the others. */
function effectiveFunding(grant: Funding): unknown {
  if (grant.kind === 'share') return grant;
  const { name, kind, amounts, everyYear } = grant;
  return { name, kind, amounts, everyYear };
}

function effectiveEntry(entry: Entry, scenario: Scenario): unknown {
  const { intervention, numbers, before } = entry;
  const names = intervention.inputs.flatMap(numbersOf);
  return {
    use: intervention.id,
    numbers: Object.fromEntries(names.map((name) => [name, numbers.get(name)])),
    before: Object.fromEntries(before),
    // A figure in kroner that is given counts as the user's own, and is treated as such.
    given: intervention.inputs.filter(({ id, kind }) => kind === 'kroner' && entry.given.has(id)).map(({ id }) => id),
    staff_turnover: entry.staffTurnover ?? scenario.staffTurnover,
    replaced_share: entry.replacedShare ?? scenario.replacedShare,
    completion_rate: entry.completionRate ?? scenario.completionRate,
    parents_per_family: entry.parentsPerFamily ?? scenario.parentsPerFamily,
    unit_costs: figures(entry.ownCosts),
    replacement_unit_costs: figures(entry.ownReplacementCosts),
  };
}

function figures(own: ReadonlyMap<string, OwnFigure>): unknown {
  return Object.fromEntries(own);
}
