import type { TermName } from '../../analysis/compare/comparison-terms.ts';

const several = (count: number, one: string, many: string) => `${String(count)} ${count === 1 ? one : many}`;

const terms: Readonly<Record<TermName, (value: string, number: number) => string>> = {
  price_year: (value) => `${value} prices`,
  years: (value, number) => `${value} ${number === 1 ? 'year' : 'years'}`,
  overhead_rate: (value) => `${value} overhead`,
  price_growth: (value, number) => (number === 0 ? 'constant prices' : `running prices, growing ${value} a year`),
};

/** The words of a comparison. */
export const compare = {
  title: (scenarios: number) => `Comparison of ${several(scenarios, 'scenario', 'scenarios')}`,
  baseline: 'baseline',
  scenario: 'Scenario',
  /** The head of a column: one scenario compared with another. */
  minus: (scenario: string, baseline: string) => `${scenario} − ${baseline}`,
  linesTitle: 'Cost lines',
  totalByYear: 'Total cost by year',
  netByYear: 'Net cost by year',
  differenceIs: (baseline: string) =>
    `Differences are from ${baseline}, the baseline; % is the difference in per cent of the baseline's figure.`,
  rowDifferenceIs: (outcome: string, value: string) =>
    `* baseline. Difference: ${outcome} compared with the baseline, ${value}; % is the same in per cent of it.`,
  absent: '–: the scenario has no such line; in the difference it counts as 0.',
  overBudget: (scenarios: string) => `Over budget: ${scenarios}.`,
  /** @param years how many are over, where the budget is by year */
  overIn: (scenario: string, years: number | null) =>
    years === null ? scenario : `${scenario} (in ${several(years, 'year', 'years')})`,
  /** What must be the same for costs to be comparable: as text and as a number. */
  terms,
  discountRate: (rate: string) => `discount rate ${rate}`,
  /** Two terms that are not the same. */
  against: (term: string, baseline: string) => `${term} against ${baseline}`,
  notComparable: (scenario: string, baseline: string, terms: string) =>
    `${scenario} is not directly comparable with ${baseline}: ${terms}.`,
  notComparableRows: (scenarios: number, baseline: string, terms: string) =>
    `${several(scenarios, 'scenario is', 'scenarios are')} not directly comparable with the baseline (${baseline}): ${terms}.`,
  /** How many scenarios have a term that the baseline has not. */
  otherTerms: {
    price_year: (scenarios: number) => `${String(scenarios)} in prices of another year`,
    years: (scenarios: number) => `${String(scenarios)} over another number of years`,
    overhead_rate: (scenarios: number) => `${String(scenarios)} with another overhead`,
    price_growth: (scenarios: number) => `${String(scenarios)} with another price growth`,
  } satisfies Readonly<Record<TermName, (scenarios: number) => string>>,
  alignAdvice: "--align puts all in the prices of the baseline's year.",
  aligned: (year: number) =>
    `All are in ${String(year)} prices, those of the baseline (--align). Amounts that a scenario itself gives (grants, budgets, own figures without a price year) are not restated.`,
  borrowedIndex: (scenarios: string) =>
    `Restated with the baseline's price index, having none of their own: ${scenarios}.`,
  borrowedIndexRows: (scenarios: number) =>
    `${several(scenarios, 'scenario has', 'scenarios have')} no price index and ${scenarios === 1 ? 'is' : 'are'} restated with the baseline's.`,
  noBaseline: (file: string) => `There are problems with the baseline, ${file}, so no differences are shown.`,
  problems: (problems: number) => several(problems, 'problem', 'problems'),
  fingerprint: (version: string, scenarios: string) => `interv-cost ${version} · ${scenarios}`,
  fingerprintOf: (letter: string, scenario: string, catalogue: string) =>
    `${letter}: scenario ${scenario}, catalogue ${catalogue}`,
};
