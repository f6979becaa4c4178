import { pageWords as da } from './da/page-words.ts';
import { pageWords as en } from './en/page-words.ts';
import type { Language } from './text.ts';

/** The words of the report page. */
export interface PageWords {
  readonly summary: string;
  readonly inAll: string;
  readonly perYear: string;
  readonly perParticipant: string;
  readonly ofBudget: string;
  readonly within: (left: string) => string;
  readonly over: (by: string) => string;
  readonly overInYears: (over: number, years: number) => string;
  readonly noBudget: string;
  readonly sentences: {
    /** What it costs; `years` is null for one year. */
    readonly cost: (name: string, years: { readonly count: number; readonly first: string; readonly last: string } | null, total: string, prices: string, yearly: string) => string;
    readonly perParticipant: (participants: string, cost: string, operating: string) => string;
    readonly nobody: string;
    readonly shares: (parts: string) => string;
    readonly part: (share: string, phase: string) => string;
    readonly nothing: string;
    readonly withinBudget: (net: string, budget: string, left: string) => string;
    readonly overBudget: (net: string, budget: string, over: string) => string;
    readonly overInYears: (years: string) => string;
  };
  readonly sections: {
    readonly years: string;
    readonly yearsChart: string;
    readonly participants: string;
    readonly turnover: string;
    readonly tornado: string;
    readonly keyFigures: string;
    readonly ledger: string;
    readonly sources: string;
    readonly tables: string;
  };
  readonly figures: string;
  readonly and: string;
  readonly turnoverOff: string;
  readonly participantsOff: string;
  readonly tornadoOff: string;
  readonly illustrative: string;
  readonly fixedStaff: string;
  readonly sameEverywhere: string;
  readonly baseCase: string;
  readonly participantsAxis: string;
  readonly operatingPart: string;
  readonly ledgerColumns: {
    readonly year: string;
    readonly intervention: string;
    readonly phase: string;
    readonly line: string;
    readonly quantity: string;
    readonly unitCost: string;
    readonly amount: string;
    readonly overhead: string;
    readonly origin: string;
  };
  /** On paper only. */
  readonly zeroLeftOut: string;
  readonly filter: string;
  readonly filterHint: string;
  readonly shown: (shown: string, all: string, sum: string) => string;
  readonly sourceColumns: { readonly line: string; readonly unitCost: string; readonly from: string };
  readonly quotation: (text: string) => string;
  readonly publishedRange: (low: string, high: string) => string;
  readonly toChange: string;
  readonly play: {
    readonly title: string;
    readonly hint: string;
    readonly reset: string;
    readonly resetOne: (label: string) => string;
    readonly copy: string;
    readonly copied: string;
    readonly copyByHand: string;
    readonly download: string;
    readonly yaml: string;
    readonly close: string;
    readonly changed: (count: string) => string;
    readonly changedFrom: (before: string) => string;
    readonly general: string;
    readonly prices: string;
    readonly unitCosts: string;
    readonly funding: string;
    readonly perYear: string;
    readonly same: string;
    readonly inYear: (label: string, year: string) => string;
    readonly slider: (label: string) => string;
    readonly wrong: string;
    readonly none: string;
    readonly units: Readonly<Record<'share' | 'kroner' | 'number' | 'word', string>>;
    /** What choices are called whose key is all that the file says of them. */
    readonly choiceNames: Readonly<Record<string, string>>;
    readonly more: string;
    readonly linkKeeps: string;
    readonly yamlComment: (name: string) => string;
  };
}

const PAGE: Readonly<Record<Language, PageWords>> = { en, da };

export function pageWords(language: Language): PageWords {
  return PAGE[language];
}
