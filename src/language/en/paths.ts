/** The names of the paths of a scenario. */
export const paths = {
  /** By key, wherever it stands. */
  fields: {
    'price_index.use': 'Price index',
    'price_index.extend': 'Growth of the price index past its last year',
    overhead_included: 'overhead included',
    wage_share: 'wage share',
    amount: 'amount',
    share: 'share',
    of: 'share of',
  },
  before: (label: string) => `${label}, before year 1`,
  leavers: (label: string) => `Who leaves: ${label}`,
  /** Of a scenario without calendar years. */
  inYear: (label: string, year: number) => `${label}, year ${String(year)}`,
  unitCost: (label: string) => `Unit cost, ${label}`,
  replacementCost: (label: string) => `Unit cost of replacement, ${label}`,
};
