import { distance } from 'fastest-levenshtein';
import { translated } from './translations.ts';

/** Longer words are not corrected. */
const MOST_LETTERS = 200;

/** After this many unknown words no more corrections are searched for: that would take minutes. */
export const MOST_MISSPELT = 100;

/** The known word that one of another language or a misspelt one probably stands for, or null if none is near. */
export function nearest(word: string, known: readonly string[]): string | null {
  if (word.length > MOST_LETTERS) return null;
  const translation = translated(word, known);
  if (translation !== null) return translation;
  const lower = word.toLowerCase();
  let best: string | null = null;
  let least = Math.max(2, Math.floor(word.length / 3)) + 1;
  for (const candidate of known) {
    // A difference in length is at least that edit distance.
    if (candidate === word || Math.abs(candidate.length - word.length) >= least) continue;
    const steps = distance(lower, candidate.toLowerCase());
    // A short word is not "near" to another that shares no letter with it.
    if (steps < least && steps < candidate.length) {
      best = candidate;
      least = steps;
    }
  }
  return best;
}
