import { distance } from 'fastest-levenshtein';
import { translated } from './translations.ts';

/** What is longer is no misspelt word. */
const MOST_LETTERS = 200;

/** Of so many words that are not known, those after them are not looked for: that would take minutes. */
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
    // So many letters more or less are as many steps.
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
