import type { Origin, Phase } from '../catalogue/intervention.ts';
import type { NoteCode } from '../model/notes.ts';
import { reportSpeech as da } from './da/report-words.ts';
import { reportSpeech as en } from './en/report-words.ts';
import type { Language } from './text.ts';

/** What reports say, whatever their format. A page has these words and not those of the command line. */
export interface ReportSpeech {
  readonly phases: Readonly<Record<Phase, string>>;
  readonly origins: Readonly<Record<Origin, string>>;
  readonly notes: Readonly<Record<NoteCode, string>>;
  readonly report: ReportWords;
}

export interface ReportWords {
  readonly year: (year: number) => string;
  readonly years: string;
  readonly inAll: string;
  readonly phaseInAll: (phase: string) => string;
  readonly total: string;
  readonly ofWhichOverhead: string;
  readonly funding: string;
  readonly fundingInAll: string;
  readonly net: string;
  readonly budget: string;
  readonly headroom: string;
  /** The row that marks what is over budget; the mark of a year, or of all; that of all where the budget is by year. */
  readonly overBudget: string;
  readonly over: string;
  readonly overYears: (years: number) => string;
  readonly participants: string;
  readonly completers: string;
  readonly families: string;
  readonly keyFigures: string;
  readonly costPerParticipant: string;
  readonly operatingCostPerParticipant: string;
  readonly costPerCompleter: string;
  readonly costPerFamily: string;
  readonly overheadAssumed: string;
  readonly presentValue: (rate: string) => string;
  readonly equivalentAnnualCost: string;
  readonly netPresentValue: string;
  readonly notesTitle: string;
  readonly sourcesTitle: string;
  readonly undated: string;
  readonly prices: (year: number) => string;
  readonly pricesGrowing: (year: number, rate: string) => string;
  readonly restated: (index: string) => string;
  readonly growth: (rate: string) => string;
  readonly constantPrices: string;
  readonly overheadRate: (rate: string) => string;
  readonly municipalities: (count: string) => string;
  readonly unit: (unit: number) => string;
  readonly rounded: string;
  readonly fingerprint: (version: string, scenario: string, catalogue: string) => string;
}

const SPEECH: Readonly<Record<Language, ReportSpeech>> = { en, da };

/** The words of reports in a language. */
export function reportSpeech(language: Language): ReportSpeech {
  return SPEECH[language];
}
