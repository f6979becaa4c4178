import type { ScenarioKey } from '../../settings/settings.ts';
import type { SettingWords } from '../setting-words.ts';

/** What is said of each key of a scenario. */
export const settings: Readonly<Record<ScenarioKey, SettingWords>> = {
  name: {
    label: 'Name',
    help: 'What the scenario is called in every output.',
  },
  description: {
    label: 'Description',
    help: 'What is to be known of it, below the name.',
  },
  case_number: {
    label: 'Case no.',
    help: 'The number of the case that it belongs to; it stands in the head of every report.',
  },
  years: {
    label: 'Number of years',
    help: 'How many years; default 4: the budget year and three estimate years.',
  },
  first_year: {
    label: 'First year',
    asked: 'Calendar year of year 1',
    help: 'Calendar year of year 1.',
  },
  price_year: {
    label: 'Price year',
    asked: 'Price level of the result',
    help: 'Price level of the result; default 2017.',
  },
  price_index: {
    label: 'Price index',
    help: 'Index for another price year: cpi, state_pl, state_wages_prices, or a file of your own.',
  },
  price_growth: {
    label: 'Price growth',
    asked: 'Growth of prices from year to year',
    help: 'Yearly growth of prices; default 0: constant prices.',
  },
  overhead: {
    label: 'Overhead',
    asked: 'Overhead on wages',
    help: 'Overhead on wages; default 20 %.',
  },
  staff_turnover: {
    label: 'Staff turnover',
    asked: 'Staff turnover a year',
    help: 'Share of the trained staff leaving per year.',
  },
  replaced_share: {
    label: 'Share of the leavers replaced',
    asked: 'Share of leavers replaced',
    help: 'Share of the leavers who are replaced; default 100 %.',
  },
  completion_rate: {
    label: 'Completion rate',
    asked: 'Share of participants who complete',
    help: 'Share of the participants who complete; default 100 %.',
  },
  parents_per_family: {
    label: 'Parents per family',
    help: 'Parents per family; gives figures per family.',
  },
  discount_rate: {
    label: 'Discount rate',
    help: 'Yearly rate of the present value; default 0.',
  },
  municipalities: {
    label: 'Municipalities',
    asked: 'Municipalities of this kind',
    help: 'How many municipalities of this kind.',
  },
  funding: {
    label: 'Funding',
    help: 'Grants and contributions.',
  },
  budget: {
    label: 'Budget',
    asked: 'Budget: all years in one, or by year',
    help: 'Ceiling on the net cost: one number for the whole horizon, or a list by year.',
  },
  catalogue: {
    label: 'File with an intervention of one’s own',
    help: 'Files with interventions of your own.',
  },
  uncertainty: {
    label: 'Uncertainty',
    help: 'Ranges and distributions, by path.',
  },
};
