import type { OutcomeName } from '../../model/outcome-table.ts';
import { phases } from './report.ts';

type Labels = Readonly<Record<OutcomeName, string>>;

/** The English words that the analyses share. */
export const analysis = {
  /** What figures are called in running text and on axes. */
  outcomes: {
    ...phases,
    total: 'Total cost',
    overhead: 'Overhead',
    overhead_assumed: 'Overhead that rests on assumed wage shares',
    funding: 'Funding',
    net: 'Net cost',
    present_value: 'Present value',
    equivalent_annual_cost: 'Equivalent annual cost',
    net_present_value: 'Present value after funding',
    net_equivalent_annual_cost: 'Equivalent annual cost after funding',
    participants: 'Participants',
    completers: 'Completers',
    families: 'Families',
    cost_per_participant: 'Cost per participant',
    operating_cost_per_participant: 'Operating cost per participant',
    replacement_cost_per_participant: 'Replacement cost per participant',
    cost_per_completer: 'Cost per completer',
    cost_per_family: 'Cost per family',
    budget: 'Budget',
    headroom: 'Headroom',
    least_headroom: 'Least headroom of a year',
  } satisfies Labels,
  /** The same for the head of a column. */
  short: {
    establishment: 'Establishment',
    replacement: 'Replacement',
    operating: 'Operating',
    public_services: 'Public services',
    total: 'Total',
    overhead: 'Overhead',
    overhead_assumed: 'Overhead, assumed',
    funding: 'Funding',
    net: 'Net',
    present_value: 'Present value',
    equivalent_annual_cost: 'Annual cost',
    net_present_value: 'Net present value',
    net_equivalent_annual_cost: 'Net annual cost',
    participants: 'Participants',
    completers: 'Completers',
    families: 'Families',
    cost_per_participant: 'Per participant',
    operating_cost_per_participant: 'Operating per participant',
    replacement_cost_per_participant: 'Replacement per participant',
    cost_per_completer: 'Per completer',
    cost_per_family: 'Per family',
    budget: 'Budget',
    headroom: 'Headroom',
    least_headroom: 'Least headroom',
  } satisfies Labels,
  units: { share: '%', kroner: 'DKK', number: '', word: '' },
  difference: 'Difference',
  /** What is to be known of the headroom in all where the budget is by year. */
  headroomInAll:
    'The budget is by year: headroom is that of all years together, least_headroom that of the worst year.',
};
