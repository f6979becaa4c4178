import { builtInCatalogue } from '../catalogue/catalogue.ts';
import { levelFormula } from '../catalogue/price-index.ts';
import { datedFigures } from '../scenario/figures.ts';
import type { IndexUse, Scenario } from '../scenario/scenario.ts';
import type { PriceAdvice } from './note.ts';

/** Built-in indices by preference: the first has a separate series for wages, the last begins earliest. */
const PREFERRED = ['state_wages_prices', 'state_pl', 'cpi'] as const;

/** An example of a rate at which an index is extended. */
const EXAMPLE_RATE = 0.025;

/** What to write in a scenario's file to have the result in the prices of another year. */
export function priceAdvice(scenario: Scenario, year: number): PriceAdvice {
  const figureYears = [...new Set(scenario.entries.flatMap(datedFigures).map((figure) => figure.year))];
  const range = [...figureYears, year];
  const used = scenario.priceIndex;
  const use = figureYears.every((each) => each === year)
    ? used
    : choicesOf(used).find((each) => range.every((to) => reaches(each, to)));
  const hasOwnAmounts =
    scenario.funding.some(({ kind }) => kind === 'amount') ||
    scenario.settings.budget !== null ||
    scenario.entries.some(
      ({ ownCosts, ownReplacementCosts, intervention, given }) =>
        [...ownCosts.values(), ...ownReplacementCosts.values()].some((own) => own.priceYear === null) ||
        intervention.inputs.some(({ id, kind }) => kind === 'kroner' && given.has(id)),
    );
  return {
    year,
    lines:
      use === undefined
        ? []
        : [`price_year: ${String(year)}`, ...(use === null || use === used ? [] : [indexLine(use)])],
    example: use?.extend === EXAMPLE_RATE && use !== used ? { rate: EXAMPLE_RATE, after: use.index.last } : null,
    reach: [Math.min(...range), Math.max(...range)],
    hasOwnAmounts,
  };
}

/** The scenario's own index, or else the built-in ones; as they are, and carried on. */
function choicesOf(used: IndexUse | null): readonly IndexUse[] {
  const { indices } = builtInCatalogue();
  const builtIn = PREFERRED.flatMap((id) => {
    const index = indices.get(id);
    return index === undefined ? [] : [{ name: id, index, extend: null }];
  });
  return (used === null ? builtIn : [used, ...builtIn]).flatMap((use) =>
    use.extend === null ? [use, { ...use, extend: EXAMPLE_RATE }] : [use],
  );
}

function reaches({ index, extend }: IndexUse, year: number): boolean {
  return levelFormula(index, 'wages', year, extend) !== undefined;
}

/** The line as a file has it. */
function indexLine({ name, extend }: IndexUse): string {
  // JSON is YAML.
  const use = /^[\w./-]+$/u.test(name) ? name : JSON.stringify(name);
  return `price_index: ${extend === null ? use : `{ use: ${use}, extend: ${String(extend * 100)}% }`}`;
}
