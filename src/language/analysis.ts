import type { OutcomeName } from '../model/outcomes.ts';
import type { Language } from './text.ts';

/** The words that the analyses share. */
export interface AnalysisWords {
  /** What figures are called in running text and on axes. */
  readonly outcomes: Readonly<Record<OutcomeName, string>>;
  /** The same for the head of a column. */
  readonly short: Readonly<Record<OutcomeName, string>>;
  readonly difference: string;
  /** What is to be known of the headroom in all where the budget is by year. */
  readonly headroomInAll: string;
}

const ANALYSIS: Readonly<Record<Language, AnalysisWords>> = {
  en: {
    outcomes: {
      establishment: 'Establishment',
      replacement: 'Replacement of staff who leave',
      operating: 'Operating',
      public_services: 'Public services',
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
      cost_per_completer: 'Cost per completer',
      cost_per_family: 'Cost per family',
      budget: 'Budget',
      headroom: 'Headroom',
      least_headroom: 'Least headroom of a year',
    },
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
      cost_per_completer: 'Per completer',
      cost_per_family: 'Per family',
      budget: 'Budget',
      headroom: 'Headroom',
      least_headroom: 'Least headroom',
    },
    difference: 'Difference',
    headroomInAll: 'The budget is by year: headroom is that of all years together, least_headroom that of the worst year.',
  },
  da: {
    outcomes: {
      establishment: 'Etablering',
      replacement: 'Genuddannelse ved personaleomsætning',
      operating: 'Drift',
      public_services: 'Offentlige ydelser',
      total: 'Omkostninger i alt',
      overhead: 'Overhead',
      overhead_assumed: 'Overhead, der hviler på antagne lønandele',
      funding: 'Finansiering',
      net: 'Nettoudgift',
      present_value: 'Nutidsværdi',
      equivalent_annual_cost: 'Årlig ækvivalent omkostning',
      net_present_value: 'Nutidsværdi efter finansiering',
      net_equivalent_annual_cost: 'Årlig ækvivalent omkostning efter finansiering',
      participants: 'Deltagere',
      completers: 'Gennemførere',
      families: 'Familier',
      cost_per_participant: 'Omkostning pr. deltager',
      operating_cost_per_participant: 'Driftsomkostning pr. deltager',
      cost_per_completer: 'Omkostning pr. gennemfører',
      cost_per_family: 'Omkostning pr. familie',
      budget: 'Budget',
      headroom: 'Budget minus nettoudgift',
      least_headroom: 'Budget minus nettoudgift i det værste år',
    },
    short: {
      establishment: 'Etablering',
      replacement: 'Genuddannelse',
      operating: 'Drift',
      public_services: 'Offentlige ydelser',
      total: 'I alt',
      overhead: 'Overhead',
      overhead_assumed: 'Overhead, antaget lønandel',
      funding: 'Finansiering',
      net: 'Netto',
      present_value: 'Nutidsværdi',
      equivalent_annual_cost: 'Årlig ækvivalent',
      net_present_value: 'Nutidsværdi, netto',
      net_equivalent_annual_cost: 'Årlig ækvivalent, netto',
      participants: 'Deltagere',
      completers: 'Gennemførere',
      families: 'Familier',
      cost_per_participant: 'Pr. deltager',
      operating_cost_per_participant: 'Drift pr. deltager',
      cost_per_completer: 'Pr. gennemfører',
      cost_per_family: 'Pr. familie',
      budget: 'Budget',
      headroom: 'Budget minus netto',
      least_headroom: 'Budget minus netto i værste år',
    },
    difference: 'Forskel',
    headroomInAll: 'Budgettet er år for år: headroom er for alle år under ét, least_headroom for det værste år.',
  },
};

export function analysisWords(language: Language): AnalysisWords {
  return ANALYSIS[language];
}
