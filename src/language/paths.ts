import type { Text } from './text.ts';

/** What the keys of a scenario are called. */
const FIELDS: Readonly<Record<string, Text>> = {
  years: { en: 'Number of years', da: 'Antal år' },
  first_year: { en: 'First year', da: 'Første år' },
  price_year: { en: 'Price year', da: 'Prisår' },
  price_index: { en: 'Price index', da: 'Prisindeks' },
  'price_index.use': { en: 'Price index', da: 'Prisindeks' },
  'price_index.extend': { en: 'Growth of the price index past its last year', da: 'Fremskrivningssats for prisindekset' },
  price_growth: { en: 'Price growth', da: 'Prisstigning' },
  overhead: { en: 'Overhead', da: 'Overhead' },
  overhead_included: { en: 'overhead included', da: 'heri overhead' },
  wage_share: { en: 'wage share', da: 'lønandel' },
  staff_turnover: { en: 'Staff turnover', da: 'Personaleomsætning' },
  replaced_share: { en: 'Share of the leavers replaced', da: 'Andel af de fratrådte, der erstattes' },
  discount_rate: { en: 'Discount rate', da: 'Diskonteringsrente' },
  municipalities: { en: 'Municipalities', da: 'Kommuner' },
  completion_rate: { en: 'Completion rate', da: 'Gennemførelsesandel' },
  parents_per_family: { en: 'Parents per family', da: 'Forældre pr. familie' },
  budget: { en: 'Budget', da: 'Budget' },
  amount: { en: 'amount', da: 'beløb' },
  share: { en: 'share', da: 'andel' },
  of: { en: 'share of', da: 'andel af' },
};

/** The names of paths for people. */
export const pathTexts = {
  /** A choice such as `tier` is called what the file calls it. */
  field: (key: string): Text => FIELDS[key] ?? { en: key, da: key },
  before: (label: Text): Text => ({ en: `${label.en}, before year 1`, da: `${label.da}, før år 1` }),
  leavers: (label: Text): Text => ({ en: `Who leaves: ${label.en}`, da: `Hvem der fratræder: ${label.da}` }),
  inYear: (label: Text, year: number, firstYear: number | null): Text => {
    const name = String(firstYear === null ? year : firstYear + year - 1);
    return firstYear === null
      ? { en: `${label.en}, year ${name}`, da: `${label.da}, år ${name}` }
      : { en: `${label.en}, ${name}`, da: `${label.da}, ${name}` };
  },
  unitCost: (label: Text, isAgain: boolean): Text =>
    isAgain
      ? { en: `Unit cost of replacement, ${label.en}`, da: `Enhedsomkostning ved genuddannelse, ${label.da}` }
      : { en: `Unit cost, ${label.en}`, da: `Enhedsomkostning, ${label.da}` },
};
