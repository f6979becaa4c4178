import { formatPlain } from './numbers.ts';
import type { Language } from './text.ts';

/** The words of a sweep. */
export interface SweepWords {
  readonly title: (outcome: string) => string;
  readonly base: string;
  readonly scenarioAsIs: string;
  readonly same: (figures: string) => string;
  readonly differenceIs: (outcome: string, base: string) => string;
  readonly unused: (path: string) => string;
  readonly matrixIs: (outcome: string, rows: string, columns: string) => string;
  /** What cannot be computed. */
  readonly refused: string;
  readonly refusedAt: (problem: string, rows: string, more: number) => string;
  readonly by: (outcome: string, path: string) => string;
}

const SWEEP: Readonly<Record<Language, SweepWords>> = {
  en: {
    title: (outcome) => `What if: ${outcome}`,
    base: 'base case',
    scenarioAsIs: '* base case: the scenario as it stands.',
    same: (figures) => `The same in all rows: ${figures}.`,
    differenceIs: (outcome, base) => `Difference: ${outcome} compared with the base case, ${base}.`,
    unused: (path) => `${path} changes no figure here: nothing that it applies to depends on it, or every intervention sets its own.`,
    matrixIs: (outcome, rows, columns) => `${outcome}; rows: ${rows}, columns: ${columns}.`,
    refused: 'Cannot be computed',
    refusedAt: (problem, rows, more) => `${problem}; at ${rows}${more === 0 ? '' : ` and ${formatPlain(more, 'en')} more`}`,
    by: (outcome, path) => `${outcome} by ${path}`,
  },
  da: {
    title: (outcome) => `Hvad nu hvis: ${outcome}`,
    base: 'udgangspunkt',
    scenarioAsIs: '* udgangspunkt: scenariet, som det står.',
    same: (figures) => `Ens i alle rækker: ${figures}.`,
    differenceIs: (outcome, base) => `Forskel: ${outcome} i forhold til udgangspunktet, ${base}.`,
    unused: (path) => `${path} ændrer ingen tal her: intet i scenariet afhænger af den, eller alle indsatser har deres egen værdi.`,
    matrixIs: (outcome, rows, columns) => `${outcome}; rækker: ${rows}, kolonner: ${columns}.`,
    refused: 'Kan ikke beregnes',
    refusedAt: (problem, rows, more) => `${problem}; ved ${rows}${more === 0 ? '' : ` og ${formatPlain(more, 'da')} til`}`,
    by: (outcome, path) => `${outcome} afhængigt af ${path}`,
  },
};

export function sweepWords(language: Language): SweepWords {
  return SWEEP[language];
}
