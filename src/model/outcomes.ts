import { PHASES, type Phase } from '../catalogue/intervention.ts';
import { formulaOver, formulaRound } from '../formula/build.ts';
import { Definition, Parameter, type Binding } from '../formula/evaluate.ts';
import { signOf } from '../formula/exact-decisions.ts';
import type { Formula } from '../formula/tree.ts';
import type { Funding } from '../scenario/scenario.ts';
import { partsOf, type FigureName } from './figure-name.ts';
import { MODEL, type ModelFormula } from './formulas.ts';
import {
  CHECKED_OUTCOMES,
  ENTRY_OUTCOMES,
  isPerHead,
  OUTCOME_TABLE,
  OUTCOMES,
  type CostName,
  type EntryOutcomeName,
  type HeadsName,
  type OutcomeName,
  type PerHeadName,
  type YearOutcomeName,
} from './outcome-table.ts';
import { entrySetting, scopeOf, setting, type Plan } from './plan.ts';

/** A figure as a formula, down to the inputs. */
export interface Outcome {
  readonly definition: Definition;
  /** Whom it is divided by; where that is nobody, the figure is null. */
  readonly per: Definition | null;
  /** What is divided by them; where there is nobody to divide by, the figure itself. */
  readonly whole: Definition;
}

/** Null: what this scenario does not say, such as a budget. */
type OutcomesOf<Name extends string> = Readonly<Record<Name, Outcome | null>>;

/** Every figure of a plan beyond its lines; nothing is evaluated until it is asked for. */
export interface Outcomes {
  /** The least headroom is that of the worst year where the budget is by year: below 0, the budget is exceeded. */
  readonly inAll: OutcomesOf<OutcomeName>;
  readonly byYear: readonly OutcomesOf<YearOutcomeName>[];
  readonly byEntry: readonly OutcomesOf<EntryOutcomeName>[];
  /** What each grant gives in each year. */
  readonly grants: readonly (readonly Definition[])[];
}

/** The outcome of a figure; null where this scenario does not say. */
export function outcomeNamed({ inAll, byYear }: Outcomes, figure: FigureName): Outcome | null {
  const { name, year } = partsOf(figure);
  return year === null ? inAll[name] : (byYear[year - 1]?.[name as YearOutcomeName] ?? null);
}

/** The value of an outcome; null where there is none. @throws {DivisionByZero} in a formula of the user's */
export function valueOf(outcome: Outcome | null): number | null {
  if (outcome === null) return null;
  const { definition, per } = outcome;
  return per !== null && signOf(per.trace(1)) === 0 ? null : definition.trace(1).value;
}

/** A figure that can be too large although no line is. */
export interface CheckedFigure {
  readonly name: OutcomeName;
  /** Of which entry it is, by its position; null: of the whole scenario. */
  readonly entry: number | null;
  readonly outcome: Outcome;
}

export function checkedFigures({ inAll, byEntry }: Outcomes): readonly CheckedFigure[] {
  const ofAll = CHECKED_OUTCOMES.map((name) => ({ name, entry: null, outcome: inAll[name] }));
  const ofEntries = byEntry.flatMap((own, entry) =>
    ENTRY_OUTCOMES.filter(isPerHead).map((name) => ({ name, entry, outcome: own[name] })),
  );
  return [...ofAll, ...ofEntries].flatMap(({ outcome, ...rest }) => (outcome === null ? [] : [{ ...rest, outcome }]));
}

/** Those of a plan are made once: several views ask for them. */
const KNOWN = new WeakMap<Plan, Outcomes>();

export function outcomesOf(plan: Plan): Outcomes {
  const known = KNOWN.get(plan);
  if (known !== undefined) return known;
  const outcomes = makeOutcomes(plan);
  KNOWN.set(plan, outcomes);
  return outcomes;
}

function makeOutcomes(plan: Plan): Outcomes {
  const { scenario, entries, lines } = plan;
  const years = plan.years.map((_, index) => index + 1);
  const costs = years.map((year) => costsOf(lines, [year]));
  const overhead = years.map((year) => kroner(lines.map((line) => line.overheadAmount.in(year))));
  const assumed = lines.filter((line) => line.wageShareAssumed !== null);
  const overheadAssumed = years.flatMap((year) => assumed.map((line) => line.overheadAmount.in(year)));
  const grants = scenario.funding.map((funding, index) =>
    costs.map((cost, position) => grantOf(funding, `funding[${String(index + 1)}]`, cost, position + 1)),
  );
  const funding = years.map((_, position) => kroner(grants.map((grant) => grant[position] as Definition)));
  const net = costs.map(({ total }, position) => define('net', { total, funding: funding[position] as Definition }));
  const inAll = costsInAll(costs);
  const fundingInAll = kroner(funding);
  const netInAll = kroner(net);
  const people = peopleOf(plan, years);
  const budget = budgetOf(plan);
  const rate = setting('discount_rate', scenario.settings.discount_rate);
  const annuity = sum(years.map((year) => define('annuity', { discount_rate: rate }, year)));
  const gross = discountedOf(
    costs.map((cost) => cost.total),
    rate,
    annuity,
  );
  const afterFunding = discountedOf(net, rate, annuity);
  const headroomOf = (limit: Definition, of: Definition) => define('headroom', { budget: limit, net: of });
  const headroom = budget.inAll === null ? null : headroomOf(budget.inAll, netInAll);
  const headrooms = budget.byYear?.map((limit, position) => headroomOf(limit, net[position] as Definition));
  return {
    grants,
    inAll: {
      ...plainAll(inAll),
      overhead: plain(kroner(overhead)),
      overhead_assumed: plain(kroner(overheadAssumed)),
      funding: plain(fundingInAll),
      net: plain(netInAll),
      present_value: plain(gross.presentValue),
      equivalent_annual_cost: plain(gross.equivalentAnnualCost),
      net_present_value: plain(afterFunding.presentValue),
      net_equivalent_annual_cost: plain(afterFunding.equivalentAnnualCost),
      participants: plain(persons(people.participants)),
      completers: plain(persons(people.completers)),
      families: people.families === null ? null : plain(persons(people.families)),
      ...perHead(OUTCOMES, inAll, people),
      budget: plainOrNull(budget.inAll),
      headroom: plainOrNull(headroom),
      least_headroom: headrooms === undefined ? plainOrNull(headroom) : plain(combined('min', headrooms)),
    },
    byYear: years.map((_, position) => ({
      ...plainAll(costs[position] as Costs),
      overhead: plain(overhead[position] as Definition),
      funding: plain(funding[position] as Definition),
      net: plain(net[position] as Definition),
      participants: plain(persons(people.byYear[position] as Definition)),
      budget: plainOrNull(budget.byYear?.[position]),
      headroom: plainOrNull(headrooms?.[position]),
    })),
    byEntry: entries.map(({ entry }, position) => {
      const own = costsOf(
        lines.filter((line) => line.entry === entry),
        years,
      );
      const heads = people.byEntry[position] as Definition;
      return {
        ...plainAll(own),
        participants: plain(persons(heads)),
        ...perHead(ENTRY_OUTCOMES, own, { participants: heads }),
      };
    }),
  };
}

/** A formula of the model, with what its names stand for; `at` is the year it is of. */
function define(formula: ModelFormula, names: Readonly<Record<string, Binding>>, at = 1): Definition {
  return new Definition(MODEL[formula], scopeOf({ year: at, ...names }));
}

function plain(definition: Definition): Outcome {
  return { definition, per: null, whole: definition };
}

function plainOrNull(definition: Definition | null | undefined): Outcome | null {
  return definition == null ? null : plain(definition);
}

function plainAll<Name extends string>(definitions: Readonly<Record<Name, Definition>>): Record<Name, Outcome> {
  const entries = Object.entries<Definition>(definitions).map(([name, definition]) => [name, plain(definition)]);
  return Object.fromEntries(entries) as Record<Name, Outcome>;
}

function sum(parts: readonly Definition[]): Definition {
  return combined('sum', parts);
}

function combined(how: 'sum' | 'min', parts: readonly Definition[]): Definition {
  const { formula, positions } = overParts(how, parts.length);
  return new Definition(formula, { lookup: (name) => parts[positions.get(name) as number] as Definition });
}

/** A formula over so many parts, and which part each of its names is. */
interface OverParts {
  readonly formula: Formula;
  readonly positions: ReadonlyMap<string, number>;
}

/** The same for every plan: a plan has hundreds of sums, of few lengths. */
const OVER_PARTS = new Map<string, OverParts>();

function overParts(how: 'sum' | 'min', count: number): OverParts {
  const key = `${how} ${String(count)}`;
  const known = OVER_PARTS.get(key);
  if (known !== undefined) return known;
  const names = Array.from({ length: count }, (_, index) => `part_${String(index + 1)}`);
  const made = { formula: formulaOver(how, names), positions: new Map(names.map((name, index) => [name, index])) };
  OVER_PARTS.set(key, made);
  return made;
}

/** A sum of whole øre; the rounding takes away only what doubles add. */
export function kroner(parts: readonly Definition[]): Definition {
  return rounded(sum(parts), 2);
}

/** A number of persons as it is shown. */
function persons(heads: Definition): Definition {
  return rounded(heads, 6);
}

function rounded({ formula, scope }: Definition, digits: number): Definition {
  return new Definition(formulaRound(formula, digits), scope);
}

type Costs = Readonly<Record<CostName, Definition>>;

/** What some lines cost in some years, by phase and in all. */
function costsOf(lines: Plan['lines'], years: readonly number[]): Costs {
  const amountsOf = (phase: Phase) =>
    lines.filter((line) => line.phase === phase).flatMap(({ amount }) => years.map((year) => amount.in(year)));
  const byPhase = PHASES.map((phase) => [phase, kroner(amountsOf(phase))]);
  const phases = Object.fromEntries(byPhase) as Record<Phase, Definition>;
  return { ...phases, total: kroner(Object.values(phases)) };
}

/** The costs of all years. */
function costsInAll(years: readonly Costs[]): Costs {
  const byName = ([...PHASES, 'total'] as const).map((name) => [name, kroner(years.map((year) => year[name]))]);
  return Object.fromEntries(byName) as Record<CostName, Definition>;
}

/** What a grant gives in a year: its amount, or its share of the year's cost. */
function grantOf(funding: Funding, path: string, costs: Costs, year: number): Definition {
  if (funding.kind === 'share')
    return define('granted_share', { share: setting(`${path}.share`, funding.share), cost: costs[funding.of] });
  const amount = funding.amounts[year - 1] ?? 0;
  // An amount of one year alone is no list: nothing can be set in the others.
  const isSet = funding.inYear === null || funding.inYear === year;
  return define('granted', {
    grant: isSet ? new Parameter(`${path}.amount`, funding.inYear === null ? year : null, amount) : amount,
  });
}

function budgetOf({
  scenario: {
    settings: { budget },
  },
}: Plan) {
  if (budget === null) return { inAll: null, byYear: null };
  if (typeof budget === 'number')
    return { inAll: define('granted', { grant: setting('budget', budget) }), byYear: null };
  const byYear = budget.map((grant, index) => define('granted', { grant: new Parameter('budget', index + 1, grant) }));
  return { inAll: kroner(byYear), byYear };
}

function peopleOf({ scenario, entries }: Plan, years: readonly number[]) {
  const byEntry = entries.map(({ participants }) => sum(years.map((year) => participants.in(year))));
  const each = entries.map(({ entry }, position) => ({
    participants: byEntry[position] as Definition,
    completionRate: entrySetting(scenario, entry, 'completion_rate'),
    parentsPerFamily: entrySetting(scenario, entry, 'parents_per_family'),
  }));
  const families = each.flatMap(({ participants, parentsPerFamily }) =>
    parentsPerFamily === null ? [] : [define('families', { participants, parents_per_family: parentsPerFamily })],
  );
  return {
    participants: sum(byEntry),
    completers: sum(
      each.map(({ participants, completionRate }) =>
        define('completers', { participants, completion_rate: completionRate }),
      ),
    ),
    families: families.length < entries.length ? null : sum(families),
    byEntry,
    byYear: years.map((year) => sum(entries.map(({ participants }) => participants.in(year)))),
  };
}

/** Those of some outcomes that are costs per head; null where the scenario does not say how many heads there are. */
function perHead<Name extends OutcomeName>(
  names: readonly Name[],
  costs: Costs,
  people: Readonly<Partial<Record<HeadsName, Definition | null>>>,
): Record<Extract<Name, PerHeadName>, Outcome | null> {
  const made = names.filter(isPerHead).map((name) => {
    const { cost, heads: whose }: { cost: CostName; heads: HeadsName } = OUTCOME_TABLE[name];
    const [whole, heads] = [costs[cost], people[whose]];
    return [name, heads == null ? null : { definition: define('per_head', { cost: whole, heads }), per: heads, whole }];
  });
  return Object.fromEntries(made) as Record<PerHeadName, Outcome | null>;
}

/** Present value of a yearly series, and the equal yearly amount of the same present value. */
function discountedOf(costs: readonly Definition[], rate: Parameter, annuity: Definition) {
  const value = sum(costs.map((cost, index) => define('discounted', { cost, discount_rate: rate }, index + 1)));
  return {
    presentValue: rounded(value, 2),
    equivalentAnnualCost: define('equivalent_annual_cost', { present_value: value, annuity }),
  };
}
