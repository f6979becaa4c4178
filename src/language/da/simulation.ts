import type { simulation as en } from '../en/simulation.ts';
import { locale } from './locale.ts';

/** Simuleringens ord. */
export const simulation: typeof en = {
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
  overBudget: (share, isByYear) =>
    `Budgettet overskrides i ${isByYear ? 'mindst ét år i ' : ''}${share} af trækningerne.`,
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
  normal: (mean, sd) =>
    `omkring ${mean} med en standardafvigelse på ${sd} (normalfordeling, afskåret ved det, inputtet kan være)`,
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
  rows: (count) => `${locale.plain(count)} ${count === 1 ? 'simulering' : 'simuleringer'}`,
  rowsAre: (draws, seed) =>
    `${draws} trækninger for hver række, seed ${seed}. 5 %: mindst fem ud af hundrede trækninger er højst dette; tilsvarende for 50 % og 95 %.`,
  rowsOverBudget: 'Over budget: andelen af trækninger, hvor budgettet overskrides; er det år for år, i mindst ét år.',
  rowsDrawn: 'Hvad der trækkes, fra hvilken fordeling og hvorfor, viser interv-cost simulate af ét scenarie ad gangen.',
};
