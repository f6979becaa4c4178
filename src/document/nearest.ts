import { distance } from 'fastest-levenshtein';

/** The known word a misspelt one probably stands for, or null if none is near. */
export function nearest(word: string, known: readonly string[]): string | null {
  const lower = word.toLowerCase();
  let best: string | null = null;
  let least = Math.max(2, Math.floor(word.length / 3)) + 1;
  for (const candidate of known) {
    if (candidate === word) continue;
    const steps = distance(lower, candidate.toLowerCase());
    // A short word is not "near" to another that shares no letter with it.
    if (steps < least && steps < candidate.length) {
      best = candidate;
      least = steps;
    }
  }
  return best;
}
