/** What an editor is told of a scenario, besides what its settings are. */
export const schema = {
  interventions: 'An intervention by its id, or a label of your own with `use`.',
  unitCosts: 'Unit costs of your own, in kroner, by line.',
  figure: {
    amount: 'Kroner per unit.',
    price_year: 'Default: the scenario’s.',
    wage_share: 'Default: the line’s.',
    overhead_included: 'Default: the scenario’s.',
  },
  funding: {
    amount: 'Kroner: each year, in the year given, or a list by year.',
    year: 'The year of the amount: 1, 2, … or, with first_year, the calendar year.',
    share: 'Share of each year’s cost.',
  },
};
