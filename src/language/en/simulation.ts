import { locale } from './locale.ts';

/** The words of a simulation. */
export const simulation = {
  title: (outcome: string) => `Simulation: ${outcome}`,
  partial: (draws: string, asked: string) =>
    `PARTIAL: it was interrupted after ${draws} of ${asked} draws; the figures are of those.`,
  how: (draws: string, seed: string) =>
    `${draws} draws, seed ${seed}. In each draw, everything listed under “What was drawn” got a value by chance, and the scenario was computed with those values by the same formulas as interv-cost run. The table sums up the draws. The same seed gives the same draws, so that anyone can repeat them.`,
  base: 'Base case, as interv-cost run shows it',
  baseShort: 'Base case',
  mean: 'Mean of the draws',
  meanShort: 'Mean',
  sd: 'Standard deviation',
  standardError: 'Standard error of the mean',
  quantile: (probability: string) => `${probability} of the draws are at most`,
  least: 'Lowest draw',
  most: 'Highest draw',
  /** @param isByYear whether the budget is; then one year above it is enough */
  overBudget: (share: string, isByYear: boolean) =>
    `The budget is exceeded in ${isByYear ? 'at least one year in ' : ''}${share} of the draws.`,
  overBudgetShort: 'Over budget',
  meanIs: (low: string, high: string) => `At least nine draws in ten are from ${low} to ${high}.`,
  without: (outcome: string, draws: string) =>
    `${outcome}: in ${draws} draws there was nobody to divide by; they are left out.`,
  spread: (outcome: string) => `How the draws spread: ${outcome}`,
  from: 'From',
  to: 'To',
  share: 'Share',
  drawn: 'What was drawn, from what, and why',
  uniform: (low: string, high: string) => `from ${low} to ${high}, all equally likely (uniform)`,
  triangular: (low: string, mode: string, high: string) => `from ${low} to ${high}, most likely ${mode} (triangular)`,
  pert: (low: string, mode: string, high: string) => `from ${low} to ${high}, most likely ${mode} (PERT)`,
  pertMean: (low: string, mean: string, high: string) => `from ${low} to ${high}, ${mean} on average (PERT)`,
  normal: (mean: string, sd: string) =>
    `around ${mean} with a standard deviation of ${sd} (normal, within what the input can be)`,
  poisson: (mean: string) => `${mean} on average, as of events that do not depend on each other (Poisson)`,
  whole: 'whole numbers',
  becauseUncertainty: 'the scenario says so under uncertainty',
  becausePublished: (source: string) => `the published range and average [${source}]`,
  leavers: (staff: string, years: string) =>
    `${staff}: who leaves, year by year (${years}). Whole persons: each leaves with the probability that staff turnover gives (binomial), so that in some draws nobody leaves and in others several do`,
  drivers: 'What drives the spread',
  driver: 'Drawn',
  correlation: 'Rank correlation',
  driversAre: (outcome: string, draws: string) =>
    `Rank correlation (Spearman) of what was drawn with ${outcome}, of the first ${draws} draws: 1 means that the two always rise together, −1 that one falls as the other rises, 0 that their orders have nothing to do with each other.`,
  draws: 'Draws',
  /** Of simulations in rows. */
  rows: (count: number) => `${locale.plain(count)} ${count === 1 ? 'simulation' : 'simulations'}`,
  rowsAre: (draws: string, seed: string) =>
    `${draws} draws for each row, seed ${seed}. 5 %: at least five draws in a hundred are at most this; 50 % and 95 % likewise.`,
  rowsOverBudget:
    'Over budget: the share of the draws in which the budget is exceeded; where it is by year, in at least one year.',
  rowsDrawn: 'What is drawn, from what, and why, is shown by interv-cost simulate of one scenario at a time.',
};
