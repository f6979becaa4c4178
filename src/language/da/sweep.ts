import type { sweep as en } from '../en/sweep.ts';
import { locale } from './locale.ts';

/** Ordene for en sweep. */
export const sweep: typeof en = {
  title: (outcome) => `Hvad nu hvis: ${outcome}`,
  base: 'udgangspunkt',
  scenarioAsIs: '* udgangspunkt: scenariet, som det står.',
  same: (figures) => `Ens i alle rækker: ${figures}.`,
  differenceIs: (outcome, base) => `Forskel: ${outcome} i forhold til udgangspunktet, ${base}.`,
  unused: (path) =>
    `${path} ændrer ingen tal her: intet i scenariet afhænger af den, eller alle indsatser har deres egen værdi.`,
  matrixIs: (outcome, rows, columns) => `${outcome}; rækker: ${rows}, kolonner: ${columns}.`,
  refused: 'Kan ikke beregnes',
  refusedAt: (problem, rows, more) => `${problem}; ved ${rows}${more === 0 ? '' : ` og ${locale.plain(more)} til`}`,
  by: (outcome, path) => `${outcome} afhængigt af ${path}`,
};
