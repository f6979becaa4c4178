import { nearest } from '../document/nearest.ts';
import { checkedOutcomes } from '../model/checked-outcomes.ts';
import { makeLedger } from '../model/ledger.ts';
import { nameIn, partsOf, type FigureName } from '../model/figure-name.ts';
import { isByYear, OUTCOMES, traitsOf, type OutcomeName } from '../model/outcome-table.ts';
import { outcomeNamed, outcomesOf, valueOf } from '../model/outcomes.ts';
import type { Plan } from '../model/plan.ts';
import { InputError, problemAt, type Fault, type Place } from '../problem.ts';

/** The figures that an analysis can be about: what a budget allows is given, not found. */
const ANALYSED: readonly OutcomeName[] = OUTCOMES.filter((name) => traitsOf(name).isGiven !== true);

/** What has to be set for the headroom of a year. */
const BUDGET_BY_YEAR = 'budget: [100000, 100000, …]';

/** Reads the name of a figure. @throws {InputError} */
export function readOutcome(found: string, place: Place | null): OutcomeName {
  const known = ANALYSED.find((name) => name === found);
  if (known !== undefined) return known;
  const details = { found, nearest: nearest(found, ANALYSED), known: ANALYSED };
  throw new InputError([problemAt(place, { code: 'unknown_outcome', details })]);
}

/** Figures of a year that an analysis can be about. */
const ANALYSED_BY_YEAR = ANALYSED.filter(isByYear);

/**
 * Reads the name of a figure, or that of a year, such as `net[2028]` or `net[2]`.
 *
 * @param years the names of the years
 * @throws {InputError}
 */
export function readFigure(found: string, years: readonly number[], place: Place | null): FigureName {
  const [, base = found, number] = /^(.*)\[(\d+)\]$/u.exec(found) ?? [];
  if (number === undefined) return readOutcome(found, place);
  const name = ANALYSED_BY_YEAR.find((each) => each === base);
  if (name === undefined) {
    const details = { found: base, nearest: nearest(base, ANALYSED_BY_YEAR), known: ANALYSED_BY_YEAR };
    throw new InputError([problemAt(place, { code: 'unknown_outcome', details })]);
  }
  // Both ways of naming a year are understood where they cannot be confused.
  const position = years.includes(Number(number)) ? years.indexOf(Number(number)) + 1 : Number(number);
  if (position < 1 || position > years.length) {
    const details = { found: number, first: years[0] as number, last: years.at(-1) as number };
    throw new InputError([problemAt(place, { code: 'year_outside', details })]);
  }
  return `${name}[${String(position)}]` as FigureName;
}

/** Figures of a scenario, each null where there is none; null: it is refused. */
export type Figures = readonly (number | null)[] | null;

/** The figures of a plan by way of its ledger; null where there is none. @throws {InputError} */
export function figuresOf(plan: Plan, names: readonly FigureName[]): readonly (number | null)[] {
  makeLedger(plan);
  const outcomes = checkedOutcomes(plan);
  return names.map((name) => valueOf(outcomeNamed(outcomes, name)));
}

/** Holds that a scenario has a figure at all. @throws {InputError} with what to set */
export function checkGiven(plan: Plan, names: readonly FigureName[], place: Place | null): void {
  const outcomes = outcomesOf(plan);
  const missing = names.filter((name) => outcomeNamed(outcomes, name) === null);
  const faults = missing.map((figure): Fault => {
    const { name, year } = partsOf(figure);
    const needs = (year === null ? traitsOf(name).needs : null) ?? BUDGET_BY_YEAR;
    return { code: 'outcome_not_given', details: { outcome: nameIn(plan.years, figure), needs } };
  });
  if (faults.length > 0) throw new InputError(faults.map((fault) => problemAt(place, fault)));
}
