import { inEachLanguage } from '../language/languages.ts';
import type { Source } from '../catalogue/intervention.ts';
import { round } from '../formula/exact-decisions.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { checkedOutcomes } from './checked-outcomes.ts';
import type { Ledger, LedgerRow } from './ledger.ts';
import { makeNotes, sortNotes, type Note } from './notes.ts';
import { valueOf, type Outcome, type OutcomeName, type Outcomes } from './outcomes.ts';
import type { Plan } from './plan.ts';
import { isRestated } from './price-notes.ts';
import type { LineResult, PhaseTotals, Provenance, Result } from './result.ts';

/**
 * Makes the result of a plan and its ledger.
 *
 * @throws {InputError} if a total is too large, or a formula of the user's gives less than 0
 */
export function makeResult(plan: Plan, ledger: Ledger, provenance: Provenance): Result {
  const { scenario, years } = plan;
  const rows = shownRows(ledger);
  const outcomes = checkedOutcomes(plan);
  const inAll = valuesOf(outcomes.inAll);
  const byYear = outcomes.byYear.map(valuesOf);
  const excess = excessOf(scenario, inAll, byYear);
  return {
    name: scenario.name,
    description: scenario.description,
    head: scenario.head,
    priceYear: scenario.settings.price_year,
    priceGrowth: scenario.settings.price_growth,
    priceIndex: indexOf(scenario, rows),
    discountRate: scenario.settings.discount_rate,
    overheadRate: scenario.settings.overhead,
    municipalities: scenario.settings.municipalities,
    years,
    isCalendar: scenario.settings.first_year !== null,
    totals: {
      ...costTotals(inAll),
      overhead: inAll.overhead,
      overheadAssumed: inAll.overhead_assumed,
      funding: inAll.funding,
      net: inAll.net,
      presentValue: inAll.present_value,
      equivalentAnnualCost: inAll.equivalent_annual_cost,
      netPresentValue: inAll.net_present_value,
      netEquivalentAnnualCost: inAll.net_equivalent_annual_cost,
    },
    participants: inAll.participants,
    completers: inAll.completers,
    families: inAll.families,
    costPerParticipant: inAll.cost_per_participant,
    operatingCostPerParticipant: inAll.operating_cost_per_participant,
    costPerCompleter: inAll.cost_per_completer,
    costPerFamily: inAll.cost_per_family,
    budget: inAll.budget,
    headroom: inAll.headroom,
    leastHeadroom: inAll.least_headroom,
    isOverBudget: (inAll.least_headroom ?? 0) < 0,
    byYear: byYear.map((values, position) => ({
      year: years[position] as number,
      ...costTotals(values),
      overhead: values.overhead,
      funding: values.funding,
      net: values.net,
      participants: values.participants,
      budget: values.budget,
      headroom: values.headroom,
    })),
    interventions: plan.entries.map(({ entry }, position) => {
      const values = valuesOf(outcomes.byEntry[position] as Outcomes['byEntry'][number]);
      return {
        id: entry.label,
        use: entry.intervention.id,
        name: entry.intervention.name,
        ...costTotals(values),
        participants: values.participants,
        costPerParticipant: values.cost_per_participant,
      };
    }),
    lines: rows.map(lineResult),
    funding: scenario.funding.map(({ name }, index) => {
      const grants = (outcomes.grants[index] as Outcomes['grants'][number]).map((grant) => grant.trace(1).value);
      return { name, byYear: grants, total: sumOfOre(grants) };
    }),
    notes: sortNotes([...budgetNotes(plan, excess, inAll.headroom), ...makeNotes(plan, ledger, rows)]),
    sources: sourcesOf(plan, rows),
    provenance,
  };
}

/** The figures that a scenario always has. */
type Certain = Exclude<
  OutcomeName,
  'families' | 'budget' | 'headroom' | 'least_headroom' | `${string}cost_per_${string}`
>;

type ValuesOf<Name extends string> = Readonly<
  Record<Name & Certain, number> & Record<Exclude<Name, Certain>, number | null>
>;

function valuesOf<Name extends string>(outcomes: Readonly<Record<Name, Outcome | null>>): ValuesOf<Name> {
  const values = Object.entries<Outcome | null>(outcomes).map(([name, outcome]) => [name, valueOf(outcome)]);
  return Object.fromEntries(values) as ValuesOf<Name>;
}

function costTotals({ establishment, replacement, operating, public_services, total }: PhaseTotals): PhaseTotals {
  return { establishment, replacement, operating, public_services, total };
}

/** A sum of kroner that are whole øre. */
function sumOfOre(kroner: readonly number[]): number {
  return kroner.reduce((ore, each) => ore + Math.round(each * 100), 0) / 100;
}

/** How far the net cost is above the budget, in kroner: of the whole horizon, or of each year; none without a budget. */
function excessOf(
  { settings: { budget } }: Scenario,
  inAll: { readonly headroom: number | null },
  byYear: readonly { readonly headroom: number | null }[],
): readonly number[] {
  if (budget === null) return [];
  const headrooms = typeof budget === 'number' ? [inAll.headroom] : byYear.map((year) => year.headroom);
  return headrooms.map((headroom) => Math.max(0, -(headroom ?? 0)));
}

/** The rows of lines that cost something in some year, or whose 0 kr. was published. */
function shownRows(ledger: Ledger): readonly LedgerRow[] {
  const costs = new Set(ledger.filter((row) => row.amount.value !== 0).map((row) => row.planLine));
  return ledger.filter(
    ({ planLine }) =>
      costs.has(planLine) || (planLine.phase === 'public_services' && planLine.line.origin === 'published'),
  );
}

function lineResult({
  planLine,
  year,
  quantity,
  unitCost,
  unitCostUsed,
  amount,
  overheadAmount,
}: LedgerRow): LineResult {
  const { entry, line, phase, source, origin } = planLine;
  return {
    intervention: entry.label,
    line: line.id,
    label: line.label,
    phase,
    year,
    quantity: round(quantity, 6),
    unit: line.unit,
    unitCost: round(unitCost, 6),
    unitCostUsed: round(unitCostUsed, 6),
    amount: amount.value,
    overhead: overheadAmount.value,
    source,
    origin,
  };
}

function budgetNotes({ scenario, years }: Plan, excess: readonly number[], headroom: number | null): readonly Note[] {
  if (excess.every((kroner) => kroner === 0)) return [];
  const sum = sumOfOre(excess);
  const over = years.filter((_, position) => (excess[position] ?? 0) > 0);
  const text = inEachLanguage(({ notes }) =>
    Array.isArray(scenario.settings.budget)
      ? notes.overInYears(sum, over, scenario.settings.first_year !== null, Math.max(0, headroom ?? 0))
      : notes.overBudget(sum),
  );
  return [{ code: 'over_budget', path: 'budget', text }];
}

function indexOf(
  { priceIndex, settings: { price_year: priceYear } }: Scenario,
  rows: readonly LedgerRow[],
): Result['priceIndex'] {
  if (priceIndex === null || rows.every((row) => !isRestated(row, priceYear))) return null;
  const { title, publisher } = priceIndex.index;
  return { title, publisher };
}

/** The sources of the figures shown, in the order in which they appear. */
function sourcesOf({ entries }: Plan, rows: readonly LedgerRow[]): readonly Source[] {
  const known = entries.flatMap(({ entry }) => entry.intervention.sources);
  const ids = new Set(rows.map((row) => row.planLine.source));
  return [...ids].flatMap((id) => known.find((source) => source.id === id) ?? []);
}
