import type { Line } from '../catalogue/intervention.ts';
import type { Path } from '../document/path.ts';
import { referencesOf } from '../formula/tree.ts';
import type { Entry } from './scenario.ts';

/** The inputs in kroner that the unit cost of a line is made of. */
export function kronerInputsOf(line: Line, { intervention }: Entry): readonly string[] {
  const names = referencesOf(line.unitCost);
  return intervention.inputs.filter(({ id, kind }) => kind === 'kroner' && names.includes(id)).map((input) => input.id);
}

/** Whether a unit cost is made of kroner that the scenario gives, and so is a figure of the user's own. */
export function isGivenByInput(line: Line, entry: Entry): boolean {
  return kronerInputsOf(line, entry).some((id) => entry.given.has(id));
}

/** Whether a unit cost is nothing, whatever the prices are. */
function isFree(line: Line, entry: Entry): boolean {
  if (line.unitCost.kind === 'number') return line.unitCost.value === 0;
  const values = line.unitCost.kind === 'reference' ? entry.numbers.get(line.unitCost.name) : undefined;
  return values?.every((value) => value === 0) ?? false;
}

/** Whether a line counts something that the choice between inputs leaves out: the other way of counting. */
function isExcluded(line: Line, { intervention, given }: Entry): boolean {
  const alternatives = intervention.oneOf.flat();
  const counted = referencesOf(line.quantity)
    .map((name) => name.split('.')[0] as string)
    .filter((id) => alternatives.includes(id));
  return counted.length > 0 && counted.every((id) => !given.has(id));
}

/** A figure that is at the prices of a year of its own, whatever the scenario's price year. */
export interface DatedFigure {
  readonly year: number;
  /** The line, or the intervention whose catalogue has it. */
  readonly what: string;
  /** Where the scenario says the year, within the entry; null where it does not. */
  readonly at: Path | null;
}

/** The figures of an entry that a price index has to restate where the scenario's price year is another. */
export function datedFigures(entry: Entry): readonly DatedFigure[] {
  const { intervention, ownCosts, ownReplacementCosts } = entry;
  const own = [...ownCosts].map(([line, figure]) => ({
    year: figure.priceYear,
    what: line,
    at: ['unit_costs', ...line.split('.'), 'price_year'],
  }));
  const again = [...ownReplacementCosts].map(([line, figure]) => ({
    year: figure.priceYear,
    what: line,
    at: ['unit_costs', 'replacement', line, 'price_year'],
  }));
  const catalogue = intervention.lines
    .filter(
      (line) =>
        !ownCosts.has(line.id) && !isGivenByInput(line, entry) && !isFree(line, entry) && !isExcluded(line, entry),
    )
    .map((line) => ({ year: line.priceYear, what: intervention.id, at: null }));
  return [...own, ...again, ...catalogue].flatMap(({ year, ...rest }) => (year === null ? [] : [{ year, ...rest }]));
}
