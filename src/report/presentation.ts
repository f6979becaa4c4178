import type { Language } from '../language/languages.ts';

/** How amounts are shown to people. */
export interface Presentation {
  readonly language: Language;
  /** Decimals of amounts. */
  readonly decimals: number;
  /** Kroner, thousands or millions. */
  readonly unit: number;
  /** Whether notes are given in full; default each kind in a line. */
  readonly hasAllNotes?: boolean;
}
