import type { Language } from './text.ts';

/** What must be the same for costs to be comparable. */
type TermName = 'price_year' | 'years' | 'overhead_rate' | 'price_growth';

/** The words of a comparison. */
export interface CompareWords {
  readonly title: (scenarios: number) => string;
  readonly baseline: string;
  readonly scenario: string;
  /** The head of a column: one scenario compared with another. */
  readonly minus: (scenario: string, baseline: string) => string;
  readonly linesTitle: string;
  readonly totalByYear: string;
  readonly netByYear: string;
  readonly differenceIs: (baseline: string) => string;
  readonly rowDifferenceIs: (outcome: string, value: string) => string;
  readonly absent: string;
  readonly overBudget: (scenarios: string) => string;
  /** @param years how many are over, where the budget is by year */
  readonly overIn: (scenario: string, years: number | null) => string;
  readonly terms: Readonly<Record<TermName, (value: string, number: number) => string>>;
  readonly discountRate: (rate: string) => string;
  /** Two terms that are not the same. */
  readonly against: (term: string, baseline: string) => string;
  readonly notComparable: (scenario: string, baseline: string, terms: string) => string;
  readonly notComparableRows: (scenarios: number, baseline: string, terms: string) => string;
  /** How many scenarios have a term that the baseline has not. */
  readonly otherTerms: Readonly<Record<TermName, (scenarios: number) => string>>;
  readonly alignAdvice: string;
  readonly aligned: (year: number) => string;
  readonly borrowedIndex: (scenarios: string) => string;
  readonly borrowedIndexRows: (scenarios: number) => string;
  readonly noBaseline: (file: string) => string;
  readonly problems: (problems: number) => string;
  readonly fingerprint: (version: string, scenarios: string) => string;
  readonly fingerprintOf: (letter: string, scenario: string, catalogue: string) => string;
}

const several = (count: number, one: string, many: string) => `${String(count)} ${count === 1 ? one : many}`;

const COMPARE: Readonly<Record<Language, CompareWords>> = {
  en: {
    title: (scenarios) => `Comparison of ${several(scenarios, 'scenario', 'scenarios')}`,
    baseline: 'baseline',
    scenario: 'Scenario',
    minus: (scenario, baseline) => `${scenario} − ${baseline}`,
    linesTitle: 'Cost lines',
    totalByYear: 'Total cost by year',
    netByYear: 'Net cost by year',
    differenceIs: (baseline) => `Differences are from ${baseline}, the baseline; % is the difference in per cent of the baseline's figure.`,
    rowDifferenceIs: (outcome, value) => `* baseline. Difference: ${outcome} compared with the baseline, ${value}; % is the same in per cent of it.`,
    absent: '–: the scenario has no such line; in the difference it counts as 0.',
    overBudget: (scenarios) => `Over budget: ${scenarios}.`,
    overIn: (scenario, years) => (years === null ? scenario : `${scenario} (in ${several(years, 'year', 'years')})`),
    terms: {
      price_year: (value) => `${value} prices`,
      years: (value, number) => `${value} ${number === 1 ? 'year' : 'years'}`,
      overhead_rate: (value) => `${value} overhead`,
      price_growth: (value, number) => (number === 0 ? 'constant prices' : `running prices, growing ${value} a year`),
    },
    discountRate: (rate) => `discount rate ${rate}`,
    against: (term, baseline) => `${term} against ${baseline}`,
    notComparable: (scenario, baseline, terms) => `${scenario} is not directly comparable with ${baseline}: ${terms}.`,
    notComparableRows: (scenarios, baseline, terms) =>
      `${several(scenarios, 'scenario is', 'scenarios are')} not directly comparable with the baseline (${baseline}): ${terms}.`,
    otherTerms: {
      price_year: (scenarios) => `${String(scenarios)} in prices of another year`,
      years: (scenarios) => `${String(scenarios)} over another number of years`,
      overhead_rate: (scenarios) => `${String(scenarios)} with another overhead`,
      price_growth: (scenarios) => `${String(scenarios)} with another price growth`,
    },
    alignAdvice: "--align puts all in the prices of the baseline's year.",
    aligned: (year) =>
      `All are in ${String(year)} prices, those of the baseline (--align). Amounts that a scenario itself gives (grants, budgets, own figures without a price year) are not restated.`,
    borrowedIndex: (scenarios) => `Restated with the baseline's price index, having none of their own: ${scenarios}.`,
    borrowedIndexRows: (scenarios) =>
      `${several(scenarios, 'scenario has', 'scenarios have')} no price index and ${scenarios === 1 ? 'is' : 'are'} restated with the baseline's.`,
    noBaseline: (file) => `There are problems with the baseline, ${file}, so no differences are shown.`,
    problems: (problems) => several(problems, 'problem', 'problems'),
    fingerprint: (version, scenarios) => `interv-cost ${version} · ${scenarios}`,
    fingerprintOf: (letter, scenario, catalogue) => `${letter}: scenario ${scenario}, catalogue ${catalogue}`,
  },
  da: {
    title: (scenarios) => `Sammenligning af ${several(scenarios, 'scenarie', 'scenarier')}`,
    baseline: 'basisscenarie',
    scenario: 'Scenarie',
    minus: (scenario, baseline) => `${scenario} − ${baseline}`,
    linesTitle: 'Omkostningslinjer',
    totalByYear: 'Omkostninger i alt, år for år',
    netByYear: 'Nettoudgift, år for år',
    differenceIs: (baseline) => `Forskellene er i forhold til ${baseline}, basisscenariet; % er forskellen i procent af basisscenariets tal.`,
    rowDifferenceIs: (outcome, value) => `* basisscenarie. Forskel: ${outcome} i forhold til basisscenariet, ${value}; % er det samme i procent heraf.`,
    absent: '–: scenariet har ikke linjen; i forskellen regnes den som 0.',
    overBudget: (scenarios) => `Over budget: ${scenarios}.`,
    overIn: (scenario, years) => (years === null ? scenario : `${scenario} (i ${String(years)} år)`),
    terms: {
      price_year: (value) => `${value}-priser`,
      years: (value) => `${value} år`,
      overhead_rate: (value) => `${value} overhead`,
      price_growth: (value, number) => (number === 0 ? 'faste priser' : `løbende priser, der stiger ${value} om året`),
    },
    discountRate: (rate) => `diskonteringsrente ${rate}`,
    against: (term, baseline) => `${term} mod ${baseline}`,
    notComparable: (scenario, baseline, terms) => `${scenario} kan ikke umiddelbart sammenlignes med ${baseline}: ${terms}.`,
    notComparableRows: (scenarios, baseline, terms) =>
      `${several(scenarios, 'scenarie', 'scenarier')} kan ikke umiddelbart sammenlignes med basisscenariet (${baseline}): ${terms}.`,
    otherTerms: {
      price_year: (scenarios) => `${String(scenarios)} i et andet års priser`,
      years: (scenarios) => `${String(scenarios)} over et andet antal år`,
      overhead_rate: (scenarios) => `${String(scenarios)} med en anden overhead`,
      price_growth: (scenarios) => `${String(scenarios)} med en anden prisstigning`,
    },
    alignAdvice: '--align omregner alle til basisscenariets prisniveau.',
    aligned: (year) =>
      `Alle er i ${String(year)}-priser som basisscenariet (--align). Beløb, som et scenarie selv angiver (tilskud, budgetter og egne tal uden prisår), er ikke omregnet.`,
    borrowedIndex: (scenarios) => `Omregnet med basisscenariets prisindeks, da de ikke selv har et: ${scenarios}.`,
    borrowedIndexRows: (scenarios) =>
      `${several(scenarios, 'scenarie', 'scenarier')} uden prisindeks er omregnet med basisscenariets.`,
    noBaseline: (file) => `Der er fejl i basisscenariet, ${file}, så der vises ingen forskelle.`,
    problems: (problems) => `${String(problems)} fejl`,
    fingerprint: (version, scenarios) => `interv-cost ${version} · ${scenarios}`,
    fingerprintOf: (letter, scenario, catalogue) => `${letter}: scenarie ${scenario}, katalog ${catalogue}`,
  },
};

export function compareWords(language: Language): CompareWords {
  return COMPARE[language];
}
