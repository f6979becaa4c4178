import type { paths as en } from '../en/paths.ts';

/** Hvad stierne i et scenarie hedder. */
export const paths: typeof en = {
  fields: {
    years: 'Antal år',
    first_year: 'Første år',
    price_year: 'Prisår',
    price_index: 'Prisindeks',
    'price_index.use': 'Prisindeks',
    'price_index.extend': 'Fremskrivningssats for prisindekset',
    price_growth: 'Prisstigning',
    overhead: 'Overhead',
    overhead_included: 'heri overhead',
    wage_share: 'lønandel',
    staff_turnover: 'Personaleomsætning',
    replaced_share: 'Andel af de fratrådte, der erstattes',
    discount_rate: 'Diskonteringsrente',
    municipalities: 'Kommuner',
    completion_rate: 'Gennemførelsesandel',
    parents_per_family: 'Forældre pr. familie',
    budget: 'Budget',
    amount: 'beløb',
    share: 'andel',
    of: 'andel af',
  },
  before: (label) => `${label}, før år 1`,
  leavers: (label) => `Hvem der fratræder: ${label}`,
  inYear: (label, year) => `${label}, år ${String(year)}`,
  unitCost: (label) => `Enhedsomkostning, ${label}`,
  replacementCost: (label) => `Enhedsomkostning for afløsere, ${label}`,
};
