import type { OutcomeName } from '../model/outcomes.ts';
import { analysis as da } from './da/analysis.ts';
import { analysis as en } from './en/analysis.ts';
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

const ANALYSIS: Readonly<Record<Language, AnalysisWords>> = { en, da };

export function analysisWords(language: Language): AnalysisWords {
  return ANALYSIS[language];
}
