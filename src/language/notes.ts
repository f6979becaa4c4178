import { notes as da } from './da/notes.ts';
import { notes as en } from './en/notes.ts';
import type { Text } from './text.ts';

/** A figure at its price level; several where it differs from year to year. */
export interface Figure {
  readonly amounts: readonly number[];
  readonly priceYear: number;
}

/** How a scenario gets to the prices of another year. */
export interface PriceAdvice {
  readonly year: number;
  /** What to write in its file; nothing where no known index reaches all the years. */
  readonly lines: readonly string[];
  /** A rate in those lines that is only an example, and the year after which it counts. */
  readonly example: { readonly rate: number; readonly after: number } | null;
  /** The first and the last year that an index has to reach. */
  readonly reach: readonly [number, number];
  /** Whether the scenario gives amounts that are taken as they stand. */
  readonly hasOwnAmounts: boolean;
}

/** The texts of the notes that the model makes itself. Amounts are in kroner, shares and rates between 0 and 1. */
export interface NoteWords {
  readonly overBudget: (over: number) => string;
  /** `left`: what is left of the budget of all years together, if anything is. */
  readonly overInYears: (over: number, years: readonly number[], isCalendar: boolean, left: number) => string;
  readonly everyYear: (name: string, amount: number, years: readonly number[]) => string;
  readonly fundingAboveYears: (over: number, years: readonly number[], isCalendar: boolean) => string;
  readonly fundingAboveCost: (over: number) => string;
  readonly phaseShares: (phase: string, sum: number) => string;
  readonly turnoverNotSet: () => string;
  readonly oldPrices: (years: readonly number[], priceYear: number, isGrowing: boolean, advice: PriceAdvice) => string;
  readonly growthBase: (first: number, priceYear: number, advice: PriceAdvice | null) => string;
  readonly estimatedIndex: (title: Text, years: readonly number[]) => string;
  readonly extendedIndex: (title: Text, last: number, year: number, rate: number) => string;
  readonly outsideFolder: (file: string) => string;
  readonly ownFigure: (label: Text, own: Figure, catalogue: Figure | null, again: boolean) => string;
  readonly derived: (label: Text, cost: number, derivation: Text | null) => string;
  readonly assumedCost: (label: Text, cost: number) => string;
  readonly assumedWageShare: (label: Text, share: number, because: Text) => string;
  readonly replacementCostsTheSame: () => string;
  readonly inYears: (text: Text, years: readonly number[]) => string;
}

/** A text of a note in each language. */
export function noteText<Name extends keyof NoteWords>(name: Name, ...details: Parameters<NoteWords[Name]>): Text {
  const write = (words: NoteWords) => (words[name] as (...given: Parameters<NoteWords[Name]>) => string)(...details);
  return { en: write(en), da: write(da) };
}
