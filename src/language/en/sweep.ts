import { locale } from './locale.ts';

/** The words of a sweep. */
export const sweep = {
  title: (outcome: string) => `What if: ${outcome}`,
  base: 'base case',
  scenarioAsIs: '* base case: the scenario as it stands.',
  same: (figures: string) => `The same in all rows: ${figures}.`,
  differenceIs: (outcome: string, base: string) => `Difference: ${outcome} compared with the base case, ${base}.`,
  unused: (path: string) =>
    `${path} changes no figure here: nothing that it applies to depends on it, or every intervention sets its own.`,
  matrixIs: (outcome: string, rows: string, columns: string) => `${outcome}; rows: ${rows}, columns: ${columns}.`,
  /** What cannot be computed. */
  refused: 'Cannot be computed',
  refusedAt: (problem: string, rows: string, more: number) =>
    `${problem}; at ${rows}${more === 0 ? '' : ` and ${locale.plain(more)} more`}`,
  by: (outcome: string, path: string) => `${outcome} by ${path}`,
};
