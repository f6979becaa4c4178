import type { OutcomeName } from '../../model/outcome-table.ts';
import type { Problem } from '../../problem.ts';
import { comparedWith } from './comparison-difference.ts';
import { differingTerms, type TermName } from './comparison-terms.ts';
import { FIGURES, type ScenarioFigures } from '../scenario-figures.ts';

/** A scenario file: its figures, or what is wrong with it. */
export type FileFigures =
  | { readonly file: string; readonly scenario: ScenarioFigures }
  | { readonly file: string; readonly problems: readonly Problem[] };

export interface ComparisonRow {
  readonly file: string;
  /** Null where something is wrong with it. */
  readonly scenario: ScenarioFigures | null;
  readonly problems: readonly Problem[];
  readonly isBaseline: boolean;
  /** How much more the outcome is than the baseline's; null where one of the two is missing. */
  readonly difference: number | null;
  /** The same in per cent of the baseline's; null where that is not above 0. */
  readonly percent: number | null;
  /** What makes it not directly comparable with the baseline. */
  readonly differsIn: readonly TermName[];
}

/** Totals over all rows, complete once they have been read. */
export interface RowsSummary {
  /** How many scenarios differ from the baseline in a term, and how many in any. */
  readonly differing: ReadonlyMap<TermName | 'any', number>;
  /** How many were restated with the baseline's price index, having none of their own. */
  readonly borrowed: number;
}

/** Scenarios in rows, the baseline first, read in batches. */
export interface ComparisonRows {
  /** The figures that `scenario.figures` gives, in their order. */
  readonly figures: readonly OutcomeName[];
  /** The figure that the differences are of. */
  readonly outcome: OutcomeName;
  readonly baseline: FileFigures;
  /** The price year that all were put at; null if each stands at its own. */
  readonly alignedTo: number | null;
  /** How many rows there are at most. */
  readonly count: number;
  /** Batches, none of them empty. */
  readonly rows: AsyncIterable<readonly ComparisonRow[]>;
  readonly summary: RowsSummary;
}

/** Puts scenarios beside the baseline; where that has problems there are no differences. */
export function rowsBeside(baseline: FileFigures, outcome: OutcomeName): (evaluated: FileFigures) => ComparisonRow {
  const column = FIGURES.indexOf(outcome);
  const base = 'scenario' in baseline ? baseline.scenario : null;
  const value = base?.figures[column] ?? null;
  return (evaluated) => {
    const { file } = evaluated;
    const isBaseline = evaluated === baseline;
    if (!('scenario' in evaluated)) {
      return {
        file,
        scenario: null,
        problems: evaluated.problems,
        isBaseline,
        difference: null,
        percent: null,
        differsIn: [],
      };
    }
    const { scenario } = evaluated;
    const { difference, percent } = comparedWith(value, scenario.figures[column] ?? null);
    const differsIn = base === null ? [] : differingTerms(scenario, base);
    return { file, scenario, problems: [], isBaseline, difference, percent, differsIn };
  };
}
