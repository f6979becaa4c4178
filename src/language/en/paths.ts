/** The names of the paths of a scenario. */
export const paths = {
  /** By key, wherever it stands. */
  fields: {
    years: 'Number of years',
    first_year: 'First year',
    price_year: 'Price year',
    price_index: 'Price index',
    'price_index.use': 'Price index',
    'price_index.extend': 'Growth of the price index past its last year',
    price_growth: 'Price growth',
    overhead: 'Overhead',
    overhead_included: 'overhead included',
    wage_share: 'wage share',
    staff_turnover: 'Staff turnover',
    replaced_share: 'Share of the leavers replaced',
    discount_rate: 'Discount rate',
    municipalities: 'Municipalities',
    completion_rate: 'Completion rate',
    parents_per_family: 'Parents per family',
    budget: 'Budget',
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
