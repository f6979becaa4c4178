import { formatPlain } from './numbers.ts';
import type { Language } from './text.ts';

/** The words of a simulation. */
export interface SimulationWords {
  readonly title: (outcome: string) => string;
  readonly partial: (draws: string, asked: string) => string;
  readonly how: (draws: string, seed: string) => string;
  readonly base: string;
  readonly baseShort: string;
  readonly mean: string;
  readonly meanShort: string;
  readonly sd: string;
  readonly standardError: string;
  readonly quantile: (probability: string) => string;
  readonly least: string;
  readonly most: string;
  /** @param isByYear whether the budget is; then one year above it is enough */
  readonly overBudget: (share: string, isByYear: boolean) => string;
  readonly overBudgetShort: string;
  readonly meanIs: (low: string, high: string) => string;
  readonly without: (outcome: string, draws: string) => string;
  readonly spread: (outcome: string) => string;
  readonly from: string;
  readonly to: string;
  readonly share: string;
  readonly drawn: string;
  readonly uniform: (low: string, high: string) => string;
  readonly triangular: (low: string, mode: string, high: string) => string;
  readonly pert: (low: string, mode: string, high: string) => string;
  readonly pertMean: (low: string, mean: string, high: string) => string;
  readonly normal: (mean: string, sd: string) => string;
  readonly poisson: (mean: string) => string;
  readonly whole: string;
  readonly becauseUncertainty: string;
  readonly becausePublished: (source: string) => string;
  readonly leavers: (staff: string, years: string) => string;
  readonly drivers: string;
  readonly driver: string;
  readonly correlation: string;
  readonly driversAre: (outcome: string, draws: string) => string;
  readonly draws: string;
  /** Of simulations in rows. */
  readonly rows: (count: number) => string;
  readonly rowsAre: (draws: string, seed: string) => string;
  readonly rowsOverBudget: string;
  readonly rowsDrawn: string;
}

const WORDS: Readonly<Record<Language, SimulationWords>> = {
  en: {
    title: (outcome) => `Simulation: ${outcome}`,
    partial: (draws, asked) => `PARTIAL: it was interrupted after ${draws} of ${asked} draws; the figures are of those.`,
    how: (draws, seed) =>
      `${draws} draws, seed ${seed}. In each draw, everything listed under “What was drawn” got a value by chance, and the scenario was computed with those values by the same formulas as interv-cost run. The table sums up the draws. The same seed gives the same draws, so that anyone can repeat them.`,
    base: 'Base case, as interv-cost run shows it',
    baseShort: 'Base case',
    mean: 'Mean of the draws',
    meanShort: 'Mean',
    sd: 'Standard deviation',
    standardError: 'Standard error of the mean',
    quantile: (probability) => `${probability} of the draws are at most`,
    least: 'Lowest draw',
    most: 'Highest draw',
    overBudget: (share, isByYear) => `The budget is exceeded in ${isByYear ? 'at least one year in ' : ''}${share} of the draws.`,
    overBudgetShort: 'Over budget',
    meanIs: (low, high) => `At least nine draws in ten are from ${low} to ${high}.`,
    without: (outcome, draws) => `${outcome}: in ${draws} draws there was nobody to divide by; they are left out.`,
    spread: (outcome) => `How the draws spread: ${outcome}`,
    from: 'From',
    to: 'To',
    share: 'Share',
    drawn: 'What was drawn, from what, and why',
    uniform: (low, high) => `from ${low} to ${high}, all equally likely (uniform)`,
    triangular: (low, mode, high) => `from ${low} to ${high}, most likely ${mode} (triangular)`,
    pert: (low, mode, high) => `from ${low} to ${high}, most likely ${mode} (PERT)`,
    pertMean: (low, mean, high) => `from ${low} to ${high}, ${mean} on average (PERT)`,
    normal: (mean, sd) => `around ${mean} with a standard deviation of ${sd} (normal, within what the input can be)`,
    poisson: (mean) => `${mean} on average, as of events that do not depend on each other (Poisson)`,
    whole: 'whole numbers',
    becauseUncertainty: 'the scenario says so under uncertainty',
    becausePublished: (source) => `the published range and average [${source}]`,
    leavers: (staff, years) =>
      `${staff}: who leaves, year by year (${years}). Whole persons: each leaves with the probability that staff turnover gives (binomial), so that in some draws nobody leaves and in others several do`,
    drivers: 'What drives the spread',
    driver: 'Drawn',
    correlation: 'Rank correlation',
    driversAre: (outcome, draws) =>
      `Rank correlation (Spearman) of what was drawn with ${outcome}, of the first ${draws} draws: 1 means that the two always rise together, −1 that one falls as the other rises, 0 that their orders have nothing to do with each other.`,
    draws: 'Draws',
    rows: (count) => `${formatPlain(count, 'en')} ${count === 1 ? 'simulation' : 'simulations'}`,
    rowsAre: (draws, seed) =>
      `${draws} draws for each row, seed ${seed}. 5 %: at least five draws in a hundred are at most this; 50 % and 95 % likewise.`,
    rowsOverBudget: 'Over budget: the share of the draws in which the budget is exceeded; where it is by year, in at least one year.',
    rowsDrawn: 'What is drawn, from what, and why, is shown by interv-cost simulate of one scenario at a time.',
  },
  da: {
    title: (outcome) => `Simulering: ${outcome}`,
    partial: (draws, asked) => `UFULDSTÆNDIG: afbrudt efter ${draws} af ${asked} trækninger; tallene bygger på dem.`,
    how: (draws, seed) =>
      `${draws} trækninger, seed ${seed}. I hver trækning fik alt under »Hvad der er trukket« en tilfældig værdi, og scenariet blev beregnet med værdierne efter de samme formler som i interv-cost run. Tabellen sammenfatter trækningerne. Samme seed (startværdi) giver samme trækninger, så alle kan gentage dem.`,
    base: 'Udgangspunkt, som interv-cost run viser det',
    baseShort: 'Udgangspunkt',
    mean: 'Gennemsnit af trækningerne',
    meanShort: 'Gennemsnit',
    sd: 'Standardafvigelse',
    standardError: 'Gennemsnittets standardfejl',
    quantile: (probability) => `${probability} af trækningerne er højst`,
    least: 'Laveste trækning',
    most: 'Højeste trækning',
    overBudget: (share, isByYear) => `Budgettet overskrides i ${isByYear ? 'mindst ét år i ' : ''}${share} af trækningerne.`,
    overBudgetShort: 'Over budget',
    meanIs: (low, high) => `Mindst ni ud af ti trækninger ligger fra ${low} til ${high}.`,
    without: (outcome, draws) => `${outcome}: i ${draws} trækninger var der ingen at dele med; de er udeladt.`,
    spread: (outcome) => `Trækningernes spredning: ${outcome}`,
    from: 'Fra',
    to: 'Til',
    share: 'Andel',
    drawn: 'Hvad der er trukket, fra hvilken fordeling og hvorfor',
    uniform: (low, high) => `fra ${low} til ${high}, alle værdier lige sandsynlige (uniform)`,
    triangular: (low, mode, high) => `fra ${low} til ${high}, mest sandsynligt ${mode} (trekantfordeling)`,
    pert: (low, mode, high) => `fra ${low} til ${high}, mest sandsynligt ${mode} (PERT)`,
    pertMean: (low, mean, high) => `fra ${low} til ${high}, i gennemsnit ${mean} (PERT)`,
    normal: (mean, sd) => `omkring ${mean} med en standardafvigelse på ${sd} (normalfordeling, afskåret ved det, inputtet kan være)`,
    poisson: (mean) => `i gennemsnit ${mean}, som antallet af hændelser, der er uafhængige af hinanden (Poisson)`,
    whole: 'hele tal',
    becauseUncertainty: 'angivet i scenariet under uncertainty',
    becausePublished: (source) => `det offentliggjorte interval og gennemsnit [${source}]`,
    leavers: (staff, years) =>
      `${staff}: hvem der fratræder, år for år (${years}). Hele personer: hver fratræder med den sandsynlighed, som personaleomsætningen angiver (binomial), så der i nogle trækninger ikke er nogen, der fratræder, og i andre flere`,
    drivers: 'Hvad spredningen skyldes',
    driver: 'Det trukne',
    correlation: 'Rangkorrelation',
    driversAre: (outcome, draws) =>
      `Rangkorrelation (Spearman) mellem det trukne og ${outcome} i de første ${draws} trækninger: 1 betyder, at de to altid stiger sammen, −1, at det ene falder, når det andet stiger, 0, at der ingen sammenhæng er i rækkefølgen.`,
    draws: 'Trækninger',
    rows: (count) => `${formatPlain(count, 'da')} ${count === 1 ? 'simulering' : 'simuleringer'}`,
    rowsAre: (draws, seed) =>
      `${draws} trækninger for hver række, seed ${seed}. 5 %: mindst fem ud af hundrede trækninger er højst dette; tilsvarende for 50 % og 95 %.`,
    rowsOverBudget: 'Over budget: andelen af trækninger, hvor budgettet overskrides; er det år for år, i mindst ét år.',
    rowsDrawn: 'Hvad der trækkes, fra hvilken fordeling og hvorfor, viser interv-cost simulate af ét scenarie ad gangen.',
  },
};

export function simulationWords(language: Language): SimulationWords {
  return WORDS[language];
}
