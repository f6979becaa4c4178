import { nameBefore, numbersOf, PHASES, type Line, type Origin, type Phase } from '../catalogue/intervention.ts';
import { levelFormula, type SeriesName } from '../catalogue/price-index.ts';
import { formulaReference } from '../formula/build.ts';
import { Definition, Parameter, type Binding, type Scope } from '../formula/evaluate.ts';
import type { Formula } from '../formula/tree.ts';
import { isGivenByInput } from '../scenario/figures.ts';
import { inForce, yearsOf, type Entry, type OwnFigure, type Scenario } from '../scenario/scenario.ts';
import { SETTINGS, type ByYearName, type EntrySettingName, type Settings } from '../settings/settings.ts';
import { MODEL, type ModelFormula } from './formulas.ts';

/** A scenario bound to its interventions: every line with its formulas and all that they refer to. */
export interface Plan {
  readonly scenario: Scenario;
  /** The names of the years: calendar years, or 1, 2, … */
  readonly years: readonly number[];
  readonly entries: readonly PlanEntry[];
  /** By entry, then phase, then the order of the intervention's file. */
  readonly lines: readonly PlanLine[];
}

export interface PlanEntry {
  readonly entry: Entry;
  readonly inputs: Scope;
  /** Persons per year, municipalities included. */
  readonly participants: Definition;
}

/** A cost line of an entry, in one phase: a line whose staff is replaced stands twice. */
export interface PlanLine {
  readonly entry: Entry;
  readonly line: Line;
  readonly phase: Phase;
  /** Where the unit cost comes from; `own` if it is the user's. */
  readonly origin: Origin;
  readonly source: string | null;
  /** What the wage share of the unit cost is assumed to rest on, or null if it is not assumed. */
  readonly wageShareAssumed: Line['wageShareAssumed'];
  /** The price level of the unit cost, the overhead in its wages, and their share of it. */
  readonly priceYear: number;
  readonly overheadIncluded: number;
  readonly wageShare: number;
  /** Whether no index restates the unit cost, which is right as long as it costs nothing. */
  readonly lacksIndex: boolean;
  readonly quantity: Definition;
  /** In replacement: the staff who leave in a year, whom several lines may count; else null. */
  readonly leavers: Leavers | null;
  /** Kroner per unit, as the figure stands and as it is used. */
  readonly unitCost: Definition;
  readonly unitCostUsed: Definition;
  /** Kroner, rounded to the øre. */
  readonly amount: Definition;
  readonly overheadAmount: Definition;
}

/** Trained staff who leave: how many, of how many, at which rate. */
export interface Leavers {
  /** The input they are of, within its entry. */
  readonly input: string;
  readonly count: Definition;
  readonly staff: Definition;
  readonly turnover: Definition;
}

/** Binds a scenario to the interventions it uses. */
export function makePlan(scenario: Scenario): Plan {
  const entries = scenario.entries.map((entry) => planEntry(scenario, entry));
  return {
    scenario,
    years: yearsOf(scenario),
    entries,
    lines: entries.flatMap(({ entry, inputs }) =>
      PHASES.flatMap((phase) =>
        entry.intervention.lines
          .filter((line) => (phase === 'replacement' ? line.replaced !== null : line.phase === phase))
          .map((line) => planLine(scenario, entry, inputs, line, phase)),
      ),
    ),
  };
}

type Bindings = Readonly<Record<string, Binding | ((year: number) => Binding)>>;

/** A scope of fixed names. */
export function scopeOf(bindings: Bindings): Scope {
  return {
    lookup(name, year) {
      const binding = bindings[name];
      if (binding === undefined) throw new Error(`no meaning for ${name}`);
      return typeof binding === 'function' ? binding(year) : binding;
    },
  };
}

/**
 * The inputs of an entry by name and year; year 0 is what was there before, or 0. What is the same
 * in all years, such as hours per family, was so before them too.
 */
function inputScope({ label, intervention, numbers, before, saidAt }: Entry): Scope {
  const paths = new Map<string, string>();
  const pathOf = (name: string) => {
    const path = paths.get(name) ?? `${label}.${saidAt.get(name) ?? name}`;
    paths.set(name, path);
    return path;
  };
  const constants = new Set(intervention.inputs.filter((input) => !input.byYear && !input.before).flatMap(numbersOf));
  return {
    lookup(name, year) {
      if (year === 0 && !constants.has(name)) {
        const was = before.get(name);
        return was === undefined ? 0 : new Parameter(pathOf(nameBefore(name)), null, was);
      }
      const at = Math.max(year, 1);
      const value = numbers.get(name)?.[at - 1];
      if (value === undefined) throw new Error(`no value for ${name} in year ${String(year)}`);
      return new Parameter(pathOf(name), at, value);
    },
  };
}

function planEntry(scenario: Scenario, entry: Entry): PlanEntry {
  const inputs = inputScope(entry);
  const scope = scopeOf({
    municipalities: setting('municipalities', scenario.settings.municipalities),
    line_quantity: new Definition(entry.intervention.participants, inputs),
  });
  return { entry, inputs, participants: new Definition(MODEL.quantity, scope) };
}

function planLine(scenario: Scenario, entry: Entry, inputs: Scope, line: Line, phase: Phase): PlanLine {
  const figure = figureOf(scenario, entry, inputs, line, phase);
  const turnover = inForce(scenario, entry, 'staff_turnover');
  const within: Record<string, Bindings[string]> = {
    municipalities: setting('municipalities', scenario.settings.municipalities),
    line_quantity: new Definition(line.quantity, inputs),
    trained: new Definition(formulaReference(line.replaced ?? ''), inputs),
    staff_turnover: (year) =>
      new Parameter(turnover.path, year, turnover.value?.[year - 1] ?? SETTINGS.staff_turnover.countsAs),
    replaced_share: entrySetting(scenario, entry, 'replaced_share'),
    unit_cost: figure.unitCost,
    wage_share: figure.wageShare,
    overhead: setting('overhead', scenario.settings.overhead),
    overhead_included: figure.overheadIncluded,
    wage_index: indexBinding(scenario, 'wages', figure.priceYear),
    other_index: indexBinding(scenario, 'other', figure.priceYear),
    price_growth: setting('price_growth', scenario.settings.price_growth),
    year: (year) => year,
  };
  const scope = scopeOf(within);
  const define = (formula: ModelFormula) => new Definition(MODEL[formula], scope);
  const refer = (name: string) => new Definition(formulaReference(name), scope);
  const [staff, leavers] = [define('staff'), define('leavers')];
  const quantity = define(phase === 'replacement' ? 'replacement_quantity' : 'quantity');
  const unitCostUsed = define('unit_cost_used');
  // These name each other; the scope must know all of them.
  Object.assign(within, { staff, leavers, quantity, unit_cost_used: unitCostUsed });
  return {
    entry,
    line,
    phase,
    origin: figure.origin,
    source: figure.origin === 'own' ? null : line.source,
    wageShareAssumed: figure.wageShareAssumed,
    priceYear: figure.priceYear,
    overheadIncluded: numberOf(figure.overheadIncluded),
    wageShare: numberOf(figure.wageShare),
    lacksIndex:
      figure.priceYear !== scenario.settings.price_year &&
      [figure.priceYear, scenario.settings.price_year].some((year) => levelOf(scenario, 'wages', year) === undefined),
    quantity,
    leavers:
      phase !== 'replacement' || line.replaced === null
        ? null
        : { input: line.replaced, count: leavers, staff, turnover: refer('staff_turnover') },
    unitCost: refer('unit_cost'),
    unitCostUsed,
    amount: define('amount'),
    overheadAmount: define('overhead_amount'),
  };
}

/** A unit cost, and how it is to be counted. */
interface Figure {
  readonly unitCost: Binding;
  readonly origin: Origin;
  readonly priceYear: number;
  readonly overheadIncluded: number | Parameter;
  readonly wageShare: number | Parameter;
  readonly wageShareAssumed: Line['wageShareAssumed'];
}

/** A number that the scenario sets, the same in all years. */
export function setting(path: string, value: number): Parameter {
  return new Parameter(path, null, value);
}

/** A number that an entry or else the scenario sets; null where neither does. */
export function entrySetting<Name extends Exclude<EntrySettingName, ByYearName>>(
  scenario: Scenario,
  entry: Entry,
  name: Name,
): Parameter | Extract<Settings[Name], null> {
  const { path, value } = inForce(scenario, entry, name);
  return value === null ? (value as Extract<Settings[Name], null>) : setting(path, value as number);
}

function numberOf(number: number | Parameter): number {
  return typeof number === 'number' ? number : number.value;
}

/** The user's own figure of a line where there is one, else the catalogue's. */
function figureOf(scenario: Scenario, entry: Entry, inputs: Scope, line: Line, phase: Phase): Figure {
  const own = ownFigureOf(entry, line, phase);
  const overhead = setting('overhead', scenario.settings.overhead);
  if (own !== undefined) {
    const { figure, path } = own;
    return {
      unitCost: setting(path, figure.amount),
      origin: 'own',
      priceYear: figure.priceYear ?? scenario.settings.price_year,
      overheadIncluded:
        figure.overheadIncluded === null ? overhead : setting(`${path}.overhead_included`, figure.overheadIncluded),
      wageShare: figure.wageShare === null ? line.wageShare : setting(`${path}.wage_share`, figure.wageShare),
      wageShareAssumed: figure.wageShare === null ? line.wageShareAssumed : null,
    };
  }
  const given = isGivenByInput(line, entry);
  return {
    unitCost: new Definition(line.unitCost, inputs, unitCostPath(entry, line)),
    origin: given ? 'own' : line.origin,
    priceYear: given ? scenario.settings.price_year : line.priceYear,
    overheadIncluded: given ? overhead : line.overheadIncluded,
    wageShare: line.wageShare,
    wageShareAssumed: line.wageShareAssumed,
  };
}

function unitCostPath({ label }: Entry, line: Line): string {
  return `${label}.unit_costs.${line.id}`;
}

/** The user's own figure of a line, and its path. */
function ownFigureOf(
  entry: Entry,
  line: Line,
  phase: Phase,
): { readonly figure: OwnFigure; readonly path: string } | undefined {
  const again = phase === 'replacement' ? entry.ownReplacementCosts.get(line.id) : undefined;
  if (again !== undefined) return { figure: again, path: `${entry.label}.unit_costs.replacement.${line.id}` };
  const figure = entry.ownCosts.get(line.id);
  return figure === undefined ? undefined : { figure, path: unitCostPath(entry, line) };
}

/** The price level of the result over that of the figure. */
function indexBinding(scenario: Scenario, series: SeriesName, figureYear: number): Binding {
  const {
    settings: { price_year: priceYear },
    priceIndex,
  } = scenario;
  if (figureYear === priceYear || priceIndex === null) return 1;
  const level = (year: number): Binding => {
    const formula = levelOf(scenario, series, year);
    // A year that the index does not reach matters only for figures of 0 kr., which need no index.
    return formula === undefined ? 1 : new Definition(formula, scopeOf({}));
  };
  const levels = { level_of_result: level(priceYear), level_of_figure: level(figureYear) };
  return new Definition(MODEL.index, scopeOf(levels));
}

/** The level of prices in a year; undefined if no index reaches it. */
function levelOf({ priceIndex }: Scenario, series: SeriesName, year: number): Formula | undefined {
  return priceIndex === null ? undefined : levelFormula(priceIndex.index, series, year, priceIndex.extend);
}
