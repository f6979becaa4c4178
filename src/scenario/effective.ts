import { numbersOf } from '../catalogue/intervention.ts';
import { ENTRY_SETTING_NAMES } from '../settings/settings.ts';
import { inForce, type Entry, type Funding, type OwnFigure, type Scenario } from './scenario.ts';

/**
 * The scenario as it takes effect, in one form whatever way it was written: every default filled
 * in, every by-year value a list. Two files that mean the same give the same.
 */
export function effectiveScenario(scenario: Scenario): unknown {
  const { settings, priceIndex } = scenario;
  const ofEntries: readonly string[] = ENTRY_SETTING_NAMES;
  return {
    // Those that entries can set stand with these.
    ...Object.fromEntries(Object.entries(settings).filter(([name]) => !ofEntries.includes(name))),
    name: scenario.name,
    description: scenario.description,
    ...scenario.head,
    price_index: priceIndex && { use: priceIndex.index.id, extend: priceIndex.extend },
    interventions: Object.fromEntries(scenario.entries.map((entry) => [entry.label, effectiveEntry(entry, scenario)])),
    funding: scenario.funding.map(effectiveFunding),
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
    ...Object.fromEntries(ENTRY_SETTING_NAMES.map((name) => [name, inForce(scenario, entry, name).value])),
    unit_costs: figures(entry.ownCosts),
    replacement_unit_costs: figures(entry.ownReplacementCosts),
  };
}

function figures(own: ReadonlyMap<string, OwnFigure>): unknown {
  return Object.fromEntries(own);
}
