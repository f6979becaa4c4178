import type { compare as en } from '../en/compare.ts';

const several = (count: number, one: string, many: string) => `${String(count)} ${count === 1 ? one : many}`;

/** Sammenligningens ord. */
export const compare: typeof en = {
  title: (scenarios) => `Sammenligning af ${several(scenarios, 'scenarie', 'scenarier')}`,
  baseline: 'basisscenarie',
  scenario: 'Scenarie',
  minus: (scenario, baseline) => `${scenario} − ${baseline}`,
  linesTitle: 'Omkostningslinjer',
  totalByYear: 'Omkostninger i alt, år for år',
  netByYear: 'Nettoudgift, år for år',
  differenceIs: (baseline) =>
    `Forskellene er i forhold til ${baseline}, basisscenariet; % er forskellen i procent af basisscenariets tal.`,
  rowDifferenceIs: (outcome, value) =>
    `* basisscenarie. Forskel: ${outcome} i forhold til basisscenariet, ${value}; % er det samme i procent heraf.`,
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
  notComparable: (scenario, baseline, terms) =>
    `${scenario} kan ikke umiddelbart sammenlignes med ${baseline}: ${terms}.`,
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
};
