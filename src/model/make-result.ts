import type { Source } from '../catalogue/intervention.ts';
import { evaluate } from '../formula/evaluate.ts';
import { product, quotient, reliable, round, signOf, sum, type Reliable } from '../formula/reliable.ts';
import { noteTexts } from '../language/notes.ts';
import { InputError, problemAt } from '../problem.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { guardDivision, type Ledger, type LedgerRow } from './ledger.ts';
import { checkSize, toKroner } from './money.ts';
import { isRestated, makeNotes, sortNotes, type Note } from './notes.ts';
import type { Plan, PlanEntry } from './plan.ts';
import type { LineResult, PhaseTotals, Provenance, Result } from './result.ts';
import { addUp, discount, fundingOf, perHead, type Sums } from './totals.ts';

/** Makes the result of a plan and its ledger. */
export function makeResult(plan: Plan, ledger: Ledger, provenance: Provenance): Result {
  const { scenario, years } = plan;
  const rows = shownRows(ledger);
  const all = addUp(ledger);
  const yearly = years.map((year) => addUp(ledger.filter((row) => row.year === year)));
  const grants = scenario.funding.map((funding) =>
    yearly.map((sums, position) => fundingOf(funding, sums, position)),
  );
  const fundingByYear = years.map((_, position) =>
    total(grants.map((grant) => grant[position] as number)),
  );
  const netByYear = yearly.map((sums, position) => sums.total - (fundingByYear[position] as number));
  const net = total(netByYear);
  for (const ore of [total(fundingByYear), net]) checkSize(toKroner(ore), null);
  const budget = compareBudget(scenario, netByYear);
  const people = countPeople(plan);
  const gross = discount(yearly.map((sums) => sums.total), scenario);
  const afterFunding = discount(netByYear, scenario);
  return {
    name: scenario.name,
    description: scenario.description,
    priceYear: scenario.priceYear,
    priceGrowth: scenario.priceGrowth,
    priceIndex: indexOf(scenario, rows),
    discountRate: scenario.discountRate,
    overheadRate: scenario.overhead,
    municipalities: scenario.municipalities,
    years,
    isCalendar: scenario.firstYear !== null,
    totals: {
      ...phaseTotals(all),
      overhead: toKroner(all.overhead),
      overheadAssumed: toKroner(all.overheadAssumed),
      funding: toKroner(total(fundingByYear)),
      net: toKroner(net),
      presentValue: gross.presentValue,
      equivalentAnnualCost: gross.equivalentAnnualCost,
      netPresentValue: afterFunding.presentValue,
      netEquivalentAnnualCost: afterFunding.equivalentAnnualCost,
    },
    participants: round(people.participants, 6),
    completers: round(people.completers, 6),
    families: people.families === null ? null : round(people.families, 6),
    costPerParticipant: perHead(all.total, people.participants),
    operatingCostPerParticipant: perHead(all.operating, people.participants),
    costPerCompleter: perHead(all.total, people.completers),
    costPerFamily: people.families === null ? null : perHead(all.total, people.families),
    budget: budget.total === null ? null : toKroner(budget.total),
    headroom: budget.total === null ? null : toKroner(budget.total - net),
    isOverBudget: budget.isOver,
    byYear: years.map((year, position) => {
      const sums = yearly[position] as Sums;
      const limit = budget.byYear?.[position];
      const netOfYear = netByYear[position] as number;
      return {
        year,
        ...phaseTotals(sums),
        overhead: toKroner(sums.overhead),
        funding: toKroner(fundingByYear[position] as number),
        net: toKroner(netOfYear),
        participants: round(sum(people.byEntry.map((each) => each[position] as Reliable)), 6),
        budget: limit === undefined ? null : toKroner(limit),
        headroom: limit === undefined ? null : toKroner(limit - netOfYear),
      };
    }),
    interventions: plan.entries.map(({ entry }, position) => {
      const sums = addUp(ledger.filter((row) => row.planLine.entry === entry));
      const heads = sum(people.byEntry[position] as readonly Reliable[]);
      return {
        id: entry.label,
        use: entry.intervention.id,
        name: entry.intervention.name,
        ...phaseTotals(sums),
        participants: round(heads, 6),
        costPerParticipant: perHead(sums.total, heads),
      };
    }),
    lines: rows.map(lineResult),
    funding: scenario.funding.map(({ name }, index) => {
      const byYear = grants[index] as readonly number[];
      return { name, byYear: byYear.map(toKroner), total: toKroner(total(byYear)) };
    }),
    notes: sortNotes([...budgetNotes(plan, netByYear, budget), ...makeNotes(plan, ledger, rows)]),
    sources: sourcesOf(plan, rows),
    provenance,
  };
}

function total(ores: readonly number[]): number {
  return ores.reduce((sum, ore) => sum + ore, 0);
}

function phaseTotals(sums: Sums): PhaseTotals {
  const { establishment, replacement, operating, public_services } = sums;
  return {
    establishment: toKroner(establishment),
    replacement: toKroner(replacement),
    operating: toKroner(operating),
    public_services: toKroner(public_services),
    total: toKroner(sums.total),
  };
}

/** The rows of lines that cost something in some year, or whose 0 kr. was published. */
function shownRows(ledger: Ledger): readonly LedgerRow[] {
  const costs = new Set(ledger.filter((row) => row.ore !== 0).map((row) => row.planLine));
  return ledger.filter(
    ({ planLine }) =>
      costs.has(planLine) || (planLine.phase === 'public_services' && planLine.line.origin === 'published'),
  );
}

function lineResult({ planLine, year, quantity, unitCost, unitCostUsed, amount, overheadAmount }: LedgerRow): LineResult {
  const { entry, line, phase, source, origin } = planLine;
  return {
    intervention: entry.label,
    line: line.id,
    label: line.label,
    phase,
    year,
    quantity: round(reliable(quantity), 6),
    unit: line.unit,
    unitCost: round(reliable(unitCost), 6),
    unitCostUsed: round(reliable(unitCostUsed), 6),
    amount: amount.value,
    overhead: overheadAmount.value,
    source,
    origin,
  };
}

interface People {
  readonly participants: Reliable;
  readonly completers: Reliable;
  /** Null unless every entry says how many parents a family has. */
  readonly families: Reliable | null;
  /** Participants by entry and year. */
  readonly byEntry: readonly (readonly Reliable[])[];
}

function countPeople({ scenario, entries, years }: Plan): People {
  const byEntry = entries.map((entry) => countParticipants(entry, years));
  const inAll = byEntry.map(sum);
  const rates = entries.map(({ entry }) => entry.completionRate ?? scenario.completionRate);
  const parents = entries.map(({ entry }) => entry.parentsPerFamily ?? scenario.parentsPerFamily);
  return {
    participants: sum(inAll),
    completers: sum(inAll.map((heads, index) => product(heads, reliable(rates[index] as number)))),
    families: parents.every((each) => each !== null)
      ? sum(inAll.map((heads, index) => quotient(heads, reliable(parents[index] as number))))
      : null,
    byEntry,
  };
}

function countParticipants(
  { entry, participants, scope }: PlanEntry,
  years: readonly number[],
): readonly Reliable[] {
  const what = `${entry.label}.participants`;
  return years.map((year, index) => {
    const trace = guardDivision(what, year, () => evaluate(participants, scope, index + 1));
    const heads = reliable(trace);
    checkSize(trace.value, what);
    if (signOf(heads) >= 0) return heads;
    throw new InputError([problemAt(null, { code: 'below_zero', details: { line: what, year } })]);
  });
}

interface BudgetComparison {
  /** Whole øre. */
  readonly total: number | null;
  readonly byYear: readonly number[] | null;
  readonly isOver: boolean;
}

function compareBudget({ budget }: Scenario, netByYear: readonly number[]): BudgetComparison {
  if (budget === null) return { total: null, byYear: null, isOver: false };
  const toWholeOre = (kroner: number) => round(product(reliable(kroner), reliable(100)), 0);
  if (typeof budget === 'number') {
    const ore = toWholeOre(budget);
    return { total: ore, byYear: null, isOver: total(netByYear) > ore };
  }
  const byYear = budget.map(toWholeOre);
  const isOver = netByYear.some((net, position) => net > (byYear[position] as number));
  return { total: total(byYear), byYear, isOver };
}

function budgetNotes(plan: Plan, netByYear: readonly number[], budget: BudgetComparison): readonly Note[] {
  if (!budget.isOver || budget.total === null) return [];
  const excess = (budget.byYear ?? []).map((limit, position) =>
    Math.max(0, (netByYear[position] as number) - limit),
  );
  const over = budget.byYear === null ? total(netByYear) - budget.total : total(excess);
  const years = plan.years.filter((_, position) => (excess[position] ?? 0) > 0);
  return [{ code: 'over_budget', path: 'budget', text: noteTexts.overBudget(toKroner(over), years) }];
}

function indexOf({ priceIndex, priceYear }: Scenario, rows: readonly LedgerRow[]): Result['priceIndex'] {
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
