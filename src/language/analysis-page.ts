import { analysisPageWords as da } from './da/analysis-page.ts';
import { analysisPageWords as en } from './en/analysis-page.ts';
import type { Language } from './text.ts';

/** A figure, and where it is that: a value of a path, or a scenario. */
interface Found {
  readonly value: string;
  readonly where: string;
}

/** What the pages of analyses say that no other report does. */
export interface AnalysisPageWords {
  /** The least and the greatest of several figures. */
  readonly extremes: (outcome: string, count: number, low: Found, high: Found) => string;
  readonly allAlike: (outcome: string, value: string) => string;
  readonly noFigure: (outcome: string) => string;
  readonly asItStands: (value: string) => string;
  readonly inBaseline: (scenario: string, value: string) => string;
  readonly inScenario: (scenario: string, outcome: string, value: string) => string;
  readonly notComparable: string;
  readonly withProblems: (scenarios: number, all: number) => string;
  readonly movesMost: (inputs: number, input: string, low: string, high: string) => string;
  readonly next: (input: string, low: string, high: string) => string;
  readonly illustrative: (input: string) => string;
  readonly baseAndMean: (outcome: string, base: string, mean: string, draws: string) => string;
  readonly meanOnly: (outcome: string, mean: string, draws: string) => string;
  readonly costByPhase: string;
  readonly sideBySide: string;
  readonly inRows: string;
  readonly swings: string;
  readonly inFigures: string;
  readonly asTable: string;
  readonly tableOf: (title: string) => string;
}

const WORDS: Readonly<Record<Language, AnalysisPageWords>> = { en, da };

export function analysisPageWords(language: Language): AnalysisPageWords {
  return WORDS[language];
}
