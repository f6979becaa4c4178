import type { Origin, Phase } from '../../catalogue/intervention.ts';
import type { NoteCode } from '../../model/note.ts';

export const phases = {
  establishment: 'Establishment',
  replacement: 'Replacement of staff who leave',
  operating: 'Operating',
  public_services: 'Public services',
} satisfies Readonly<Record<Phase, string>>;

export const origins = {
  published: 'published',
  derived: 'derived',
  assumed: 'assumed',
  own: "user's own",
} satisfies Readonly<Record<Origin, string>>;

/** What kinds of notes are called. */
export const noteTitles = {
  old_prices: 'Price level',
  over_budget: 'Over budget',
  funding_above_cost: 'Funding above the cost',
  every_year: 'A grant every year',
  nominal_and_real: 'Running prices',
  no_effect_of_setting: 'No effect',
  turnover_not_set: 'Not set',
  no_trained_staff: 'No trained staff',
  outside_evidence: 'Outside the evidence',
  growth_base: 'Price growth',
  estimated_index: 'Estimate',
  extended_index: 'Assumption',
  outside_folder: 'File outside the folder',
  own_figure: 'Own figure',
  derived: 'Derived',
  assumption: 'Assumption',
} satisfies Readonly<Record<NoteCode, string>>;

/** What reports say, whatever their format. */
export const report = {
  year: (year: number) => `Year ${String(year)}`,
  years: 'Years',
  inAll: 'Total',
  phaseInAll: (phase: string) => `${phase}, in all`,
  total: 'Total cost',
  ofWhichOverhead: 'of which overhead',
  funding: 'Funding',
  fundingInAll: 'Funding, in all',
  net: 'Net cost',
  budget: 'Budget',
  headroom: 'Headroom',
  /** The row that marks what is over budget; the mark of a year, or of all; that of all where the budget is by year. */
  overBudget: 'Over budget',
  over: 'over',
  overYears: (years: number) => (years === 1 ? '1 year' : `${String(years)} years`),
  participants: 'Participants',
  keyFigures: 'Key figures',
  ofWhichAssumed: 'on assumed wage shares',
  presentValue: (rate: string) => `Present value at ${rate}`,
  netPresentValue: 'Net present value after funding',
  notesTitle: 'Notes and assumptions',
  sourcesTitle: 'Sources',
  undated: 'undated',
  prices: (year: number) => `${String(year)} prices`,
  pricesGrowing: (year: number, rate: string) => `${String(year)} prices growing ${rate} a year`,
  restated: (index: string) => `restated by ${index}`,
  growth: (rate: string) => `running prices, growing ${rate} a year`,
  constantPrices: 'constant prices',
  overheadRate: (rate: string) => `wages with ${rate} overhead`,
  municipalities: (count: string) => `${count} municipalities`,
  /** Kroner, thousands or millions of them, in tables and on axes. */
  unit: (unit: number): string => (unit === 1 ? 'DKK' : unit === 1000 ? 'DKK thousand' : 'DKK million'),
  axisUnit: (unit: number): string => (unit === 1 ? 'DKK' : unit === 1000 ? 'DKK 1,000' : 'DKK million'),
  rounded: 'Shown rounded; totals are sums of the unrounded amounts.',
  fingerprint: (version: string, scenario: string, catalogue: string) =>
    `interv-cost ${version} · scenario ${scenario} · catalogue ${catalogue}`,
};
