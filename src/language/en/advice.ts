import { formatPlain } from '../numbers.ts';
import { listNames, type Advice } from '../problems.ts';

export function say(wrong: string, right: string): Advice {
  return { wrong, right };
}

/** "Did you mean …?", or else what there is to choose from. */
export function meant(nearest: string | null, known: readonly string[] = []): string {
  if (nearest !== null) return `Did you mean ${nearest}?`;
  return known.length > 0 ? `Known here: ${listNames(known)}.` : 'Check the spelling.';
}

export const count = (value: number) => formatPlain(value, 'en');
