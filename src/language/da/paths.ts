import type { paths as en } from '../en/paths.ts';

/** Hvad stierne i et scenarie hedder. */
export const paths: typeof en = {
  fields: {
    'price_index.use': 'Prisindeks',
    'price_index.extend': 'Fremskrivningssats for prisindekset',
    overhead_included: 'heri overhead',
    wage_share: 'lønandel',
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
