import { inEachLanguage } from '../language/page-words.ts';
import type { Source } from '../catalogue/intervention.ts';
import { round } from '../formula/exact-decisions.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { checkedOutcomes } from './checked-outcomes.ts';
import type { Ledger, LedgerRow } from './ledger.ts';
import type { Note } from './note.ts';
import { makeNotes, sortNotes } from './notes.ts';
import {
  BESIDE_TOTALS,
  ENTRY_OUTCOMES,
  TOTALS,
  YEAR_OUTCOMES,
  type OutcomeName,
  type ValuesOf,
} from './outcome-table.ts';
import { valueOf, type Outcome, type Outcomes } from './outcomes.ts';
import type { Plan } from './plan.ts';
import { isRestated } from './price-notes.ts';
import type { LineResult, Provenance, Result } from './result.ts';

/**
 * Makes the result of a plan and its ledger.
 *
 * @throws {InputError} if a total is too large, or a formula of the user's gives less than 0
 */
export function makeResult(plan: Plan, ledger: Ledger, provenance: Provenance): Result {
  const { scenario, years } = plan;
  const rows = shownRows(ledger);
  const outcomes = checkedOutcomes(plan);
  const others = valuesOf(outcomes.inAll, BESIDE_TOTALS);
  const byYear = outcomes.byYear.map((year) => valuesOf(year, YEAR_OUTCOMES));
  const excess = excessOf(scenario, others, byYear);
  return {
    name: scenario.name,
    description: scenario.description,
    head: scenario.head,
    price_year: scenario.settings.price_year,
    price_growth: scenario.settings.price_growth,
    price_index: indexOf(scenario, rows),
    discount_rate: scenario.settings.discount_rate,
    overhead_rate: scenario.settings.overhead,
    municipalities: scenario.settings.municipalities,
    years,
    is_calendar: scenario.settings.first_year !== null,
    totals: valuesOf(outcomes.inAll, TOTALS),
    ...others,
    is_over_budget: (others.least_headroom ?? 0) < 0,
    by_year: byYear.map((values, position) => ({ year: years[position] as number, ...values })),
    interventions: plan.entries.map(({ entry }, position) => ({
      id: entry.label,
      use: entry.intervention.id,
      name: entry.intervention.name,
      ...valuesOf(outcomes.byEntry[position] as Outcomes['byEntry'][number], ENTRY_OUTCOMES),
    })),
    lines: rows.map(lineResult),
    funding: scenario.funding.map(({ name }, index) => {
      const grants = (outcomes.grants[index] as Outcomes['grants'][number]).map((grant) => grant.trace(1).value);
      return { name, by_year: grants, total: sumOfOre(grants) };
    }),
    notes: sortNotes([...budgetNotes(plan, excess, others.headroom), ...makeNotes(plan, ledger, rows)]),
    sources: sourcesOf(plan, rows),
    provenance,
  };
}

/** The values of outcomes, in the order of the table. */
function valuesOf<Name extends OutcomeName>(
  outcomes: Readonly<Record<Name, Outcome | null>>,
  names: readonly Name[],
): ValuesOf<Name> {
  return Object.fromEntries(names.map((name) => [name, valueOf(outcomes[name])])) as ValuesOf<Name>;
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
    unit_cost: round(unitCost, 6),
    unit_cost_used: round(unitCostUsed, 6),
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
): Result['price_index'] {
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
